"""Old encodings: written by a table of the test's own, read back by the code; modern text of the repository is left alone."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from docgen.vn.legacy import legacy_encoding, to_unicode
from docgen.vn.syllables import is_syllable, one_tone_place, tone_place

MODERN = (
    "Kế hoạch triển khai thực hiện Phong trào thi đua cả nước chung sức xây dựng nông thôn mới giai đoạn; quyết định về việc "
    "khen thưởng các tập thể và hộ gia đình đã có thành tích xuất sắc, nghĩa vụ của mỗi người dân, những thửa ruộng, quý khách, "
    "ủy ban nhân dân xã giữ gìn khuỷu tay, nguyễn thị hằng, lưỡi cày, chuyển đổi, thuở ấy, quỳnh, xoong, ngoằn ngoèo, yết, ỷ lại"
)
CODES = {  # byte of TCVN 5712 (VN3) by letter, from the standard's table and not from the code
    "ă": 0xA8, "â": 0xA9, "ê": 0xAA, "ô": 0xAB, "ơ": 0xAC, "ư": 0xAD, "đ": 0xAE, "à": 0xB5, "ả": 0xB6, "ã": 0xB7, "á": 0xB8,
    "ạ": 0xB9, "ằ": 0xBB, "ẳ": 0xBC, "ẵ": 0xBD, "ắ": 0xBE, "ặ": 0xC6, "ầ": 0xC7, "ẩ": 0xC8, "ẫ": 0xC9, "ấ": 0xCA, "ậ": 0xCB,
    "è": 0xCC, "ẻ": 0xCE, "ẽ": 0xCF, "é": 0xD0, "ẹ": 0xD1, "ề": 0xD2, "ể": 0xD3, "ễ": 0xD4, "ế": 0xD5, "ệ": 0xD6, "ì": 0xD7,
    "ỉ": 0xD8, "ĩ": 0xDC, "í": 0xDD, "ị": 0xDE, "ò": 0xDF, "ỏ": 0xE1, "õ": 0xE2, "ó": 0xE3, "ọ": 0xE4, "ồ": 0xE5, "ổ": 0xE6,
    "ỗ": 0xE7, "ố": 0xE8, "ộ": 0xE9, "ờ": 0xEA, "ở": 0xEB, "ỡ": 0xEC, "ớ": 0xED, "ợ": 0xEE, "ù": 0xEF, "ủ": 0xF1, "ũ": 0xF2,
    "ú": 0xF3, "ụ": 0xF4, "ừ": 0xF5, "ử": 0xF6, "ữ": 0xF7, "ứ": 0xF8, "ự": 0xF9, "ỳ": 0xFA, "ỷ": 0xFB, "ỹ": 0xFC, "ý": 0xFD,
    "ỵ": 0xFE,
}  # fmt: skip
VNI_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
VNI_WHOLE = {"ă": "aê", "â": "aâ", "ê": "eâ", "ô": "oâ", "ơ": "ô", "ư": "ö", "đ": "ñ"}
VNI_ABOVE = {
    ("\u0302", "\u0301"): "á", ("\u0302", "\u0300"): "à", ("\u0302", "\u0309"): "å", ("\u0302", "\u0303"): "ã", ("\u0302", "\u0323"): "ä",
    ("\u0306", "\u0301"): "é", ("\u0306", "\u0300"): "è", ("\u0306", "\u0309"): "ú", ("\u0306", "\u0303"): "ü", ("\u0306", "\u0323"): "ë",
}  # fmt: skip
VNI_I = {"í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}


def tcvn3(text: str) -> str:
    return "".join(chr(CODES[char]) if char in CODES else char for char in text)


def vni(text: str) -> str:
    return "".join(vni_letter(char) for char in text)


def vni_letter(char: str) -> str:
    if char in VNI_I or char in VNI_WHOLE:
        return VNI_I.get(char) or VNI_WHOLE[char]
    marks = unicodedata.normalize("NFD", char)
    tone = next((mark for mark in marks if mark in VNI_TONES), "")
    if not tone:
        return char
    hat = next((mark for mark in marks if mark in "\u0302\u0306"), "")
    if hat:
        return marks[0] + VNI_ABOVE[hat, tone]
    base = unicodedata.normalize("NFC", marks.replace(tone, ""))
    return VNI_WHOLE.get(base, base) + VNI_TONES[tone]


def test_every_word_of_the_text_is_a_syllable() -> None:
    assert [word for word in MODERN.replace(",", " ").replace(";", " ").split() if not is_syllable(word)] == []


def test_a_text_in_an_old_encoding_comes_back_whole() -> None:
    text = MODERN.lower()
    assert len(CODES) == 67
    assert legacy_encoding(tcvn3(text)) == "TCVN3"
    assert to_unicode(tcvn3(text), "TCVN3") == text
    assert legacy_encoding(vni(text)) == "VNI"
    assert to_unicode(vni(text), "VNI") == text


def test_single_words_of_either_encoding_are_known() -> None:
    words = [word for word in MODERN.lower().replace(",", " ").replace(";", " ").split() if not word.isascii()]
    seen = [legacy_encoding(tcvn3(word)) for word in words]
    assert seen.count("TCVN3") > 0.8 * len(words)
    assert [legacy_encoding(vni(word)) for word in words].count("VNI") > 0.8 * len(words)


@pytest.mark.parametrize(
    "text",
    [
        MODERN, MODERN.upper(), "", "Müller", "São Paulo", "Windows®", "«Hà Nội»", "5 µm", "25 °C", "· mục", "½ ha", "100 m²", "mục¹", "José Martí",
        "naïve", "Ång", "ß", "Điện Biên Phủ", "Đắk Lắk", "H'Hen Niê", "Ea H'leo", "Krông Pắc", "Vla-đi-mia I-lích Lê-nin", "© 2026", "Ủy ban®",
    ],
)  # fmt: skip
def test_modern_text_is_left_alone(text: str) -> None:
    assert legacy_encoding(text) == ""
    assert to_unicode(text, "") == text


def test_nothing_in_the_repository_is_taken_for_legacy(repository: Path) -> None:
    lines = [
        line
        for file in [*(repository / "samples").rglob("*.yaml"), *(repository / "docs").rglob("*.md")]
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    assert len(lines) > 500
    assert [line for line in lines if legacy_encoding(line)] == []


def test_mixed_text_is_mended_only_where_it_must_be() -> None:
    assert to_unicode("Ông Nguyễn Văn A, " + tcvn3("xã hạ lang"), "TCVN3") == "Ông Nguyễn Văn A, xã hạ lang"
    assert to_unicode("Windows® " + tcvn3("xã hạ lang"), "TCVN3").endswith("xã hạ lang")


def test_tone_places() -> None:
    pairs = [("hòa", "hoà"), ("khỏe", "khoẻ"), ("ủy", "uỷ"), ("THỦY", "THUỶ"), ("xóa", "xoá"), ("họa", "hoạ")]
    for old, new in pairs:
        assert (tone_place(old), tone_place(new)) == ("hòa", "hoà")
        assert one_tone_place(new) == one_tone_place(old) == old
    for same in ("quý", "quỳ", "hoàn", "toán", "khuyến", "tuỳnh", "Huế", "thuở", "của"):
        assert one_tone_place(same) == same
        assert tone_place(same) == ""
