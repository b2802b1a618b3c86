"""A template as one value: compiled once, filled as often as wanted. The engine and the package behind one face."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docgen import _package, _store
from docgen._engine import CompiledTemplate, Tag, compile_template, dump, restore
from docgen._limits import LIMITS
from docgen._paths import read_plain, reasons
from docgen.catalogue import templates
from docgen.errors import Diagnostic, DocgenError, Place


class Template:
    """A .docx template, compiled once: immutable, safe to share between threads, picklable.

    `source` is a path or the file's bytes; `name` is what messages call it. Raises DocgenError when it is no usable
    template, naming part and paragraph where a tag is wrong.

    What was compiled is kept in the user's cache folder (`DOCGEN_CACHE` names another, or `off`), so the next process is
    quicker.
    """

    __slots__ = ("_compiled", "_package", "_sha256", "_source")

    def __init__(self, source: str | os.PathLike[str] | bytes, *, name: str = "") -> None:
        """Compile the template."""
        data, file = (source, name or "template.docx") if isinstance(source, bytes) else _read(source)
        self._sha256 = hashlib.sha256(data).hexdigest()
        self._compiled, self._package = _compiled(data, file, self._sha256)
        self._source = (source, name)

    @property
    def file(self) -> str:
        """Return the template's name in messages."""
        return self._compiled.file

    @property
    def sha256(self) -> str:
        """Return the digest of the template file, in hexadecimal."""
        return self._sha256

    @property
    def tags(self) -> tuple[Tag, ...]:
        """Return every value the tags ask for: dotted path, part, paragraph, in the order of the text."""
        return self._compiled.tags

    @property
    def flaws(self) -> tuple[Diagnostic, ...]:
        """Return faults of the tags with which the template can be filled all the same, such as text that a tag swallows."""
        return self._compiled.flaws

    @property
    def paths(self) -> Mapping[str, str]:
        """Return how each part with tags is filled: "fast", "parsed" or "docxtpl", by the part's name."""
        return {part.name: part.path for part in self._compiled.tagged}

    @property
    def left(self) -> tuple[tuple[str, str], ...]:
        """Return part and tag for each tag that stands where nothing is filled in: in comments, charts, targets of links."""
        return self._compiled.left

    def render(self, context: Mapping[str, Any]) -> bytes:
        """Return the filled .docx. Raises DocgenError, naming part, paragraph and tag, for a value missing or unprintable.

        Values are printed as typed; text, numbers, dates, `Picture` and `RichText` print, lists and groups are looped over
        and entered by tags. The same template and values are the same bytes.
        """
        return self._package.fill(self._compiled.render(context))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the source; the copy compiles it anew."""
        source, name = self._source
        return _again, (source, name)

    def __repr__(self) -> str:
        """Return the name and the first figures of the digest."""
        return f"Template({self.file!r}, sha256={self.sha256[:12]}…)"


def _again(source: str | os.PathLike[str] | bytes, name: str) -> Template:
    return Template(source, name=name)


def _read(source: str | os.PathLike[str]) -> tuple[bytes, str]:
    path = Path(source)
    try:
        return read_plain(path, LIMITS.file + 1), str(path)
    except OSError as fault:
        raise DocgenError(templates.NOT_A_DOCX.at(Place(file=str(path)), mau=str(path), **reasons(fault))) from fault


def _compiled(data: bytes, file: str, digest: str) -> tuple[CompiledTemplate, _package.Package]:
    kept = _store.take(digest)
    if kept is not None:
        return restore(kept[0], file), _package.restore(kept[1])
    compiled = compile_template(data, file)
    package = _package.lay_out(compiled.parts, filled=[part.name for part in compiled.tagged])
    _store.put(digest, (dump(compiled), _package.dump(package)))
    return compiled, package
