"""Vietnamese syllables: whether a word is one, and where its tone mark stands.

Spelling knowledge only, no dictionary: `xử lý` and `sử lý` are both syllables. Placement of tone marks is not ruled by Nghị
định 30/2020/NĐ-CP, which itself prints CỘNG HÒA and CỘNG HOÀ; a document should merely keep to one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

TonePlace = Literal["hòa", "hoà", ""]

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPS = ("c", "p", "t", "ch")
_ONSET = re.compile(r"(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]|)(.*)")
_SPELLED = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu "
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot "
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu uơ "
    "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu ynh yt yu"
)
_RHYMES = frozenset(_SPELLED.split())
_NEW_STYLE = re.compile(r"(?<![a-zà-ỹ])([a-zđ]*?)(o[àáảãạ]|o[èéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![a-zà-ỹ])", re.IGNORECASE)
_OLD_STYLE = re.compile(r"(?:[òóỏõọ][ae]|[ùúủũụ]y)(?![a-zà-ỹ])", re.IGNORECASE)


def is_syllable(word: str) -> bool:
    """Return whether a word is spelled as one Vietnamese syllable, in any case and either placement of its tone.

    >>> [is_syllable(word) for word in ("nghĩa", "QUYẾT", "giữa", "hoà", "hòa", "thuở")]
    [True, True, True, True, True, True]
    >>> [is_syllable(word) for word in ("céng", "nghành", "cat", "héi", "Word", "")]
    [False, False, False, False, False, False]
    """
    parts = unicodedata.normalize("NFD", word.lower().replace("đ", "\ue000"))
    tones = _TONES.findall(parts)
    bare = unicodedata.normalize("NFC", _TONES.sub("", parts)).replace("\ue000", "đ")
    if len(tones) > 1 or not bare:
        return False
    return any(_fits(onset, rhyme, tones) for onset, rhyme in _splits(bare))


def tone_place(text: str) -> TonePlace:
    """Return where a text puts the tone of `hòa` and its like: on the first vowel, on the second, or "" where none shows.

    The first one found decides; compare word by word to see whether a document keeps to one.

    >>> tone_place("Khánh Hòa"), tone_place("Khánh Hoà"), tone_place("quý"), tone_place("toàn")
    ('hòa', 'hoà', '', '')
    """
    text = unicodedata.normalize("NFC", text)
    old, new = _OLD_STYLE.search(text), _NEW_STYLE.search(text)
    if old and (not new or old.start() < new.start()):
        return "hòa"
    return "hoà" if new else ""


def one_tone_place(text: str) -> str:
    """Return the text with every tone of `hoà`, `khoẻ` and `uỷ` moved to the first vowel, for comparing; as long as before.

    >>> one_tone_place("Tỉnh Khánh Hoà, uỷ ban, QUÝ, khoẻ, hoàn toàn")
    'Tỉnh Khánh Hòa, ủy ban, QUÝ, khỏe, hoàn toàn'
    """
    return _NEW_STYLE.sub(lambda found: found[1] + _moved(found[2]), unicodedata.normalize("NFC", text))


def _splits(bare: str) -> tuple[tuple[str, str], ...]:
    match = _ONSET.fullmatch(bare)
    if not match:
        return ()
    onset, rhyme = match[1], match[2]
    if onset == "gi":
        return (("gi", rhyme), ("gi", f"i{rhyme}"), ("g", f"i{rhyme}"))
    return ((onset, rhyme),)


def _fits(onset: str, rhyme: str, tones: list[str]) -> bool:
    if rhyme not in _RHYMES:
        return False
    front = rhyme[0] in "eêiy"
    if (
        (onset in ("c", "ng") and front)
        or (onset in ("k", "gh", "ngh") and not front)
        or (onset == "g" and rhyme[0] in "eê")
    ):
        return False
    return not rhyme.endswith(_STOPS) or tones in (["\u0301"], ["\u0323"])


def _moved(vowels: str) -> str:
    """Return two vowels with the tone of the second on the first."""
    first, second = vowels[0], unicodedata.normalize("NFD", vowels[1])
    return unicodedata.normalize("NFC", first + second[1:]) + second[0]
