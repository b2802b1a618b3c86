"""The rules a finished document is held to, as data: `data/<regime>-rules.toml`, a source on each row.

A regime is two files, its layout and its rules, in force from a date; a successor decree is two more files and no code.
Beside them lie the words by which the elements of a page are recognised (`official-words.toml`), the capitals of PL II
(`<regime>-capitals.toml`) and the names that ended on a date (`ended_bodies.toml`, `provinces.toml`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from docgen.vn.dated import Row, rows
from docgen.vn.layout import Element, Layout, layout
from docgen.vn.syllables import one_tone_place

Severity = Literal["error", "warning", "info"]
_DATA = "docgen.vn"
_ENDING = "-rules.toml"
_ENDED_LEVEL, _ENDED_NAME = "ten-khong-con-cap-huyen", "ten-khong-con-don-vi"
_TONES = {"Ủy": "Uỷ", "ủy": "uỷ", "òa": "oà", "óa": "oá"}
_SET_ASIDE = re.compile(r"\\.|\[[^\]]*\]")
_GROUP = re.compile(r"\([^()]*\)")
_SMALL = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: its id, how grave a breach is, where it stands, what it looks at, and what it requires.

    `can_vi` and `can_en` are empty where the requirement is a number that the layout holds. `fix` says whether a breach
    can be mended without a person. A `note` is no breach: it says what follows from what was seen.
    """

    id: str
    severity: Severity
    source: str
    vi: str
    en: str
    can_vi: str = ""
    can_en: str = ""
    fix: bool = False
    note: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Capital:
    """One spelling of PL II: where `pattern` matches, `right` (a regular expression's template) is what should stand.

    A text without one of the `keys` holds no match.
    """

    rule: str
    keys: tuple[str, ...]
    pattern: re.Pattern[str]
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Retired:
    """A name that no longer means anything after `until`, and what is said now. A text without a key holds no match."""

    rule: str
    keys: tuple[str, ...]
    pattern: re.Pattern[str]
    until: date
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """One regime's rules by id, with the layout whose numbers they hold and the properties asked of each element."""

    regime: str
    effective_from: date
    layout: Layout
    rules: Mapping[str, Rule]
    elements: Mapping[str, Element]
    checks: Mapping[str, frozenset[str]]


@cache
def rulebook(regime: str = "nd30-2020") -> Rulebook:
    """Return the rules of a regime.

    >>> rulebook().rules["quoc-hieu-co-chu"].source, rulebook().rules["trang-le-trai"].severity
    ('PL I II.1.a; V.1', 'error')
    """
    table = _table(f"{regime}{_ENDING}")
    sheet = layout(regime)
    elements = {name: sheet.elements.get(name) or _element(name, row) for name, row in table["element"].items()}
    rules = {row["id"]: Rule(**row) for row in (*_property_rows(table, elements), *_plain_rows(table))}
    return Rulebook(
        regime=table["regime"],
        effective_from=table["effective_from"],
        layout=sheet,
        rules=rules,
        elements=elements,
        checks={name: frozenset(row["checks"]) for name, row in table["element"].items()},
    )


def regime_on(day: date | None) -> str | None:
    """Return the regime in force on a day, the newest without a day, or None when the day is before them all.

    >>> regime_on(date(2022, 10, 1)), regime_on(None), regime_on(date(2019, 1, 1))
    ('nd30-2020', 'nd30-2020', None)
    """
    dated = sorted((_table(name)["effective_from"], name.removesuffix(_ENDING)) for name in _regime_files())
    fitting = [regime for start, regime in dated if day is None or start <= day]
    return fitting[-1] if fitting else None


@cache
def words() -> Mapping[str, Any]:
    """Return the words and patterns by which the elements of a page are recognised, as in `official-words.toml`.

    >>> "ubnd" in words()["tu"]["uy_ban"]
    True
    """
    return _table("official-words.toml")


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return one of the patterns of `official-words.toml`, compiled.

    >>> bool(pattern("ngay_thang").search("Hạ Lang, ngày 05 tháng 3 năm 2026"))
    True
    """
    return _compiled(words()["mau"][name])


@cache
def begins_line(name: str) -> bool:
    """Return whether every match of a pattern begins a line, so that a text of one line need not be searched further.

    >>> begins_line("dieu"), begins_line("noi_nhan"), begins_line("ket_thuc")
    (True, True, False)
    """
    rest, outside = "", _SET_ASIDE.sub("", words()["mau"][name].removeprefix("(?i)"))
    while rest != outside:
        rest, outside = outside, _GROUP.sub("", outside)
    return all(choice.startswith("^") for choice in outside.split("|"))


@cache
def keys(name: str) -> tuple[str, ...]:
    """Return the texts of which one stands in every match of a pattern, so that others need not be searched.

    >>> keys("ty_le")
    ('%',)
    """
    return tuple(words()["khoa"][name])


def say(name: str, **facts: object) -> tuple[str, str]:
    """Return a word that findings use, in Vietnamese and English.

    >>> say("dam"), say("doan_nua", n=3)[0]
    (('đậm', 'bold'), 'và 3 đoạn nữa')
    """
    vi, en = words()["noi"][name]
    return vi.format(**facts), en.format(**facts)


@cache
def capitals(regime: str = "nd30-2020") -> tuple[Capital, ...]:
    """Return the spellings of PL II that a machine can see, in the order of the appendix.

    >>> capitals()[0].rule
    'viet-hoa-don-vi'
    """
    rows = _table(f"{regime}-capitals.toml")["capital"]
    return tuple(
        Capital(rule=row["rule"], keys=tuple(row["keys"]), pattern=_compiled(row["pattern"]), right=row["right"])
        for row in rows
    )


@cache
def retired_names() -> tuple[Retired, ...]:
    """Return the names of bodies and units that ended, each with its last date, longer names first.

    Rows: `data/ended_bodies.toml`, `data/provinces.toml`. What ended with the district level is one rule; any other name,
    and one nobody has read of in the law itself, the milder other.

    >>> next(name.now for name in retired_names() if name.pattern.search("UBND huyện Hạ Lang"))
    'UBND xã'
    """
    gone = [(f"{row.values['kind']} {row.key}", row) for row in rows("provinces") if row.until]
    named = [*((row.key, row) for row in rows("ended_bodies")), *gone]
    return tuple(_retired(name, row) for name, row in sorted(named, key=lambda one: -len(one[0])))


def _retired(name: str, row: Row) -> Retired:
    assert row.until is not None
    plain = row.unconfirmed or "level" not in row.values
    old = one_tone_place(name)
    new = re.sub("[Ủủ]y|[òó]a", lambda found: _TONES[found[0]], old)
    written = {form for text in (name, old, new) for form in (text, text[:1].upper() + text[1:], text.upper())}
    return Retired(
        rule=_ENDED_NAME if plain else _ENDED_LEVEL,
        keys=tuple(sorted(written)),
        pattern=re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(written)))})(?!\w)"),
        until=row.until,
        now=str(row.values.get("now", row.values.get("into", ""))),
    )


def _compiled(text: str) -> re.Pattern[str]:
    """Return a pattern of the data files, with all Vietnamese letters, which lie in no range, for its two short names."""
    return re.compile(text.replace(r"\H", _SMALL.upper()).replace(r"\L", _SMALL), re.MULTILINE)


@cache
def _regime_files() -> tuple[str, ...]:
    return tuple(entry.name for entry in files(_DATA).joinpath("data").iterdir() if entry.name.endswith(_ENDING))


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files(_DATA).joinpath(f"data/{name}").read_text(encoding="utf-8"))


def _element(name: str, row: Mapping[str, Any]) -> Element:
    own: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    for key in ("vi", "en", "checks"):
        del own[key]
    return Element(name=name, **own)


def _property_rows(table: Mapping[str, Any], elements: Mapping[str, Element]) -> Iterator[dict[str, Any]]:
    for name, element in table["element"].items():
        for check in element["checks"]:
            row = dict(table["property"][check])
            severity = table["milder"].get(f"{name}-{check}", row["severity"])
            names = {"phan_tu": element["vi"], "phan_tu_en": element["en"]}
            yield row | {
                "id": f"{name.replace('_', '-')}-{check}",
                "severity": severity,
                "source": elements[name].source,
                "vi": row["vi"].format(**names),
                "en": row["en"].format(**names),
            }


def _plain_rows(table: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    return ({"id": name, **row} for name, row in table["rule"].items())
