"""The overprint as its users meet it: through `docgen.testing` alone. Where lines land is in test_certificate_page.py."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from docgen.testing import MadeDocument, findings, made, told

RECORD: dict[str, Any] = {
    "stt": 7, "phan_loai": "cá nhân", "danh_xung": "Ông", "ho_ten": "Nông Văn Bền", "chuc_vu": "Trưởng xóm Bản Khoòng",
    "don_vi": "xã Hạ Lang", "hinh_thuc": "Giấy khen", "thanh_tich": "Đã có thành tích xuất sắc trong xây dựng nông thôn mới",
    "quyet_dinh": {"so": "5", "ky_hieu": "QĐ-UBND", "ngay": "20/11/2025"}, "dia_danh": "Hạ Lang",
    "chuc_danh": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG", "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lý Thị Đào"},
}  # fmt: skip
ON_THE_SHEET = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG",
    "TẶNG",
    "GIẤY KHEN",
)
PRINTED = (
    "Ông Nông Văn Bền", "Trưởng xóm Bản Khoòng, xã Hạ Lang", "Đã có thành tích xuất sắc trong xây dựng nông thôn mới",
    "Quyết định số: 05/QĐ-UBND ngày 20 tháng 11 năm 2025", "Số sổ vàng: 07", "Hạ Lang, ngày 20 tháng 11 năm 2025", "CHỦ TỊCH",
    "Lý Thị Đào",
)  # fmt: skip
EMU = 36_000


def record(**sheet: Any) -> dict[str, Any]:
    return {**RECORD, "in_phoi": sheet} if sheet else dict(RECORD)


def overprint(folder: Path, **sheet: Any) -> MadeDocument:
    return made("certificate-overprint", record(**sheet), folder)


def xml(document: MadeDocument) -> str:
    return document.parts["word/document.xml"].decode("utf-8")


def said(folder: Path, **sheet: Any) -> list[tuple[str, str, str]]:
    found = findings("certificate-overprint", record(**sheet), folder)
    return [(one.severity, one.code, ".".join(map(str, one.place.field))) for one in found]


def box_of(document: MadeDocument, text: str) -> dict[str, Any]:
    """Return the text box whose text that is: its place and size in mm, its look."""
    drawn = next(
        run for run in re.findall(r"<wp:anchor .*?</wp:anchor>", xml(document), re.S) if f">{text}</w:t>" in run
    )
    x, y = (int(found) / EMU for found in re.findall(r"<wp:posOffset>(-?\d+)</wp:posOffset>", drawn))
    size = re.search(r'<w:sz w:val="(\d+)"', drawn)
    look = {name: re.search(rf'<w:{name} w:val="(\w+)"', drawn)[1] for name in ("b", "i", "color", "jc")}  # type: ignore[index]
    assert size is not None
    return {"x": x, "y": y, "size": int(size[1]) / 2, **look}


def test_without_a_sheet_what_printing_houses_print_is_left_out(tmp_path: Path) -> None:
    assert set(overprint(tmp_path).paragraphs) == set(PRINTED)
    assert said(tmp_path) == []


def test_everything_is_printed_where_nothing_is_on_the_sheet_and_nothing_more_where_it_is(tmp_path: Path) -> None:
    assert set(overprint(tmp_path, bo=[]).paragraphs) == {*PRINTED, *ON_THE_SHEET}
    names = [
        "ten",
        "gioi_thieu",
        "quyet_dinh",
        "so_vang",
        "dia_danh_ngay",
        "chuc_vu_ky",
        "ho_ten_ky",
        "quoc_hieu",
        "tieu_ngu",
    ]
    assert set(overprint(tmp_path, bo=names).paragraphs) == {PRINTED[2], *ON_THE_SHEET[2:]}
    assert said(tmp_path, bo=["chữ ký"]) == [("error", "ngoai-lua-chon", "in_phoi.bo.0")]


def test_a_box_says_where_and_how(tmp_path: Path) -> None:
    box = {"x": "100", "y": "90", "canh": "trái", "co": "20", "mau": "đỏ", "nghieng": "có", "dam": "không"}
    found = box_of(overprint(tmp_path, ten=box), PRINTED[0])
    assert (found["size"], found["jc"], found["color"], found["i"], found["b"]) == (20, "left", "C00000", "1", "0")
    line = 20 * 2355 / 2048 * 25.4 / 72
    assert found["x"] == pytest.approx(100, abs=0.01)
    assert found["y"] == pytest.approx(90 - 0.8 * line, abs=0.01), "y is how deep the letters' feet are"


def test_the_printers_nudge_moves_everything_alike(tmp_path: Path) -> None:
    still = overprint(tmp_path)
    (tmp_path / "b").mkdir()
    moved = overprint(tmp_path / "b", lech={"x": "1,5", "y": "-0,75"})
    for text in PRINTED:
        one, other = box_of(still, text), box_of(moved, text)
        assert other["x"] - one["x"] == pytest.approx(1.5, abs=0.001), text
        assert other["y"] - one["y"] == pytest.approx(-0.75, abs=0.001), text


def test_a_box_for_what_is_usually_there_prints_it_unless_the_record_says_it_is_there(tmp_path: Path) -> None:
    place = {"x": "148,5", "y": "60", "canh": "giữa"}
    assert ON_THE_SHEET[2] in overprint(tmp_path, chuc_danh=place).paragraphs
    assert ON_THE_SHEET[2] not in overprint(tmp_path, chuc_danh=place, bo=["chuc_danh"]).paragraphs


PIECES = {
    "danh_xung": "Ông", "ho_ten": "Nông Văn Bền", "chuc_vu": "Trưởng xóm Bản Khoòng", "don_vi": "xã Hạ Lang",
    "so_quyet_dinh": "05/QĐ-UBND", "chi_so_quyet_dinh": "05", "ngay_quyet_dinh": "20/11/2025", "chi_so_vang": "07",
    "dia_danh": "Hạ Lang", "ngay": "20", "thang": "11", "nam": "2025", "nam_hai_so": "25",
}  # fmt: skip


def test_pieces_are_printed_where_a_sheet_has_words_of_its_own(tmp_path: Path) -> None:
    boxes = {name: {"x": "20", "y": str(20 + 7 * row)} for row, name in enumerate(PIECES)}
    found = overprint(tmp_path, bo=[*ALL], **boxes)
    assert set(found.paragraphs) == set(PIECES.values())
    assert said(tmp_path, ngay={"x": "20"}) == [("error", "o-thieu-toa-do", "in_phoi.ngay")]


ALL = (
    "quoc_hieu", "tieu_ngu", "chuc_danh", "tang", "hinh_thuc", "ten", "gioi_thieu", "thanh_tich", "quyet_dinh", "so_vang",
    "dia_danh_ngay", "chuc_vu_ky", "ho_ten_ky", "bieu_trung", "ma_qr",
)  # fmt: skip


@pytest.mark.parametrize(("paper", "size"), [("A4", (16838, 11906)), ("A3", (23811, 16838))])
def test_the_sheet_has_its_size(paper: str, size: tuple[int, int], tmp_path: Path) -> None:
    found = re.search(r"<w:pgSz[^>]*>", xml(overprint(tmp_path, giay=paper)))
    assert found is not None
    assert tuple(int(re.search(rf'w:{side}="(\d+)"', found[0])[1]) for side in "wh") == pytest.approx(size, abs=2)  # type: ignore[index]


def test_a_test_page_has_grid_frames_and_names(tmp_path: Path) -> None:
    plain = xml(overprint(tmp_path))
    assert "custGeom" not in plain
    (tmp_path / "b").mkdir()
    page = made("certificate-overprint", {**RECORD, "trang_thu": "có"}, tmp_path / "b")
    assert xml(page).count("<a:custGeom>") == 3, "lines at every millimetre, every fifth, every tenth"
    assert {str(at) for at in range(10, 290, 10)} <= set(page.paragraphs)
    named = [text for text in page.paragraphs if re.fullmatch(r"\w+   x = [\d,]+   y = [\d,]+", text)]
    assert {name.split(" ")[0] for name in named} == {
        "ten", "gioi_thieu", "thanh_tich", "quyet_dinh", "so_vang", "dia_danh_ngay", "chuc_vu_ky", "ho_ten_ky",
    }  # fmt: skip


def test_what_would_be_printed_badly_is_told_at_its_box(tmp_path: Path) -> None:
    assert said(tmp_path, ten={"x": "290", "y": "100", "canh": "trái"}) == [("warning", "o-ngoai-giay", "in_phoi.ten")]
    assert said(tmp_path, ten={"x": "148,5", "y": "116", "canh": "giữa"}) == [
        ("warning", "o-chong-nhau", "in_phoi.ten")
    ]
    narrow = {"x": "148,5", "y": "100", "rong": "20", "so_dong": 1, "co_nho_nhat": "20"}
    assert ("error", "khong-du-cho-in", "ho_ten") in said(tmp_path, ten=narrow)
    assert said(tmp_path, ten={"mau": "tím"}) == [("error", "gia-tri-khong-hop-le", "in_phoi.ten.mau")]
    assert said(tmp_path, ten={"canh": "chéo"}) == [("error", "ngoai-lua-chon", "in_phoi.ten.canh")]
    assert said(tmp_path, ten={"rộng": "20"}) == [("error", "truong-la", "in_phoi.ten.rộng")]


def test_an_emblem_and_a_code_go_where_they_are_told(samples: Path, tmp_path: Path) -> None:
    data = {
        **record(bieu_trung={"x": "138", "y": "20"}, ma_qr={"x": "30", "y": "150", "rong": "18", "cao": "18"}),
        "ma_xac_thuc": "x",
    }
    data["bieu_trung"] = str(samples / "giay-khen" / "bieu-trung.png")
    document = made("certificate-overprint", data, tmp_path)
    assert len([name for name in document.parts if "media" in name]) == 2
    assert f"<wp:posOffset>{138 * EMU}</wp:posOffset>" in xml(document)
    assert f'<wp:extent cx="{18 * EMU}" cy="{18 * EMU}"/>' in xml(document)


def test_the_words_are_checked_as_on_a_certificate(tmp_path: Path) -> None:
    data = {**RECORD, "ho_ten": "NÔNG VĂN BỀN", "hinh_thuc": "Bằng khen"}
    found = [one.code for one in findings("certificate-overprint", data, tmp_path)]
    assert found == ["ten-viet-hoa-sai", "khong-du-tham-quyen"]


def test_samples_are_sound_and_silent(samples: Path, tmp_path: Path) -> None:
    for name in ("danh-sach.yaml", "trang-thu.yaml"):
        found = findings("certificate-overprint", samples / "in-phoi" / name, tmp_path)
        assert not found, told(found)
