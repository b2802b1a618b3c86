"""Faults of sheets: workbooks and .csv files that cannot be read, headings, cells and rows."""

from __future__ import annotations

from docgen.errors import Kind

_RESAVE_VI = "mở bằng Excel hoặc LibreOffice, lưu lại dạng Excel Workbook (.xlsx)"
_RESAVE_EN = "open it in Excel or LibreOffice and save it as Excel Workbook (.xlsx)"
_LIMIT_VI = "Giới hạn này giữ cho máy không cạn bộ nhớ vì một tệp nhầm hoặc cố ý phá; bảng giới hạn ở docs/sheets.md."
_LIMIT_EN = (
    "The limit keeps a wrong or hostile file from exhausting the machine; the limits are listed in docs/sheets.md."
)

LOCKED = Kind(
    code="bang-tinh-co-mat-khau",
    vi="«{tep}» được bảo vệ bằng mật khẩu",
    en="“{tep}” is protected with a password",
    hint_vi="mở bằng Excel, bỏ mật khẩu ở Tệp > Thông tin > Bảo vệ sổ làm việc, rồi lưu lại",
    hint_en="open it in Excel, take the password off under File > Info > Protect Workbook, and save it again",
    why_vi="Tệp có mật khẩu mở là một khối đã mã hóa; docgen không đọc được và không hỏi mật khẩu. "
    "Mật khẩu chống sửa của từng trang thì không sao.",
    why_en="A file with a password to open is one encrypted block; docgen cannot read it and asks for no passwords. "
    "Protection of single sheets against changes does not matter.",
)
NO_WORKBOOK = Kind(
    code="khong-phai-bang-tinh",
    vi="«{tep}» không phải bảng tính mà là {la_gi}",
    en="“{tep}” is not a workbook but {la_gi_en}",
    hint_vi=_RESAVE_VI,
    hint_en=_RESAVE_EN,
    why_vi="Loại tệp do nội dung quyết định, không do đuôi. Nhiều phần mềm xuất trang web hoặc tệp chữ rồi đặt đuôi .xls: "
    "Excel vẫn mở được, nhưng đó không phải bảng tính.",
    why_en="What a file holds decides its kind, not its suffix. Many programs export a web page or plain text and call it .xls: "
    "Excel opens it all the same, yet it is no workbook.",
)
BROKEN = Kind(
    code="bang-tinh-hong",
    vi="không đọc được bảng tính «{tep}»: {ly_do}",
    en="cannot read the workbook “{tep}”: {ly_do_en}",
    hint_vi=_RESAVE_VI,
    hint_en=_RESAVE_EN,
    why_vi="Tệp bị cắt cụt, hỏng, hoặc được tạo sai cách. Excel thường sửa được khi mở rồi lưu lại.",
    why_en="The file is cut short, damaged or wrongly made. Excel can often mend it by opening and saving it.",
)
TOO_WIDE = Kind(
    code="trang-qua-lon",
    vi="trang tính có vùng dữ liệu quá lớn: {la_gi}, giới hạn là {gioi_han}",
    en="the sheet covers too much: {la_gi_en}, the limit is {gioi_han}",
    hint_vi="chép riêng danh sách sang một tệp mới; có thể có một ô ở rất xa (bấm Ctrl+End để tới ô cuối)",
    hint_en="copy the list into a new file; there may be a cell far away (Ctrl+End leads to the last one)",
    why_vi=_LIMIT_VI,
    why_en=_LIMIT_EN,
)
CSV_ENCODING = Kind(
    code="csv-sai-bang-ma",
    vi="«{tep}» không phải văn bản Unicode ({chi_tiet})",
    en="“{tep}” is not Unicode text ({chi_tiet_en})",
    hint_vi="mở bằng Excel, chọn Lưu thành > CSV UTF-8 (*.csv), hoặc lưu .xlsx; chữ TCVN3 (.VnTime) thì đổi sang Unicode trước",
    hint_en="open it in Excel and choose Save As > CSV UTF-8 (*.csv), or .xlsx; turn TCVN3 (.VnTime) text into Unicode first",
    why_vi="docgen đọc .csv dạng UTF-8, hoặc UTF-16 có dấu BOM (Excel gọi là Unicode Text). Windows-1258, TCVN3 và VNI không ghi "
    "rõ mình là bảng mã nào, nên đọc đoán thì sai chữ mà không ai biết.",
    why_en="docgen reads .csv as UTF-8, or UTF-16 with a byte order mark (Excel: Unicode Text). Windows-1258, TCVN3 and VNI "
    "do not say what they are; a guess would print wrong letters and nobody would know.",
)
NO_SUCH_SHEET = Kind(
    code="trang-khong-co",
    usage=True,
    vi="«{tep}» không có trang «{trang}»",
    en="“{tep}” has no sheet “{trang}”",
    hint_vi="các trang có: {cac_trang}",
    hint_en="its sheets: {cac_trang}",
    why_vi="Sau tên tệp có thể ghi # và tên trang: danh_sach.xlsx#Cá nhân. Chữ hoa, dấu cách thừa không phân biệt.",
    why_en="A file's name may be followed by # and a sheet: list.xlsx#People. Letter case and spare spaces do not count.",
)
NO_HEADINGS = Kind(
    code="khong-thay-tieu-de",
    vi="không thấy dòng tiêu đề của danh sách",
    en="found no row of headings",
    hint_vi="cần một dòng có ít nhất hai trong các tiêu đề: {tieu_de}",
    hint_en="one row must hold at least two of these headings: {tieu_de}",
    why_vi="Cột được nhận ra theo tiêu đề: nhãn hoặc tên của trường (docgen show LOAI), không phân biệt chữ hoa, dấu, dấu cách. "
    "Các dòng tên bảng ở trên được bỏ qua. Phiếu một bản ghi thì cần dòng «Trường | Giá trị».",
    why_en="Columns are known by their headings: a field's label or name (docgen show TYPE), case, marks, spaces aside. Titles "
    "above are skipped. A form for one record needs the row “Trường | Giá trị”.",
)
OTHER_SHEETS = Kind(
    code="trang-khong-doc",
    severity="warning",
    vi="chỉ đọc trang «{trang}»; các trang này cũng có tiêu đề phù hợp nhưng không được đọc: {cac_trang}",
    en="only sheet “{trang}” is read; these have fitting headings, too, and are not: {cac_trang}",
    hint_vi="muốn đọc trang khác thì ghi tên trang sau dấu #, ví dụ «{vi_du}»",
    hint_en="to read another, name it after a #: “{vi_du}”",
    why_vi="Một tệp là một danh sách: trang hiện đầu tiên có tiêu đề phù hợp. Trang ẩn chỉ được đọc khi nêu tên.",
    why_en="A file is one list: the first visible sheet with fitting headings. A hidden sheet is read only when it is named.",
)
TWO_COLUMNS = Kind(
    code="trung-cot",
    vi="hai cột cùng là «{nhan}»: ô {o_truoc} và ô {o_nay}",
    en="two columns are both “{nhan}”: cell {o_truoc} and cell {o_nay}",
    hint_vi="đổi tiêu đề hoặc xóa một cột",
    hint_en="rename or delete one of them",
    why_vi="Hai giá trị cho một trường thì không thể biết giá trị nào đúng, nên danh sách chưa được dùng.",
    why_en="With two values for one field nobody can tell which is meant, so the list is not used.",
)
TWO_PLACES = Kind(
    code="ghi-hai-cho",
    vi="«{nhan}» được ghi ở hai chỗ; chỗ kia là {cho_kia}",
    en="“{nhan}” is given in two places; the other is {cho_kia}",
    hint_vi="giữ lại một chỗ",
    hint_en="keep one of them",
    why_vi="Hai giá trị cho một trường thì không thể biết giá trị nào đúng.",
    why_en="With two values for one field nobody can tell which is meant.",
)
UNKNOWN_HEADING = Kind(
    code="tieu-de-la",
    severity="warning",
    vi="«{tieu_de}» không phải là trường nào; nội dung ở đó không được dùng",
    en="“{tieu_de}” is no field; what stands there is not used",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Danh sách có thể có cột dùng cho việc khác, nên docgen chỉ báo. Muốn dùng thì đặt tiêu đề như docgen show LOAI nêu.",
    why_en="A list may have columns for other purposes, so docgen only says so. To use one, name it as docgen show TYPE does.",
)
CELL_ERROR = Kind(
    code="o-loi",
    vi="ô này là lỗi của bảng tính: {loi}",
    en="this cell is a spreadsheet error: {loi}",
    hint_vi="sửa công thức, hoặc gõ thẳng giá trị",
    hint_en="mend the formula, or type the value",
    why_vi="Ô lỗi không có giá trị nên không in được. Riêng #N/A (công thức tra cứu không thấy) coi như để trống, và được báo.",
    why_en="An error has no value and cannot be printed. Only #N/A (a look-up that found nothing) counts as empty, and is told.",
)
NOT_AVAILABLE = Kind(
    code="o-na",
    severity="warning",
    vi="ô này là #N/A, kết quả lỗi của công thức; coi như để trống",
    en="this cell is #N/A, the error of a formula; it counts as empty",
    hint_vi="sửa công thức hoặc gõ thẳng giá trị; nếu đúng là không có thì xóa ô",
    hint_en="mend the formula or type the value; clear the cell if there is none",
    why_vi="#N/A là một công thức tra cứu không thấy gì, nên không có giá trị: số ở đó không được cộng, chữ ở đó không được in. "
    "Dòng không có gì ngoài #N/A thì được bỏ qua như dòng trống.",
    why_en="#N/A is a look-up that found nothing, so there is no value: a figure is not added, a text not printed. A row with "
    "nothing but #N/A is passed over like a blank one.",
)
NEEDED_NOT_AVAILABLE = Kind(
    code="o-na-bat-buoc",
    vi="«{nhan}» bắt buộc phải có, mà ô này là #N/A: kết quả lỗi của công thức",
    en="“{nhan}” is required, and this cell is #N/A: the error of a formula",
    hint_vi="sửa công thức, hoặc gõ thẳng giá trị",
    hint_en="mend the formula, or type the value",
    why_vi="Công thức tra cứu ở ô bắt buộc không thấy gì nên ô không có giá trị.",
    why_en="The look-up in the required cell found nothing, so the cell has no value.",
)
NOT_CALCULATED = Kind(
    code="o-chua-tinh",
    vi="ô này có công thức chưa được tính: {cong_thuc}",
    en="this cell holds a formula that was never calculated: {cong_thuc}",
    hint_vi="mở tệp bằng Excel hoặc LibreOffice rồi lưu lại",
    hint_en="open the file in Excel or LibreOffice and save it",
    why_vi="Tệp do phần mềm khác xuất ra, chỉ có công thức mà chưa có kết quả. docgen đọc kết quả đã lưu, không tự tính.",
    why_en="Another program wrote the formula without its result. docgen reads stored results and calculates nothing.",
)
ABOVE_HEADINGS = Kind(
    code="tren-tieu-de",
    severity="warning",
    vi="«{chu}» nằm trên dòng tiêu đề nên không được dùng",
    en="“{chu}” stands above the headings and is not used",
    hint_vi="chuyển xuống dưới dòng tiêu đề, dòng {dong}",
    hint_en="move it below the headings, row {dong}",
    why_vi="Dòng ngay trên tiêu đề của phiếu là ví dụ trong ngoặc đơn. Điều gì gõ đè lên đó không thuộc danh sách: các mục "
    "của danh sách bắt đầu từ dưới dòng tiêu đề.",
    why_en="The row right above the headings of a form holds examples in brackets. What is typed over them is no part of the "
    "list, whose entries begin below the headings.",
)
MERGED_FIGURE = Kind(
    code="so-trong-o-gop",
    severity="warning",
    vi="ô gộp {o}: con số này được tính cho mỗi dòng trong {so} dòng",
    en="merged cell {o}: this figure counts for each of the {so} rows",
    hint_vi="bỏ gộp ô và ghi số của từng dòng; nếu là số chung của các dòng thì chỉ ghi ở một dòng",
    hint_en="unmerge the cell and give each row its own figure; one for all of them together stands in one row only",
    why_vi="Ô gộp mang giá trị cho mọi dòng nó trùm. Với chữ thì đúng; với số thì tổng sẽ tính số đó nhiều lần.",
    why_en="A merged cell has its value for every row it covers. That is right for text; a figure is added up as many times.",
)
ROW_LEFT_OUT = Kind(
    code="dong-khong-dung",
    severity="warning",
    vi="dòng này không phải một mục của danh sách nên không được dùng",
    en="this row is no entry of the list and is not used",
    hint_vi="{goi_y}",
    hint_en="{goi_y_en}",
    why_vi="Dòng tổng cộng, dòng tên nhóm và dòng chỉ có một ô không thành bản ghi. Mỗi dòng bỏ ra đều được báo.",
    why_en="Totals, headings of groups and rows with one cell make no record. Every row that is left out is told.",
)
LIST_ENDS = Kind(
    code="het-danh-sach",
    severity="warning",
    vi="danh sách kết thúc ở đây: «{chu}»; {so} dòng có chữ từ đây trở xuống không được dùng",
    en="the list ends here: “{chu}”; {so} filled rows from here on are not used",
    why_vi="Nơi ghi ngày tháng, người lập biểu, chức danh người ký đứng dưới danh sách. Còn mục nào ở dưới thì chuyển lên trên.",
    why_en="Place and date, who drew it up and signers stand below a list. Move entries that are below up.",
)
NO_ROWS = Kind(
    code="danh-sach-trong",
    vi="dưới dòng tiêu đề không có mục nào",
    en="there is no entry below the headings",
    why_vi="Đã thấy dòng tiêu đề, nhưng các dòng dưới đều trống hoặc không phải mục của danh sách.",
    why_en="The headings were found, but the rows below are empty or no entries of the list.",
)
MISSING_HEADING = Kind(
    code="thieu-tieu-de",
    vi="thiếu «{nhan}»: trường bắt buộc mà các tiêu đề ở đây không có",
    en="“{nhan}” is missing: a required field that the headings here lack",
    hint_vi="thêm tiêu đề «{nhan}»; giá trị chung cho cả tệp có thể ghi ở don_vi.yaml, ở chung của bộ hồ sơ, hoặc bằng "
    "--set {truong}=…",
    hint_en="add the heading “{nhan}”; a value for the whole file may stand in don_vi.yaml, in chung of a dossier, or in "
    "--set {truong}=…",
    why_vi="Được báo một lần ở dòng tiêu đề, không phải mỗi dòng một lần. Trang danh sách thì thêm cột, phiếu thì thêm dòng.",
    why_en="It is told once, at the headings, and not for every row. A list needs a column more, a form a row.",
)
EMPTY_CELL = Kind(
    code="o-trong",
    vi="«{nhan}» bắt buộc phải có, ở đây để trống",
    en="“{nhan}” is required and empty here",
    hint_vi="ví dụ: {vi_du}",
    hint_en="for example: {vi_du}",
    why_vi="Trường bắt buộc có cột của nó, nhưng ô ở dòng này trống.",
    why_en="The required field has its column, but the cell in this row is empty.",
)
