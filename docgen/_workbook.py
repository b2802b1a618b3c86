"""A workbook ─▶ bytes that are the same on every day. Its sheets go from disk into the archive, and never whole into memory."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docgen._package import stamped_archive

if TYPE_CHECKING:
    from openpyxl import Workbook

_DATES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


class _Undated(ZipFile):
    """An archive whose entries bear no date, nor does what openpyxl says of the workbook."""

    def writestr(self, name: Any, data: Any, *_: Any, **__: Any) -> None:  # type: ignore[override]
        text = data.encode("utf-8") if isinstance(data, str) else data
        super().writestr(_entry(name), _DATES.sub(rb"\g<1>2000-01-01T00:00:00Z\g<2>", text))

    def write(self, filename: Any, name: Any = None, *_: Any, **__: Any) -> None:  # type: ignore[override]
        with Path(filename).open("rb") as sheet, self.open(_entry(name), "w") as entry:
            shutil.copyfileobj(sheet, entry)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name)  # of the first of January 1980, where none is given
    entry.compress_type = ZIP_DEFLATED
    return entry


def saved(book: Workbook) -> bytes:
    """Return the workbook as a stamped .xlsx."""
    from openpyxl.writer.excel import ExcelWriter

    with io.BytesIO() as file:
        with _Undated(file, "w", ZIP_DEFLATED) as archive:
            ExcelWriter(book, archive).write_data()
        return stamped_archive(file.getvalue())
