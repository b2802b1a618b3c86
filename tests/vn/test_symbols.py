from __future__ import annotations

import pytest

from docgen.vn.symbols import code_of, copy_codes, parse_symbol, symbol_findings, type_codes


def test_all_named_types_and_copies_are_read_and_printed() -> None:
    assert (len(type_codes()), len(copy_codes())) == (27, 3)
    for code, name in {**type_codes(), **copy_codes()}.items():
        symbol = parse_symbol(f"Số: 05/{code}-UBND")
        assert symbol is not None
        assert (symbol.type_code, symbol.groups, str(symbol)) == (code, ("UBND",), f"05/{code}-UBND")
        assert symbol_findings(f"Số: 05/{code}-UBND") == ()
        assert code_of(name.removesuffix(" (cá biệt)").upper()) == code


@pytest.mark.parametrize(
    ("text", "number", "year", "code", "groups", "regime"),
    [
        ("Số: 15/QĐ-BNV", "15", None, "QĐ", ("BNV",), "hanh-chinh"),
        ("Số 05/BNV-VP", "05", None, "", ("BNV", "VP"), "hanh-chinh"),
        ("12/UBND-VX", "12", None, "", ("UBND", "VX"), "hanh-chinh"),
        ("Số: …/KH-UBND", "", None, "KH", ("UBND",), "hanh-chinh"),
        ("Số:……./TTr-VHXH", "", None, "TTr", ("VHXH",), "hanh-chinh"),
        ("Số: 03/SY-UBND", "03", None, "SY", ("UBND",), "sao"),
        ("144/2025/QĐ-CTUBND", "144", 2025, "QĐ", ("CTUBND",), "quy-pham"),
        ("Luật số: 06/2022/QH15", "06", 2022, "", ("QH15",), "quy-pham"),
        ("152/2025/NĐ-CP", "152", 2025, "NĐ", ("CP",), "quy-pham"),
        ("587/QĐ-TTg", "587", None, "QĐ", ("TTg",), "hanh-chinh"),
        ("63a/QĐ-UBND", "63a", None, "QĐ", ("UBND",), "hanh-chinh"),
        ("Số 05-NQ/ĐU", "05", None, "NQ", ("ĐU",), "dang"),
    ],
)
def test_what_is_issued_is_understood(
    text: str, number: str, year: int | None, code: str, groups: tuple[str, ...], regime: str
) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert (symbol.number, symbol.year, symbol.type_code, symbol.groups, symbol.regime) == (
        number,
        year,
        code,
        groups,
        regime,
    )
    assert symbol_findings(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Số:",
        "ngày 05/3/2026",
        "05/3/2026",
        "3/2026",
        "02/13 xã",
        "1/2",
        "KH-UBND",
        "5 / / UBND",
        "Số: abc",
        "1/2/3/4",
        "và/hoặc",
    ],
)
def test_other_text_is_no_symbol(text: str) -> None:
    assert parse_symbol(text) is None
    assert symbol_findings(text) == ()


@pytest.mark.parametrize(
    ("text", "rule", "wanted"),
    [
        ("Số: 5/KH-UBND", "so-thieu-so-khong", "05"),
        ("05/QCh-UBND", "ky-hieu-loai-sai", "QC"),
        ("05/DAn-UBND", "ky-hieu-loai-sai", "DA"),
        ("05/TTR-UBND", "ky-hieu-loai-sai", "TTr"),
        ("05/CV-UBND", "cong-van-co-ma", ""),
        ("05/KH - UBND", "ky-hieu-khoang-trang", "KH-UBND"),
        ("05/KH–UBND", "ky-hieu-khoang-trang", "KH-UBND"),
        ("05/KH-ubnd", "ky-hieu-co-quan", "UBND"),
    ],
)
def test_each_fault_is_found_alone(text: str, rule: str, wanted: str) -> None:
    assert [(found.rule, found.wanted) for found in symbol_findings(text)] == [(rule, wanted)]
