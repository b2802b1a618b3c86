"""The templates docgen brings along, filled with their samples and accepted cases, equal docxtpl's as well."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import docgen
from docgen import Chart, Picture, RichText, Template

TESTS = Path(__file__).parent.parent
ACCEPTED = sorted(file.parent for file in (TESTS / "cases" / "accepted").glob("*/*/expected.txt"))

REWRITTEN = {"fault": "what looks like escaped braces in a value is rewritten", "part": "word/document.xml"}
MENDED = {"dau-ngoac-va-ky-hieu": [REWRITTEN | {"theirs": "'đơn' {{ _%}", "ours": "'đơn' {_{ _%}"}]}


@pytest.mark.parametrize("folder", ACCEPTED, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_a_bundled_template_equals_docxtpls(
    folder: Path, exact: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled: list[tuple[Path, Mapping[str, Any]]] = []
    render = Template.render

    def spied(self: Template, context: Mapping[str, Any]) -> bytes:
        filled.append((Path(self.file), context))
        return render(self, context)

    inputs = [file for file in folder.iterdir() if file.name not in ("expected.txt", "don_vi.yaml")]
    with monkeypatch.context() as patched:
        patched.setattr(Template, "render", spied)
        result = docgen.make(folder.parent.name, *inputs, out=tmp_path / "made.docx", dry_run=True)
    assert result.exit_code == 0
    assert filled
    for file, context in filled:
        case = exact.Case(
            data=file.read_bytes(),
            values=_plain(context),
            mended=[exact.Mended(**one) for one in MENDED.get(folder.name, ())],
        )
        assert not exact.differences(case)


def _plain(value: Any) -> Any:
    """Return values that docxtpl knows: text for text of several looks, nothing for pictures and charts."""
    if isinstance(value, RichText):
        return str(value)
    if isinstance(value, Picture | Chart):
        return ""
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value
