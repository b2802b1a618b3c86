"""What a report's checks may say of names, days and texts, with the rule of the trade each one keeps."""

from __future__ import annotations

from docgen import Kind

UNIT_FACT_DIFFERS = Kind(
    code="so-xom-khac-ke-hoach",
    severity="warning",
    vi="{nhan} ghi {day}, trong danh sách của kế hoạch là {tren}",
    en="{nhan} is {day} here, {tren} in the plan's list",
    hint_vi="dùng một số ở cả hai nơi",
    hint_en="use one number in both places",
    why_vi="Số xóm, số hộ của đơn vị là mẫu số khi tính tỷ lệ; hai nơi ghi khác nhau thì tỷ lệ không so sánh được.",
    why_en="A unit's villages and households are what shares are taken of; with two counts shares cannot be compared.",
)
UNKNOWN_UNIT = Kind(
    code="don-vi-ngoai-danh-sach",
    severity="warning",
    vi="«{ten}» không có trong danh sách đơn vị phải báo cáo của kế hoạch",
    en="“{ten}” is not among the units that the plan expects a report of",
    hint_vi="có phải là «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Tên đơn vị phải viết như trong kế hoạch thì mới biết đơn vị nào đã báo cáo.",
    why_en="Units are named as the plan names them, so that it is known who has reported.",
)
ROW_TWICE = Kind(
    code="dong-trung",
    vi="«{ten}» được ghi hai lần",
    en="“{ten}” stands twice",
    hint_vi="gộp thành một dòng",
    hint_en="make one row of both",
    why_vi="Hai dòng cùng tên thì khi cộng và tổng hợp bị tính hai lần.",
    why_en="Two rows of one name are counted twice in totals and roll-ups.",
)
NEARLY_TARGET = Kind(
    code="chi-tieu-viet-khac-ke-hoach",
    severity="warning",
    vi="chỉ tiêu viết «{da_viet}», trong kế hoạch là «{ke_hoach}»",
    en="the target is called “{da_viet}” here, “{ke_hoach}” in the plan",
    hint_vi="viết như kế hoạch để khi tổng hợp được cộng chung",
    hint_en="write it as the plan does, so that it is added up with the others",
    why_vi="Khi tổng hợp, các dòng cùng tên chỉ tiêu và đơn vị tính được cộng với nhau.",
    why_en="In a roll-up, rows with the same target and unit of measure are added.",
)
GROUP_UNKNOWN = Kind(
    code="doi-tuong-ngoai-ke-hoach",
    severity="warning",
    vi="nhóm đối tượng «{ten}» không có trong kế hoạch",
    en="the group “{ten}” is not among the plan's",
    hint_vi="có phải là «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Kết quả theo đối tượng được đối chiếu với các nhóm đối tượng của kế hoạch.",
    why_en="Results by group are held against the groups of the plan.",
)
AWARD_UNKNOWN = Kind(
    code="hinh-thuc-khen-thuong-la",
    severity="warning",
    vi="«{hinh_thuc}» không có trong danh mục hình thức khen thưởng, danh hiệu; được in như đã ghi",
    en="“{hinh_thuc}” is among no forms of award or titles that are known; it is printed as typed",
    hint_vi="có phải là «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Báo cáo nêu mọi hình thức đã tặng, kể cả thư khen hay hạng của huân chương; tên lạ cũng có thể là viết sai.",
    why_en="A report names all that was given, also letters of praise and classes of orders; an odd name may be a slip.",
)
AWARD_RECIPIENT = Kind(
    code="hinh-thuc-khong-hop-doi-tuong",
    severity="warning",
    vi="{hinh_thuc} không dành cho {doi_tuong}",
    en="{hinh_thuc} is not given to a {doi_tuong}",
    why_vi="Mỗi danh hiệu, hình thức khen thưởng có đối tượng riêng (Luật Thi đua, khen thưởng số 06/2022/QH15).",
    why_en="Each title and form of award has its recipients (Law 06/2022/QH15 on Emulation and Commendation).",
)
HEADER_YEAR = Kind(
    code="nam-tieu-de-khac-so-lieu",
    severity="warning",
    vi="trích yếu hoặc lời mở đầu ghi năm {da_viet}, số liệu là của năm {nam}",
    en="subject or opening says {da_viet}, the figures are of {nam}",
    why_vi="Năm ở tiêu đề phải là năm của số liệu.",
    why_en="The year in the title is the year of the figures.",
)
NEXT_YEAR = Kind(
    code="nam-nhiem-vu-sai",
    severity="warning",
    vi="nhiệm vụ năm {nam_sau} nhưng câu này chỉ nhắc đến năm {da_viet}",
    en="a task for {nam_sau}, but the sentence speaks of {da_viet} only",
    why_vi="Nhiệm vụ năm sau thường bị chép từ báo cáo năm trước mà quên sửa năm.",
    why_en="Next year's tasks are often copied from last year's report with the old year left in.",
)
YEAR_OUTSIDE = Kind(
    code="nam-ngoai-giai-doan",
    vi="năm báo cáo {nam} nằm ngoài giai đoạn {giai_doan} của phong trào",
    en="the year reported, {nam}, is outside the movement's period, {giai_doan}",
    hint_vi="sửa năm báo cáo hoặc giai đoạn",
    hint_en="mend the year or the period",
    why_vi="Báo cáo kết quả của phong trào phải thuộc giai đoạn của phong trào.",
    why_en="A movement is reported on within its period.",
)
DATE_OFF_YEAR = Kind(
    code="ngay-khac-nam-bao-cao",
    severity="warning",
    vi="báo cáo năm {nam} nhưng ghi ngày {ngay}",
    en="a report for {nam} dated {ngay}",
    why_vi="Báo cáo được ký trong năm báo cáo hoặc đầu năm sau.",
    why_en="A report is signed in its year or early in the next.",
)
LATE = Kind(
    code="bao-cao-qua-han",
    severity="warning",
    vi="báo cáo ngày {ngay}, kế hoạch yêu cầu gửi {den} trước ngày {han}",
    en="the report is dated {ngay}; the plan wants it at {den} before {han}",
    why_vi="Hạn báo cáo của mỗi cấp được tính để cấp trên kịp tổng hợp.",
    why_en="Each level's deadline leaves the level above time to sum up.",
)
MOVEMENT_DIFFERS = Kind(
    code="phong-trao-khac-ke-hoach",
    severity="warning",
    vi="{cai_gi} là «{day}», trong kế hoạch là «{tren}»",
    en="“{day}” here, “{tren}” in the plan",
    why_vi="Tên và giai đoạn của phong trào phải đúng như kế hoạch.",
    why_en="Name and period of the movement agree with the plan.",
)
MOVEMENT_NAME = Kind(
    code="ten-phong-trao-trong-bao-cao",
    severity="warning",
    vi="tên phong trào viết «{da_viet}», nơi khác là «{ten}»",
    en="the movement is called “{da_viet}” here, “{ten}” elsewhere",
    hint_vi="dùng một tên trong cả báo cáo",
    hint_en="use one name throughout",
    why_vi="Tên phong trào phải giống nhau ở mọi chỗ.",
    why_en="A movement's name is the same everywhere.",
)
PLAN_LATER = Kind(
    code="ke-hoach-sau-bao-cao",
    severity="warning",
    vi="kế hoạch được dẫn có ngày {ngay_dan}, sau ngày {ngay} của báo cáo này",
    en="the plan cited is dated {ngay_dan}, after this report's {ngay}",
    why_vi="Không thể báo cáo việc thực hiện một kế hoạch chưa ban hành.",
    why_en="A plan that is not yet issued cannot be reported on.",
)

SYMBOL_OF_ANOTHER = Kind(
    code="ky-hieu-khong-phai-bao-cao",
    severity="warning",
    vi="ký hiệu «{ky_hieu}» không có chữ viết tắt BC của báo cáo",
    en="the symbol “{ky_hieu}” lacks BC, the code of a report",
    hint_vi="ghi ký hiệu của báo cáo, ví dụ BC-UBND",
    hint_en="write the symbol of a report, such as BC-UBND",
    why_vi="Ký hiệu gồm chữ viết tắt tên loại và tên cơ quan (Nghị định 30/2020/NĐ-CP, PL I II.3.b; PL III I: báo cáo là BC). "
    "don_vi.yaml thường ghi ký hiệu của loại văn bản khác.",
    why_en="A symbol is made of the codes of the type and of the agency (Decree 30/2020/NĐ-CP, PL I II.3.b; PL III I: BC is a "
    "report's). don_vi.yaml often has that of another type.",
)
NOT_THE_LAST_YEAR = Kind(
    code="nam-tong-ket-khong-phai-nam-cuoi",
    severity="warning",
    vi="tổng kết giai đoạn {giai_doan} nhưng năm báo cáo là {nam}",
    en="the period {giai_doan} is summed up, but the year reported is {nam}",
    hint_vi="ghi năm cuối của giai đoạn ở «Năm báo cáo», hoặc chọn kỳ sơ kết",
    hint_en="report the last year of the period, or choose sơ kết",
    why_vi="Báo cáo tổng kết nêu kết quả cả giai đoạn; nhiệm vụ và số so sánh tính từ năm báo cáo.",
    why_en="A final report gives the whole period's results; tasks ahead and comparisons count from the year reported.",
)

KINDS = tuple(value for value in dict(globals()).values() if isinstance(value, Kind))
