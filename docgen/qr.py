"""Text ─▶ a QR code as a `Picture`. The code is zxing-cpp's, a well-kept library; the picture is a PNG of two colours."""

from __future__ import annotations

import struct
import zlib

from docgen.values import Picture

_PIXELS = 8
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def qr_code(text: str, *, size: float, alt: str = "", correction: str = "M") -> Picture:
    """Return the QR code of `text` (ISO/IEC 18004), `size` mm wide and high with the four modules of quiet zone around it.

    `alt` is "Mã QR: " and the text unless given. `correction` is how much of it may be soiled and still be read: "L" 7 %,
    "M" 15 %, "Q" 25 %, "H" 30 %. The same text is the same bytes. Raises ValueError for no text, more text than a code
    holds, or another letter.
    """
    import zxingcpp

    if not text:
        raise ValueError("mã QR cần có chữ")
    if correction not in ("L", "M", "Q", "H"):
        raise ValueError(f"mức sửa lỗi «{correction}» không phải L, M, Q hay H")
    try:
        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=correction)
    except ValueError as fault:
        raise ValueError("chữ quá dài cho một mã QR") from fault
    modules = memoryview(code.to_image(scale=1))  # type: ignore[arg-type]  # its stubs do not tell of the buffer
    return Picture(_png(modules), width=size, height=size, alt=alt or f"Mã QR: {text}")


def _png(modules: memoryview) -> bytes:
    """Return the modules (0 black, 255 white) as a PNG of one bit a pixel: eight pixels a module, so a byte is a module."""
    assert modules.shape is not None
    height, width = modules.shape
    cells = modules.tobytes()
    # PNG's filter 2 writes a row as its difference from the one above: the seven repeats of a row are zeros.
    again = (b"\2" + bytes(width)) * (_PIXELS - 1)
    rows = (b"\0" + cells[start : start + width] + again for start in range(0, height * width, width))
    # Little memory suffices for rows of some fifty bytes; the usual 256 KB would be asked of the system anew for each code.
    deflater = zlib.compressobj(level=3, memLevel=5)
    packed = deflater.compress(b"".join(rows)) + deflater.flush()
    header = struct.pack(">2L5B", width * _PIXELS, height * _PIXELS, 1, 0, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
