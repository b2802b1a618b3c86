"""Builds `templates/docx/base-letter.docx`. Run it after changing it."""

from pathlib import Path

from docgen.authoring import layouts, save

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "base-letter.docx"


def build():
    return layouts.letter()


if __name__ == "__main__":
    save(build(), TARGET)
