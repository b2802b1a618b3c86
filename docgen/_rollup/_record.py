"""The consolidated record: what the reports give, put over what the consolidating record says itself; and as YAML.

Figures always come of the reports. Gathered texts stand behind those the record has already. Composed fields are the weakest.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from docgen._gather import Unfinished
from docgen._guest import call
from docgen._outline import automatic_fields
from docgen._package import stamped
from docgen._paths import seen_from
from docgen._readers import record_text, values_in
from docgen._rollup._rules import Rule
from docgen._rollup._shapes import shape
from docgen._rollup._values import folded, items_of, plain, shown
from docgen._validation import Checked, check, typed_fields
from docgen.catalogue import rollup as kinds
from docgen.doctype import DocumentType
from docgen.errors import Diagnostic, DocgenError, FieldPath, Place
from docgen.pictures import NamedPicture
from docgen.record import Record

_HEAD = "## {title}: bản ghi docgen tổng hợp từ báo cáo của {so} đơn vị. Điền tiếp rồi: docgen make {loai} {tep}\n\n"


_AT_ONCE = 500
"""How many items of a list are held against one another at once."""

_WHOLE = re.compile("0|[1-9][0-9]{0,17}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Consolidated:
    """The consolidated report: checked, with every layer; and which of its fields are its own to write down."""

    checked: Checked
    fields: Mapping[str, Any]
    said: tuple[Diagnostic, ...] = ()

    def as_record(self) -> Consolidated:
        """Return it without its model, which a document alone is made of, and which takes as much room as the rest."""
        return replace(self, checked=replace(self.checked, model=None))


def consolidated(
    doctype: DocumentType,
    root: Rule,
    own: Unfinished,
    typed: Mapping[str, Any],
    rolled: Mapping[str, Any],
    told: Mapping[str, Any],
    absent: Collection[Hashable],
) -> Consolidated:
    """Return the record made of what the reports give, what the consolidating record has, and what is `told` of the reports.

    `absent` are the units, by what their names have in common, that should be in and are not. Raises DocgenError.
    """
    said = (*_replaced(root, own.whole, typed, rolled), *_left_from_before(root, own.whole, typed, absent))
    whole = {**own.whole.data, **_over(root, own.whole.data, typed, rolled), **told}
    data = {name: value for name, value in whole.items() if value or name not in told}
    if doctype.rollup and doctype.rollup.compose:
        composed = call(doctype.name, "rollup.compose()", lambda: _composed(doctype, _copied(data)))
        data |= {name: value for name, value in composed.items() if data.get(name) in (None, "", [], ())}
    made_here = {*rolled, *told}
    places = {path: place for path, place in own.whole.places.items() if path and path[0] not in made_here}
    record = Record(data=_in_order(doctype, data), place=own.whole.place, places=places)
    hidden = own.inherited | (automatic_fields(doctype.model) - {_list_of_units(doctype)})
    fields = {name: value for name, value in record.data.items() if name not in hidden and value is not None}
    return Consolidated(checked=check(doctype, record), fields=fields, said=said)


def _composed(doctype: DocumentType, values: Any) -> dict[str, Any]:
    compose = doctype.rollup.compose if doctype.rollup else None
    found = dict(compose(values)) if compose else {}
    for name in found:
        if name not in doctype.model.model_fields and doctype.model.model_config.get("extra") != "allow":
            raise ValueError(f"compose() gives {name!r}, which is no field of the model")
    return found


def _list_of_units(doctype: DocumentType) -> str:
    """Return the field that lists the units expected, which a record without a document above states itself."""
    return doctype.rollup.units.partition(".")[0] if doctype.rollup else ""


def _over(root: Rule, own: Mapping[str, Any], typed: Mapping[str, Any], rolled: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields the reports give, each put over what the record has there."""
    found: dict[str, Any] = {}
    rules = {rule.name: rule for rule in root.inner}
    for name, value in rolled.items():
        rule, mine = rules[name], own.get(name)
        if rule.kind == "group" and isinstance(mine, Mapping):
            inner = plain(typed.get(name)) if name in typed else mine
            value = {**mine, **_over(rule, mine, inner, value)}
        elif rule.kind == "gather" and typed.get(name) and not rule.own:
            value = _behind(rule, plain(typed[name]), value)
        elif rule.kind in ("same", "own") and mine not in (None, ""):
            value = mine
        found[name] = value
    return found


def _behind(rule: Rule, mine: Any, gathered: Any) -> Any:
    if isinstance(gathered, str):
        known_lines = mine.split("\n")
        return "\n".join([*known_lines, *(line for line in gathered.split("\n") if line not in known_lines)])
    pieces = items_of(mine)
    known = {folded(piece) for piece in pieces}
    return [*pieces, *(piece for piece in gathered if folded(piece) not in known)]


def _replaced(
    root: Rule, own: Record, typed: Mapping[str, Any], rolled: Mapping[str, Any], path: FieldPath = ()
) -> Iterator[Diagnostic]:
    """Yield a warning for each field the record states otherwise than the reports."""
    for rule in root.inner:
        mine, theirs, here = typed.get(rule.name), rolled.get(rule.name), (*path, rule.name)
        if mine is None or theirs is None or rule.kind in ("same", "own"):
            continue
        if rule.kind == "group":
            yield from _replaced(rule, own, {name: getattr(mine, name, None) for name in theirs}, theirs, here)
        elif rule.kind == "gather":
            yield from _there_already(rule, own, mine, theirs, here)
        elif folded(mine) != folded(theirs):
            facts = {"nhan": rule.label, "gia_tri": shown(mine), "dung": shown(theirs)}
            yield kinds.FIGURE_REPLACED.at(own.place_of(here), **facts)


def _there_already(rule: Rule, own: Record, mine: Any, theirs: Any, path: FieldPath) -> Iterator[Diagnostic]:
    """Yield a warning where the record has other rows of units whose rows are gathered once more."""
    if not rule.source:
        yield from _lines_there_already(rule, own, mine, theirs, path)
        return
    known, units = ({folded(piece) for piece in theirs}, {folded(piece[rule.source], case=False) for piece in theirs})
    rows = [plain(piece) for piece in mine]
    stale = [row for row in rows if folded(row) not in known and folded(row.get(rule.source, ""), case=False) in units]
    if stale:
        names = ", ".join(dict.fromkeys(str(row[rule.source]) for row in stale))
        yield kinds.ROWS_ALREADY_THERE.at(own.place_of(path), nhan=rule.label, so=len(stale), don_vi=names[:200])


def _lines_there_already(rule: Rule, own: Record, mine: Any, theirs: Any, path: FieldPath) -> Iterator[Diagnostic]:
    """Yield a warning where the record has other paragraphs `Xã A: …` of units whose paragraphs are gathered once more."""
    here, there = (text.split("\n") if isinstance(text, str) else [*map(str, text)] for text in (mine, theirs))
    units = {unit for unit, colon, _ in (line.partition(": ") for line in there) if colon}
    stale = [line for line in here if line not in there and line.partition(": ")[0] in units]
    if stale:
        names = ", ".join(dict.fromkeys(line.partition(": ")[0] for line in stale))
        yield kinds.ROWS_ALREADY_THERE.at(own.place_of(path), nhan=rule.label, so=len(stale), don_vi=names[:200])


def _left_from_before(
    root: Rule, own: Record, typed: Mapping[str, Any], absent: Collection[Hashable]
) -> Iterator[Diagnostic]:
    """Yield a warning where the record has rows of units that are not in this roll-up."""
    for rule in root.inner:
        if rule.kind != "gather" or not rule.source:
            continue
        named = (str(getattr(row, rule.source, "") or "") for row in typed.get(rule.name) or ())
        left = dict.fromkeys(name for name in named if folded(name, case=False) in absent)
        if left:
            facts = {"nhan": rule.label, "don_vi": ", ".join(left)[:200]}
            yield kinds.ROWS_OF_ABSENT.at(own.place_of((rule.name,)), **facts)


def _copied(value: Any) -> Any:
    """Return a copy that a plugin may do with as it likes."""
    if isinstance(value, Mapping):
        return {name: _copied(inner) for name, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value


def _in_order(doctype: DocumentType, data: Mapping[str, Any]) -> dict[str, Any]:
    order = {name: place for place, name in enumerate(doctype.model.model_fields)}
    return dict(sorted(data.items(), key=lambda item: order.get(item[0], len(order))))


def as_yaml(doctype: DocumentType, made: Consolidated, path: Path, units: int) -> bytes:
    """Return the record as a YAML file for `path`, proved by reading it back. Raises DocgenError where that would differ.

    It ends in a remark that tells whether somebody has been at work in it since.
    """
    fields = _moved(doctype, made, path)
    labels = {name: field.title or name for name, field in doctype.model.model_fields.items()}
    called = doctype.aliases[0] if doctype.aliases else doctype.name
    head = _HEAD.format(title=doctype.title, so=units, loai=called, tep=path.name)
    reason = ("", "")
    for comma in (
        ",",
        ".",
    ):  # a decimal comma is how clerks write; a type of its own may take the machine's point alone
        written = {name: _written(value, comma) for name, value in fields.items()}
        data = stamped(f"{head}{record_text(written, labels)}\n## ".encode())
        reason = _difference(doctype, made, path, written, data)
        if not any(reason):
            return data
    raise DocgenError(kinds.NOT_READ_BACK.at(Place(file=str(path)), tep=str(path), ly_do=reason[0], ly_do_en=reason[1]))


def _moved(doctype: DocumentType, made: Consolidated, path: Path) -> dict[str, Any]:
    """Return the fields with the paths in them, of the document above and of pictures, as they are from the new file's folder."""
    fields = dict(made.fields)
    for name in _paths(doctype):
        named = fields.get(name)
        if isinstance(named, str) and named.strip():
            home = Path(made.checked.record.place_of((name,)).file).parent
            fields[name] = seen_from(path.parent, home / named.strip())
    return fields


def _paths(doctype: DocumentType) -> Iterator[str]:
    """Yield the fields whose text is a path from the file it stands in."""
    if doctype.parent:
        yield doctype.parent.field
    for name, field in doctype.model.model_fields.items():
        if NamedPicture in shape(field.annotation).plain:
            yield name


def _written(value: Any, comma: str) -> Any:
    """Return a value as text, whole numbers, lists and groups; decimals with their places, and no powers of ten.

    Figures typed as text become whole numbers, which need no quotes; the reader takes both as the same text.
    """
    if isinstance(value, Mapping):
        return {str(name): _written(inner, comma) for name, inner in value.items() if inner is not None}
    if isinstance(value, list | tuple):
        return [_written(inner, comma) for inner in value]
    if isinstance(value, Decimal):
        return _written(f"{value:f}".replace(".", comma), comma)
    if isinstance(value, str):
        return int(value) if _WHOLE.fullmatch(value) else value
    return value if isinstance(value, int) else _written(plain(value), comma)


def _difference(
    doctype: DocumentType, made: Consolidated, path: Path, written: Mapping[str, Any], data: bytes
) -> tuple[str, str]:
    """Return in both languages how the file would be read otherwise than it was meant, or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ban-ghi.yaml"
        file.write_bytes(data)
        try:
            found = values_in(file)
        except DocgenError as fault:
            return fault.diagnostics[0].message("vi"), fault.diagnostics[0].message("en")
    if len(found) != 1 or not _says(found[0], written):
        return "chữ đọc lại khác chữ ghi ra", "its text differs"
    own = {name: value for name, value in made.fields.items() if name in found[0] and not isinstance(value, str)}
    if any(not _means(doctype, name, value, found[0][name]) for name, value in own.items()):
        return "giá trị đọc lại khác giá trị ghi ra", "its values differ"
    return "", ""


def _means(doctype: DocumentType, name: str, given: Any, read: Any) -> bool:
    """Return whether a field that was read means what it was given as; a long list is looked at in parts, to save room."""
    if not isinstance(given, list) or not isinstance(read, list) or len(given) <= _AT_ONCE:
        return typed_fields(doctype, {name: given}) == typed_fields(doctype, {name: read})
    for start in range(0, len(given), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        before = typed_fields(doctype, {name: given[part]})
        if not before:  # the model takes the list whole, or not at all
            return typed_fields(doctype, {name: given}) == typed_fields(doctype, {name: read})
        if before != typed_fields(doctype, {name: read[part]}):
            return False
    return True


def _says(read: Any, written: Any) -> bool:
    """Return whether what was read is what a reader makes of written values: text, all of it."""
    if isinstance(written, Mapping):
        alike = isinstance(read, Mapping) and read.keys() == written.keys()
        return alike and all(_says(read[name], inner) for name, inner in written.items())
    if isinstance(written, list):
        alike = isinstance(read, list) and len(read) == len(written)
        return alike and all(map(_says, read, written))
    text = str(written).lower() if isinstance(written, bool) else str(written)
    return isinstance(read, str) and read == text
