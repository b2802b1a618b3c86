"""Records to try a plugin's context() on before there is any: made-up ones, then the sound ones among the samples."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from docgen._gather import Sources, gather
from docgen._validation import Checked
from docgen.doctype import DocumentType

if TYPE_CHECKING:
    from pydantic import BaseModel

_ENDINGS = (".yaml", ".yml", ".json", ".toml")
_MOST_FILES = 60
_LARGEST = 1024 * 1024


def trial_models(doctype: DocumentType, sources: Sources) -> Iterator[BaseModel]:
    """Yield made-up models of the type, the fullest first, then those of the samples in every root."""
    from docgen._specimen import specimens  # most runs never get here

    yield from specimens(doctype)
    for path in _samples(sources):
        for item in gather(doctype, [path], sources):
            if isinstance(item, Checked) and item.model is not None:
                yield item.model


def _samples(sources: Sources) -> Iterator[Path]:
    """Yield the data files among the samples; those of other types are refused when they are checked.

    What lies deeper comes later: a folder of many units' reports leaves room for the samples beside it.
    """
    for root in sources.roots:
        found = sorted((root.folder / "samples").rglob("*"), key=lambda path: (len(path.parts), path))
        usable = (path for path in found if path.suffix.lower() in _ENDINGS and path.is_file())
        yield from islice((path for path in usable if path.stat().st_size <= _LARGEST), _MOST_FILES)
