"""Files from elsewhere: each thing they may not hold is told by its own code, and what is merely odd is not."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import docx
import pytest

from docgen import DocgenError, Template
from docgen._archive import content_types, read_parts
from docgen._archive._links import is_remote
from docgen._engine import compile_template
from docgen._engine._opening import read_template
from docgen._limits import LIMITS, Limits
from docgen.testing import part_paragraphs
from docgen.testing import read_parts as parts_of

Parts = dict[str, bytes]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BODY, TYPES, LINKS, ROOT = "word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels", "_rels/.rels"


def template(*texts: str) -> bytes:
    document = docx.Document()
    for text in texts or ("{{ a }}",):
        document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


PARTS = parts_of(template())


def archive(parts: Mapping[str, bytes], **options: Any) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", options.pop("method", zipfile.ZIP_DEFLATED)) as made:
        for name, data in parts.items():
            made.writestr(name, data, **options)
    return buffer.getvalue()


def with_parts(**changes: bytes) -> bytes:
    return archive({**PARTS, **changes})


def changed(part: str, old: str, new: str) -> Parts:
    assert old.encode() in PARTS[part], old
    return {**PARTS, part: PARTS[part].replace(old.encode(), new.encode(), 1)}


def with_body(inner: str) -> Parts:
    """Return the parts with something put before the first paragraph."""
    return changed(BODY, "<w:p>", f"{inner}<w:p>")


def with_link(kind: str, target: str, *, external: bool = False, source: str = LINKS) -> Parts:
    mode = ' TargetMode="External"' if external else ""
    link = f'<Relationship Id="rIdX" Type="{TYPE}/{kind}" Target="{target}"{mode}/></Relationships>'
    return changed(source, "</Relationships>", link)


def codes(data: bytes, limits: Limits = LIMITS) -> list[str]:
    try:
        read_template(data, "mau.docx", limits)
    except DocgenError as refused:
        for diagnostic in refused.diagnostics:
            assert diagnostic.place.file == "mau.docx"
            for lang in ("vi", "en"):
                said = f"{diagnostic.message(lang)} {diagnostic.hint(lang)}"  # type: ignore[arg-type]
                assert "{" not in said.replace("{{", "").replace("{%", ""), said
        return [diagnostic.code for diagnostic in refused.diagnostics]
    return []


# What an archive may not be ------------------------------------------------------------------------------------------


def patched(data: bytes, signature: bytes, at: int, form: str, *values: int, last: bool = False) -> bytes:
    """Return the archive with a field of the first header of a kind written over."""
    found = data.rfind(signature) if last else data.find(signature)
    end = found + at + struct.calcsize(form)
    return data[: found + at] + struct.pack(form, *values) + data[end:]


def overlapping() -> bytes:
    """Return an archive whose second entry begins inside the first one's data, with a header of its own there."""
    inner = archive({"b.xml": b"<b/>" * 10}, method=zipfile.ZIP_STORED)
    header = inner[: inner.index(b"PK\1\2")]
    data = archive({"a.bin": header + b"x" * 9, "b.xml": b"<b/>" * 10}, method=zipfile.ZIP_STORED)
    second = data.index(b"PK\1\2", data.index(b"PK\1\2") + 4)
    return data[: second + 42] + struct.pack("<L", data.index(header)) + data[second + 46 :]


def twice(name: str, other: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for entry in (name, other):
            made.writestr(entry, b"x")
    return buffer.getvalue()


def renamed(name: str) -> bytes:
    """Return an archive with a part whose name `zipfile` would not write."""
    stand_in = "x" * len(name.encode())
    return archive({stand_in: b"x"}).replace(stand_in.encode(), name.encode())


ARCHIVES: dict[str, tuple[Callable[[], bytes], str]] = {
    "encrypted office file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "docx-co-mat-khau"),
    "encrypted entry": (lambda: patched(archive(PARTS), b"PK\1\2", 8, "<H", 1), "docx-co-mat-khau"),
    "old word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "docx-la-doc-cu"),
    "empty": (lambda: b"", "khong-phai-docx"),
    "pdf": (lambda: b"%PDF-1.7", "khong-phai-docx"),
    "rtf": (lambda: b"{\\rtf1", "khong-phai-docx"),
    "web page": (lambda: b"\xef\xbb\xbf <html>", "khong-phai-docx"),
    "some archive": (lambda: archive({"a.txt": b""}), "khong-phai-docx"),
    "open document": (lambda: archive({"mimetype": b"application/vnd.oasis.opendocument.text"}), "docx-loai-khac"),
    "only the head": (lambda: b"PK\3\4", "docx-bi-hong"),
    "cut in the middle": (lambda: archive(PARTS)[:3000], "docx-bi-hong"),
    "cut at the end": (lambda: archive(PARTS)[:-30], "docx-bi-hong"),
    "one byte wrong": (lambda: patched(archive(PARTS), b"PK\3\4", 60, "<B", 0xEE), "docx-bi-hong"),
    "smaller than it says": (lambda: patched(archive(PARTS), b"PK\1\2", 24, "<L", 5), "docx-bi-hong"),
    "two names for one part": (lambda: patched(archive(PARTS), b"PK\3\4", 30, "<2B", 88, 88), "docx-bi-hong"),
    "directory elsewhere": (lambda: patched(archive(PARTS), b"PK\5\6", 16, "<L", 9), "docx-co-thu-dung-truoc"),
    "something before": (lambda: b"GIF89a" + archive(PARTS), "docx-co-thu-dung-truoc"),
    "bzip2": (lambda: archive(PARTS, method=zipfile.ZIP_BZIP2), "docx-kieu-nen-la"),
    "overlapping": (overlapping, "docx-phan-chong-nhau"),
    "same name": (lambda: twice("word/a.xml", "word/A.XML"), "docx-hai-phan-cung-ten"),
    "absolute": (lambda: renamed("/etc/passwd"), "docx-duong-dan-la"),
    "upwards": (lambda: renamed("word/../../x"), "docx-duong-dan-la"),
    "drive": (lambda: renamed("C:x.xml"), "docx-duong-dan-la"),
    "backslash": (lambda: renamed("word\\x.xml"), "docx-duong-dan-la"),
    "nul": (lambda: renamed("word/x.xml\0.png"), "docx-duong-dan-la"),
    "empty step": (lambda: renamed("word//x.xml"), "docx-duong-dan-la"),
    "overlong": (lambda: renamed("x" * 300), "docx-duong-dan-la"),
    "bomb": (lambda: archive({"a.bin": b"\0" * (LIMITS.ratio_from + 1)}), "docx-nen-bat-thuong"),
}  # fmt: skip


@pytest.mark.parametrize("name", ARCHIVES)
def test_what_an_archive_may_not_be_is_told_by_its_own_code(name: str) -> None:
    make, code = ARCHIVES[name]
    assert codes(make()) == [code]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_to_the_letter() -> None:
    assert codes(twice("a", "a")) == ["docx-hai-phan-cung-ten"]


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (replace(LIMITS, file=1000), "docx-qua-lon"),
        (replace(LIMITS, entries=3), "docx-qua-nhieu-phan"),
        (replace(LIMITS, part=2000), "docx-qua-lon"),
        (replace(LIMITS, unpacked=5000), "docx-qua-lon"),
        (replace(LIMITS, ratio=2, ratio_from=1000), "docx-nen-bat-thuong"),
        (replace(LIMITS, name=10), "docx-duong-dan-la"),
        (replace(LIMITS, depth=2), "docx-long-qua-sau"),
        (replace(LIMITS, elements=5), "docx-qua-nhieu-phan-tu"),
        (replace(LIMITS, attributes=1), "docx-qua-nhieu-phan-tu"),
        (replace(LIMITS, tags=0), "mau-qua-phuc-tap"),
        (replace(LIMITS, tag=3), "mau-qua-phuc-tap"),
        (replace(LIMITS, source=100), "mau-qua-phuc-tap"),
        (replace(LIMITS, scanning=3), "mau-qua-phuc-tap"),
    ],
    ids=lambda value: None if isinstance(value, str) else next(f.name for f in fields(value) if getattr(value, f.name) != getattr(LIMITS, f.name)),
)  # fmt: skip
def test_every_limit_is_held(limits: Limits, code: str) -> None:
    assert codes(archive(PARTS)) == []
    assert code in codes(archive(PARTS), limits)


def test_sizes_are_measured_and_not_believed() -> None:
    data = archive({"a.bin": b"\0" * 1_000_000})
    lying = patched(patched(data, b"PK\1\2", 24, "<L", 10), b"PK\3\4", 22, "<L", 10)
    assert codes(lying, replace(LIMITS, part=100_000)) == ["docx-qua-lon"]


# What its parts may not be -------------------------------------------------------------------------------------------

DOCTYPE = b'<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def with_doctype(encoding: str) -> bytes:
    text = PARTS[BODY].split(b"?>", 1)[1].decode()
    return (f"<?xml version='1.0' encoding='{encoding.partition('-l')[0]}'?>" + DOCTYPE.decode() + text).encode(
        encoding
    )


def field(*runs: str) -> str:
    pieces = "".join(f"<w:r><w:instrText>{text}</w:instrText></w:r>" for text in runs)
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"<w:p>{char.format('begin')}{pieces}{char.format('separate')}<w:r><w:t>x</w:t></w:r>{char.format('end')}</w:p>"
    )


def macro(part: str) -> Parts:
    return {**with_link("vbaProject", part.removeprefix("word/")), part: b"x"}


CONTENTS: dict[str, tuple[Callable[[], Parts], list[str]]] = {
    "broken": (lambda: {**PARTS, BODY: b"<w:document"}, ["docx-phan-hong"]),
    "broken beside the tags": (lambda: {**PARTS, "word/styles.xml": b"<w:styles>"}, ["docx-phan-hong"]),
    "undeclared prefix": (lambda: with_body("<q:p/>"), ["docx-phan-hong"]),
    "broken types": (lambda: {**PARTS, TYPES: b"<"}, ["docx-phan-hong"]),
    "broken links": (lambda: {**PARTS, LINKS: b"<"}, ["docx-phan-hong"]),
    "doctype": (lambda: {**PARTS, BODY: with_doctype("utf-8")}, ["docx-khai-bao-dtd"]),
    "doctype in utf-16": (lambda: {**PARTS, BODY: with_doctype("utf-16")}, ["docx-khai-bao-dtd"]),
    "doctype in utf-16 without a mark": (lambda: {**PARTS, BODY: with_doctype("utf-16-le")}, ["docx-khai-bao-dtd"]),
    "doctype in a part nobody reads": (lambda: {**PARTS, "x.xml": DOCTYPE + b"<w/>"}, ["docx-khai-bao-dtd"]),
    "utf-7": (lambda: {**PARTS, BODY: b"<?xml version='1.0' encoding='utf-7'?>+ADw-w/>"}, ["docx-bang-ma-la"]),
    "an encoding there is none of": (lambda: {**PARTS, BODY: b"<?xml version='1.0' encoding='abc'?><w/>"}, ["docx-bang-ma-la"]),
    "no types": (lambda: {name: data for name, data in PARTS.items() if name != TYPES}, ["docx-thieu-phan"]),
    "no root links": (lambda: {name: data for name, data in PARTS.items() if name != ROOT}, ["docx-thieu-phan"]),
    "no body": (lambda: {name: data for name, data in PARTS.items() if name != BODY}, ["docx-thieu-phan"]),
    "no styles": (lambda: {name: data for name, data in PARTS.items() if name != "word/styles.xml"}, ["docx-thieu-phan"]),
    "root leads nowhere": (lambda: changed(ROOT, "/officeDocument\"", "/khac\""), ["docx-thieu-phan"]),
    "word template": (lambda: changed(TYPES, "document.main+xml", "template.main+xml"), ["docx-loai-khac"]),
    "workbook": (lambda: changed(TYPES, "wordprocessingml.document.main+xml", "spreadsheetml.sheet.main+xml"), ["docx-loai-khac"]),
    "no type": (lambda: changed(TYPES, "/word/document.xml", "/word/khac.xml"), ["docx-loai-khac"]),
    "strict by its body": (lambda: changed(BODY, W, "http://purl.oclc.org/ooxml/wordprocessingml/main"), ["docx-strict"]),
    "strict by its root": (lambda: changed(ROOT, f"{TYPE}/officeDocument",
                                           "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"), ["docx-strict"]),
    "docm renamed": (lambda: changed(TYPES, "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                     "vnd.ms-word.document.macroEnabled.main+xml"), ["docx-co-macro"]),
    "macros by link": (lambda: macro("word/x.bin"), ["docx-co-macro"]),
    "macros by name": (lambda: {**PARTS, "word/vbaProject.bin": b"x"}, ["docx-co-macro"]),
    "remote template": (lambda: with_link("attachedTemplate", "https://x.vn/a.dotm", external=True), ["docx-goi-mau-tu-xa"]),
    "template on a share": (lambda: with_link("attachedTemplate", "file:///\\\\may\\chung\\a.dotx", external=True), ["docx-goi-mau-tu-xa"]),
    "remote picture": (lambda: with_link("image", "http://x.vn/a.png", external=True), ["docx-lay-tu-ngoai"]),
    "linked object": (lambda: with_link("oleObject", "file:///C:\\a.xlsx", external=True), ["docx-lay-tu-ngoai"]),
    "mail merge": (lambda: with_link("mailMergeSource", "file:///C:\\a.xlsx", external=True), ["docx-lay-tu-ngoai"]),
    "subdocument": (lambda: with_link("subDocument", "b.docx", external=True), ["docx-lay-tu-ngoai"]),
    "any other kind, remote": (lambda: with_link("khac", "http://x.vn", external=True), ["docx-lay-tu-ngoai"]),
    "file to merge in": (lambda: {**with_link("aFChunk", "a.htm"), "word/a.htm": b"<html>"}, ["docx-nuot-tep-khac"]),
    "field": (lambda: with_body(field(' INCLUDEPICTURE "http://x.vn/a.png" ')), ["docx-truong-lay-tu-ngoai"]),
    "field over runs": (lambda: with_body(field("DD", "EAUTO c:\\\\cmd")), ["docx-truong-lay-tu-ngoai"]),
    "field in a field": (lambda: with_body(field("IF ", "</w:instrText></w:r>" + field("link Excel.Sheet.8").removeprefix("<w:p>").removesuffix("</w:p>")
                                           + "<w:r><w:instrText>")), ["docx-truong-lay-tu-ngoai"]),
    "field that never ends": (lambda: with_body(field("INCLUDETEXT x").replace("separate", "khac").replace('"end"', '"khac"')),
                              ["docx-truong-lay-tu-ngoai"]),
    "simple field": (lambda: with_body('<w:p><w:fldSimple w:instr="DATABASE x"/></w:p>'), ["docx-truong-lay-tu-ngoai"]),
    "several things at once": (lambda: {**with_link("image", "http://x.vn/a.png", external=True), "word/styles.xml": b"<",
                                        "word/vbaProject.bin": b""}, ["docx-lay-tu-ngoai", "docx-co-macro", "docx-phan-hong"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CONTENTS)
def test_what_parts_may_not_hold_is_told_by_its_own_code(name: str) -> None:
    make, expected = CONTENTS[name]
    assert codes(archive(make())) == expected


def test_nesting_and_attributes_have_ends() -> None:
    deep = "<w:p>" * 300 + "</w:p>" * 300
    assert codes(archive(with_body(deep))) == ["docx-long-qua-sau"]
    many = " ".join(f'w:a{number}=""' for number in range(LIMITS.attributes + 1))
    assert codes(archive(with_body(f"<w:x {many}/>"))) == ["docx-qua-nhieu-phan-tu"]


# What is merely odd --------------------------------------------------------------------------------------------------


def by_default_type() -> Parts:
    override = next(piece for piece in PARTS[TYPES].decode().split("<") if "document.main" in piece)
    plain = 'Default Extension="xml" ContentType="application/xml"/>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = PARTS[TYPES].decode().replace(f"<{override}", "")
    return {**PARTS, TYPES: types.replace(plain, f'Default Extension="XML" ContentType="{kind}"/>').encode()}


def main_elsewhere() -> Parts:
    parts = {name.replace("word/document", "word/Van-ban"): data for name, data in PARTS.items()}
    for name in (TYPES, ROOT):
        parts[name] = parts[name].replace(b"word/document.xml", b"WORD/van-ban.xml")
    return parts


def streamed() -> bytes:
    """Return an archive written as to a pipe: sizes stand after the data."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: Any) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in PARTS.items():
            made.writestr(name, data)
    return pipe.getvalue()


def wide() -> bytes:
    """Return the archive as writers of large files leave it: sizes and places in fields of 64 bits."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, data in PARTS.items():
        raw, crc = name.encode(), zlib.crc32(data)
        local = struct.pack("<4s5H3L2H", b"PK\3\4", 45, 0, 0, 0, 0x21, crc, 0xFFFFFFFF, 0xFFFFFFFF, len(raw), 20)
        pieces.append(local + raw + struct.pack("<2H2Q", 1, 16, len(data), len(data)) + data)
        extra = struct.pack("<2H3Q", 1, 24, len(data), len(data), offset)
        full = 0xFFFFFFFF
        head = (b"PK\1\2", 45, 45, 0, 0, 0, 0x21, crc, full, full, len(raw), len(extra), 0, 0, 0, 0, full)
        directory.append(struct.pack("<4s6H3L5H2L", *head) + raw + extra)
        offset += len(pieces[-1])
    size, count = sum(map(len, directory)), len(directory)
    end = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, offset)
    end += struct.pack("<4sLQL", b"PK\6\7", 0, offset + size, 1)
    end += struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return b"".join((*pieces, *directory, end))


FINE: dict[str, Callable[[], bytes]] = {
    "as it is": lambda: archive(PARTS),
    "stored": lambda: archive(PARTS, method=zipfile.ZIP_STORED),
    "streamed": streamed,
    "zip64": wide,
    "bytes after the end": lambda: archive(PARTS) + b"\r\n",
    "a comment": lambda: patched(archive(PARTS), b"PK\5\6", 20, "<H", 3, last=True) + b"abc",
    "folders": lambda: archive({"word/": b"", "word/media/": b"", **PARTS}),
    "type by its suffix": lambda: archive(by_default_type()),
    "main part of another name": lambda: archive(main_elsewhere()),
    "hyperlinks": lambda: archive(with_link("hyperlink", "https://thiduakhenthuong.example.vn", external=True)),
    "hyperlink to a share": lambda: archive(with_link("hyperlink", "file:///\\\\may\\a.docx", external=True)),
    "its own template": lambda: archive(with_link("attachedTemplate", "file:///C:\\Users\\An\\Normal.dotm", external=True)),
    "a picture that is gone": lambda: archive(with_link("image", "../NULL")),
    "a picture of this machine": lambda: archive(with_link("image", "file:///C:\\anh.png", external=True)),
    "a broken part nobody reads": lambda: archive({**PARTS, "word/x.xml": b"<w:p", "y.xml": b"====", "[trash]/0.dat": b""}),
    "a type for a part that is not there": lambda: archive(
        changed(TYPES, "</Types>", '<Override PartName="/word/x.xml" ContentType="application/xml"/></Types>')
    ),
    "fields of its own": lambda: archive(with_body(field("PAGE") + field('HYPERLINK "http://x.vn"') + field("MACROBUTTON Bam vào đây"))),
    "a word like a field in the text": lambda: archive(with_body("<w:p><w:r><w:t>DDEAUTO</w:t></w:r></w:p>")),
    "latin-1": lambda: archive({**PARTS, "word/styles.xml": PARTS["word/styles.xml"].replace(b"UTF-8", b"ISO-8859-1")}),
    "utf-16": lambda: archive({**PARTS, BODY: PARTS[BODY].decode().replace("UTF-8", "UTF-16").encode("utf-16")}),
}  # fmt: skip


@pytest.mark.parametrize("name", FINE)
def test_what_is_merely_odd_is_filled_in(name: str) -> None:
    data = FINE[name]()
    assert codes(data) == []
    made = compile_template(data, "mau.docx").render({"a": "Trần Thị Bình"})
    body = next(raw for part, raw in made.items() if part.lower() in (BODY, "word/van-ban.xml"))
    assert "Trần Thị Bình" in part_paragraphs(body)


def test_parts_are_all_there_in_their_order() -> None:
    assert read_parts(archive(PARTS), "mau.docx") == PARTS
    assert list(read_parts(streamed(), "mau.docx")) == list(PARTS)
    kinds = content_types(PARTS, "mau.docx")
    assert kinds[BODY].endswith("document.main+xml")
    assert kinds["docProps/thumbnail.jpeg"] == "image/jpeg"


@pytest.mark.parametrize(
    ("target", "remote"),
    [("http://x.vn", True), ("HTTPS:x", True), ("ftp://x", True), ("\\\\may\\chung", True), ("//may/chung", True), ("ms-word:ofe|u|http://x", True),
     ("file://may/chung", True), ("file:////may/chung", True), ("file:///%5C%5Cmay%5Cchung", True), ("mhtml:http://x!y", True),
     ("file:///C:/a", False), ("file:////C:/a", False), ("file://localhost/a", False), ("file:///home/a", False), ("file:a", False), ("C:\\a", False),
     ("a.dotx", False), ("../a", False), ("Macintosh HD:Users:a", False), ("cid:a@b", False), ("data:image/png;base64,//8=", False), ("", False)],
)  # fmt: skip
def test_what_lies_on_another_machine(target: str, remote: bool) -> None:
    assert is_remote(target) is remote


def test_a_pipe_and_a_device_are_told_and_not_waited_for(tmp_path: Path) -> None:
    mkfifo = getattr(__import__("os"), "mkfifo", None)
    if mkfifo is None:
        pytest.skip("this system has no named pipes")
    mkfifo(tmp_path / "ong-dan.docx")
    for path in (tmp_path / "ong-dan.docx", tmp_path, Path("/dev/zero")):
        with pytest.raises(DocgenError) as told:
            Template(path)
        assert told.value.diagnostics[0].code == "khong-phai-docx"


def test_a_file_beyond_the_limit_is_not_read_whole(tmp_path: Path) -> None:
    with (tmp_path / "to.docx").open("wb") as file:
        file.write(b"PK\3\4")
        file.truncate(LIMITS.file * 20)
    with pytest.raises(DocgenError) as told:
        Template(tmp_path / "to.docx")
    assert told.value.diagnostics[0].code == "docx-qua-lon"
