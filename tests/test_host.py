from __future__ import annotations

from pathlib import Path

import pytest

from docgen import DocgenError, WrittenDocument
from docgen._host import Host, build_host
from docgen._roots import Root, all_roots

GOOD = """
from pydantic import BaseModel
from docgen import DocumentType, hookimpl

class M(BaseModel):
    ten: str

@hookimpl
def docgen_document_types():
    return [DocumentType(name="{name}", aliases=({alias}), title="T", model=M, template="t.docx")]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "plugins").mkdir()
    return tmp_path


def plugin(root: Path, name: str, source: str) -> None:
    folder = root / "plugins" / name
    folder.mkdir()
    (folder / "__init__.py").write_text(source, encoding="utf-8")


def host(root: Path) -> Host:
    return build_host(all_roots([root], {}))


def test_a_plugin_in_a_folder_offers_its_type(root: Path) -> None:
    plugin(root, "my_paper", GOOD.format(name="my-paper", alias="'giay',"))
    found = host(root)
    assert found.failures == []
    assert found.find_type("giay").name == "my-paper"
    assert found.owner_of(found.find_type("my-paper")).source == str(root.resolve() / "plugins" / "my_paper")


BROKEN = {
    "syntax": "def (:\n",
    "missing_import": "import khong_co_goi_nay\n",
    "raises": "raise ValueError('hỏng')\n",
    "exits": "raise SystemExit(3)\n",
    "misspelt_hook": "from docgen import hookimpl\n@hookimpl\ndef docgen_document_type():\n    return []\n",
    "wrong_argument": "from docgen import hookimpl\n@hookimpl\ndef docgen_document_types(khac):\n    return []\n",
    "returns_none": "from docgen import hookimpl\n@hookimpl\ndef docgen_document_types():\n    return None\n",
    "returns_text": "from docgen import hookimpl\n@hookimpl\ndef docgen_document_types():\n    return ['x']\n",
    "hook_raises": "from docgen import hookimpl\n@hookimpl\ndef docgen_document_types():\n    1 / 0\n",
    "newer_api": "docgen_api = 99\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_plugin_is_listed_and_harms_nobody(root: Path, name: str) -> None:
    plugin(root, name, BROKEN[name])
    plugin(root, "zz_good", GOOD.format(name="good", alias=""))
    found = host(root)
    assert [failure.name for failure in found.failures] == [name]
    assert found.failures[0].diagnostic.code == "plugin-hong"
    assert found.failures[0].trace
    assert found.find_type("good")
    assert found.find_type("implementation-plan")


def test_a_failure_is_told_when_its_type_is_asked_for(root: Path) -> None:
    plugin(root, "hong", BROKEN["raises"])
    with pytest.raises(DocgenError) as caught:
        host(root).find_type("hong")
    assert [said.code for said in caught.value.diagnostics] == ["loai-khong-co", "plugin-hong"]


@pytest.mark.parametrize(("name", "alias"), [("implementation-plan", ""), ("other", "'ke-hoach',")])
def test_a_second_type_of_a_name_is_refused_naming_both(root: Path, name: str, alias: str) -> None:
    plugin(root, "mine", GOOD.format(name=name, alias=alias))
    found = host(root)
    said = found.failures[0].diagnostic
    assert said.code == "loai-trung"
    assert "mine" in said.message()
    assert "implementation_plan" in said.message()
    assert found.find_type("ke-hoach").title != "T"


def test_a_plugin_folder_cannot_take_the_name_of_another(root: Path) -> None:
    plugin(root, "implementation_plan", GOOD.format(name="x", alias=""))
    found = host(root)
    assert [failure.name for failure in found.failures] == ["implementation_plan"]
    assert "implementation_plan" in found.failures[0].diagnostic.message()
    assert found.find_type("ke-hoach").title != "T"


def test_an_unknown_type_gets_a_suggestion(root: Path) -> None:
    with pytest.raises(DocgenError) as caught:
        host(root).find_type("kế hoạchh")
    assert "«ke-hoach»" in caught.value.diagnostics[0].hint()


def test_the_same_folder_loaded_anew_is_another_plugin(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name / "plugins").mkdir(parents=True)
        plugin(tmp_path / name, "p", GOOD.format(name=f"type-{name}", alias=""))
    assert host(tmp_path / "a").find_type("type-a")
    assert host(tmp_path / "b").find_type("type-b")


def test_plugins_hear_of_written_documents_one_by_one(root: Path) -> None:
    hook = "from docgen import hookimpl\n@hookimpl\ndef docgen_document_written(document):\n    {body}\n"
    plugin(root, "loud", hook.format(body="raise ValueError('hỏng')"))
    plugin(root, "notes", hook.format(body="document.path.with_suffix('.ghi').write_text(document.type)"))
    written = WrittenDocument(path=root / "a.docx", sha256="0", type="x")
    assert [said.facts["plugin"] for said in host(root).announce(written)] == ["loud"]
    assert (root / "a.ghi").read_text() == "x"


def test_of_docgens_own_plugins_only_the_one_asked_for_is_loaded(root: Path) -> None:
    for name in ("asked_for", "neighbour"):
        plugin(root, name, GOOD.format(name=name.replace("_", "-"), alias=""))
    found = build_host((Root(name="docgen", folder=root),), only="asked-for")
    assert [doctype.name for doctype in found.types()] == ["asked-for"]
    assert len(build_host((Root(name="docgen", folder=root),), only="an alias").types()) == 2


def test_plugins_from_elsewhere_are_always_loaded(root: Path) -> None:
    plugin(root, "raises", BROKEN["raises"])
    plugin(root, "zz_good", GOOD.format(name="good", alias=""))
    found = build_host(all_roots([root], {}), only="implementation-plan")
    assert [plugin.name for plugin in found.plugins] == ["implementation_plan", "zz_good"]
    assert [failure.name for failure in found.failures] == ["raises"]


CODED = """
from pydantic import BaseModel
from docgen import DocumentType, Kind, hookimpl

class M(BaseModel):
    ten: str

@hookimpl
def docgen_document_types():
    kinds = (Kind(code="{code}", vi="x", en="x"),)
    return [DocumentType(name="coded", title="T", model=M, template="t.docx", kinds=kinds)]
"""


@pytest.mark.parametrize("code", ["thieu-truong", "trang-le-trai"])
def test_a_plugin_cannot_take_a_code_of_docgens_own(root: Path, code: str) -> None:
    plugin(root, "coded", CODED.format(code=code))
    assert f"the code {code} is docgen's own" in host(root).failures[0].diagnostic.message()


def test_one_type_is_opened_without_reading_the_rules(root: Path) -> None:
    plugin(root, "coded", CODED.format(code="thieu-truong"))
    found = build_host(all_roots([root], {}), only="implementation-plan")
    assert [failure.name for failure in found.failures] == ["coded"]


CHECKING = """
from docgen import DossierCheck, Kind, hookimpl

ODD = Kind(code="{code}", vi="x", en="x", why_vi="vì sao", why_en="why")

@hookimpl
def docgen_dossier_checks():
    return {offered}
"""
OFFERED = '[DossierCheck(name="odd", check=lambda dossier: (), kinds=(ODD,))]'


def test_checks_across_a_dossier_are_offered_with_their_kinds(root: Path) -> None:
    plugin(root, "odd", CHECKING.format(code="la-lung", offered=OFFERED))
    offered = next(plugin for plugin in host(root).plugins if plugin.name == "odd")
    assert [check.name for check in offered.checks] == ["odd"]
    assert [kind.code for kind in offered.kinds()] == ["la-lung"]


@pytest.mark.parametrize(
    ("code", "offered", "reason"),
    [
        ("thieu-truong", OFFERED, "the code thieu-truong is docgen's own"),
        ("x", "[1]", "1 is not a DossierCheck"),
        ("x", "1 / 0", "ZeroDivisionError"),
    ],
)
def test_broken_checks_are_a_listed_failure_of_their_plugin(root: Path, code: str, offered: str, reason: str) -> None:
    plugin(root, "odd", CHECKING.format(code=code, offered=offered))
    failures = host(root).failures
    assert [failure.name for failure in failures] == ["odd"]
    assert reason in failures[0].diagnostic.message()
