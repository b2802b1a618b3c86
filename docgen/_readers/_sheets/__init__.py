"""Lists and forms in sheets ─▶ records: .xlsx, .xlsm, .xls, .ods, .csv. Columns are known by the headings of a model's fields."""

from docgen._readers._sheets._choice import read_sheets as read_sheets
from docgen._readers._sheets._columns import Field as Field
from docgen._readers._sheets._columns import Headings as Headings
from docgen._readers._sheets._columns import headings as headings
from docgen._readers._sheets._columns import sheet_key as sheet_key
from docgen._readers._sheets._columns import sheet_name as sheet_name
from docgen._readers._sheets._columns import text_field as text_field
from docgen._readers._sheets._form import FORM_HEADINGS as FORM_HEADINGS
