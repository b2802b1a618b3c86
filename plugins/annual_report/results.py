"""Report ─▶ the rows of its table of results, as texts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docgen.vn.text import upper_first

from .figures import difference, planned, ratio, shown, signed
from .model import AnnualReport
from .parts import Mean, Result


def held_to_totals(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows of a table with its last two before the totals held to them: totals do not stand alone on a page."""
    kept = [*rows]
    first = next((place for place, row in enumerate(kept) if row["nhom"]), len(kept))
    return [{**row, "dan": first - 2 <= place < first} for place, row in enumerate(kept)]


def result_rows(report: AnnualReport, results: Iterable[Result | Mean]) -> list[dict[str, object]]:
    """Return a row a target: its figures as the table prints them, `–` for none."""
    return [
        {
            "stt": number,
            "chi_tieu": upper_first(row.chi_tieu),
            "don_vi_tinh": row.don_vi_tinh,
            "ke_hoach": shown(plan := planned(report, row)),
            "thuc_hien": shown(row.thuc_hien),
            "ty_le": shown(ratio(row, plan)),
            "nam_truoc": shown(row.nam_truoc),
            "chenh_lech": signed(difference(row)),
        }
        for number, row in enumerate(results, start=1)
    ]
