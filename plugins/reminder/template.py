"""Builds `templates/docx/reminder.docx`: công văn (Mẫu 1.5 of Nghị định 30/2020/NĐ-CP).

    python plugins/reminder/template.py

Never imported when documents are made; the built file is committed and compared part by part in a test.
"""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from docgen.authoring import layouts, save

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "reminder.docx"


def build() -> Document:
    """Return the template."""
    return layouts.letter()


if __name__ == "__main__":
    save(build(), TARGET)
    print(TARGET)
