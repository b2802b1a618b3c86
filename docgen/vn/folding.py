"""How centred lines fold: agencies' names where a reader would pause, subjects without a last line of one word.

Source of the widths: PL I II.1-5 of Nghị định 30/2020/NĐ-CP, as `docgen.vn.letterhead` has them. The text stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, combinations, pairwise

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
    "cán bộ", "công chức", "viên chức", "giáo viên", "học sinh", "chiến sĩ", "tiên tiến", "danh hiệu", "đồng bào", "đảng viên",
    "thời gian", "thời hạn", "thời kỳ", "sáng kiến", "hồ sơ", "tiêu chí", "tiêu chuẩn", "vận động", "đóng góp", "hoàn thành",
    "áp dụng", "hiệu quả", "chương trình", "mục tiêu", "quốc gia", "quốc phòng", "bảo vệ", "an ninh", "trật tự", "an toàn",
    "phòng cháy", "chữa cháy", "phòng chống", "học tập", "giảng dạy", "rèn luyện", "cống hiến", "tích cực", "tham gia",
    "gương mẫu", "đoàn kết", "giảm nghèo", "bền vững", "văn minh", "văn nghệ", "đời sống", "sản xuất", "kinh doanh", "hợp tác",
    "doanh nghiệp", "chính sách", "chính quyền", "chuyển đổi", "cải cách", "thủ tục", "bê tông", "ngày công", "thủy lợi",
    "giao thông", "chăn nuôi", "trồng trọt", "từ thiện", "nhân đạo", "khuyến học", "tình nguyện", "dũng cảm", "cứu người",
    "nhiều năm", "nghiệp vụ", "chuyên môn", "quản trị", "lãnh đạo", "chỉ huy", "lực lượng", "dân quân", "tự vệ", "dân phố",
    "tổ dân", "người lao", "cao tuổi", "trẻ em", "hưởng ứng", "phát động", "tuyên truyền", "giúp đỡ", "hỗ trợ", "hiến đất",
))  # fmt: skip
_UNITS = (
    "tỉnh",
    "huyện",
    "quận",
    "xã",
    "phường",
    "thị xã",
    "thị trấn",
    "thành phố",
    "đặc khu",
    "xóm",
    "thôn",
    "ấp",
    "khóm",
)
_HANGING = ("và", "của", "về", "các")
_TEAR = 0.06
"""What a tear counts in a sentence against mm of unevenness; in a name it decides."""

_BROKEN, _AFTER_UNIT, _NAME_TORN, _AFTER_DASH = 1000.0, 500.0, 400.0, 100.0
_TOO_WIDE = 1e9


def fold_name(name: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return an agency's name or a signer's title in as few lines of `width` mm as will do, of like length.

    Words that belong together stay together, and the name of a unit stays with its kind. `size` in pt; widths are those of
    capitals, as both are printed.

    >>> fold_name("VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN", 13, 57, bold=True)
    ('VĂN PHÒNG', 'HỘI ĐỒNG NHÂN DÂN', 'VÀ ỦY BAN NHÂN DÂN')
    >>> fold_name("ỦY BAN NHÂN DÂN PHƯỜNG THỤC PHÁN", 13, 57, bold=True)
    ('ỦY BAN NHÂN DÂN', 'PHƯỜNG THỤC PHÁN')
    >>> fold_name("HỢP TÁC XÃ CHÈ NÀ LẸNG", 13, 57, bold=True)
    ('HỢP TÁC XÃ', 'CHÈ NÀ LẸNG')
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


def fold_evenly(
    text: str, size: float, width: float, *, bold: bool = False, italic: bool = False, lines: int = 0
) -> tuple[str, ...]:
    """Return a centred text in the fewest lines of `width` mm that will do, or in `lines` if that is more, of like length.

    It breaks at plain spaces alone, rather where a reader would pause: not inside names of people and units, dates, or what
    belongs together. Line feeds break too. A word wider than `width` keeps a line of its own. `size` in pt.

    >>> fold_evenly("Nhân dân và cán bộ xã Thống Nhất, huyện Hạ Lang, tỉnh Cao Bằng", 26, 200, bold=True)
    ('Nhân dân và cán bộ xã Thống Nhất,', 'huyện Hạ Lang, tỉnh Cao Bằng')
    """
    if "\n" in text:
        return tuple(
            line for part in text.split("\n") for line in fold_evenly(part, size, width, bold=bold, italic=italic)
        )
    words = text.split(" ")
    widths = [text_width(word, size, bold=bold, italic=italic) for word in words]
    space = text_width(" ", size, bold=bold, italic=italic)
    count = min(max(_fewest(widths, space, width), lines), len(words))
    if count == 1:
        return (text,)
    mean = (sum(widths) + space * (len(words) - count)) / count
    torn = [0.0, *(_TEAR * _torn_in_text(words, end) for end in range(1, len(words))), 0.0]
    reach = [0.0, *accumulate(word + space for word in widths)]
    # A line of less than half the mean is looked at only where nothing else will do: it saves most of the work.
    ends = _breaks(reach, torn, space, width, count, mean / 2) or _breaks(reach, torn, space, width, count, 0)
    return tuple(" ".join(words[start:end]) for start, end in pairwise((0, *ends)))


def _fewest(widths: Sequence[float], space: float, width: float) -> int:
    count, filled = 1, widths[0]
    for word in widths[1:]:
        filled += space + word
        if filled > width:
            count, filled = count + 1, word
    return count


def tears(lines: Sequence[str]) -> int:
    """Return how many breaks between lines of a text part what belongs together: names, dates, common pairs of words.

    >>> tears(("Nhân dân và cán bộ xã Hạ", "Lang")), tears(("Nhân dân và cán bộ", "xã Hạ Lang"))
    (1, 0)
    """
    return sum(
        _torn_in_text([*before.split(" "), *after.split(" ")], before.count(" ") + 1) > 0
        for before, after in pairwise(lines)
    )


def _breaks(
    reach: Sequence[float], torn: Sequence[float], space: float, width: float, count: int, shortest: float
) -> tuple[int, ...]:
    """Return after which words `count` lines end, by the least sum of unevenness and tears; () if some would be too short.

    `reach` is how far the words go when set on one line, a space behind each; `torn` what a break after each costs.
    """
    words, mean = len(reach) - 1, (reach[-1] - space * count) / count
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for line in range(1, count + 1):
        ends = range(line, words - count + line + 1) if line < count else (words,)
        above, best = best, {}
        for start, (cost, breaks) in above.items():
            for end in ends[max(start + 1 - ends[0], 0) :]:
                length = reach[end] - reach[start] - space
                if length > width and end > start + 1:
                    break
                if length < shortest:
                    continue
                total = cost + (length - mean) ** 2 / 100 + torn[end] + (_TOO_WIDE if length > width else 0)
                if end not in best or total < best[end][0]:
                    best[end] = (total, (*breaks, end))
    return best[words][1] if words in best else ()


def _torn_in_text(words: Sequence[str], at: int) -> float:
    """Return what a break before a word costs, names of people included: two words with capitals and no comma between."""
    above = " ".join(words[max(at - 2, 0) : at]).split() or [""]  # at no-break spaces, too
    before, after = above[-1], (words[at].split() or [""])[0]
    torn = _torn([word.lower() for word in above], [after.lower()])
    named = before[-1:].isalnum() and before[:1].isupper() and after[:1].isupper()
    capitals = before.isupper() and after.isupper()
    return max(torn, _NAME_TORN) if named and not capitals else torn


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
    """Return what a break here costs: it may part what belongs together. The xã of a hợp tác xã is no unit."""
    numbered = before[-1] in ("năm", "số", "tháng", "ngày") and after[0][:1].isdigit()
    if numbered or before[-1] in _HANGING or after[0] == "-" or f"{before[-1]} {after[0]}" in _JOINED:
        return _BROKEN
    if (before[-1] in _UNITS and before[-2:-1] != ["tác"]) or " ".join(before[-2:]) in _UNITS:
        return _AFTER_UNIT
    if before[-2:-1] and before[-2] in _UNITS and before[-3:-2] != ["tác"]:
        return _BROKEN
    return _AFTER_DASH if before[-1] == "-" else 0.0
