"""The filters of the tag language: `{{ ngay_ky|ngay_thang }}`, `{{ so_tien|tien_bang_chu }}`.

Filters put a value into the words of `docgen.vn`; they know nothing of law or grammar themselves. Each returns plain text,
which is escaped like any other value, and refuses a value of the wrong kind with TypeError or ValueError in the words of
the template's author. The author's page is docs/filters.md; its examples are tests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jinja2 import Undefined

from docgen.vn import dates, numbers, ordinals, text

if TYPE_CHECKING:
    from docgen.vn.words import Wording

_LARGEST_EXPONENT, _SMALLEST_EXPONENT = 35, -400
_MOST_PLACES = 30
_CHOICES = {"linh": ("linh", "lẻ"), "nghin": ("nghìn", "ngàn"), "tu": ("tư", "bốn"), "ty": ("tỷ", "tỉ")}


def filters() -> Mapping[str, Callable[..., str | tuple[str, ...]]]:
    """Return name → filter, for a Jinja environment."""
    return {
        "ngay": _day, "ngay_thang": _day_in_words, "thang_nam": _month, "nam": _year, "quy": _quarter, "thu": _weekday,
        "so": _number, "tien": _money, "phan_tram": _percent, "ty_le": _share, "dem": _count, "la_ma": _roman,
        "chu_cai": _letter, "bang_chu": _in_words, "tien_bang_chu": _money_in_words, "dem_bang_chu": _count_in_words,
        "thu_tu": _ordinal, "hoa": _upper, "thuong": _lower, "hoa_dau": _upper_first, "thuong_dau": _lower_first,
        "noi": _joined, "khong_ngat": _unbroken, "giu_lien": _kept_together, "ten_rieng": _name, "sap_ten": _sorted_names,
    }  # fmt: skip


def _day(value: Any) -> str:
    if yearly := _yearly(value):
        return f"{dates.day_text(yearly[0])}/{dates.month_text(yearly[1])}"
    return dates.short_date(_date("ngay", value))


def _day_in_words(value: Any, gap: str = "…") -> str:
    if yearly := _yearly(value):
        return dates.yearly_date(*yearly)
    return dates.date_in_words(_date("ngay_thang", value), gap)


def _month(value: Any) -> str:
    return dates.month_in_words(_date("thang_nam", value))


def _year(value: Any) -> str:
    return str(_date("nam", value).year)


def _quarter(value: Any) -> str:
    return dates.quarter_text(_date("quy", value))


def _weekday(value: Any) -> str:
    found = _date("thu", value)
    if found.day is None:
        raise ValueError(f"bộ lọc «thu» cần đủ ngày, nhưng gặp {found} còn để trống ngày")
    return dates.weekday_text(found.earliest)


def _number(value: Any, places: int | None = None) -> str:
    return numbers.number_text(_figure("so", value, places))


def _money(value: Any, unit: str = "đồng") -> str:
    amount = _figure("tien", value)
    return f"{numbers.number_text(_dong('tien', amount) if unit == 'đồng' else amount)} {unit}"


def _percent(value: Any, places: int | None = None) -> str:
    return f"{numbers.number_text(_figure('phan_tram', value, places))}%"


def _share(count: Any, whole: Any, places: int = 1) -> str:
    part, total = _figure("ty_le", count), _figure("ty_le", whole)
    if total <= 0:
        raise ValueError(f"bộ lọc «ty_le» cần tổng số lớn hơn 0, nhưng gặp {numbers.number_text(total)}")
    return _percent(numbers.rounded(100 * part / total, places).normalize())


def _count(value: Any) -> str:
    return numbers.count_text(_whole("dem", value))


def _roman(value: Any) -> str:
    return ordinals.roman(_whole("la_ma", value, least=1, most=3999))


def _letter(value: Any) -> str:
    return ordinals.letter(_whole("chu_cai", value, least=1, most=999))


def _in_words(value: Any, **choices: Any) -> str:
    from docgen.vn import words

    return words.number_words(_figure("bang_chu", value), _wording("bang_chu", choices))


def _money_in_words(value: Any, *, chan: bool = False, **choices: Any) -> str:
    from docgen.vn import words

    amount = _dong("tien_bang_chu", _figure("tien_bang_chu", value))
    return words.money_words(amount, _wording("tien_bang_chu", choices), even=bool(chan))


def _count_in_words(value: Any, **choices: Any) -> str:
    from docgen.vn import words

    return words.count_and_words(_whole("dem_bang_chu", value), _wording("dem_bang_chu", choices))


def _ordinal(value: Any, **choices: Any) -> str:
    from docgen.vn import words

    return words.ordinal_words(_whole("thu_tu", value, least=1), _wording("thu_tu", choices))


def _upper(value: Any) -> str:
    return text.upper(_text("hoa", value))


def _lower(value: Any) -> str:
    return text.lower(_text("thuong", value))


def _upper_first(value: Any) -> str:
    return text.upper_first(_text("hoa_dau", value))


def _lower_first(value: Any) -> str:
    return text.lower_first(_text("thuong_dau", value))


def _joined(value: Any, last: str = "và") -> str:
    return text.joined(_texts("noi", value), _text("noi", last))


def _unbroken(value: Any) -> str:
    return text.unbroken(_text("khong_ngat", value))


def _kept_together(value: Any) -> str:
    from docgen.vn import joins

    return joins.kept_together(_text("giu_lien", value))


def _name(value: Any) -> str:
    from docgen.vn import names

    return names.name_capitals(_text("ten_rieng", value))


def _sorted_names(value: Any) -> tuple[str, ...]:
    from docgen.vn import names

    return names.sorted_names(_texts("sap_ten", value))


def _texts(name: str, value: Any) -> list[str]:
    if isinstance(value, str | Mapping | Undefined) or not isinstance(value, Iterable):
        raise _refusal(name, "một danh sách chữ", value)
    return [_text(name, item) for item in value]


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise _refusal(name, "chữ", value)
    return str.__str__(value)


def _date(name: str, value: Any) -> dates.IssueDate:
    if isinstance(value, dates.IssueDate):
        return value
    if not isinstance(value, date):
        raise _refusal(name, "một ngày", value)
    return dates.IssueDate(value.year, value.month, value.day)


def _yearly(value: Any) -> tuple[int, int] | None:
    """Return (day, month) of a date that comes every year, as models keep it."""
    pair = isinstance(value, tuple) and len(value) == 2 and all(type(part) is int for part in value)
    return (value[0], value[1]) if pair else None


def _figure(name: str, value: Any, places: int | None = None) -> Decimal:
    """Return the number, rounded when `places` are given; a machine's fraction is a number only then."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | float):
        raise _refusal(name, "một số", value)
    if isinstance(value, float) and places is None:
        raise TypeError(f"bộ lọc «{name}» gặp kết quả chia {value:.6g}: hãy nêu số chữ số thập phân, ví dụ {name}(1)")
    number = Decimal(repr(value) if isinstance(value, float) else value)
    if not number.is_finite() or not _SMALLEST_EXPONENT < number.adjusted() <= _LARGEST_EXPONENT:
        raise ValueError(f"bộ lọc «{name}» gặp một số không viết ra được")
    if places is None:
        return number
    if isinstance(places, bool) or not isinstance(places, int) or not 0 <= places <= _MOST_PLACES:
        raise ValueError(f"bộ lọc «{name}» cần số chữ số thập phân từ 0 đến {_MOST_PLACES}")
    return numbers.rounded(number, places)


def _whole(name: str, value: Any, *, least: int = 0, most: int | None = None) -> int:
    number = _figure(name, value)
    if number != int(number):
        raise ValueError(f"bộ lọc «{name}» cần số nguyên, nhưng gặp {numbers.number_text(number)}")
    if number < least or (most is not None and number > most):
        span = f"từ {least}" + (f" đến {most}" if most is not None else " trở lên")
        raise ValueError(f"bộ lọc «{name}» cần số nguyên {span}, nhưng gặp {numbers.number_text(number)}")
    return int(number)


def _dong(name: str, amount: Decimal) -> int:
    if amount != int(amount):
        shown = numbers.number_text(amount)
        raise ValueError(f"bộ lọc «{name}» cần số tiền tròn đồng, nhưng gặp {shown}: tiền đồng không có phần lẻ")
    return int(amount)


def _wording(name: str, choices: Mapping[str, Any]) -> Wording:
    from docgen.vn import words

    if not choices:
        return words.OFFICE
    for key, word in choices.items():
        if word not in _CHOICES.get(key, ()):
            known = ", ".join(f'{option}="{other}"' for option, (_, other) in _CHOICES.items())
            raise ValueError(f"bộ lọc «{name}» không có lựa chọn {key}=«{word}»; chỉ có {known}")
    english = {"linh": "odd", "nghin": "thousand", "tu": "four", "ty": "billion"}
    return words.Wording(**{english[key]: word for key, word in choices.items()})


def _refusal(name: str, wanted: str, value: Any) -> Exception:
    if isinstance(value, Undefined):
        str(value)  # a strict one tells which field is missing, and that is the fault
    return TypeError(f"bộ lọc «{name}» cần {wanted}, nhưng gặp {_shown(value)}")


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return f"chữ «{str.__str__(value)[:40]}»" if value else "chữ rỗng"
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (type(None), "chỗ để trống"), (bool, "đúng/sai"), ((int, float, Decimal), "một số"),
        ((date, dates.IssueDate), "một ngày"), ((list, tuple, set, frozenset), "một danh sách"),
    )  # fmt: skip
    return next((told for kind, told in kinds if isinstance(value, kind)), "một nhóm trường")
