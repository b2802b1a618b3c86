"""What a person should look at in a sound reminder: its days, and to whom it goes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from docgen import Diagnostic
from docgen.vn.dates import short_date
from docgen.vn.symbols import parse_symbol
from docgen.vn.text import nearest
from docgen.vn.units import unit_called

from . import kinds
from .inherit import addressee
from .model import Reminder
from .sentences import before


def check(paper: Reminder) -> Iterator[Diagnostic]:
    """Yield everything doubtful in the reminder, each at its field."""
    yield from _days(paper)
    yield from _addressees(paper)
    symbol = parse_symbol(f"01/{paper.ky_hieu}")
    if symbol and symbol.type_code:
        yield kinds.SYMBOL_OF_ANOTHER.at_field("ky_hieu", ky_hieu=paper.ky_hieu, loai=symbol.type_code)
    if paper.ke_hoach is None and not paper.mo_dau:
        yield kinds.NO_PLAN.at_field("theo_ke_hoach")


def _days(paper: Reminder) -> Iterator[Diagnostic]:
    """The deadline is over, and the new one is still to come; a paper whose day is open may be of any day of its month."""
    last = paper.ngay.earliest.replace(day=paper.ngay.day or 28)
    if last < paper.truoc_ngay.earliest:
        yield kinds.NOT_YET_DUE.at_field("ngay", ngay=short_date(paper.ngay), han=before(paper.truoc_ngay))
    if paper.han_moi and paper.han_moi.earliest <= paper.ngay.earliest:
        yield kinds.NEW_TERM_PAST.at_field("han_moi", han=short_date(paper.han_moi), ngay=short_date(paper.ngay))
    if paper.truoc_ngay.year not in (paper.nam, paper.nam + 1):
        yield kinds.TERM_OF_ANOTHER_YEAR.at_field("truoc_ngay", han=short_date(paper.truoc_ngay), nam=paper.nam)


def _addressees(paper: Reminder) -> Iterator[Diagnostic]:
    """Each unit once, and each one of those that have to report under the plan, however it is addressed."""
    known = {_bare(unit) for unit in paper.don_vi_phai_bao_cao}
    seen: set[str] = set()
    for position, name in enumerate(paper.kinh_gui):
        unit = _bare(name)
        if unit in seen:
            yield kinds.UNIT_TWICE.at_field("kinh_gui", position, don_vi=name)
        seen.add(unit)
        if known and unit not in known:
            close = nearest(
                name.rstrip(".;, "), [form for one in paper.don_vi_phai_bao_cao for form in (one, addressee(one))]
            )
            yield kinds.UNIT_UNKNOWN.at_field("kinh_gui", position, don_vi=name, gan_dung=close)


def _bare(name: str) -> str:
    """Return a unit's name as people would call it the same: spaces and case aside, of a people's committee the unit's."""
    return unit_called(unicodedata.normalize("NFC", name).rstrip(".;, ")).casefold()
