"""A plan ─▶ who owes what by when in a year, who has reported, a calendar of it and a letter to those who have not."""

from docgen._deadlines._run import deadlines
from docgen._deadlines._table import as_json, as_text

__all__ = ["as_json", "as_text", "deadlines"]
