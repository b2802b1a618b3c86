"""Titles of those who decide an award ─▶ the offices of powers.toml."""

from __future__ import annotations

import doctest
import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from docgen.vn.dated import rows


@pytest.fixture(scope="module")
def office() -> ModuleType:
    path = Path(__file__).parents[2] / "plugins" / "awards" / "office.py"
    spec = importlib.util.spec_from_file_location("awards_office", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_its_examples_hold(office: ModuleType) -> None:
    assert doctest.testmod(office).failed == 0
    assert doctest.testmod(office).attempted > 0


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("CHỦ TỊCH NƯỚC", "chu-tich-nuoc"), ("CHÍNH PHỦ", "chinh-phu"), ("THỦ TƯỚNG CHÍNH PHỦ", "thu-tuong"),
        ("BỘ TRƯỞNG BỘ NỘI VỤ", "bo-truong"), ("CỤC TRƯỞNG CỤC THỐNG KÊ", "thu-truong-bo"),
        ("CHỦ TỊCH UỶ BAN NHÂN DÂN TỈNH CAO BẰNG", "chu-tich-tinh"), ("CHỦ TỊCH UBND THÀNH PHỐ HÀ NỘI", "chu-tich-tinh"),
        ("CHÁNH THANH TRA TỈNH CAO BẰNG", "thu-truong-tinh"), ("Giám đốc Sở Y tế", "thu-truong-tinh"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ CAO BẰNG", "chu-tich-huyen"), ("CHỦ TỊCH UBND QUẬN BA ĐÌNH", "chu-tich-huyen"),
        ("CHỦ TỊCH UBND THỊ XÃ AN NHƠN", "chu-tich-huyen"), ("CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ TRẤN THANH NHẬT", "chu-tich-xa"),
        ("CHỦ TỊCH UBND PHƯỜNG 1", "chu-tich-xa"), ("CHỦ TỊCH UBND ĐẶC KHU LÝ SƠN", "chu-tich-xa"),
        ("QUYỀN CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG", "chu-tich-xa"), ("Q. CHỦ TỊCH UBND XÃ HẠ LANG", "chu-tich-xa"),
        ("CHỦ TỊCH UBND XÃ HẠ LANG, TỈNH CAO BẰNG", "chu-tich-xa"),
        ("GIÁM ĐỐC HỢP TÁC XÃ NÔNG NGHIỆP ĐỒNG TIẾN", "doanh-nghiep"), ("TỔNG GIÁM ĐỐC CÔNG TY CỔ PHẦN ABC", "doanh-nghiep"),
        ("CHỦ TỊCH HỘI ĐỒNG QUẢN TRỊ HỢP TÁC XÃ CHÈ XANH", "doanh-nghiep"),
        ("Chủ tịch UBND tỉnh Cao Bằng (qua Sở Nội vụ)", "chu-tich-tinh"), ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "chu-tich-xa"),
        ("Sở Nội vụ tỉnh Cao Bằng", ""), ("CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN XÃ HẠ LANG", ""), ("CHỦ TỊCH", ""), ("", ""), ("PHÓ CHỦ TỊCH UBND XÃ HẠ LANG", ""),
    ],
)  # fmt: skip
def test_a_title_is_an_office(office: ModuleType, title: str, key: str) -> None:
    assert office.office_of(title, date(2025, 6, 1)) == key


def test_every_office_of_the_powers_has_a_title(office: ModuleType) -> None:
    known = {key for row in rows("powers") for key in row.values["by"]}
    titles = (
        "CHỦ TỊCH NƯỚC", "CHÍNH PHỦ", "THỦ TƯỚNG CHÍNH PHỦ", "BỘ TRƯỞNG BỘ NỘI VỤ", "CỤC TRƯỞNG CỤC THỐNG KÊ",
        "CHỦ TỊCH UBND TỈNH CAO BẰNG", "GIÁM ĐỐC SỞ Y TẾ", "CHỦ TỊCH UBND HUYỆN HẠ LANG", "CHỦ TỊCH UBND XÃ HẠ LANG",
        "GIÁM ĐỐC CÔNG TY TNHH ABC",
    )  # fmt: skip
    assert {office.office_of(title) for title in titles} == known
