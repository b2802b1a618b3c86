"""Copied achievements: what counts as one, what does not, and that many texts cost no more than their number."""

from __future__ import annotations

import doctest
import importlib.util
import random
import time
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def likeness() -> ModuleType:
    path = Path(__file__).parents[2] / "plugins" / "awards" / "likeness.py"
    spec = importlib.util.spec_from_file_location("awards_likeness", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BEN = """Năm 2026, trên cương vị Trưởng thôn Bản Khoòng, ông Nông Văn Bền đã vận động 64 hộ tham gia Phong trào thi đua “Đồng
Tiến chung tay xây dựng nông thôn mới, thôn xóm sáng - xanh - sạch - đẹp”. Gia đình ông hiến 210 m² đất vườn và 14 cây mận đang
cho quả để mở rộng đường ngõ Nà Khoang; ông trực tiếp cùng tổ tự quản đổ bê tông 420 m đường trong 11 ngày, sớm 9 ngày so với kế
hoạch. Ông thường xuyên đến từng nhà hướng dẫn phân loại rác, đến nay 60 hộ đã thực hiện. Ông được bà con tin tưởng, quý mến."""

COPIED = (
    BEN.replace("Bản Khoòng", "Nà Lẹng")
    .replace("Nông Văn Bền", "Hoàng Văn Sơn")
    .replace("64", "57")
    .replace("210", "185")
)

OWN = """Năm 2026, bà Đàm Thị Hồng là Chi hội trưởng Phụ nữ thôn Bản Chang, hưởng ứng Phong trào thi đua “Đồng Tiến chung tay xây
dựng nông thôn mới, thôn xóm sáng - xanh - sạch - đẹp”. Bà lập tổ tiết kiệm 23 chị em, cho vay xoay vòng 180 triệu đồng mua giống
gà đồi; mở lớp xóa mù chữ buổi tối cho 9 chị; mỗi sáng thứ Bảy cùng hội viên trồng hoa, quét dọn 1,2 km đường trục thôn. Chi hội
của bà có 91 hộ đạt năm không, ba sạch. Bà được bà con tin tưởng, quý mến."""


def test_its_examples_hold(likeness: ModuleType) -> None:
    assert doctest.testmod(likeness).failed == 0
    assert doctest.testmod(likeness).attempted > 0


def test_a_copy_with_name_unit_and_figures_changed_is_told(likeness: ModuleType) -> None:
    [pair] = likeness.alike([OWN, BEN, COPIED])
    assert (pair.first, pair.second) == (1, 2)
    assert pair.share > 0.8


def test_a_short_copy_is_told_too(likeness: ModuleType) -> None:
    short, other = (" ".join(text.split()[:40]) for text in (BEN, COPIED))
    [pair] = likeness.alike([short, other])
    assert 0.6 <= pair.share < 0.8


def test_two_own_accounts_of_one_movement_are_not_alike(likeness: ModuleType) -> None:
    assert likeness.alike([BEN, OWN]) == ()
    [pair] = likeness.alike([BEN, OWN], least=0.01)
    assert pair.share < 0.4


@pytest.mark.parametrize(
    "copy",
    [
        BEN.upper(), "".join(BEN.split("\n")), BEN.replace("quý mến.", "quý mến, noi theo trong mọi việc của thôn."),
        BEN.replace("thường xuyên ", ""), " ".join(BEN.split()).replace(",", " ,"), BEN.replace("Bền", "Bên"),
    ],
    ids=["capitals", "lines", "longer", "shorter", "commas", "marks"],
)  # fmt: skip
def test_what_a_copier_touches_hides_nothing(likeness: ModuleType, copy: str) -> None:
    assert [pair[:2] for pair in likeness.alike([BEN, OWN, copy])] == [(0, 2)]


@pytest.mark.parametrize(
    "texts",
    [
        [], ["", ""], ["Đã có thành tích xuất sắc trong xây dựng nông thôn mới năm 2026."] * 3, [BEN],
        [BEN, BEN[: len(BEN) // 2]], ["1 2 3 4 5 6 7 8 9 " * 9] * 2,
    ],
    ids=["none", "empty", "formula", "one", "half", "figures"],
)  # fmt: skip
def test_what_is_too_little_to_judge_is_left_alone(likeness: ModuleType, texts: list[str]) -> None:
    assert likeness.alike(texts) == ()


def test_every_copy_is_told_once(likeness: ModuleType) -> None:
    pairs = likeness.alike([BEN, OWN, BEN, COPIED, OWN, BEN])
    assert [(pair.second, pair.first < pair.second) for pair in pairs] == [(2, True), (3, True), (4, True), (5, True)]
    assert [pair.first for pair in pairs if pair.second == 4] == [1]


WORDS = [word for word in (BEN + OWN).split() if word.isalpha()]


def text(seed: int, words: int) -> str:
    chosen = random.Random(seed)
    return " ".join(chosen.choice(WORDS) for _ in range(words))


def test_it_finds_what_comparing_all_pairs_finds(likeness: ModuleType) -> None:
    base = [text(seed, 60) for seed in range(6)]
    texts = [f"{base[seed % 6]} {text(100 + seed, seed % 30)}" for seed in range(60)]
    triples = [likeness._triples(one) for one in texts]
    for least in (0.5, 0.6, 0.8, 0.95, 1.0):
        slow = {
            second
            for second in range(60)
            if any(
                len(triples[one] & triples[second]) >= least * len(triples[one] | triples[second])
                for one in range(second)
            )
        }
        assert {pair.second for pair in likeness.alike(texts, least)} == slow, least
        assert slow or least == 1.0


@pytest.mark.parametrize("shared", [0, 60, 150], ids=["distinct", "half the same", "all the same"])
def test_four_times_the_texts_cost_little_more_than_four_times(likeness: ModuleType, shared: int) -> None:
    def seconds(count: int) -> float:
        texts = [f"{text(7, shared)} {text(seed, 80) if shared < 150 else ''}" for seed in range(count)]
        took = []
        for _ in range(3):
            start = time.process_time()
            likeness.alike(texts)
            took.append(time.process_time() - start)
        return min(took)

    assert seconds(600) < 9 * seconds(150)  # all pairs would be sixteen times
