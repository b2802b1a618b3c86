"""Names of people: capitals, what stands before them, and the order of a Vietnamese list.

Sources: Nghị định 30/2020/NĐ-CP, PL I II.7.c (nothing before a signer's name), PL II II (capitals). The order of tones in
lists is a convention (unconfirmed): dictionaries differ, and this one is ngang, huyền, hỏi, ngã, sắc, nặng.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

Gender = Literal["nam", "nữ"]

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS = {letter: f"{rank:02d}" for rank, letter in enumerate(_LETTERS)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_HONORIFIC = re.compile(r"((?:ông|bà|đồng chí|đ/c)\.?)(?:\s*:\s*|\s+)(?=\S)", re.IGNORECASE)
_EITHER = re.compile(r"ông\s*(?:/|\(|,)\s*bà\b\)?|bà\s*(?:/|\()\s*ông\b\)?", re.IGNORECASE)
_DEGREE = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|TSKH|BS|BSCK[12I]+|DS|KS|KTS|CN|LS|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT|AHLĐ)\.\s*"
    r"|(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Luật sư|Nhà giáo Ưu tú|Nhà giáo Nhân dân)\s+)+(?=\S)"
)


def name_capitals(name: str) -> str:
    """Return a person's name with a capital on every syllable, spaces tidied (PL II II.1.a).

    Words typed in mixed case stay as typed; a letter behind an apostrophe is a capital too, one behind a hyphen is not
    (PL II II.2.b).

    >>> name_capitals("NGUYỄN  VĂN a"), name_capitals("h'hen niê"), name_capitals("VLA-ĐI-MIA I-LÍCH LÊ-NIN")
    ('Nguyễn Văn A', "H'Hen Niê", 'Vla-đi-mia I-lích Lê-nin')
    """
    return " ".join(map(_word_capital, unicodedata.normalize("NFC", name).split()))


def split_honorific(name: str) -> tuple[str, str]:
    """Return (honorific, name): `Ông`, `Bà` or `Đồng chí` where one stands before the name, else "".

    >>> split_honorific("bà Trần Thị B"), split_honorific("Đ/c: Lê Văn C"), split_honorific("Bành Văn D")
    (('Bà', 'Trần Thị B'), ('Đồng chí', 'Lê Văn C'), ('', 'Bành Văn D'))
    """
    name = " ".join(unicodedata.normalize("NFC", name).split())
    match = None if unresolved_honorific(name) else _HONORIFIC.match(name)
    if not match:
        return "", name
    typed = match[1].rstrip(".").lower()
    return {"ông": "Ông", "bà": "Bà"}.get(typed, "Đồng chí"), name[match.end() :]


def unresolved_honorific(text: str) -> str:
    """Return a form's `Ông/Bà` that nobody has decided, as it stands in the text, or "" (rule C28).

    >>> unresolved_honorific("Ông/Bà Nguyễn Văn A"), unresolved_honorific("Ông (bà): A"), unresolved_honorific("Ông A")
    ('Ông/Bà', 'Ông (bà)', '')
    """
    match = _EITHER.search(text)
    return match[0] if match else ""


def honorific(gender: Gender) -> str:
    """Return the honorific that goes with a gender (rule C29).

    >>> honorific("nam"), honorific("nữ")
    ('Ông', 'Bà')
    """
    return "Bà" if gender == "nữ" else "Ông"


def learned_title(name: str) -> str:
    """Return the degrees, ranks or titles of honour before a name, which no signer's name carries, or "" (PL I II.7.c).

    Sector heads may decide otherwise for armed forces, education, health and science.

    >>> learned_title("PGS.TS. Nguyễn Văn A"), learned_title("Thạc sĩ Trần Thị B"), learned_title("Tiến Văn C")
    ('PGS.TS.', 'Thạc sĩ', '')
    """
    match = _DEGREE.match(unicodedata.normalize("NFC", name).strip())
    return match[0].strip() if match else ""


def collation_key(text: str) -> tuple[tuple[str, str], ...]:
    """Return a key that orders text as Vietnamese does: syllable by syllable, letters first, then tones.

    >>> sorted(["đa", "da", "ã", "á", "ạ", "â", "ả", "à", "a", "ăn"], key=collation_key)
    ['a', 'à', 'ả', 'ã', 'á', 'ạ', 'ăn', 'â', 'da', 'đa']
    """
    return tuple(_syllable_key(syllable) for syllable in unicodedata.normalize("NFC", text).lower().split())


def name_key(name: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Return a key that orders people by given name, then middle names, then family name; honorifics aside.

    >>> sorted(["Trần Văn An", "Lê Thị Ánh", "Bà Đỗ Thị An", "Nguyễn Ân"], key=name_key)
    ['Bà Đỗ Thị An', 'Trần Văn An', 'Lê Thị Ánh', 'Nguyễn Ân']
    """
    syllables = collation_key(split_honorific(name)[1])
    return syllables[-1:], syllables[1:-1], syllables[:1]


def sorted_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return names in the order of a Vietnamese list; equal ones keep their order.

    >>> sorted_names(["Hoàng Văn Đức", "Lý Thị Dung", "Nông Văn Bằng"])
    ('Nông Văn Bằng', 'Lý Thị Dung', 'Hoàng Văn Đức')
    """
    return tuple(sorted(names, key=name_key))


def _word_capital(word: str) -> str:
    if not (word.isupper() or word.islower()):
        return word
    head, mark, tail = word.partition("'") if "'" in word else word.partition("’")
    return f"{head.capitalize()}{mark}{tail.capitalize()}"


def _syllable_key(syllable: str) -> tuple[str, str]:
    """Return (letters, tones) in ranks; marks that make another letter (ă â ê ô ơ ư) stay with it, tones are set apart."""
    letters, tones = [], []
    for char in syllable:
        parts = unicodedata.normalize("NFD", char)
        tone = next((mark for mark in parts if mark in _TONES), "")
        letter = unicodedata.normalize("NFC", parts.replace(tone, "")) if tone else char
        letters.append(_RANKS.get(letter, f"~{letter}" if letter.isalpha() else f" {letter}"))
        tones.append(str(_TONES.get(tone, 0)))
    return "".join(letters), "".join(tones)
