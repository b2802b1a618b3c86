"""Decision ─▶ the template's values: head, bases, articles, and the list on pages of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docgen.papers import article_lines, basis_lines, closed, closing_values, opening_values, reference_line
from docgen.vn.folding import fold_name
from docgen.vn.letterhead import TEXT_WIDTH
from docgen.vn.numbers import number_text
from docgen.vn.ordinals import letter, roman
from docgen.vn.text import upper, upper_first

from ..awards.fields import KINDS
from ..awards.recipient import counted
from ..awards.rules_list import identity
from ..awards.wording import PRINTED_KINDS
from .articles import articles
from .bases import considered, legal_bases, proposal
from .model import AwardDecision
from .money import Money, money
from .phrases import achievement, award_phrase, form_phrase, list_title, subject
from .roster import Award, Entry, awards, is_annexed

Values = dict[str, Any]

_TITLE_SIZE = 14
"""Size in pt of an annex's name (PL I III.1.b)."""


def context(paper: AwardDecision) -> Values:
    """Return every tag of `award-decision.docx`."""
    whole = paper.model_copy(
        update={
            "trich_yeu": subject(paper),
            "can_cu": (*legal_bases(paper), *considered(paper)),
            "theo_de_nghi": proposal(paper),
        }
    )
    said = articles(paper)
    return {
        **opening_values(whole),
        **closing_values(whole, f"Như Điều {len(said)}"),
        "tieu_de_tep": f"Quyết định {whole.trich_yeu}",
        "tham_quyen": paper.tham_quyen,
        "can_cu": basis_lines(whole),
        "dong": closed(article_lines(said)),
        "phu_luc": [_annex(paper)] if is_annexed(paper) else [],
    }


def _annex(paper: AwardDecision) -> Values:
    """Return the list: heading, reference to the decision by the one who decides, rows with their headings, a last row."""
    found = money(paper)
    return {
        "so": "DANH SÁCH",
        "tieu_de": "\n".join(fold_name(list_title(paper), _TITLE_SIZE, TEXT_WIDTH, bold=True)),
        "kem_theo": reference_line(paper.model_copy(update={"ten_co_quan": paper.decider()}), "Quyết định"),
        "het": True,
        **_headings(paper),
        "cot_thanh_tich": any(row.thanh_tich for row in paper.danh_sach),
        "cot_tien": paper.cot_tien_thuong and not paper.khong_tien_thuong,
        "dong": list(_rows(paper, found)),
        "tong": f"{'Tổng số lượt khen thưởng' if _repeated(paper) else 'Tổng cộng'}: {counted(paper.danh_sach)}",
        "tong_tien": number_text(found.total),
    }


def _repeated(paper: AwardDecision) -> bool:
    """Return whether somebody stands in the list twice, for awards of different kind."""
    return len({identity(row) for row in paper.danh_sach}) < len(paper.danh_sach)


def _headings(paper: AwardDecision) -> Values:
    """Return the headings of the columns that name the recipients: by the kinds that are in the list."""
    present = {row.phan_loai for row in paper.danh_sach}
    names = {"ca-nhan": "Họ và tên", "ho-gia-dinh": "Hộ gia đình"}
    several = f"Tên {', '.join(KINDS[kind] for kind in PRINTED_KINDS if kind in present)}"
    where = "Địa chỉ" if present == {"ho-gia-dinh"} else "Chức vụ, đơn vị"
    return {
        "cot_ten": names.get(next(iter(present)), several) if len(present) == 1 else several,
        "cot_chuc_vu": f"{where}, địa chỉ" if len(present) > 1 and "ho-gia-dinh" in present else where,
    }


def _rows(paper: AwardDecision, found: Money) -> Iterator[Values]:
    """Yield the rows: A. by award if there are several, I. by kind if there are several, then 1..n through all of them."""
    given = awards(paper)
    several = len(given) > 1
    for number, award in enumerate(given, start=1):
        if several:
            yield _heading(letter(number).upper(), upper(_award_name(paper, award)))
        for place, (kind, entries) in enumerate(award.groups.items(), start=1):
            if several or len(award.groups) > 1:
                yield _heading(roman(place), upper_first(KINDS[kind]))
            for entry in entries:
                yield _row(paper, entry, found)


def _award_name(paper: AwardDecision, award: Award) -> str:
    return award_phrase(paper, award) if award.posthumous else form_phrase(paper, award.form)


def _heading(marker: str, text: str) -> Values:
    return {"nhom": True, "stt": marker, "ten": text, "chuc_vu": "", "thanh_tich": "", "tien": ""}


def _row(paper: AwardDecision, entry: Entry, found: Money) -> Values:
    row = entry.row
    return {
        "nhom": False,
        "stt": entry.stt,
        "ten": row.name(),
        "chuc_vu": row.about(),
        "thanh_tich": row.thanh_tich or achievement(paper),
        "tien": number_text(found.amounts[entry.position]),
    }
