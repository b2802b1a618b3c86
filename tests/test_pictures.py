"""A picture that an input names: where it is looked for, what is told when it is none, what it becomes."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest

from docgen import DocumentType, PictureFile, Place, Record, qr_code
from docgen._schema import model_notes
from docgen._validation import Checked, check
from docgen.pictures import MOST_BYTES, NamedPicture, pixels_of
from docgen.vn.fields import Model

PNG = qr_code("a", size=10).data
SIDE = 29 * 8


class Card(Model):
    bieu_trung: PictureFile | None = None


TYPE = DocumentType(name="card", title="Thẻ", model=Card, template="card.docx")


def jpeg(width: int, height: int) -> bytes:
    header = b"\xff\xe0" + struct.pack(">H", 16) + bytes(14)
    filling = b"\xff"  # a marker may be preceded by any number of them
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + header + filling + frame + b"\xff\xd9"


def checked(value: Any, file: Path | str) -> Checked:
    places = {("bieu_trung",): Place(file=str(file), line=2)}
    return check(TYPE, Record(data={"bieu_trung": value}, place=Place(file="elsewhere/a.yaml"), places=places))


def codes(value: Any, file: Path | str) -> list[str]:
    return [said.code for said in checked(value, file).diagnostics]


def test_the_path_is_taken_from_the_file_it_is_written_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "anh").mkdir()
    (tmp_path / "anh" / "a.png").write_bytes(PNG)
    found = checked("anh/a.png", tmp_path / "don_vi.yaml").model
    assert isinstance(found, Card)
    assert isinstance(found.bieu_trung, NamedPicture)
    assert (found.bieu_trung.data, found.bieu_trung.pixels) == (PNG, (SIDE, SIDE))
    monkeypatch.chdir(tmp_path)
    assert checked("anh/a.png", "--set bieu_trung").ok, "of the command line it is taken from the current folder"
    assert Card(bieu_trung="anh/a.png").bieu_trung == found.bieu_trung, "and of a model made by hand"
    assert checked(str(tmp_path / "anh" / "a.png"), "x/b.yaml").ok, "a full path is a full path"


def test_what_is_no_picture_is_told_at_its_field(tmp_path: Path) -> None:
    beside = tmp_path / "a.yaml"
    (tmp_path / "a.txt").write_text("chữ")
    (tmp_path / "a.gif").write_bytes(b"GIF89a")
    (tmp_path / "cut.png").write_bytes(PNG[:20])
    (tmp_path / "cut.jpg").write_bytes(jpeg(3, 2)[:25])
    for name in ("a.txt", "a.gif", "cut.png", "cut.jpg"):
        assert codes(name, beside) == ["khong-phai-anh"], name
    (said,) = checked("quoc-huy.png", beside).diagnostics
    assert (said.code, said.place.line, said.place.field) == ("khong-thay-anh", 2, ("bieu_trung",))
    assert str(tmp_path / "quoc-huy.png") in said.message()
    assert codes(".", beside) == ["khong-thay-anh"]
    assert codes("a\0.png", beside)[-1] == "anh-khong-doc-duoc"
    assert codes(12, beside) == codes("", beside) == ["sai-kieu"]


def test_a_picture_too_large_for_a_thousand_documents_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PNG + bytes(MOST_BYTES))
    assert codes("a.png", tmp_path / "a.yaml") == ["anh-qua-lon"]


def test_a_thousand_records_share_the_bytes_and_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    one, other = (checked("a.png", tmp_path / "a.yaml").model for _ in range(2))
    assert one.bieu_trung.data is other.bieu_trung.data  # type: ignore[union-attr]
    (tmp_path / "a.png").write_bytes(jpeg(30, 20))
    changed = checked("a.png", tmp_path / "a.yaml").model
    assert changed.bieu_trung.pixels == (30, 20)  # type: ignore[union-attr]


def test_it_fills_the_box_in_its_own_proportions() -> None:
    wide = NamedPicture(name="a.png", data=PNG, pixels=(400, 100)).fitted(20, 24, alt="Biểu trưng")
    high = NamedPicture(name="a.png", data=PNG, pixels=(100, 400)).fitted(20, 24, alt="Biểu trưng")
    assert (wide.width, wide.height, wide.alt) == (20, 5, "Biểu trưng")
    assert (high.width, high.height) == (6, 24)


def test_sizes_are_read_off_the_bytes() -> None:
    assert pixels_of(PNG) == (SIDE, SIDE)
    assert pixels_of(jpeg(640, 480)) == (640, 480)
    assert pixels_of(jpeg(0, 480)) is None
    assert pixels_of(b"\xff\xd8\xff") is None
    assert pixels_of(b"") is None


def test_people_see_a_field_of_text() -> None:
    (note,) = model_notes(Card).fields
    assert (note.name, note.kind, note.required) == ("bieu_trung", "string", False)
    assert "bytes" not in repr(NamedPicture(name="a.png", data=PNG, pixels=(1, 2)))
