from __future__ import annotations

import io
import zipfile

from docgen._package import is_untouched, pack

PARTS = {"word/document.xml": b"<a/>", "[Content_Types].xml": b"<b/>", "_rels/.rels": b"<c/>"}


def test_the_same_parts_are_the_same_bytes() -> None:
    assert pack(PARTS) == pack(dict(PARTS))


def test_a_package_is_a_plain_archive_with_content_types_first() -> None:
    with zipfile.ZipFile(io.BytesIO(pack(PARTS))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_stamp_knows_our_own_file_to_the_last_byte() -> None:
    data = pack(PARTS)
    assert is_untouched(data)
    for position in (0, 40, len(data) // 2, len(data) - 80, len(data) - 1):
        assert not is_untouched(data[:position] + bytes([data[position] ^ 1]) + data[position + 1 :])
    assert not is_untouched(b"")
    assert not is_untouched(data[:-10])


def test_a_file_saved_by_another_program_has_no_sound_stamp() -> None:
    resaved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(pack(PARTS))) as source, zipfile.ZipFile(resaved, "w") as target:
        target.comment = source.comment
        for name in source.namelist():
            target.writestr(name, source.read(name))
    assert not is_untouched(resaved.getvalue())
