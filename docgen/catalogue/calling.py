"""Faults of the call itself: commands, types, plugins, codes."""

from __future__ import annotations

from docgen.errors import Kind

BAD_USAGE = Kind(
    code="sai-cach-goi",
    usage=True,
    vi="{ly_do}",
    en="{ly_do_en}",
    hint_vi="xem cách dùng: {lenh} --help",
    hint_en="see: {lenh} --help",
    why_vi="Lệnh thiếu phần hoặc có phần không hiểu được. Mã thoát là 2.",
    why_en="The command lacks a part or has one that is not understood. The exit code is 2.",
)
UNKNOWN_TYPE = Kind(
    code="loai-khong-co",
    usage=True,
    vi="không có loại văn bản «{loai}»",
    en="there is no document type “{loai}”",
    hint_vi="có phải «{gan_dung}»? Xem tất cả bằng lệnh: docgen types",
    hint_en="did you mean “{gan_dung}”? See all with: docgen types",
    why_vi="Các loại văn bản do plugin khai báo; docgen types liệt kê loại nào có, ở đâu ra.",
    why_en="Document types are declared by plugins; docgen types lists them and where they come from.",
)
PLUGIN_FAILED = Kind(
    code="plugin-hong",
    usage=True,
    vi="plugin «{plugin}» ({nguon}) không nạp được: {ly_do}",
    en="plugin “{plugin}” ({nguon}) could not be loaded: {ly_do}",
    hint_vi="báo cho người viết plugin; các loại văn bản khác vẫn dùng được",
    hint_en="tell the plugin's author; the other document types still work",
    why_vi="Mỗi plugin được nạp riêng: cái hỏng được liệt kê kèm lỗi và không cản cái khác.",
    why_en="Every plugin is loaded by itself: a broken one is listed with its error and stops no other.",
)
PLUGIN_FAULT = Kind(
    code="plugin-gap-loi",
    vi="«{plugin}» gặp lỗi của chính nó trong {phan}: {ly_do}",
    en="“{plugin}” met a fault of its own in {phan}: {ly_do}",
    hint_vi="báo cho người viết plugin; dữ liệu của bạn có thể vẫn đúng",
    hint_en="tell the plugin's author; your data may well be right",
    why_vi="Mã của plugin dừng giữa chừng. Đây không phải lỗi của docgen, cũng thường không phải lỗi của dữ liệu.",
    why_en="The plugin's code stopped half-way. This is no fault of docgen, and mostly none of the data.",
)
TYPE_TWICE = Kind(
    code="loai-trung",
    usage=True,
    vi="loại văn bản «{loai}» của plugin «{plugin}» đã có ở plugin «{plugin_truoc}»",
    en="document type “{loai}” of plugin “{plugin}” is already offered by plugin “{plugin_truoc}”",
    why_vi="Văn bản chính thức không được lặng lẽ đổi người soạn, nên loại trùng tên bị từ chối. "
    "Muốn đổi mẫu thì chỉ cần đặt mẫu cùng tên trong templates/docx/ của gốc mình.",
    why_en="Official papers must not change their author silently, so a second type of the same name is refused. "
    "To change the looks, put a template of the same name into your own root's templates/docx/.",
)
BAD_ROOT = Kind(
    code="goc-khong-co",
    usage=True,
    vi="gốc «{goc}» không phải là thư mục có plugins/ hoặc templates/docx/",
    en="root “{goc}” is not a folder with plugins/ or templates/docx/",
    why_vi="--root và DOCGEN_ROOTS nêu thư mục chứa plugins/, templates/docx/, samples/ của đơn vị.",
    why_en="--root and DOCGEN_ROOTS name a folder with your own plugins/, templates/docx/, samples/.",
)
UNKNOWN_CODE = Kind(
    code="ma-khong-co",
    usage=True,
    vi="không có mã «{ma}»",
    en="there is no code “{ma}”",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Mã nằm trong ngoặc vuông ở đầu mỗi thông báo.",
    why_en="A code stands in brackets at the head of each message.",
)
SET_NOWHERE = Kind(
    code="set-khong-co-cho",
    usage=True,
    vi="--set {ten}: không có chỗ «{buoc}»",
    en="--set {ten}: there is no place “{buoc}”",
    hint_vi="vị trí trong danh sách đếm từ 1 và phải có sẵn",
    hint_en="places in a list are counted from 1 and must be there",
    why_vi="--set chỉ thay một mục có sẵn trong danh sách, không thêm mục mới và không đổi danh sách thành nhóm trường.",
    why_en="--set replaces an item that is there; it adds none, and turns no list into a group of fields.",
)
BAD_SET = Kind(
    code="set-sai",
    usage=True,
    vi="--set cần dạng tên=giá trị; ở đây là «{chu}»",
    en="--set takes name=value; this is “{chu}”",
    hint_vi="ví dụ: --set dia_danh='Hạ Lang'",
    hint_en="for example: --set dia_danh='Hạ Lang'",
    why_vi="--set thay giá trị một trường cho lần chạy này; trường lồng nhau viết nguoi_ky.ho_ten=….",
    why_en="--set replaces a field for this run; nested fields are written nguoi_ky.ho_ten=….",
)
INTERRUPTED = Kind(
    code="bi-ngat",
    vi="đã dừng theo yêu cầu",
    en="stopped as asked",
    why_vi="Người dùng nhấn Ctrl-C. Tệp nào đã có tên cuối cùng là tệp nguyên vẹn; chạy lại để làm tiếp.",
    why_en="Ctrl-C was pressed. Every file under its final name is whole; run again to go on.",
)
INTERNAL = Kind(
    code="loi-noi-bo",
    vi="docgen gặp lỗi của chính nó; chi tiết nằm trong {tep}",
    en="docgen met a fault of its own; details are in {tep}",
    hint_vi="gửi tệp đó cho người phát triển; dữ liệu của bạn không bị thay đổi",
    hint_en="send that file to the developers; your data were not changed",
    why_vi="Đây là lỗi của chương trình, không phải của người dùng. Mã thoát là 3.",
    why_en="This is the program's fault, not yours. The exit code is 3.",
)
