"""How sentences name awards, and how a list falls into groups: by form of award, then collectives, people, households."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic

from docgen.vn.awards import AwardForm, award_form
from docgen.vn.text import joined

from .fields import KINDS
from .recipient import Row, of_kind

PRINTED_KINDS = ("tap-the", "ca-nhan", "ho-gia-dinh")
"""Kinds of recipient in the order lists have them: I. Tập thể, II. Cá nhân, III. Hộ gia đình."""


KIND_TITLES = {"tap-the": "Tập thể", "ca-nhan": "Cá nhân", "ho-gia-dinh": "Hộ gia đình"}
"""Kind of recipient → its heading in a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Awarded(Generic[Row]):
    """The rows given one form of award, or given it posthumously: `form` is a key of `award_forms.toml`, "" for none."""

    form: str
    posthumous: bool
    rows: tuple[Row, ...]

    def by_kind(self) -> tuple[tuple[str, tuple[Row, ...]], ...]:
        """Return (kind of recipient, its rows) in the order lists have them, empty ones left out."""
        return tuple((kind, rows) for kind in PRINTED_KINDS if (rows := of_kind(self.rows, kind)))

    def phrase(self, on: date, whose: str = "") -> str:
        """Return what is done: `tặng Giấy khen`, `truy tặng Bằng khen của Chủ tịch …`; `whose` is who gives it."""
        return f"{'truy tặng' if self.posthumous else 'tặng'} {award_name(self.form, on, whose)}"


def awarded(rows: Sequence[Row], form: str = "") -> tuple[Awarded[Row], ...]:
    """Return the rows by form of award, in the order each form first comes; `form` is that of rows without one."""
    found: dict[tuple[str, bool], list[Row]] = {}
    for row in rows:
        found.setdefault((row.hinh_thuc or form, row.truy_tang), []).append(row)
    return tuple(
        Awarded(form=key, posthumous=posthumous, rows=tuple(given)) for (key, posthumous), given in found.items()
    )


def phrases(groups: Sequence[Awarded[Row]], on: date, whose: Callable[[str], str] = lambda key: "") -> str:
    """Return what is done for a list: `tặng Giấy khen và danh hiệu “…”`, `truy tặng …` said apart; `whose` as in `phrase`."""
    verbs: dict[str, list[str]] = {}
    for group in groups:
        verb, _, name = group.phrase(on, whose(group.form)).partition("tặng ")
        verbs.setdefault(f"{verb}tặng", []).append(name)
    return joined([f"{verb} {joined(list(dict.fromkeys(names)))}" for verb, names in verbs.items()])


def award_name(key: str, on: date, whose: str = "") -> str:
    """Return an award as a sentence names it: `danh hiệu “Lao động tiên tiến”`, `Giấy khen`, `Bằng khen của …`.

    `whose` is added to forms that do not say themselves whose they are. A key the table does not know is nobody's award.
    """
    known = award_form(key, on)
    if known is None:
        return "khen thưởng"
    if known.title and known.paper != "co":
        return f"danh hiệu “{known.name}”"
    return f"{known.name} của {whose}" if whose and " của " not in known.name else known.name


def titles_and_forms(
    rows: Sequence[Row], on: date, form: str = ""
) -> tuple[tuple[AwardForm, ...], tuple[AwardForm, ...]]:
    """Return the titles (danh hiệu thi đua) and the forms of commendation that a list proposes, each once."""
    keys = dict.fromkeys(row.hinh_thuc or form for row in rows)
    known = [found for key in keys if (found := award_form(key, on))]
    return tuple(one for one in known if one.title), tuple(one for one in known if not one.title)


def kinds_named(rows: Sequence[Row]) -> str:
    """Return the kinds of recipient of a list as a sentence has them: `tập thể, cá nhân và hộ gia đình`."""
    return joined([KINDS[kind] for kind in _kinds_of(rows)])


def _kinds_of(rows: Sequence[Row]) -> Iterator[str]:
    yield from (kind for kind in PRINTED_KINDS if of_kind(rows, kind))
