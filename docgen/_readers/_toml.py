"""TOML ─▶ records. The standard parser decides; line numbers come from a search for headings and keys.

`tomllib` keeps no places, so a value inside an inline table or list is given the line of its key.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docgen._readers._source import as_records, number_as_typed, read_text, require_bounds
from docgen.catalogue import reading
from docgen.errors import Diagnostic, DocgenError, FieldPath, Place
from docgen.record import Record

_HEADING = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"""\s*([A-Za-z0-9_.\-]+|"[^"]*"|'[^']*')\s*=\s*(.*)""")
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


_IN_PLAIN_WORDS = (
    ("Cannot overwrite a value", "trường này được ghi hai lần", "giữ lại một dòng"),
    ("Cannot declare", "nhóm trường này được mở hai lần", "gộp lại thành một nhóm"),
    ("Invalid date or datetime", "ngày không có thật", 'viết trong dấu nháy kép: "28/02/2025"'),
    ("Invalid value", "giá trị chữ phải đặt trong dấu nháy kép", 'viết dạng: truong = "giá trị"'),
    (
        "Invalid initial character",
        "tên trường phải là chữ không dấu, số, gạch dưới",
        "đặt tên có dấu trong dấu nháy kép",
    ),
)


class TomlReader:
    """Reads `.toml`: one record; further records stand in a list of tables named `ban_ghi`."""

    suffixes: tuple[str, ...] = (".toml",)

    def read(self, path: Path) -> Iterator[Record | Diagnostic]:
        """Yield the file's records and faults."""
        try:
            text = read_text(path)
            data = _parse(text, str(path))
            require_bounds(data, str(path))
        except DocgenError as fault:
            yield from fault.diagnostics
            return
        places = _places(text, str(path))
        if set(data) == {"ban_ghi"} and isinstance(data["ban_ghi"], list):
            data = data["ban_ghi"]
            places = {path[1:]: place for path, place in places.items() if len(path) > 1}
        yield from as_records(data, places, str(path))


def _parse(text: str, file: str) -> Any:
    try:
        return tomllib.loads(f"{text}\n", parse_float=number_as_typed)
    except tomllib.TOMLDecodeError as fault:
        at = _AT.search(str(fault))
        line = int(at[1]) if at else len(text.splitlines()) or None
        shown = text.splitlines()[line - 1].strip()[:120] if line and line <= len(text.splitlines()) else ""
        known = next((words for words in _IN_PLAIN_WORDS if words[0] in str(fault)), ("", "", ""))
        reason = known[1] or (f"không đọc được từ cột {at[2]}" if at else "tệp kết thúc giữa chừng")
        facts = {"dang": "TOML", "ly_do": reason, "ly_do_en": str(fault), "goi_y": known[2], "goi_y_en": known[2]}
        raise DocgenError(reading.BAD_SYNTAX.at(Place(file=file, line=line, text=shown), **facts)) from fault
    except ValueError as fault:
        facts = {"dang": "TOML", "ly_do": "có một con số quá dài", "ly_do_en": str(fault)}
        raise DocgenError(reading.BAD_SYNTAX.at(Place(file=file), **facts)) from fault
    except RecursionError as fault:
        raise DocgenError(reading.TOO_DEEP.at(Place(file=file), toi_da=100)) from fault


def _places(text: str, file: str) -> dict[FieldPath, Place]:
    places: dict[FieldPath, Place] = {}
    table: FieldPath = ()
    lists: dict[FieldPath, int] = {}
    closing = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if closing:
            closing = "" if closing in line else closing
        elif heading := _HEADING.fullmatch(line):
            table = _resolved(_keys(heading[2]), lists, opens=heading[1] == "[[")
            places[table] = Place(file=file, line=number)
        elif key := _KEY.fullmatch(line):
            places[(*table, *_keys(key[1]))] = Place(file=file, line=number, text=key[2][:120])
            quote = key[2][:3]
            closing = quote if quote in ('"""', "'''") and quote not in key[2][3:] else ""
    return places


def _keys(text: str) -> tuple[str, ...]:
    return tuple(key.strip().strip("\"'") for key in text.split("."))


def _resolved(keys: tuple[str, ...], lists: dict[FieldPath, int], *, opens: bool) -> FieldPath:
    path: FieldPath = ()
    for position, key in enumerate(keys):
        path = (*path, key)
        if opens and position == len(keys) - 1:
            lists[path] = lists.get(path, -1) + 1
        if path in lists:
            path = (*path, lists[path])
    return path
