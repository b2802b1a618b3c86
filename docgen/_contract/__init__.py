"""A template's tags held against the values of its document type, both ways, before any record is rendered."""

from docgen._contract._hold import findings as findings
from docgen._contract._hold import must_hold as must_hold
from docgen._contract._values import not_held as not_held
