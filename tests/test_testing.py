from __future__ import annotations

from pathlib import Path

import docx
import pytest

from docgen._package import pack
from docgen.testing import findings, made, part_differences, part_paragraphs, read_parts

MINIMAL = {
    "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ HẠ LANG"], "dia_danh": "Hạ Lang", "ngay": "05/3/2026",
    "trich_yeu": "Thực hiện phong trào", "phong_trao": {"ten": "Chung sức", "giai_doan": "2026 - 2030"},
    "muc_dich": ["Nâng cao trách nhiệm."], "noi_nhan": ["Các xóm"], "nguoi_ky": {"chuc_vu": "CHỦ TỊCH"},
}  # fmt: skip


def test_a_mapping_becomes_a_document_that_can_be_read_back(tmp_path: Path) -> None:
    document = made("ke-hoach", MINIMAL, tmp_path)
    assert "a) Nâng cao trách nhiệm." in document.paragraphs
    assert "KẾ HOẠCH\nThực hiện phong trào" in document.text


def test_a_rejected_record_fails_the_test_with_its_messages(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"thieu-truong at .*dia_danh"):
        made("ke-hoach", {name: value for name, value in MINIMAL.items() if name != "dia_danh"}, tmp_path)


def test_findings_are_values(tmp_path: Path) -> None:
    assert findings("ke-hoach", MINIMAL, tmp_path) == ()
    said = findings("ke-hoach", {**MINIMAL, "ngay": "x"}, tmp_path)
    assert [(one.code, one.place.field) for one in said] == [("ngay-khong-hop-le", ("ngay",))]


def test_differences_are_told_part_by_part_and_noise_is_none(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("một")
    document.save(str(tmp_path / "a.docx"))
    parts = read_parts((tmp_path / "a.docx").read_bytes())
    same = {
        **parts,
        "docProps/app.xml": b"<x/>",
        "word/document.xml": parts["word/document.xml"].replace(b"?>\n", b"?>"),
    }
    assert part_differences(pack(parts), pack(same)) == []
    other = {
        **parts,
        "word/document.xml": parts["word/document.xml"].replace("một".encode(), b"hai"),
        "moi.xml": b"<x/>",
    }
    assert part_differences(pack(parts), pack(other)) == ["only in one of them: moi.xml", "word/document.xml differs"]


def test_text_keeps_tabs_and_line_breaks() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    xml = f"<w:p {w}><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>".encode()
    assert part_paragraphs(xml) == ["a\tb\nc"]


def test_the_text_of_a_text_box_is_told_once() -> None:
    inner = "<w:txbxContent><w:p><w:r><w:t>trong ô</w:t></w:r></w:p></w:txbxContent>"
    outer = f"<w:p><w:r><w:t>ngoài</w:t></w:r><w:r>{inner}</w:r></w:p>"
    xml = f'<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{outer}</w:body>'.encode()
    assert part_paragraphs(xml) == ["ngoài", "trong ô"]
