"""Faults of records: what a model refuses, and what the layers above it cannot settle."""

from __future__ import annotations

from docgen.errors import Kind

MISSING_FIELD = Kind(
    code="thieu-truong",
    vi="thiếu trường bắt buộc «{truong}» ({nhan})",
    en="required field “{truong}” is missing ({nhan})",
    hint_vi="thêm dòng: {truong}: {vi_du}",
    hint_en="add the line: {truong}: {vi_du}",
    why_vi="Trường này bắt buộc phải có. Giá trị có thể đến từ don_vi.yaml, từ kế hoạch cấp trên, từ tệp hoặc từ --set.",
    why_en="This field must be given: in don_vi.yaml, by the parent plan, in the file, or with --set.",
)
UNKNOWN_FIELD = Kind(
    code="truong-la",
    vi="không có trường «{truong}»",
    en="there is no field “{truong}”",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Trường không có trong loại văn bản này thì không được in ra; để không mất gì trong im lặng, docgen dừng lại.",
    why_en="A field the document type does not know would not be printed; rather than lose it silently, docgen stops.",
)
AUTOMATIC_FIELD = Kind(
    code="truong-tu-dong",
    vi="trường «{truong}» được tự lấy từ văn bản cấp trên, không ghi tay",
    en="“{truong}” is taken from the document above and not written by hand",
    hint_vi="bỏ trường này; nêu tệp của văn bản cấp trên",
    hint_en="drop it; name the file of the document above",
    why_vi="Trường này chỉ in phần liên quan đến đơn vị mình của văn bản cấp trên; ghi tay thì có phần không được in.",
    why_en="Only the part that concerns this unit is printed of it; written by hand, some of it would not be.",
)
PROFILE_TYPO = Kind(
    code="ho-so-truong-la",
    severity="warning",
    vi="hồ sơ đơn vị có trường «{truong}» mà loại văn bản này không dùng",
    en="the agency profile has a field “{truong}” that this document type does not use",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="don_vi.yaml dùng chung cho nhiều loại văn bản nên có thể có trường thừa; chỉ báo khi tên gần giống một trường.",
    why_en="don_vi.yaml serves many document types, so spare fields are fine; only near misses are told.",
)
WRONG_KIND = Kind(
    code="sai-kieu",
    vi="«{gia_tri}» không phải là {can}",
    en="“{gia_tri}” is not {can_en}",
    hint_vi="ví dụ: {vi_du}",
    hint_en="for example: {vi_du}",
    why_vi="Mỗi trường nhận một kiểu giá trị: chữ, số nguyên, số, ngày, danh sách hoặc nhóm trường.",
    why_en="Each field takes one kind of value: text, whole number, number, date, list or group of fields.",
)
BAD_DATE = Kind(
    code="ngay-khong-hop-le",
    vi="«{gia_tri}» không phải là ngày có thật viết theo ngày/tháng/năm",
    en="“{gia_tri}” is not a real date written day/month/year",
    hint_vi="năm viết đủ bốn chữ số, ví dụ 28/02/2025",
    hint_en="the year has four figures, for example 28/02/2025",
    why_vi="Nhận 05/3/2026, 5/3/2026, 2026-03-05 và «ngày 05 tháng 3 năm 2026»; nơi cho phép để trống ngày thì nhận cả 3/2026.",
    why_en="05/3/2026, 5/3/2026, 2026-03-05 and “ngày 05 tháng 3 năm 2026” are taken, and 3/2026 where the day may stay open.",
)
BAD_DAY_MONTH = Kind(
    code="ngay-thang-khong-hop-le",
    vi="«{gia_tri}» không phải là một ngày và tháng lặp lại hằng năm",
    en="“{gia_tri}” is not a day and month of every year",
    hint_vi="chỉ viết ngày/tháng, không có năm, ví dụ {nen}",
    hint_en="write day/month without the year, for example {nen}",
    why_vi="Trường này là một ngày của mọi năm, như hạn báo cáo 10/11 hằng năm; ghi cả năm thì không rõ là mọi năm hay một năm.",
    why_en="The field is a day of every year, such as reports due on 10/11; with a year it might be meant for that year alone.",
)
PICTURE_MISSING = Kind(
    code="khong-thay-anh",
    vi="không thấy tệp ảnh «{tep}»",
    en="no such picture: “{tep}”",
    hint_vi="chép ảnh vào cạnh tệp dữ liệu, hoặc sửa đường dẫn; không in ảnh thì để trống «{nhan}»",
    hint_en="put the picture beside the data file, or mend the path; leave “{nhan}” empty to print without one",
    why_vi="Đường dẫn của ảnh được tính từ thư mục của tệp ghi nó (tệp dữ liệu hoặc don_vi.yaml).",
    why_en="A picture's path is taken from the folder of the file that names it (the data file or don_vi.yaml).",
)
PICTURE_UNREADABLE = Kind(
    code="anh-khong-doc-duoc",
    vi="không đọc được ảnh «{tep}»: {ly_do}",
    en="cannot read the picture “{tep}”: {ly_do_en}",
    why_vi="Hệ điều hành từ chối. Thường do tệp đang mở ở chương trình khác hoặc không có quyền đọc.",
    why_en="The operating system refused. Often the file is open elsewhere, or the right to read it is missing.",
)
PICTURE_TOO_BIG = Kind(
    code="anh-qua-lon",
    vi="ảnh «{tep}» lớn hơn {toi_da_mb} MB",
    en="the picture “{tep}” is over {toi_da_mb} MB",
    hint_vi="thu nhỏ ảnh: in rộng 30 mm thì 700 điểm ảnh là đủ nét",
    hint_en="make it smaller: 700 pixels are sharp at 30 mm",
    why_vi="Ảnh nằm trong mỗi văn bản được làm ra, nên một nghìn giấy khen sẽ nặng gấp một nghìn lần ảnh ấy.",
    why_en="Every document carries the picture, so a thousand of them weigh a thousand times as much.",
)
NO_PICTURE = Kind(
    code="khong-phai-anh",
    vi="«{tep}» không phải ảnh PNG hay JPEG",
    en="“{tep}” is no PNG or JPEG picture",
    hint_vi="mở ảnh rồi lưu thành PNG; đổi đuôi tệp thì không đủ",
    hint_en="open it and save it as PNG; another ending of the name does not suffice",
    why_vi="docgen nhìn nội dung tệp chứ không nhìn đuôi tệp.",
    why_en="docgen looks at what the file holds, not at the ending of its name.",
)
TOO_SMALL = Kind(
    code="nho-qua-muc",
    vi="«{gia_tri}» nhỏ hơn mức thấp nhất là {muc}",
    en="“{gia_tri}” is below the lowest value, {muc}",
    why_vi="Số lượng không thể âm; mỗi trường số có mức thấp nhất của nó.",
    why_en="Counts cannot be negative; every number field has its lowest value.",
)
TOO_LARGE = Kind(
    code="lon-qua-muc",
    vi="«{gia_tri}» lớn hơn mức cao nhất là {muc}",
    en="“{gia_tri}” is above the highest value, {muc}",
    why_vi="Tỷ lệ phần trăm của một phần trong toàn thể không quá 100; mỗi trường số có mức cao nhất của nó.",
    why_en="A share of a whole cannot exceed 100 percent; every number field has its highest value.",
)
NOT_A_CHOICE = Kind(
    code="ngoai-lua-chon",
    vi="«{gia_tri}» không nằm trong các giá trị được nhận",
    en="“{gia_tri}” is not one of the accepted values",
    hint_vi="chọn một trong: {lua_chon}",
    hint_en="choose one of: {lua_chon}",
    why_vi="Trường này chỉ nhận một số giá trị cố định; xem bằng lệnh docgen show LOAI.",
    why_en="This field takes fixed values only; see docgen show TYPE.",
)
TOO_SHORT = Kind(
    code="de-trong",
    vi="«{nhan}» không được để trống",
    en="“{nhan}” may not be empty",
    hint_vi="ví dụ: {vi_du}",
    hint_en="for example: {vi_du}",
    why_vi="Trường này phải có ít nhất một giá trị.",
    why_en="This field needs at least one value.",
)
TOO_LONG = Kind(
    code="qua-dai",
    vi="«{nhan}» dài quá mức {muc}",
    en="“{nhan}” is longer than {muc}",
    why_vi="Trường này có giới hạn số ký tự hoặc số mục.",
    why_en="This field is limited in characters or items.",
)
BAD_VALUE = Kind(
    code="gia-tri-khong-hop-le",
    vi="«{gia_tri}» không nhận được: {ly_do}",
    en="“{gia_tri}” is not accepted: {ly_do}",
    why_vi="Giá trị trái với một điều kiện riêng của loại văn bản này.",
    why_en="The value breaks a condition of this document type.",
)
PARENT_LOOP = Kind(
    code="van-ban-vong",
    vi="«{tep}» lại dẫn về chính nó qua trường «{truong}»",
    en="“{tep}” leads back to itself through “{truong}”",
    why_vi="Kế hoạch cấp trên không thể lấy giá trị từ kế hoạch cấp dưới của chính nó.",
    why_en="A parent plan cannot take values from the plan below it.",
)
PROFILE_NOT_ONE = Kind(
    code="ho-so-nhieu",
    vi="hồ sơ đơn vị «{tep}» phải là đúng một bản ghi",
    en="the agency profile “{tep}” must be exactly one record",
    why_vi="don_vi.yaml ghi các trường của một đơn vị, không phải một danh sách.",
    why_en="don_vi.yaml holds the fields of one agency, not a list.",
)
PARENT_NOT_ONE = Kind(
    code="van-ban-cha-nhieu",
    vi="«{tep}» có {so} bản ghi; văn bản cấp trên phải là một bản ghi",
    en="“{tep}” holds {so} records; a parent document must be one record",
    why_vi="Trường dẫn tới văn bản cấp trên cần một tệp chứa đúng một văn bản.",
    why_en="The field that names a parent document needs a file with exactly one document in it.",
)
