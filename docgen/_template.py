"""A template as one value: compiled once, filled as often as wanted. The engine and the package behind one face."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docgen._engine import Tag, compile_template, load_template
from docgen._package import lay_out


class Template:
    """A .docx template, compiled once: immutable, safe to share between threads, picklable.

    `source` is a path or the file's bytes; `name` is what messages call it. Raises DocgenError when it is no usable
    template, naming part and paragraph where a tag is wrong.
    """

    __slots__ = ("_compiled", "_package", "_source")

    def __init__(self, source: str | os.PathLike[str] | bytes, *, name: str = "") -> None:
        """Compile the template."""
        if isinstance(source, bytes):
            self._compiled = compile_template(source, name or "template.docx")
        else:
            self._compiled = load_template(Path(source))
        self._package = lay_out(self._compiled.parts)
        self._source = (source, name)

    @property
    def file(self) -> str:
        """Return the template's name in messages."""
        return self._compiled.file

    @property
    def sha256(self) -> str:
        """Return the digest of the template file, in hexadecimal."""
        return self._compiled.sha256

    @property
    def tags(self) -> tuple[Tag, ...]:
        """Return every value the tags ask for: dotted path, part, paragraph, in the order of the text."""
        return self._compiled.tags

    def render(self, context: Mapping[str, Any]) -> bytes:
        """Return the filled .docx. Raises DocgenError, naming part and paragraph, for a value that is missing or cannot print.

        Values are printed as typed; text, numbers and dates print, lists and groups are looped over and entered by tags.
        The same template and values are the same bytes.
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
