"""Builds `templates/docx/base-minutes.docx`. Run it after changing it."""

from pathlib import Path

from docgen.authoring import layouts, save

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "base-minutes.docx"


def build():
    return layouts.minutes()


if __name__ == "__main__":
    save(build(), TARGET)
