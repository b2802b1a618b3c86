"""What the checks of a prepared sheet may say, besides those of the certificate."""

from __future__ import annotations

from docgen import Kind

NO_PLACE = Kind(
    code="o-thieu-toa-do",
    vi="phần «{phan}» chưa có tọa độ {thieu}",
    en="the box of “{phan}” has no {thieu}",
    hint_vi="đo trên phôi: x là khoảng cách từ mép trái, y là khoảng cách từ mép trên đến chân chữ, tính bằng mi-li-mét",
    hint_en="measure on the sheet: x from its left edge, y from its upper edge to the feet of the letters, in millimetres",
    why_vi="Những phần chỉ in khi có ô (ngày, tháng, số quyết định…) không có chỗ sẵn, nên phải ghi cả x và y.",
    why_en="What is printed only where a box is given (day, month, the decision's number …) has no place of its own.",
)
OUTSIDE = Kind(
    code="o-ngoai-giay",
    severity="warning",
    vi="phần «{phan}» nằm ngoài mép giấy {giay}: {noi}",
    en="“{phan}” lies outside the sheet ({giay}): {noi}",
    hint_vi="xem lại x, y và rong; giấy {giay} đặt ngang là {kho} mm",
    hint_en="look at x, y and rong again; {giay} turned is {kho} mm",
    why_vi="Máy in không in được ra ngoài giấy; phần thừa bị cắt mất.",
    why_en="No printer prints beyond the paper; what is outside is lost.",
)
OVERLAP = Kind(
    code="o-chong-nhau",
    severity="warning",
    vi="phần «{phan}» in chồng lên «{phan_khac}»",
    en="“{phan}” is printed over “{phan_khac}”",
    hint_vi="in trang thử (trang_thu: có) để xem; sửa y, rong, co hoặc so_dong",
    hint_en="print the test page (trang_thu: có) and mend y, rong, co or so_dong",
    why_vi="Hai phần có dòng chữ nằm đè lên nhau, thường do tên hoặc thành tích dài phải gấp thành nhiều dòng.",
    why_en="Lines of two elements stand over one another, mostly because a long name or achievement was folded.",
)

SHEET_KINDS = (NO_PLACE, OUTSIDE, OVERLAP)
