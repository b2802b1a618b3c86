from __future__ import annotations

from pathlib import Path

import pytest

from docgen import Picture, RichText, Run, qr_code


@pytest.fixture
def png() -> bytes:
    return qr_code("a", size=10).data


def test_a_picture_is_bytes_or_a_path_with_size_and_words(png: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png)
    given = Picture(png, width=20, height=10.5, alt="Quốc huy")
    assert given == Picture(tmp_path / "a.png", width=20, height=10.5, alt="Quốc huy")
    assert (given.format, given.width, given.height, given.alt) == ("png", 20, 10.5, "Quốc huy")
    assert repr(given) == "Picture(png, 20 x 10.5 mm, alt='Quốc huy')"


@pytest.mark.parametrize(
    ("start", "name"),
    [(b"\xff\xd8\xff\xe0", "jpeg"), (b"GIF89a", "gif"), (b"BM1", "bmp"), (b"II*\0", "tiff"), (b"MM\0*", "tiff")],
)
def test_the_kind_of_picture_is_told_by_its_first_bytes(start: bytes, name: str) -> None:
    assert Picture(start, width=1, height=1, alt="x").format == name


@pytest.mark.parametrize(
    "wrong",
    [{"alt": "  "}, {"width": 0}, {"height": -1}, {"width": 600}, {"width": float("nan")}, {"source": b"<svg/>"}, {"source": b""}],
)  # fmt: skip
def test_a_picture_no_page_can_hold_is_refused(png: bytes, wrong: dict[str, object]) -> None:
    given = {"source": png, "width": 10, "height": 10, "alt": "x"} | wrong
    with pytest.raises(ValueError, match="ảnh"):
        Picture(given.pop("source"), **given)  # type: ignore[arg-type]


def test_a_picture_without_alt_cannot_be_made(png: bytes) -> None:
    with pytest.raises(TypeError):
        Picture(png, width=10, height=10)  # type: ignore[call-arg]


@pytest.mark.parametrize("look", [{"color": "red"}, {"color": "#C00000"}, {"size": 0}, {"position": "trên"}])
def test_a_look_word_does_not_know_is_refused(look: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"màu|cỡ|vị trí"):
        Run("x", **look)  # type: ignore[arg-type]


def test_rich_text_is_texts_and_runs_and_reads_as_its_words() -> None:
    rich = RichText("Tặng ", Run("Giấy khen", bold=True))
    assert rich.parts == (Run("Tặng "), Run("Giấy khen", bold=True))
    assert str(rich) == "Tặng Giấy khen"
    assert rich
    assert not RichText("")


@pytest.mark.parametrize("wrong", [{"font": "a\x01"}, {"style": "\ufffe0\uffff"}, {"font": "a\nb"}])
def test_a_name_no_xml_can_hold_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="phông"):
        Run("a", **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [None, 5, b"a", RichText("a")])
def test_a_text_that_is_none_is_told_where_it_is_made(wrong: object) -> None:
    with pytest.raises(TypeError, match="Run cần chữ"):
        RichText(wrong)  # type: ignore[arg-type]
