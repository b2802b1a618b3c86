"""A pytest kit for plugin authors: make a document from data, read it back, compare templates part by part.

from docgen.testing import made

def test_my_paper(tmp_path):
    document = made("my-paper", {"ho_ten": "Nguyễn Văn A"}, tmp_path, roots=[ROOT])
    assert "Nguyễn Văn A" in document.text
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from docgen._pipeline import PathLike, check, make
from docgen._result import RunResult
from docgen.errors import Diagnostic

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
_NOISE = {"docProps/app.xml"}
"""Parts that differ between two equal documents for reasons that are no author's: Word's own statistics."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeDocument:
    """A document that was made: where it stands and what stands in it."""

    path: Path

    @property
    def parts(self) -> dict[str, bytes]:
        """Return name → bytes of every part of the file."""
        return read_parts(self.path.read_bytes())

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Return the text of every paragraph of the body, tables included, in order; empty ones left out."""
        return tuple(text for text in part_paragraphs(self.parts["word/document.xml"]) if text.strip())

    @property
    def text(self) -> str:
        """Return the paragraphs joined by line breaks."""
        return "\n".join(self.paragraphs)


def made(
    type_name: str,
    source: PathLike | Mapping[str, Any],
    folder: Path,
    *,
    roots: Sequence[PathLike] = (),
    **options: Any,
) -> MadeDocument:
    """Return the document of one record: a data file, or a mapping of fields. Written into `folder`.

    `options` are those of `docgen.make`. Raises AssertionError with every message when the record is rejected.
    """
    result = make(type_name, _as_file(source, folder), out=folder / "made.docx", roots=roots, **options)
    assert result.exit_code == 0, told(result.everything())
    path = result.outcomes[0].path
    assert path is not None
    return MadeDocument(path=path)


def findings(
    type_name: str,
    source: PathLike | Mapping[str, Any],
    folder: Path,
    *,
    roots: Sequence[PathLike] = (),
    **options: Any,
) -> tuple[Diagnostic, ...]:
    """Return everything `docgen check` says of one record, as values: code, severity, place, message."""
    return tuple(check(type_name, _as_file(source, folder), roots=roots, **options).everything())


def told(diagnostics: Iterable[Diagnostic]) -> str:
    """Return diagnostics as short lines for a failing test: `code at place: message`."""
    return "\n".join(f"{said.code} at {said.place.describe('en')}: {said.message('en')}" for said in diagnostics)


def part_paragraphs(xml: bytes) -> list[str]:
    r"""Return the text of every paragraph of a part, in order; tabs as `\t`, line breaks as `\n`."""
    root = etree.fromstring(xml)
    return ["".join(_pieces(paragraph)) for paragraph in root.iter(f"{_W}p")]


def _pieces(paragraph: etree._Element) -> Iterable[str]:
    for element in paragraph.iter(f"{_W}t", *_BREAKS):
        if next(element.iterancestors(f"{_W}p")) is not paragraph:
            continue  # a text box that hangs on the paragraph has paragraphs of its own
        yield element.text or "" if element.tag == f"{_W}t" else _BREAKS[str(element.tag)]


def read_parts(data: bytes) -> dict[str, bytes]:
    """Return name → bytes of every part of a .docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part_differences(left: bytes, right: bytes) -> list[str]:
    """Return how two .docx files differ, part by part in canonical XML, one line each; empty when they are equal.

    The dates of the archive and Word's own statistics (docProps/app.xml) are no difference.
    """
    ours, theirs = read_parts(left), read_parts(right)
    missing = [f"only in one of them: {name}" for name in sorted(set(ours) ^ set(theirs))]
    changed = [
        f"{name} differs"
        for name in sorted(set(ours) & set(theirs) - _NOISE)
        if _canonical(name, ours[name]) != _canonical(name, theirs[name])
    ]
    return missing + changed


def _canonical(name: str, data: bytes) -> bytes:
    if not name.endswith((".xml", ".rels")):
        return data
    return bytes(etree.tostring(etree.fromstring(data), method="c14n"))


def _as_file(source: PathLike | Mapping[str, Any], folder: Path) -> Path:
    if not isinstance(source, Mapping):
        return Path(source)
    path = folder / "record.json"
    path.write_text(json.dumps(source, ensure_ascii=False, default=str), encoding="utf-8")
    return path


def rejected_codes(result: RunResult) -> list[str]:
    """Return the codes of all errors of a run, in order."""
    return [said.code for said in result.everything() if said.severity == "error"]
