"""For template scripts: the official page out of rule data, so that a script reads like the decree.

A script builds a .docx whose places hold tags (`{{ trich_yeu }}`, `{%p for … %}`); docgen fills them. Sizes, weights,
margins and rules come from `docgen.vn.layout`; lengths are in mm, sizes in pt. Not used when documents are made.
"""

from docgen.authoring.blocks import annex_heading as annex_heading
from docgen.authoring.blocks import letterhead as letterhead
from docgen.authoring.blocks import signature_block as signature_block
from docgen.authoring.blocks import title_block as title_block
from docgen.authoring.page import blank_document as blank_document
from docgen.authoring.page import end_of_section as end_of_section
from docgen.authoring.page import save as save
from docgen.authoring.paragraphs import paragraph as paragraph
from docgen.authoring.paragraphs import rule as rule
from docgen.authoring.paragraphs import rules as rules
from docgen.authoring.paragraphs import table as table
from docgen.authoring.paragraphs import tag as tag

__all__ = [
    "annex_heading",
    "blank_document",
    "end_of_section",
    "letterhead",
    "paragraph",
    "rule",
    "rules",
    "save",
    "signature_block",
    "table",
    "tag",
    "title_block",
]
