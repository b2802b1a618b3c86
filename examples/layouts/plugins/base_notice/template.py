"""Builds `templates/docx/base-notice.docx`. Run it after changing it."""

from pathlib import Path

from docgen.authoring import layouts, save

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "base-notice.docx"


def build():
    return layouts.notice()


if __name__ == "__main__":
    save(build(), TARGET)
