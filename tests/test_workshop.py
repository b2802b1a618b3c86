"""What a template's author asks: tags, faults, previews; through the functions and the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from docgen import DocgenError
from docgen._workshop import check, preview, tags
from docgen.cli import run
from docgen.testing import part_paragraphs, read_parts

Capture = pytest.CaptureFixture[str]
Draw = Callable[..., Path]

PLUGIN = """
from pydantic import Field
from docgen import DocumentType, hookimpl
from docgen.vn.fields import DraftDate, Model, Text


class Item(Model):
    ten: Text
    ghi_chu: str | None = None


class Letter(Model):
    ho_ten: Text = Field(title="Họ và tên")
    ngay: DraftDate = Field(title="Ngày", examples=["2/9/2026"])
    muc: tuple[Item, ...] = ()


def context(letter):
    return {"ho_ten": letter.ho_ten.upper(), "dong": [{"ten": item.ten, "ghi_chu": item.ghi_chu} for item in letter.muc]}


def broken(letter):
    raise RuntimeError("hỏng")


@hookimpl
def docgen_document_types():
    return [
        DocumentType(name="plain", title="Thư", model=Letter, template="a.docx"),
        DocumentType(name="made", title="Thư", model=Letter, template="a.docx", context=context),
        DocumentType(name="broken", title="Thư", model=Letter, template="a.docx", context=broken),
    ]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "root" / "plugins" / "letters"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(PLUGIN)
    return tmp_path / "root"


@pytest.fixture
def draw(tmp_path: Path) -> Draw:
    def drawn(*texts: str, name: str = "mau.docx") -> Path:
        document = docx.Document()
        for text in texts:
            document.add_paragraph(text)
        document.save(str(tmp_path / name))
        return tmp_path / name

    return drawn


def lines(path: Path) -> list[str]:
    return [text for text in part_paragraphs(read_parts(path.read_bytes())["word/document.xml"]) if text]


SOUND = (
    "{{ ho_ten }}, {{ ngay }}",
    "{%p for m in muc %}",
    "{{ m.ten }}{% if m.ghi_chu %} ({{ m.ghi_chu }}){% endif %}",
    "{%p endfor %}",
)


def test_the_tags_of_a_template_are_told_as_text_and_json(draw: Draw, capsys: Capture) -> None:
    path = draw("{%p for m in muc %}", "{{ m.ten|upper }}", "{%p endfor %}")
    assert [tag.path for tag in tags(path).tags] == ["muc", "muc[].ten"]
    assert run(["template", "tags", str(path)]) == 0
    assert capsys.readouterr().out.splitlines()[1] == "muc[].ten|upper  (in)  word/document.xml ¶2  {{ m.ten|upper }}"
    assert run(["template", "tags", str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["tags"][1] == {
        "path": "muc[].ten", "part": "word/document.xml", "paragraph": 2, "text": "{{ m.ten|upper }}", "tag": "{{ m.ten|upper }}",
        "use": "printed", "filters": ["upper"],
    }  # fmt: skip
    assert run(["template", "tags", str(draw("không"))]) == 0
    assert capsys.readouterr() == ("", "mẫu không có thẻ nào\n")


def test_tags_are_held_against_the_type_also_where_another_tag_cannot_be_compiled(draw: Draw, root: Path) -> None:
    told = check(draw("{{ ho_tn }} {{ ho_ten|khong_co }}", *SOUND[1:]), "plain", [root]).diagnostics
    assert {said.code for said in told} == {"mau-bo-loc-la", "mau-the-la"}


def test_a_template_is_checked_by_itself_and_against_a_type(draw: Draw, root: Path, capsys: Capture) -> None:
    good, bad = draw(*SOUND, name="a.docx"), draw("{{ ho_tn }}", "{{ngay thang}}", name="b.docx")
    assert check(good, "plain", [root]).diagnostics == ()
    assert run(["template", "check", str(good), "--type", "plain", "--root", str(root)]) == 0
    assert capsys.readouterr() == ("word/document.xml: nhanh: điền thẳng, không cần đọc lại\n", "")
    assert run(["template", "check", str(bad)]) == 1
    told = capsys.readouterr().err
    assert "lỗi[mau-the-khong-doc-duoc]: không đọc được thẻ này" in told
    assert "đoạn 2, thẻ {{ngay thang}}" in told
    assert run(["template", "check", str(draw("{{ ho_tn }}")), "--type", "plain", "--root", str(root), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["parts"] == [{"name": "word/document.xml", "path": "fast"}]
    assert set(found["diagnostics"][0]) == {"code", "severity", "message", "hint", "place"}
    assert found["diagnostics"][0]["code"] == "mau-the-la"


def test_values_that_a_plugin_makes_are_learnt_by_trying_it(draw: Draw, root: Path) -> None:
    path = draw(
        "{{ ho_ten }}{{ ngay }}", "{%p for d in dong %}", "{{ d.ten }}{{ d.ghi_chu }}{{ d.so }}", "{%p endfor %}"
    )
    told = [(said.code, said.facts["truong"]) for said in check(path, "made", [root]).diagnostics]
    assert told == [("mau-the-la", "ngay"), ("mau-the-co-the-trong", "dong[].ghi_chu"), ("mau-the-la", "dong[].so")]
    (told_of_broken,) = check(path, "broken", [root]).diagnostics
    assert (told_of_broken.code, told_of_broken.severity) == ("mau-chua-doi-chieu", "info")
    assert "hỏng" in told_of_broken.message()


@pytest.mark.parametrize(
    ("file", "code", "status"),
    [("khong-co.docx", "khong-thay-mau", 2), ("cu.doc", "khong-phai-docx", 1), ("thu-muc", "khong-phai-docx", 1), ("\0.docx", "khong-thay-mau", 2)],
)  # fmt: skip
@pytest.mark.parametrize("name", ["tags", "check", "preview"])
def test_what_is_no_template_is_told(
    name: str, file: str, code: str, status: int, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "cu.doc").write_bytes(b"\xd0\xcf\x11\xe0 Word")
    (tmp_path / "thu-muc").mkdir()
    out = ["-o", str(tmp_path / "out.docx")] if name == "preview" else []
    assert run(["template", name, str(tmp_path / file), *out]) == status
    assert f"lỗi[{code}]" in capsys.readouterr().err
    assert not (tmp_path / "out.docx").exists()


@pytest.mark.parametrize(
    "args", [["check", "mau.docx", "--type", "khong-co"], ["preview", "mau.docx", "-o", "a.pdf"], ["preview"], ["xem"]]
)
def test_a_wrong_call_is_exit_2(args: list[str], draw: Draw, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draw("{{ a }}")
    monkeypatch.chdir(tmp_path)
    assert run(["template", *args]) == 2
    assert not (tmp_path / "a.pdf").exists()


def test_a_preview_shows_made_up_values_of_the_type(draw: Draw, root: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "xem.docx"
    assert run(["template", "preview", str(draw(*SOUND)), "--type", "plain", "--root", str(root), "-o", str(out)]) == 0
    assert capsys.readouterr() == (f"{out}\n", "")
    assert lines(out)[0] == "Nông Thị Mai, 02/9/2026"
    assert len(lines(out)) == 4
    first = out.read_bytes()
    assert run(["template", "preview", str(draw(*SOUND)), "--type", "plain", "--root", str(root), "-o", str(out)]) == 0
    assert out.read_bytes() == first


def test_a_preview_without_a_type_follows_the_tags(draw: Draw, tmp_path: Path) -> None:
    result = preview(draw(*SOUND), tmp_path / "xem.docx")
    assert result.exit_code == 0
    assert lines(tmp_path / "xem.docx")[0].startswith("Nông Thị Mai, ")
    assert len(lines(tmp_path / "xem.docx")) == 4


def test_a_preview_where_the_plugin_fails_says_so_and_follows_the_tags(draw: Draw, root: Path, tmp_path: Path) -> None:
    result = preview(draw("{{ gi_cung_duoc }}"), tmp_path / "xem.docx", "broken", [root])
    assert [said.code for said in result.everything()] == ["mau-chua-doi-chieu"]
    assert lines(tmp_path / "xem.docx") == ["gi cung duoc"]


def test_a_preview_that_cannot_be_filled_writes_nothing(draw: Draw, root: Path, tmp_path: Path) -> None:
    with pytest.raises(DocgenError):
        preview(draw("{{ ho_tn }}"), tmp_path / "xem.docx", "plain", [root])
    assert not (tmp_path / "xem.docx").exists()


def test_a_preview_is_never_written_over_somebodys_work(draw: Draw, tmp_path: Path) -> None:
    out, template = tmp_path / "xem.docx", draw("{{ a }}")
    out.write_bytes(b"cua toi")
    assert [said.code for said in preview(template, out).everything()] == ["tep-da-sua-tay"]
    assert out.read_bytes() == b"cua toi"
    assert preview(template, out, force=True).outcomes[0].status == "written"
    assert preview(template, out).outcomes[0].status == "unchanged"
    assert [said.code for said in preview(out, template).everything()] == ["tep-da-sua-tay"]


def test_the_default_place_of_a_preview_is_here(draw: Draw, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = draw("{{ a }}", name="giay.docx")
    monkeypatch.chdir(tmp_path)
    assert run(["template", "preview", str(path)]) == 0
    assert (tmp_path / "giay-xem-thu.docx").is_file()


@pytest.mark.parametrize("name", ["tags", "check", "preview"])
@pytest.mark.parametrize(("lang", "example"), [("vi", "Ví dụ:"), ("en", "Example:")])
def test_every_command_has_help_with_an_example(name: str, lang: str, example: str, capsys: Capture) -> None:
    assert run(["template", name, "--help", "--lang", lang]) == 0
    told = capsys.readouterr().out
    assert example in told
    assert f"docgen template {name}" in told


def test_the_bundled_templates_fit_their_types(repository: Path, capsys: Capture) -> None:
    plan = repository / "templates" / "docx" / "implementation-plan.docx"
    assert check(plan, "implementation-plan").diagnostics == ()
    example = repository / "examples" / "root"
    assert check(example / "templates" / "docx" / "thank-you.docx", "thank-you", [example]).diagnostics == ()


def test_a_slip_in_the_bundled_template_is_told_at_its_paragraph(repository: Path, tmp_path: Path) -> None:
    from docgen._package import pack

    parts = read_parts((repository / "templates" / "docx" / "implementation-plan.docx").read_bytes())
    body = parts["word/document.xml"].replace(b"{{ t.huong_dan }}", b"{{ t.huong_dn }}", 1)
    (tmp_path / "mau.docx").write_bytes(pack({**parts, "word/document.xml": body}))
    told = check(tmp_path / "mau.docx", "ke-hoach").diagnostics
    assert [(said.code, said.facts["truong"], said.hint()) for said in told] == [
        ("mau-the-la", "phu_luc[].thang_diem[].huong_dn", "có phải «phu_luc[].thang_diem[].huong_dan»?")
    ]
    assert told[0].place.text == "{{ t.huong_dn }}"
