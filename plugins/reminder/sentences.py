"""The sentences of a reminder, each composed unless the clerk has written it. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.vn.dates import IssueDate, short_date
from docgen.vn.text import lower_first

from .model import Reminder


def subject(paper: Reminder) -> str:
    """Return what stands behind V/v."""
    movement = f"phong trào thi đua “{paper.phong_trao.ten}”" if paper.phong_trao else "phong trào thi đua"
    return paper.trich_yeu or f"đôn đốc báo cáo kết quả thực hiện {movement} năm {paper.nam}"


def opening(paper: Reminder) -> Iterator[str]:
    """Yield what was owed by when, and that it is not there."""
    if paper.mo_dau:
        yield from paper.mo_dau
        return
    plan = f"Thực hiện {paper.ke_hoach.citation()}, " if paper.ke_hoach else ""
    duty = f"các đơn vị có trách nhiệm {_work(paper)} năm {paper.nam} về {paper.gui_ve} {before(paper.truoc_ngay)}."
    yield f"{plan}{duty}" if plan else f"{duty[0].upper()}{duty[1:]}"
    whose = f"{len(paper.kinh_gui):02d} đơn vị nêu trên" if len(paper.kinh_gui) > 1 else "đơn vị nêu trên"
    yield f"Đến nay, {paper.gui_ve} chưa nhận được báo cáo của {whose}."


def request(paper: Reminder) -> Iterator[str]:
    """Yield what is asked of the units now."""
    if paper.de_nghi:
        yield from paper.de_nghi
        return
    whom = "các đơn vị nêu trên" if len(paper.kinh_gui) > 1 else "đơn vị nêu trên"
    when = before(paper.han_moi) if paper.han_moi else "ngay sau khi nhận được văn bản này"
    yield (
        f"{paper.issuer()} đề nghị {whom} khẩn trương {_work(paper)} năm {paper.nam}, gửi về {paper.gui_ve} {when} để "
        "tổng hợp, báo cáo cấp có thẩm quyền theo quy định."
    )


def closing(paper: Reminder) -> str:
    """Return the last sentence."""
    return paper.ket_thuc or f"Đề nghị {'các ' if len(paper.kinh_gui) > 1 else ''}đơn vị nghiêm túc thực hiện."


def before(day: IssueDate) -> str:
    """Return a term as plans state it: `trước ngày 10/11/2025`, `trước 11/2025` while the day is open."""
    return f"trước {'ngày' if day.day else 'tháng'} {short_date(day)}"


def _work(paper: Reminder) -> str:
    return lower_first(paper.viec.strip().rstrip(".;"))
