"""Text from before Unicode: TCVN3 (ABC fonts, .VnTime) and VNI read as Latin letters, recognised and turned into Vietnamese.

Source: TCVN 5712:1993 (bảng mã VN3); VNI Windows; official text is Unicode (Nghị định 30/2020/NĐ-CP, PL I I.4). A word counts
as legacy only when it is no Vietnamese syllable as it stands and becomes one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Literal

from docgen.vn.syllables import is_syllable

Encoding = Literal["TCVN3", "VNI", ""]

_TCVN3 = dict(
    zip(
        "¡¢§£¤¥¦µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ",
        "ĂÂĐÊÔƠƯàảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_VNI_MARKS = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_HATS = {
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0323\u0306",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0323\u0302",
}  # fmt: skip
_VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_PAIR = re.compile("([aeouyôö])([ùøûõïêéèúüëâáàåãä])|([ñôöæóòî])", re.IGNORECASE)
_MODERN = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_WORD = re.compile("[A-Za-z\u00a1-\u1ef9]+")
_UNITS = ("µm",)


def legacy_encoding(text: str) -> Encoding:
    """Return which old encoding words of a text are in, or "" when none is.

    >>> legacy_encoding("Céng hßa x· héi"), legacy_encoding("Coäng hoøa xaõ hoäi"), legacy_encoding("Cộng hòa xã hội")
    ('TCVN3', 'VNI', '')
    >>> legacy_encoding("Müller, São Paulo, Windows® «Hà Nội» · 5 °C")
    ''
    """
    words = _WORD.findall(text)
    tcvn3 = sum(_becomes(word, _from_tcvn3) for word in words)
    vni = sum(_becomes(word, _from_vni) for word in words)
    return "" if not tcvn3 and not vni else "VNI" if vni > tcvn3 else "TCVN3"


def bytes_encoding(raw: bytes) -> str:
    """Return which old encoding the bytes of a text are in: "TCVN3", "VNI", "Windows-1258", or "" when none is plain.

    >>> bytes_encoding("X· H¹ Lang".encode("latin-1")), bytes_encoding("Đồng chí Hà".encode("cp1258", "ignore"))
    ('TCVN3', 'Windows-1258')
    """
    words = _WORD.findall(unicodedata.normalize("NFC", raw.decode("cp1258", "replace")))
    marked = [word for word in words if not word.isascii()]
    if marked and sum(map(is_syllable, marked)) > len(marked) // 2:
        return "Windows-1258"
    return legacy_encoding(raw.decode("latin-1"))


def to_unicode(text: str, encoding: Encoding) -> str:
    """Return the text with words of an old encoding turned into Vietnamese; other text is left alone.

    Where nothing of the text is Unicode Vietnamese, every word is turned; in mixed text only those that must be. Text that a
    capitals font (.VnTimeH) showed large becomes capitals.

    >>> to_unicode("NguyÔn V¨n ¸i, x· H¹ Lang", "TCVN3"), to_unicode("CéNG HßA X· HéI", "TCVN3")
    ('Nguyễn Văn ái, xã Hạ Lang', 'CỘNG HÒA XÃ HỘI')
    >>> to_unicode("Nguyeãn Vaên Ñöùc", "VNI"), to_unicode("Ủy ban x· H¹ Lang", "TCVN3")
    ('Nguyễn Văn Đức', 'Ủy ban xã Hạ Lang')
    """
    if not encoding:
        return text
    read = _from_tcvn3 if encoding == "TCVN3" else _from_vni
    mixed = bool(_MODERN.search(text)) or any(
        not word.isascii() and is_syllable(word) and not is_syllable(read(word)) for word in _WORD.findall(text)
    )
    letters = [char for char in text if char.isascii() and char.isalpha()]
    capitals = encoding == "TCVN3" and len(letters) > 1 and all(char.isupper() for char in letters)

    return _WORD.sub(lambda found: _turned(found[0], read, mixed=mixed, capitals=capitals), text)


def _turned(word: str, read: Callable[[str], str], *, mixed: bool, capitals: bool) -> str:
    if mixed and not _becomes(word, read):
        return word
    vietnamese = read(word)
    return vietnamese.upper() if vietnamese != word and (capitals or _in_capitals(word)) else vietnamese


def _becomes(word: str, read: Callable[[str], str]) -> bool:
    plain = word.isascii() or word in _UNITS or _MODERN.search(word) or not any(char.isascii() for char in word)
    if plain or is_syllable(word):
        return False
    vietnamese = read(word)
    return vietnamese != word and is_syllable(vietnamese)


def _in_capitals(word: str) -> bool:
    letters = [char for char in word if char.isascii()]
    return len(letters) > 1 and all(char.isupper() for char in letters)


def _from_tcvn3(word: str) -> str:
    return "".join(_TCVN3.get(char, char) for char in word)


def _from_vni(word: str) -> str:
    return unicodedata.normalize("NFC", _VNI_PAIR.sub(_vni_letter, word))


def _vni_letter(found: re.Match[str]) -> str:
    if not found[1]:
        return _cased(_VNI_SINGLE, found[3])
    letter = _cased(_VNI_SINGLE, found[1]) if found[1].lower() in "ôö" else found[1]
    marks = {**_VNI_MARKS, **(_VNI_HATS if found[1].lower() in "aeo" else {})}
    mark = marks.get(found[2].lower())
    return letter + mark if mark else letter + _cased(_VNI_SINGLE, found[2])


def _cased(table: Mapping[str, str], char: str) -> str:
    turned = table.get(char.lower(), char)
    return turned.upper() if char.isupper() else turned
