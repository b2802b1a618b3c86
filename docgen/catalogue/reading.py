"""Faults of files: what cannot be read, and what cannot stand in a document."""

from __future__ import annotations

from docgen.errors import Kind

MISSING_FILE = Kind(
    code="khong-thay-tep",
    usage=True,
    vi="không thấy tệp «{tep}»",
    en="no such file: “{tep}”",
    hint_vi="xem lại đường dẫn; các tệp gần giống: {gan_dung}",
    hint_en="check the path; close names: {gan_dung}",
    why_vi="Đường dẫn được tính từ thư mục đang đứng; đường dẫn ghi trong một tệp được tính từ thư mục của tệp ấy.",
    why_en="Paths are taken from the current folder; a path written in a file is taken from that file's folder.",
)
IS_A_FOLDER = Kind(
    code="la-thu-muc",
    usage=True,
    vi="«{tep}» là thư mục, không phải tệp",
    en="“{tep}” is a folder, not a file",
    hint_vi="nêu tên tệp, ví dụ {tep}/ke-hoach.yaml",
    hint_en="name a file, for example {tep}/ke-hoach.yaml",
    why_vi="Mỗi lần gọi cần nêu đúng tệp dữ liệu; docgen không tự chọn tệp trong một thư mục.",
    why_en="Every call names its input files; docgen does not pick files from a folder by itself.",
)
UNREADABLE = Kind(
    code="khong-doc-duoc",
    vi="không đọc được «{tep}»: {ly_do}",
    en="cannot read “{tep}”: {ly_do_en}",
    why_vi="Hệ điều hành từ chối. Thường do tệp đang mở ở chương trình khác hoặc không có quyền đọc.",
    why_en="The operating system refused. Often the file is open elsewhere, or the right to read it is missing.",
)
TOO_BIG = Kind(
    code="tep-qua-lon",
    vi="«{tep}» lớn {co_mb} MB, quá mức {toi_da_mb} MB cho một tệp dữ liệu",
    en="“{tep}” is {co_mb} MB, over the {toi_da_mb} MB allowed for a data file",
    hint_vi="xem có nhầm tệp không; danh sách dài thì chia thành nhiều tệp",
    hint_en="is it the right file? split a long list into several files",
    why_vi="Dữ liệu của một văn bản chỉ vài trăm KB. Tệp lớn hơn mức này gần như chắc chắn là nhầm tệp.",
    why_en="The data of a document are some hundred KB. A larger file is almost surely the wrong one.",
)
EMPTY_FILE = Kind(
    code="tep-rong",
    vi="«{tep}» không có dữ liệu",
    en="“{tep}” holds no data",
    hint_vi="tạo tệp mẫu bằng lệnh: docgen new LOAI -o {tep}",
    hint_en="make a starter file with: docgen new TYPE -o {tep}",
    why_vi="Tệp trống, hoặc chỉ có chú thích.",
    why_en="The file is empty, or holds only comments.",
)
WRONG_ENCODING = Kind(
    code="sai-bang-ma",
    vi="«{tep}» không phải văn bản UTF-8 ({chi_tiet})",
    en="“{tep}” is not UTF-8 text ({chi_tiet})",
    hint_vi="mở tệp bằng Notepad, chọn Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8",
    hint_en="open it in an editor and save it with the encoding UTF-8",
    why_vi="Văn bản hành chính dùng Unicode theo TCVN 6909:2001 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4).",
    why_en="Official documents use Unicode per TCVN 6909:2001 (Decree 30/2020/NĐ-CP, Appendix I, I.4).",
)
UNKNOWN_SUFFIX = Kind(
    code="loai-tep-la",
    usage=True,
    vi="không biết đọc tệp «{tep}»",
    en="don't know how to read “{tep}”",
    hint_vi="các loại tệp đọc được: {doc_duoc}",
    hint_en="readable kinds of files: {doc_duoc}",
    why_vi="docgen chọn cách đọc theo đuôi tệp. Plugin có thể thêm cách đọc mới.",
    why_en="docgen chooses the reader by the file's ending. A plugin may bring further readers.",
)
BAD_SYNTAX = Kind(
    code="sai-cu-phap",
    vi="{dang} viết sai: {ly_do}",
    en="{dang} syntax: {ly_do_en}",
    hint_vi="{goi_y}",
    hint_en="{goi_y_en}",
    why_vi="Tệp không theo đúng cách viết của định dạng. Lỗi thường nằm ở dòng được nêu hoặc ngay dòng trên.",
    why_en="The file does not follow its format. The fault is mostly on the line named or just above it.",
)
TAB_IN_YAML = Kind(
    code="dau-tab",
    vi="dòng này thụt vào bằng phím Tab; YAML chỉ nhận dấu cách",
    en="this line is indented with a tab; YAML allows spaces only",
    hint_vi="xóa ký tự Tab và thay bằng hai dấu cách",
    hint_en="replace the tab with two spaces",
    why_vi="YAML dùng số dấu cách đầu dòng để biết mục nào thuộc mục nào; ký tự Tab không được phép ở đó.",
    why_en="YAML tells nesting by the number of leading spaces; a tab is not allowed there.",
)
DUPLICATE_KEY = Kind(
    code="trung-truong",
    vi="trường «{truong}» được ghi hai lần; lần trước ở dòng {dong_truoc}",
    en="field “{truong}” is written twice; the first is on line {dong_truoc}",
    hint_vi="giữ lại một dòng",
    hint_en="keep one of them",
    why_vi="Hai giá trị cho một trường thì không thể biết giá trị nào đúng, nên không giá trị nào được dùng.",
    why_en="With two values for one field nobody can tell which is meant, so neither is used.",
)
TOO_MANY_ALIASES = Kind(
    code="bi-danh-qua-nhieu",
    vi="các bí danh YAML (& và *) mở rộng quá {toi_da} giá trị",
    en="YAML aliases (& and *) expand to more than {toi_da} values",
    why_vi="Một tệp nhỏ có thể dùng bí danh để phình ra hàng tỷ giá trị. docgen dừng lại ở giới hạn này.",
    why_en="A small file can use aliases to grow into billions of values. docgen stops at this limit.",
)
TOO_DEEP = Kind(
    code="long-qua-sau",
    vi="dữ liệu lồng nhau quá {toi_da} cấp",
    en="data are nested deeper than {toi_da} levels",
    why_vi="Văn bản hành chính có không quá bảy cấp. Lồng sâu hơn mức này là tệp hỏng hoặc cố ý phá.",
    why_en="Official documents have at most seven levels. Deeper nesting means a broken or hostile file.",
)
YAML_TAG = Kind(
    code="nhan-yaml",
    vi="không nhận nhãn YAML «{nhan}»",
    en="YAML tag “{nhan}” is not accepted",
    hint_vi="nếu đó là chữ, đặt cả giá trị trong dấu nháy kép",
    hint_en="if it is text, put the whole value in double quotes",
    why_vi="Nhãn YAML có thể ra lệnh cho chương trình đọc. docgen chỉ nhận dữ liệu.",
    why_en="YAML tags can order the reading program about. docgen takes data only.",
)
NOT_RECORDS = Kind(
    code="khong-phai-ban-ghi",
    vi="cần các dòng «trường: giá trị», hoặc một danh sách những mục như vậy; ở đây là {la_gi}",
    en="expected “field: value” lines, or a list of such; this is {la_gi_en}",
    hint_vi="xem tệp mẫu bằng lệnh: docgen new LOAI",
    hint_en="see a starter file with: docgen new TYPE",
    why_vi="Một tệp chứa một bản ghi (các trường) hoặc một danh sách bản ghi.",
    why_en="A file holds one record (its fields) or a list of records.",
)
CONTROL_CHARACTER = Kind(
    code="ky-tu-dieu-khien",
    vi="có ký tự điều khiển {ma} sau «{truoc}»; ký tự này không thể đứng trong văn bản",
    en="control character {ma} after “{truoc}” cannot stand in a document",
    hint_vi="xóa ký tự đó; nếu muốn xuống dòng thì nhập lại dấu xuống dòng",
    hint_en="delete it; to break the line, type a line break",
    why_vi="Ký tự này thường lọt vào khi dán từ Word hay PDF (U+000B là dấu ngắt dòng mềm của Word). "
    "Tệp .docx không chứa được nó, và docgen không tự ý bỏ ký tự nào.",
    why_en="Such characters slip in when pasting from Word or PDF (U+000B is Word's soft line break). "
    "A .docx cannot hold them, and docgen drops no character by itself.",
)
INVISIBLE_CHARACTER = Kind(
    code="ky-tu-vo-hinh",
    severity="warning",
    vi="có ký tự không nhìn thấy {ma} sau «{truoc}»",
    en="invisible character {ma} after “{truoc}”",
    hint_vi="gõ lại chỗ đó",
    hint_en="retype that place",
    why_vi="Ký tự loại này lọt vào khi dán từ trang mạng; nó đổi chiều chữ hoặc làm tìm kiếm không thấy. "
    "docgen in nguyên như đã gõ và báo để sửa.",
    why_en="Such characters slip in when pasting from web pages; they turn text around or hide it from search. "
    "docgen prints them as typed and says so.",
)
SWALLOWED_BY_COMMENT = Kind(
    code="mat-sau-dau-thang",
    severity="warning",
    vi="trường «{truong}» để trống vì YAML coi «{chu}» là chú thích",
    en="field “{truong}” is empty because YAML takes “{chu}” for a comment",
    hint_vi="đặt giá trị trong dấu nháy kép",
    hint_en="put the value in double quotes",
    why_vi="Trong YAML, dấu # sau một dấu cách mở đầu lời chú thích; chữ sau nó không được đọc.",
    why_en="In YAML a # after a space opens a comment; what follows is not read.",
)
TOO_MANY_VALUES = Kind(
    code="qua-nhieu-gia-tri",
    vi="tệp có hơn {toi_da} giá trị",
    en="the file holds more than {toi_da} values",
    hint_vi="chia thành nhiều tệp",
    hint_en="split it into several files",
    why_vi="Giới hạn này giữ cho máy không cạn bộ nhớ vì một tệp nhầm hoặc cố ý phá.",
    why_en="The limit keeps a wrong or hostile file from exhausting the machine.",
)
DECOMPOSED_TEXT = Kind(
    code="chu-to-hop",
    severity="warning",
    vi="chữ viết bằng mã tổ hợp (dấu rời): «{chu}»",
    en="text uses combining marks (not NFC): “{chu}”",
    hint_vi="gõ lại, hoặc lưu tệp ở dạng Unicode dựng sẵn",
    hint_en="retype it, or save the file as precomposed Unicode (NFC)",
    why_vi="Chữ dán từ PDF hoặc máy Mac thường có dấu rời: nhìn giống nhưng tìm kiếm và so sánh đều sai. "
    "docgen in nguyên như đã gõ và báo để sửa.",
    why_en="Text pasted from PDF or a Mac often has loose marks: it looks alike but search and comparison fail. "
    "docgen prints it as typed and says so.",
)
