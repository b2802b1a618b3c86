"""Made-up values of the right kinds: records of a document type, or whatever the tags of a template ask for."""

from docgen._specimen._asked import values_asked as values_asked
from docgen._specimen._records import fullest as fullest
from docgen._specimen._records import specimens as specimens
