"""Faults and doubts of deadlines: terms a document sets, reports that came in, calendars and letters to those who owe."""

from __future__ import annotations

from docgen.errors import Kind

NOTHING_DUE = Kind(
    code="nam-khong-co-han",
    severity="warning",
    vi="kế hoạch không đặt hạn nào cho năm {nam}",
    en="the plan sets no deadline for {nam}",
    hint_vi="xem giai đoạn của phong trào, chế độ báo cáo (bao_cao) và tiến độ (tien_do); chọn năm khác bằng --year",
    hint_en="see the period of the movement, bao_cao and tien_do; name another year with --year",
    why_vi="Hạn lấy từ chế độ báo cáo và tiến độ của kế hoạch, trong những năm của giai đoạn. Không nêu --year thì là năm nay.",
    why_en="Deadlines come of the plan's reporting chain and timetable, within its period. Without --year this year is meant.",
)
NO_UNITS = Kind(
    code="han-khong-ke-don-vi",
    severity="warning",
    vi="kế hoạch không liệt kê đơn vị phải báo cáo, nên không biết đơn vị nào chưa báo cáo",
    en="the plan lists no units that have to report, so nobody can tell who has not",
    hint_vi="ghi don_vi_bao_cao và bao_cao vào kế hoạch",
    hint_en="fill in don_vi_bao_cao and bao_cao of the plan",
    why_vi="Báo cáo nhận được được đối chiếu với danh sách đơn vị và bước đầu của chế độ báo cáo.",
    why_en="Reports received are held against the list of units and the first step of the reporting chain.",
)
NO_REPORT_TYPE = Kind(
    code="khong-co-loai-bao-cao",
    vi="không có loại văn bản nào là báo cáo theo «{loai}»",
    en="no document type is a report under “{loai}”",
    why_vi="Báo cáo nhận được được đọc bằng loại văn bản khai báo tổng hợp (rollup) và lấy dữ liệu từ kế hoạch (parent).",
    why_en="Reports are read by a type that declares how it is rolled up and takes from the plan.",
)
OTHER_YEAR = Kind(
    code="bao-cao-nam-khac",
    severity="warning",
    vi="báo cáo của {don_vi} là của năm {nam}, không phải năm {can}; không được tính",
    en="the report of {don_vi} is for {nam}, not for {can}; it does not count",
    why_vi="Chỉ báo cáo của năm đang xét mới được coi là đã nộp. Năm xét chọn bằng --year.",
    why_en="Only a report for the year in question counts. The year is named by --year.",
)
OTHER_PLAN = Kind(
    code="bao-cao-ke-hoach-khac",
    severity="warning",
    vi="báo cáo của {don_vi} ghi {nhan} là «{gia_tri}», kế hoạch là «{can}»; không được tính",
    en="the report of {don_vi} has “{gia_tri}” for {nhan}, the plan “{can}”; it does not count",
    hint_vi="ghi đúng kế hoạch của báo cáo (theo_ke_hoach), hoặc lấy báo cáo này ra khỏi thư mục",
    hint_en="name the right plan in the report, or take it out of the folder",
    why_vi="Chỉ báo cáo về phong trào của kế hoạch đang xét mới được coi là đã nộp.",
    why_en="Only a report on the movement of this plan counts as handed in.",
)
LETTER_AMONG_REPORTS = Kind(
    code="don-doc-trong-thu-muc-bao-cao",
    usage=True,
    vi="«{tep}» nằm trong thư mục báo cáo đã nhận; bản ghi đôn đốc phải ở chỗ khác",
    en="“{tep}” lies in the folder of reports; the letter's record goes elsewhere",
    why_vi="Mọi tệp dữ liệu trong thư mục ấy được đọc như báo cáo; bản ghi đôn đốc có thể đè lên một báo cáo.",
    why_en="Every data file in that folder is read as a report, and the letter could be written over one.",
)
OPEN_DAY = Kind(
    code="bao-cao-de-trong-ngay",
    severity="warning",
    vi="báo cáo của {don_vi} để trống ngày ({ngay}), nên không biết có đúng hạn {han} hay không; tạm coi là đúng hạn",
    en="the report of {don_vi} leaves its day open ({ngay}), so nobody can tell whether it kept {han}; it is taken to have",
    why_vi="Ngày để trống chỉ cho biết tháng; hạn rơi vào giữa tháng đó.",
    why_en="An open day tells the month alone, and the deadline falls within it.",
)
LETTER_NOT_ONE = Kind(
    code="loai-don-doc-khong-ro",
    usage=True,
    vi="cần đúng một loại văn bản đôn đốc theo «{loai}», có {so}: {co}",
    en="exactly one type of letter to those who owe under “{loai}” is needed, there are {so}: {co}",
    why_vi="Loại văn bản khai báo reminds thì nhận danh sách đơn vị chưa báo cáo.",
    why_en="A type that declares `reminds` takes the units that have not reported.",
)
LETTER_ALONE = Kind(
    code="don-doc-can-bao-cao-da-nhan",
    usage=True,
    vi="bản ghi đôn đốc cần --received: chưa biết đơn vị nào đã báo cáo",
    en="the letter that asks once more needs --received: nobody knows yet who has reported",
    why_vi="Văn bản đôn đốc gửi những đơn vị chưa có báo cáo trong thư mục --received.",
    why_en="The letter goes to those units that have no report in the folder of --received.",
)
NOBODY_OWES = Kind(
    code="khong-ai-phai-don-doc",
    severity="info",
    vi="mọi đơn vị đều đã có báo cáo; không ghi bản ghi đôn đốc",
    en="every unit has reported; no letter was written",
    why_vi="Không còn đơn vị nào thiếu báo cáo trong thư mục --received.",
    why_en="No unit lacks a report in the folder of --received.",
)
LETTER_HELD = Kind(
    code="chua-ghi-don-doc",
    severity="info",
    vi="chưa ghi bản ghi đôn đốc, vì có báo cáo chưa đọc được hoặc không rõ của đơn vị nào",
    en="the letter was not written, since some report could not be read or is nobody's",
    hint_vi="sửa những lỗi trên rồi chạy lại, hoặc thêm --keep-going",
    hint_en="mend the faults above and run again, or add --keep-going",
    why_vi="Một báo cáo chưa đọc được có thể chính là của đơn vị sắp bị đôn đốc.",
    why_en="A report that cannot be read may be that of a unit about to be reminded.",
)
WRONG_ENDING = Kind(
    code="duoi-tep-han",
    usage=True,
    vi="không ghi vào «{tep}» được: lịch là tệp .ics, bản ghi đôn đốc là tệp .yaml",
    en="“{tep}” cannot be written: a calendar is an .ics file, a letter's record a .yaml file",
    why_vi="Lịch là tệp .ics; bản ghi đôn đốc là tệp .yaml để điền tiếp.",
    why_en="A calendar is an .ics file; the letter's record is a .yaml file to go on with.",
)
KEPT = Kind(
    code="tep-da-co-noi-dung-khac",
    vi="«{tep}» đã có ở đó với nội dung khác; tệp được giữ nguyên",
    en="“{tep}” is already there and says something else; it was left alone",
    hint_vi="đổi tên tệp đó, nêu tên khác, hoặc thêm --force để ghi đè",
    hint_en="rename it, name another file, or add --force to overwrite it",
    why_vi="Tệp .ics không mang được dấu vân tay của docgen, nên tệp khác nội dung được coi là công sức của ai đó.",
    why_en="An .ics file cannot bear docgen's stamp, so one with another content is taken for somebody's work.",
)
