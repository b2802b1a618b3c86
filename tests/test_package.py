from __future__ import annotations

import io
import zipfile

from docgen._package import dump, is_untouched, lay_out, pack, restore

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


def test_what_is_filled_stands_last_and_new_parts_behind_it() -> None:
    package = lay_out(PARTS, filled=["_rels/.rels"])
    with zipfile.ZipFile(io.BytesIO(package.fill({"_rels/.rels": b"<d/>", "word/media/a.png": b"png"}))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["[Content_Types].xml", "word/document.xml", "_rels/.rels", "word/media/a.png"]
        assert archive.read("_rels/.rels") == b"<d/>"
        assert archive.getinfo("word/media/a.png").compress_type == zipfile.ZIP_STORED


def test_a_part_that_was_not_to_be_filled_may_be() -> None:
    package = lay_out(PARTS, filled=["word/document.xml"])
    data = package.fill({"[Content_Types].xml": b"<d/>", "word/document.xml": b"<e/>"})
    assert is_untouched(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert [archive.read(name) for name in archive.namelist()] == [b"<d/>", b"<c/>", b"<e/>"]


def test_a_package_is_restored_from_plain_values() -> None:
    package = lay_out(PARTS, filled=["word/document.xml"])
    changed = {"word/document.xml": b"<e/>"}
    assert restore(dump(package)).fill(changed) == package.fill(changed)
    assert is_untouched(package.fill(changed))
