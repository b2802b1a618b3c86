"""Prints the text of a .docx paragraph by paragraph: git's textconv for templates (see .gitattributes, README)."""

from __future__ import annotations

import sys
from pathlib import Path

from docgen.testing import part_paragraphs, read_parts

for name, data in sorted(read_parts(Path(sys.argv[1]).read_bytes()).items()):
    if name.startswith("word/") and name.endswith(".xml"):
        lines = [line for line in part_paragraphs(data) if line.strip()]
        sys.stdout.write("".join(f"{line}\n" for line in [f"== {name}", *lines]))
