"""Faults of a dossier: its file, its list, and what its documents leave over."""

from __future__ import annotations

from docgen.errors import Kind

NOT_ONE = Kind(
    code="bo-ho-so-khong-phai-mot",
    vi="«{tep}» phải là đúng một bộ hồ sơ",
    en="“{tep}” must be exactly one dossier",
    hint_vi="tệp bắt đầu bằng các mục danh_sach, chung, tai_lieu; không bắt đầu bằng dấu gạch",
    hint_en="the file begins with danh_sach, chung, tai_lieu, and not with a dash",
    why_vi="Một tệp hồ sơ nêu một danh sách và các văn bản làm từ danh sách ấy.",
    why_en="A dossier's file names one list and the documents to be made from it.",
)
UNKNOWN_KEY = Kind(
    code="bo-ho-so-muc-la",
    vi="bộ hồ sơ không có mục «{muc}»",
    en="a dossier has no item “{muc}”",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Các mục của bộ hồ sơ: danh_sach, chung, tai_lieu, và trường dẫn tới văn bản cấp trên như theo_ke_hoach. Trường dùng "
    "chung cho nhiều văn bản ghi dưới chung; trường của một văn bản ghi ở văn bản ấy.",
    why_en="The items of a dossier are danh_sach, chung, tai_lieu, and fields that name a document above, such as "
    "theo_ke_hoach. Fields for several documents stand under chung, those of one document with that document.",
)
UNKNOWN_WORD = Kind(
    code="bo-ho-so-tu-la",
    vi="«{muc}» không phải là trường của «{loai}», cũng không phải từ của bộ hồ sơ",
    en="“{muc}” is neither a field of “{loai}” nor a word of the dossier",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Mỗi văn bản trong tai_lieu nhận các từ loai, ra, loc, tu_tep, truong; mọi mục khác là trường của chính văn bản ấy.",
    why_en="An item of tai_lieu takes the words loai, ra, loc, tu_tep, truong; everything else is a field of the document.",
)
WRONG_SHAPE = Kind(
    code="bo-ho-so-sai-dang",
    vi="mục «{muc}» phải là {can}",
    en="“{muc}” must be {can_en}",
    hint_vi="ví dụ: {vi_du}",
    hint_en="for example: {vi_du}",
    why_vi="danh_sach là tên tệp hoặc danh sách; chung, loc, truong là nhóm trường; tai_lieu là danh sách nhóm trường; "
    "loai, ra là chữ; tu_tep là tên tệp hoặc danh sách tên tệp.",
    why_en="danh_sach is a file's name or a list; chung, loc, truong are groups of fields; tai_lieu is a list of groups; "
    "loai and ra are text; tu_tep is a file's name or a list of them.",
)
NO_DOCUMENTS = Kind(
    code="bo-ho-so-khong-tai-lieu",
    vi="bộ hồ sơ chưa nêu văn bản nào ở mục «tai_lieu»",
    en="the dossier names no document under “tai_lieu”",
    hint_vi="thêm dòng «tai_lieu:», bên dưới mỗi văn bản một dòng «- loai: …»",
    hint_en="add the line “tai_lieu:” and below it a line “- loai: …” for each document",
    why_vi="tai_lieu nêu các văn bản phải làm, theo thứ tự; văn bản sau lấy được số, ngày của văn bản trước.",
    why_en="tai_lieu names the documents to make, in order; a later one may take number and date of an earlier one.",
)
NO_TYPE = Kind(
    code="bo-ho-so-thieu-loai",
    vi="văn bản thứ {so} của bộ hồ sơ chưa nêu «loai»",
    en="document {so} of the dossier does not say its “loai”",
    hint_vi="thêm dòng «loai: …»; xem các loại bằng lệnh: docgen types",
    hint_en="add the line “loai: …”; see the types with: docgen types",
    why_vi="Mỗi văn bản trong tai_lieu phải nêu loại, như ở lệnh docgen make.",
    why_en="Every document under tai_lieu says its type, as with docgen make.",
)
UNKNOWN_TYPE = Kind(
    code="bo-ho-so-loai-la",
    vi="không có loại văn bản «{loai}»",
    en="there is no document type “{loai}”",
    hint_vi="có phải «{gan_dung}»? Xem tất cả bằng lệnh: docgen types",
    hint_en="did you mean “{gan_dung}”? See all with: docgen types",
    why_vi="Các loại văn bản do plugin khai báo; loại của đơn vị mình cần thêm --root.",
    why_en="Document types are declared by plugins; those of your own agency need --root.",
)
FIELD_TWICE = Kind(
    code="bo-ho-so-truong-hai-lan",
    vi="trường «{truong}» ghi hai lần: ở văn bản và dưới «truong»",
    en="the field “{truong}” is given twice: with the document and under “truong”",
    hint_vi="giữ lại một chỗ",
    hint_en="keep one of them",
    why_vi="«truong» chỉ cần cho trường trùng tên với loai, ra, loc, tu_tep, truong; trường khác ghi thẳng ở văn bản.",
    why_en="“truong” is only needed for fields called loai, ra, loc, tu_tep or truong; others stand with the document.",
)
RESERVED_WORD = Kind(
    code="bo-ho-so-tu-rieng",
    severity="info",
    vi="«{truong}» ở đây là từ của bộ hồ sơ; trường «{truong}» của «{loai}» chưa được ghi",
    en="“{truong}” is a word of the dossier here; the field “{truong}” of “{loai}” is not set",
    hint_vi="muốn ghi trường ấy thì đặt dưới «truong:», ví dụ truong: {{{truong}: …}}",
    hint_en="to set the field, put it under “truong:”, as in truong: {{{truong}: …}}",
    why_vi="loai, ra, loc, tu_tep, truong luôn là từ của bộ hồ sơ, kể cả khi loại văn bản có trường cùng tên.",
    why_en="loai, ra, loc, tu_tep, truong are always words of the dossier, also where the type has a field of that name.",
)
BAD_NAME = Kind(
    code="bo-ho-so-ten-khong-dung-duoc",
    vi="«{ra}» không dùng làm tên {cai} được",
    en="“{ra}” cannot be the name of a {cai_en}",
    hint_vi="ví dụ: {ten}",
    hint_en="for example: {ten}",
    why_vi='Tên ra là một tên trong thư mục -o: không có dấu gạch chéo, không có < > : " | ? * và không để trống. '
    "Văn bản làm theo từng dòng hoặc từ nhiều tệp thì ra là tên thư mục, không có đuôi .docx.",
    why_en='A name is one name in the folder -o: without slashes, without < > : " | ? *, and not empty. '
    "Where a document is made of each row or of several files, it names a folder and has no ending .docx.",
)
NAME_TWICE = Kind(
    code="bo-ho-so-ten-trung",
    vi="hai văn bản cùng mang tên «{ra}»: văn bản này và văn bản ở dòng {dong}",
    en="two documents are named “{ra}”: this one and that of line {dong}",
    hint_vi="đặt cho mỗi văn bản một tên «ra» khác nhau",
    hint_en="give each document an “ra” of its own",
    why_vi="Hai văn bản không bao giờ dùng chung một tệp. Chữ hoa và chữ thường coi là một.",
    why_en="Two documents never share a file. Capitals and small letters are the same.",
)
NO_LIST = Kind(
    code="bo-ho-so-thieu-danh-sach",
    vi="«{loai}» làm theo từng dòng của danh sách, mà bộ hồ sơ chưa có «danh_sach»",
    en="“{loai}” is made of each row of the list, and the dossier has no “danh_sach”",
    hint_vi="thêm dòng «danh_sach: danh_sach.yaml», hoặc nêu các tệp của văn bản này ở «tu_tep»",
    hint_en="add the line “danh_sach: danh_sach.yaml”, or name this document's files under “tu_tep”",
    why_vi="Danh sách là một tệp (YAML, JSON, TOML, bảng tính) hoặc ghi ngay trong hồ sơ, mỗi mục một dòng của danh sách.",
    why_en="The list is a file (YAML, JSON, TOML, a sheet) or stands in the dossier itself, an item a row.",
)
EMPTY_LIST = Kind(
    code="bo-ho-so-danh-sach-rong",
    vi="danh sách của bộ hồ sơ không có dòng nào",
    en="the dossier's list has no row",
    hint_vi="thêm ít nhất một dòng, hoặc bỏ mục danh_sach nếu không văn bản nào cần",
    hint_en="add a row, or drop danh_sach where no document needs it",
    why_vi="Danh sách rỗng sẽ làm ra văn bản không có ai; chắc không phải điều muốn làm.",
    why_en="An empty list would give documents about nobody, which is surely not meant.",
)
BAD_ROW = Kind(
    code="bo-ho-so-dong-sai-dang",
    vi="dòng thứ {so} của danh sách phải là nhóm trường",
    en="row {so} of the list must be a group of fields",
    hint_vi="ví dụ: - {{ho_ten: Nguyễn Văn A, chuc_vu: Trưởng xóm}}",
    hint_en="for example: - {{ho_ten: Nguyễn Văn A, chuc_vu: Trưởng xóm}}",
    why_vi="Mỗi dòng của danh sách có tên cột và giá trị, như một dòng của bảng tính.",
    why_en="Every row of the list has columns with values, as a row of a sheet has.",
)
UNKNOWN_COLUMN = Kind(
    code="bo-ho-so-loc-cot-la",
    vi="danh sách không có cột «{cot}» để lọc",
    en="the list has no column “{cot}” to choose by",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="loc chọn các dòng có đúng giá trị đã nêu ở một cột của danh sách.",
    why_en="loc chooses the rows that have the named value in a column of the list.",
)
NO_ROW_LEFT = Kind(
    code="bo-ho-so-loc-het",
    vi="không dòng nào của danh sách có «{cot}» là {gia_tri}",
    en="no row of the list has {gia_tri} as its “{cot}”",
    hint_vi="các giá trị đang có: {co}",
    hint_en="the values there are: {co}",
    why_vi="Lọc xong không còn dòng nào thì văn bản ấy không có ai. Khi so giá trị, chữ hoa và chữ thường coi là một.",
    why_en="Nobody would be left in that document. Values are compared without regard to capitals.",
)
NOTHING_TO_CHOOSE = Kind(
    code="bo-ho-so-loc-thua",
    vi="«loc» chọn dòng của danh sách, mà văn bản này không dùng danh sách",
    en="“loc” chooses rows of the list, and this document does not use the list",
    hint_vi="bỏ «loc», hoặc thêm «danh_sach»",
    hint_en="drop “loc”, or add “danh_sach”",
    why_vi="Chỉ loại văn bản nhận cả danh sách hoặc làm theo từng dòng mới lọc được; văn bản lấy từ tu_tep thì không.",
    why_en="Only types that take the list, or are made of each row, can choose from it; those of tu_tep cannot.",
)
NO_SUCH_FILES = Kind(
    code="bo-ho-so-tu-tep-khong-co",
    vi="không có tệp nào khớp với «{mau}»",
    en="no file matches “{mau}”",
    hint_vi="các tệp gần giống: {gan_dung}",
    hint_en="close names: {gan_dung}",
    why_vi="tu_tep nêu tên tệp, hoặc mẫu tên với dấu *, tính từ thư mục của tệp hồ sơ. Tệp hồ sơ, danh sách và hồ sơ đơn vị "
    "không được tính là tệp khớp với mẫu tên.",
    why_en="tu_tep names files, or patterns with *, from the folder of the dossier's file. The dossier itself, its list and "
    "the agency profile never match a pattern.",
)
SET_UNUSED = Kind(
    code="bo-ho-so-set-thua",
    usage=True,
    vi="--set {ten}: không văn bản nào của bộ hồ sơ có trường «{truong}»",
    en="--set {ten}: no document of the dossier has a field “{truong}”",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="--set thay một trường ở mọi văn bản của bộ hồ sơ có trường ấy.",
    why_en="--set replaces a field in every document of the dossier that has it.",
)
SHARED_UNUSED = Kind(
    code="bo-ho-so-chung-thua",
    severity="warning",
    vi="trường chung «{truong}» không văn bản nào của bộ hồ sơ có",
    en="no document of the dossier has the shared field “{truong}”",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Trường dưới chung được đưa vào mọi văn bản có trường cùng tên; trường không văn bản nào có thì không in ra ở đâu.",
    why_en="A field under chung is laid under every document that has it; one that none has is printed nowhere.",
)
COLUMN_UNUSED = Kind(
    code="bo-ho-so-cot-thua",
    severity="warning",
    vi="cột «{cot}» của danh sách không văn bản nào của bộ hồ sơ dùng",
    en="no document of the dossier uses the list's column “{cot}”",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Mỗi văn bản lấy những cột nó có trường cùng tên; cột không văn bản nào lấy thì không in ra ở đâu.",
    why_en="Every document takes the columns it has fields for; one that none takes is printed nowhere.",
)
LIST_UNUSED = Kind(
    code="bo-ho-so-danh-sach-thua",
    severity="warning",
    vi="không văn bản nào của bộ hồ sơ dùng danh sách",
    en="no document of the dossier uses its list",
    why_vi="Loại văn bản khai báo trường nhận danh sách, hoặc được làm theo từng dòng; không loại nào ở đây như thế.",
    why_en="A type declares the field that takes the list, or is made of each row; none of those here does.",
)
ROWS_LEFT_OUT = Kind(
    code="bo-ho-so-dong-khong-chon",
    severity="info",
    vi="{so} dòng của danh sách không có «{loai}» nào, vì «loc» không chọn: {dong}",
    en="{so} rows of the list have no “{loai}”, since no “loc” chooses them: {dong}",
    why_vi="Loại này làm theo từng dòng và mọi chỗ dùng nó đều có loc. Xem có ai bị sót không.",
    why_en="This type is made of each row, and every place that uses it has a loc. See that nobody was left out.",
)
PLUGIN_NOT_LOADED = Kind(
    code="bo-ho-so-plugin-hong",
    severity="warning",
    vi="plugin «{plugin}» không nạp được, nên những đối chiếu của nó giữa các văn bản không được làm: {ly_do}",
    en="plugin “{plugin}” could not be loaded, so what it checks between documents was not checked: {ly_do}",
    hint_vi="xem bằng lệnh: docgen plugin list --trace",
    hint_en="see it with: docgen plugin list --trace",
    why_vi="Plugin có thể mang theo những đối chiếu giữa các văn bản của một bộ hồ sơ.",
    why_en="A plugin may bring checks between the documents of a dossier.",
)
NEEDS_A_FOLDER = Kind(
    code="bo-ho-so-can-thu-muc",
    usage=True,
    vi="bộ hồ sơ ghi nhiều văn bản vào một thư mục; «{tep}» là tên một tệp",
    en="a dossier writes several documents into a folder; “{tep}” is the name of a file",
    hint_vi="nêu một thư mục, ví dụ -o out/",
    hint_en="name a folder, for example -o out/",
    why_vi="Các văn bản và manifest.jsonl đứng chung trong một thư mục.",
    why_en="The documents and manifest.jsonl stand in one folder.",
)
LEFT_OVER = Kind(
    code="bo-ho-so-tep-cu",
    severity="warning",
    vi="«{tep}» do lần chạy trước làm ra, lần này không còn làm nữa; tệp được giữ nguyên",
    en="“{tep}” was made by an earlier run and is no longer made; it was left alone",
    hint_vi="nếu không cần nữa thì tự xóa tệp",
    hint_en="delete it yourself where it is not needed",
    why_vi="Khi bớt một người khỏi danh sách hoặc đổi tên ra, văn bản cũ vẫn còn trong thư mục; docgen không tự xóa văn bản nào.",
    why_en="When somebody is taken off the list, or a name changes, the old paper stays; docgen deletes no paper by itself.",
)
MORE_LEFT_OVER = Kind(
    code="bo-ho-so-nhieu-tep-cu",
    severity="warning",
    vi="và {so} tệp nữa của lần chạy trước không còn làm: {tep}",
    en="and {so} more files of an earlier run are no longer made: {tep}",
    hint_vi="so với danh sách vừa ghi, hoặc ghi vào một thư mục mới",
    hint_en="compare with what was just written, or write into a new folder",
    why_vi="Bớt một dòng ở giữa danh sách làm số thứ tự trong tên các tệp sau thay đổi, nên nhiều tệp cũ còn lại cùng lúc.",
    why_en="A row taken out of the middle moves the numbers in the names after it, so many old files stay at once.",
)
