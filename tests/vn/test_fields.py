from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from docgen.vn.dates import IssueDate
from docgen.vn.fields import (
    CitedDocument,
    Count,
    DayMonth,
    DraftDate,
    Lines,
    Name,
    Number,
    Percent,
    Period,
    Signer,
    UnitText,
)


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Count, "1.255", 1255), (Count, "02", 2), (Count, 7, 7), (Count, "0", 0), (Count, "12,0", 12), (Name, "Đường\nnội xóm", "Đường nội xóm"),
        (Number, "1.234,50", Decimal("1234.50")), (Number, "4.7", Decimal("4.7")),
        (Percent, "4,70", Decimal("4.70")), (Percent, 100, Decimal(100)),
        (DraftDate, "10/2022", IssueDate(2022, 10)), (DraftDate, "2022-10-05", IssueDate(2022, 10, 5)),
        (DraftDate, "ngày 02 tháng 11  năm 2024", IssueDate(2024, 11, 2)), (DraftDate, "Ngày … tháng 10 năm 2022", IssueDate(2022, 10)),
        (DayMonth, "ngày 05 tháng 02", (5, 2)), (DayMonth, "10/11", (10, 11)), (DayMonth, "29/2", (29, 2)),
        (Lines, "một", ("một",)), (Lines, ["một", "hai"], ("một", "hai")),
    ],
)  # fmt: skip
def test_what_clerks_type_is_understood(kind: object, typed: object, value: object) -> None:
    assert TypeAdapter(kind).validate_python(typed) == value


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (Count, -1), (Count, "1,5"), (Count, "1,000"), (Count, "12,000"), (Count, "hai"), (Percent, "100,1"), (Percent, "-1"), (DraftDate, "31/02/2025"),
        (DraftDate, "13/2025"), (DraftDate, "hôm nay"), (DraftDate, "Hạ Lang, ngày 02 tháng 11 năm 2024"),
        (DraftDate, "ngày 31 tháng 02 năm 2025"), (DraftDate, "ngày … tháng … năm 2025"), (DayMonth, "10/11/2024"), (DraftDate, ""), (DayMonth, "31/4"), (DayMonth, "0/1"), (Lines, [""]),
        (Number, "1.23.4"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(kind: object, typed: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(typed)


def test_a_period_is_text_or_two_years_in_order() -> None:
    assert Period.model_validate("2021-2025") == Period(tu=2021, den=2025)
    assert str(Period.model_validate("2021 – 2025")) == "2021 - 2025"
    for wrong in ("2025 - 2021", "2021", "2021 - 2025 - 2030", "nay - mai"):
        with pytest.raises(ValidationError):
            Period.model_validate(wrong)


def test_a_citation_is_composed_or_as_written() -> None:
    parts = {"loai": "Luật Thi đua, khen thưởng", "ngay": "15/6/2022"}
    assert CitedDocument.model_validate(parts).citation() == "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
    assert CitedDocument.model_validate({**parts, "nguyen_van": "Luật cũ"}).citation() == "Luật cũ"


def test_a_signer_speaks_for_whom_the_data_say() -> None:
    acting = Signer(quyen=True, chuc_vu="TRƯỞNG PHÒNG")
    assert acting.lines() == ("Q. TRƯỞNG PHÒNG",)
    by_mandate = Signer(thua_uy_quyen="CHỦ TỊCH", chuc_vu="TRƯỞNG PHÒNG")
    assert by_mandate.lines() == ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG")


def test_a_unit_text_is_a_text_or_a_group() -> None:
    assert UnitText.model_validate("Thiếu vốn.") == UnitText(noi_dung="Thiếu vốn.")
    assert UnitText.model_validate({"don_vi": "Xã A", "noi_dung": "Thiếu vốn."}).don_vi == "Xã A"
