"""Faults a template shows before any record is seen: tags written wrong, and tags that do not fit their document type."""

from __future__ import annotations

from docgen.errors import Kind

UNKNOWN_TAG = Kind(
    code="mau-the-la",
    vi="thẻ này hỏi «{truong}», loại văn bản này không có giá trị nào tên đó",
    en="this tag asks for “{truong}”, which this document type does not have",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Tên trong thẻ phải là một trường của loại văn bản, hoặc một giá trị mà plugin đưa cho mẫu. "
    "Xem bằng lệnh docgen show LOAI. Sai một thẻ thì chưa làm văn bản nào.",
    why_en="The name in a tag must be a field of the document type, or a value its plugin gives. See docgen show TYPE. "
    "With one wrong tag no document is made.",
)
DOUBTFUL_TAG = Kind(
    code="mau-the-chua-thay",
    severity="warning",
    vi="thẻ này hỏi «{truong}», chưa thấy giá trị nào tên đó",
    en="this tag asks for “{truong}”, and no value of that name was seen",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Thẻ này có default(…), is defined hoặc đứng trong một nhánh nên không làm hỏng văn bản; "
    "nhưng nếu tên gõ sai thì chỗ đó sẽ luôn trống mà không ai báo.",
    why_en="A default(…), an “is defined” or a branch keeps this tag from failing; but if its name is a slip, the place "
    "stays empty for ever and nobody says so.",
)
SCALAR_ENTERED = Kind(
    code="mau-the-vao-sai-cho",
    vi="thẻ này hỏi «{truong}», nhưng «{tren}» là {la_gi}",
    en="this tag asks for “{truong}”, but “{tren}” is {la_gi_en}",
    hint_vi="lặp qua danh sách: {{%p for m in {danh_sach} %}} {{{{ m.{con} }}}} {{%p endfor %}}",
    hint_en="loop over the list: {{%p for m in {danh_sach} %}} {{{{ m.{con} }}}} {{%p endfor %}}",
    why_vi="Dấu chấm đi vào một nhóm trường. Chữ và số không có gì bên trong; danh sách thì phải lặp qua từng mục.",
    why_en="A dot enters a group of fields. Text and numbers have nothing inside; a list must be looped over.",
)
LOOP_OVER_ONE = Kind(
    code="mau-lap-qua-mot-gia-tri",
    vi="thẻ này lặp qua «{truong}», mà đó là {la_gi}, không phải danh sách",
    en="this tag loops over “{truong}”, which is {la_gi_en} and no list",
    hint_vi="in thẳng {{{{ {truong} }}}}, hoặc lặp qua một danh sách",
    hint_en="print it as {{{{ {truong} }}}}, or loop over a list",
    why_vi="Lặp qua một chữ sẽ in từng ký tự; lặp qua một số thì không làm được.",
    why_en="Looping over a text prints its letters one by one; over a number it cannot be done.",
)
PRINTED_WHOLE = Kind(
    code="mau-in-ca-nhom",
    vi="thẻ này in «{truong}», mà đó là {la_gi}",
    en="this tag prints “{truong}”, which is {la_gi_en}",
    hint_vi="danh sách thì lặp bằng {{%p for … %}}, nhóm trường thì nêu tên trường, đúng/sai thì dùng {{% if … %}}",
    hint_en="loop over a list with {{%p for … %}}, name a field of a group, use {{% if … %}} for true and false",
    why_vi="Chỉ chữ, số và ngày được in thẳng.",
    why_en="Only text, numbers and dates print as they are.",
)
MAY_BE_EMPTY = Kind(
    code="mau-the-co-the-trong",
    severity="warning",
    vi="thẻ này cần «{truong}», mà giá trị này có thể để trống",
    en="this tag needs “{truong}”, which may be left empty",
    hint_vi='viết {{% if {ten} %}} … {{% endif %}} quanh chỗ này, hoặc {{{{ {ten} or "…" }}}}',
    hint_en='write {{% if {ten} %}} … {{% endif %}} around it, or {{{{ {ten} or "…" }}}}',
    why_vi="Bản ghi nào không có giá trị này sẽ không làm được văn bản, vì docgen không in chỗ trống trong im lặng.",
    why_en="A record without this value cannot become a document, since docgen prints no silent gap.",
)
NEVER_USED = Kind(
    code="mau-truong-khong-dung",
    severity="warning",
    vi="mẫu không dùng «{truong}» ({nhan})",
    en="the template does not use “{truong}” ({nhan})",
    hint_vi="có thẻ gần giống: {the}",
    hint_en="a tag comes close: {the}",
    why_vi="Người soạn điền giá trị này mà văn bản không in ra. Nếu cố ý thì bỏ qua.",
    why_en="People fill this in and the document does not show it. If that is meant, leave it.",
)
NOT_HELD = Kind(
    code="mau-chua-doi-chieu",
    severity="info",
    vi="chưa đối chiếu được thẻ với loại «{loai}»: {ly_do}",
    en="the tags could not be held against the type “{loai}”: {ly_do_en}",
    why_vi="Giá trị của mẫu do hàm context() của plugin làm ra; docgen chạy thử hàm đó với bản ghi giả để biết có những "
    "giá trị nào. Ở đây không chạy được, nên tên trong thẻ chỉ được kiểm tra khi làm văn bản.",
    why_en="The template's values come from the plugin's context(); docgen tries it on made-up records to learn which values "
    "there are. That was not possible here, so names in tags are only checked when documents are made.",
)
UNREADABLE_TAG = Kind(
    code="mau-the-khong-doc-duoc",
    vi="không đọc được thẻ này: {ly_do}",
    en="this tag cannot be read: {ly_do_en}",
    hint_vi="có phải {nen_la}?",
    hint_en="did you mean {nen_la}?",
    why_vi="Thẻ viết theo cú pháp Jinja: {{ ho_ten }}, {% if co %}, {%p for x in danh_sach %}. Tên chỉ gồm chữ, số và dấu _.",
    why_en="Tags follow Jinja: {{ ho_ten }}, {% if co %}, {%p for x in danh_sach %}. Names are letters, figures and _ only.",
)
NEVER_CLOSED = Kind(
    code="mau-the-chua-dong",
    vi="thẻ này chưa được đóng",
    en="this tag is never closed",
    hint_vi="thêm {dong} ở chỗ kết thúc",
    hint_en="add {dong} where it should end",
    why_vi="Mỗi thẻ mở (if, for, …) cần một thẻ đóng, trong cùng một phần của tệp.",
    why_en="Every opening tag (if, for, …) needs its closing one, in the same part of the file.",
)
NEVER_OPENED = Kind(
    code="mau-the-chua-mo",
    vi="thẻ này không có thẻ mở đi cùng",
    en="this tag closes nothing that is open",
    why_vi="Thường là thừa một thẻ đóng, hoặc thẻ mở nằm chung đoạn với một thẻ khác nên bị bỏ mất.",
    why_en="Mostly one closing tag too many, or its opening tag shares a paragraph with another and was lost.",
)
UNKNOWN_FILTER = Kind(
    code="mau-bo-loc-la",
    vi="thẻ này dùng bộ lọc «{ten}» không có",
    en="this tag uses the filter “{ten}”, which does not exist",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Bộ lọc đứng sau dấu | trong thẻ, ví dụ {{ ho_ten|upper }}.",
    why_en="A filter stands behind the | in a tag, as in {{ ho_ten|upper }}.",
)
UNKNOWN_TEST = Kind(
    code="mau-phep-thu-la",
    vi="thẻ này dùng phép thử «{ten}» không có",
    en="this tag uses the test “{ten}”, which does not exist",
    hint_vi="có phải «{gan_dung}»?",
    hint_en="did you mean “{gan_dung}”?",
    why_vi="Phép thử đứng sau chữ is trong thẻ, ví dụ {% if ghi_chu is defined %}.",
    why_en="A test stands behind the word is in a tag, as in {% if ghi_chu is defined %}.",
)
LITERAL_CHANGED = Kind(
    code="mau-chu-trong-the-bi-doi",
    vi="chữ «{chu}» trong thẻ này sẽ bị đọc thành «{doc_la}»",
    en="the text “{chu}” in this tag will be read as “{doc_la}”",
    hint_vi="đưa chữ đó ra ngoài thẻ, hoặc so sánh với một giá trị không có ký tự này",
    hint_en="put that text outside the tag, or compare with a value that has no such character",
    why_vi="Bên trong thẻ, nháy cong bị nắn thẳng và & bị viết thành &amp;, nên phép so sánh không bao giờ đúng "
    "và chữ in ra khác chữ đã gõ.",
    why_en="Inside a tag curly quotes are straightened and & becomes &amp;, so a comparison is never true and the text prints "
    "other than typed.",
)
OTHER_LETTER = Kind(
    code="mau-the-dong-khac-loai",
    vi="thẻ này đi với {mo} ở đoạn {doan}, hai thẻ phải cùng loại",
    en="this tag belongs to {mo} in paragraph {doan}; both must be of one kind",
    hint_vi="viết {nen_la}",
    hint_en="write {nen_la}",
    why_vi="{%p … %} bỏ cả đoạn chứa nó, {%tr … %} bỏ cả dòng bảng, {% … %} thì không bỏ gì. Mở một kiểu, đóng kiểu khác "
    "thì mất hoặc thừa một nửa đoạn, và văn bản hỏng.",
    why_en="{%p … %} takes its whole paragraph away, {%tr … %} its table row, {% … %} nothing. Opened one way and "
    "closed another, half a paragraph is lost or left over and the document breaks.",
)
ACROSS_PARAGRAPHS = Kind(
    code="mau-cap-the-khac-doan",
    severity="warning",
    vi="thẻ này đóng {mo} của đoạn {doan}, là một đoạn khác",
    en="this tag closes {mo} of paragraph {doan}, which is another one",
    hint_vi="bao nhiều đoạn thì viết {{%p … %}} ở cả hai, mỗi thẻ một đoạn riêng",
    hint_en="around whole paragraphs write {{%p … %}} for both, each in a paragraph of its own",
    why_vi="Khi điều kiện sai, nửa đầu của đoạn trên dính vào nửa sau của đoạn dưới.",
    why_en="When the condition is false, the first half of one paragraph is glued to the second half of another.",
)
OUTSIDE_TABLE = Kind(
    code="mau-the-ngoai-bang",
    vi="thẻ này chỉ dùng được trong bảng",
    en="this tag works inside a table only",
    hint_vi="ngoài bảng thì viết {nen_la}",
    hint_en="outside a table write {nen_la}",
    why_vi="{%tr … %} bỏ cả dòng bảng chứa nó, {%tc … %} bỏ cả ô; ngoài bảng thì không có dòng hay ô nào.",
    why_en="{%tr … %} takes its table row away, {%tc … %} its cell; outside a table there is neither.",
)
SWALLOWED = Kind(
    code="mau-the-nuot-chu",
    vi="thẻ này bỏ cả {cai_gi} chứa nó, nên «{mat}» sẽ mất",
    en="this tag takes its whole {cai_gi_en} away, so “{mat}” is lost",
    hint_vi="để thẻ này một mình trong {cai_gi}",
    hint_en="give the tag a {cai_gi_en} of its own",
    why_vi="Thẻ có chữ p, tr, tc thay cho cả đoạn, dòng hay ô chứa nó; những gì khác ở đó biến mất khi làm văn bản.",
    why_en="A tag with p, tr or tc stands for its whole paragraph, row or cell; whatever else is there vanishes.",
)
CUT_TAG = Kind(
    code="mau-the-bi-ngat-doan",
    vi="thẻ này không được đóng trong đoạn của nó",
    en="this tag is not closed in its paragraph",
    hint_vi="viết cả thẻ trong một đoạn, và đóng bằng }}}} hoặc %}}",
    hint_en="write the whole tag in one paragraph and close it with }}}} or %}}",
    why_vi="Thẻ phải mở và đóng trong cùng một đoạn; thường là thiếu dấu đóng.",
    why_en="A tag must open and close in one paragraph; mostly its closing braces are missing.",
)
LOOSE_BRACES = Kind(
    code="mau-ngoac-le",
    severity="warning",
    vi="«{chu}» trông như một thẻ nhưng sẽ được in nguyên như vậy",
    en="“{chu}” looks like a tag but will be printed as it stands",
    hint_vi="thẻ viết liền hai dấu ngoặc: {{{{ ho_ten }}}}",
    hint_en="a tag has two braces side by side: {{{{ ho_ten }}}}",
    why_vi="Thẻ bắt đầu bằng {{ hoặc {% viết liền nhau và kết thúc bằng }} hoặc %}.",
    why_en="A tag begins with {{ or {%, side by side, and ends with }} or %}.",
)
NEVER_FILLED = Kind(
    code="mau-the-khong-duoc-dien",
    severity="warning",
    vi="thẻ này đứng ở nơi không được điền ({noi})",
    en="this tag stands where nothing is filled in ({noi_en})",
    hint_vi="chuyển thẻ vào thân văn bản, đầu trang, chân trang, chú thích hoặc thuộc tính của tệp",
    hint_en="move it into the body, a header, a footer, a note or the file's properties",
    why_vi="Bình luận, biểu đồ, thuộc tính tự đặt, đích của liên kết… được giữ nguyên, nên thẻ sẽ hiện nguyên chữ.",
    why_en="Comments, charts, custom properties, targets of links and the like are copied as they are, so the tag stays as text.",
)
