"""Faults of forms: workbooks whose sheets together are one record, a sheet for its fields and one for each of its lists."""

from __future__ import annotations

from docgen.errors import Kind

NO_FORM_HEADINGS = Kind(
    code="phieu-thieu-tieu-de",
    vi="không thấy dòng «Trường | Giá trị» của phiếu; trang «{trang}» chỉ là một danh sách trong phiếu",
    en="found no row “Trường | Giá trị” of the form; sheet “{trang}” is but a list of it",
    hint_vi="ở trang các trường, thêm lại dòng tiêu đề: ô trên tên các trường ghi «Trường», ô trên các giá trị ghi «Giá trị»",
    hint_en="give the sheet of the fields its headings again: “Trường” above their names, “Giá trị” above their values",
    why_vi="Phiếu được nhận ra theo dòng có hai tiêu đề «Trường» và «Giá trị», ở cột nào cũng được. Tệp này có trang mang tên và "
    "tiêu đề một danh sách của phiếu, nhưng không trang nào có dòng ấy.",
    why_en="A form is known by the row with “Trường” and “Giá trị”, in whatever columns. This file has a sheet with the name and "
    "the headings of a list of the form, and no sheet with that row.",
)
UNKNOWN_SHEET = Kind(
    code="trang-la",
    severity="warning",
    vi="trang «{trang}» không phải là danh sách nào của phiếu; nội dung ở đó không được dùng",
    en="sheet “{trang}” is none of the form's lists; what stands there is not used",
    hint_vi="có phải «{gan_dung}»? Đổi lại tên trang",
    hint_en="did you mean “{gan_dung}”? Rename the sheet",
    why_vi="Trong phiếu, mỗi danh sách nằm ở một trang mang nhãn hoặc tên của trường. Trang này không mang "
    "đủ tiêu đề của danh sách nào còn thiếu. Trang ẩn thì không xét.",
    why_en="In a form every list stands in a sheet named like its field. This one holds nothing under the headings of a list "
    "that lacks its sheet. Hidden sheets are left aside.",
)
RENAMED_SHEET = Kind(
    code="trang-doi-ten",
    severity="warning",
    vi="trang «{trang}» không mang tên danh sách nào; theo tiêu đề cột, trang được đọc là «{danh_sach}»",
    en="sheet “{trang}” is named like no list; by its headings it is read as “{danh_sach}”",
    hint_vi="đổi lại tên trang thành «{trang_dung}»; nếu không phải danh sách ấy thì xóa hoặc ẩn trang",
    hint_en="name the sheet “{trang_dung}” again; if it is not that list, delete or hide it",
    why_vi="Trong phiếu, tên trang cho biết trang là danh sách nào. Khi tên bị đổi mà tiêu đề cột chỉ khớp một danh sách chưa có "
    "trang, docgen vẫn đọc để khỏi mất số liệu, và báo.",
    why_en="In a form the name of a sheet says which list it holds. Where it was changed and the headings are those of one list "
    "without a sheet, it is read all the same, lest its data be lost, and told.",
)
SECOND_SHEET = Kind(
    code="hai-trang-mot-danh-sach",
    vi="trang «{trang}» có số liệu dưới tiêu đề của «{danh_sach}», mà danh sách ấy đã có trang «{trang_kia}»",
    en="sheet “{trang}” holds data under the headings of “{danh_sach}”, whose sheet is “{trang_kia}”",
    hint_vi="dồn các dòng vào trang «{trang_kia}», rồi xóa hoặc ẩn trang «{trang}»",
    hint_en="move the rows into “{trang_kia}”, then delete or hide “{trang}”",
    why_vi="Một danh sách là một trang. Nếu bỏ qua trang thứ hai thì số liệu ở đó mất mà không ai biết, phiếu chưa được dùng.",
    why_en="A list is one sheet. Were the second passed over, its data would be lost and nobody know, so the form is not used.",
)
UNCLEAR_SHEET = Kind(
    code="trang-chua-ro",
    vi="trang «{trang}» có số liệu dưới tiêu đề của danh sách trong phiếu, nhưng không rõ là danh sách nào",
    en="sheet “{trang}” holds data under headings of the form's lists, but it is not clear of which",
    hint_vi="đặt tên trang là tên danh sách: {cac_trang}; trang nháp thì xóa hoặc ẩn",
    hint_en="name the sheet after its list: {cac_trang}; delete or hide it if it is no part of the form",
    why_vi="Tiêu đề ở trang này khớp nhiều danh sách chưa có trang, hoặc thiếu cột bắt buộc. Nếu bỏ qua thì số liệu mất mà không "
    "ai biết, nên phiếu chưa được dùng.",
    why_en="The headings are those of several lists without a sheet, or lack a required column. Were it passed over, its data "
    "would be lost and nobody know, so the form is not used.",
)
HIDDEN_SHEET = Kind(
    code="trang-an",
    vi="trang «{trang}» của phiếu đang bị ẩn mà có số liệu",
    en="sheet “{trang}” of the form is hidden and holds data",
    hint_vi="bấm phải vào tên một trang, chọn Hiện (Unhide); không dùng số liệu ở đó thì xóa các dòng",
    hint_en="right-click the name of a sheet and choose Unhide; if its data are not to be used, delete the rows",
    why_vi="Trang ẩn không được đọc. Trang ẩn mang tên một danh sách của phiếu và có số liệu thì phải hiện ra hoặc xóa số liệu, "
    "để không có gì mất mà không ai biết.",
    why_en="Hidden sheets are not read. One that is named like a list of the form and holds data must be shown, or emptied, so "
    "that nothing is lost without anybody knowing.",
)
MISSING_SHEET = Kind(
    code="thieu-trang",
    vi="phiếu thiếu trang «{nhan}»: danh sách bắt buộc phải có",
    en="the form lacks the sheet “{nhan}”: a list that is required",
    hint_vi="thêm trang tên «{nhan}» với các cột như phiếu mới (docgen new); nếu trang đã đổi tên hoặc bị ẩn thì sửa lại",
    hint_en="add a sheet named “{nhan}” with the columns of a new form (docgen new); if it was renamed or hidden, undo that",
    why_vi="Mỗi danh sách của phiếu ở một trang mang tên của nó; không trang nào mang tên hay tiêu đề cột của danh sách này.",
    why_en="Every list of a form stands in a sheet of its name; no sheet has the name or the headings of this one.",
)
