"""What the head of the page says: Quốc hiệu, Tiêu ngữ, number and symbol, place and date, type and subject. PL I II.1-5."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from docgen._lint._elements import Elements
from docgen._lint._findings import Finding, quoted, same, word
from docgen._lint._head import parse_number, type_code
from docgen._lint._lines import Line, is_one, matches, starts_as
from docgen.vn.dates import day_text, month_text
from docgen.vn.rules import Rulebook, pattern, words
from docgen.vn.symbols import copy_codes, type_codes
from docgen.vn.text import fold


def state(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield what is wrong with the words of Quốc hiệu and Tiêu ngữ."""
    head = elements.head
    for name, line in (("quoc_hieu", head.state), ("tieu_ngu", head.motto)):
        text = book.elements[name].text
        if line and _plain(line.text, name) != _plain(text, name):
            rule = f"{name.replace('_', '-')}-noi-dung"
            yield Finding(rule=rule, para=line.para, found=quoted(line.text), old=line.text, new=text)
    if head.state and not head.motto:
        yield Finding(rule="tieu-ngu-thieu", para=head.state.para, found=word("khong_thay"))


def _plain(text: str, name: str) -> str:
    """Return a text with tone placement put aside (the decree has both) and, in capitals, case too."""
    text = " ".join(text.split())
    for old, new in (("HOÀ", "HÒA"), ("Hoà", "Hòa"), ("hoà", "hòa")):
        text = text.replace(old, new)
    return text.upper() if name == "quoc_hieu" or text == text.upper() else text


def agencies(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield what is wrong with the names of the agencies."""
    head = elements.head
    if head.state and not head.issuer and not head.state.para.boxed:
        yield Finding(rule="co-quan-thieu", para=head.state.para, found=word("khong_thay"))
    if head.issuer and starts_as(head.issuer[0].text, "viet_tat"):
        yield Finding(rule="co-quan-ban-hanh-viet-tat", para=head.issuer[0].para, found=quoted(head.issuer[0].text))
    for line in head.issuer[1:]:
        if head.issuer[0].bold and not line.bold:
            yield Finding(rule="co-quan-ban-hanh-dong-hai", para=line.para, found=quoted(line.text))


def number(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield what is wrong with the number and symbol."""
    line = elements.head.number
    if line is None:
        if elements.head.state and elements.head.type_name not in ("", *words()["tu"]["khong_trich_yeu"]):
            yield Finding(rule="so-thieu", para=elements.head.state.para, found=word("khong_thay"))
        return
    found = parse_number(line)
    if found is None or ("-" not in found["ky_hieu"].replace("–", "-") and not matches(found["ky_hieu"], "so_nam")):
        yield Finding(rule="so-dinh-dang", para=line.para, found=quoted(line.text))
        return
    yield from _figure(line, found)
    yield from _symbol(line, found["ky_hieu"], elements)


def _figure(line: Line, found: dict[str, str]) -> Iterator[Finding]:
    if not found["cham"]:
        yield Finding(
            rule="so-hai-cham", para=line.para, found=quoted(line.text), old=found["tu"], new=f"{found['tu']}:"
        )
    figure = found["so"].strip("._…")
    if figure.isdigit() and len(figure) == 1:
        need = same(f"{int(figure):02d}")
        yield Finding(
            rule="so-khong-dung-dau", para=line.para, found=quoted(figure), need=need, old=f"{figure}{found['truoc']}/",
            new=f"{need.vi}{found['truoc']}/",
        )  # fmt: skip
    tight = "".join(found["ky_hieu"].split())
    if tight != found["ky_hieu"]:
        old = f"/{found['sau']}{found['ky_hieu']}"
        yield Finding(
            rule="so-dau-cach", para=line.para, found=quoted(line.text), old=old, new=f"/{found['sau']}{tight}"
        )


def _symbol(line: Line, symbol: str, elements: Elements) -> Iterator[Finding]:
    if matches(symbol, "so_nam"):
        yield Finding(rule="so-co-nam", para=line.para, found=quoted(line.text))
        symbol = symbol.partition("/")[2]
    symbol = "".join(symbol.replace("–", "-").split())
    code, _, rest = symbol.partition("-")
    types, copies = type_codes(), copy_codes()
    if code == "CV":
        yield Finding(rule="so-ma-cong-van", para=line.para, found=quoted(symbol))
    elif (needed := type_code(elements.head.type_name)) and code != needed and code not in copies:
        yield Finding(rule="so-ma-loai", para=line.para, found=quoted(code), need=same(needed))
    elif code not in types and code not in copies and code != code.upper():
        close = next((own for own in types if own.lower() == code.lower()), "")
        yield Finding(rule="so-ma-loai", para=line.para, found=quoted(code), need=same(close or code.upper()))
    elif rest != rest.upper() and rest[:2] not in types:
        yield Finding(rule="so-chu-thuong", para=line.para, found=quoted(symbol))


def dated(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield what is wrong with the line of place and date."""
    head, line = elements.head, elements.head.dated
    minutes = head.type_name in words()["tu"]["bien_ban"]
    if line is None:
        if head.number and not minutes:
            yield Finding(rule="ngay-thieu", para=head.number.para, found=word("khong_thay"))
        return
    if minutes:
        yield Finding(rule="bien-ban-dia-danh", para=line.para, found=quoted(line.text))
    if matches(line.text, "dia_danh_viet_tat"):
        yield Finding(rule="dia-danh-viet-tat", para=line.para, found=quoted(line.text))
    found = pattern("ngay_tach").match(line.text)
    if not found or not found["noi"].strip(" .…_"):
        yield Finding(rule="ngay-dinh-dang", para=line.para, found=quoted(line.text))
        return
    if not found["phay"]:
        place = found["noi"].strip()
        yield Finding(rule="ngay-dau-phay", para=line.para, found=quoted(line.text), old=place, new=f"{place},")
    yield from _figures(line, found)


def _figures(line: Line, found: re.Match[str]) -> Iterator[Finding]:
    day, month, year = (found[name].strip() for name in ("ngay", "thang", "nam"))
    if day.isdigit() and day != day_text(int(day)):
        yield _zero("ngay-so-khong", line, found, "ngay", day_text(int(day)))
    if month.isdigit() and month != month_text(int(month)):
        rule = "ngay-so-khong" if int(month) < 3 else "ngay-thua-khong"
        yield _zero(rule, line, found, "thang", month_text(int(month)))
    if day.isdigit() and month.isdigit() and year.isdigit():
        try:
            date(int(year), int(month), int(day))
        except ValueError:
            yield Finding(rule="ngay-khong-co-that", para=line.para, found=quoted(f"{day}/{month}/{year}"))


def _zero(rule: str, line: Line, found: re.Match[str], name: str, new: str) -> Finding:
    before = line.text[max(0, found.start(name) - 4) : found.start(name)]
    old = f"{before}{found[name]}"
    return Finding(
        rule=rule, para=line.para, found=quoted(found[name].strip()), need=same(new), old=old, new=f"{before}{new}"
    )


def subject(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield a missing subject, and a letter's subject that does not open with V/v."""
    head = elements.head
    if head.type and not head.subject and head.type_name not in words()["tu"]["khong_trich_yeu"]:
        yield Finding(rule="trich-yeu-thieu", para=head.type.para, found=word("khong_thay"))
    if head.letter_subject:
        first = head.letter_subject[0]
        opening = first.text.lstrip()[:3]
        if not matches(first.text, "vv") or opening != "V/v" or first.text.lstrip()[3:].lstrip()[:1] == ":":
            yield Finding(rule="cong-van-vv", para=first.para, found=quoted(" ".join(first.text.split()[:2])))
    elif not head.type and head.number and elements.addressed:
        yield Finding(rule="trich-yeu-thieu", para=head.number.para, found=word("khong_thay"))


def other_regime(elements: Elements) -> Finding | None:
    """Return why this document is not to be judged by these rules, or None."""
    head = elements.head
    top = head.lines[:12]
    other = next((line for line in head.lines[:30] if line.upper and is_one(line.text, "loai_khac")), None)
    if other and head.type is None:
        return Finding(rule="van-ban-loai-khac", para=other.para, found=quoted(other.text))
    party = next((line for line in top if fold(line.text).startswith(fold(words()["mau"]["dang"]))), None)
    numbered = next((line for line in top if matches(line.text, "so_dang")), None)
    if party and (head.state is None or numbered):
        return Finding(rule="van-ban-cua-dang", para=party.para, found=quoted(party.text))
    found = parse_number(head.number) if head.number else None
    if head.number and found and matches(found["ky_hieu"], "so_nam") and _is_normative(elements, found["ky_hieu"]):
        return Finding(rule="van-ban-quy-pham", para=head.number.para, found=quoted(head.number.text))
    return None


def _is_normative(elements: Elements, symbol: str) -> bool:
    code = symbol.partition("/")[2].strip()
    subject = fold(" ".join(line.text for line in elements.head.subject))
    single = any(name in subject for name in words()["tu"]["ca_biet"])
    kinds = words()["tu"]["quy_pham"]
    return not single and any(code == kind or code.startswith((f"{kind}-", kind + "1")) for kind in kinds)
