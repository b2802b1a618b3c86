"""Certificate ─▶ what each of its lines says."""

from __future__ import annotations

import re

from docgen.vn.awards import AwardForm, award_form
from docgen.vn.dates import date_in_words, place_date_line
from docgen.vn.reference import padded
from docgen.vn.text import upper

from .model import MOTTO, NATION, Certificate
from .page import Texts

_UNITS = ("tổ dân phố", "thôn", "xã", "phường", "thị trấn", "đặc khu")
_OPEN = "……"
"""Where a number or a day waits for a pen."""


def texts_of(certificate: Certificate) -> Texts:
    """Return the lines of a certificate in their order (Điều 104)."""
    form = form_of(certificate)
    signer, decision_day = certificate.nguoi_ky, date_in_words(certificate.quyet_dinh.ngay, gap=_OPEN)
    return Texts(
        quoc_hieu=certificate.quoc_hieu,
        tieu_ngu=MOTTO if certificate.quoc_hieu == NATION else "",
        chuc_danh=certificate.chuc_danh,
        tang=giving(certificate, form),
        hinh_thuc=award(certificate, form),
        ten=certificate.ten_in or _capital(certificate.name()),
        gioi_thieu=_capital(certificate.about()),
        thanh_tich=certificate.thanh_tich,
        quyet_dinh=f"{certificate.nhan_quyet_dinh} {decision_number(certificate)} {decision_day}",
        so_vang=f"{certificate.nhan_so_vang} {certificate.so_vang:02d}",
        dia_danh_ngay=place_date_line(certificate.dia_danh, certificate.ngay, gap=_OPEN),
        chuc_vu_ky=signer.lines(),
        ho_ten_ky=signer.ho_ten,
    )


def form_of(certificate: Certificate) -> AwardForm | None:
    """Return the form of award as it is named on the certificate's day, or None where the row names none."""
    return award_form(certificate.hinh_thuc, certificate.ngay.earliest)


def giving(certificate: Certificate, form: AwardForm | None) -> str:
    """Return line 4: `TẶNG`, for a title `TẶNG DANH HIỆU`, for who has died `TRUY TẶNG`."""
    verb = "TRUY TẶNG" if certificate.truy_tang else "TẶNG"
    return f"{verb} DANH HIỆU" if form and form.title else verb


def award(certificate: Certificate, form: AwardForm | None) -> str:
    """Return line 5: `GIẤY KHEN`, `BẰNG KHEN`, or the name of a title in capitals, as typed or as the law names it.

    Of a title for several kinds of units the recipient's own is named: `THÔN VĂN HÓA` for Thôn Nà Ến.
    """
    if certificate.ten_danh_hieu or form is None:
        return upper(certificate.ten_danh_hieu)
    if form.key.startswith("bang-khen"):
        return "BẰNG KHEN"
    named = [unit for unit in _UNITS if re.search(rf"\b{unit}\b", form.name.lower())]
    own = next((unit for unit in named if certificate.ho_ten.lower().startswith(f"{unit} ")), "")
    if len(named) < 2 or not own:
        return upper(form.name)
    return upper(f"{own} {re.split('|'.join(named), form.name, flags=re.IGNORECASE)[-1].strip()}")


def decision_number(certificate: Certificate) -> str:
    """Return the decision's number and symbol, room for a number that is still open."""
    number = padded(certificate.quyet_dinh.so) if certificate.quyet_dinh.so else _OPEN
    return f"{number}/{certificate.quyet_dinh.ky_hieu}" if certificate.quyet_dinh.ky_hieu else number


def file_title(certificate: Certificate) -> str:
    """Return what the file calls itself: `Giấy khen tặng Ông Nông Văn Bền`."""
    form = form_of(certificate)
    return f"{form.name if form else 'Giấy khen'} tặng {certificate.name()}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
