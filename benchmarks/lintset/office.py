"""Documents that LibreOffice makes of what clerks open in it: .docx, .odt, .fodt, .html. Kept in `libreoffice/`."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from benchmarks.lintset.document import document
from benchmarks.lintset.ooxml import measured
from benchmarks.lintset.paper import END, HERE, LEFT, Block, Layout, Look, layouts, look, paper

_THROUGH_ODT = (
    ("quyet-dinh-xa", "bang-ve"), ("cong-van-khan", "bang-vien"), ("bao-cao-huyen", "tab-ve"), ("ke-hoach-xa", "tu-dong"),
)  # fmt: skip
_THROUGH_DOCX = (("thong-bao", "bang-vml"), ("nghi-quyet", "chu-de"), ("giay-moi", "bang-o"), ("cong-van-xa", "roi-ve"))
_FROM_FODT = ("to-trinh-phong", "nghi-quyet", "bao-cao-huyen")
_FROM_HTML = ("giay-moi", "thong-bao", "cong-van-so")
_STATE = [Block("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), Block("tieu_ngu", "Độc lập - Tự do - Hạnh phúc")]
_RULED = {"tieu_ngu": 1.0, "co_quan": 0.4, "trich_yeu": 0.4}
_LAYOUT = Layout()
_WIDTH = 160.0
_HEAD = (62.0, 98.0)
_ROLES = (
    *LEFT, *END, "quoc_hieu", "tieu_ngu", "ngay", "ten_loai", "trich_yeu", "tham_quyen", "lenh", "can_cu", "van", "muc", "khoan_td",
    "kinh_gui", "kinh_gui_muc",
)  # fmt: skip


def remake() -> None:
    """Make all of them again. Needs soffice."""
    target = HERE / "libreoffice"
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in _sources(folder):
            if file.name.startswith("odt-"):
                _convert(file, "odt", folder)
                file = file.with_suffix(".odt")
            _convert(file, "docx:MS Word 2007 XML", folder / "made")
            (target / f"{file.stem}.docx").write_bytes(_undated((folder / "made" / f"{file.stem}.docx").read_bytes()))


def _undated(data: bytes) -> bytes:
    """Return an archive without the day it was made: the same bytes from the same LibreOffice."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2020-01-01T00:00:00Z", old.read(name))
            new.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _sources(folder: Path) -> Iterator[Path]:
    for kind, pairs in (("odt", _THROUGH_ODT), ("docx", _THROUGH_DOCX)):
        for name, layout in pairs:
            file = folder / f"{kind}-{name}.docx"
            file.write_bytes(document(paper(name), layouts()[layout]))
            yield file
    for name in _FROM_FODT:
        file = folder / f"fodt-{name}.fodt"
        file.write_text(_flat(paper(name)), encoding="utf-8")
        yield file
    for name in _FROM_HTML:
        file = folder / f"html-{name}.html"
        file.write_text(_page(paper(name)), encoding="utf-8")
        yield file


def _convert(file: Path, kind: str, folder: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        raise SystemExit("soffice (LibreOffice) is not installed")
    profile = f"-env:UserInstallation=file://{folder.parent if folder.name == 'made' else folder}/profile"
    web = ["--infilter=HTML (StarWriter)"] if file.suffix == ".html" else []
    command = [soffice, profile, "--headless", *web, "--convert-to", kind, "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603 our own soffice, our own file


def _columns(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    return [b for b in blocks if b.role in LEFT], [*_STATE, *(b for b in blocks if b.role == "ngay")]


def _middle(blocks: Sequence[Block]) -> list[Block]:
    return [b for b in blocks if b.role not in (*LEFT, *END, "ngay", "dia_chi")]


def _signed(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    room = [Block("nhan", "")] * 4
    return [b for b in blocks if b.role in ("noi_nhan", "nhan")], [
        *(b for b in blocks if b.role == "ky"), *room, *(b for b in blocks if b.role == "ten"),
    ]  # fmt: skip


def _rule(block: Block, following: Block | None, room: float) -> float:
    """Return how far in from both sides the line under a block begins, 0 for no line."""
    part = _RULED.get(block.role, 0) if following is None or following.role != block.role else 0
    return (room - part * min(room, measured(block.text, look(_LAYOUT, block.role)))) / 2 if part else 0


def _with_rules(blocks: Sequence[Block], room: float) -> Iterator[tuple[Block, float]]:
    for block, following in zip(blocks, [*blocks[1:], None], strict=True) if blocks else ():
        yield block, _rule(block, following, room)


# ---------------------------------------------------------------------------------------------------------- flat ODF
_ODF = (
    '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
)


def _flat(blocks: Sequence[Block]) -> str:
    left, right = _columns(blocks)
    sides: list[float] = []
    head = _odf_table("dau", [_odf(left, _HEAD[0] - 4, sides), _odf(right, _HEAD[1] - 4, sides)])
    body = _odf(_middle(blocks), _WIDTH, sides)
    end = _odf_table("cuoi", [_odf(part, _WIDTH / 2, sides) for part in _signed(blocks)])
    number = (
        '<text:p text:style-name="so_trang"><text:page-number text:select-page="current">2</text:page-number></text:p>'
    )
    automatic = "".join(_side(index, side) for index, side in enumerate(sides)) + "".join(
        f'<style:style style:name="c{index}" style:family="table-column"><style:table-column-properties style:column-width="{width}mm"/>'
        "</style:style>"
        for index, width in enumerate((*_HEAD, _WIDTH / 2, _WIDTH / 2))
    )
    page = (
        '<style:page-layout style:name="trang"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" '
        'fo:margin-top="16mm" fo:margin-bottom="20mm" fo:margin-left="30mm" fo:margin-right="20mm"/></style:page-layout>'
    )
    master = (
        f'<style:master-page style:name="Standard" style:page-layout-name="trang"><style:header>{number}</style:header>'
        "<style:header-first><text:p/></style:header-first></style:master-page>"
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{_ODF}<office:styles>{"".join(_odf_style(role) for role in (*_ROLES, "so_trang"))}'
        '<style:style style:name="dam" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        f"</office:styles><office:automatic-styles>{page}{automatic}</office:automatic-styles>"
        f"<office:master-styles>{master}</office:master-styles><office:body><office:text>{head}{body}{end}</office:text>"
        "</office:body></office:document>"
    )


def _odf(blocks: Sequence[Block], room: float, sides: list[float]) -> str:
    made = []
    for block, side in _with_rules(blocks, room):
        pieces = (
            f'<text:span text:style-name="dam">{escape(piece, quote=False)}</text:span>'
            if index % 2
            else escape(piece, quote=False)
            for index, piece in enumerate(block.text.split("**"))
        )
        made.append(f'<text:p text:style-name="{block.role}">{"".join(pieces)}</text:p>')
        if side:
            made.append(f'<text:p text:style-name="ke{len(sides)}"/>')
            sides.append(side)
    return "".join(made)


def _odf_table(name: str, cells: Sequence[str]) -> str:
    first = 0 if name == "dau" else 2
    columns = "".join(f'<table:table-column table:style-name="c{first + index}"/>' for index in range(2))
    made = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
    return f'<table:table table:name="{name}">{columns}<table:table-row>{made}</table:table-row></table:table>'


def _odf_style(role: str) -> str:
    own = look(_LAYOUT, role)
    align = {"both": "justify", "center": "center", "left": "start"}[own.align]
    return (
        f'<style:style style:name="{role}" style:family="paragraph"><style:paragraph-properties fo:text-align="{align}" '
        f'fo:text-indent="{own.first}mm" fo:margin-left="{own.left}mm" fo:margin-top="{own.before}pt" fo:margin-bottom="{own.after}pt"/>'
        f'<style:text-properties fo:font-family="Times New Roman" fo:font-size="{own.size}pt" '
        f'fo:font-weight="{"bold" if own.bold else "normal"}" fo:font-style="{"italic" if own.italic else "normal"}"/></style:style>'
    )


def _side(index: int, side: float) -> str:
    return (
        f'<style:style style:name="ke{index}" style:family="paragraph"><style:paragraph-properties fo:margin-left="{side:.1f}mm" '
        f'fo:margin-right="{side:.1f}mm" fo:border-top="0.75pt solid #000000" fo:border-bottom="none" fo:border-left="none" '
        'fo:border-right="none"/><style:text-properties fo:font-family="Times New Roman" fo:font-size="4pt"/></style:style>'
    )


# -------------------------------------------------------------------------------------------------------------- HTML
def _page(blocks: Sequence[Block]) -> str:
    left, right = _columns(blocks)
    style = "@page { size: 210mm 297mm; margin: 20mm 20mm 20mm 30mm } p { margin: 0 }"
    head = _row([_html(left, _HEAD[0] - 4), _html(right, _HEAD[1] - 4)], _HEAD)
    end = _row([_html(part, _WIDTH / 2) for part in _signed(blocks)], (_WIDTH / 2, _WIDTH / 2))
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><style>{style}</style></head><body>'
        f"{head}{_html(_middle(blocks), _WIDTH)}{end}</body></html>"
    )


def _row(cells: Sequence[str], widths: Sequence[float]) -> str:
    made = "".join(
        f'<td width="{width * 96 / 25.4:.0f}" valign="top">{cell}</td>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f'<table width="{_WIDTH * 96 / 25.4:.0f}" cellpadding="0" cellspacing="0"><tr>{made}</tr></table>'


def _html(blocks: Sequence[Block], room: float) -> str:
    made = []
    for block, side in _with_rules(blocks, room):
        own = look(_LAYOUT, block.role)
        pieces = (f"<b>{escape(p)}</b>" if index % 2 else escape(p) for index, p in enumerate(block.text.split("**")))
        made.append(f'<p style="{_css(own)}">{"".join(pieces) or "<br>"}</p>')
        if side:
            made.append(
                f'<p style="margin: 0 {side:.1f}mm; border-top: 1px solid #000000; font-size: 4pt; font-family: Times New Roman"><br></p>'
            )
    return "".join(made)


def _css(own: Look) -> str:
    align = "justify" if own.align == "both" else own.align
    return (
        f"font-family: Times New Roman; font-size: {own.size}pt; font-weight: {'bold' if own.bold else 'normal'}; "
        f"font-style: {'italic' if own.italic else 'normal'}; text-align: {align}; text-indent: {own.first}mm; "
        f"margin: {own.before}pt 0 {own.after}pt {own.left}mm"
    )
