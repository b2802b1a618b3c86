"""YAML ─▶ records, with line numbers. Values stay the text that was typed; the model gives them their types.

So `so: 012`, `ngay: 26/9/2022` and `Na: no` mean what they say. Built from PyYAML's event stream and not from its
loaders, because events carry places, cannot run anything, and do not nest on the call stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from docgen._readers._source import DEEPEST, MOST_VALUES, as_records, read_text
from docgen.catalogue import reading
from docgen.errors import Diagnostic, DocgenError, FieldPath, Place
from docgen.record import Record
from docgen.vn.numbers import number_text

_NULLS = ("", "~", "null", "Null", "NULL")
_HASH = re.compile(r":\s+(#\S.*)")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_IN_PLAIN_WORDS = (
    ("mapping values are not allowed", "có dấu hai chấm ở chỗ không được phép",
     "nếu trong giá trị có dấu hai chấm kèm dấu cách thì đặt cả giá trị trong dấu nháy kép; nếu không, xem dòng có thụt lệch"),
    ("cannot start any token", "giá trị bắt đầu bằng một ký tự dành riêng của YAML (@ ` % hoặc Tab)",
     "đặt giá trị trong dấu nháy kép"),
    ("did not find expected key", "dòng thụt đầu dòng không khớp với các dòng cùng mục",
     "các trường cùng mục phải bắt đầu ở cùng một cột"),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên trường, hoặc thiếu dấu cách sau dấu hai chấm",
     "viết dạng: trường: giá trị"),
    ("while scanning a quoted scalar", "mở dấu nháy mà không đóng", "thêm dấu nháy đóng ở cuối giá trị"),
    ("expected ',' or", "danh sách trong ngoặc thiếu dấu phẩy hoặc ngoặc đóng", "thêm dấu phẩy hoặc ngoặc đóng"),
    ("control characters are not allowed", "có ký tự điều khiển", "xóa ký tự lạ ở dòng này"),
    ("unacceptable character", "có ký tự điều khiển", "xóa ký tự lạ ở dòng này"),
    ("found undefined escape", "có dấu gạch chéo ngược lạ trong dấu nháy kép", "dùng dấu nháy đơn thay cho nháy kép"),
    ("invalid Unicode character escape", "mã ký tự trong dấu nháy kép không hợp lệ", "gõ thẳng ký tự đó"),
    ("expected <document start>", "có chữ đứng sau dấu kết thúc «...»", "xóa dòng ba dấu chấm"),
    ("did not find expected", "giá trị viết dở dang", "đặt giá trị trong dấu nháy kép, hoặc thêm ngoặc đóng"),
    ("while scanning an a", "dấu * hoặc & mở đầu một bí danh", "đặt giá trị trong dấu nháy kép"),
    ("while scanning a tag", "dấu ! mở đầu một nhãn", "đặt giá trị trong dấu nháy kép"),
    ("undefined alias", "dùng bí danh (*) chưa được đặt", "đặt giá trị trong dấu nháy kép nếu đó là chữ"),
)  # fmt: skip


class YamlReader:
    """Reads `.yaml` and `.yml`: one record, a list of records, or several documents."""

    suffixes: tuple[str, ...] = (".yaml", ".yml")

    def read(self, path: Path) -> Iterator[Record | Diagnostic]:
        """Yield the file's records and faults."""
        try:
            text = read_text(path)
            documents = list(_documents(text, str(path)))
        except DocgenError as fault:
            yield from fault.diagnostics
            return
        for document in documents or [_Builder(file=str(path))]:
            yield from document.faults
            yield from _swallowed(document, text)
            if not document.faults:
                yield from as_records(document.root, document.places, str(path), empty=document.root is None)


def values_in(path: Path) -> list[Any]:
    """Return what the documents of a file say, without the places, which take many times their room.

    Raises DocgenError for a file that is not read.
    """
    documents = list(_documents(read_text(path), str(path), placed=False))
    if faults := tuple(fault for document in documents for fault in document.faults):
        raise DocgenError(*faults)
    return [document.root for document in documents]


def _swallowed(document: _Builder, text: str) -> Iterator[Diagnostic]:
    """Yield a warning for each empty field whose line goes on with `#word`: a value meant, and taken for a comment."""
    lines = text.split("\n")
    for path, place in document.blanks.items():
        if found := _HASH.search(lines[(place.line or 1) - 1]):
            yield reading.SWALLOWED_BY_COMMENT.at(place, truong=str(path[-1] if path else ""), chu=found[1])


def parse_flow(text: str) -> Any:
    """Return the value of a flow list or mapping; text that is none is itself."""
    try:
        found = list(_documents(text, "--set"))
    except DocgenError:
        return text
    return found[0].root if len(found) == 1 and not found[0].faults else text


def _documents(text: str, file: str, *, placed: bool = True) -> Iterator[_Builder]:
    builder = _Builder(file=file, placed=placed)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.DocumentStartEvent):
                builder = _Builder(file=file, placed=placed)
            elif isinstance(event, yaml.DocumentEndEvent):
                yield builder
            else:
                builder.take(event)
    except yaml.YAMLError as fault:
        raise DocgenError(_syntax(fault, text, file)) from fault


def _syntax(fault: yaml.YAMLError, text: str, file: str) -> Diagnostic:
    opened = "quoted scalar" in str(fault) or "flow" in str(fault) or "simple key" in str(fault)
    first, second = ("context_mark", "problem_mark") if opened else ("problem_mark", "context_mark")
    mark = getattr(fault, first, None) or getattr(fault, second, None)
    lines = text.splitlines()
    line = min(mark.line + 1, len(lines)) if mark else None
    shown = lines[line - 1] if line else ""
    place = Place(file=file, line=line, text=shown.strip()[:120])
    if "\t" in shown[: len(shown) - len(shown.lstrip())]:
        return reading.TAB_IN_YAML.at(place)
    problem = f"{getattr(fault, 'context', '') or ''} {getattr(fault, 'problem', '') or fault}".strip()
    if "maximum nesting depth" in problem:  # newer parsers stop before our own bound is met
        return reading.TOO_DEEP.at(place, toi_da=DEEPEST)
    words = next((words for words in _IN_PLAIN_WORDS if words[0] in problem), ("", problem, ""))
    return reading.BAD_SYNTAX.at(place, dang="YAML", ly_do=words[1], ly_do_en=problem, goi_y=words[2])


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been seen; `lines` are those of its keys, to tell a key written twice."""

    value: Any
    path: FieldPath
    anchor: str | None
    key: str | None = None
    lines: dict[str, int] = field(default_factory=dict)

    def place_next(self) -> FieldPath:
        return (*self.path, self.key if isinstance(self.value, dict) and self.key is not None else len(self.value))


@dataclass(slots=True)
class _Builder:
    """Turns the events of one YAML document into plain values, a place per path where they are `placed`, and faults."""

    file: str
    placed: bool = True
    root: Any = None
    places: dict[FieldPath, Place] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)
    blanks: dict[FieldPath, Place] = field(default_factory=dict)
    _open: list[_Open] = field(default_factory=list)
    _anchors: dict[str, Any] = field(default_factory=dict)
    _texts: dict[str, str] = field(default_factory=dict)
    """Each text once: a long list says the same words again and again."""
    _sizes: dict[int, int] = field(default_factory=dict)
    _expanded: int = 0
    _count: int = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._begin(event, {} if isinstance(event, yaml.MappingStartEvent) else [])
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._refuse_tag(event, event.tag if not event.implicit[0] and not event.implicit[1] else None)
        plain = event.implicit[0] and event.style in (None, "")
        text = _text(event)
        value = None if plain and event.value in _NULLS else self._texts.setdefault(text, text)
        if self._expects_key():
            self._key(event)
            return
        if event.anchor:
            self._anchors[event.anchor] = value
        self._put(value, event)

    def _expects_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].value, dict) and self._open[-1].key is None

    def _key(self, event: yaml.ScalarEvent) -> None:
        top, line = self._open[-1], _line(event)
        if event.value in top.lines:
            facts = {"truong": event.value, "dong_truoc": top.lines[event.value]}
            self.faults.append(reading.DUPLICATE_KEY.at(self._place(event), **facts))
        top.lines[event.value] = line
        top.key = self._texts.setdefault(event.value, event.value)

    def _begin(self, event: yaml.CollectionStartEvent, value: Any) -> None:
        self._refuse_tag(event, event.tag)
        if len(self._open) >= DEEPEST:
            raise DocgenError(reading.TOO_DEEP.at(self._place(event), toi_da=DEEPEST))
        if self._expects_key():
            self._bad_key(event)
        path = self._open[-1].place_next() if self._open else ()
        if self.placed:
            self.places[path] = self._place(event)
        self._open.append(_Open(value=value, path=path, anchor=event.anchor))

    def _close(self) -> None:
        done = self._open.pop()
        self._sizes[id(done.value)] = self._size_of_children(done.value)
        if done.anchor:
            self._anchors[done.anchor] = done.value
        self._put(done.value, None)

    def _alias(self, event: yaml.AliasEvent) -> None:
        if self._expects_key():
            self._bad_key(event)
        if event.anchor not in self._anchors:
            place, name = self._place(event), f"*{event.anchor}"
            facts = {"dang": "YAML", "ly_do": f"bí danh {name} chưa được đặt", "ly_do_en": f"unknown alias {name}"}
            raise DocgenError(reading.BAD_SYNTAX.at(place, **facts))
        value = self._anchors[event.anchor]
        self._expanded += self._sizes.get(id(value), 1)
        if self._expanded > MOST_VALUES:
            raise DocgenError(reading.TOO_MANY_ALIASES.at(self._place(event), toi_da=number_text(MOST_VALUES)))
        self._put(value, event)

    def _size_of_children(self, value: Any) -> int:
        children = value.values() if isinstance(value, dict) else value
        return 1 + sum(self._sizes.get(id(child), 1) for child in children)

    def _put(self, value: Any, event: yaml.NodeEvent | None) -> None:
        self._count += 1
        if self._count > MOST_VALUES:
            raise DocgenError(reading.TOO_MANY_VALUES.at(Place(file=self.file), toi_da=number_text(MOST_VALUES)))
        if not self._open:
            self.root = value
            return
        top = self._open[-1]
        if event is not None and self.placed:
            self.places[top.place_next()] = self._place(event)
            if value is None:
                self.blanks[top.place_next()] = self._place(event)
        if isinstance(top.value, dict):
            top.value[top.key] = value
            top.key = None
        else:
            top.value.append(value)

    def _place(self, event: yaml.Event) -> Place:
        text = event.value.splitlines()[0][:120] if isinstance(event, yaml.ScalarEvent) and event.value else ""
        return Place(file=self.file, line=_line(event), text=text)

    def _bad_key(self, event: yaml.Event) -> None:
        reason = ("tên trường phải là chữ", "a field name must be text")
        place = self._place(event)
        raise DocgenError(reading.BAD_SYNTAX.at(place, dang="YAML", ly_do=reason[0], ly_do_en=reason[1]))

    def _refuse_tag(self, event: yaml.Event, tag: str | None) -> None:
        if tag and tag not in ("!", "tag:yaml.org,2002:str"):
            self.faults.append(reading.YAML_TAG.at(self._place(event), nhan=tag))


def _text(event: yaml.ScalarEvent) -> str:
    """Return a scalar's text; the line break that ends a block (`|`, `>`) belongs to the file and not to the text."""
    text = str(event.value)
    return text.rstrip("\n") if event.style in ("|", ">") else text


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
