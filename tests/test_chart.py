"""Charts as values: what they refuse, the parts they come to, how templates print them, and that all of it agrees."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from lxml import etree

from docgen import Chart, DocgenError, Picture, RichText, Series, Template, qr_code
from docgen.chart import chart_files
from docgen.testing import read_parts

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
NASTY = 'Xã A & <b> "x" \' {{ y }}'
CHART = Chart(
    ["Xóm", NASTY, "Hộ"],
    [Series("Năm 2024", (3, Decimal("1234.50"), None)), Series("Năm 2023", (0, 2, Decimal("-1.5")))],
    width=160,
    height=70,
    alt="Hai năm",
)


def template(*texts: str, header: str = "") -> Template:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    buffer = io.BytesIO()
    document.save(buffer)
    return Template(buffer.getvalue())


def parts(source: Template, **values: Any) -> dict[str, bytes]:
    return read_parts(source.render(values))


def related(all_parts: dict[str, bytes], part: str) -> dict[str, str]:
    folder, _, name = part.rpartition("/")
    root = etree.fromstring(all_parts[f"{folder}/_rels/{name}.rels"])
    return {str(one.get("Id")): str(one.get("Target")) for one in root}


def cached(xml: bytes) -> list[tuple[str, list[str], list[str | None]]]:
    """Return name, categories and numbers of each series as the caches have them."""
    found = []
    for series in etree.fromstring(xml).iter(f"{C}ser"):
        name, categories, numbers = (
            {int(str(point.get("idx"))): point.findtext(f"{C}v") for point in series.find(f"{C}{kind}").iter(f"{C}pt")}
            for kind in ("tx", "cat", "val")
        )
        found.append(
            (name[0], [str(text) for text in categories.values()], [numbers.get(n) for n in range(len(categories))])
        )
    return found


def test_the_caches_hold_names_and_numbers_as_they_were_given() -> None:
    assert cached(chart_files(CHART, "x")["charts/x.xml"]) == [
        ("Năm 2024", ["Xóm", NASTY, "Hộ"], ["3", "1234.50", None]),
        ("Năm 2023", ["Xóm", NASTY, "Hộ"], ["0", "2", "-1.5"]),
    ]


def test_the_workbook_behind_a_chart_says_the_same_at_the_cells_it_names() -> None:
    files = chart_files(CHART, "x")
    sheet = openpyxl.load_workbook(io.BytesIO(files["embeddings/x.xlsx"])).active
    assert sheet is not None
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        [None, "Năm 2024", "Năm 2023"], ["Xóm", 3, 0], [NASTY, 1234.5, 2], ["Hộ", None, -1.5],
    ]  # fmt: skip
    named = re.findall(rb"<c:f>([^<]+)</c:f>", files["charts/x.xml"])
    assert [name.decode() for name in named] == [
        "Sheet1!$B$1", "Sheet1!$A$2:$A$4", "Sheet1!$B$2:$B$4", "Sheet1!$C$1", "Sheet1!$A$2:$A$4", "Sheet1!$C$2:$C$4",
    ]  # fmt: skip
    assert sheet.title == "Sheet1"


def test_the_same_chart_comes_to_the_same_bytes() -> None:
    assert chart_files(CHART, "x") == chart_files(CHART, "x")


def test_bars_are_told_apart_without_colour_and_bear_their_numbers() -> None:
    four = Chart(["a"], [Series(str(n), (n,)) for n in range(4)], width=90, height=50, alt="x")
    xml = chart_files(four, "x")["charts/x.xml"].decode()
    looks = list(re.findall(r"<c:spPr>(.*?)</c:spPr><c:invertIfNegative", xml))
    assert len(set(looks)) == 4
    assert {colour for look in looks for colour in re.findall(r'srgbClr val="(\w+)"', look)} == {
        "000000",
        "FFFFFF",
        "595959",
    }
    assert xml.count('<c:showVal val="1"/>') == 4


@pytest.mark.parametrize(
    ("values", "code"),
    [((3, 4), "[$-42A]#,##0"), ((3, Decimal("4.50")), "[$-42A]#,##0.00"), ((Decimal("1E+3"), None), "[$-42A]#,##0")],
)
def test_numbers_stand_as_vietnamese_text_writes_them(values: tuple[Any, ...], code: str) -> None:
    chart = Chart(["a", "b"], [Series("x", values)], width=90, height=50, alt="x")
    xml = chart_files(chart, "x")["charts/x.xml"].decode()
    assert f'<c:numFmt formatCode="{code}"' in xml
    assert "<c:legend>" not in xml, "one series needs none"


def test_nought_is_where_bars_begin_unless_some_go_below() -> None:
    up = Chart(["a"], [Series("x", (1,))], width=9, height=9, alt="x")
    assert b'<c:min val="0"/>' in chart_files(up, "x")["charts/x.xml"]
    assert b"<c:min " not in chart_files(CHART, "x")["charts/x.xml"]


@pytest.mark.parametrize(("direction", "told"), [("row", ("bar", "maxMin")), ("column", ("col", "minMax"))])
def test_bars_lie_with_the_first_at_the_top_or_stand(direction: Any, told: tuple[str, str]) -> None:
    xml = chart_files(Chart(["a"], [Series("x", (1,))], width=9, height=9, alt="x", direction=direction), "x")[
        "charts/x.xml"
    ]
    root = etree.fromstring(xml)
    assert root.find(f".//{C}barDir").get("val") == told[0]
    assert root.find(f".//{C}catAx/{C}scaling/{C}orientation").get("val") == told[1]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"alt": " "}, ValueError), ({"width": 0}, ValueError), ({"height": 600}, ValueError), ({"categories": []}, ValueError),
        ({"series": []}, ValueError), ({"series": [Series("x", (1,))] * 5}, ValueError), ({"direction": "pie"}, ValueError),
        ({"series": [Series("x", (1, 2))]}, ValueError), ({"series": [Series("x", (Decimal("NaN"),))]}, ValueError),
        ({"series": [Series("x", (1.5,))]}, TypeError), ({"series": [Series("x", (True,))]}, TypeError),
    ],
)  # fmt: skip
def test_what_could_not_be_drawn_is_refused(change: dict[str, Any], fault: type[Exception]) -> None:
    given: dict[str, Any] = {"categories": ["a"], "series": [Series("x", (1,))], "width": 90, "height": 50, "alt": "x"}
    given |= change
    with pytest.raises(fault):
        Chart(given.pop("categories"), given.pop("series"), **given)


def test_a_chart_says_little_of_itself_and_is_equal_to_its_like() -> None:
    assert repr(CHART) == "Chart(2 series of 3, 160 x 70 mm, alt='Hai năm')"
    again = Chart(list(CHART.categories), list(CHART.series), width=160, height=70, alt="Hai năm")
    assert again == CHART
    assert hash(again) == hash(CHART)


@pytest.mark.parametrize("text", ["{{ x }}", "Trước {{ x }} sau", "{{r x }}", "{{p x }}"])
def test_a_tag_prints_a_chart_and_the_package_knows_its_parts(text: str) -> None:
    made = parts(template(text), x=CHART)
    body = made["word/document.xml"].decode()
    relation = re.search(r'<c:chart [^>]*r:id="(\w+)"/>', body)
    assert relation
    assert related(made, "word/document.xml")[relation[1]] == "charts/docgenchart1.xml"
    assert related(made, "word/charts/docgenchart1.xml") == {"rId1": "../embeddings/docgenchart1.xlsx"}
    assert zipfile.is_zipfile(io.BytesIO(made["word/embeddings/docgenchart1.xlsx"]))
    types = made["[Content_Types].xml"].decode()
    assert (
        '<Override PartName="/word/charts/docgenchart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>'
        in types
    )
    assert types.count('Extension="xlsx"') == 1
    assert 'descr="Hai năm"' in body
    assert f'cx="{160 * 36000}" cy="{70 * 36000}"' in body
    for name, data in made.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(data)


def test_each_place_has_a_chart_of_its_own_also_in_a_header_and_beside_pictures() -> None:
    source = template("{% for c in cs %}{{ c }}{% endfor %}", "{{ qr }}", header="{{ h }}")
    made = parts(source, cs=[CHART, CHART], h=CHART, qr=qr_code("a", size=20, alt="mã"))
    charts = sorted(name for name in made if re.fullmatch(r"word/charts/\w+\.xml", name))
    assert charts == [f"word/charts/docgenchart{n}.xml" for n in (1, 2, 3)]
    header = next(name for name in made if name.startswith("word/header") and b"c:chart" in made[name])
    held = [target for part in ("word/document.xml", header) for target in related(made, part).values()]
    assert sorted(target for target in held if target.startswith("charts/")) == [
        name.removeprefix("word/") for name in charts
    ]
    assert [target for target in held if target.startswith("media/")] == ["media/docgen1.png"]
    numbers = re.findall(rb'<wp:docPr id="(\d+)"', made["word/document.xml"] + made[header])
    assert len(set(numbers)) == 4


def test_a_template_whose_parts_have_our_names_keeps_them() -> None:
    source = template("{{ x }}")
    taken = {
        **read_parts(source.render({"x": CHART})),
        "word/document.xml": read_parts(template("{{ x }}").render({"x": "{{ x }}"}))["word/document.xml"],
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in taken.items():
            archive.writestr(name, data)
    made = parts(Template(buffer.getvalue()), x=CHART)
    assert made["word/charts/docgenchart1.xml"] == taken["word/charts/docgenchart1.xml"]
    assert "word/charts/docgen-chart1.xml" in made


def test_where_only_text_prints_a_chart_is_an_error_and_nowhere_is_it_a_text() -> None:
    document = docx.Document()
    document.core_properties.title = "{{ x }}"
    buffer = io.BytesIO()
    document.save(buffer)
    for source, values in ((Template(buffer.getvalue()), {"x": CHART}), (template("{{ x|upper }}"), {"x": CHART})):
        with pytest.raises(DocgenError):
            source.render(values)


@pytest.mark.parametrize("place", ["alt", "categories", "series"])
def test_a_control_character_is_refused_wherever_the_chart_says_it(place: str) -> None:
    given: dict[str, Any] = {"categories": ["a"], "series": [Series("x", (1,))], "alt": "x"}
    given |= {
        "alt": {"alt": "a\x0b"},
        "categories": {"categories": ["a\x0b"]},
        "series": {"series": [Series("a\x0b", (1,))]},
    }[place]
    chart = Chart(given["categories"], given["series"], width=90, height=50, alt=given["alt"])
    with pytest.raises(DocgenError):
        template("{{ x }}").render({"x": chart})


def test_documents_without_charts_are_as_they_were() -> None:
    made = parts(template("{{ x }} {{ y }}"), x="a", y=RichText("b"))
    assert not [name for name in made if "charts" in name or "embeddings" in name]
    picture = Picture(qr_code("a", size=20, alt="mã").data, width=9, height=9, alt="x")
    assert "word/media/docgen1.png" in parts(template("{{ x }}"), x=picture)


def test_charts_are_not_made_until_there_is_one() -> None:
    code = "import sys, docgen._engine; print([m for m in sys.modules if m.startswith('docgen.chart._') or m == 'openpyxl'])"
    import sys

    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent
    )
    assert told.stdout.strip() == "['docgen.chart._value']"
