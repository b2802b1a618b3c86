"""Ready bases for document types: models of the decree's usual papers, and the values their templates print.

A type takes a model as it is, or puts its own fields between `Opening` and `Closing`; `docgen.authoring.layouts` draws the
template for the same values. Models hold data only; the functions that end in `_values` are pure.
"""

from docgen.papers.models import Addressed as Addressed
from docgen.papers.models import Bases as Bases
from docgen.papers.models import Body as Body
from docgen.papers.models import Closing as Closing
from docgen.papers.models import Copies as Copies
from docgen.papers.models import Deciding as Deciding
from docgen.papers.models import Decision as Decision
from docgen.papers.models import Invitation as Invitation
from docgen.papers.models import Letter as Letter
from docgen.papers.models import Letterhead as Letterhead
from docgen.papers.models import Minutes as Minutes
from docgen.papers.models import Notice as Notice
from docgen.papers.models import Opening as Opening
from docgen.papers.models import Promulgation as Promulgation
from docgen.papers.models import Report as Report
from docgen.papers.models import Submission as Submission
from docgen.papers.numbering import article_lines as article_lines
from docgen.papers.numbering import closed as closed
from docgen.papers.numbering import section_lines as section_lines
from docgen.papers.parts import Annex as Annex
from docgen.papers.parts import Article as Article
from docgen.papers.parts import Basis as Basis
from docgen.papers.parts import Chapter as Chapter
from docgen.papers.parts import Issued as Issued
from docgen.papers.parts import Section as Section
from docgen.papers.values import annex_values as annex_values
from docgen.papers.values import basis_lines as basis_lines
from docgen.papers.values import closing_values as closing_values
from docgen.papers.values import deciding_values as deciding_values
from docgen.papers.values import decision_values as decision_values
from docgen.papers.values import invitation_values as invitation_values
from docgen.papers.values import letter_values as letter_values
from docgen.papers.values import letterhead_values as letterhead_values
from docgen.papers.values import minutes_values as minutes_values
from docgen.papers.values import notice_values as notice_values
from docgen.papers.values import opening_values as opening_values
from docgen.papers.values import promulgation_values as promulgation_values
from docgen.papers.values import reference_line as reference_line
from docgen.papers.values import report_values as report_values
from docgen.papers.values import submission_values as submission_values

__all__ = [
    "Addressed",
    "Annex",
    "Article",
    "Bases",
    "Basis",
    "Body",
    "Chapter",
    "Closing",
    "Copies",
    "Deciding",
    "Decision",
    "Invitation",
    "Issued",
    "Letter",
    "Letterhead",
    "Minutes",
    "Notice",
    "Opening",
    "Promulgation",
    "Report",
    "Section",
    "Submission",
    "annex_values",
    "article_lines",
    "basis_lines",
    "closed",
    "closing_values",
    "deciding_values",
    "decision_values",
    "invitation_values",
    "letter_values",
    "letterhead_values",
    "minutes_values",
    "notice_values",
    "opening_values",
    "promulgation_values",
    "reference_line",
    "report_values",
    "section_lines",
    "submission_values",
]
