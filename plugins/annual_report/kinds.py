"""What a report's checks may say, with the rule of the trade each one keeps."""

from __future__ import annotations

from docgen import Kind

ABOVE_UNIT = Kind(
    code="vuot-so-xom-cua-don-vi",
    vi="{nhan} là {so}, nhưng {don_vi} chỉ có {co} {loai}",
    en="{nhan} says {so}, but {don_vi} has only {co} {loai}",
    hint_vi="xem lại số liệu, hoặc số {loai} của đơn vị trong kế hoạch",
    hint_en="look at the figure again, or at the unit's count of {loai} in the plan",
    why_vi="Đơn vị không thể có nhiều xóm, nhiều hộ đạt hơn số xóm, số hộ mình có.",
    why_en="A unit cannot have more villages or households that succeed than it has villages or households.",
)
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
OVER_WHOLE = Kind(
    code="ket-qua-vuot-tong-so",
    vi="thực hiện {so} lớn hơn tổng số {tong_so}",
    en="{so} were reached of only {tong_so}",
    why_vi="Một phần không thể lớn hơn toàn thể.",
    why_en="A part cannot exceed the whole.",
)
PERCENT_OFF = Kind(
    code="ty-le-ke-hoach-khong-khop",
    severity="warning",
    vi="ghi {ty_le}% nhưng {thuc_hien} so với kế hoạch {ke_hoach} là {dung}%",
    en="{ty_le}% is stated but {thuc_hien} of the planned {ke_hoach} is {dung}%",
    hint_vi="để trống cột «Tỷ lệ so với kế hoạch (%)» (ty_le) thì tự tính",
    hint_en="leave ty_le empty and it is computed",
    why_vi="Tỷ lệ phải bằng thực hiện chia kế hoạch, sai không quá nửa đơn vị của chữ số cuối.",
    why_en="The ratio equals what was reached over what was planned, to within half a unit of its last figure.",
)
DIFFERENCE_OFF = Kind(
    code="chenh-lech-khong-khop",
    severity="warning",
    vi="ghi chênh lệch {chenh_lech} nhưng {thuc_hien} trừ năm trước {nam_truoc} là {dung}",
    en="a difference of {chenh_lech} is stated but {thuc_hien} less last year's {nam_truoc} is {dung}",
    hint_vi="để trống cột «Chênh lệch so với năm trước» (chenh_lech) thì tự tính",
    hint_en="leave chenh_lech empty and it is computed",
    why_vi="Chênh lệch bằng thực hiện trừ số năm trước.",
    why_en="The difference is this year's figure less last year's.",
)
RATIO_WITHOUT_PLAN = Kind(
    code="ty-le-khong-co-ke-hoach",
    severity="warning",
    vi="ghi tỷ lệ {ty_le}% nhưng chưa ghi kế hoạch",
    en="a ratio of {ty_le}% is stated but nothing planned",
    why_vi="Không có số kế hoạch thì không kiểm tra được tỷ lệ.",
    why_en="Without a planned figure the ratio cannot be checked.",
)
GOES_BACK = Kind(
    code="luy-ke-giam",
    severity="warning",
    vi="số lũy kế {so} nhỏ hơn năm trước ({nam_truoc})",
    en="the cumulative figure {so} is below last year's ({nam_truoc})",
    hint_vi="xem lại cả hai số; nếu có thu hồi công nhận thì nói rõ ở cột «Diễn giải» (dien_giai)",
    hint_en="look at both figures; where a recognition was withdrawn, say so in dien_giai",
    why_vi="Số tính lũy kế từ đầu giai đoạn không nhỏ đi theo năm.",
    why_en="What is counted from the beginning of a period does not shrink from year to year.",
)
GROUP_OVER = Kind(
    code="dat-vuot-dang-ky",
    vi="số đạt {so_dat} lớn hơn số đăng ký tham gia {so_dang_ky}",
    en="{so_dat} met the criteria of only {so_dang_ky} that took part",
    why_vi="Số đạt tiêu chí không thể lớn hơn số tham gia.",
    why_en="No more can meet the criteria than took part.",
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
STAT_ROW = Kind(
    code="bieu-cong-ngang-sai",
    severity="warning",
    vi="dòng «{dong}»: tổng số ghi {tong}, cộng các cột được {cong}",
    en="row “{dong}”: the total says {tong}, the columns add up to {cong}",
    why_vi="Cột tổng số bằng tổng các cột sau nó (1=2+3+4…), như biểu của Thông tư 02/2023/TT-BNV.",
    why_en="The total is the sum of the columns after it (1=2+3+4…), as in the forms of Circular 02/2023/TT-BNV.",
)
STAT_COLUMN = Kind(
    code="bieu-cong-doc-sai",
    severity="warning",
    vi="cột «{cot}»: {trai} là {so_trai}, {phai} là {so_phai}",
    en="column “{cot}”: {trai} says {so_trai}, {phai} says {so_phai}",
    why_vi="Các cách phân tổ cùng một số thì phải cùng tổng; doanh nghiệp không nhiều hơn tập thể; cá nhân bằng tổng các loại.",
    why_en="Ways of dividing one number have one total; enterprises are among collectives; persons are the sum of their classes.",
)
STAT_UNREAD = Kind(
    code="bieu-chua-doi-chieu",
    severity="warning",
    vi="biểu thống kê làm theo phần mềm đang dùng, chưa đối chiếu với Thông tư 02/2023/TT-BNV",
    en="the statistical form follows software in use; it was not held against Circular 02/2023/TT-BNV",
    hint_vi="so dòng, cột với biểu gốc trước khi gửi (hạn ngày 15 tháng 12, cũng cần đối chiếu)",
    hint_en="compare rows and columns with the original before sending (due 15 December, to be confirmed too)",
    why_vi="docgen chưa đọc được toàn văn thông tư; tên dòng, tên cột và hạn gửi là theo thực tế, chưa được xác nhận.",
    why_en="The circular's text was not read; rows, columns and due date rest on practice and are unconfirmed.",
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
UNITS_DO_NOT_ADD_UP = Kind(
    code="tong-don-vi-khac-ket-qua",
    severity="warning",
    vi="«{chi_tieu}» ghi {so}, cộng số liệu theo đơn vị được {cong}",
    en="“{chi_tieu}” says {so}, the figures by unit add up to {cong}",
    hint_vi="sửa ở báo cáo của đơn vị rồi tổng hợp lại, hoặc sửa cả ở «Số liệu theo đơn vị»",
    hint_en="mend the unit's report and roll up again, or mend the figures by unit as well",
    why_vi="Bảng kết quả và phụ lục theo đơn vị của một báo cáo phải cùng một số.",
    why_en="The table of results and the annex by units of one report say the same.",
)
NOT_ALL_UNITS = Kind(
    code="chi-tieu-thieu-don-vi",
    severity="warning",
    vi="«{chi_tieu}» chỉ gồm {co}/{so} đơn vị{khoi}; không có số liệu của: {don_vi}",
    en="“{chi_tieu}” covers {co} of {so} units{khoi}; there are no figures of {don_vi}",
    hint_vi="hỏi các đơn vị đó, hoặc nói rõ trong «Diễn giải» là số của những đơn vị nào",
    hint_en="ask these units, or say in “Diễn giải” whose figures these are",
    why_vi="Số của một vài đơn vị in như số của cả địa bàn thì người đọc hiểu sai.",
    why_en="What a few units reported is read as the whole's.",
)
TARGETS_OPEN = Kind(
    code="chi-tieu-chua-co-ket-qua",
    severity="warning",
    vi="kế hoạch có {so} chỉ tiêu chưa có kết quả trong báo cáo: {chi_tieu}",
    en="the plan has {so} targets without a result in this report: {chi_tieu}",
    hint_vi="thêm kết quả, viết tên chỉ tiêu như kế hoạch",
    hint_en="add the results, with the targets' names as in the plan",
    why_vi="Báo cáo của cơ quan ban hành kế hoạch nêu kết quả từng chỉ tiêu của kế hoạch.",
    why_en="The report of the agency that issued the plan tells of each of its targets.",
)
THREE_PLACES = Kind(
    code="ba-chu-so-sau-phay",
    severity="warning",
    vi="{nhan} là {so}, đọc là {doc} phẩy {le}",
    en="{nhan} is {so}, read as {doc} and {le} thousandths",
    hint_vi="nếu dấu phẩy ngăn hàng nghìn thì ghi {nghin}",
    hint_en="where the comma parts thousands, write {nghin}",
    why_vi="Trong văn bản tiếng Việt dấu phẩy đứng trước phần lẻ; 1,460 ghi theo kiểu Anh là 1.460.",
    why_en="In Vietnamese the comma stands before decimals; 1,460 as English writes it is 1.460.",
)
PART_OF_ONE = Kind(
    code="so-le-cua-don-vi-dem",
    severity="warning",
    vi="{nhan} là {so} {don_vi_tinh}; {don_vi_tinh} đếm bằng số nguyên",
    en="{nhan} is {so} {don_vi_tinh}, which is counted in whole numbers",
    why_vi="Không có nửa hộ, nửa xóm; số lẻ thường là gõ nhầm dấu.",
    why_en="There is no half household or village; a fraction is mostly a slip.",
)
TOO_WIDE = Kind(
    code="so-dai-hon-cot",
    severity="warning",
    vi="bảng kết quả không đủ chỗ cho số {so} của «{chi_tieu}»; số sẽ bị ngắt làm hai dòng",
    en="the table of results has no room for {so} of “{chi_tieu}”; it will be broken into two lines",
    hint_vi="dùng đơn vị tính lớn hơn, ví dụ triệu đồng thay cho đồng",
    hint_en="use a larger unit of measure, such as millions of đồng",
    why_vi="Một số bị ngắt làm hai dòng dễ đọc thành số khác.",
    why_en="A figure broken into two lines is read as another.",
)

KINDS = tuple(value for value in dict(globals()).values() if isinstance(value, Kind))
