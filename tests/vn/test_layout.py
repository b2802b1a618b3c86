from __future__ import annotations

from datetime import date

from docgen.vn.layout import layout
from docgen.vn.letterhead import RULE_LENGTHS_ISSUER, RULE_LENGTHS_SUBJECT
from docgen.vn.typography import rule_length


def test_every_row_of_the_rules_names_its_source() -> None:
    rules = layout()
    assert rules.effective_from == date(2020, 3, 5)
    assert all(row.source.startswith("PL I") for row in (rules.page, rules.body, *rules.elements.values()))


def test_sizes_are_the_decrees() -> None:
    sizes = {name: element.size for name, element in layout().elements.items()}
    assert sizes["so_ky_hieu"] == (13, 13)
    assert sizes["nhan_noi_nhan"] == (12, 12)
    assert sizes["noi_nhan"] == (11, 11)
    assert sizes["phu_luc"] == (14, 14)
    assert sizes["loi_van"] == sizes["trich_yeu"] == (13, 14)


def test_only_what_the_decree_names_is_italic_or_ruled() -> None:
    elements = layout().elements.values()
    assert {one.name for one in elements if one.italic} == {"dia_danh_thoi_gian", "can_cu", "nhan_noi_nhan", "kem_theo"}
    assert {one.name for one in elements if one.rule} == {"tieu_ngu", "co_quan_ban_hanh", "trich_yeu"}


def test_some_rule_is_a_third_to_a_half_of_every_line_there_can_be() -> None:
    for lengths, least, most in ((RULE_LENGTHS_ISSUER, 24, 63), (RULE_LENGTHS_SUBJECT, 40, 165)):
        for width in range(least, most + 1):
            assert width / 3 <= rule_length(width, lengths) <= width / 2
