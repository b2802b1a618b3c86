"""Faults of writing: folders that refuse, files that must not be touched."""

from __future__ import annotations

from docgen.errors import Kind

CANNOT_WRITE = Kind(
    code="khong-ghi-duoc",
    vi="không ghi được vào «{tep}»: {ly_do}",
    en="cannot write to “{tep}”: {ly_do_en}",
    hint_vi="chọn nơi khác bằng -o, hoặc đóng tệp đang mở trong Word",
    hint_en="choose another place with -o, or close the file if Word has it open",
    why_vi="Hệ điều hành từ chối: không có quyền, đĩa đầy, tệp đang mở, hoặc nơi lưu không phải là thư mục.",
    why_en="The operating system refused: no right, disk full, the file is open, or the place is not a folder.",
)
EDITED_BY_HAND = Kind(
    code="tep-da-sua-tay",
    vi="«{tep}» đã có ở đó và không còn nguyên như docgen ghi; tệp được giữ nguyên",
    en="“{tep}” is already there and not as docgen wrote it; it was left alone",
    hint_vi="đổi tên tệp đó, chọn nơi khác bằng -o, hoặc thêm --force để ghi đè",
    hint_en="rename it, choose another place with -o, or add --force to overwrite it",
    why_vi="docgen đóng dấu vân tay vào tệp nó ghi. Tệp không có dấu, hoặc dấu không khớp, là công sức của ai đó.",
    why_en="docgen stamps the files it writes. A file without the stamp, or with another, is somebody's work.",
)
MANY_FOR_ONE = Kind(
    code="nhieu-ban-ghi-mot-tep",
    usage=True,
    vi="có {so} bản ghi mà -o chỉ nêu một tệp «{tep}»",
    en="there are {so} records but -o names one file, “{tep}”",
    hint_vi="nêu một thư mục, ví dụ -o out/",
    hint_en="name a folder, for example -o out/",
    why_vi="Mỗi bản ghi thành một tệp; nhiều bản ghi cần một thư mục.",
    why_en="Every record becomes a file; several records need a folder.",
)
ALREADY_THERE = Kind(
    code="tep-da-co",
    vi="«{tep}» đã có; tệp được giữ nguyên",
    en="“{tep}” is already there; it was left alone",
    hint_vi="chọn tên khác, hoặc thêm --force để ghi đè",
    hint_en="choose another name, or add --force to overwrite it",
    why_vi="Tệp mẫu không ghi đè lên tệp dữ liệu có thể đã điền.",
    why_en="A starter never replaces a data file that may have been filled in.",
)
STARTER_ENDING = Kind(
    code="tep-mau-sai-duoi",
    usage=True,
    vi="tệp mẫu ghi ra dạng .yaml hoặc .xlsx; «{tep}» có đuôi khác",
    en="starter files are written as .yaml or .xlsx; “{tep}” has another ending",
    why_vi="Lệnh new ghi tệp YAML có chú thích, hoặc phiếu trong bảng tính.",
    why_en="The command new writes a commented YAML file, or a form in a workbook.",
)
ROWS_IN_YAML = Kind(
    code="danh-sach-can-bang-tinh",
    usage=True,
    vi="--rows ghi một danh sách, nên cần -o với tệp .xlsx",
    en="--rows writes a list, so it needs -o with an .xlsx file",
    hint_vi="ví dụ: docgen new {loai} --rows -o danh_sach.xlsx",
    hint_en="for example: docgen new {loai} --rows -o list.xlsx",
    why_vi="Danh sách mỗi dòng một văn bản là một bảng tính; tệp YAML mẫu là một văn bản.",
    why_en="A list with a document a row is a workbook; a YAML starter is one document.",
)
NO_ROWS = Kind(
    code="khong-thanh-danh-sach",
    usage=True,
    vi="«{loai}» bắt buộc có {nhan}, một dòng của danh sách không chứa được",
    en="“{loai}” must have {nhan}, which a row of a list cannot hold",
    hint_vi="bỏ --rows để ghi phiếu: mỗi danh sách bên trong có một trang riêng",
    hint_en="leave out --rows for a form: every list inside has a sheet of its own",
    why_vi="Trong danh sách mỗi dòng là một văn bản. Văn bản có danh sách bên trong thì cần nhiều dòng, nên cần một phiếu.",
    why_en="In a list every row is a document. One with lists inside takes many rows, and so a form.",
)
NO_COLUMNS = Kind(
    code="danh-sach-khong-co-cot",
    severity="warning",
    vi="một dòng không chứa được danh sách, nên không có cột cho {so} trường: {nhan}",
    en="a row cannot hold a list, so there is no column for {so} fields: {nhan}",
    hint_vi="cần các trường ấy thì bỏ --rows để ghi phiếu: mỗi danh sách bên trong có một trang riêng",
    hint_en="where they are needed, leave out --rows for a form: every list inside has a sheet of its own",
    why_vi="Trong danh sách mỗi dòng là một văn bản, mỗi cột một trường. Danh sách bên trong cần nhiều dòng, nên cần một phiếu.",
    why_en="In a list every row is a document and every column a field. Lists inside a document take many rows, and so a form.",
)
NO_ROOM_IN_FORM = Kind(
    code="phieu-khong-chua-duoc",
    severity="warning",
    vi="bảng tính không có chỗ cho «{nhan}»: trường này {ly_do}",
    en="the workbook has no room for “{nhan}”, which {ly_do_en}",
    hint_vi="cần trường này thì ghi dữ liệu ở tệp YAML: docgen new LOAI -o ten.yaml",
    hint_en="where the field is needed, write the data in a YAML file: docgen new TYPE -o name.yaml",
    why_vi="Một ô chứa một giá trị, một trang chứa một danh sách có các cột biết trước; dữ liệu dạng khác thì ghi ở tệp YAML.",
    why_en="A cell holds a value, a sheet a list whose columns are known; data of other shapes fit into a YAML file.",
)
WRONG_ENDING = Kind(
    code="duoi-tep-khong-lam-duoc",
    usage=True,
    vi="không làm được tệp «{tep}»; docgen ghi tệp .docx hoặc vào một thư mục",
    en="cannot make “{tep}”; docgen writes a .docx file or into a folder",
    hint_vi="đổi đuôi thành .docx, hoặc nêu một thư mục, ví dụ -o out/",
    hint_en="change the ending to .docx, or name a folder such as -o out/",
    why_vi="Đuôi .doc, .pdf… sẽ thành tên một thư mục, chắc không phải điều muốn làm.",
    why_en="An ending such as .doc or .pdf would become the name of a folder, which is surely not meant.",
)
BAD_FILENAME = Kind(
    code="ten-tep-khong-dat-duoc",
    vi="không đặt được tên tệp theo «{mau_ten}»: {ly_do}",
    en="no file name can be made from “{mau_ten}”: {ly_do}",
    why_vi="Tên tệp được ghép từ các trường của bản ghi theo khai báo của loại văn bản.",
    why_en="File names are composed from the record's fields as the document type declares.",
)
HOOK_FAILED = Kind(
    code="plugin-loi-sau-khi-ghi",
    severity="warning",
    vi="plugin «{plugin}» gặp lỗi sau khi ghi: {ly_do}",
    en="plugin “{plugin}” failed after writing: {ly_do}",
    why_vi="Văn bản đã ghi xong và nguyên vẹn; chỉ việc làm thêm của plugin bị lỗi.",
    why_en="The document stands, whole; only the plugin's extra step failed.",
)
