"""What the checks of a decision may say beyond those of every award paper, with the rule of the trade each one keeps."""

from __future__ import annotations

from docgen import Kind

from ..awards.kinds import LIST_KINDS, PAPER_KINDS, POWER_KINDS

ON_BEHALF = Kind(
    code="ca-nhan-ma-thay-mat",
    severity="warning",
    vi="quyết định của {tham_quyen} nhưng ký «{da_viet}»",
    en="the decision is that of {tham_quyen}, yet it is signed “{da_viet}”",
    hint_vi="bỏ thay_mat ở nguoi_ky; cấp phó thì ghi ky_thay",
    hint_en="drop thay_mat from nguoi_ky; a deputy writes ky_thay",
    why_vi="Khen thưởng là thẩm quyền riêng của người đứng đầu, nên không ký TM. (Nghị định 30/2020/NĐ-CP, Phụ lục III, "
    "mẫu 1.2, chú thích 6; Luật 06/2022/QH15, Điều 77-80).",
    why_en="Awards are the head's own power, so they are not signed TM. (Decree 30/2020/NĐ-CP, Appendix III, form 1.2, note 6; "
    "Law 06/2022/QH15, Articles 77-80).",
)
COLLECTIVE = Kind(
    code="tham-quyen-cua-tap-the",
    severity="warning",
    vi="thẩm quyền ghi «{tham_quyen}», nhưng khen thưởng là thẩm quyền của người đứng đầu",
    en="the power is said to be that of “{tham_quyen}”, but awards are its head's",
    hint_vi="ghi chức danh, ví dụ: CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG",
    hint_en="write the title, for example: CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG",
    why_vi="Luật giao thẩm quyền khen thưởng cho Chủ tịch, không phải Ủy ban nhân dân (Luật 06/2022/QH15, Điều 79, 80).",
    why_en="The law gives the power to the chair, not to the committee (Law 06/2022/QH15, Articles 79, 80).",
)
POWER_UNKNOWN = Kind(
    code="chua-xet-duoc-tham-quyen",
    severity="warning",
    vi="chưa xét được thẩm quyền: {vi_sao}",
    en="the power could not be looked into: {vi_sao}",
    hint_vi="đối chiếu với Luật Thi đua, khen thưởng và quy chế của tỉnh",
    hint_en="compare with the law on emulation and commendation and the province's regulation",
    why_vi="Bảng thẩm quyền có từ ngày 01/01/2024 và chỉ có các chức danh mà luật nêu (C16).",
    why_en="The table of powers begins on 1/1/2024 and knows only the offices that the law names (C16).",
)
NUMBER_TWICE = Kind(
    code="stt-trung",
    vi="STT {stt} của {ten} đã dùng ở dòng {dong}",
    en="the number {stt} of {ten} was used in row {dong}",
    hint_vi="bỏ trống stt để tự đánh số, hoặc sửa lại",
    hint_en="leave stt empty so that the rows number themselves, or mend it",
    why_vi="STT trong danh sách là số sổ vàng ghi trên giấy khen, mỗi người một số (Nghị định 98/2023/NĐ-CP, Điều 104; C26).",
    why_en="The number in the list is the certificate's in the golden book, one each (Decree 98/2023/NĐ-CP, Article 104; C26).",
)
NUMBER_GAP = Kind(
    code="stt-khong-lien-tuc",
    vi="STT phải là 1 đến {tong_so} không cách quãng, nhưng {ten} có STT {stt}",
    en="the numbers must be 1 to {tong_so} without a gap, but {ten} has {stt}",
    hint_vi="bỏ trống stt để tự đánh số theo thứ tự in",
    hint_en="leave stt empty so that the rows number themselves as they are printed",
    why_vi="STT trong danh sách là số sổ vàng: liên tục từ 1, không cách quãng (Nghị định 98/2023/NĐ-CP, Điều 104; C26).",
    why_en="The number in the list is that of the golden book: from 1 without a gap (Decree 98/2023/NĐ-CP, Article 104; C26).",
)
NUMBER_ORDER = Kind(
    code="stt-nguoc-thu-tu-in",
    severity="warning",
    vi="danh sách được xếp lại khi in nên STT không chạy lần lượt: {ten} có STT {stt} ở chỗ của số {dung}",
    en="the list is printed in another order, so its numbers do not run: {ten} has {stt} where {dung} belongs",
    hint_vi="nhập tập thể trước, rồi cá nhân, rồi hộ gia đình, hoặc bỏ trống stt",
    hint_en="type collectives first, then people, then households, or leave stt empty",
    why_vi="Số sổ vàng vẫn đúng từng người, nhưng danh sách khó tra (C26).",
    why_en="Each still has a number of the golden book, but the list is hard to look up (C26).",
)
REORDERED = Kind(
    code="stt-theo-thu-tu-in",
    severity="info",
    vi="danh sách được xếp lại khi in nên STT khác thứ tự nhập, từ dòng {dong} ({ten}, STT {stt})",
    en="the list is printed in another order, so its numbers differ from the input's, from row {dong} on ({ten}, number {stt})",
    hint_vi="để giấy khen lấy đúng số sổ vàng, nhập tập thể trước, rồi cá nhân, rồi hộ gia đình, hoặc ghi stt",
    hint_en="so that certificates bear the same numbers, type collectives first, then people, then households, or write stt",
    why_vi="Giấy khen ghi số sổ vàng là STT của danh sách kèm theo quyết định (Nghị định 98/2023/NĐ-CP, Điều 104; C26).",
    why_en="A certificate bears the number of its row in the decision's list (Decree 98/2023/NĐ-CP, Article 104; C26).",
)
BONUS = Kind(
    code="tien-thuong",
    severity="info",
    vi="tiền thưởng {hinh_thuc}, {loai}: {he_so} × {luong} = {tich} đồng, ghi {muc} đồng ({nguon})",
    en="bonus for {hinh_thuc}, {loai}: {he_so} × {luong} = {tich} đồng, printed as {muc} đồng ({nguon})",
    why_vi="Hệ số nhân lương cơ sở tại ngày ban hành, làm tròn lên hàng chục nghìn đồng "
    "(Nghị định 152/2025/NĐ-CP, Điều 49; C24).",
    why_en="Factor times the base salary of the day of issue, rounded up to ten thousands "
    "(Decree 152/2025/NĐ-CP, Article 49; C24).",
)
BONUS_UNSURE = Kind(
    code="tien-thuong-can-doi-chieu",
    severity="warning",
    vi="tiền thưởng {hinh_thuc}, {loai}, theo nguồn chưa được xác nhận: "
    "{he_so} × {luong} = {tich} đồng, ghi {muc} đồng ({nguon})",
    en="bonus for {hinh_thuc}, {loai}, by a source that is not confirmed: "
    "{he_so} × {luong} = {tich} đồng, printed as {muc} đồng ({nguon})",
    hint_vi="đối chiếu với văn bản gốc; mức khác thì ghi vào muc_thuong",
    hint_en="compare with the text itself; write another level into muc_thuong",
    why_vi="Hệ số hoặc mức lương cơ sở này chưa đọc trong chính văn bản, nên chỉ nhắc (C24).",
    why_en="This factor or base salary was not read in the text itself, so it only warns (C24).",
)
BONUS_UNKNOWN = Kind(
    code="thieu-muc-thuong",
    vi="chưa biết mức tiền thưởng của {hinh_thuc} cho {loai} vào ngày {ngay}",
    en="no bonus is known for {hinh_thuc} given to a recipient of the kind {loai} on {ngay}",
    hint_vi="ghi mức vào muc_thuong (so_tien: 0 nếu không kèm tiền), hoặc khong_tien_thuong: có",
    hint_en="write the level into muc_thuong (so_tien: 0 for none), or khong_tien_thuong: có",
    why_vi="Điều về tiền thưởng phải nêu mức của mọi nhóm trong danh sách; không nhóm nào bị bỏ qua trong im lặng (C24).",
    why_en="The article on money states the level of every group of the list; none is left out silently (C24).",
)
BONUS_DIFFERS = Kind(
    code="muc-thuong-khac",
    severity="warning",
    vi="mức ghi tay {da_viet} đồng của {hinh_thuc}, {loai} khác mức tính được: "
    "{he_so} × {luong} = {tich} đồng, làm tròn {muc} đồng ({nguon})",
    en="the level {da_viet} đồng typed for {hinh_thuc}, {loai} is not what is computed: "
    "{he_so} × {luong} = {tich} đồng, rounded to {muc} đồng ({nguon})",
    why_vi="Mức ghi ở muc_thuong được in; mức tính theo bảng chỉ để đối chiếu (C24).",
    why_en="What stands in muc_thuong is printed; the computed level is for comparison (C24).",
)
HIGHEST_ONLY = Kind(
    code="chi-nhan-muc-cao-nhat",
    severity="info",
    vi="{ten} được nhiều danh hiệu cùng kỳ nên danh hiệu ở dòng này không kèm tiền thưởng",
    en="{ten} has several titles for one period, so the title of this row carries no bonus",
    why_vi="Cùng thời điểm, nhiều danh hiệu cho cùng kỳ thì chỉ nhận mức cao nhất (Nghị định 152/2025/NĐ-CP, Điều 49).",
    why_en="Of several titles for one period at one time, the highest bonus alone is paid (Decree 152/2025/NĐ-CP, Article 49).",
)
UNUSED = Kind(
    code="khong-dung-den",
    severity="warning",
    vi="trường này không được in: {vi_sao}",
    en="this field is not printed: {vi_sao}",
    why_vi="Điều gì đã ghi mà không in ra thì phải được báo.",
    why_en="What was typed and is not printed must be told.",
)
MOVEMENT_NAME = Kind(
    code="phong-trao-goi-khac",
    severity="warning",
    vi="tên phong trào viết «{da_viet}», trong phong_trao là «{ten}»",
    en="the movement is called “{da_viet}” here, “{ten}” in phong_trao",
    hint_vi="dùng một tên, đúng như kế hoạch phát động",
    hint_en="use one name, that of the plan",
    why_vi="Tên phong trào phải giống nhau ở mọi văn bản của phong trào (C19).",
    why_en="A movement has one name in all its papers (C19).",
)
LIST_UNMENTIONED = Kind(
    code="khong-dan-danh-sach",
    severity="warning",
    vi="có danh sách kèm theo nhưng điều về khen thưởng không nhắc đến",
    en="a list is attached, but the article on awards does not mention it",
    hint_vi="thêm «(có danh sách kèm theo)» vào dieu_khen_thuong",
    hint_en="add “(có danh sách kèm theo)” to dieu_khen_thuong",
    why_vi="Văn bản có phụ lục thì trong văn bản phải có chỉ dẫn về phụ lục (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1.a).",
    why_en="A document with annexes points to them in its text (Decree 30/2020/NĐ-CP, Appendix I, III.1.a).",
)
TOTAL_MISSING = Kind(
    code="tong-tien-khac",
    severity="warning",
    vi="điều này không nêu tổng số tính được từ danh sách: {tong} đồng",
    en="the article does not state the total that the list gives: {tong} đồng",
    hint_vi="sửa số tiền trong điều, hoặc sửa muc_thuong",
    hint_en="mend the sum in the article, or muc_thuong",
    why_vi="Tổng tiền thưởng bằng tổng của từng dòng (C24).",
    why_en="The total is the sum of the rows (C24).",
)

KINDS = (
    *LIST_KINDS, *POWER_KINDS, *PAPER_KINDS, ON_BEHALF, COLLECTIVE, POWER_UNKNOWN, NUMBER_TWICE, NUMBER_GAP, NUMBER_ORDER,
    REORDERED, BONUS, BONUS_UNSURE, BONUS_UNKNOWN, BONUS_DIFFERS, HIGHEST_ONLY, UNUSED, MOVEMENT_NAME,
    LIST_UNMENTIONED, TOTAL_MISSING,
)  # fmt: skip
"""All that `docgen explain` should know."""
