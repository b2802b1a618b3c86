"""For template scripts: the official page out of rule data, so that a script reads like the decree.

A script builds a .docx whose places hold tags (`{{ trich_yeu }}`, `{%p for … %}`); docgen fills them. Sizes, weights,
margins and rules come from `docgen.vn.layout`; lengths are in mm, sizes in pt. Not used when documents are made.
`docgen.authoring.layouts` holds whole templates of the usual papers.
"""

from docgen.authoring import layouts as layouts
from docgen.authoring.annexes import annex_heading as annex_heading
from docgen.authoring.annexes import annexes as annexes
from docgen.authoring.annexes import end_mark as end_mark
from docgen.authoring.annexes import issued_document as issued_document
from docgen.authoring.blocks import addressees as addressees
from docgen.authoring.blocks import authority_line as authority_line
from docgen.authoring.blocks import bases as bases
from docgen.authoring.blocks import gap as gap
from docgen.authoring.blocks import letterhead as letterhead
from docgen.authoring.blocks import lines as lines
from docgen.authoring.blocks import resolution_line as resolution_line
from docgen.authoring.blocks import title_block as title_block
from docgen.authoring.blocks import urgency as urgency
from docgen.authoring.body import body as body
from docgen.authoring.closing import address_foot as address_foot
from docgen.authoring.closing import circulation_mark as circulation_mark
from docgen.authoring.closing import signature_block as signature_block
from docgen.authoring.closing import two_signatures as two_signatures
from docgen.authoring.page import blank_document as blank_document
from docgen.authoring.page import end_of_section as end_of_section
from docgen.authoring.page import save as save
from docgen.authoring.page import text_width_of as text_width_of
from docgen.authoring.paragraphs import framed as framed
from docgen.authoring.paragraphs import paragraph as paragraph
from docgen.authoring.paragraphs import rule as rule
from docgen.authoring.paragraphs import rules as rules
from docgen.authoring.paragraphs import tag as tag
from docgen.authoring.paragraphs import tagged as tagged
from docgen.authoring.tables import Column as Column
from docgen.authoring.tables import list_table as list_table
from docgen.authoring.tables import table as table

__all__ = [
    "Column",
    "address_foot",
    "addressees",
    "annex_heading",
    "annexes",
    "authority_line",
    "bases",
    "blank_document",
    "body",
    "circulation_mark",
    "end_mark",
    "end_of_section",
    "framed",
    "gap",
    "issued_document",
    "layouts",
    "letterhead",
    "lines",
    "list_table",
    "paragraph",
    "resolution_line",
    "rule",
    "rules",
    "save",
    "signature_block",
    "table",
    "tag",
    "tagged",
    "text_width_of",
    "title_block",
    "two_signatures",
    "urgency",
]
