"""What a report's checks may say of its figures, with the rule of the trade each one keeps."""

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
    hint_vi="để trống ty_le thì tự tính",
    hint_en="leave ty_le empty and it is computed",
    why_vi="Tỷ lệ phải bằng thực hiện chia kế hoạch, sai không quá nửa đơn vị của chữ số cuối.",
    why_en="The ratio equals what was reached over what was planned, to within half a unit of its last figure.",
)
DIFFERENCE_OFF = Kind(
    code="chenh-lech-khong-khop",
    severity="warning",
    vi="ghi chênh lệch {chenh_lech} nhưng {thuc_hien} trừ năm trước {nam_truoc} là {dung}",
    en="a difference of {chenh_lech} is stated but {thuc_hien} less last year's {nam_truoc} is {dung}",
    hint_vi="để trống chenh_lech thì tự tính",
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
    hint_vi="xem lại cả hai số; nếu có thu hồi công nhận thì nói rõ ở dien_giai",
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
TARGET_OPEN = Kind(
    code="chi-tieu-chua-co-ket-qua",
    severity="warning",
    vi="báo cáo chưa có kết quả của chỉ tiêu «{chi_tieu}» trong kế hoạch",
    en="this report has no result for the plan's target “{chi_tieu}”",
    hint_vi="thêm kết quả, viết tên chỉ tiêu như kế hoạch",
    hint_en="add the result, with the target's name as in the plan",
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
PERCENT_IN_SUMS = Kind(
    code="phan-tram-trong-so-cong",
    severity="warning",
    vi="{don_vi}: «{chi_tieu}» tính bằng %, khi tổng hợp được cộng với các đơn vị khác",
    en="{don_vi}: “{chi_tieu}” is a percentage, and is added to those of other units",
    hint_vi="ghi ở «Chỉ tiêu bình quân», kèm số làm mẫu ở «Tính trên» (số hộ, số người…)",
    hint_en="put it among the means, with the number it is of",
    why_vi="Tỷ lệ không cộng được: 90% và 80% không phải là 170%. Ở «Chỉ tiêu bình quân» nó được tính theo trọng số.",
    why_en="Percentages do not add up: 90% and 80% are not 170%. Among the means they are weighed.",
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

KINDS = tuple(value for value in dict(globals()).values() if isinstance(value, Kind))
