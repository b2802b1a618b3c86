"""Report ─▶ the template's values: head, lines of the body, tables beside them, annexes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docgen.papers import closed, closing_values, opening_values
from docgen.vn.text import lower_first, upper_first

from ..awards.fields import KINDS
from .annexes import Drawn, annex_line, annex_list, annexes
from .charts import charts
from .coverage import coverage
from .figures import contribution_totals, printed_results, shown
from .model import AnnualReport
from .periods import whole_period
from .results import held_to_totals, result_rows
from .sections import body_lines, paragraph
from .sentences import award_name
from .widths import results_layout

_NO_TOTAL = {"stt": "", "nhom": True}


def context(report: AnnualReport) -> dict[str, Any]:
    """Return every tag of `annual-report.docx`. Lengths of rules in mm."""
    report = report.model_copy(update={"trich_yeu": subject(report)})
    results = result_rows(report, printed_results(report))
    tables = {
        "bang_ket_qua": results,
        "bieu_do": charts(report),
        "bang_mo_hinh": [{"stt": number, **row.model_dump()} for number, row in enumerate(report.mo_hinh, start=1)],
        "bang_khen_thuong": held_to_totals(_award_rows(report)),
        "bang_dong_gop": held_to_totals(_contribution_rows(report)),
    }
    drawn = [*annexes(report)]
    closing = report.ket_thuc or f"Trên đây là Báo cáo {lower_first(report.trich_yeu)}"
    return {
        **opening_values(report),
        **closing_values(report, "Như trên" if report.kinh_gui else ""),
        "tieu_de_tep": f"Báo cáo {report.trich_yeu}",
        "kinh_gui": [one.strip().removesuffix(".").removesuffix(";") for one in report.kinh_gui],
        "dong": [{**line, "bang": tables.get(line["kieu"], [])} for line in closed(_lines(report, drawn), closing)],
        "bo_cuc_ket_qua": results_layout(results),
        "nam_truoc": f"Năm {report.nam - 1}" if report.ky == "hằng năm" else "Kỳ trước",
        "phu_luc": annex_list(report, drawn),
    }


def subject(report: AnnualReport) -> str:
    """Return the subject as typed, or composed of movement, kind and year."""
    if report.trich_yeu:
        return report.trich_yeu
    movement = report.phong_trao
    name = f"Phong trào thi đua “{movement.ten}”" if movement else "công tác thi đua, khen thưởng"
    period = f" giai đoạn {found}" if (found := whole_period(report)) else ""
    ahead = f" và phương hướng, nhiệm vụ năm {report.nam + 1}" if report.nhiem_vu_nam_sau else ""
    if report.ky == "tổng kết giai đoạn":
        return f"Tổng kết {name}{period}{ahead}"
    if report.ky == "sơ kết":
        return f"Sơ kết {name}{period} đến năm {report.nam}{ahead}"
    return f"Kết quả {'thực hiện ' if movement else ''}{name} năm {report.nam}{ahead}"


def opening(report: AnnualReport) -> tuple[str, ...]:
    """Return the paragraphs before the first section, as typed or composed."""
    if report.mo_dau:
        return report.mo_dau
    told = lower_first(report.trich_yeu)
    if report.ke_hoach:
        return (f"Thực hiện {report.ke_hoach.citation()}, {report.issuer()} báo cáo {told} như sau:",)
    return (f"{upper_first(report.issuer())} báo cáo {told} như sau:",)


def _lines(report: AnnualReport, drawn: list[Drawn]) -> Iterator[dict[str, Any]]:
    yield from (paragraph(text) for text in opening(report))
    if covered := coverage(report):
        yield paragraph(covered)
    yield from body_lines(report)
    if pointer := annex_line(drawn):
        yield paragraph(pointer)


def _award_rows(report: AnnualReport) -> Iterator[dict[str, Any]]:
    for number, row in enumerate(report.khen_thuong, start=1):
        counts = {"da_khen": shown(row.da_khen), "de_nghi": shown(row.de_nghi)}
        kind = {"hinh_thuc": award_name(report, row), "doi_tuong": KINDS[row.doi_tuong]}
        yield {"stt": number, "nhom": False, **kind, **counts}
    totals = {name: shown(sum(getattr(row, name) for row in report.khen_thuong)) for name in ("da_khen", "de_nghi")}
    yield {**_NO_TOTAL, "hinh_thuc": "Tổng cộng", "doi_tuong": "", **totals}


def _contribution_rows(report: AnnualReport) -> Iterator[dict[str, Any]]:
    for number, row in enumerate(report.dong_gop, start=1):
        yield {
            "stt": number,
            "nhom": False,
            "nguon": row.nguon,
            "don_vi_tinh": row.don_vi_tinh,
            "gia_tri": shown(row.gia_tri),
        }
    for unit, total in contribution_totals(report.dong_gop).items():
        yield {**_NO_TOTAL, "nguon": "Tổng cộng", "don_vi_tinh": unit, "gia_tri": shown(total)}
