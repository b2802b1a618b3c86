"""Faults of files from elsewhere: what they hold that could hurt, what Word would not open, and the limits they run over."""

from __future__ import annotations

from docgen.errors import Kind

_RESAVE_VI = "mở bằng Word rồi lưu lại dạng Word Document (.docx)"
_RESAVE_EN = "open it in Word and save it as Word Document (.docx)"
_ASK_AGAIN_VI = "xin người gửi một bản khác, hoặc dựng lại mẫu từ một văn bản trống"
_ASK_AGAIN_EN = "ask the sender for another copy, or build the template anew from an empty document"
_LIMIT_VI = "Mọi tệp lạ đều có giới hạn, để một tệp không chiếm hết máy; bảng giới hạn ở docs/templates-safety.md."
_LIMIT_EN = "Every foreign file has limits, so that none can take the whole machine; they are listed in docs/templates-safety.md."
_TRICK_VI = "Word không bao giờ viết ra tệp nén như vậy; nó được sửa tay để đánh lừa chương trình đọc nó."
_TRICK_EN = "Word never writes such an archive; it was edited to mislead the program that reads it."

LOCKED = Kind(
    code="docx-co-mat-khau",
    vi="«{mau}» được bảo vệ bằng mật khẩu",
    en="“{mau}” is protected with a password",
    hint_vi="mở bằng Word, bỏ mật khẩu ở Tệp > Thông tin > Bảo vệ tài liệu, rồi lưu lại",
    hint_en="open it in Word, take the password off under File > Info > Protect Document, and save it again",
    why_vi="Tệp có mật khẩu là một khối đã mã hóa, docgen không đọc được và không hỏi mật khẩu.",
    why_en="A file with a password is one encrypted block; docgen cannot read it and asks for no passwords.",
)
OLD_WORD = Kind(
    code="docx-la-doc-cu",
    vi="«{mau}» là tệp {la_gi} cũ, không phải .docx",
    en="“{mau}” is an old {la_gi} file, not a .docx",
    hint_vi=_RESAVE_VI,
    hint_en=_RESAVE_EN,
    why_vi="Trước Word 2007 văn bản được lưu theo cách khác hẳn; đổi đuôi tệp không làm nó thành .docx.",
    why_en="Before Word 2007 documents were stored quite differently; changing the suffix does not make them a .docx.",
)
OTHER_KIND = Kind(
    code="docx-loai-khac",
    vi="«{mau}» không phải văn bản Word (.docx) mà là {la_gi}",
    en="“{mau}” is not a Word document (.docx) but {la_gi_en}",
    hint_vi=_RESAVE_VI,
    hint_en=_RESAVE_EN,
    why_vi="Loại tệp do nội dung quyết định, không do đuôi. Mẫu phải là văn bản Word thường, không phải mẫu Word (.dotx).",
    why_en="What a file holds decides its kind, not its suffix. A template is a plain Word document, not a .dotx.",
)
STRICT = Kind(
    code="docx-strict",
    vi="«{mau}» được lưu dạng Strict Open XML, là dạng docgen không điền được",
    en="“{mau}” was saved as Strict Open XML, which docgen cannot fill in",
    hint_vi="mở bằng Word, chọn Lưu thành > Word Document (*.docx), không chọn Strict Open XML Document",
    hint_en="open it in Word and choose Save As > Word Document (*.docx), not Strict Open XML Document",
    why_vi="Dạng Strict dùng tên khác cho mọi thành phần; hầu hết chương trình, kể cả docxtpl, không điền được dạng này.",
    why_en="The strict variant names every element differently; most programs, docxtpl among them, cannot fill it in.",
)
CUT_SHORT = Kind(
    code="docx-bi-hong",
    vi="«{mau}» bị cắt cụt hoặc hỏng: {ly_do}",
    en="“{mau}” is cut short or damaged: {ly_do_en}",
    hint_vi="chép hoặc tải lại tệp; nếu Word vẫn mở được thì mở rồi lưu lại",
    hint_en="copy or download the file again; if Word can still open it, open it and save it again",
    why_vi="Một tệp .docx là một tệp nén có mục lục ở cuối; sai một byte là không còn tin được.",
    why_en="A .docx is an archive with its directory at the end; with one byte wrong nothing in it can be trusted.",
)
BROKEN_PART = Kind(
    code="docx-phan-hong",
    vi="phần {phan} của «{mau}» không phải XML đúng (dòng {dong}, cột {cot})",
    en="part {phan} of “{mau}” is not sound XML (line {dong}, column {cot})",
    hint_vi=_RESAVE_VI,
    hint_en=_RESAVE_EN,
    why_vi="Word từ chối mở cả tệp khi một phần hỏng, dù phần đó không có thẻ nào.",
    why_en="Word refuses the whole file when one part is broken, even one that holds no tags.",
)
ODD_ENCODING = Kind(
    code="docx-bang-ma-la",
    vi="phần {phan} của «{mau}» dùng bảng mã «{bang_ma}», Word chỉ đọc UTF-8 và UTF-16",
    en="part {phan} of “{mau}” is encoded in “{bang_ma}”; Word reads UTF-8 and UTF-16 only",
    hint_vi=_RESAVE_VI,
    hint_en=_RESAVE_EN,
    why_vi="Tiêu chuẩn của .docx (ISO/IEC 29500-2) chỉ cho hai bảng mã này; bảng mã khác là cách giấu nội dung.",
    why_en="The standard behind .docx (ISO/IEC 29500-2) allows these two only; another encoding is a way to hide content.",
)
MISSING_PART = Kind(
    code="docx-thieu-phan",
    vi="«{mau}» thiếu phần {phan}",
    en="“{mau}” lacks the part {phan}",
    hint_vi=_RESAVE_VI,
    hint_en=_RESAVE_EN,
    why_vi="Tệp có nhắc đến phần này, hoặc mọi .docx đều phải có nó; thiếu thì Word báo tệp hỏng.",
    why_en="The file mentions this part, or every .docx must have it; without it Word calls the file broken.",
)
UNREADABLE_PACKING = Kind(
    code="docx-kieu-nen-la",
    vi="phần {phan} của «{mau}» được nén bằng cách Word không đọc được ({kieu})",
    en="part {phan} of “{mau}” is compressed in a way Word cannot read ({kieu})",
    hint_vi=_RESAVE_VI,
    hint_en=_RESAVE_EN,
    why_vi="Trong .docx chỉ có hai cách: để nguyên (0) và Deflate (8).",
    why_en="A .docx knows two ways only: stored (0) and Deflate (8).",
)
ODD_PATH = Kind(
    code="docx-duong-dan-la",
    vi="«{mau}» có phần mang tên nguy hiểm: «{phan}»",
    en="“{mau}” holds a part with a dangerous name: “{phan}”",
    hint_vi=_ASK_AGAIN_VI,
    hint_en=_ASK_AGAIN_EN,
    why_vi="Tên có «..», gạch chéo ở đầu, ổ đĩa, gạch chéo ngược, ký tự điều khiển hay quá dài là để ghi ra ngoài thư mục.",
    why_en="Names with “..”, a leading slash, a drive, backslashes, control characters or great length lead outside the folder.",
)
TWICE = Kind(
    code="docx-hai-phan-cung-ten",
    vi="«{mau}» có hai phần cùng tên: «{phan}»",
    en="“{mau}” holds two parts of one name: “{phan}”",
    hint_vi=_ASK_AGAIN_VI,
    hint_en=_ASK_AGAIN_EN,
    why_vi="Chữ hoa, chữ thường không phân biệt. Hai chương trình có thể đọc hai phần khác nhau, nên một phần có thể bị giấu.",
    why_en="Letter case does not count. Two programs may read two different parts, so one of them can be hidden.",
)
OVERLAPPING = Kind(
    code="docx-phan-chong-nhau",
    vi="trong «{mau}» phần «{phan}» nằm chồng lên phần khác",
    en="in “{mau}” the part “{phan}” lies over another part",
    hint_vi=_ASK_AGAIN_VI,
    hint_en=_ASK_AGAIN_EN,
    why_vi=_TRICK_VI,
    why_en=_TRICK_EN,
)
SOMETHING_BEFORE = Kind(
    code="docx-co-thu-dung-truoc",
    vi="trước tệp nén trong «{mau}» có {so_byte} byte không thuộc về nó",
    en="{so_byte} bytes stand before the archive in “{mau}” that do not belong to it",
    hint_vi=_RESAVE_VI,
    hint_en=_RESAVE_EN,
    why_vi="Một tệp vừa là thứ này vừa là thứ khác có thể qua mặt chương trình chống virus.",
    why_en="A file that is two things at once can slip past a virus scanner.",
)
TOO_MANY_PARTS = Kind(
    code="docx-qua-nhieu-phan",
    vi="«{mau}» có {co} phần, giới hạn là {gioi_han}",
    en="“{mau}” holds {co} parts, the limit is {gioi_han}",
    hint_vi=_RESAVE_VI,
    hint_en=_RESAVE_EN,
    why_vi=_LIMIT_VI,
    why_en=_LIMIT_EN,
)
TOO_LARGE = Kind(
    code="docx-qua-lon",
    vi="«{mau}» quá lớn: {la_gi} vượt giới hạn {gioi_han} byte",
    en="“{mau}” is too large: {la_gi_en} exceeds the limit of {gioi_han} bytes",
    hint_vi="giảm cỡ ảnh: chọn một ảnh, Định dạng ảnh > Nén ảnh, rồi lưu lại",
    hint_en="make its pictures smaller: pick one, Picture Format > Compress Pictures, and save again",
    why_vi=_LIMIT_VI,
    why_en=_LIMIT_EN,
)
PACKED_TOO_TIGHT = Kind(
    code="docx-nen-bat-thuong",
    vi="phần {phan} của «{mau}» giải nén ra hơn {gioi_han} lần cỡ của nó",
    en="part {phan} of “{mau}” unpacks to more than {gioi_han} times its size",
    hint_vi=_ASK_AGAIN_VI,
    hint_en=_ASK_AGAIN_EN,
    why_vi="Văn bản thật nén được vài chục lần; hàng trăm lần ở cỡ này là dấu hiệu của «bom nén».",
    why_en="Real documents shrink some ten times; hundreds of times at this size is the mark of a “zip bomb”.",
)
TOO_DEEP = Kind(
    code="docx-long-qua-sau",
    vi="phần {phan} của «{mau}» lồng nhau quá {gioi_han} tầng",
    en="part {phan} of “{mau}” is nested more than {gioi_han} levels deep",
    hint_vi="bớt bảng lồng trong bảng, hộp chữ lồng trong hộp chữ",
    hint_en="use fewer tables inside tables and text boxes inside text boxes",
    why_vi=_LIMIT_VI,
    why_en=_LIMIT_EN,
)
TOO_MANY_ELEMENTS = Kind(
    code="docx-qua-nhieu-phan-tu",
    vi="phần {phan} của «{mau}» có quá {gioi_han} {la_gi}",
    en="part {phan} of “{mau}” holds more than {gioi_han} {la_gi_en}",
    hint_vi="chia văn bản thành nhiều mẫu nhỏ hơn",
    hint_en="divide the document into several smaller templates",
    why_vi=_LIMIT_VI,
    why_en=_LIMIT_EN,
)
DOCTYPE = Kind(
    code="docx-khai-bao-dtd",
    vi="phần {phan} của «{mau}» có khai báo DTD hay thực thể",
    en="part {phan} of “{mau}” declares a document type (DTD) or entities",
    hint_vi=_ASK_AGAIN_VI,
    hint_en=_ASK_AGAIN_EN,
    why_vi="Khai báo ấy có thể đọc trộm tệp trên máy hay phình ra vô tận; Word không bao giờ viết nó.",
    why_en="Such declarations can read the machine's files or swell without end; Word never writes them.",
)
MACROS = Kind(
    code="docx-co-macro",
    vi="«{mau}» có macro ({phan})",
    en="“{mau}” carries macros ({phan})",
    hint_vi="mở bằng Word, lưu thành Word Document (*.docx): Word sẽ bỏ macro",
    hint_en="open it in Word and save it as Word Document (*.docx): Word drops the macros",
    why_vi="Macro là chương trình chạy trên máy người nhận; văn bản hành chính không cần nó.",
    why_en="Macros are programs that run on the reader's machine; official documents have no need of them.",
)
REMOTE_TEMPLATE = Kind(
    code="docx-goi-mau-tu-xa",
    vi="«{mau}» gọi một mẫu Word ở nơi khác: {dich}",
    en="“{mau}” calls for a Word template elsewhere: {dich}",
    hint_vi="trong Word: Nhà phát triển > Mẫu văn bản, thay bằng Normal, rồi lưu lại",
    hint_en="in Word: Developer > Document Template, put Normal in its place, and save again",
    why_vi="Word tải mẫu ấy mỗi lần mở văn bản; kẻ xấu dùng cách này để đưa macro vào. Mẫu nằm trên cùng máy thì không sao.",
    why_en="Word loads it whenever the document is opened; attackers bring macros in this way. One on the same machine is fine.",
)
LEADS_OUTSIDE = Kind(
    code="docx-lay-tu-ngoai",
    vi="«{mau}» lấy {la_gi} từ bên ngoài: {dich}",
    en="“{mau}” takes {la_gi_en} from outside: {dich}",
    hint_vi="trong Word: Tệp > Thông tin > Sửa liên kết đến tệp, chọn Ngắt liên kết; với ảnh thì chèn lại ảnh từ máy",
    hint_en="in Word: File > Info > Edit Links to Files, Break Link; insert a picture anew from the machine",
    why_vi="Mỗi văn bản làm ra sẽ đọc nơi ấy khi mở: người lạ biết, hoặc in ra thứ đã bị thay. Siêu liên kết thì được.",
    why_en="Every document made would fetch it when opened: strangers learn of it, or it is swapped. Hyperlinks are fine.",
)
OUTSIDE_FIELD = Kind(
    code="docx-truong-lay-tu-ngoai",
    vi="phần {phan} của «{mau}» có trường Word {truong}, lấy nội dung từ bên ngoài",
    en="part {phan} of “{mau}” holds the Word field {truong}, which takes content from outside",
    hint_vi="trong Word: bấm Alt+F9 để thấy trường, chọn nó, Ctrl+Shift+F9 để giữ kết quả thành chữ thường",
    hint_en="in Word: Alt+F9 shows the field; select it and press Ctrl+Shift+F9 to keep its result as plain text",
    why_vi="Các trường DDE, LINK, INCLUDEPICTURE, INCLUDETEXT, DATABASE… đọc tệp, mạng hay chạy chương trình khác.",
    why_en="The fields DDE, LINK, INCLUDEPICTURE, INCLUDETEXT, DATABASE… read files or the network, or start programs.",
)
SWALLOWED_FILE = Kind(
    code="docx-nuot-tep-khac",
    vi="«{mau}» chứa một tệp khác để Word trộn vào khi mở: {dich}",
    en="“{mau}” holds another file that Word merges in when it opens: {dich}",
    hint_vi="mở bằng Word rồi lưu lại: Word trộn xong và bỏ tệp ấy",
    hint_en="open it in Word and save it again: Word merges the file and drops it",
    why_vi="Nội dung của tệp ấy (altChunk) không ai xem được trước khi Word mở, và docgen không điền được thẻ trong đó.",
    why_en="Nobody sees such a file (altChunk) before Word opens it, and docgen cannot fill the tags in it.",
)
TAGS_TOO_COSTLY = Kind(
    code="mau-qua-phuc-tap",
    vi="phần {phan} của mẫu quá phức tạp: {la_gi} vượt giới hạn {gioi_han}",
    en="part {phan} of the template is too complex: {la_gi_en} exceeds the limit of {gioi_han}",
    hint_vi="tìm chỗ mở {{{{ hay {{% mà không đóng; chia mẫu thành nhiều mẫu nhỏ hơn",
    hint_en="look for {{{{ or {{% that is never closed; divide the template into smaller ones",
    why_vi=_LIMIT_VI,
    why_en=_LIMIT_EN,
)
RENDERS_TOO_MUCH = Kind(
    code="mau-lam-qua-nhieu",
    vi="thẻ này làm quá nhiều việc: {la_gi} vượt giới hạn {gioi_han}",
    en="this tag does too much: {la_gi_en} exceeds the limit of {gioi_han}",
    hint_vi="lặp trên danh sách của bản ghi, đừng lặp trên range(…) hay lồng nhiều vòng lặp",
    hint_en="loop over the record's lists, not over range(…), and nest fewer loops",
    why_vi=_LIMIT_VI,
    why_en=_LIMIT_EN,
)
