"""Builds `templates/docx/base-report.docx`. Run it after changing it."""

from pathlib import Path

from docgen.authoring import layouts, save

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "base-report.docx"


def build():
    return layouts.report()


if __name__ == "__main__":
    save(build(), TARGET)
