"""How centred lines fold: agencies' names where a reader would pause, subjects without a last line of one word.

Source of the widths: PL I II.1-5 of Nghị định 30/2020/NĐ-CP, as `docgen.vn.letterhead` has them. The text stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from docgen.vn.typography import fold_lines, text_width

_JOINED = frozenset((
    "ủy ban", "nhân dân", "hội đồng", "văn phòng", "trung tâm", "phục vụ", "hành chính", "chính công", "văn hóa",
    "xã hội", "kinh tế", "hạ tầng", "đô thị", "thi đua", "khen thưởng", "mặt trận", "tổ quốc", "việt nam", "quản lý",
    "nhà nước", "nông thôn", "nông nghiệp", "môi trường", "giáo dục", "đào tạo", "phát triển", "khoa học",
    "công nghệ", "công an", "quân sự", "chủ tịch", "trưởng phòng", "chánh văn", "giám đốc", "ban chỉ", "chỉ đạo",
    "ban chấp", "chấp hành", "thường trực", "thường vụ", "cung ứng", "dịch vụ", "trường học", "tiểu học", "trung học",
    "cơ sở", "phổ thông", "mầm non", "trạm y", "y tế", "liên hiệp", "phụ nữ", "cựu chiến", "chiến binh", "nông dân",
    "thanh niên", "đoàn thanh", "liên đoàn", "lao động", "thành phố", "đặc khu", "thị xã", "thị trấn", "dân tộc",
    "hồ chí", "chí minh", "dự án", "bán trú", "học cơ", "học phổ", "đồng nhân", "ban nhân", "phó chủ", "phó trưởng",
    "phó giám", "phó chánh", "tiến độ", "kế hoạch", "phong trào", "giai đoạn", "kết quả", "thực hiện", "triển khai",
    "thành lập", "tổ chức", "công tác", "ban hành", "phê duyệt", "quy chế", "quyết định", "nghị quyết", "địa bàn",
    "hội nghị", "tổng kết", "sơ kết", "nhiệm vụ", "phương hướng", "kiện toàn", "kết luận", "báo cáo", "đề nghị",
    "cá nhân", "tập thể", "thành tích", "xuất sắc", "giấy khen", "bằng khen", "gia đình", "chung sức", "xây dựng",
))  # fmt: skip
_UNITS = ("tỉnh", "huyện", "quận", "xã", "phường", "thị xã", "thị trấn", "thành phố", "đặc khu")
_HANGING = ("và", "của", "về", "các")
_TEAR = 0.06
"""What a tear counts in a sentence against mm of unevenness; in a name it decides."""

_BROKEN, _AFTER_UNIT, _AFTER_DASH = 1000.0, 500.0, 100.0


def fold_name(name: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return an agency's name or a signer's title in as few lines of `width` mm as will do, of like length.

    Words that belong together stay together, and the name of a unit stays with its kind. `size` in pt; widths are those of
    capitals, as both are printed.

    >>> fold_name("VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN", 13, 57, bold=True)
    ('VĂN PHÒNG', 'HỘI ĐỒNG NHÂN DÂN', 'VÀ ỦY BAN NHÂN DÂN')
    >>> fold_name("ỦY BAN NHÂN DÂN PHƯỜNG THỤC PHÁN", 13, 57, bold=True)
    ('ỦY BAN NHÂN DÂN', 'PHƯỜNG THỤC PHÁN')
    """
    fewest = len(fold_lines(name.upper(), size, width, bold=bold))
    if fewest <= 1:
        return (name,)
    words = name.split()
    # One line more is well spent where it keeps together what belongs together.
    counts = range(fewest, min(fewest + 2, len(words) + 1))
    choices = (lines for count in counts for lines in _foldings(words, count))
    fitting = [lines for lines in choices if _widest(lines, size, bold) <= width]
    return min(fitting, key=lambda lines: _cost(lines, size, bold), default=fold_lines(name, size, width, bold=bold))


def fold_names(names: Iterable[str], size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return the lines of several names, each folded by itself.

    >>> fold_names(["UBND XÃ HẠ LANG"], 13, 57)
    ('UBND XÃ HẠ LANG',)
    """
    return tuple(line for name in names for line in fold_name(name, size, width, bold=bold))


def side_margin(text: str, size: float, width: float, sides: tuple[float, ...], *, bold: bool = False) -> float:
    """Return which of `sides` (mm, rising) to leave free left and right of a centred text, so that its lines are of like
    length, their number stays what it is with the least of them, and words that belong together rather stay together.

    >>> side_margin("Về việc thành lập Hội đồng Thi đua - Khen thưởng xã Hạ Lang", 14, 165, (5, 15, 25, 35), bold=True)
    5
    >>> side_margin("Về việc thành lập Hội đồng Thi đua - Khen thưởng xã Hạ Lang năm 2026", 14, 165, (5, 15, 25, 35), bold=True)
    35
    """
    folded = {side: fold_lines(text, size, width - 2 * side - 1, bold=bold) for side in sides}
    fewest = len(folded[sides[0]])
    if fewest <= 1:
        return sides[0]
    fitting = [side for side in sides if len(folded[side]) == fewest]
    return min(fitting, key=lambda side: _uneven(folded[side], size, bold) + _TEAR * _tears(folded[side]))


def _foldings(words: list[str], count: int) -> Iterator[tuple[str, ...]]:
    for breaks in combinations(range(1, len(words)), count - 1):
        ends = (0, *breaks, len(words))
        yield tuple(" ".join(words[start:end]) for start, end in pairwise(ends))


def _widest(lines: tuple[str, ...], size: float, bold: bool) -> float:
    return max(text_width(line.upper(), size, bold=bold) for line in lines)


def _cost(lines: tuple[str, ...], size: float, bold: bool) -> float:
    capitals = [line.upper() for line in lines]
    return _uneven(capitals, size, bold) + 20 * len(lines) + _tears(lines)


def _uneven(lines: Iterable[str], size: float, bold: bool) -> float:
    widths = [text_width(line, size, bold=bold) for line in lines]
    return max(widths) - min(widths)


def _tears(lines: Iterable[str]) -> float:
    return sum(_torn(before.lower().split(), after.lower().split()) for before, after in pairwise(lines))


def _torn(before: list[str], after: list[str]) -> float:
    """Return what a break here costs: it may part what belongs together."""
    numbered = before[-1] in ("năm", "số", "tháng", "ngày") and after[0][:1].isdigit()
    if numbered or before[-1] in _HANGING or after[0] == "-" or f"{before[-1]} {after[0]}" in _JOINED:
        return _BROKEN
    if before[-1] in _UNITS or " ".join(before[-2:]) in _UNITS:
        return _AFTER_UNIT
    if before[-2:-1] and before[-2] in _UNITS:
        return _BROKEN
    return _AFTER_DASH if before[-1] == "-" else 0.0
