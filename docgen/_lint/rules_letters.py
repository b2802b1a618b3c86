"""Letters everywhere: font, colour, whole letters, invisible characters. PL I I.4."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from docgen._lint._findings import Finding, Said, same
from docgen._lint._values import Look, Para, Resolved
from docgen.vn.legacy import legacy_encoding
from docgen.vn.rules import Rulebook
from docgen.vn.text import invisible

_DARK = 0x33
_LEGACY = (".vn", "vni-", "vni ", "vntime", "tcvn", "abc-", "uvn")
_FAULTLESS = ("", "", False)
_LEFT_TO_WORD = {"\u00ad", "\ufeff", "\u200d", "\u200c"}


def letters(document: Resolved, book: Rulebook) -> Iterator[Finding]:
    """Yield paragraphs whose letters are not in the required font, black, and whole."""
    asked = book.layout.page.font
    faults: dict[Look, tuple[str, str, bool]] = {}
    last, fault = None, _FAULTLESS
    for paras in (document.paras, *document.edges.values()):
        whole = "\n".join([para.text for para in paras])
        odd = not unicodedata.is_normalized("NFC", whole) or invisible(whole) is not None
        for para in paras:
            for piece in para.pieces:
                if piece.look is not last:
                    last = piece.look
                    fault = faults.get(last) or faults.setdefault(last, _faults(last, asked))
                if fault != _FAULTLESS:
                    yield from _piece(para, piece.text, piece.look, fault, asked)
            if odd and not para.text.isascii():
                yield from _characters(para)


def encoding(lines: Sequence[str], first: Para | None) -> Iterator[Finding]:
    """Yield the old character set of a document's first lines, whatever its fonts are called."""
    named = legacy_encoding("\n".join(lines))
    if named:
        yield Finding(rule="chu-bo-ma-cu", para=first, found=same(named))


def _piece(para: Para, text: str, look: Look, fault: tuple[str, str, bool], asked: str) -> Iterator[Finding]:
    if not any(char.isalnum() for char in text):
        return
    low, high, coloured = fault
    plain = any(char.isalnum() and char.isascii() for char in text)
    font = (
        low if low and plain else high if high and any(char.isalpha() and not char.isascii() for char in text) else ""
    )
    if font:
        legacy = font.lower().startswith(_LEGACY)
        rule = "chu-bo-ma-cu" if legacy else "chu-phong"
        need = None if legacy else same(asked)
        yield Finding(rule=rule, para=para, part=para.part, found=same(font), need=need, gathered=True, value=asked)
    if coloured and not para.boxed and "HYPERLINK" not in para.fields:
        yield Finding(rule="chu-mau", para=para, part=para.part, found=same(f"#{look.color}"), gathered=True)


def _faults(look: Look, asked: str) -> tuple[str, str, bool]:
    return _wrong(look.font, asked), _wrong(look.font_high, asked), _is_coloured(look)


def _wrong(font: str, asked: str) -> str:
    return "" if font.lower().replace(" ", "").startswith(asked.lower().replace(" ", "")) else font


def _is_coloured(look: Look) -> bool:
    try:
        channels = bytes.fromhex(look.color)
    except ValueError:
        return False
    return any(channel > _DARK for channel in channels)


def _characters(para: Para) -> Iterator[Finding]:
    if not unicodedata.is_normalized("NFC", para.text):
        loose = next((char for char in para.text if unicodedata.combining(char)), "")
        if loose:  # a sign of measure such as U+2126 is no letter with a loose mark
            found = same(f"U+{ord(loose):04X}")
            yield Finding(rule="chu-dau-roi", para=para, part=para.part, found=found, gathered=True)
    hidden = invisible(para.text)
    if hidden and hidden[0] not in _LEFT_TO_WORD:
        found = Said(*(f"U+{ord(hidden[0]):04X}",) * 2)
        yield Finding(rule="chu-ky-tu-an", para=para, part=para.part, found=found, gathered=True)
