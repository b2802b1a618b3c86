"""Input files ─▶ checked records, every layer below them read and put in: profile, parent document, command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen._guest import call
from docgen._host import Host, build_host
from docgen._layers import from_parent, known_fields, merged, profile_typos, with_settings
from docgen._outline import automatic_fields, outline
from docgen._paths import look, reasons, resolved
from docgen._readers import file_and_sheet, nearby_names, read_records
from docgen._roots import Root
from docgen._validation import Checked, Settled, check, settled
from docgen.catalogue import checking, reading
from docgen.doctype import DocumentType, Parent
from docgen.errors import Diagnostic, DocgenError, Place, has_errors
from docgen.record import Record
from docgen.vn.text import unprintable

if TYPE_CHECKING:
    from docgen._schema import ModelNotes

PROFILES = ("don_vi.yaml", "don_vi.yml")
DEEPEST = 20


Profile = tuple["Record | None", tuple[Diagnostic, ...]]
"""What a profile gives to documents of a type, and what there is to say about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What documents of a type take from the one above, with the lists in it typed."""

    record: Record
    lists: Settled


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where values may come from besides the input files."""

    host: Host
    roots: tuple[Root, ...]
    profile: Path | None = None
    settings: tuple[tuple[str, Any], ...] = ()
    above: tuple[Path, ...] = ()
    _read: dict[tuple[Path, str], Checked | DocgenError] = field(default_factory=dict)
    """Documents above that were read in this run, or why they could not be: by file and type."""
    _taken: dict[tuple[Path, str], Taken] = field(default_factory=dict)
    """What documents of a type take from them: by file and that type."""
    _profiles: dict[tuple[Path, str], Profile] = field(default_factory=dict)
    """Agency profiles that were read in this run: by file and the type that has fields for them."""

    def parents(self) -> tuple[tuple[str, Checked], ...]:
        """Return the documents above that were read so far, each behind its type's name."""
        return tuple((name, found) for (_, name), found in self._read.items() if isinstance(found, Checked))


def gather(doctype: DocumentType, inputs: Iterable[Path], sources: Sources) -> Iterator[Checked | Diagnostic]:
    """Yield each record of the inputs, checked, and the diagnostics that belong to no record."""
    for path in inputs:
        profile, said = profile_for(path, doctype, sources)
        yield from said
        if has_errors(said):
            continue
        for item in read_records(path, sources.host.readers(), lambda: _notes(doctype)):
            yield item if isinstance(item, Diagnostic) else layered(doctype, item, profile, path, sources)


def _notes(doctype: DocumentType) -> ModelNotes:
    """Return what is known of a type's fields; sheets alone ask for it."""
    from docgen._schema import model_notes

    return call(doctype.name, "model", lambda: model_notes(doctype.model))


def profile_for(path: Path, doctype: DocumentType, sources: Sources) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    """Return the agency profile for an input: the one named, or `don_vi.yaml` beside the input."""
    beside = (path.parent / name for name in PROFILES)
    file = sources.profile or next((file for file in beside if _is_file(file) and file != path), None)
    if file is None:
        return None, ()
    if (file, doctype.name) not in sources._profiles:
        sources._profiles[file, doctype.name] = _profile(file, doctype)
    return sources._profiles[file, doctype.name]


def _profile(file: Path, doctype: DocumentType) -> Profile:
    read = list(read_records(file))
    faults = [item for item in read if isinstance(item, Diagnostic)]
    records = [item for item in read if isinstance(item, Record)]
    if faults or len(records) != 1:
        many = checking.PROFILE_NOT_ONE.at(Place(file=str(file)), tep=file.name)
        return None, tuple(faults or [many])
    try:
        names = call(doctype.name, "model", lambda: outline(doctype.model)).names
    except DocgenError as fault:
        return None, fault.diagnostics
    return known_fields(records[0], names), tuple(profile_typos(records[0], names))


def layered(
    doctype: DocumentType,
    record: Record,
    profile: Record | None,
    path: Path,
    sources: Sources,
    given: Record | None = None,
) -> Checked:
    """Return the record with every layer put in, weakest first: profile, parent, given, record, settings; and checked.

    `given` are fields that other documents made in the same run give to this one.
    """
    own = merged(profile, record)
    try:
        taken = _parent_layer(doctype, doctype.parent, own, path, sources) if doctype.parent else None
        below = merged(profile, taken.record) if taken else profile
        below = merged(below, given) if given else below
        whole = with_settings(merged(below, record), sources.settings)
    except DocgenError as fault:
        return Checked(record=own, model=None, diagnostics=fault.diagnostics)
    typed = tuple(_automatic_typed(doctype, own, whole, sources, above=taken is not None)) if doctype.parent else ()
    if typed:
        return Checked(record=whole, model=None, diagnostics=typed)
    return check(doctype, whole, taken.lists if taken else None)


def _automatic_typed(
    doctype: DocumentType, own: Record, whole: Record, sources: Sources, *, above: bool
) -> Iterator[Diagnostic]:
    """Yield a fault for each field that only the document above may fill, where something else did.

    Without a document above a consolidated record lists the units that should report itself.
    """
    automatic = automatic_fields(doctype.model)
    if doctype.rollup and not above:
        automatic -= {doctype.rollup.units.partition(".")[0]}
    named = dict.fromkeys([*own.data, *(name.partition(".")[0] for name, _ in sources.settings)])
    for name in named:
        if name in automatic:
            place = own.place_of((name,)) if name in own.data else whole.place_of((name,))
            yield checking.AUTOMATIC_FIELD.at(place, truong=name)


def _parent_layer(doctype: DocumentType, link: Parent, record: Record, path: Path, sources: Sources) -> Taken | None:
    """Return what `record` takes from the document it names. Raises DocgenError when that one is not sound."""
    record = with_settings(record, [setting for setting in sources.settings if setting[0] == link.field])
    named = record.data.get(link.field)
    if not isinstance(named, str) or not named or unprintable(named):
        return None
    place = record.place_of((link.field,))
    file, parent = parent_named(link, named, place, path, sources)
    if (file, doctype.name) not in sources._taken:
        taken = call(doctype.name, "derive()", lambda: from_parent(link, parent.record, parent.model), place)
        sources._taken[file, doctype.name] = Taken(record=taken, lists=settled(doctype, taken))
    return sources._taken[file, doctype.name]


def parent_named(link: Parent, named: str, place: Place, path: Path, sources: Sources) -> tuple[Path, Checked]:
    """Return the document above that the field at `place` names, and where it is. Raises DocgenError when it is not sound.

    `path` is the input that names it; each document above is read once in a run.
    """
    file = file_named(named, place)
    try:
        whole, chain = resolved(file), (*sources.above, resolved(path))
    except OSError as fault:
        raise DocgenError(reading.UNREADABLE.at(place, tep=named, **reasons(fault))) from fault
    if len(chain) > DEEPEST:
        raise DocgenError(reading.TOO_DEEP.at(place, toi_da=DEEPEST))
    if whole in chain:
        raise DocgenError(checking.PARENT_LOOP.at(place, tep=named, truong=link.field))
    if (whole, link.type) not in sources._read:
        sources._read[whole, link.type] = _read_parent(link.type, file, place, replace(sources, above=chain))
    found = sources._read[whole, link.type]
    if isinstance(found, DocgenError):
        raise found
    return whole, found


def file_named(named: str, place: Place) -> Path:
    """Return the file that a field at `place` names, from the folder of the file it stands in. Raises DocgenError."""
    file = Path(place.file).parent / named.strip()
    try:
        standing = look(file_and_sheet(file)[0])
    except OSError as fault:
        raise DocgenError(reading.UNREADABLE.at(place, tep=named, **reasons(fault))) from fault
    if standing != "file":
        kind = reading.IS_A_FOLDER if standing == "folder" else reading.MISSING_FILE
        raise DocgenError(kind.at(place, tep=str(file), gan_dung=nearby_names(file, Path(place.file).name)))
    return file


def _read_parent(type_name: str, file: Path, place: Place, sources: Sources) -> Checked | DocgenError:
    doctype, host = _type_of(type_name, sources)
    clean = Sources(host=host, roots=sources.roots, above=sources.above)
    found = list(gather(doctype, [file], clean))
    checked = [item for item in found if isinstance(item, Checked)]
    faults = [said for item in found for said in (item.diagnostics if isinstance(item, Checked) else (item,))]
    if has_errors(faults):
        return DocgenError(*(fault for fault in faults if fault.severity == "error"))
    if len(checked) != 1:
        many = checking.PARENT_NOT_ONE.at(replace(place, text=""), tep=file.name, so=len(checked))
        return DocgenError(many)
    return checked[0]


def _is_file(path: Path) -> bool:
    try:
        return look(path) == "file"
    except OSError:
        return False


def _type_of(name: str, sources: Sources) -> tuple[DocumentType, Host]:
    """Return the parent's type; the whole host is built only when the plugin in hand does not offer it."""
    try:
        return sources.host.find_type(name), sources.host
    except DocgenError:
        host = build_host(sources.roots)
        return host.find_type(name), host


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A record with every layer put in: which fields the document above alone gives, and what the profile has to say."""

    whole: Record
    inherited: frozenset[str]
    said: tuple[Diagnostic, ...]


def unfinished(doctype: DocumentType, record: Record, path: Path, sources: Sources) -> Unfinished:
    """Return a record that is still to be completed with every layer put in, unchecked; the profile is looked for beside `path`.

    Raises DocgenError when a layer is not sound.
    """
    profile, said = profile_for(path, doctype, sources)
    if has_errors(said):
        raise DocgenError(*said)
    own = merged(profile, record)
    taken = _parent_layer(doctype, doctype.parent, own, path, sources) if doctype.parent else None
    below = merged(profile, taken.record) if taken else profile
    whole = with_settings(merged(below, record), sources.settings)
    given = {*record.data, *(name.partition(".")[0] for name, _ in sources.settings)}
    return Unfinished(whole=whole, inherited=frozenset(taken.record.data if taken else ()) - given, said=said)
