from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docx
import pytest

import docgen
from docgen import DocgenError
from docgen.testing import part_paragraphs, read_parts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    document = docx.Document()
    for text in ("{{ ho_ten }}", "{%p for m in muc %}", "{{ m.ten }}: {{ m['so'] }} {{ loop.index }}", "{%p endfor %}",
                 "{% set tam = nguoi.ky %}{{ tam }} {% if co and muc[0].ten %}x{% endif %}"):  # fmt: skip
        document.add_paragraph(text)
    document.sections[0].header.paragraphs[0].text = "{{ so|upper }}"
    document.core_properties.title = "{{ trich_yeu }}"
    document.save(str(tmp_path / "mau.docx"))
    return tmp_path / "mau.docx"


VALUES = {
    "ho_ten": "A & B",
    "muc": [{"ten": "x", "so": 1}],
    "nguoi": {"ky": "K"},
    "co": True,
    "so": "12",
    "trich_yeu": "T",
}


def body(data: bytes) -> list[str]:
    return part_paragraphs(read_parts(data)["word/document.xml"])


def test_a_template_is_filled_into_a_whole_docx(path: Path) -> None:
    assert body(docgen.Template(path).render(VALUES)) == ["A & B", "x: 1 1", "K x"]


def test_its_tags_are_told_with_path_part_and_paragraph(path: Path) -> None:
    tags = {
        (tag.path, tag.part.rpartition("/")[2].rstrip("0123456789.xml"), tag.paragraph)
        for tag in docgen.Template(path).tags
    }
    assert tags == {
        ("ho_ten", "document", 1), ("muc", "document", 2), ("muc[].ten", "document", 3), ("muc[].so", "document", 3),
        ("nguoi.ky", "document", 5), ("co", "document", 5), ("muc[].ten", "document", 5), ("so", "header", 1), ("trich_yeu", "core", None),
    }  # fmt: skip


def test_it_is_one_value_for_threads_and_other_processes(path: Path) -> None:
    template = docgen.Template(path)
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda n: template.render({**VALUES, "ho_ten": str(n)}), range(50)))
    assert [body(data)[0] for data in made] == [str(n) for n in range(50)]
    copy = pickle.loads(pickle.dumps(docgen.Template(path.read_bytes(), name="mau.docx")))
    assert copy.render(VALUES) == template.render(VALUES)
    assert copy.sha256 == template.sha256
    assert "mau.docx" in repr(template)
    with pytest.raises(AttributeError):
        template.moi = 1  # type: ignore[attr-defined]


def test_what_is_wrong_is_a_docgen_error(path: Path, tmp_path: Path) -> None:
    with pytest.raises(DocgenError, match="mẫu"):
        docgen.Template(path).render({})
    for source in (tmp_path / "khong-co.docx", tmp_path, b"x"):
        with pytest.raises(DocgenError):
            docgen.Template(source)


def test_a_template_compiled_yesterday_renders_the_same_today(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = docgen.Template(path)
    monkeypatch.setenv("DOCGEN_CACHE", str(tmp_path / "kho"))
    docgen.Template(path)
    monkeypatch.setattr("docgen._template.compile_template", None)
    kept = docgen.Template(path)
    assert kept.render(VALUES) == fresh.render(VALUES)
    assert (kept.tags, kept.paths, kept.sha256) == (fresh.tags, fresh.paths, fresh.sha256)
    with pytest.raises(DocgenError, match="ho_ten"):
        kept.render({name: value for name, value in VALUES.items() if name != "ho_ten"})
