"""Faults of templates: files that are not one, tags that cannot be read, values that are not there."""

from __future__ import annotations

from docgen.errors import Kind

NO_TEMPLATE = Kind(
    code="khong-thay-mau",
    usage=True,
    vi="không thấy mẫu «{mau}»",
    en="template “{mau}” was not found",
    hint_vi="đã tìm trong: {noi_tim}",
    hint_en="looked in: {noi_tim}",
    why_vi="Mẫu được tìm trong templates/docx/ của mỗi gốc, gốc sau thắng gốc trước; --template FILE thắng tất cả.",
    why_en="Templates are looked for in templates/docx/ of every root, later roots first; --template FILE beats all.",
)
NOT_A_DOCX = Kind(
    code="khong-phai-docx",
    vi="«{mau}» không phải tệp .docx dùng được: {ly_do}",
    en="“{mau}” is not a usable .docx file: {ly_do_en}",
    hint_vi="mở bằng Word rồi lưu lại dạng Word Document (.docx)",
    hint_en="open it in Word and save it as Word Document (.docx)",
    why_vi="Mẫu phải là tệp .docx thật; tệp .doc cũ, PDF hay tệp đổi đuôi đều không dùng được.",
    why_en="A template must be a real .docx; an old .doc, a PDF or a renamed file will not do.",
)
BAD_TAG = Kind(
    code="mau-sai-the",
    vi="thẻ trong mẫu viết sai: {ly_do}",
    en="a tag in the template is wrong: {ly_do_en}",
    why_vi="Thẻ viết theo cú pháp Jinja: {{ trường }}, {%p if … %} … {%p endif %}. "
    "Mỗi thẻ mở cần một thẻ đóng cùng loại.",
    why_en="Tags follow Jinja: {{ field }}, {%p if … %} … {%p endif %}. Every opening tag needs its closing one.",
)
NO_VALUE = Kind(
    code="mau-thieu-gia-tri",
    vi="mẫu cần giá trị «{ten}» mà không có",
    en="the template asks for “{ten}”, which is not there",
    hint_vi="có phải «{gan}» không?",
    hint_en="did you mean “{gan}”?",
    why_vi="Tên trong thẻ phải là một trường của loại văn bản; xem bằng lệnh docgen show LOAI.",
    why_en="The name in a tag must be a field of the document type; see docgen show TYPE.",
)
NOT_ALLOWED = Kind(
    code="mau-khong-duoc-phep",
    vi="thẻ này làm điều mẫu không được phép: {ly_do}",
    en="this tag does what a template may not: {ly_do_en}",
    why_vi="Mẫu chỉ được in và lặp các giá trị; nó không với được vào máy, tệp hay chương trình.",
    why_en="A template may print and loop over values; it cannot reach the machine, files or the program.",
)
MISPLACED = Kind(
    code="mau-anh-sai-cho",
    vi="ảnh hay chữ nhiều kiểu không đứng được ở chỗ của thẻ này",
    en="a picture or rich text cannot stand where this tag stands",
    hint_vi="đặt thẻ trong một đoạn chữ thường, không trong lời mô tả ảnh, công thức hay thuộc tính của tệp",
    hint_en="put the tag into ordinary text, not into an alternative text, a formula or a property of the file",
    why_vi="Ảnh cần một dòng chữ để đứng; thuộc tính, công thức và lời mô tả ảnh chỉ chứa được chữ.",
    why_en="A picture needs a line of text to stand in; properties, formulas and alternative texts hold words only.",
)
UNPRINTABLE_VALUE = Kind(
    code="mau-gia-tri-khong-in-duoc",
    vi="thẻ này không in được giá trị của nó: {la_gi}",
    en="this tag cannot print its value: {la_gi}",
    hint_vi="danh sách thì lặp bằng {{%p for … %}}, nhóm trường thì nêu tên trường, đúng/sai thì dùng {{% if … %}}",
    hint_en="loop over a list with {{%p for … %}}, name a field of a group, use {{% if … %}} for true and false",
    why_vi="Chỉ chữ, số và ngày được in thẳng; thứ khác sẽ in ra mã nội bộ của máy trong một văn bản chính thức.",
    why_en="Only text, numbers and dates print as they are; anything else would put a machine's words into an official paper.",
)
RENDER_FAILED = Kind(
    code="mau-loi-khi-dien",
    vi="không điền được mẫu: {ly_do}",
    en="the template could not be filled: {ly_do_en}",
    why_vi="Một thẻ trong mẫu làm điều không làm được với giá trị này, ví dụ lặp trên một con số.",
    why_en="A tag does what cannot be done with this value, such as looping over a number.",
)
BROKEN_RESULT = Kind(
    code="mau-hong-xml",
    vi="điền xong thì phần này không còn là XML đúng: {ly_do}",
    en="once filled, this part is no longer sound XML: {ly_do}",
    hint_vi="thẻ trùm nhiều đoạn phải viết {{%p … %}}, trùm nhiều dòng bảng phải viết {{%tr … %}}",
    hint_en="a tag around whole paragraphs is written {{%p … %}}, around table rows {{%tr … %}}",
    why_vi="Thường do một cặp thẻ mở và đóng nằm ở hai đoạn khác nhau mà thiếu chữ p hoặc tr.",
    why_en="Mostly an opening and a closing tag stand in different paragraphs without their p or tr.",
)
