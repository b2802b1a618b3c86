"""Running text: justified, indented, spaced, and numbered in order. PL I II.6.c-e."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from docgen._lint._elements import Elements
from docgen._lint._findings import Finding, points, quoted, same, word
from docgen._lint._lines import matches
from docgen._lint._roles import Role
from docgen._lint._values import Para
from docgen.vn.ordinals import letter, letter_position, roman_value
from docgen.vn.rules import Rulebook, pattern
from docgen.vn.typography import text_width

_NEAR_INDENT = 0.4
_HIGHER = ("khoan", "muc", "dieu", "chuong")
_SINGLE_PITCH = 1.15
"""Times New Roman's single line pitch as a share of its size."""

_ROUGH = 2.1
"""Average width of a letter at 14 pt in mm, rather high: a text shorter than this many to the line may fit one line."""


def layout(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield running paragraphs that are not justified, not indented, too close or too far apart."""
    for rows in (elements.roles, elements.attached):
        yield from _layout(rows, elements, book)


def _layout(rows: Sequence[Role], elements: Elements, book: Rulebook) -> Iterator[Finding]:
    widths = [section.text_width for section in elements.document.sections]
    for position, role in enumerate(rows):
        para = role.para
        width = widths[min(para.section, len(widths) - 1)]
        if role.name not in ("chuong", "tieu_de_chuong", "muc") and _wraps(para, width):
            yield from _stands(role, book)
        yield from _pitch(para, book)
        apart = role.name != "tieu_de_chuong"  # a chapter's number and title are one heading on two lines
        if position and apart and (gap := _gap(rows[position - 1].para, para, book)) is not None:
            yield Finding(rule="loi-van-cach-doan", para=para, found=same(points(gap)), gathered=True)
        if _slanted(para):
            yield Finding(rule="loi-van-nghieng", para=para, found=word("nghieng"), gathered=True)


def _wraps(para: Para, width: float) -> bool:
    text, size = para.text.strip(), _size(para)
    room = width - para.shape.left - para.shape.right
    if len(text) * _ROUGH * size / 14 < room:
        return False
    if len(text) > 140:
        return True
    return text_width(text, size) + max(para.shape.first, 0.0) > room + 1.0


def _size(para: Para) -> float:
    for piece in para.pieces:
        if piece.text and not piece.text.isspace():
            return piece.look.size
    return 14.0


def _stands(role: Role, book: Rulebook) -> Iterator[Finding]:
    shape = role.para.shape
    ragged = shape.align in ("left", "right") or (shape.align == "center" and len(role.para.text) > 300)
    if ragged:
        found = word("right" if shape.align == "right" else "left")
        yield Finding(rule="loi-van-can-le", para=role.para, found=found, gathered=True)
    if shape.align == "center" or role.automatic or role.para.text[:1] in ("\t", "\u3000") or shape.framed:
        return
    lawful = book.layout.body.first_line_indent
    at = shape.left + shape.first
    if shape.left < 1.0 and shape.first >= -0.5 and min([abs(at - one) for one in lawful]) > _NEAR_INDENT:
        value = min(lawful, key=lambda one: abs(at - one))
        yield Finding(
            rule="loi-van-thut-dong", para=role.para, found=same(f"{at / 10:.2f} cm"), gathered=True, value=value
        )


def _pitch(para: Para, book: Rulebook) -> Iterator[Finding]:
    least, most = book.layout.body.line_spacing
    line, pitch = para.shape.line, para.shape.pitch
    if pitch == "auto":
        if not least - 0.02 <= line <= most + 0.02:
            value = least if line < least else most
            yield Finding(
                rule="loi-van-gian-dong", para=para, found=same(f"{line:.2g} lines"), gathered=True, value=value
            )
        return
    lines = line / (_size(para) * _SINGLE_PITCH)
    if lines > most + 0.05 or (pitch == "exact" and lines < least - 0.08):
        found = same(points(round(line, 1)))
        value = least if lines < least else most
        yield Finding(rule="loi-van-gian-dong-co-dinh", para=para, found=found, gathered=True, value=value)


def _gap(above: Para, para: Para, book: Rulebook) -> float | None:
    """Return the gap between two neighbours when it is too small however Word combines their spacing, else None."""
    if para.number != above.number + 1 or para.section != above.section:
        return None
    after = 0.0 if above.shape.contextual and above.shape.style == para.shape.style else above.shape.after
    before = 0.0 if para.shape.contextual and above.shape.style == para.shape.style else para.shape.before
    return after + before if after + before < book.layout.body.space_between_paragraphs - 0.05 else None


def _slanted(para: Para) -> bool:
    """Return whether a whole long paragraph is italic; notes, quotations and legal bases of one line are not told."""
    letters = len(para.text)
    if letters <= 200:
        return False
    slanted = sum([len(text) for text, look in para.pieces if look.italic])
    opening = para.text.lstrip()[:1]
    return slanted > letters * 0.9 and opening not in ("(", "“", '"', "*") and not matches(para.text, "can_cu_mo")


def order(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield letters, figures and Roman numbers that are out of order, and numbering the decree does not know."""
    for rows in (elements.roles, elements.attached):
        yield from _order(rows)


def _order(rows: Sequence[Role]) -> Iterator[Finding]:
    yield from _letters(rows)
    yield from _figures(rows)
    yield from _chapters(rows)
    for role in rows:
        if role.name == "thap_phan":
            yield Finding(rule="danh-so-thap-phan", para=role.para, found=word("co"), gathered=True)
        if matches(role.text, "chong_dau"):
            marks = role.text[:4].strip()
            yield Finding(
                rule="liet-ke-chong-dau", para=role.para, found=quoted(" ".join(marks.split()[:2])), old="- ", new=""
            )


def _letters(rows: Sequence[Role]) -> Iterator[Finding]:
    last, counted = "", False
    for index, role in enumerate(rows):
        if role.name in _HIGHER:
            last = ""
        if role.name != "diem":
            continue
        found = pattern("diem").match(role.text)
        own = found["chu"] if found else ""
        position, before = letter_position(own), letter_position(last)
        expected = letter(before + 1) if before else "a"
        counted = counted and own != "a"
        if (not last and own != "a") or _is_small_roman(own, last):
            continue
        if own != "a" and not counted and (position is None or own != expected):
            skipped = position is None or (before is not None and position == before + 2 and expected == "đ")
            rule = "danh-sach-chu-cai" if skipped else "danh-sach-nhay"
            need = same(f"{expected})")
            counted = role.automatic
            swaps = _relabelled(rows[index:], expected) if skipped and not role.automatic else ()
            yield Finding(rule=rule, para=role.para, found=quoted(f"{own})"), need=need, swaps=swaps)
        last = own if position is not None else expected


def _is_small_roman(label: str, last: str) -> bool:
    """Return whether a label counts i, ii, iii rather than letters."""
    return set(label) <= set("ivx") and last != "h" and (len(label) > 1 or label == "i" or not last)


def _relabelled(rows: Sequence[Role], first: str) -> tuple[tuple[int, str, str], ...]:
    """Return the labels of the rest of a list as they should run from `first` on."""
    swaps: list[tuple[int, str, str]] = []
    count = letter_position(first) or 1
    for role in rows:
        found = pattern("diem").match(role.text) if role.name == "diem" else None
        if role.name in _HIGHER or (found and found["chu"] == "a"):
            break
        if found:
            swaps.append((role.para.number, found["chu"], letter(count)))
            count += 1
    return tuple(swap for swap in swaps if swap[1] != swap[2])


def _figures(rows: Sequence[Role]) -> Iterator[Finding]:
    counts = {"muc": 0, "dieu": 0, "khoan": 0}
    for role in rows:
        if role.name in ("chuong",):
            counts.update(muc=0, khoan=0)
        if role.name not in counts or role.automatic:
            continue
        found = pattern(role.name).match(role.text)
        own = _value(role.name, found["so"] if found else "")
        if own is None:
            continue
        if own != 1 and counts[role.name] and own != counts[role.name] + 1:
            need = same(str(counts[role.name] + 1))
            shown = " ".join(role.text.split()[: 2 if role.name == "dieu" else 1])
            yield Finding(rule="danh-so-nhay", para=role.para, found=quoted(shown), need=need)
        counts[role.name] = own
        if role.name in ("muc", "dieu"):
            counts["khoan"] = 0


def _value(name: str, text: str) -> int | None:
    return roman_value(text) if name == "muc" else int(text) if text.isdigit() else None


def _chapters(rows: Sequence[Role]) -> Iterator[Finding]:
    for position, role in enumerate(rows):
        found = pattern("chuong").match(role.text) if role.name == "chuong" else None
        if not found:
            continue
        grand = found["tu"].lower() in ("phần", "chương")
        if grand and found["so"].isdigit():
            yield Finding(rule="chuong-so-la-ma", para=role.para, found=quoted(role.text[:40]))
        titled = found["ten"] or (position + 1 < len(rows) and rows[position + 1].name == "tieu_de_chuong")
        if not titled:
            yield Finding(rule="chuong-tieu-de-thieu", para=role.para, found=word("khong_thay"))


def list_ends(elements: Elements) -> Iterator[Finding]:
    """Yield lists of which one ends its items with full stops and another with semicolons."""
    pairs = [(a, b) for a, b in pairwise(elements.roles) if a.name == b.name == "liet_ke"]
    inner = [a.para for a, b in pairs if _bullet(a) == _bullet(b)]
    stops = [para for para in inner if para.text.rstrip().endswith(".")]
    if stops and any(para.text.rstrip().endswith(";") for para in inner):
        yield Finding(rule="liet-ke-dau-cuoi", para=stops[0], found=quoted(". / ;"))


def _bullet(role: Role) -> str:
    return "".join(char for char in role.text[:4] if char in "-–+•*")
