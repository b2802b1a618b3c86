"""Report ─▶ the numbered lines of its body. A section without content is left out, and the Roman figures close up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from docgen.papers import Section, section_lines
from docgen.vn.ordinals import marker

from .figures import contribution_totals, printed_results
from .model import AnnualReport
from .periods import time_of
from .sentences import (
    award_sentence,
    campaign_sentence,
    direction_sentence,
    exemplar_sentence,
    gathered,
    group_sentence,
    inspection_sentence,
    result_sentence,
    total_sentence,
)
from .told import Told, section_list

Line = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A section with its title in capitals and its lines; one without lines is not printed."""

    title: str
    lines: tuple[Line, ...]


def body_lines(report: AnnualReport) -> Iterator[Line]:
    """Yield the lines of all sections that have content, numbered I., II."""
    filled = [block for block in _blocks(report) if block.lines]
    for number, block in enumerate(filled, start=1):
        yield _line("muc", so=marker("muc", number), tieu_de=block.title, dan=True)
        yield from block.lines


def paragraph(text: str, *, held: bool = False) -> Line:
    """Return a paragraph that no number opens; `held` to what follows."""
    return _line("doan", chu=text, dan=held)


def _blocks(report: AnnualReport) -> Iterator[Block]:
    yield Block(title="CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN", lines=_numbered(map(direction_sentence, report.chi_dao)))
    yield Block(title="KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", lines=tuple(_results(report)))
    yield Block(title="KẾT QUẢ THEO ĐỐI TƯỢNG THI ĐUA", lines=_numbered(map(group_sentence, report.doi_tuong)))
    campaigns = (campaign_sentence(row.ten, row.ket_qua) for row in report.cuoc_van_dong)
    yield Block(title="CÁC PHONG TRÀO, CUỘC VẬN ĐỘNG KHÁC", lines=_numbered(campaigns))
    yield Block(title="CÔNG TÁC KIỂM TRA, GIÁM SÁT", lines=_numbered(map(inspection_sentence, report.kiem_tra)))
    yield Block(title="MÔ HÌNH, ĐIỂN HÌNH TIÊN TIẾN", lines=tuple(_exemplars(report)))
    yield Block(title="CÔNG TÁC KHEN THƯỞNG", lines=tuple(_awards(report)))
    yield Block(title="HUY ĐỘNG NGUỒN LỰC, ĐÓNG GÓP", lines=tuple(_contributions(report)))
    yield Block(title="NỘI DUNG KHÁC", lines=tuple(_free(report)))
    yield Block(title=_ahead_title(report), lines=tuple(_shortcomings(report)))
    yield Block(title=f"NHIỆM VỤ NĂM {report.nam + 1}", lines=_numbered(map(_own, report.nhiem_vu_nam_sau)))
    yield Block(title="KIẾN NGHỊ, ĐỀ XUẤT", lines=_numbered(gathered(report.kien_nghi)))


def _results(report: AnnualReport) -> Iterator[Line]:
    yield paragraph(f"Kết quả thực hiện các chỉ tiêu {time_of(report)} như sau:", held=True)
    yield _line("bang_ket_qua")
    yield _line("bieu_do")
    yield from _numbered(result_sentence(report, row) for row in printed_results(report))


def _exemplars(report: AnnualReport) -> Iterator[Line]:
    if any(row.don_vi for row in report.mo_hinh):
        yield paragraph("Các mô hình, điển hình tiêu biểu của các đơn vị:", held=True)
        yield _line("bang_mo_hinh")
    else:
        yield from _numbered(map(exemplar_sentence, report.mo_hinh))


def _awards(report: AnnualReport) -> Iterator[Line]:
    if report.khen_thuong:
        yield paragraph(award_sentence(report.khen_thuong) or "Chưa có khen thưởng và đề nghị khen thưởng.", held=True)
        yield _line("bang_khen_thuong")


def _contributions(report: AnnualReport) -> Iterator[Line]:
    if report.dong_gop:
        yield paragraph(total_sentence(contribution_totals(report.dong_gop).items()), held=True)
        yield _line("bang_dong_gop")


def _free(report: AnnualReport) -> Iterator[Line]:
    titles: dict[str, list[Told]] = {}
    for row in report.muc_khac:
        titles.setdefault(row.tieu_de, []).append(Told(lead=row.don_vi, text=row.noi_dung))
    yield from section_lines([_titled(title, texts) for title, texts in titles.items()], "khoan")


def _ahead_title(report: AnnualReport) -> str:
    return "HẠN CHẾ, NGUYÊN NHÂN" if report.nguyen_nhan else "HẠN CHẾ"


def _shortcomings(report: AnnualReport) -> Iterator[Line]:
    if not report.nguyen_nhan:
        yield from _numbered(gathered(report.han_che))
        return
    parts = (("Hạn chế", report.han_che), ("Nguyên nhân", report.nguyen_nhan))
    yield from section_lines([_titled(title, gathered(texts)) for title, texts in parts if texts], "khoan")


def _titled(title: str, told: list[Told]) -> Section:
    """Return texts under a title; one alone takes no letter."""
    first, *rest = section_list(told)
    if rest or first.gom:
        return Section(tieu_de=title, gom=(first, *rest))
    return Section(tieu_de=title, noi_dung=first.noi_dung)


def _own(text: str) -> Told:
    return Told(text=text)


def _numbered(told: Iterable[Told]) -> tuple[Line, ...]:
    """Return texts as 1., 2., …; one alone takes no number."""
    pieces = section_list(told)
    return tuple(section_lines(pieces, "muc" if len(pieces) == 1 else "khoan"))


def _line(kind: str, *, so: str = "", tieu_de: str = "", chu: str = "", dan: bool = False) -> Line:
    return {"kieu": kind, "so": so, "tieu_de": tieu_de, "chu": chu, "dan": dan}
