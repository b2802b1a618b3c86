"""Tags held against the shape of a type's values: what is asked and not there, used as what it is not, or never asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING

from docgen._contract._shape import ANY, WORDS, Shape, of_values
from docgen._contract._values import Models, declared, known_paths, not_held, seen
from docgen._engine import Tag, above, nearest_path, never_filled
from docgen._filling import context_of
from docgen._template import Template
from docgen.catalogue import contract
from docgen.doctype import DocumentType
from docgen.errors import Diagnostic, Place
from docgen.vn.text import nearest

if TYPE_CHECKING:
    from pydantic import BaseModel

_STEP = re.compile(r"\[\]|[^.\[]+")
_HANDED_ON = frozenset(
    {"default", "d", "sort", "reverse", "unique", "list", "select", "reject", "selectattr", "rejectattr"}
)
_ONE = ("text", "number", "date", "yes-no", "thing")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Followed:
    """A path followed through a shape: what was passed on the way, and the path of the step that is not there."""

    passed: tuple[tuple[str, Shape], ...]
    missing: str = ""

    @property
    def last(self) -> tuple[str, Shape]:
        return self.passed[-1]


def findings(doctype: DocumentType, tags: Iterable[Tag], file: str, models: Models) -> list[Diagnostic]:
    """Return how the tags of a template and the values of a type disagree, both ways.

    `models` gives records of the type to try context() on, asked only where the type does not declare its values.
    """
    tags = list(tags)
    shape, reason = declared(doctype), None
    if shape is None:
        shape, reason = seen(doctype, models())
    if shape is None:
        return [not_held(doctype, file, reason)]
    return [*_disagreements(tags, shape, file), *_never_used(tags, shape, _spared(doctype), file)]


def must_hold(doctype: DocumentType, template: Template, first: BaseModel, models: Models) -> list[Diagnostic]:
    """Return what keeps a template from being filled at all, and the tags that nothing fills; cheap where all is well.

    `first` is the first record. Only when its values do not answer a tag are further `models` tried. A name that none
    of them has is doubtful and no error where it stands in a branch, since another record may bring it. Raises DocgenError
    when context() fails.
    """
    left = never_filled(template.left, template.file)
    return [*_grave(doctype, template.tags, template.file, first, models), *left]


def _grave(
    doctype: DocumentType, tags: Sequence[Tag], file: str, first: BaseModel, models: Models
) -> Iterable[Diagnostic]:
    shape = declared(doctype)
    if shape is not None:
        return (one for one in _disagreements(tags, shape, file) if one.severity == "error")
    values = context_of(doctype, first)
    if not any(_disagreements(tags, of_values([values]), file, seen_only=True)):
        return ()
    wider, _ = seen(doctype, models(), values)
    return _disagreements(tags, wider or of_values([values]), file, seen_only=True)


def _disagreements(tags: Iterable[Tag], shape: Shape, file: str, *, seen_only: bool = False) -> Iterator[Diagnostic]:
    """Yield what is wrong with each tag, the same thing once a paragraph.

    With `seen_only` the shape is that of some values, so that only what no other value could mend is told.
    """
    told: set[tuple[object, ...]] = set()
    known: Sequence[str] = ()
    for tag in tags:
        followed = _follow(tag.path, shape)
        if followed.missing:
            known = known or known_paths(shape)
        for said in _of_one(tag, followed, known, file):
            sure = said.severity == "error" and not tag.conditional
            if seen_only and not sure:
                if said.kind is not contract.UNKNOWN_TAG:
                    continue
                said = contract.DOUBTFUL_TAG.at(said.place, **said.facts)
            key = (said.code, said.place.part, said.place.paragraph, said.facts["truong"])
            if key not in told:
                told.add(key)
                yield said


def _of_one(tag: Tag, followed: _Followed, known: Sequence[str], file: str) -> Iterator[Diagnostic]:
    place = Place(file=file, part=tag.part, paragraph=tag.paragraph, tag=tag.tag, text=tag.text)
    if followed.missing:
        yield from _missing(tag, followed, known, place)
        return
    yield from _misused(tag, followed.last[1], place)
    yield from _perhaps_empty(tag, followed, place)


def _follow(path: str, shape: Shape) -> _Followed:
    """Return how far a path goes; where nothing is known of what is inside, it goes on as anything."""
    passed: list[tuple[str, Shape]] = [("", shape)]
    whole = ""
    for step in _STEP.findall(path):
        above = passed[-1][1]
        whole = f"{whole}[]" if step == "[]" else f"{whole}.{step}".lstrip(".")
        inside = _step(above, step)
        if inside is None:
            return _Followed(passed=tuple(passed), missing=whole)
        passed.append((whole, inside))
    return _Followed(passed=tuple(passed))


def _step(shape: Shape, step: str) -> Shape | None:
    if shape.sort == "any":
        return ANY
    if step == "[]":  # the loop itself is told where it begins
        return shape.item() if shape.item else ANY
    found = shape.fields().get(step)
    if found is not None:
        return found
    return ANY if shape.open or shape.knows(step) else None


def _missing(tag: Tag, followed: _Followed, known: Sequence[str], place: Place) -> Iterator[Diagnostic]:
    path, above = followed.last
    step = followed.missing.removeprefix(path).lstrip(".")
    if above.sort in ("group", "thing"):
        kind = contract.DOUBTFUL_TAG if followed.missing in tag.present else contract.UNKNOWN_TAG
        yield kind.at(place, truong=followed.missing, gan_dung=nearest_path(followed.missing, known))
        return
    vi, en = WORDS[above.sort]
    facts = {"danh_sach": path, "con": step} if above.sort == "list" else {}
    yield contract.SCALAR_ENTERED.at(place, truong=followed.missing, tren=path, la_gi=vi, la_gi_en=en, **facts)


def _misused(tag: Tag, shape: Shape, place: Place) -> Iterator[Diagnostic]:
    """Yield a fault where a value is looped over or printed that cannot be; what a filter makes of it is not known."""
    if not _HANDED_ON.issuperset(tag.filters):
        return
    vi, en = WORDS[shape.sort]
    facts = {"truong": tag.path, "la_gi": vi, "la_gi_en": en}
    if tag.use == "looped" and (shape.sort in _ONE or (shape.sort == "group" and not shape.open)):
        yield contract.LOOP_OVER_ONE.at(place, **facts)
    if tag.use == "printed" and shape.sort in ("list", "group", "yes-no"):
        yield contract.PRINTED_WHOLE.at(place, **facts)


def _perhaps_empty(tag: Tag, followed: _Followed, place: Place) -> Iterator[Diagnostic]:
    needed = followed.passed if tag.use in ("printed", "looped") else followed.passed[:-1]
    for path, shape in needed:
        if shape.optional and path not in tag.filled and path not in tag.present:
            yield contract.MAY_BE_EMPTY.at(place, truong=path, ten=_as_written(path, tag))
            return


def _as_written(path: str, tag: Tag) -> str:
    """Return the name by which the tag itself calls the value at `path`: `m.ten` for `muc[].ten`, or its last step."""
    last = re.escape(path.rpartition(".")[2].replace("[]", ""))
    found = re.search(rf"[\w.]*\b{last}\b", tag.tag)
    return found[0] if found else path.rpartition(".")[2]


def _spared(doctype: DocumentType) -> frozenset[str]:
    """Return the fields that are used though no tag prints them: those of the file's name, and the parent's file."""
    if doctype.context is not None:
        return frozenset()
    named = {re.split(r"[.\[]", name)[0] for _, name, _, _ in Formatter().parse(doctype.filename) if name}
    return frozenset(named | ({doctype.parent.field} if doctype.parent else set()))


def _never_used(tags: list[Tag], shape: Shape, spared: frozenset[str], file: str) -> Iterator[Diagnostic]:
    touched = {step for tag in tags for step in above(tag.path)}
    inside = {
        step for tag in tags for step in above(tag.path) if tag.use != "tested" or tag.filters or step != tag.path
    }
    whole = {tag.path for tag in tags if tag.whole}
    strangers = {tag.path.rpartition(".")[2]: tag.tag for tag in tags if _follow(tag.path, shape).missing}
    for path, field in _unused(shape, "", touched, inside, whole):
        if path not in spared:
            name = path.rpartition(".")[2]
            close = strangers.get(nearest(name, strangers), "")
            yield contract.NEVER_USED.at(Place(file=file), truong=path, nhan=field.label or name, the=close)


def _unused(
    shape: Shape, path: str, touched: set[str], inside: set[str], whole: set[str], above_: tuple[object, ...] = ()
) -> Iterator[tuple[str, Shape]]:
    """Yield the fields that nothing shows; of a group that nothing shows, the group and not its fields.

    A group inside itself is told of once: what its first level shows is shown.
    """
    if shape.of is not None and shape.of in above_:
        return
    for name, field in shape.fields().items():
        here = f"{path}.{name}".lstrip(".")
        holds = field.sort in ("list", "group")
        if here not in (inside if holds else touched):
            yield here, field
        elif here not in whole and holds:
            item = field.item() if field.item else None
            below = f"{here}[]" if item else here
            if below not in whole:
                yield from _unused(item or field, below, touched, inside, whole, (*above_, shape.of))
