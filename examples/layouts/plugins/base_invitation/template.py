"""Builds `templates/docx/base-invitation.docx`. Run it after changing it."""

from pathlib import Path

from docgen.authoring import layouts, save

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "base-invitation.docx"


def build():
    return layouts.invitation()


if __name__ == "__main__":
    save(build(), TARGET)
