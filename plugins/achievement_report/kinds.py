"""What the checks of a report may say. Rule ids such as C10 are those of docs/checks.md; all but the first only warn."""

from __future__ import annotations

from dataclasses import replace

from docgen import Kind

from ..awards.kinds import INITIATIVE_TWICE, LIST_KINDS, POWER_KINDS

WRONG_VARIANT = Kind(
    code="mau-khong-hop-doi-tuong",
    vi="mẫu «{mau}» không dùng cho {loai}",
    en="the form “{mau}” is not for a recipient of the kind {loai}",
    hint_vi="bỏ trường mau để tự chọn theo phân loại và loại hình khen thưởng",
    hint_en="drop the field mau, and it is chosen by kind and occasion",
    why_vi="Tập thể, cá nhân và hộ gia đình có mẫu báo cáo riêng; phần lý lịch của mẫu này không hỏi được gì ở mẫu kia.",
    why_en="Collectives, people and households have forms of their own; what one asks the other cannot answer.",
)
PARTS_MISSING = Kind(
    code="thieu-phan-cua-mau",
    severity="warning",
    vi="báo cáo còn thiếu: {phan}",
    en="the report still lacks: {phan}",
    hint_vi="mẫu hỏi những phần này ({nguon}); điền thêm, hoặc bỏ qua nếu quy định của tỉnh không hỏi",
    hint_en="the form asks for these ({nguon}); fill them in, or leave it where the province's own rules do not ask",
    why_vi="Mỗi mẫu báo cáo thành tích hỏi những phần nhất định; hồ sơ giấy khen và danh hiệu cấp cơ sở do bộ, tỉnh quy định "
    "(Nghị định 152/2025/NĐ-CP, Điều 6.2.c).",
    why_en="Each form asks for certain parts; files for giấy khen and titles of the lowest level are laid down by ministry or "
    "province (Decree 152/2025/NĐ-CP, Article 6.2.c).",
)
PARTS_UNPRINTED = Kind(
    code="phan-khong-in",
    severity="warning",
    vi="mẫu {mau} không có phần này nên không in: {phan}",
    en="the form {mau} has no such part, so it is not printed: {phan}",
    hint_vi="chuyển nội dung sang phần có trong mẫu, hoặc chọn mẫu khác ở trường mau",
    hint_en="move the content to a part of the form, or choose another form in the field mau",
    why_vi="Báo cáo đột xuất, chuyên đề chỉ nêu việc đã làm trong dịp đó, không có bảng danh hiệu, hình thức đã được khen.",
    why_en="A report of a single deed or of a movement tells what was done there, without tables of past awards.",
)
NO_COLLECTIVE_PART = Kind(
    code="nguoi-dung-dau-thieu-tap-the",
    severity="warning",
    vi="người đứng đầu đơn vị cần tóm tắt cả thành tích của tập thể",
    en="the head of a unit also summarises what the unit achieved",
    hint_vi="điền thanh_tich_tap_the",
    hint_en="fill in thanh_tich_tap_the",
    why_vi="Mẫu báo cáo cá nhân hỏi người đứng đầu về thành tích của tập thể (Thông tư 03/2018/TT-BNG, mẫu 02).",
    why_en="The form for people asks a head about the unit (Circular 03/2018/TT-BNG, form 02).",
)
NAME_SHORTENED = Kind(
    code="ten-tap-the-viet-tat",
    severity="warning",
    vi="tên tập thể có chữ viết tắt «{chu}»",
    en="the collective's name is shortened: “{chu}”",
    hint_vi="viết đầy đủ tên tập thể ở ho_ten",
    hint_en="write the name out in ho_ten",
    why_vi="Tên tập thể trong báo cáo thành tích viết đầy đủ, in hoa, không viết tắt (Thông tư 03/2018/TT-BNG, mẫu 01).",
    why_en="A report gives the collective's full name in capitals (Circular 03/2018/TT-BNG, form 01).",
)
NUMBER_UNSURE = Kind(
    code="so-mau-chua-doi-chieu",
    severity="warning",
    vi="số mẫu in ra («Mẫu số {so}», Nghị định {nghi_dinh}) chưa được đối chiếu với văn bản gốc",
    en="the form's number that is printed (“Mẫu số {so}”, Decree {nghi_dinh}) was not held against the text itself",
    hint_vi="đối chiếu với Phụ lục của nghị định, hoặc bỏ in_so_mau ({nguon})",
    hint_en="compare with the decree's appendix, or drop in_so_mau ({nguon})",
    why_vi="Số mẫu của Nghị định 152/2025/NĐ-CP, trừ mẫu 05, được suy từ thứ tự danh mục nên chỉ nhắc khi được in ra.",
    why_en="But for form 05, the numbers of Decree 152/2025/NĐ-CP follow from the order of its list; told only when printed.",
)
NO_FORM = Kind(
    code="khong-co-so-mau",
    severity="warning",
    vi="chưa biết mẫu quốc gia nào cho báo cáo này nên không in số mẫu",
    en="no national form of this report is known, so no number is printed",
    hint_vi="bỏ in_so_mau, hoặc theo mẫu của bộ, tỉnh",
    hint_en="drop in_so_mau, or follow the form of ministry or province",
    why_vi="Không có mẫu quốc gia cho tóm tắt thành tích và báo cáo của hộ gia đình.",
    why_en="There is no national form for a summary, nor for a household's report.",
)
FUTURE = Kind(
    code="nam-chua-toi",
    severity="warning",
    vi="năm {nam} sau ngày báo cáo {ngay}",
    en="the year {nam} is after the report's day, {ngay}",
    why_vi="Báo cáo chỉ nêu những năm đã hoặc đang qua.",
    why_en="A report tells of years that are over or running.",
)
PAPER_LATER = Kind(
    code="van-ban-sau-ngay-bao-cao",
    severity="warning",
    vi="văn bản được nêu có ngày {ngay_dan}, sau ngày báo cáo {ngay}",
    en="the paper named is dated {ngay_dan}, after the report's {ngay}",
    why_vi="Báo cáo không thể dẫn một quyết định chưa ban hành.",
    why_en="A report cannot name a decision that is not yet issued.",
)
OUTSIDE_WINDOW = Kind(
    code="nam-ngoai-ky-bao-cao",
    severity="warning",
    vi="năm {nam} nằm ngoài kỳ báo cáo {so_nam} năm ({ky}) của «{hinh_thuc}»",
    en="the year {nam} is outside the {so_nam} year(s) ({ky}) that a report for “{hinh_thuc}” covers",
    hint_vi="bỏ năm đó, hoặc ghi nam_xet nếu xét cho năm khác ({nguon})",
    hint_en="drop the year, or write nam_xet where the award is for another year ({nguon})",
    why_vi="Mỗi hình thức, danh hiệu có kỳ báo cáo riêng; bảng so sánh được thêm một năm liền trước kỳ để đối chiếu.",
    why_en="Each award has years of its own to report; a comparison may show one year before them.",
)
OUTSIDE_WINDOW_UNSURE = replace(
    OUTSIDE_WINDOW,
    code="nam-ngoai-ky-chua-doi-chieu",
    severity="info",
    vi=f"{OUTSIDE_WINDOW.vi}; kỳ này chưa được đối chiếu",
    en=f"{OUTSIDE_WINDOW.en}; that span is not confirmed",
)
YEARS_MISSING = Kind(
    code="thieu-nam-trong-ky",
    severity="warning",
    vi="kỳ báo cáo {so_nam} năm ({ky}) của «{hinh_thuc}» còn thiếu {nam}",
    en="of the {so_nam} year(s) ({ky}) that a report for “{hinh_thuc}” covers, {nam} is missing",
    hint_vi="thêm các năm còn thiếu vào bảng ({nguon})",
    hint_en="add the missing years to the table ({nguon})",
    why_vi="Bảng theo năm phải đủ các năm của kỳ báo cáo.",
    why_en="A table by year has every year of the span reported.",
)
YEARS_MISSING_UNSURE = replace(
    YEARS_MISSING,
    code="thieu-nam-trong-ky-chua-doi-chieu",
    severity="info",
    vi=f"{YEARS_MISSING.vi}; kỳ này chưa được đối chiếu",
    en=f"{YEARS_MISSING.en}; that span is not confirmed",
)
CONDITION = Kind(
    code="chua-thay-du-dieu-kien",
    severity="warning",
    vi="«{hinh_thuc}» cần {can}; báo cáo chưa nêu đủ",
    en="“{hinh_thuc}” asks for {can_en}; the report does not show it",
    hint_vi="bổ sung vào báo cáo; nếu xét cùng đợt thì thêm dòng và ghi «Xét cùng đợt» ({nguon})",
    hint_en="add it to the report; where both are decided together, add a row that says so ({nguon})",
    why_vi="Tiêu chuẩn của danh hiệu, hình thức theo Luật 06/2022/QH15, Điều 21-28, 73, 74 (C10-C14). Không hình thức nào đòi "
    "phải có hình thức thấp hơn trước, trừ khi luật nêu (C7); khen chuyên đề, đột xuất không tính (C5).",
    why_en="Standards of Law 06/2022/QH15, Articles 21-28, 73, 74 (C10-C14). A lower award first is never asked for but where "
    "the law names one (C7); awards for a movement or a single deed do not count (C5).",
)
INITIATIVE_USED = Kind(
    code="sang-kien-da-dung",
    severity="warning",
    vi="sáng kiến «{sang_kien}» đã dùng để xét «{da_xet}»",
    en="the initiative “{sang_kien}” already served for “{da_xet}”",
    hint_vi="mỗi sáng kiến dùng một lần; đã dùng xét danh hiệu thì không dùng xét hình thức và ngược lại",
    hint_en="an initiative serves once: for a title or for a form of commendation",
    why_vi="Một sáng kiến dùng làm tiêu chuẩn một lần (Công văn 5007/BNV-TĐKT năm 2023; C9). Từ danh hiệu này sang danh hiệu "
    "khác thì có cách hiểu là được, nên không nhắc.",
    why_en="An initiative serves as a standard once (letter 5007/BNV-TĐKT of 2023; C9). From title to title some read it as "
    "allowed, so that is not told.",
)
UNIT_ENDED = Kind(
    code="dia-danh-khong-con",
    severity="warning",
    vi="«{ten}» không còn là đơn vị hành chính, cơ quan vào ngày {ngay}",
    en="“{ten}” was no administrative unit or body any more on {ngay}",
    hint_vi="viết theo tên hiện nay: {nay}",
    hint_en="write what it is now: {nay}",
    why_vi="Từ 01/7/2025 không còn cấp huyện; nơi thường trú ghi xã, tỉnh. Quê quán và các bảng quá trình giữ tên cũ được.",
    why_en="There is no district level from 1 July 2025; an address names commune and province. Birthplace and tables of the "
    "past may keep old names.",
)
SHARE_OFF = Kind(
    code="ty-le-trong-bang-khong-khop",
    severity="warning",
    vi="bảng ghi {ty_le}% nhưng {so_luong}/{tong_so} là {dung}%",
    en="the table says {ty_le}% but {so_luong}/{tong_so} is {dung}%",
    hint_vi="bỏ gia_tri của dòng này để tự tính",
    hint_en="drop the values of this row, and they are computed",
    why_vi="Tỷ lệ phải bằng số lượng chia tổng số, sai không quá nửa đơn vị của chữ số cuối (C1).",
    why_en="A percentage equals count over whole, to within half a unit of its last figure (C1).",
)
MORE_THAN_ALL = Kind(
    code="nhieu-hon-tong-so",
    severity="warning",
    vi="{so_luong} người {viec} trên tổng số {tong_so} người",
    en="{so_luong} of a total of {tong_so}",
    why_vi="Một phần không thể lớn hơn toàn thể.",
    why_en="A part cannot exceed the whole.",
)
GAP_LEFT = Kind(
    code="cho-trong-chua-dien",
    severity="warning",
    vi="còn chỗ chưa điền: «{chu}»",
    en="a gap is still open: “{chu}”",
    why_vi="Dấu chấm lửng, «[…]», «#N/A», «Ông/Bà» là chỗ trống của biểu mẫu (C28).",
    why_en="Dots, “[…]”, “#N/A” and “Ông/Bà” are gaps of a form (C28).",
)
OLD_LETTERS = Kind(
    code="chu-bang-ma-cu-trong-du-lieu",
    severity="warning",
    vi="có chữ viết bằng bảng mã {bang_ma}: «{chu}», đọc là «{doc_la}»",
    en="text in the old encoding {bang_ma}: “{chu}”, to be read “{doc_la}”",
    hint_vi="chép lại bằng Unicode",
    hint_en="write it in Unicode",
    why_vi="Văn bản dùng bảng mã Unicode (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4; C28).",
    why_en="Documents are in Unicode (Decree 30/2020/NĐ-CP, Appendix I, I.4; C28).",
)
SPACES_TWICE = Kind(
    code="hai-dau-cach",
    severity="info",
    vi="có hai dấu cách liền nhau: «{chu}»",
    en="two spaces in a row: “{chu}”",
    why_vi="Giữa hai từ chỉ một dấu cách (C28).",
    why_en="One space stands between two words (C28).",
)
CRITERIA_UNANSWERED = Kind(
    code="chua-theo-tieu-chi-phat-dong",
    severity="warning",
    vi="kế hoạch nêu {so} tiêu chí cho «{doi_tuong}», báo cáo chưa nêu kết quả theo tiêu chí nào",
    en="the plan has {so} criteria for “{doi_tuong}”, the report answers none",
    hint_vi="điền theo_tieu_chi, mỗi tiêu chí một mục",
    hint_en="fill in theo_tieu_chi, a piece for each criterion",
    why_vi="Báo cáo chuyên đề chỉ nêu thành tích trong phong trào, theo tiêu chí phát động.",
    why_en="A movement's report tells what was done in it, by its own criteria.",
)

KINDS = (
    *(value for value in dict(globals()).values() if isinstance(value, Kind) and value is not INITIATIVE_TWICE),
    *LIST_KINDS,
    *POWER_KINDS,
)
"""Every kind of this type, those of a list's row included."""
