"""What is attached: annexes with page numbers of their own, upright or turned, and documents issued with a decision."""

from __future__ import annotations

from collections.abc import Callable

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from docgen.authoring.blocks import letterhead
from docgen.authoring.page import end_of_section, text_width_of
from docgen.authoring.paragraphs import paragraph, rule, tagged

REFERENCE_RULE = 40
"""Length in mm of the short line that Mẫu 2.1 and 2.2 draw below the reference."""


def annex_heading(document: Document, variable: str) -> None:
    """Add an annex's number, name, reference and short rule (PL I III.1). Tags below `variable`: so, tieu_de, kem_theo."""
    paragraph(document, "Phu luc", f"{{{{ {variable}.so }}}}")
    with tagged(document, f"if {variable}.tieu_de"):
        paragraph(document, "Ten phu luc", f"{{{{ {variable}.tieu_de }}}}")
    paragraph(document, "Kem theo", f"{{{{ {variable}.kem_theo }}}}")
    _rule_and_gap(document)


def annexes(document: Document, name: str, draw: Callable[[Document], None], *, landscape: bool = False) -> None:
    """Add an annex for every item `pl` of the list `name`: a new section, its heading, what `draw` adds, `./.` if asked.

    Page numbers begin anew in each (PL I III.1.đ). With `landscape` all are turned, and there must be at least one: the
    last pages of a Word file decide how it ends. Tags below `pl`: so, tieu_de, kem_theo, `het` (whether `./.` stands on a
    line of its own).
    """
    with tagged(document, f"for pl in {name}"):
        if landscape:
            with tagged(document, "if loop.first"):
                end_of_section(document, following="landscape")
            with tagged(document, "if not loop.first"):
                end_of_section(document)
        else:
            end_of_section(document)
        annex_heading(document, "pl")
        draw(document)
        with tagged(document, "if pl.het"):
            end_mark(document)
    paragraph(document, "Dong trong")


def end_mark(document: Document) -> None:
    """Add `./.` below a table that ends an annex (models of PL III)."""
    mark = paragraph(document, "Chu trong bang", "./.")
    mark.alignment, mark.paragraph_format.space_before = WD_ALIGN_PARAGRAPH.CENTER, Pt(8)


def issued_document(document: Document, variable: str) -> None:
    """Begin the regulation or plan that a decision issues: a new section with the head of the agency and the state, without
    number and date, its title and reference (Mẫu 1.3).

    Tags: those of `letterhead`, and below `variable`: ten_loai, trich_yeu, kem_theo.
    """
    end_of_section(document)
    letterhead(document, number=False)
    paragraph(document, "Ten loai", f"{{{{ {variable}.ten_loai }}}}").paragraph_format.space_before = Pt(20)
    paragraph(document, "Trich yeu", f"{{{{ {variable}.trich_yeu }}}}")
    paragraph(document, "Kem theo", f"{{{{ {variable}.kem_theo }}}}").paragraph_format.space_before = Pt(2)
    _rule_and_gap(document)


def _rule_and_gap(document: Document) -> None:
    rule(document, REFERENCE_RULE, text_width_of(document), gap=3)
    paragraph(document, "Dong trong").paragraph_format.space_after = Pt(12)
