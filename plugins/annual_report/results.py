"""Report ─▶ the rows of its table of results, as texts."""

from __future__ import annotations

from docgen.vn.text import upper_first

from .figures import all_results, difference, planned, ratio, shown, signed
from .model import AnnualReport


def result_rows(report: AnnualReport) -> list[dict[str, object]]:
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
        for number, row in enumerate(all_results(report), start=1)
    ]
