"""What the checks of several award papers may say: of a list of recipients, of powers, and of papers that follow one another.

Rule ids such as C4 are those of docs/checks.md. A rule that rests on practice, or on a source nobody has read, warns.
"""

from __future__ import annotations

from docgen import Kind

FORM_MISSING = Kind(
    code="thieu-hinh-thuc",
    vi="{ten} chưa có hình thức khen thưởng",
    en="{ten} has no form of award",
    hint_vi="ghi hinh_thuc cho người này, hoặc một hinh_thuc chung cho cả danh sách",
    hint_en="write hinh_thuc for this recipient, or one for the whole list",
    why_vi="Mỗi tập thể, cá nhân, hộ gia đình trong danh sách phải có hình thức khen thưởng hoặc danh hiệu.",
    why_en="Every recipient of a list is proposed for some form of award or title.",
)
WRONG_RECIPIENT = Kind(
    code="sai-doi-tuong-khen",
    vi="«{hinh_thuc}» không tặng cho {loai}: {ten}",
    en="“{hinh_thuc}” is not given to a recipient of the kind {loai}: {ten}",
    hint_vi="sửa hình thức, hoặc sửa phân loại; «{hinh_thuc}» chỉ tặng cho {duoc_tang}",
    hint_en="mend the form or the kind of recipient; “{hinh_thuc}” is for {duoc_tang} only",
    why_vi="Mỗi danh hiệu, hình thức có đối tượng riêng (Luật 06/2022/QH15, Điều 19, 20, 72-75).",
    why_en="Each title and form has its own recipients (Law 06/2022/QH15, Articles 19, 20, 72-75).",
)
PENDING = Kind(
    code="dang-bi-xem-xet",
    vi="{ten} đang bị xem xét kỷ luật, thanh tra, kiểm tra hoặc có khiếu nại, tố cáo nên chưa được khen thưởng",
    en="{ten} is under discipline, inspection or complaint and may not be commended yet",
    hint_vi="đưa ra khỏi danh sách; khi đã có kết luận thì bỏ dang_xem_xet",
    hint_en="take it off the list; once there is a conclusion, drop dang_xem_xet",
    why_vi="Chưa xét khen thưởng khi đang xem xét kỷ luật, thanh tra, kiểm tra, khiếu nại, tố cáo "
    "(Nghị định 152/2025/NĐ-CP, Điều 4.4; C6).",
    why_en="No award while discipline, inspection or a complaint is pending (Decree 152/2025/NĐ-CP, Article 4.4; C6).",
)
LISTED_TWICE = Kind(
    code="khen-hai-lan",
    vi="{ten} có hai lần trong danh sách, lần đầu ở dòng {dong}",
    en="{ten} stands in the list twice, first in row {dong}",
    hint_vi="bỏ một dòng; nếu là hai người trùng tên cùng đơn vị thì ghi ngay_sinh (hoặc cccd) cho cả hai",
    hint_en="drop a row; if these are two people of one name and unit, write ngay_sinh (or cccd) for both",
    why_vi="Một thành tích không tặng nhiều hình thức khen thưởng (Luật 06/2022/QH15, Điều 5.2c; C4). "
    "Một danh hiệu và một hình thức, hoặc hai danh hiệu khác nhau, cho cùng một người thì được.",
    why_en="One achievement takes one form of commendation (Law 06/2022/QH15, Article 5.2c; C4). "
    "A title beside a form is allowed, and so are two different titles.",
)
INITIATIVE_TWICE = Kind(
    code="sang-kien-hai-lan",
    severity="warning",
    vi="sáng kiến «{sang_kien}» của {ten} đã dùng ở dòng {dong}",
    en="the initiative “{sang_kien}” of {ten} was used in row {dong}",
    hint_vi="mỗi sáng kiến chỉ dùng một lần; đồng tác giả thì xem lại ai được tính",
    hint_en="an initiative serves once; with several authors, look again at whom it counts for",
    why_vi="Một sáng kiến dùng làm tiêu chuẩn một lần; đã dùng xét danh hiệu thì không dùng xét hình thức và ngược lại "
    "(Công văn 5007/BNV-TĐKT năm 2023; C9).",
    why_en="An initiative serves as a standard once, for a title or for a form (letter 5007/BNV-TĐKT of 2023; C9).",
)
SAME_ACHIEVEMENT = Kind(
    code="thanh-tich-giong-nhau",
    severity="warning",
    vi="{so} dòng ghi thành tích giống hệt nhau, từ dòng {dong}: «{thanh_tich}»",
    en="{so} rows state the same achievement word for word, from row {dong}: “{thanh_tich}”",
    hint_vi="nếu là thành tích chung thì ghi một lần ở thanh_tich của văn bản; nếu không thì viết riêng cho từng người",
    hint_en="if it is common to all, write it once in thanh_tich of the paper; else say what each has done",
    why_vi="Thành tích của từng người không được sao chép của nhau (Thông tư 17/2019/TT-NHNN, mẫu 11; C30).",
    why_en="One person's achievement is not copied from another's (Circular 17/2019/TT-NHNN, form 11; C30).",
)
HONORIFIC_OPEN = Kind(
    code="chua-chon-ong-ba",
    severity="warning",
    vi="còn «{da_viet}» chưa chọn",
    en="“{da_viet}” is still to be decided",
    hint_vi="ghi danh_xung Ông hoặc Bà, hoặc ghi gioi_tinh",
    hint_en="write Ông or Bà in danh_xung, or fill in gioi_tinh",
    why_vi="«Ông/Bà» là chỗ trống của biểu mẫu, không phải cách gọi một người (C28).",
    why_en="Ông/Bà is a gap of a form and calls nobody (C28).",
)
HONORIFIC_DIFFERS = Kind(
    code="danh-xung-khac-gioi-tinh",
    severity="warning",
    vi="gọi «{da_viet}» nhưng giới tính ghi {gioi_tinh}",
    en="called “{da_viet}” though the gender says {gioi_tinh}",
    why_vi="Ông đi với nam, Bà đi với nữ (C29).",
    why_en="Ông goes with nam (male), Bà with nữ (female) (C29).",
)
HONORIFIC_TWICE = Kind(
    code="danh-xung-hai-lan",
    severity="warning",
    vi="tên ghi «{ho_ten}» đã có danh xưng, nên sẽ in «{in_ra}»",
    en="the name “{ho_ten}” carries an honorific already, so “{in_ra}” would be printed",
    hint_vi="chỉ để họ tên ở ho_ten; Ông, Bà ghi ở danh_xung",
    hint_en="leave the bare name in ho_ten and put Ông or Bà in danh_xung",
    why_vi="Danh xưng đứng ở trường riêng để không in hai lần.",
    why_en="The honorific has a field of its own, so that it is not printed twice.",
)
POSTHUMOUS_GROUP = Kind(
    code="truy-tang-tap-the",
    severity="warning",
    vi="truy tặng chỉ dùng cho cá nhân đã mất; {ten} là {loai}",
    en="posthumous awards are for people; {ten} is a recipient of the kind {loai}",
    why_vi="Truy tặng là tặng cho người đã mất (C29).",
    why_en="A posthumous award goes to a person who has died (C29).",
)
COUNT_DIFFERS = Kind(
    code="so-luong-khac-danh-sach",
    severity="warning",
    vi="ghi «{so} {loai}» nhưng danh sách có {dung}",
    en="says “{so} {loai}” but the list has {dung}",
    hint_vi="bỏ câu này để tự ghép theo danh sách, hoặc sửa số",
    hint_en="drop the sentence so that it is composed from the list, or mend the number",
    why_vi="Số tập thể, cá nhân, hộ gia đình trong lời văn phải bằng số dòng của danh sách (C3).",
    why_en="What the text counts equals the rows of the list (C3).",
)
NOT_IN_POWER = Kind(
    code="khong-du-tham-quyen",
    vi="{chuc_vu} không có thẩm quyền quyết định «{hinh_thuc}»",
    en="{chuc_vu} has no power to decide “{hinh_thuc}”",
    hint_vi="thẩm quyền thuộc về {nguoi_quyet_dinh} ({nguon})",
    hint_en="that is for {nguoi_quyet_dinh} ({nguon})",
    why_vi="Thẩm quyền quyết định theo Luật 06/2022/QH15, Điều 77-80 và Nghị định 129/2025/NĐ-CP, Điều 59 (C16).",
    why_en="Who decides is laid down in Law 06/2022/QH15, Articles 77-80, and Decree 129/2025/NĐ-CP, Article 59 (C16).",
)
POWER_UNSURE = Kind(
    code="tham-quyen-can-xem-lai",
    severity="warning",
    vi="theo nguồn chưa được xác nhận, {chuc_vu} không quyết định «{hinh_thuc}»",
    en="by a source that is not confirmed, {chuc_vu} does not decide “{hinh_thuc}”",
    hint_vi="thẩm quyền có thể thuộc về {nguoi_quyet_dinh} ({nguon})",
    hint_en="that may be for {nguoi_quyet_dinh} ({nguon})",
    why_vi="Dòng này của bảng thẩm quyền chưa được đối chiếu với văn bản gốc nên chỉ nhắc (C16).",
    why_en="This row of the table of powers was not held against the text itself, so it only warns (C16).",
)
PAPER_LATER = Kind(
    code="giay-to-sai-thu-tu-ngay",
    severity="warning",
    vi="{ten} có ngày {ngay_truoc}, sau ngày {ngay} của văn bản này",
    en="{ten} is dated {ngay_truoc}, after this paper's {ngay}",
    why_vi="Biên bản họp, rồi tờ trình, rồi quyết định, rồi trao thưởng: ngày không đi ngược (C17).",
    why_en="Minutes, then the proposal, then the decision, then the hand-over: dates do not run backwards (C17).",
)
BASIS_ENDED = Kind(
    code="can-cu-khong-con-hieu-luc",
    severity="warning",
    vi="{van_ban} hết hiệu lực từ trước ngày {ngay} của văn bản này",
    en="{van_ban} was no longer in force on this paper's day, {ngay}",
    hint_vi="bỏ trống can_cu để tự ghép theo ngày, hoặc dẫn văn bản thay thế (nguồn: {nguon})",
    hint_en="leave can_cu empty so that it is composed by date, or cite its successor (source: {nguon})",
    why_vi="Chỉ căn cứ vào văn bản đang có hiệu lực tại ngày ban hành (C23).",
    why_en="A paper rests only on what is in force on its day (C23).",
)
BASIS_NOT_YET = Kind(
    code="can-cu-chua-hieu-luc",
    severity="warning",
    vi="{van_ban} chưa có hiệu lực vào ngày {ngay} của văn bản này",
    en="{van_ban} was not yet in force on this paper's day, {ngay}",
    hint_vi="bỏ trống can_cu để tự ghép theo ngày, hoặc dẫn văn bản khi đó đang có hiệu lực (nguồn: {nguon})",
    hint_en="leave can_cu empty so that it is composed by date, or cite what was in force then (source: {nguon})",
    why_vi="Chỉ căn cứ vào văn bản đang có hiệu lực tại ngày ban hành (C23).",
    why_en="A paper rests only on what is in force on its day (C23).",
)
BASIS_UNSURE = Kind(
    code="can-cu-can-doi-chieu",
    severity="warning",
    vi="căn cứ tự ghép có chỗ chưa được xác nhận: {van_ban}",
    en="of the bases that were composed, some is not confirmed: {van_ban}",
    hint_vi="đối chiếu với văn bản gốc; đã đối chiếu thì ghi các căn cứ vào can_cu (để ở don_vi.yaml dùng chung)",
    hint_en="compare with the texts themselves; then write the bases into can_cu (in don_vi.yaml for all papers)",
    why_vi="Bảng văn bản pháp luật đánh dấu những điều chưa đọc trong chính văn bản; những điều đó được in ra và nhắc (C23).",
    why_en="The table of instruments marks what was not read in the text itself; that is printed and warned of (C23).",
)
BASIS_LATER = Kind(
    code="can-cu-sau-ngay",
    severity="warning",
    vi="{van_ban} có ngày {ngay_dan}, sau ngày {ngay} của văn bản này",
    en="{van_ban} is dated {ngay_dan}, after this paper's {ngay}",
    why_vi="Không thể căn cứ vào một văn bản chưa ban hành.",
    why_en="A paper cannot rest on what is not yet issued.",
)

LIST_KINDS = (
    FORM_MISSING, WRONG_RECIPIENT, PENDING, LISTED_TWICE, INITIATIVE_TWICE, SAME_ACHIEVEMENT, HONORIFIC_OPEN, HONORIFIC_DIFFERS,
    HONORIFIC_TWICE, POSTHUMOUS_GROUP, COUNT_DIFFERS,
)  # fmt: skip
"""What `rules_list` may say of a list: for `DocumentType.kinds` of every type that has one."""

POWER_KINDS = (NOT_IN_POWER, POWER_UNSURE)
"""What `rules_list.beyond_power` may say."""

PAPER_KINDS = (PAPER_LATER, BASIS_ENDED, BASIS_NOT_YET, BASIS_UNSURE, BASIS_LATER)
"""What the rules on dates and legal bases may say."""
