"""What is wrong with the tags of one part, told from the part alone: everything at once, each at its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from jinja2 import Environment, TemplateSyntaxError, nodes
from lxml import etree

from docgen._archive import RENDERED, parse_xml
from docgen._engine._blocks import keyword_of, pairing_flaws
from docgen._engine._environment import new_environment
from docgen._engine._faults import plainly
from docgen._engine._sandbox import TOO_DEEP
from docgen._engine._skeleton import Skeleton, Written, plain, skeleton_of
from docgen._engine._swallowed import swallowed
from docgen.catalogue import contract
from docgen.errors import Diagnostic, Place
from docgen.vn.text import nearest

_CURLY = "“”‘’"
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_LITERAL = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
_LOOSE = re.compile(r"{\s+[{%][^{}\uffff]{1,80}|{[{%][^{}\uffff]{0,80}|{\s*[^\W\d]\w*(?:\.\w+)*\s*}|[}%]\s*}")
_TWO_WORDS = re.compile(r"{{\s*((?!.*\b(?:or|and|not|in|is|if|else)\b)\w+(?: \w+)+)\s*}}")
_LETTERED = re.compile(r"{[{%](tr|tc|p|r) ")
_LOADS = ("include", "extends", "import", "from")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where the tags of one part stand, for messages."""

    file: str
    part: str

    def at(self, tag: Written) -> Place:
        """Return the place of a tag."""
        return Place(file=self.file, part=self.part, paragraph=tag.paragraph, tag=tag.text, text=tag.around)


def flaws_in(parts: Mapping[str, bytes], kinds: Mapping[str, str], file: str) -> list[Diagnostic]:
    """Return what is wrong with the tags of every part that tags are filled in; broken parts are told by compiling."""
    environment = new_environment(raw=True)
    found: list[Diagnostic] = []
    for name, raw in parts.items():
        if kinds.get(name) in RENDERED and b"{" in raw:
            with suppress(etree.XMLSyntaxError, ValueError):
                xml = etree.tostring(parse_xml(raw), encoding="unicode")
                found += flaws_of(xml, Spot(file=file, part=name), environment)
    return found


def flaws_of(xml: str, spot: Spot, environment: Environment) -> list[Diagnostic]:
    """Return what is wrong with the tags of the part in `xml`, in the order of its text."""
    skeleton = skeleton_of(xml)
    found = [
        *_unreadable(skeleton, spot, environment),
        *pairing_flaws(skeleton.tags, spot.at),
        *(flaw for tag in skeleton.tags for flaw in _literals(tag, spot)),
        *swallowed(xml, skeleton, spot.at),
        *_loose(skeleton, spot),
    ]
    return sorted(found, key=lambda flaw: flaw.place.paragraph or 0)


def _unreadable(skeleton: Skeleton, spot: Spot, environment: Environment) -> Iterator[Diagnostic]:
    """Yield a fault for each tag that cannot be read; filters and tests are looked up in those that can."""
    for tag in skeleton.tags:
        if tag.cut:
            yield contract.CUT_TAG.at(spot.at(tag))
    try:
        tree = environment.parse(skeleton.source)
    except TemplateSyntaxError:
        for tag in skeleton.tags:
            yield from () if tag.cut else _one_by_one(tag, spot, environment)
        return
    for node in tree.find_all((nodes.Filter, nodes.Test)):
        yield from _unknown(node, skeleton.tags[node.lineno - 1], spot, environment)
    for loading in tree.find_all((nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)):
        yield _loads(skeleton.tags[loading.lineno - 1], spot)


def _one_by_one(tag: Written, spot: Spot, environment: Environment) -> Iterator[Diagnostic]:
    keyword = keyword_of(tag.source)
    if keyword.startswith("end"):
        return
    if keyword in _LOADS:
        yield _loads(tag, spot)
        return
    before = {"else": "{% if x %}", "elif": "{% if x %}"}.get(keyword, "")
    after = "{% endif %}" if before else _closing(tag.source, keyword)
    try:
        tree = environment.parse(f"{before}{tag.source}{after}")
    except TemplateSyntaxError as fault:
        yield contract.UNREADABLE_TAG.at(spot.at(tag), **_reasons(tag, fault.message or str(fault)))
    else:
        for node in tree.find_all((nodes.Filter, nodes.Test)):
            yield from _unknown(node, tag, spot, environment)


def _closing(source: str, keyword: str) -> str:
    opens = keyword in ("if", "for", "macro", "call", "filter", "with", "raw", "autoescape", "block")
    block_set = keyword == "set" and "=" not in source
    return f"{{% end{keyword} %}}" if opens or block_set else ""


def _reasons(tag: Written, said: str) -> dict[str, str]:
    if said != TOO_DEEP and (words := _TWO_WORDS.fullmatch(tag.text)):
        meant = f"{{{{ {words[1].replace(' ', '_')} }}}}"
        return {"ly_do": "tên không có dấu cách", "ly_do_en": "a name has no spaces", "nen_la": meant}
    lettered = _LETTERED.match(tag.source)
    if lettered and re.search(r"[%}]", tag.source[2:-2]):
        head = tag.source[: lettered.end(1)]
        return {"ly_do": f"trong {head} … không được có % hay }}", "ly_do_en": f"{head} … may hold neither % nor }}"}
    return {"ly_do": plainly(said), "ly_do_en": said}


def _loads(tag: Written, spot: Spot) -> Diagnostic:
    reasons = {"ly_do": "mẫu .docx không gọi được mẫu khác", "ly_do_en": "a .docx template cannot load another"}
    return contract.UNREADABLE_TAG.at(spot.at(tag), **reasons)


def _unknown(node: nodes.Expr, tag: Written, spot: Spot, environment: Environment) -> Iterator[Diagnostic]:
    name = str(getattr(node, "name", ""))
    filters = isinstance(node, nodes.Filter)
    known = environment.filters if filters else environment.tests
    if name not in known:
        kind = contract.UNKNOWN_FILTER if filters else contract.UNKNOWN_TEST
        yield kind.at(spot.at(tag), ten=name, gan_dung=nearest(name, known))


def _literals(tag: Written, spot: Spot) -> Iterator[Diagnostic]:
    """Yield a fault for each text in a tag that will not be read as it is written."""
    if not any(character in tag.text for character in f"{_CURLY}&"):
        return
    for found in _LITERAL.finditer(tag.text.translate(_STRAIGHT)):
        written = tag.text[found.start() : found.end()]
        mixed = (written[0] in _CURLY) is not (written[-1] in _CURLY)
        if mixed:
            last = max(map(tag.text.rfind, "\"'”’"))
            written = tag.text[found.start() : last + 1]
        if mixed or any(character in written[1:-1] for character in f"{_CURLY}&"):
            read = written.translate(_STRAIGHT).replace("&", "&amp;")
            yield contract.LITERAL_CHANGED.at(spot.at(tag), chu=written, doc_la=read)
        if mixed:
            return


def _loose(skeleton: Skeleton, spot: Spot) -> Iterator[Diagnostic]:
    """Yield what looks like a tag between the tags, once a paragraph."""
    told: set[int | None] = set()
    for begin, end in skeleton.between():
        for found in _LOOSE.finditer(skeleton.text, begin, end):
            number = skeleton.number_at(found.start())
            if number in told:
                continue
            told.add(number)
            place = Place(file=spot.file, part=spot.part, paragraph=number, text=skeleton.around(found.start()))
            words = plain(found[0]).strip()
            unfinished = words.startswith(("{{", "{%"))
            yield (
                contract.CUT_TAG.at(replace(place, tag=words))
                if unfinished
                else contract.LOOSE_BRACES.at(place, chu=words)
            )
