"""The layouts as their users meet them: every sample keeps the decree, and template and model agree both ways."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docgen import authoring, papers
from docgen._lint import lint
from docgen.authoring import layouts
from docgen.cli import run
from docgen.testing import made

BASES = Path(__file__).parents[2] / "examples" / "layouts"
TYPES = {
    "xa/quyet-dinh": "base-decision", "xa/quyet-dinh-danh-sach": "list-decision", "xa/quyet-dinh-ban-hanh": "base-promulgation",
    "xa/cong-van": "base-letter", "xa/bao-cao": "base-report", "xa/thong-bao": "base-notice", "xa/giay-moi": "base-invitation",
    "xa/bien-ban": "base-minutes", "phong/to-trinh": "base-submission", "huyen-2024/cong-van": "base-letter",
}  # fmt: skip

LAYOUTS = {"decision", "promulgation", "letter", "submission", "report", "notice", "invitation", "minutes"}


@pytest.mark.parametrize("sample", TYPES)
def test_every_sample_keeps_the_decree(sample: str, tmp_path: Path) -> None:
    document = made(TYPES[sample], BASES / "samples" / f"{sample}.yaml", tmp_path, roots=[BASES])
    said = [one for one in lint(document.path) if not (one.code == "chu-mau" and "KHẨN" in str(one.place))]
    assert [one.message() for one in said if one.severity != "info"] == []


@pytest.mark.parametrize("name", sorted(set(TYPES.values())))
def test_template_and_model_agree(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    template = BASES / "templates" / "docx" / f"{name}.docx"
    assert run(["template", "check", str(template), "--type", name, "--root", str(BASES)]) == 0
    told = capsys.readouterr()
    assert not re.search("cảnh báo|lỗi", told.out + told.err), told.out + told.err


def read(sample: str, folder: Path) -> tuple[str, ...]:
    return made(TYPES[sample], BASES / "samples" / f"{sample}.yaml", folder, roots=[BASES]).paragraphs


def test_a_decision_reads_as_the_model_does(tmp_path: Path) -> None:
    text = read("xa/quyet-dinh", tmp_path)
    order = [
        "ỦY BAN NHÂN DÂN", "XÃ ĐỒNG TIẾN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 86/QĐ-UBND",
        "Đồng Tiến, ngày 09 tháng 9 năm 2026", "QUYẾT ĐỊNH", "Về việc thành lập Hội đồng Thi đua - Khen thưởng xã Đồng Tiến",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", "QUYẾT ĐỊNH:", "Nơi nhận:", "- Như Điều 3;", "- Lưu: VT, VHXH.", "CHỦ TỊCH",
        "Lý Thị Bích Đào", "Phụ lục", "PHÂN CÔNG NHIỆM VỤ CỦA HỘI ĐỒNG",
    ]  # fmt: skip
    assert [line for line in text if line in order] == order
    assert not any(line.startswith("TM.") for line in text), "the chair's own power"


def test_a_letter_has_its_subject_under_the_number_and_several_addressees(tmp_path: Path) -> None:
    text = read("xa/cong-van", tmp_path)
    at = text.index("Kính gửi:")
    assert (
        text[at - 2 : at] == ("V/v tăng cường các biện pháp phòng, chống dịch tả lợn Châu Phi", "KHẨN")
        or "KHẨN" in text[:at]
    )
    assert [line[-1] for line in text[at + 1 : at + 4]] == [";", ";", "."]
    assert all(line.startswith("- ") for line in text[at + 1 : at + 4])


def test_minutes_name_no_place_and_date_at_their_head(tmp_path: Path) -> None:
    text = read("xa/bien-ban", tmp_path)
    head = text[: text.index("BIÊN BẢN")]
    assert not [line for line in head if ", ngày " in line]
    assert text.index("THƯ KÝ") < text.index("Trần Hữu Lâm") < text.index("CHỦ TỌA") < text.index("Lý Thị Bích Đào")


def test_what_a_decision_issues_has_a_head_without_number_and_date(tmp_path: Path) -> None:
    text = read("xa/quyet-dinh-ban-hanh", tmp_path)
    issued = text[text.index("QUY CHẾ") - 4 :]
    assert issued[:5] == (
        "ỦY BAN NHÂN DÂN",
        "XÃ ĐỒNG TIẾN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "QUY CHẾ",
    )
    assert issued[6].startswith("(Kèm theo Quyết định số …/QĐ-UBND ngày … ")
    assert issued[-1].endswith("./.")
    assert not [line for line in issued if "Nơi nhận" in line]


def test_the_page_for_authors_says_what_is_there() -> None:
    page = (BASES.parents[1] / "docs" / "authoring.md").read_text(encoding="utf-8")
    assert (BASES / "plugins" / "base_letter" / "__init__.py").read_text(encoding="utf-8") in page
    assert set(re.findall(r"`layouts\.(\w+)", page)) == {name for name in vars(layouts) if name in LAYOUTS}
    for name in re.findall(r"^\| `(\w+)\(", page, re.M):
        assert name in authoring.__all__, name
    for model, values in re.findall(r"^\| `(\w+)` \| `(\w+)` \|", page, re.M):
        assert {model, values} <= set(papers.__all__)
