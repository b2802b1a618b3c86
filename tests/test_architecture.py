"""The import table of docs/architecture.md as data: which room may know which, and which library."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "docgen"

ROOMS: dict[str, set[str]] = {
    # public
    "errors": set(),
    "vn": set(),
    "catalogue": {"errors", "vn"},
    "record": {"errors"},
    "doctype": {"errors"},
    "dossier": {"errors", "record"},
    "values": set(),
    "pictures": {"_paths", "values"},
    "qr": {"values"},
    "chart": {"_package"},
    "hookspecs": {"doctype", "dossier", "record"},
    "authoring": {"vn", "_package"},
    "papers": {"vn"},
    "testing": {"_pipeline", "_result", "errors"},
    # private
    "_paths": set(),
    "_guest": {"catalogue", "errors"},
    "_roots": {"catalogue", "errors"},
    "_readers": {"_guest", "_limits", "_paths", "_zip", "catalogue", "errors", "record", "vn"},
    "_schema": {"errors", "vn"},
    "_outline": {"_schema"},
    "_candidates": {"_roots"},
    "_host": {"_candidates", "_guest", "_roots", "catalogue", "doctype", "dossier", "errors", "hookspecs", "record", "vn"},
    "_refusal": {"_schema", "catalogue", "doctype", "errors", "record", "vn"},
    "_labelling": {"_schema", "errors"},
    "_rereading": {"_refusal", "_schema", "errors", "vn"},
    "_validation": {"_guest", "_labelling", "_outline", "_refusal", "_rereading", "_schema", "catalogue", "doctype", "errors", "record", "vn"},
    "_layers": {"catalogue", "doctype", "errors", "record", "vn"},
    "_workbook": {"_package"},
    "_form": {"_readers", "_schema", "_workbook", "catalogue", "errors", "vn"},
    "_starter": {"_readers", "_schema", "errors"},
    "_limits": set(),
    "_zip": {"_limits", "catalogue", "errors"},
    "_archive": {"_limits", "_zip", "catalogue", "errors"},
    "_engine": {"_archive", "_limits", "catalogue", "chart", "errors", "values", "vn"},
    "_package": set(),
    "_store": set(),
    "_template": {"_engine", "_limits", "_package", "_paths", "_store", "catalogue", "errors"},
    "_lint": {"_archive", "_limits", "_paths", "catalogue", "errors", "vn"},
    "_output": {"_package", "_paths", "catalogue", "errors", "vn"},
    "_manifest": {"_output", "_paths", "_roots", "record"},
    "_result": {"errors"},
    "_gather": {
        "_guest", "_host", "_layers", "_outline", "_paths", "_readers", "_roots", "_schema", "_validation", "catalogue", "doctype", "errors", "record",
        "vn",
    },
    "_specimen": {"_guest", "_schema", "_validation", "doctype", "errors", "record", "vn"},
    "_trials": {"_gather", "_specimen", "_validation", "doctype"},
    "_filling": {"_guest", "_template", "catalogue", "doctype", "errors", "record"},
    "_contract": {"_engine", "_filling", "_guest", "_template", "catalogue", "doctype", "errors", "vn"},
    "_fitting": {
        "_contract", "_gather", "_paths", "_roots", "_template", "_trials", "_validation", "catalogue", "doctype", "errors",
    },
    "_rendering": {"_filling", "_gather", "_manifest", "_output", "_template", "_validation", "doctype", "errors"},
    "_writing": {
        "_host", "_manifest", "_output", "_rendering", "_result", "_validation", "catalogue", "doctype", "errors",
    },
    "_dossier": {
        "_fitting", "_gather", "_guest", "_host", "_layers", "_manifest", "_outline", "_output", "_paths", "_readers", "_rendering",
        "_result", "_roots", "_schema", "_specimen", "_template", "_validation", "_writing", "catalogue", "doctype", "dossier", "errors",
        "record", "vn",
    },
    "_pipeline": {
        "_fitting", "_gather", "_host", "_manifest", "_output", "_rendering", "_result", "_roots", "_validation", "_writing", "catalogue",
        "doctype", "errors",
    },
    "_rollup": {
        "_filling", "_fitting", "_gather", "_guest", "_host", "_outline", "_output", "_package", "_paths", "_readers", "_result", "_roots", "_schema",
        "_template", "_validation", "_workbook", "catalogue", "doctype", "errors", "pictures", "record", "vn",
    },
    "_deadlines": {
        "_gather", "_guest", "_host", "_output", "_package", "_paths", "_readers", "_result", "_rollup", "_roots", "_validation", "catalogue",
        "doctype", "errors", "vn",
    },
    "_workshop": {
        "_contract", "_engine", "_filling", "_gather", "_host", "_limits", "_output", "_paths", "_result", "_roots", "_specimen",
        "_template", "_trials", "catalogue", "doctype", "errors",
    },
    "_report": {"_result", "errors"},
    "cli": {
        "_deadlines", "_dossier", "_form", "_host", "_lint", "_output", "_paths", "_pipeline", "_readers", "_report", "_result", "_rollup", "_roots",
        "_schema", "_starter", "_validation", "_workshop", "catalogue", "errors", "vn",
    },
}  # fmt: skip

LIBRARIES: dict[str, set[str]] = {
    "click": {"cli"},
    "docx": {"authoring"},
    "docxtpl": {"_engine"},
    "icalendar": {"_deadlines"},
    "jinja2": {"_engine"},
    "markupsafe": {"_engine"},
    "lxml": {"_archive", "_engine", "_lint", "testing"},
    "openpyxl": {"_form", "_rollup", "_workbook"},
    "pluggy": {"_host", "hookspecs"},
    "pydantic": {"_validation", "papers", "pictures", "vn"},
    "pydantic_core": {"papers", "pictures", "vn"},
    "python_calamine": {"_readers"},
    "yaml": {"_readers"},
    "zxingcpp": {"qr"},
}


def room_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(file: Path) -> Iterator[str]:
    """Yield what a module imports at run time; what only type checkers see does not count."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "docgen":
                yield from (f"docgen.{alias.name}" for alias in node.names)
            else:
                yield node.module


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_room_imports_only_what_its_row_allows(file: Path) -> None:
    room = room_of(file)
    if room == "__init__":
        return
    known = {name.split(".")[1] for name in imported(file) if name.startswith("docgen.")}
    assert known - {room, "__version__"} <= ROOMS[room]


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_library_has_one_room(file: Path) -> None:
    for name in imported(file):
        library = name.split(".")[0]
        if library in LIBRARIES and room_of(file) != "__init__":
            assert room_of(file) in LIBRARIES[library], f"{library} is not for {room_of(file)}"


def test_pydantic_is_known_to_one_module_of_vn() -> None:
    knowing = {
        file.name for file in (PACKAGE / "vn").glob("*.py") if any("pydantic" in name for name in imported(file))
    }
    assert knowing == {"fields.py"}


def test_the_table_has_no_cycle() -> None:
    left = {room: set(known) for room, known in ROOMS.items()}
    while left:
        free = {room for room, known in left.items() if not known & set(left)}
        assert free, f"a cycle among {sorted(left)}"
        left = {room: known for room, known in left.items() if room not in free}


def test_every_room_is_in_the_table_and_has_its_tests(repository: Path) -> None:
    rooms = {room_of(file) for file in MODULES} - {"__init__"}
    assert rooms == set(ROOMS)
    for room in rooms:
        name = room.strip("_")
        mirrored = repository / "tests" / f"test_{name}.py"
        assert mirrored.is_file() or (repository / "tests" / name).is_dir(), f"no tests for {room}"


def test_the_document_says_the_same_as_this_table(repository: Path) -> None:
    rows = {}
    for line in (repository / "docs" / "architecture.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip(" `") for cell in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 3 and cells[0] in ROOMS:
            rows[cells[0]] = set(cells[2].replace("`", "").replace("–", "").split())
    assert rows == ROOMS


def test_guests_are_not_named_in_the_core(repository: Path) -> None:
    plugins = {folder.name for folder in (repository / "plugins").iterdir() if (folder / "__init__.py").is_file()}
    names = {form for name in plugins for form in (name, name.replace("_", "-"))}
    for file in MODULES:
        if room_of(file) != "cli":  # help texts show a type in their examples
            text = file.read_text(encoding="utf-8")
            assert not [name for name in names if name in text], file


def loaded_by(*args: str) -> set[str]:
    script = f"import sys; sys.argv = {['docgen', *args]!r}\nfrom docgen.cli import main\ntry: main()\nexcept SystemExit: pass\n"
    script += "print('\\n'.join(sys.modules), file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(run.stderr.split())


def test_help_pays_for_no_heavy_library() -> None:
    loaded = loaded_by("--help")
    assert "click" in loaded
    assert not loaded & {
        "lxml",
        "lxml.etree",
        "pydantic",
        "pydantic_core",
        "docxtpl",
        "jinja2",
        "docx",
        "yaml",
        "openpyxl",
    }


def test_importing_docgen_pays_for_nothing() -> None:
    script = "import sys, docgen; print('\\n'.join(sys.modules))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not set(run.stdout.split()) & {"lxml", "pydantic", "pluggy", "click", "yaml", "jinja2"}


# What a start would pay for in vain. Not here because pydantic asks for them: importlib.metadata and, with it, email and socket.
NEVER_FOR_ONE_DOCUMENT = {
    "docgen._deadlines", "docgen._lint", "docgen._refusal", "docgen._rollup", "docgen._schema", "docgen._workshop", "docgen.authoring", "docgen.testing",
    "docgen.vn.layout", "docgen.vn.rules", "docgen.cli._ending", "docgen.cli.check", "docgen._readers._json",
    "docgen._readers._toml", "docx", "docxtpl", "icalendar", "lxml.etree", "openpyxl", "python_calamine", "zxingcpp", "tomllib",
    "pydantic.mypy", "pydantic.v1", "pytest", "unittest", "asyncio", "multiprocessing", "logging", "ssl",
    "xml.etree.ElementTree", "html.parser",
}  # fmt: skip


def test_one_document_pays_for_what_it_needs_and_no_more(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOCGEN_CACHE", str(tmp_path / "kho"))
    plan = ("make", "implementation-plan", str(samples / "ha-lang" / "ke-hoach.yaml"), "-o", str(tmp_path / "a.docx"))
    loaded_by(*plan)  # the template is compiled and kept
    loaded = loaded_by(*plan)
    assert {"docgen._pipeline", "docgen._readers._yaml", "pydantic"} <= loaded
    assert loaded & NEVER_FOR_ONE_DOCUMENT == set()


def test_json_is_read_without_yaml(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}")
    loaded = loaded_by("check", "implementation-plan", str(tmp_path / "a.json"))
    assert "docgen._readers._json" in loaded
    assert not loaded & {"yaml", "tomllib"}
