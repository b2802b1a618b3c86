"""The page of a certificate: its arithmetic over many lengths, and LibreOffice's page beside it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import docgen
from docgen._candidates import NAMESPACE
from docgen._host import build_host
from docgen._roots import all_roots
from docgen.testing import told

SOFFICE, PDFTOTEXT, PDFTOPPM = (shutil.which(name) for name in ("soffice", "pdftotext", "pdftoppm"))
VALIDATOR = shutil.which("ooxml-validator", path=os.environ.get("DOCGEN_VALIDATOR_PATH", os.environ.get("PATH", "")))
needs_office = pytest.mark.skipif(not (SOFFICE and PDFTOTEXT), reason="LibreOffice or poppler-utils is not here")
needs_validator = pytest.mark.skipif(not VALIDATOR, reason="the Open XML SDK validator (ooxml-validator) is not here")

build_host(all_roots((), {}))
PAGE: Any = import_module(f"{NAMESPACE}.certificate.page")
FITTING: Any = import_module(f"{NAMESPACE}.certificate.fitting")
TEXTS: Any = import_module(f"{NAMESPACE}.certificate.texts")
MODEL: Any = import_module(f"{NAMESPACE}.certificate.model")
PLACES: Any = import_module(f"{NAMESPACE}.certificate_overprint.places")
OVERPRINT: Any = import_module(f"{NAMESPACE}.certificate_overprint.model")

SHARED = {
    "chuc_danh": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", "dia_danh": "Đồng Tiến", "phan_loai": "cá nhân", "danh_xung": "Ông",
    "ho_ten": "Nông Văn Thạch", "chuc_vu": "Trưởng xóm Bản Khoòng", "don_vi": "xã Đồng Tiến", "hinh_thuc": "Giấy khen",
    "thanh_tich": "Đã có thành tích xuất sắc trong phong trào thi đua “Chung sức xây dựng nông thôn mới” năm 2026", "stt": "1",
    "quyet_dinh": {"so": "218", "ky_hieu": "QĐ-UBND", "ngay": "18/12/2026"},
    "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lý Thị Bích Đào"},
}  # fmt: skip
NAME = (
    "Tập thể cán bộ, công chức, viên chức và người lao động Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở Đồng "
    "Tiến, xã Đồng Tiến, tỉnh Cao Bằng"
)
DEEDS = (
    "Đã có thành tích xuất sắc trong phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” giai đoạn 2021 - 2025 trên "
    "địa bàn xã Đồng Tiến; vận động 125 hộ hiến 3.250 m² đất, góp 1.420 ngày công làm 4,5 km đường bê tông liên xóm; giúp Ủy ban "
    "nhân dân xã hoàn thành 19/19 tiêu chí trước thời hạn, được nhân dân tin yêu, Hội đồng xã bình xét ngày 20/11/2026"
)


class Word(NamedTuple):
    """A word of a page: where it begins and ends, how deep its letters' feet are, in mm."""

    text: str
    left: float
    right: float
    foot: float


def as_pdf(documents: list[Path], folder: Path) -> list[Path]:
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [str(SOFFICE), "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, documents)], check=True, capture_output=True, timeout=300)
    return [folder / document.with_suffix(".pdf").name for document in documents]


def words_of(pdf: Path) -> list[list[Word]]:
    """Return the words of each page. poppler gives a word's box 0.95 of its size above the feet of its letters, 0.35 below."""
    text = subprocess.run([str(PDFTOTEXT), "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    box = r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
    return [[_word(*found) for found in re.findall(box, page)] for page in text.split("<page ")[1:]]


def _word(left: str, top: str, right: str, bottom: str, text: str) -> Word:
    mm = 25.4 / 72
    x, y, across, down = (float(value) * mm for value in (left, top, right, bottom))
    return Word(text.replace("&amp;", "&"), x, across, y + (down - y) * 0.95 / 1.3)


def ends_of(line: str, foot: float, words: list[Word]) -> tuple[float, float, float]:
    """Return where a printed line begins and ends and how deep it stands, of the words near to where it should."""
    parts = line.split()
    near = [word for word in words if word.text in parts and abs(word.foot - foot) < 1.5]
    assert {word.text for word in near} == set(parts), f"«{line}» is not where it should be"
    return min(word.left for word in near), max(word.right for word in near), near[0].foot


def made_of(type_name: str, records: list[dict[str, Any]], folder: Path) -> list[Path]:
    data = folder / "a.json"
    data.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    result = docgen.make(type_name, data, out=folder / "out")
    assert result.exit_code == 0, told(result.everything())
    paths = [outcome.path for outcome in result.outcomes if outcome.path]
    plain = [folder / f"{number:03}.docx" for number in range(len(paths))]
    for path, short in zip(paths, plain, strict=True):
        shutil.copy(path, short)
    return plain


def lengths() -> Iterator[dict[str, Any]]:
    """Yield records from the shortest to the longest that a clerk may type."""
    deputy = {"ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Hoàng Văn Nghĩa"}
    for number, (name, deeds) in enumerate(
        [(n, d) for n in (12, 60, 100, 140) for d in (0, 40, 120, 200, 300, 400)], start=1
    ):
        whole = number % 2
        yield {
            **SHARED, "stt": str(number), "ho_ten": cut(NAME, name), "thanh_tich": cut(DEEDS, deeds), "phan_loai": "tập thể",
            "danh_xung": "", "chuc_vu": "Chi bộ xóm Bản Khoòng" if whole else "", "hinh_thuc": "Giấy khen" if whole else "TTLĐTT",
            "nguoi_ky": deputy if whole else SHARED["nguoi_ky"],
        }  # fmt: skip


def cut(text: str, most: int) -> str:
    """Return the whole words of a text that fit into so many letters, and letters for the rest of a short one."""
    return text[:most].rpartition(" ")[0].rstrip(",; ") if most < len(text) else text


def texts_of(record: dict[str, Any]) -> Any:
    return TEXTS.texts_of(MODEL.Certificate(**record))


def assert_sound(texts: Any, page: Any) -> None:
    """Nothing stands outside its room, nothing over its neighbour, and all of it is there."""
    standings = PAGE.standings(page)
    spoken = [name for name in PAGE.LOOKS if getattr(texts, name) and name in standings]
    for name in spoken:
        one, text = page.elements[name], getattr(texts, name)
        if isinstance(text, str):
            assert " ".join(one.lines) == text.replace("\n", " "), "not a letter is lost"
        assert all(FITTING.set_width(line, PAGE.LOOKS[name], one.size) <= PAGE.WIDTHS[name] for line in one.lines), name
        assert PAGE.LOOKS[name].smallest <= one.size <= PAGE.LOOKS[name].size, name
    for column in (("quoc_hieu", "tieu_ngu", "chuc_danh", "tang", "hinh_thuc", "ten", "gioi_thieu", "thanh_tich", "dia_danh_ngay", "chuc_vu_ky", "ho_ten_ky"), ("thanh_tich", "quyet_dinh", "so_vang")):  # fmt: skip
        rows = [
            (foot, FITTING.line_height(page.elements[name].size))
            for name in column
            if name in spoken
            for foot in standings[name].feet
        ]
        for (foot, line), (below, next_line) in pairwise(rows):
            clear = foot + (1 - FITTING.ABOVE_FEET) * line
            assert below - FITTING.ABOVE_FEET * next_line >= clear - 0.01, "a line stands on the one above"
        assert rows[-1][0] <= PAGE.BOTTOM
    assert page.signing >= 28


def test_every_length_that_is_taken_fits_its_page() -> None:
    for record in lengths():
        texts = texts_of(record)
        page = PAGE.laid_out(texts)
        assert not page.crowded, record["ho_ten"]
        assert_sound(texts, page)


TEXT = st.lists(st.sampled_from(["Tập", "thể", "xã", "Đồng", "Tiến,", "ngày 20", "và", "3.250", "m²", "nghiêng", "“Chung", "sức”"]), max_size=110).map(" ".join)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(TEXT, TEXT, TEXT, st.booleans())
def test_any_text_either_fits_or_is_told_to_be_too_long(name: str, about: str, deeds: str, deputy: bool) -> None:
    texts = texts_of({**SHARED, "ten_in": name or "X", "don_vi": about or "x", "chuc_vu": "", "thanh_tich": deeds,
                      "nguoi_ky": {"chuc_vu": "PHÓ CHỦ TỊCH", "ky_thay": "CHỦ TỊCH"} if deputy else SHARED["nguoi_ky"]})  # fmt: skip
    page = PAGE.laid_out(texts)
    if not page.crowded:
        assert_sound(texts, page)


def test_the_more_there_is_to_say_the_smaller_all_of_it() -> None:
    sizes = [
        PAGE.laid_out(texts_of({**SHARED, "thanh_tich": cut(DEEDS, most)})).elements["thanh_tich"].size
        for most in (60, 200, 300, 420)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 18 > sizes[-1] >= 13


@needs_office
def test_libreoffice_keeps_every_length_on_one_page_and_every_line_where_the_sum_says(tmp_path: Path) -> None:
    records = list(lengths())
    for record, pdf in zip(records, as_pdf(made_of("certificate", records, tmp_path), tmp_path), strict=True):
        pages = words_of(pdf)
        assert len(pages) == 1, record["ho_ten"]
        _assert_stands(texts_of(record), pages[0])


def _assert_stands(texts: Any, words: list[Word]) -> None:
    page = PAGE.laid_out(texts)
    for name, standing in PAGE.standings(page).items():
        for line, foot in zip(page.elements[name].lines, standing.feet, strict=True):
            left, right, found = ends_of(line, foot, words)
            assert found == pytest.approx(foot, abs=0.4), name
            where = left if standing.align == "left" else (left + right) / 2
            assert where == pytest.approx(standing.x, abs=0.5), name


@needs_office
@pytest.mark.skipif(not PDFTOPPM, reason="poppler-utils is not here")
def test_the_rule_is_as_long_as_the_motto_and_nothing_crosses_the_border(tmp_path: Path) -> None:
    (pdf,) = as_pdf(made_of("certificate", [SHARED], tmp_path), tmp_path)
    words = words_of(pdf)[0]
    left, right, foot = ends_of("Độc lập - Tự do - Hạnh phúc", 54.8, words)
    page = picture(pdf, tmp_path)
    rule = next(row for deep in range(40) if (row := page.rule(foot + 0.8 + deep * 0.06, 60, 240)))
    assert rule == pytest.approx((left, right), abs=0.4)
    assert all(word.left > 18.5 and word.right < 297 - 18.5 and 18.5 < word.foot < 210 - 18.5 for word in words)


class Picture(NamedTuple):
    """A page as grey pixels."""

    width: int
    pixels: bytes
    scale: float

    def rule(self, deep: float, left: float, right: float) -> tuple[float, float] | None:
        """Return where an unbroken line of that depth begins and ends between two places, in mm, or None where none is."""
        start = round(deep * self.scale) * self.width
        row = self.pixels[start + round(left * self.scale) : start + round(right * self.scale)]
        dark = [at for at, grey in enumerate(row) if grey < 128]
        if not dark or len(dark) != dark[-1] - dark[0] + 1:
            return None
        return left + dark[0] / self.scale, left + (dark[-1] + 1) / self.scale


def picture(pdf: Path, folder: Path) -> Picture:
    subprocess.run([str(PDFTOPPM), "-r", "200", "-gray", "-singlefile", str(pdf), str(folder / "page")], check=True)
    data = (folder / "page.pgm").read_bytes()
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    assert head is not None
    return Picture(int(head[1]), data[head.end() :], 200 / 25.4)


BOXES = {
    "ten": {"x": "148.5", "y": "103", "canh": "giữa", "rong": "200", "co": "28"},
    "gioi_thieu": {"x": "40", "y": "112.5", "canh": "trái", "rong": "200", "co": "15"},
    "thanh_tich": {"x": "260", "y": "121", "canh": "phải", "rong": "220", "co": "16", "so_dong": "3", "cach_dong": "8"},
    "so_quyet_dinh": {"x": "62", "y": "171", "dam": "có"}, "ngay": {"x": "200", "y": "142", "canh": "giữa"},
    "thang": {"x": "215", "y": "142", "canh": "giữa"}, "nam_hai_so": {"x": "236", "y": "142"},
}  # fmt: skip
SHEETS: dict[str, dict[str, Any]] = {
    "ours": {"bo": []},
    "boxes": {
        **BOXES,
        "bo": ["quyet_dinh", "dia_danh_ngay", "quoc_hieu", "tieu_ngu"],
        "lech": {"x": "2.5", "y": "-1.25"},
    },
    "A3": {
        "giay": "A3",
        "bo": [],
        "lech": {"x": "-1", "y": "3"},
        "ten": {"x": "210", "y": "151", "canh": "giữa", "co": "40"},
    },
}
TOLERANCE = 0.5
"""How far from its millimetre a line may be printed."""


@needs_office
def test_an_overprint_lands_on_its_millimetres(tmp_path: Path) -> None:
    records = [
        {**SHARED, "in_phoi": sheet, "stt": str(number)} for number, sheet in enumerate(SHEETS.values(), start=1)
    ]
    records.append({**records[1], "stt": "9", "trang_thu": "có"})
    for record, pdf in zip(records, as_pdf(made_of("certificate-overprint", records, tmp_path), tmp_path), strict=True):
        (words,) = words_of(pdf)
        overprint = OVERPRINT.Overprint(**record)
        nudge = overprint.in_phoi.lech
        found = PLACES.placed(overprint)
        assert len(found) >= 9
        for one in found:
            for line, foot in zip(one.set.lines, one.feet, strict=True):
                left, right, deep = ends_of(line, foot + float(nudge.y), words)
                where = {"trai": left, "giua": (left + right) / 2, "phai": right}[one.align]
                assert deep == pytest.approx(foot + float(nudge.y), abs=TOLERANCE), one.name
                assert where == pytest.approx(one.x + float(nudge.x), abs=TOLERANCE), one.name


def test_a_box_is_taken_as_it_is_measured() -> None:
    found = {one.name: one for one in PLACES.placed(OVERPRINT.Overprint(**SHARED, in_phoi=SHEETS["boxes"]))}
    assert {name: (one.x, one.feet[0]) for name, one in found.items() if one.own} == {
        name: (float(box["x"]), float(box["y"])) for name, box in BOXES.items()
    }
    assert found["thanh_tich"].feet == (121, 129), "lines of its own distance"
    assert "quyet_dinh" not in found
    assert "chuc_danh" in found, "what `bo` does not name is printed"


def test_without_boxes_an_overprint_is_our_own_page() -> None:
    ours = PAGE.laid_out(texts_of(SHARED))
    standings = PAGE.standings(ours)
    found = {one.name: one for one in PLACES.placed(OVERPRINT.Overprint(**SHARED, in_phoi={"bo": []}))}
    assert set(found) == set(standings)
    for name, one in found.items():
        assert (one.x, one.feet, one.set) == (standings[name].x, standings[name].feet, ours.elements[name])
    large = {one.name: one for one in PLACES.placed(OVERPRINT.Overprint(**SHARED, in_phoi={"bo": [], "giay": "A3"}))}
    for name, one in large.items():
        assert one.x == pytest.approx(found[name].x * 2**0.5)
        assert one.set.size == pytest.approx(found[name].set.size * 2**0.5, abs=0.25)


def test_a_printed_head_moves_for_nobody() -> None:
    """Long texts and a deputy's two titles leave head, place and date where a sheet has them."""
    plain = {one.name: one for one in PLACES.placed(OVERPRINT.Overprint(**SHARED))}
    deputy = {"ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Hoàng Văn Nghĩa"}
    long = {
        **SHARED,
        "thanh_tich": cut(DEEDS, 300),
        "nguoi_ky": deputy,
        "chuc_danh": SHARED["chuc_danh"] + ", TỈNH CAO BẰNG" * 4,
    }
    other = {one.name: one for one in PLACES.placed(OVERPRINT.Overprint(**long))}
    for name in ("dia_danh_ngay", "ho_ten_ky", "quyet_dinh", "so_vang"):
        assert other[name].feet == pytest.approx(plain[name].feet, abs=0.25), name
    assert other["ten"].top > 93


def test_the_places_in_the_clerks_page_are_those_of_the_code(repository: Path) -> None:
    page = (repository / "docs" / "vi" / "giay-khen.md").read_text(encoding="utf-8")
    rows = {
        row[0]: row[1:]
        for row in re.findall(r"^\| `(\w+)` \| ([\d,]+) \| ([\d,]+) \| (\w+) \| ([\d,]+) \| (\d+) \|$", page, re.M)
    }
    aligned = {"trai": "trái", "giua": "giữa", "phai": "phải"}
    places = PLACES.placed(OVERPRINT.Overprint(**SHARED, in_phoi={"bo": []}))

    def figure(length: float) -> str:
        return f"{length:.1f}".replace(".", ",")

    assert rows == {
        one.name: (figure(one.x), figure(one.feet[0]), aligned[one.align], figure(one.width), f"{one.look.size:g}")
        for one in places
    }


@needs_validator
def test_the_open_xml_sdk_finds_no_error(tmp_path: Path, samples: Path, repository: Path) -> None:
    made: list[Path] = []
    for type_name, sample in (("certificate", "giay-khen/giay-khen"), ("certificate", "giay-khen/chien-si-thi-dua"), ("certificate", "giay-khen/dai"), ("certificate-overprint", "in-phoi/danh-sach"), ("certificate-overprint", "in-phoi/trang-thu")):  # fmt: skip
        result = docgen.make(type_name, samples / f"{sample}.yaml", out=tmp_path / sample.replace("/", "-"))
        assert result.exit_code == 0, told(result.everything())
        made += [outcome.path for outcome in result.outcomes if outcome.path]
    for document in [*made, repository / "templates" / "docx" / "certificate.docx"]:
        run = subprocess.run([str(VALIDATOR), str(document)], capture_output=True, text=True, check=False)
        assert json.loads(run.stdout)["errors"] == [], document.name


@pytest.mark.parametrize("maker", [PAGE.laid_out], ids=["certificate"])
def test_the_page_is_a_pure_function(maker: Callable[[Any], Any]) -> None:
    assert maker(texts_of(SHARED)) == maker(texts_of(SHARED))
