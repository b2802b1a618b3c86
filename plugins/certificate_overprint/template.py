"""Builds `templates/docx/certificate-overprint.docx`: text boxes at the places their tags give, and the grid of a test page.

    python -m plugins.certificate_overprint.template

Never imported when documents are made; the built file is committed and compared part by part in a test.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm

from docgen.authoring import save

from ..certificate.curves import Outline, line
from ..certificate.drawing import EMU, NAMESPACES, anchored, shapes
from ..certificate.ornament import Drawn
from ..certificate.template import sheet
from .places import SIZES

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "certificate-overprint.docx"

_SHEER = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>'
_GRID = ((1, 0.04, "D8E4EC"), (5, 0.07, "B4CAD8"), (10, 0.12, "7FA3B8"))
"""Every how many mm a line, its thickness in mm, its colour."""


def build() -> Document:
    """Return the template."""
    document = sheet(*SIZES["A4"])
    section = document.sections[0]
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(5)
    section.header.is_linked_to_previous = True
    size = section._sectPr.find(qn("w:pgSz"))
    assert size is not None
    size.set(qn("w:w"), "{{ giay.rong }}")
    size.set(qn("w:h"), "{{ giay.cao }}")
    body = document.element.body
    for piece in parse_xml(f"<w:body {NAMESPACES}>{_grids()}{_boxes()}</w:body>"):
        body.insert(len(body) - 1, piece)
    return document


def _boxes() -> str:
    """Return what stands on the sheet, a thin paragraph each: frames, rules, pictures, texts, small letters."""
    text = f"{_tag('for dong in o.dau')}{_text('dong')}{_tag('endfor')}{_text('o.cuoi')}"
    small = (
        '<w:p><w:r><w:rPr><w:color w:val="{{ c.mau }}"/><w:sz w:val="11"/></w:rPr>'
        '<w:t xml:space="preserve">{{ c.chu }}</w:t></w:r></w:p>'
    )  # fmt: skip
    picture = '<w:p><w:r><w:t xml:space="preserve">{{ a.hinh }}</w:t></w:r></w:p>'
    return (
        _each("k in khung", _at("k", _pen("rect", "1F4E9E", 0.08), "Khung", 11))
        + _each("n in net", _at("n", _pen("line", "000000", 0.3), "Nét", 12))
        + _each("a in anh", _at("a", _SHEER, "Ảnh", 13, picture))
        + _each("o in o_chu", _at("o", _SHEER, "Ô chữ", 14, text))
        + _each("c in chu_nho", _small(small))
    )


def _text(line: str) -> str:
    """Return a line of a text box in the look that the box has."""
    return (
        '<w:p><w:pPr><w:spacing w:line="{{ o.cao_dong }}" w:lineRule="exact"/><w:jc w:val="{{ o.canh }}"/></w:pPr>'
        '<w:r><w:rPr><w:b w:val="{{ o.dam }}"/><w:i w:val="{{ o.nghieng }}"/><w:color w:val="{{ o.mau }}"/>'
        '<w:spacing w:val="{{ o.gian }}"/><w:sz w:val="{{ o.co }}"/></w:rPr>'
        f'<w:t xml:space="preserve">{{{{ {line} }}}}</w:t></w:r></w:p>'
    )


def _at(name: str, geometry: str, title: str, number: int, text: str = "") -> str:
    """Return a shape whose place and size are the tags `x`, `y`, `rong` and `cao` below a name."""
    x, y, across, down = (f"{{{{ {name}.{tag} }}}}" for tag in ("x", "y", "rong", "cao"))
    return anchored(geometry, x, y, across, down, name=title, number=number, text=text)


def _small(text: str) -> str:
    size = round(60 * EMU), round(4 * EMU)
    return anchored(_SHEER, "{{ c.x }}", "{{ c.y }}", *size, name="Chữ nhỏ", number=15, text=text)


def _pen(shape: str, colour: str, thick: float) -> str:
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    return f'<a:prstGeom prst="{shape}"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="{round(thick * EMU)}">{fill}</a:ln>'


def _grids() -> str:
    """Return a grid for each size of paper, moved as the printer's nudge says."""
    return "".join(
        f"{_tag(f'if luoi == {paper!r}')}{_thin(shapes(_grid(*size), *size, at=_NUDGED, first=1))}{_tag('endif')}"
        for paper, size in SIZES.items()
    )


_NUDGED = ("{{ lech.x }}", "{{ lech.y }}")


def _grid(width: float, height: float) -> Iterator[Drawn]:
    """Yield the lines at every millimetre, every fifth and every tenth, each drawn once, the fine ones behind."""
    for step, thick, colour in _GRID:
        coarser = 5 * step if step == 1 else 10 if step == 5 else 0
        across = (at for at in range(0, int(width) + 1, step) if not coarser or at % coarser)
        down = (at for at in range(0, int(height) + 1, step) if not coarser or at % coarser)
        lines: list[Outline] = [line((at, 0.0), (at, height)) for at in across]
        lines += [line((0.0, at), (width, at)) for at in down]
        yield Drawn(outlines=(tuple(piece for one in lines for piece in one),), colour=colour, pen=thick)


def _each(loop: str, run: str) -> str:
    return f"{_tag(f'for {loop}')}{_thin(run)}{_tag('endfor')}"


def _thin(run: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Dongtrong"/></w:pPr>{run}</w:p>'


def _tag(text: str) -> str:
    return _thin(f"<w:r><w:t>{{%p {text} %}}</w:t></w:r>")


if __name__ == "__main__":
    save(build(), TARGET)
    print(TARGET)
