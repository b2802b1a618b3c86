"""Số và ký hiệu: read one, put one together, say what is wrong with it.

Source: Nghị định 30/2020/NĐ-CP, PL I II.3, Điều 15; codes of types in PL III, section I (`data/document_codes.toml`).
Abbreviations of agencies are set by each agency's head (PL I II.3.b), so only their shape is judged.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from docgen.vn.findings import Finding
from docgen.vn.reference import padded

Regime = Literal["hanh-chinh", "sao", "quy-pham", "dang"]
"""Whose rules a symbol follows: administrative, a copy, legal normative (a year in it), the Party's (`05-NQ/ĐU`)."""

_LABEL = re.compile(r"(?:luật\s+)?số\s*:?\s*", re.IGNORECASE)
_NUMBER = r"(?P<number>[0-9]+[a-z]?)?"
_STATE = re.compile(rf"{_NUMBER}\s*/(?:(?P<year>[0-9]{{4}})/)?(?P<symbol>[^\W\d_][^\s/-]*(?:\s*[-–—‑]\s*[^\s/-]+)*)")
_PARTY = re.compile(rf"{_NUMBER}\s*-\s*(?P<type>[A-ZĐ][A-Za-zĐđy]*)/(?P<issuer>[A-ZĐ][^\s/]*)")
_DASH = re.compile(r"\s*[-–—‑]\s*")
_OPEN = re.compile(r"^(?:[\s….]+|_+)(?=[/-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """A document's number and symbol. `number` is "" while it is open; `type_code` is "" for a công văn.

    `groups` are the parts behind the type: `("UBND",)` of `05/KH-UBND`, `("UBND", "VHXH")` of the công văn `12/UBND-VHXH`.
    """

    number: str
    year: int | None
    type_code: str
    groups: tuple[str, ...]
    regime: Regime

    def __str__(self) -> str:
        """Return it as it is printed behind `Số:`, the number with its zero under 10 (PL I II.3.c)."""
        number = padded(self.number)
        if self.regime == "dang":
            return f"{number}-{self.type_code}/{'-'.join(self.groups)}"
        tail = "-".join((self.type_code, *self.groups) if self.type_code else self.groups)
        return f"{number}/{self.year}/{tail}" if self.year else f"{number}/{tail}"


@cache
def type_codes() -> Mapping[str, str]:
    """Return code → name of the 27 named types of administrative documents (Điều 7; PL III I).

    >>> len(type_codes()), type_codes()["TTr"], "CV" in type_codes()
    (27, 'Tờ trình', False)
    """
    return dict(_table()["named"])


@cache
def copy_codes() -> Mapping[str, str]:
    """Return code → name of the three kinds of copy (PL III I).

    >>> copy_codes()
    {'SY': 'Bản sao y', 'TrS': 'Bản trích sao', 'SL': 'Bản sao lục'}
    """
    return dict(_table()["copies"])


def code_of(type_name: str) -> str | None:
    """Return the code of a type by its name, `(cá biệt)` and case aside; "" for a công văn, None when it is no type (Điều 7).

    >>> code_of("Kế hoạch"), code_of("QUYẾT ĐỊNH"), code_of("Công văn"), code_of("Thư mời")
    ('KH', 'QĐ', '', None)
    """
    wanted = type_name.strip().lower()
    if wanted in ("công văn", "thư công"):
        return ""
    names = {**type_codes(), **copy_codes()}.items()
    return next((code for code, name in names if name.lower().removesuffix(" (cá biệt)") == wanted), None)


def parse_symbol(text: str) -> Symbol | None:
    """Return the number and symbol in a text, with or without `Số:` before it, or None when it has no such shape.

    >>> parse_symbol("Số: 05/KH-UBND").type_code, parse_symbol("12/UBND-VHXH").groups
    ('KH', ('UBND', 'VHXH'))
    >>> parse_symbol("Số:      /KH-UBND").number, parse_symbol("86/2025/QĐ-UBND").regime, parse_symbol("05-NQ/ĐU").regime
    ('', 'quy-pham', 'dang')
    >>> parse_symbol("Hạ Lang, ngày 05") is None
    True
    """
    text = _OPEN.sub("", _LABEL.sub("", text.strip(), count=1))
    if match := _PARTY.fullmatch(text):
        return Symbol(
            number=match["number"] or "", year=None, type_code=match["type"], groups=(match["issuer"],), regime="dang"
        )
    match = _STATE.fullmatch(text)
    if not match:
        return None
    groups = tuple(_DASH.split(match["symbol"].strip()))
    code = groups[0] if _names_a_type(groups[0]) and len(groups) > 1 else ""
    year = int(match["year"]) if match["year"] else None
    regime: Regime = "quy-pham" if year else "sao" if groups[0] in copy_codes() else "hanh-chinh"
    if year and not code and len(groups) > 1:
        code = groups[0]
    return Symbol(
        number=match["number"] or "", year=year, type_code=code, groups=groups[1:] if code else groups, regime=regime
    )


def symbol_findings(text: str) -> tuple[Finding, ...]:
    """Return what is wrong with a number and symbol as it is written (PL I II.3; PL III I); nothing for what is no symbol.

    Rules: `so-thieu-so-khong`, `ky-hieu-loai-sai`, `cong-van-co-ma`, `ky-hieu-khoang-trang`, `ky-hieu-co-quan`.

    >>> [(found.rule, found.wanted) for found in symbol_findings("Số: 5/KH-UBND")]
    [('so-thieu-so-khong', '05')]
    >>> [(found.rule, found.wanted) for found in symbol_findings("05/QCh-UBND")], symbol_findings("0125/KH-UBND")
    ([('ky-hieu-loai-sai', 'QC')], ())
    >>> [found.rule for found in symbol_findings("05/CV-UBND")], symbol_findings("86/2025/QĐ-UBND")
    (['cong-van-co-ma'], ())
    """
    symbol = parse_symbol(text)
    if symbol is None or symbol.regime in ("dang", "quy-pham"):
        return ()
    return (*_number_findings(symbol), *_code_findings(symbol), *_group_findings(symbol, text))


def _number_findings(symbol: Symbol) -> tuple[Finding, ...]:
    if not symbol.number or padded(symbol.number) == symbol.number:
        return ()
    return (_finding("so-thieu-so-khong", symbol.number, padded(symbol.number), "PL I II.3.c"),)


def _code_findings(symbol: Symbol) -> tuple[Finding, ...]:
    code = symbol.type_code
    if not code or code in type_codes() or code in copy_codes():
        return ()
    wanted = _right_code(code)
    rule = "ky-hieu-loai-sai" if wanted else "cong-van-co-ma"
    return (_finding(rule, code, wanted, "PL III I"),)


def _group_findings(symbol: Symbol, text: str) -> tuple[Finding, ...]:
    found = []
    tail = text.rpartition("/")[2].strip()
    joined = "-".join(_DASH.split(tail))
    if joined != tail:
        found.append(_finding("ky-hieu-khoang-trang", tail, joined, "PL I II.3.c"))
    wrong = (group for group in symbol.groups if not _well_formed(group))
    found += [_finding("ky-hieu-co-quan", group, group.upper(), "PL I II.3.b, II.3.c") for group in wrong]
    return tuple(found)


def _well_formed(group: str) -> bool:
    """Return whether a group is capitals; small letters behind the first stay, as in `QĐ-TTg`."""
    return group[:1].isupper() and all(char.isalnum() or char == "&" for char in group)


def _names_a_type(group: str) -> bool:
    return (
        group in type_codes() or group in copy_codes() or group in dict(_table()["wrong"]) or bool(_right_code(group))
    )


def _right_code(group: str) -> str:
    """Return the code a group was meant to be, its letters' case aside, or ""."""
    wrong = dict(_table()["wrong"])
    if group in wrong:
        return str(wrong[group])
    folded = group.lower()
    return next((code for code in (*type_codes(), *copy_codes()) if code.lower() == folded), "")


def _finding(rule: str, found: str, wanted: str, source: str) -> Finding:
    return Finding(rule=rule, found=found, wanted=wanted, source=source)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("docgen.vn").joinpath("data/document_codes.toml").read_text(encoding="utf-8"))
