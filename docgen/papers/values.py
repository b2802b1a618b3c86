"""Papers ─▶ the values their templates print: composed lines, folded names, lengths of rules in mm. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from docgen.papers.models import (
    Bases,
    Closing,
    Copies,
    Deciding,
    Decision,
    Invitation,
    Letter,
    Letterhead,
    Minutes,
    Notice,
    Opening,
    Promulgation,
    Report,
    Submission,
)
from docgen.papers.numbering import LineValues, article_lines, chapter_lines, closed, section_lines
from docgen.papers.parts import Annex, Issued
from docgen.vn.dates import place_date_line
from docgen.vn.ordinals import roman
from docgen.vn.page import agency_lines, letter_side, subject_lines, title_lines
from docgen.vn.reference import cite, number_line, padded
from docgen.vn.text import unlisted, with_end_mark

Values = dict[str, Any]

_KEPT = ("lưu:", "lưu ")
_BASIS_WORDS = ("Căn cứ", "Thực hiện", "Xét", "Theo", "Sau khi")


def letterhead_values(paper: Letterhead) -> Values:
    """Return the tags of `letterhead`, `title_block` and the file's properties."""
    agency, subject = agency_lines(paper.co_quan_chu_quan, paper.co_quan_ban_hanh), subject_lines(paper.trich_yeu)
    return {
        "co_quan_chu_quan": agency.superior,
        "co_quan_ban_hanh": agency.issuer,
        "ke_co_quan": agency.rule,
        "so_ky_hieu": number_line(paper.so, paper.ky_hieu),
        "trich_yeu": paper.trich_yeu,
        "le_trich_yeu": subject.side,
        "ke_trich_yeu": subject.rule,
        "tac_gia": paper.issuer(),
    }


def opening_values(paper: Opening) -> Values:
    """Return the tags of the head of a paper: letterhead, place and date, marks, title."""
    return {
        **letterhead_values(paper),
        "dia_danh_ngay": place_date_line(paper.dia_danh, paper.ngay),
        "do_khan": paper.do_khan,
        "luu_hanh": paper.luu_hanh,
    }


def closing_values(paper: Closing, first: str = "") -> Values:
    """Return the tags of `signature_block`; `first` is the recipient that the decree puts first, such as `Như trên`."""
    return {
        **_copies(paper, first),
        "quyen_han_chuc_vu": title_lines(paper.nguoi_ky.lines()),
        "ho_ten": paper.nguoi_ky.ho_ten,
    }


def basis_lines(paper: Bases) -> list[str]:
    """Return the căn cứ and the proposal, each ending with `;`, the last with `.` (PL I II.6.a)."""
    texts = [_basis(base.citation()) for base in paper.can_cu]
    if paper.theo_de_nghi:
        texts.append(_opened(paper.theo_de_nghi, "Theo đề nghị của"))
    return [f"{_bare(text)}{'.' if place == len(texts) else ';'}" for place, text in enumerate(texts, start=1)]


def deciding_values(paper: Deciding) -> Values:
    """Return the tags of `layouts.decision` but for its annexes, which a type may have of its own."""
    executed = paper.thi_hanh or len(paper.dieu)
    return {
        **opening_values(paper),
        **closing_values(paper, f"Như Điều {executed}"),
        "tieu_de_tep": f"Quyết định {paper.trich_yeu}",
        "tham_quyen": paper.tham_quyen,
        "can_cu": basis_lines(paper),
        "dong": closed(article_lines(paper.dieu)),
    }


def decision_values(paper: Decision) -> Values:
    """Return the tags of `layouts.decision`, its annexes as `phu_luc`."""
    return {
        **deciding_values(paper),
        "phu_luc": [
            annex_values(paper, annex, number, len(paper.phu_luc))
            for number, annex in enumerate(paper.phu_luc, start=1)
        ],
    }


def promulgation_values(paper: Promulgation) -> Values:
    """Return the tags of `layouts.promulgation`; `kem` is the document issued."""
    return {
        **deciding_values(paper),
        "kem": {
            "ten_loai": paper.ban_hanh.ten_loai,
            "trich_yeu": paper.ban_hanh.trich_yeu,
            "kem_theo": reference_line(paper, "Quyết định"),
            "dong": closed(_issued_lines(paper.ban_hanh)),
        },
    }


def letter_values(paper: Letter) -> Values:
    """Return the tags of `layouts.letter`."""
    subject = f"V/v {paper.trich_yeu}"
    values = _running(paper, paper.kinh_gui)
    del values["ke_trich_yeu"]  # no rule stands under V/v
    return {
        **values,
        "tieu_de_tep": subject,
        "le_trich_yeu": letter_side(subject),
        "dia_chi": paper.dia_chi,
    }


def submission_values(paper: Submission) -> Values:
    """Return the tags of `layouts.submission`."""
    return {
        **_running(paper, paper.kinh_gui),
        "tieu_de_tep": f"Tờ trình {paper.trich_yeu}",
        "can_cu": basis_lines(paper),
    }


def report_values(paper: Report) -> Values:
    """Return the tags of `layouts.report`."""
    return {**_running(paper, paper.kinh_gui), "tieu_de_tep": f"Báo cáo {paper.trich_yeu}"}


def notice_values(paper: Notice) -> Values:
    """Return the tags of `layouts.notice`."""
    return {
        **opening_values(paper),
        **closing_values(paper),
        "tieu_de_tep": f"Thông báo {paper.trich_yeu}",
        "dong": closed(section_lines(paper.noi_dung), paper.ket_thuc),
    }


def invitation_values(paper: Invitation) -> Values:
    """Return the tags of `layouts.invitation`; `cuoi` is its last line, held to the signature."""
    labelled = (("Tới dự", paper.toi_du), ("Chủ trì", paper.chu_tri), ("Thời gian", paper.thoi_gian))
    lines = [f"{label}: {_sentence(text)}" for label, text in (*labelled, ("Địa điểm", paper.dia_diem)) if text]
    *lines, last = [*lines, *paper.ghi_chu]
    return {
        **opening_values(paper),
        **closing_values(paper, "Như trên"),
        "tieu_de_tep": f"Giấy mời {paper.trich_yeu}",
        "loi_moi": f"{paper.issuer()} trân trọng kính mời:",
        "kinh_moi": [_bare(one) for one in paper.kinh_moi],
        "dong": lines,
        "cuoi": with_end_mark(last),
    }


def minutes_values(paper: Minutes) -> Values:
    """Return the tags of `layouts.minutes`."""
    return {
        **letterhead_values(paper),
        **_copies(paper, ""),
        "tieu_de_tep": f"Biên bản {paper.trich_yeu}",
        "thoi_gian": _sentence(paper.thoi_gian),
        "dia_diem": _sentence(paper.dia_diem),
        "thanh_phan": [_bare(one) for one in paper.thanh_phan],
        "chu_toa": _sentence(paper.chu_toa),
        "thu_ky": _sentence(paper.thu_ky),
        "dong": closed(section_lines(paper.noi_dung), paper.ket_thuc),
        "ho_ten_trai": paper.ky_thu_ky,
        "ho_ten_phai": paper.ky_chu_toa,
    }


def annex_values(paper: Opening, annex: Annex, number: int, total: int, *, type_name: str = "Quyết định") -> Values:
    """Return the tags of an annex, the `number`-th of `total`: heading, reference, lines (PL I III.1)."""
    level = "muc" if any(section.tieu_de for section in annex.gom) else "khoan"
    lines = closed(section_lines(annex.gom, level)) if annex.gom else []
    return {
        "so": f"Phụ lục {roman(number)}" if total > 1 else "Phụ lục",
        "tieu_de": annex.tieu_de,
        "kem_theo": reference_line(paper, type_name),
        "dong": lines,
        "het": not lines,
    }


def reference_line(paper: Opening, type_name: str) -> str:
    """Return the line that ties an annex to its document: `(Kèm theo Quyết định số … ngày … của …)` (PL I III.1.c)."""
    symbol = f"{padded(paper.so)}/{paper.ky_hieu}" if paper.so else f"/{paper.ky_hieu}"
    return f"(Kèm theo {cite(type_name, symbol, paper.ngay, paper.issuer(), '')})"


def _running(paper: Letter | Submission | Report, addressed: Sequence[str]) -> Values:
    return {
        **opening_values(paper),
        **closing_values(paper, "Như trên" if addressed else ""),
        "kinh_gui": [_bare(one) for one in addressed],
        "dong": closed(section_lines(paper.noi_dung), paper.ket_thuc),
    }


def _copies(paper: Copies, first: str) -> Values:
    lines = (line for one in paper.noi_nhan for line in one.split("\n") if line.strip())
    given, kept = _without_kept([_bare(unlisted(line)) for line in lines], paper)
    stated = not first or any(one.lower().startswith(first.split()[0].lower()) for one in given[:1])
    return {"noi_nhan": given if stated else [first, *given], "luu": kept}


def _without_kept(given: list[str], paper: Copies) -> tuple[list[str], str]:
    """Return recipients, and where the paper is kept: as one of them has it, `Lưu: VT`, which is this paper's own, or `luu`."""
    kept = [one for one in given if one.lower().startswith(_KEPT)]
    others = [one for one in given if one not in kept]
    named = ", ".join(dict.fromkeys(filter(None, (one[3:].strip(" :") for one in kept))))
    return others, named or _bare(paper.luu)


def _issued_lines(issued: Issued) -> Iterable[LineValues]:
    if issued.chuong:
        return chapter_lines(issued.chuong)
    return article_lines(issued.dieu) if issued.dieu else section_lines(issued.noi_dung)


def _basis(text: str) -> str:
    return text if text.startswith(_BASIS_WORDS) else f"Căn cứ {text}"


def _opened(text: str, words: str) -> str:
    return text if text.startswith(words) else f"{words} {text}"


def _sentence(text: str) -> str:
    return f"{_bare(text)}."


def _bare(text: str) -> str:
    """Return the text without the one stop that ends it; an ellipsis is no stop."""
    text = text.strip()
    return text if text.endswith("..") else text.removesuffix(".").removesuffix(";")
