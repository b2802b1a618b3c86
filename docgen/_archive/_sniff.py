"""What a file is that is no archive, told from its first bytes; and which kind of archive, when it is not Word's."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.catalogue import foreign, templates
from docgen.errors import DocgenError, Place

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_STREAMS = (("WordDocument", "Word (.doc)"), ("Workbook", "Excel (.xls)"), ("PowerPoint Document", "PowerPoint (.ppt)"))
"""Streams of a compound file ([MS-CFB]) that tell which program wrote it."""
_HEADS = (
    (b"%PDF", "đây là tệp PDF", "this is a PDF"),
    (b"{\\rtf", "đây là tệp RTF", "this is an RTF file"),
    (b"<?xml", "đây là tệp XML, không phải tệp nén", "this is an XML file, not an archive"),
    (b"<", "đây là trang web (HTML)", "this is a web page (HTML)"),
    (b"MIME-Version", "đây là trang web (MHTML)", "this is a web page (MHTML)"),
)
_FOREIGN_ARCHIVES = {
    "mimetype": ("văn bản OpenDocument (.odt) hay sách điện tử", "an OpenDocument file (.odt) or an e-book"),
    "META-INF/MANIFEST.MF": ("chương trình Java", "a Java program"),
    "AndroidManifest.xml": ("chương trình Android", "an Android program"),
}


def require_archive(data: bytes, file: str) -> None:
    """Raise DocgenError, saying what the file is, when it does not begin as an archive."""
    if data.startswith((b"PK\3\4", b"PK\5\6")):
        return
    place = Place(file=file)
    if data.startswith(_OLE):
        if _LOCKED in data:
            raise DocgenError(foreign.LOCKED.at(place, mau=file))
        found = (told for name, told in _STREAMS if name.encode("utf-16-le") in data)
        raise DocgenError(foreign.OLD_WORD.at(place, mau=file, la_gi=next(found, "Office")))
    if not data.strip(b"\0 \r\n\t"):
        vi, en = "tệp rỗng", "the file is empty"
    else:
        head = data[:512].removeprefix(b"\xef\xbb\xbf").lstrip()
        told = ((vi, en) for mark, vi, en in _HEADS if head.startswith(mark))
        vi, en = next(told, ("không phải tệp nén của Word", "not a Word archive"))
    if b"PK\3\4" in data[:1_000_000] and b"PK\5\6" in data[-70_000:]:
        return  # an archive with something before it, which the reader of archives tells
    raise DocgenError(templates.NOT_A_DOCX.at(place, mau=file, ly_do=vi, ly_do_en=en))


def refuse_other_archives(parts: Mapping[str, bytes], file: str) -> None:
    """Raise DocgenError, saying what the archive is, when it holds no list of content types."""
    for name, (vi, en) in _FOREIGN_ARCHIVES.items():
        if name in parts:
            raise DocgenError(foreign.OTHER_KIND.at(Place(file=file), mau=file, la_gi=vi, la_gi_en=en))
    if any(name.startswith("word/") for name in parts):
        raise DocgenError(foreign.MISSING_PART.at(Place(file=file), mau=file, phan="[Content_Types].xml"))
    facts = {"ly_do": "tệp nén không có gì của Word", "ly_do_en": "the archive holds nothing of Word's"}
    raise DocgenError(templates.NOT_A_DOCX.at(Place(file=file), mau=file, **facts))
