"""One item of `tai_lieu` ─▶ an `Entry`: which type it asks for, what it says itself, and how its files are to be called."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from docgen._dossier._words import CHOICE, FIELDS, FILES, NAME, TYPE, WORDS, misshapen, part
from docgen._guest import call
from docgen._host import Host
from docgen._manifest import MANIFEST
from docgen._outline import Outline, outline
from docgen._output import OTHER_DOCUMENTS
from docgen.catalogue import dossiers
from docgen.doctype import DocumentType
from docgen.errors import Diagnostic, DocgenError
from docgen.record import Record
from docgen.vn.text import file_name, nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of `tai_lieu`: its position from 1, its type, and the outline of the type's model.

    `said` is the whole item as read, `own` the document's own fields alone, `chosen` what `loc` says, column by column.
    """

    number: int
    doctype: DocumentType
    known: Outline
    said: Record
    own: Record
    chosen: Record

    @property
    def files(self) -> tuple[str, ...]:
        """Return the names and patterns of `tu_tep`."""
        named = self.said.data.get(FILES)
        return (named,) if isinstance(named, str) else tuple(named or ())

    @property
    def list_field(self) -> str:
        """Return the field that receives the whole list, or ""."""
        return self.doctype.share.list if self.doctype.share else ""

    @property
    def each_row(self) -> bool:
        """Return whether a document is made of each row of the list."""
        return bool(self.doctype.share and self.doctype.share.each) and not self.files

    @property
    def many(self) -> bool:
        """Return whether documents are made of rows or files, so that they stand in a folder and `ra` names it."""
        return self.each_row or bool(self.files)

    @property
    def asked(self) -> str:
        """Return the type's name as the dossier says it: its name or an alias."""
        return str(self.said.data[TYPE])

    @property
    def word(self) -> str:
        """Return what the type is called in names of files and folders: its first alias, or its name."""
        return self.doctype.aliases[0] if self.doctype.aliases else self.doctype.name

    @property
    def name(self) -> str:
        """Return the file's or folder's name that `ra` asks for, without its ending, or ""."""
        asked = unicodedata.normalize("NFC", str(self.said.data.get(NAME) or ""))
        return asked[:-5] if asked.lower().endswith(".docx") and not self.many else asked


def read_entry(said: Record, number: int, host: Host) -> Entry:
    """Return the item `said`, the `number`th from 1. Raises DocgenError with everything that is wrong about its words."""
    if wrong := tuple(misshapen(said, WORDS)):
        raise DocgenError(*wrong)
    doctype = _type_of(said, number, host)
    known = call(doctype.name, "model", partial(outline, doctype.model), said.place)
    own, chosen = _own(said), part(said, CHOICE)
    entry = Entry(number=number, doctype=doctype, known=known, said=said, own=own, chosen=chosen)
    if wrong := (*_strange(entry), *_bad_name(entry)):
        raise DocgenError(*wrong)
    return entry


def _type_of(said: Record, number: int, host: Host) -> DocumentType:
    named = said.data.get(TYPE)
    if not named:
        raise DocgenError(dossiers.NO_TYPE.at(said.place, so=number))
    try:
        return host.find_type(named)
    except DocgenError as fault:
        raise DocgenError(dossiers.UNKNOWN_TYPE.at(said.place_of((TYPE,)), **fault.diagnostics[0].facts)) from fault


def _own(said: Record) -> Record:
    """Return the document's own fields: those beside the words, and those below `truong`."""
    named = part(said, FIELDS)
    beside = {name: value for name, value in said.data.items() if name not in WORDS}
    places = {path: place for path, place in said.places.items() if path and path[0] not in WORDS}
    return Record(data={**beside, **named.data}, place=said.place, places={**places, **named.places})


def _strange(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a fault for each field given twice, and for each that is no field and was surely meant as a word."""
    named = part(entry.said, FIELDS).data
    for name in entry.said.data:
        place = entry.said.place_of((name,))
        if name in WORDS:
            continue
        if name in named:
            yield dossiers.FIELD_TWICE.at(place, truong=name)
        elif (
            entry.known.at(name) is None
            and not entry.known.open
            and (word := nearest(name, (*entry.known.names, *WORDS))) in WORDS
        ):
            yield dossiers.UNKNOWN_WORD.at(place, muc=name, loai=entry.asked, gan_dung=word)


def _bad_name(entry: Entry) -> Iterator[Diagnostic]:
    """Yield a fault for a name that would not stand as it is in the folder of the run."""
    if entry.said.data.get(NAME) is None:
        return
    ending = next((ending for ending in (".docx", *OTHER_DOCUMENTS) if entry.name.lower().endswith(ending)), "")
    safe = file_name(entry.name[: len(entry.name) - len(ending)])
    if entry.many and entry.name.casefold() == MANIFEST:
        safe = file_name(MANIFEST.partition(".")[0])  # the run's own file stands there
    if entry.name != safe:
        what, what_en = ("thư mục", "folder") if entry.many else ("tệp", "file")
        facts = {"ra": entry.name, "cai": what, "cai_en": what_en, "ten": f"ra: {safe}"}
        yield dossiers.BAD_NAME.at(entry.said.place_of((NAME,)), **facts)


def reserved_words(entry: Entry, whole: Record) -> Iterator[Diagnostic]:
    """Yield a warning for each word that the entry uses while the type has a field of that name which nothing sets."""
    for word in WORDS:
        if word in entry.said.data and word in entry.known.names and whole.data.get(word) is None:
            place = entry.said.place_of((word,))
            yield dossiers.RESERVED_WORD.at(place, truong=word, loai=entry.asked)
