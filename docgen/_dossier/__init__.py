"""A dossier's file ─▶ every document of it, checked against each other before anything is written.

`_sequence` knows the order; the other modules each do one step of it. One document type alone goes through `_pipeline`.
"""

from docgen._dossier._sequence import make_dossier

__all__ = ["make_dossier"]
