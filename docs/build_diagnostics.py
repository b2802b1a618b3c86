"""Writes `docs/diagnostics.md` from the catalogue: `python docs/build_diagnostics.py`. A test compares the two."""

from __future__ import annotations

from pathlib import Path

from docgen._host import build_host
from docgen._roots import all_roots, bundled
from docgen.catalogue import core_kinds
from docgen.errors import Kind

TARGET = Path(__file__).parent / "diagnostics.md"
HEAD = """# Diagnostics

Every message docgen can give, by code. Generated from the catalogue by `docs/build_diagnostics.py`; `docgen explain CODE`
says the same on the command line, in Vietnamese or English. Words in braces are filled in.
"""


def page() -> str:
    """Return the text of the page."""
    parts = [HEAD, "\n## docgen\n", *map(_entry, core_kinds())]
    host, own = build_host(all_roots((), {})), str(bundled().folder)
    for doctype in host.types():
        if doctype.kinds and host.owner_of(doctype).source.startswith(own):
            parts += [f"\n## {doctype.name}\n", *map(_entry, sorted(doctype.kinds, key=lambda kind: kind.code))]
    for plugin in host.plugins:
        told = {kind.code for doctype in plugin.types for kind in doctype.kinds}
        further = [kind for kind in plugin.kinds() if kind.code not in told]
        if further and plugin.source.startswith(own):
            parts += [
                f"\n## {plugin.name}, across a dossier\n",
                *map(_entry, sorted(further, key=lambda kind: kind.code)),
            ]
    return "".join(parts)


def _entry(kind: Kind) -> str:
    hint = f"  \n→ {kind.hint_vi} · *{kind.hint_en}*" if kind.hint_vi else ""
    head = f"\n### `{kind.code}` ({kind.severity})\n"
    return f"{head}\n{kind.vi}  \n*{kind.en}*{hint}\n\n{kind.why_vi}  \n*{kind.why_en}*\n"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
