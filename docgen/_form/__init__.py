"""A type's fields ─▶ a workbook to fill in, which `docgen make` reads back: a form, or a list with a record a row."""

from docgen._form._drawing import workbook_bytes as workbook_bytes
from docgen._form._pages import Page as Page
from docgen._form._pages import form_pages as form_pages
from docgen._form._pages import list_pages as list_pages
from docgen._form._unheld import unheld as unheld
