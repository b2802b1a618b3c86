"""Builds `templates/docx/base-decision.docx`. Run it after changing it."""

from pathlib import Path

from docgen.authoring import annexes, body, layouts, save

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "base-decision.docx"


def build():
    document = layouts.decision()
    annexes(document, "phu_luc", lambda here: body(here, "pl.dong"))
    return document


if __name__ == "__main__":
    save(build(), TARGET)
