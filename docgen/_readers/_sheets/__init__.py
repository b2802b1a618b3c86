"""Lists and forms in sheets ─▶ records: .xlsx, .xlsm, .xls, .ods, .csv. Columns are known by the headings of a model's fields."""

from docgen._readers._sheets._choice import read_sheets as read_sheets
