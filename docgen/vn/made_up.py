"""Made-up values that look as they would in an office: for previews of templates and for trying a plugin's code.

People and places are invented. Nothing here is random: the same name and number give the same value.
"""

from __future__ import annotations

from docgen.vn.text import fold

_NAMED = (
    (("ho ten", "ho va ten", "nguoi", "ong ba", "ca nhan", "ky ten"),
     ("Nông Thị Mai", "Hoàng Văn Sơn", "Lý Thị Bích Đào", "Triệu Văn Páo", "Đàm Thị Hồng")),
    (("ten co quan", "co quan", "don vi", "to chuc", "tap the", "noi nhan"),
     ("Ủy ban nhân dân xã Đồng Tiến", "Phòng Văn hóa - Xã hội", "Trường Tiểu học Đồng Tiến", "Hội Nông dân xã")),
    (("chuc vu", "chuc danh", "quyen han"), ("CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TRƯỞNG PHÒNG")),
    (("dia danh", "dia chi", "que quan", "xom", "thon", "noi o"), ("Đồng Tiến", "Xóm Nà Lẹng", "Xóm Bản Khoòng")),
    (("so ky hieu", "so va ky hieu", "so hieu"), ("125/QĐ-UBND", "126/QĐ-UBND", "127/QĐ-UBND")),
    (("ky hieu",), ("QĐ-UBND", "KH-UBND", "TB-UBND")),
    (("trich yeu", "noi dung", "thanh tich", "ly do"),
     ("Có thành tích xuất sắc trong phong trào thi đua năm 2026", "Tuyên truyền, vận động Nhân dân hưởng ứng phong trào",
      "Tổ chức thiết thực, tiết kiệm, hiệu quả")),
    (("giai doan",), ("2026 - 2030",)),
    (("thoi gian", "ngay"), ("02/9/2026", "10/10/2026", "19/12/2026")),
    (("nam",), ("2026", "2027", "2028")),
    (("dien thoai",), ("0206 0000 001", "0206 0000 002")),
    (("thu dien tu", "email"), ("vanthu@dongtien.example", "thidua@dongtien.example")),
    (("so luong", "tong so", "so"), ("12", "25", "130")),
    (("ten", "tieu de"), ("Phong trào thi đua năm 2026", "Chung sức xây dựng nông thôn mới", "Đền ơn đáp nghĩa")),
)  # fmt: skip


def made_up(name: str, label: str = "", number: int = 0) -> str:
    """Return a text that could stand in the field `name`; `label` is its Vietnamese title, `number` counts from 0.

    A field whose name says nothing is given its own label, so that a preview shows which field stands where.

    >>> made_up("ho_ten"), made_up("ho_ten", number=1)
    ('Nông Thị Mai', 'Hoàng Văn Sơn')
    >>> made_up("ghi_chu", "Ghi chú", 1)
    'Ghi chú 2'
    """
    for words in (f" {fold(name.replace('_', ' '))} ", f" {fold(label)} "):
        for keys, values in _NAMED:
            if any(f" {key} " in words for key in keys):
                return values[number % len(values)]
    shown = label or name.replace("_", " ")
    return f"{shown} {number + 1}" if number else shown
