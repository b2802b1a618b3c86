"""What the checks across the papers of a dossier may say. Rule ids such as C3 are those of docs/checks.md."""

from __future__ import annotations

from docgen import Kind

from ..kinds import PAPER_LATER

NOT_IN_EARLIER = Kind(
    code="khong-co-o-van-ban-truoc",
    vi="{ten} không có trong {truoc}",
    en="{ten} is not in the earlier paper ({truoc})",
    hint_vi="gần giống: «{gan_dung}»; sửa tên, đơn vị cho khớp",
    hint_en="similar: “{gan_dung}”; make name and unit agree",
    why_vi="Một danh sách đi qua mọi văn bản: ai có trong tờ trình thì đã được Hội đồng xét, ai có trong quyết định, giấy khen "
    "thì đã được đề nghị (C3).",
    why_en="One list goes through all papers: whoever is proposed was considered by the council, whoever is decided on was "
    "proposed (C3).",
)
FORM_DIFFERS = Kind(
    code="hinh-thuc-khac-nhau",
    vi="{ten}: ở đây ghi «{day}», {truoc} ghi «{kia}»",
    en="{ten}: “{day}” here, “{kia}” in the earlier paper ({truoc})",
    hint_vi="ghi cùng một hình thức ở mọi văn bản",
    hint_en="write one form in all papers",
    why_vi="Hình thức khen thưởng của một người phải như nhau trong biên bản, tờ trình, quyết định và giấy khen (C3).",
    why_en="A recipient's form of award is the same in minutes, proposal, decision and certificate (C3).",
)
NOT_DECIDED = Kind(
    code="de-nghi-khong-duoc-quyet-dinh",
    severity="warning",
    vi="{ten} được đề nghị nhưng không có trong quyết định",
    en="{ten} is proposed but not in the decision",
    hint_vi="nếu người có thẩm quyền không đồng ý thì để vậy; nếu sót thì thêm vào quyết định",
    hint_en="leave it where the decision was against; add it where it was forgotten",
    why_vi="Quyết định có thể không tặng hết những người được đề nghị, nhưng không được sót (C3).",
    why_en="A decision need not give all that is proposed, but must forget nobody (C3).",
)
DECIDED_TWICE = Kind(
    code="hai-quyet-dinh-cung-khen",
    vi="{ten} đã được khen ở quyết định số {so} của hồ sơ này",
    en="{ten} has an award by decision no. {so} of this dossier already",
    hint_vi="bỏ dòng này ở một quyết định, hoặc dùng loc để mỗi quyết định một danh sách",
    hint_en="drop the row from one of the decisions, or give each its own list by loc",
    why_vi="Một thành tích không tặng nhiều hình thức khen thưởng (Luật 06/2022/QH15, Điều 5.2c; C4).",
    why_en="One achievement takes one form of commendation (Law 06/2022/QH15, Article 5.2c; C4).",
)
PROPOSED_TWICE = Kind(
    code="hai-to-trinh-cung-de-nghi",
    severity="warning",
    vi="{ten} đã được đề nghị ở tờ trình số {so}, gửi cùng nơi nhận",
    en="{ten} is proposed by proposal no. {so} to the same addressee already",
    hint_vi="bỏ dòng này ở một tờ trình",
    hint_en="drop the row from one of the proposals",
    why_vi="Một thành tích không tặng nhiều hình thức khen thưởng (Luật 06/2022/QH15, Điều 5.2c; C4).",
    why_en="One achievement takes one form of commendation (Law 06/2022/QH15, Article 5.2c; C4).",
)
GOLDEN_NUMBER = Kind(
    code="so-vang-khac-stt",
    vi="số sổ vàng của {ten} là {so}, số thứ tự trong quyết định là {stt}",
    en="the golden-book number of {ten} is {so}, the ordinal in the decision {stt}",
    hint_vi="bỏ trống so_vang để lấy theo STT của danh sách",
    hint_en="leave so_vang empty so that it is the list's ordinal",
    why_vi="Số sổ vàng là số thứ tự của người được khen trong quyết định (Nghị định 98/2023/NĐ-CP, Điều 104; C26).",
    why_en="The golden-book number is the recipient's ordinal in the decision (Decree 98/2023/NĐ-CP, Article 104; C26).",
)
NO_CERTIFICATE = Kind(
    code="thieu-giay-khen",
    severity="warning",
    vi="còn {so} người trong quyết định chưa có giấy khen: {ten}",
    en="{so} recipients of the decision have no certificate: {ten}",
    hint_vi="bỏ loc của mục giấy khen, hoặc in phần còn lại ở mục khác",
    hint_en="drop the loc of the certificates, or make the rest in another entry",
    why_vi="Số giấy khen in ra phải bằng số người được tặng trong quyết định (C3).",
    why_en="As many certificates are printed as the decision gives (C3).",
)
NO_REPORT = Kind(
    code="thieu-bao-cao-thanh-tich",
    severity="warning",
    vi="còn {so} người trong danh sách chưa có báo cáo thành tích: {ten}",
    en="{so} recipients of the list have no achievement report: {ten}",
    why_vi="Hồ sơ đề nghị gồm báo cáo thành tích của từng tập thể, cá nhân (Luật 06/2022/QH15, Điều 84; C3).",
    why_en="A proposal's file holds an achievement report of each recipient (Law 06/2022/QH15, Article 84; C3).",
)
CITED_DIFFERS = Kind(
    code="dan-sai-van-ban",
    vi="dẫn {ten} là «{day}», nhưng trong hồ sơ là «{kia}»",
    en="cited as “{day}”, but the dossier's own {ten} says “{kia}”",
    hint_vi="bỏ trống trường này để lấy từ chính văn bản đó; nhiều quyết định thì ghi mục giấy khen ngay sau quyết định của nó, "
    "chọn người bằng loc",
    hint_en="leave the field empty so that it is taken from that paper; of several decisions let the certificates follow their "
    "own, chosen by loc",
    why_vi="Số, ký hiệu và ngày của văn bản được dẫn phải đúng như trong chính văn bản đó (C26).",
    why_en="Number, symbol and date of a cited paper are those of the paper itself (C26).",
)
OCCASION_DIFFERS = Kind(
    code="loai-hinh-khac-nhau",
    vi="loại hình khen thưởng ghi «{day}», văn bản trước ghi «{kia}»",
    en="the kind of award is “{day}” here, “{kia}” in the paper before",
    hint_vi="mỗi hồ sơ một loại hình; ghi loai_hinh một lần ở chung",
    hint_en="one kind of award a dossier; write loai_hinh once, in chung",
    why_vi="Tờ trình lập riêng theo từng loại hình khen thưởng (Nghị định 98/2023/NĐ-CP, ghi chú mẫu; C3).",
    why_en="A proposal is made for each kind of award by itself (Decree 98/2023/NĐ-CP, note to its form; C3).",
)
MOVEMENT_DIFFERS = Kind(
    code="phong-trao-khac-nhau",
    severity="warning",
    vi="phong trào ghi «{day}», văn bản trước ghi «{kia}»",
    en="the movement is “{day}” here, “{kia}” in the paper before",
    hint_vi="ghi phong_trao một lần ở chung, hoặc lấy từ kế hoạch bằng theo_ke_hoach",
    hint_en="write phong_trao once, in chung, or take it from the plan by theo_ke_hoach",
    why_vi="Tên và giai đoạn của phong trào phải như nhau ở mọi văn bản và như trong kế hoạch (C19).",
    why_en="The movement's name and period are the same in all papers and in the plan (C19).",
)
POSTED_TOO_SHORT = Kind(
    code="chua-du-ngay-niem-yet",
    severity="warning",
    vi="quyết định ngày {ngay} khi chưa đủ {so_ngay} ngày niêm yết lấy ý kiến",
    en="decided on {ngay}, before {so_ngay} days of public posting were over",
    why_vi="Danh sách thôn, tổ dân phố văn hóa được niêm yết 10 ngày trước khi quyết định (Nghị định 86/2023/NĐ-CP, Điều 7; "
    "C32, theo thực tế).",
    why_en="The list for thôn, tổ dân phố văn hóa is posted for 10 days before the decision (Decree 86/2023/NĐ-CP, Article 7; "
    "C32, practice).",
)
FORM_NOT_PLANNED = Kind(
    code="hinh-thuc-ngoai-ke-hoach",
    severity="warning",
    vi="kế hoạch của phong trào không có hình thức «{hinh_thuc}» của người quyết định này",
    en="the movement's plan does not provide for “{hinh_thuc}” by this giver",
    why_vi="Khen thưởng phong trào theo hình thức mà kế hoạch phát động nêu.",
    why_en="A movement's awards are of the forms its plan names.",
)
GROUP_NOT_PLANNED = Kind(
    code="doi-tuong-ngoai-ke-hoach",
    severity="warning",
    vi="kế hoạch không có nhóm đối tượng «{da_viet}»",
    en="the plan has no group “{da_viet}”",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="do you mean “{gan_dung}”?",
    why_vi="Đối tượng được khen thuộc các nhóm đối tượng của kế hoạch phát động.",
    why_en="Recipients belong to the groups that the plan names.",
)
OVER_QUOTA = Kind(
    code="vuot-so-luong-de-nghi",
    severity="warning",
    vi="{don_vi} đề nghị quá {toi_da} {loai}, số mà kế hoạch cho phép",
    en="{don_vi} proposes more than the {toi_da} ({loai}) that the plan allows",
    why_vi="Số lượng đề nghị của mỗi đơn vị không quá số nêu trong kế hoạch (C25, theo thực tế).",
    why_en="No unit proposes more than the plan allows it (C25, practice).",
)

REPORTS_ALIKE = Kind(
    code="bao-cao-gan-giong-nhau",
    severity="warning",
    vi="báo cáo của {ten} giống báo cáo của {giong} đến {phan_tram}%",
    en="the report of {ten} is {phan_tram}% like that of {giong}",
    hint_vi="viết riêng những việc người này đã làm",
    hint_en="say what this one has done",
    why_vi="Báo cáo thành tích không được sao chép của nhau (Thông tư 17/2019/TT-NHNN, mẫu 11; C30).",
    why_en="Achievement reports are not copied from one another (Circular 17/2019/TT-NHNN, form 11; C30).",
)

OF_LISTS = (
    NOT_IN_EARLIER, FORM_DIFFERS, NOT_DECIDED, DECIDED_TWICE, PROPOSED_TWICE, GOLDEN_NUMBER, NO_CERTIFICATE, NO_REPORT,
)  # fmt: skip
OF_PAPERS = (CITED_DIFFERS, PAPER_LATER, OCCASION_DIFFERS, MOVEMENT_DIFFERS, POSTED_TOO_SHORT)
OF_PLAN = (FORM_NOT_PLANNED, GROUP_NOT_PLANNED, OVER_QUOTA)
OF_TEXTS = (REPORTS_ALIKE,)
