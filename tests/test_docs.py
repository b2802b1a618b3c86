"""The documents say what the code does: hooks, commands, codes, examples, README's commands, docstrings."""

from __future__ import annotations

import ast
import importlib.util
import inspect
import re
from pathlib import Path

import pytest

import docgen
from docgen import hookspecs
from docgen._host import build_host
from docgen._roots import all_roots
from docgen.catalogue import core_kinds
from docgen.cli import COMMANDS


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_every_hook_is_documented_with_its_exact_signature(repository: Path) -> None:
    page = read(repository / "docs" / "plugins.md")
    for name, function in vars(hookspecs).items():
        if inspect.isfunction(function) and name.startswith("docgen_"):
            assert f"`{name}{inspect.signature(function)}`".replace("'", "") in page


def test_every_command_is_in_the_clerks_page(repository: Path) -> None:
    page = read(repository / "docs" / "vi" / "bat-dau.md")
    assert all(f"`docgen {name}" in page for name in COMMANDS)


def test_every_code_is_on_the_page_that_is_generated(repository: Path) -> None:
    script = repository / "docs" / "build_diagnostics.py"
    spec = importlib.util.spec_from_file_location("build_diagnostics", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert read(repository / "docs" / "diagnostics.md") == module.page(), "run: python docs/build_diagnostics.py"


def test_the_examples_in_the_page_are_the_files(repository: Path) -> None:
    page = read(repository / "docs" / "plugins.md")
    assert read(repository / "examples" / "root" / "plugins" / "thank_you" / "__init__.py") in page
    assert read(repository / "examples" / "package" / "pyproject.toml") in page


def test_the_tests_in_the_page_pass(repository: Path, tmp_path: Path) -> None:
    page = read(repository / "docs" / "plugins.md")
    source = next(block for block in re.findall(r"```python\n(.*?)```", page, re.S) if "docgen.testing" in block)
    scope: dict[str, object] = {}
    exec(source.replace('"my-root"', repr(str(repository / "examples" / "root"))), scope)
    tests = [function for name, function in scope.items() if name.startswith("test_")]
    assert len(tests) == 2
    for function in tests:
        function(tmp_path)  # type: ignore[operator]


def test_every_limit_and_code_of_foreign_templates_is_on_their_page(repository: Path) -> None:
    from docgen._limits import LIMITS
    from docgen.catalogue import foreign

    page = read(repository / "docs" / "templates-safety.md")
    listed = dict(re.findall(r"^\| `(\w+)` \| ([\d,]+) \|", page, re.M))
    assert {name: int(value.replace(",", "")) for name, value in listed.items()} == {
        name: getattr(LIMITS, name) for name in LIMITS.__slots__
    }
    codes = {kind.code for kind in vars(foreign).values() if isinstance(kind, docgen.Kind)}
    assert {code for code in codes if f"`{code}`" not in page} == set()


def test_every_word_of_a_dossier_is_on_its_pages(repository: Path) -> None:
    from docgen._dossier._words import DOCUMENTS, LIST, SHARED, WORDS

    english, vietnamese = (read(repository / "docs" / name) for name in ("dossier.md", "vi/bo-ho-so.md"))
    assert [word for word in (LIST, SHARED, DOCUMENTS, *WORDS) if f"| `{word}`" not in english] == []
    assert [word for word in WORDS if f"| `{word}`" not in vietnamese] == []
    examples = [re.search(r"```yaml\n(.*?)```", page, re.S) for page in (english, vietnamese)]
    without_comments = [re.sub(r" +#.*", "", found[1]) for found in examples if found]
    assert without_comments[0] == without_comments[1]


def test_every_limit_and_code_of_sheets_is_told(repository: Path) -> None:
    from docgen._limits import SHEETS

    page = read(repository / "docs" / "sheets.md")
    listed = dict(re.findall(r"^\| `(\w+)` \| ([\d,]+) \|", page, re.M))
    assert {name: int(value.replace(",", "")) for name, value in listed.items()} == {
        name: getattr(SHEETS, name) for name in SHEETS.__slots__
    }


def test_the_messages_of_sheets_in_the_clerks_page_are_true(repository: Path) -> None:
    page = read(repository / "docs" / "vi" / "danh-sach.md")
    message = page.partition("## Khi có thông báo\n\n```\n")[2].partition("```")[0]
    assert message
    assert message in read(repository / "tests" / "readers" / "test_commands.py")


def test_every_field_type_named_in_the_page_is_there(repository: Path) -> None:
    import docgen.vn.fields as fields

    table = read(repository / "docs" / "plugins.md").partition("know Vietnamese input:")[2].partition("\n\n")[0]
    names = re.findall(r"`([A-Z][A-Za-z]+)`", table)
    assert len(names) >= 8
    assert all(hasattr(fields, name) for name in names)


def test_readme_has_exactly_two_commands_and_files_that_exist(repository: Path) -> None:
    page = read(repository / "README.md")
    commands = re.findall(r"^```sh\n(.*?)^```", page, re.M | re.S)
    assert len(commands) == len(re.findall(r"^```", page, re.M)) / 2 == 2
    assert all(command.count("\n") == 1 for command in commands)
    for link in re.findall(r"\]\(([^)]+)\)", page):
        assert (repository / link).exists(), link


def test_the_starter_picture_of_messages_is_true(repository: Path) -> None:
    page = read(repository / "docs" / "vi" / "bat-dau.md")
    told = read(
        repository / "tests" / "cases" / "rejected" / "implementation-plan" / "ngay-khong-co-that" / "expected.txt"
    )
    assert "\n".join(told.splitlines()[:4]) in page


PUBLIC = [
    "__init__",
    "doctype",
    "dossier",
    "errors",
    "hookspecs",
    "pictures",
    "qr",
    "record",
    "testing",
    "values",
    "catalogue/__init__",
]
PUBLIC += [f"vn/{path.stem}" for path in (Path(docgen.__file__).parent / "vn").glob("*.py")]
PUBLIC += [f"papers/{path.stem}" for path in (Path(docgen.__file__).parent / "papers").glob("*.py")]
PUBLIC += [f"authoring/{path.stem}" for path in (Path(docgen.__file__).parent / "authoring").glob("*.py")]


@pytest.mark.parametrize("name", PUBLIC)
def test_the_public_surface_has_docstrings(name: str) -> None:
    tree = ast.parse(read(Path(docgen.__file__).parent / f"{name}.py"))
    assert ast.get_docstring(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{name}.{node.name} says nothing"


def test_every_module_says_what_it_is_for(repository: Path) -> None:
    for file in [*(repository / "docgen").rglob("*.py"), *(repository / "plugins").rglob("*.py")]:
        assert ast.get_docstring(ast.parse(read(file))), file


def test_the_contract_is_what_all_says() -> None:
    assert all(hasattr(docgen, name) for name in docgen.__all__)
    assert set(docgen.__all__) <= set(dir(docgen))
    with pytest.raises(AttributeError):
        docgen.khong_co  # noqa: B018


def test_the_calendar_is_known_to_vn_and_the_catalogue_only(repository: Path) -> None:
    for file in (repository / "docgen").rglob("*.py"):
        room = file.relative_to(repository / "docgen").parts[0]
        assert room in ("vn", "catalogue") or "tháng" not in read(file), file


def test_the_house_rules_on_size(repository: Path) -> None:
    lengths = []
    for file in [*(repository / "docgen").rglob("*.py"), *(repository / "plugins").rglob("*.py")]:
        assert len(read(file).splitlines()) <= 300, file
        for node in ast.walk(ast.parse(read(file))):
            if isinstance(node, ast.FunctionDef):
                lengths.append((node.end_lineno or 0) - node.lineno + 1)
    assert max(lengths) <= 45
    assert sorted(lengths)[len(lengths) * 9 // 10] <= 24


def test_the_table_of_checks_names_codes_and_tests_that_are_there(repository: Path) -> None:
    page = read(repository / "docs" / "checks.md").partition("# Consistency checks")[0]
    rows = re.findall(r"^\| (C\d+[^|]*) \|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|$", page, re.M)
    assert len(rows) >= 25
    host = build_host(all_roots(()))
    known = {kind.code for plugin in host.plugins for kind in plugin.kinds()} | {kind.code for kind in core_kinds()}
    for rule, _, codes, _, tests in rows:
        assert set(re.findall(r"`([\w-]+)`", codes)) <= known, rule
        for name in re.findall(r"`(\w+\.py)`", tests):
            assert (repository / "tests" / "plugins" / name).is_file(), (rule, name)
