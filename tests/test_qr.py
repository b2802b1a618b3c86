from __future__ import annotations

import struct
import zlib

import pytest
import zxingcpp

from docgen import qr_code


def pixels(png: bytes) -> tuple[int, int, bytes]:
    """Return width, height and a byte a pixel of a one-bit PNG whose rows are filtered by none or by the row above."""
    width, height = struct.unpack(">2L", png[16:24])
    start = png.index(b"IDAT") + 4
    rows = zlib.decompress(png[start : png.index(b"IEND") - 8])
    size = (width + 7) // 8 + 1
    above, found = bytes(size - 1), bytearray()
    for at in range(0, len(rows), size):
        row = rows[at + 1 : at + size]
        assert rows[at] in (0, 2)
        above = bytes((one + two) & 255 for one, two in zip(row, above, strict=True)) if rows[at] == 2 else row
        found += b"".join(b"\xff" if byte >> bit & 1 else b"\0" for byte in above for bit in range(7, -1, -1))
    return width, height, bytes(found)


@pytest.mark.parametrize("text", ["a", "https://a.vn/x?y=1&z=2", "Nguyễn Thị Hoa — số 12/QĐ-UBND", "9" * 500])
@pytest.mark.parametrize("correction", ["L", "M", "Q", "H"])
def test_what_was_written_is_read_back(text: str, correction: str) -> None:
    width, height, data = pixels(qr_code(text, size=25, correction=correction).data)
    read = zxingcpp.read_barcode(memoryview(data).cast("B", (height, width)))
    assert read is not None
    assert read.text == text


def test_a_code_is_a_square_picture_with_a_quiet_zone_and_words() -> None:
    made = qr_code("abc", size=25)
    assert (made.width, made.height, made.alt) == (25, 25, "Mã QR: abc")
    width, height, data = pixels(made.data)
    assert width == height == (21 + 8) * 8
    assert set(data[: width * 32]) == {255}
    assert qr_code("abc", size=25, alt="Mã tra cứu").alt == "Mã tra cứu"


def test_the_same_text_is_the_same_bytes() -> None:
    assert qr_code("abc", size=25).data == qr_code("abc", size=25).data != qr_code("abd", size=25).data


@pytest.mark.parametrize("wrong", [{"text": ""}, {"text": "a" * 5000}, {"correction": "Z"}, {"size": 0}])
def test_what_no_code_can_hold_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"QR|mức|cỡ"):
        qr_code(**({"text": "a", "size": 25} | wrong))  # type: ignore[arg-type]
