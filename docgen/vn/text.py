"""Vietnamese text: what may stand in a document, loose marks, folding for comparison, names of files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_WINDOWS_FORBIDS = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_WINDOWS_DEVICES = re.compile(r"(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(\..*)?", re.IGNORECASE)


def unprintable(text: str) -> re.Match[str] | None:
    r"""Return the first character that cannot stand in a .docx, or None.

    Those are the control characters other than tab and line feed, the separators U+2028 and U+2029, lone surrogates,
    U+FFFE and U+FFFF (XML 1.0, 2.2).

    >>> unprintable("a\x0bb").start(), unprintable("Nguyễn\tÁi\nQuốc")
    (1, None)
    """
    return _UNPRINTABLE.search(text)


def printable(text: str) -> str:
    r"""Return the text with a space for each character that cannot stand in a .docx, nor in a workbook.

    >>> printable("Tên\x01gọi")
    'Tên gọi'
    """
    return _UNPRINTABLE.sub(" ", text)


def invisible(text: str) -> re.Match[str] | None:
    r"""Return the first character that prints nothing but turns, joins or parts its neighbours, or None.

    >>> invisible("Hạ\u200bLang").start(), invisible("Hạ Lang")
    (2, None)
    """
    return _INVISIBLE.search(text)


def has_loose_marks(text: str) -> bool:
    r"""Return whether Vietnamese letters are written with combining marks instead of whole (TCVN 6909:2001; PL I I.4).

    >>> has_loose_marks("Hà"), has_loose_marks("Ha\u0300")
    (False, True)
    """
    return not text.isascii() and unicodedata.normalize("NFC", text) != text


def fold(text: str) -> str:
    """Return the text in lower case without marks, for matching what people type.

    >>> fold("Đơn vị  Trình")
    'don vi trinh'
    """
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.lower().replace("đ", "d")))
    if not bare.isascii():  # marks of other scripts
        bare = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(bare.split())


def nearest(word: str, choices: Iterable[str]) -> str:
    """Return the choice most like `word`, marks, case, spaces, `-` and `_` aside, or "" when none is close.

    >>> nearest("Trích yếu", ["noi_nhan", "trich_yeu"]), nearest("xyz", ["noi_nhan"])
    ('trich_yeu', '')
    """
    import difflib  # for people's slips alone

    keys = {_key(choice): choice for choice in choices}
    close = difflib.get_close_matches(_key(word)[:200], keys, n=1, cutoff=0.7)
    return keys[close[0]] if close else ""


def _key(text: str) -> str:
    return re.sub(r"[\s_-]+", "", fold(text))


def file_name(text: str, longest: int = 120) -> str:
    """Return `text` as a file name without ending that Windows, Linux and macOS take; never empty.

    Vietnamese letters stay. At most `longest` characters and 200 bytes.

    >>> file_name("Kế hoạch: 12/KH-UBND"), file_name("con"), file_name(" .. ")
    ('Kế hoạch 12 KH-UBND', '_con', 'van-ban')
    """
    printable = "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") else c for c in text)
    name = " ".join(_WINDOWS_FORBIDS.sub(" ", unicodedata.normalize("NFC", printable)).split())
    name = name[:longest].encode("utf-8")[:200].decode("utf-8", "ignore").strip(" .")
    if _WINDOWS_DEVICES.fullmatch(name):
        name = f"_{name}"
    return name or "van-ban"


def with_end_mark(text: str) -> str:
    """Return the closing sentence with `./.` at its end, adding only what is missing (models of PL III, II).

    >>> with_end_mark("Trên đây là Kế hoạch"), with_end_mark("Trên đây."), with_end_mark("Trên đây./.")
    ('Trên đây là Kế hoạch./.', 'Trên đây./.', 'Trên đây./.')
    """
    text = text.rstrip()
    return text if text.endswith("./.") else text + "/." if text.endswith(".") else text + "./."


def upper(text: str) -> str:
    r"""Return the text in capitals, letters and marks whole (TCVN 6909:2001; PL I I.4).

    >>> upper("Ủy ban nhân dân xã Hạ Lang"), upper("ho\u0300a") == "HÒA"
    ('ỦY BAN NHÂN DÂN XÃ HẠ LANG', True)
    """
    return unicodedata.normalize("NFC", text).upper()


def lower(text: str) -> str:
    """Return the text in small letters, letters and marks whole (TCVN 6909:2001; PL I I.4).

    >>> lower("ĐỘC LẬP")
    'độc lập'
    """
    return unicodedata.normalize("NFC", text).lower()


def upper_first(text: str) -> str:
    """Return the text with its first letter a capital and nothing else changed (PL II I).

    >>> upper_first("đồng chí Nguyễn Văn A")
    'Đồng chí Nguyễn Văn A'
    """
    text = unicodedata.normalize("NFC", text)
    return text[:1].upper() + text[1:]


def joined(items: Iterable[str], last: str = "và") -> str:
    """Return the items as a sentence lists them: commas, and a word before the last.

    >>> joined(["A"]), joined(["A", "B"]), joined(["A", "B", "C"], "hoặc")
    ('A', 'A và B', 'A, B hoặc C')
    """
    *head, tail = [*items] or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail


_LISTED = re.compile(r"^(?:[-–+•*]|[0-9]{1,2}[.)](?=\s+[^\W\d])|[a-zđ]\))\s+(?=\S)")


def unlisted(text: str) -> str:
    """Return a line without the mark by which a hand lists it: numbers and letters of a document are given it when it is made.

    >>> unlisted("- Thiếu vốn."), unlisted("2. Xa"), unlisted("a) Gần"), unlisted("-5 độ"), unlisted("1.5 km")
    ('Thiếu vốn.', 'Xa', 'Gần', '-5 độ', '1.5 km')
    """
    return _LISTED.sub("", text.strip())


def item_name(text: str) -> str:
    """Return a name without the mark before it and the stop behind it; abbreviations and ellipses keep theirs.

    >>> item_name("- Đường nội xóm;"), item_name("Hộ nghèo."), item_name("cây, con v.v."), item_name("+"), item_name("1. 5 km")
    ('Đường nội xóm', 'Hộ nghèo', 'cây, con v.v.', '+', '1. 5 km')
    """
    bare = unlisted(text).rstrip(" ;,:")
    if bare.endswith(".") and not re.search(r"(\.\w{0,2}|\b[A-ZĐ]\w{0,2})\.$", bare):
        bare = bare[:-1].rstrip()
    return bare or text.strip()


def unbroken(text: str) -> str:
    r"""Return the text with no-break spaces for spaces, so that it breaks at none of them.

    >>> unbroken("2021 - 2025") == "2021\u00a0-\u00a02025"
    True
    """
    return text.replace(" ", "\u00a0")


_OPENING_WORDS = (
    "thực hiện", "triển khai", "phát động", "tổ chức", "hưởng ứng", "tăng cường", "đẩy mạnh", "xây dựng", "ban hành",
    "phê duyệt", "kiểm tra", "giám sát", "sơ kết", "tổng kết", "kết quả", "tình hình", "về việc", "về", "việc",
    "tiếp tục", "nâng cao",
)  # fmt: skip


def lower_first(text: str) -> str:
    """Return a subject as it stands inside a sentence: its first letter small when it opens with a common word.

    A subject that opens with a name or an abbreviation stays as it is.

    >>> lower_first("Thực hiện Phong trào"), lower_first("UBND xã"), lower_first("Đồng Tiến chung tay")
    ('thực hiện Phong trào', 'UBND xã', 'Đồng Tiến chung tay')
    """
    common = any(text.lower().startswith(f"{words} ") for words in _OPENING_WORDS)
    return text[:1].lower() + text[1:] if common else text
