"""What a reminder's checks may say."""

from __future__ import annotations

from docgen import Kind

NOT_YET_DUE = Kind(
    code="don-doc-truoc-han",
    severity="warning",
    vi="công văn đề {ngay} nhưng hạn là {han}, chưa qua; lời văn tự ghép nói đơn vị chưa báo cáo",
    en="the letter is of {ngay}, yet the deadline ({han}) is not over; the composed words say that units have not reported",
    hint_vi="xem lại ngay và truoc_ngay; nhắc trước hạn thì tự viết mo_dau",
    hint_en="look at ngay and truoc_ngay; to remind beforehand, write mo_dau",
    why_vi="Đôn đốc đơn vị chưa báo cáo chỉ đúng khi hạn đã qua.",
    why_en="Units have failed to report only once the deadline is over.",
)
NEW_TERM_PAST = Kind(
    code="han-moi-da-qua",
    vi="đề nghị gửi trước ngày {han}, không sau ngày của công văn ({ngay})",
    en="the units are asked to send it before {han}, which is not after the letter's own date ({ngay})",
    hint_vi="sửa han_moi, hoặc bỏ trống để đề nghị gửi ngay",
    hint_en="mend han_moi, or leave it out to ask for it at once",
    why_vi="Không đơn vị nào gửi kịp trước ngày công văn được ký.",
    why_en="No unit can send anything before the letter is signed.",
)
TERM_OF_ANOTHER_YEAR = Kind(
    code="han-khac-nam-bao-cao",
    severity="warning",
    vi="hạn {han} không thuộc năm {nam} hay năm sau đó",
    en="the deadline {han} lies neither in {nam} nor in the year after",
    hint_vi="xem lại truoc_ngay và nam",
    hint_en="look at truoc_ngay and nam",
    why_vi="Báo cáo của một năm đến hạn trong năm đó hoặc đầu năm sau.",
    why_en="A year's report is due within the year or early in the next.",
)
UNIT_TWICE = Kind(
    code="kinh-gui-hai-lan",
    severity="warning",
    vi="«{don_vi}» được nêu hai lần ở kinh_gui",
    en="“{don_vi}” is addressed twice",
    why_vi="Mỗi đơn vị nhận một lần; số đơn vị trong lời văn đếm theo kinh_gui.",
    why_en="Each unit is addressed once; the words count the units by kinh_gui.",
)
UNIT_UNKNOWN = Kind(
    code="kinh-gui-ngoai-ke-hoach",
    severity="warning",
    vi="«{don_vi}» không có trong danh sách đơn vị phải báo cáo của kế hoạch",
    en="“{don_vi}” is not among the units that have to report under the plan",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Đôn đốc gửi đơn vị mà kế hoạch giao báo cáo (don_vi_bao_cao).",
    why_en="A reminder goes to units that the plan asks for a report (don_vi_bao_cao).",
)
NO_PLAN = Kind(
    code="don-doc-khong-dan-ke-hoach",
    severity="warning",
    vi="công văn không dẫn kế hoạch nào",
    en="the letter cites no plan",
    hint_vi="ghi theo_ke_hoach, hoặc ke_hoach",
    hint_en="fill in theo_ke_hoach, or ke_hoach",
    why_vi="Đơn vị cần biết mình phải báo cáo theo văn bản nào.",
    why_en="A unit should know by which document it has to report.",
)
SYMBOL_OF_ANOTHER = Kind(
    code="ky-hieu-khong-phai-cong-van",
    severity="warning",
    vi="ký hiệu «{ky_hieu}» có chữ viết tắt «{loai}» của một tên loại; công văn thì không có",
    en="the symbol “{ky_hieu}” bears “{loai}”, the code of a type; a letter has none",
    hint_vi="ghi ky_hieu bằng chữ viết tắt của cơ quan và đơn vị soạn thảo, ví dụ UBND-VHXH",
    hint_en="write the codes of the agency and of the unit that drafted it, such as UBND-VHXH",
    why_vi="Ký hiệu của công văn gồm chữ viết tắt tên cơ quan ban hành và tên đơn vị soạn thảo "
    "(Nghị định 30/2020/NĐ-CP, PL I II.3.b). don_vi.yaml thường ghi ký hiệu của loại văn bản khác.",
    why_en="A letter's symbol is made of the codes of the issuing agency and the drafting unit "
    "(Decree 30/2020/NĐ-CP, PL I II.3.b). don_vi.yaml often has that of another type.",
)

KINDS = (SYMBOL_OF_ANOTHER, NOT_YET_DUE, NEW_TERM_PAST, TERM_OF_ANOTHER_YEAR, UNIT_TWICE, UNIT_UNKNOWN, NO_PLAN)
