"""Size, weight, slant, case, alignment and underlining of every element: the table of PL I, phần I, mục V."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docgen._lint._elements import Elements
from docgen._lint._findings import Finding, Said, points, same, span, word
from docgen._lint._lines import Line, all_lines, is_one, lines_of, matches
from docgen._lint._roles import Role, is_title
from docgen._lint._values import Look, Para
from docgen.vn.layout import Element
from docgen.vn.rules import Rulebook, pattern

_MANUAL = 15.0
"""An indent wider than this, in mm, places a line by hand, and its alignment tells nothing."""


def looks(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield how each element's look differs from what is required of it."""
    second = {line.para.number for line in elements.head.issuer[1:] if elements.head.issuer[0].bold and not line.bold}
    for name, lines in _named_lines(elements):
        for line in lines:
            told = _line(name, line, book)
            yield from (one for one in told if line.para.number not in second or not one.rule.endswith("-dam"))
    yield from _body(elements, book)


def _named_lines(elements: Elements) -> Iterator[tuple[str, Iterable[Line]]]:
    head, end = elements.head, elements.end
    if head.state:
        yield "quoc_hieu", [head.state]
    if head.motto:
        yield "tieu_ngu", [head.motto]
    yield "co_quan_chu_quan", head.upper
    yield "co_quan_ban_hanh", head.issuer
    yield "so_ky_hieu", [head.number] if head.number else []
    yield "dia_danh_thoi_gian", [head.dated] if head.dated else []
    yield "ten_loai", [head.type] if head.type else []
    yield "trich_yeu", head.subject
    yield "trich_yeu_cong_van", head.letter_subject
    yield "tham_quyen", [elements.authority] if elements.authority else []
    yield "lenh_ban_hanh", [elements.order] if elements.order else []
    yield "can_cu", all_lines(elements.bases)
    yield "kinh_gui", elements.addressed
    yield "quyen_han_chuc_vu", end.titles
    yield "ho_ten_nguoi_ky", [end.name] if end.name else []
    yield "nhan_noi_nhan", [end.label] if end.label else []
    yield "noi_nhan", end.recipients
    for annex in elements.annexes:
        yield "phu_luc", [annex.heading] if matches(annex.heading.text, "phu_luc") else []
        yield "ten_phu_luc", annex.names
        yield "kem_theo", annex.reference
    for mark in (mark for mark in head.marks if not is_one(mark.text, "do_mat")):
        yield ("do_khan" if matches(mark.text, "dau_khan") else "luu_hanh"), [mark]
    yield "so_trang", [_page_number(para) for para in _numbers(elements)]


def _numbers(elements: Elements) -> list[Para]:
    edges = elements.document.edges.values()
    return [para for paras in edges for para in paras if "PAGE" in para.fields and para.pieces]


def _page_number(para: Para) -> Line:
    return Line(para, para.text, para.pieces, -1)


def _line(name: str, line: Line, book: Rulebook) -> Iterator[Finding]:
    element, checks = book.elements[name], book.checks[name]
    slug = name.replace("_", "-")
    seen = [piece.look for piece in line.pieces if _visible(piece.text, piece.look)] or [p.look for p in line.pieces]
    for check in ("co-chu", "dam", "nghieng", "gach-chan"):
        if check in checks and (wrong := _letters(check, seen, element)):
            found, need, value = wrong
            yield Finding(
                rule=f"{slug}-{check}", para=line.para, part=line.para.part, found=found, need=need, gathered=True,
                old=line.text, value=value,
            )  # fmt: skip
    if "hoa" in checks and (case := _case(line, element)):
        yield Finding(rule=f"{slug}-hoa", para=line.para, found=word(case[0]), need=word(case[1]), gathered=True)
    if "can-le" in checks and (align := _align(line, element)):
        yield Finding(rule=f"{slug}-can-le", para=line.para, found=word(align), need=word(element.align), gathered=True)


def _letters(check: str, looks: list[Look], element: Element) -> tuple[Said, Said, float | bool] | None:
    if check == "co-chu":
        least, most = element.size
        bad = next((look.size for look in looks if not least <= look.size <= most), None)
        value = least if bad is not None and bad < least else most
        return (same(points(bad)), span(least, most, "pt"), float(value)) if bad is not None else None
    if check == "gach-chan":
        on = any(look.underline for look in looks)
        return (word("gach_chan"), word("khong_gach_chan"), False) if on else None
    wanted = element.bold if check == "dam" else element.italic
    wrong = any((look.bold if check == "dam" else look.italic) != wanted for look in looks)
    yes, no = ("dam", "khong_dam") if check == "dam" else ("nghieng", "dung")
    return (word(no if wanted else yes), word(yes if wanted else no), wanted) if wrong else None


def _visible(text: str, look: Look) -> bool:
    return not look.raised and (text[:1].isalnum() or any(char.isalnum() for char in text))


def _case(line: Line, element: Element) -> tuple[str, str] | None:
    letters = [char for char in line.text if char.isalpha()]
    if len(letters) < 3:
        return None
    if element.caps or (element.text and element.text == element.text.upper()):
        return None if line.upper or _mostly(letters) else ("thuong", "hoa")
    return ("hoa", "thuong") if line.upper and len(line.text.split()) > 1 and len(letters) > 5 else None


def _mostly(letters: list[str]) -> bool:
    """Return whether a line in capitals has only a small letter or two, such as an abbreviation's."""
    return sum(char.islower() for char in letters) <= 1 and len(letters) > 8


def _align(line: Line, element: Element) -> str | None:
    shape = line.para.shape
    by_hand = abs(shape.left) > _MANUAL or shape.first > _MANUAL or line.para.text[:1] in ("\t", " ") or shape.framed
    if element.align != "center" or line.column >= 0 > (line.para.cell.column if line.para.cell else -1) or by_hand:
        return None
    return shape.align if shape.align in ("left", "right", "both") and not line.para.boxed else None


def _body(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield the looks of headings and running text; a table's letters are not regulated."""
    for rows in (elements.roles, elements.attached):
        yield from _rows(rows, book)


def _rows(rows: Sequence[Role], book: Rulebook) -> Iterator[Finding]:
    for position, role in enumerate(rows):
        para = role.para
        if role.name in ("chuong", "tieu_de_chuong") or (role.name == "muc" and is_title(role)):
            for line in lines_of(para):
                yield from _line(role.name, line, book)
            continue
        if role.name == "dieu":
            yield from _article(para, book)
        elif role.name == "khoan" and is_title(role) and _is_heading(position, rows):
            yield from _line("khoan_co_tieu_de", Line(para, role.text, para.pieces, -1), book)
        yield from _sizes(para, book)


def _is_heading(position: int, rows: Sequence[Role]) -> bool:
    """Return whether a short numbered paragraph is followed by something it heads: running text, not the next number."""
    following = rows[position + 1 : position + 2]
    if not following or pattern("khoan").match(following[0].para.text):
        return False
    return following[0].para.number - rows[position].para.number < 4


def _article(para: Para, book: Rulebook) -> Iterator[Finding]:
    first = para.pieces[:1]
    if first and not para.label and matches(para.text, "dieu"):
        yield from _line("dieu", Line(para, first[0].text, first, -1), book)


def _sizes(para: Para, book: Rulebook) -> Iterator[Finding]:
    least, most = book.elements["loi_van"].size
    for piece in para.pieces:
        size = piece.look.size
        if not least <= size <= most and _visible(piece.text, piece.look):
            value = float(least if size < least else most)
            need = span(least, most, "pt")
            yield Finding(
                rule="loi-van-co-chu", para=para, found=same(points(size)), need=need, gathered=True, value=value
            )


def two_sizes(elements: Elements) -> Iterator[Finding]:
    """Yield body text that mixes two lawful sizes: note to PL I V."""
    counts: dict[float, int] = {}
    firsts: dict[float, Para] = {}
    for para in elements.body:
        for piece in para.pieces:
            size = piece.look.size
            if 13 <= size <= 14 and _visible(piece.text, piece.look):
                counts[size] = counts.get(size, 0) + len(piece.text)
                firsts.setdefault(size, para)
    if len(counts) > 1:
        rare = min(counts, key=lambda size: counts[size])
        found = same(" + ".join(points(size) for size in sorted(counts)))
        yield Finding(rule="loi-van-hai-co", para=firsts[rare], found=found)
