"""Báo cáo: a unit's report on an emulation movement, by year or period; made of many, the report of the level above."""

from __future__ import annotations

from docgen import DocumentType, Parent, Rollup, hookimpl

from . import kinds, kinds_of_figures
from .checks import check
from .context import context
from .inherit import derive
from .model import AnnualReport
from .unit import check_unit


@hookimpl
def docgen_document_types() -> list[DocumentType]:
    """Offer the report, which takes movement, targets, deadlines and the list of units from the plan."""
    return [
        DocumentType(
            name="annual-report",
            aliases=("bao-cao",),
            title="Báo cáo phong trào thi đua hằng năm, sơ kết, tổng kết",
            model=AnnualReport,
            template="annual-report.docx",
            context=context,
            check=check,
            kinds=(*kinds.KINDS, *kinds_of_figures.KINDS),
            parent=Parent(
                field="theo_ke_hoach",
                type="implementation-plan",
                take={
                    "phong_trao": "phong_trao",
                    "phong_trao_ke_hoach": "phong_trao",
                    "don_vi_phai_bao_cao": "don_vi_bao_cao",
                },
                derive=derive,
            ),
            rollup=Rollup(
                unit="don_vi_bao_cao",
                same=("nam", "ky", "phong_trao.ten", "phong_trao.giai_doan"),
                units="don_vi_phai_bao_cao.ten",
                check=check_unit,
                refused="bao_cao_loi",
                day="ngay",
                year="nam",
            ),
        )
    ]
