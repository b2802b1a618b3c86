from __future__ import annotations

from pathlib import Path

import docx
import pytest

import docgen

ROOT = Path(__file__).parent.parent / "examples" / "root"


def made(tmp_path: Path, *texts: str) -> docgen.RunResult:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    document.save(str(tmp_path / "mau.docx"))
    return docgen.make(
        "thank-you", ROOT / "thu.yaml", out=tmp_path / "out.docx", template=tmp_path / "mau.docx", roots=[ROOT]
    )


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (("{{ ho_ten }}", "{%p if ngay %}", "{{ ngay }}", "{% endif %}"), "mau-the-dong-khac-loai"),
        (("Gửi {{ ho_ten", "}}, ngày {{ ngay }}"), "mau-the-bi-ngat-doan"),
        (("{{ ho_ten }}{% if ho_ten == 'A & B' %}x{% endif %}",), "mau-chu-trong-the-bi-doi"),
        (("{{ ho_tn }}",), "mau-the-la"),
        (("{% for x in ho_ten %}{{ x }}{% endfor %}",), "mau-lap-qua-mot-gia-tri"),
    ],
)
def test_what_template_check_calls_wrong_stops_make_before_the_first_record(
    tmp_path: Path, texts: tuple[str, ...], code: str
) -> None:
    result = made(tmp_path, *texts)
    assert result.exit_code == 1
    assert code in [said.code for said in result.everything()]
    assert not (tmp_path / "out.docx").exists()


def test_it_is_told_again_of_a_template_that_was_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCGEN_CACHE", str(tmp_path / "kho"))
    first, again = (made(tmp_path, "Gửi {{ ho_ten", "}}, ngày {{ ngay }}") for _ in range(2))
    assert [said.as_dict() for said in first.everything()] == [said.as_dict() for said in again.everything()]
    assert len(list((tmp_path / "kho").glob("*.compiled"))) == 1


def test_a_template_that_fits_is_filled(tmp_path: Path) -> None:
    assert made(tmp_path, "{{ ho_ten }}, {{ ngay }}").exit_code == 0


def test_the_template_named_must_be_there(tmp_path: Path) -> None:
    result = docgen.make("thank-you", ROOT / "thu.yaml", out=tmp_path, template=tmp_path / "khong.docx", roots=[ROOT])
    assert [said.code for said in result.everything()] == ["khong-thay-mau"]
