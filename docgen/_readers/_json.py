"""JSON ─▶ records, with line numbers.

The standard decoder decides what is sound; a second, simple walk over the tokens of sound text finds the places.
"""

from __future__ import annotations

import json
import re
from bisect import bisect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docgen._readers._source import DEEPEST, as_records, number_as_typed, read_text, require_bounds
from docgen.catalogue import reading
from docgen.errors import Diagnostic, DocgenError, FieldPath, Place
from docgen.record import Record

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


_ADVICE = (
    "xem có thừa dấu phẩy trước ngoặc đóng, thiếu dấu phẩy, hay dùng nháy đơn thay cho nháy kép không",
    "look for a comma too many before a closing bracket, one too few, or single quotes",
)


class JsonReader:
    """Reads `.json`: one record or a list of records."""

    suffixes: tuple[str, ...] = (".json",)

    def read(self, path: Path) -> Iterator[Record | Diagnostic]:
        """Yield the file's records and faults."""
        try:
            text = read_text(path)
            if not text.strip():
                yield from as_records(None, {}, str(path), empty=True)
                return
            data = _parse(text, str(path))
            require_bounds(data, str(path))
        except DocgenError as fault:
            yield from fault.diagnostics
            return
        places, faults = _walk(text, str(path))
        yield from faults
        if not faults:
            yield from as_records(data, places, str(path))


def _parse(text: str, file: str) -> Any:
    try:
        return json.loads(text, parse_float=number_as_typed, parse_int=_whole, parse_constant=_no_constant)
    except json.JSONDecodeError as fault:
        place = Place(file=file, line=fault.lineno, text=fault.doc.splitlines()[fault.lineno - 1].strip()[:120])
        facts = {"dang": "JSON", "ly_do": f"không đọc được từ cột {fault.colno}", "ly_do_en": str(fault)}
        facts |= {"goi_y": _ADVICE[0], "goi_y_en": _ADVICE[1]}
        raise DocgenError(reading.BAD_SYNTAX.at(place, **facts)) from fault
    except RecursionError as fault:
        raise DocgenError(reading.TOO_DEEP.at(Place(file=file), toi_da=DEEPEST)) from fault
    except ValueError as fault:
        facts = {"dang": "JSON", "ly_do": f"không nhận giá trị {fault}", "ly_do_en": f"{fault} is not JSON"}
        raise DocgenError(reading.BAD_SYNTAX.at(Place(file=file), **facts)) from fault


def _whole(text: str) -> int | str:
    return int(text) if len(text) <= 30 else text


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def _walk(text: str, file: str) -> tuple[dict[FieldPath, Place], list[Diagnostic]]:
    """Return a place per path and the duplicate keys of JSON text known to be sound."""
    line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
    places: dict[FieldPath, Place] = {}
    faults: list[Diagnostic] = []
    path: list[str | int] = []
    seen: list[dict[str, int]] = []
    expects_key = False
    for match in _TOKEN.finditer(text):
        token, line = match[0], bisect(line_starts, match.start())
        if token in "}]":
            seen.pop()
            path.pop()
            expects_key = False
        elif token == ",":
            expects_key = not isinstance(path[-1], int)
            path[-1] = "" if expects_key else int(path[-1]) + 1
        elif token == ":":
            expects_key = False
        elif expects_key:
            key = json.loads(token)
            path[-1] = key
            if key in seen[-1]:
                place = Place(file=file, line=line, field=tuple(path))
                faults.append(reading.DUPLICATE_KEY.at(place, truong=key, dong_truoc=seen[-1][key]))
            seen[-1].setdefault(key, line)
        else:
            shown = str(json.loads(token))[:120] if token.startswith('"') else "" if token in "{[" else token
            places[tuple(path)] = Place(file=file, line=line, text=shown)
            if token in "{[":
                if len(path) >= DEEPEST:
                    return places, [reading.TOO_DEEP.at(Place(file=file, line=line), toi_da=DEEPEST)]
                seen.append({})
                path.append("" if token == "{" else 0)
                expects_key = token == "{"
    return places, faults
