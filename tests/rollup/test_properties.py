"""What must hold whatever the reports say: the roll-up of roll-ups is the roll-up of all, and sums are sums."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import docgen
from docgen.testing import told

from .conftest import OWN, record_of, report, reports, write

small = st.integers(0, 9)
amounts = st.decimals(0, 10**9, places=2, allow_nan=False)
words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn"]), min_size=1
).filter(str.strip)
awards = st.lists(
    st.fixed_dictionaries({"ten": st.sampled_from(["Xóm 1", "Xóm 2", "Tổ 3"]), "cap": st.sampled_from(["xã", "tỉnh"]), "so_luong": small,
                           "nam_dau": st.integers(1990, 2026)}), max_size=4,
)  # fmt: skip
fields = st.fixed_dictionaries(
    {"so_xom": st.integers(9, 60), "tieu_chi": st.decimals(0, 19, places=1), "khen": awards},
    optional={
        "dat_chuan": small,
        "kinh_phi": st.fixed_dictionaries({}, optional={"thu": amounts, "cao_nhat": amounts}),
        "kho_khan": st.lists(words, max_size=2),
        "van_ban": st.lists(st.sampled_from(["CV 1", "CV 2", "CV 3"]), max_size=3),
    },
)
districts = st.lists(st.lists(fields, min_size=1, max_size=4), min_size=1, max_size=3)

quick = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def typed(value: Any) -> Any:
    """Numbers as clerks type them."""
    if isinstance(value, dict):
        return {name: typed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [typed(inner) for inner in value]
    return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else value


def roll(root: Path, inputs: Sequence[Path], unit: str, out: Path) -> dict[str, Any]:
    into = write(out.parent / f"rieng-{out.stem}.json", {**OWN, "don_vi": unit})
    result = docgen.rollup("tally-report", *inputs, into=into, out=out, roots=[root])
    assert result.exit_code == 0, told(result.everything())
    return record_of(out)


def in_any_order(record: dict[str, Any]) -> dict[str, Any]:
    lists = {name: sorted(value, key=str) for name, value in record.items() if isinstance(value, list)}
    return {**record, **lists}


@quick
@given(districts)
def test_the_roll_up_of_roll_ups_is_the_roll_up_of_all(root: Path, of: list[list[dict[str, Any]]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, halves, every = Path(name), [], []
        for number, communes in enumerate(of):
            records = [report(f"Xã {number}.{place}", **typed(one)) for place, one in enumerate(communes)]
            every.append(reports(folder / f"huyen-{number}", *records))
            roll(root, every[-1:], f"Huyện {number}", folder / "huyen" / f"{number}.yaml")
            halves.append(folder / "huyen" / f"{number}.yaml")
        through = roll(root, halves, "Tỉnh", folder / "qua-huyen.yaml")
        at_once = roll(root, every, "Tỉnh", folder / "mot-lan.yaml")
    assert in_any_order(through) == in_any_order(at_once)


@quick
@given(st.lists(fields, min_size=1, max_size=6))
def test_figures_are_those_computed_by_other_means_and_no_text_is_lost(root: Path, of: list[dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = reports(Path(name) / "bc", *(report(f"Xã {place}", **typed(one)) for place, one in enumerate(of)))
        record = roll(root, [folder], "Huyện", Path(name) / "tong-hop.yaml")
    villages = sum(one["so_xom"] for one in of)
    assert record["so_xom"] == str(villages)
    money = [one["kinh_phi"]["thu"] for one in of if "thu" in one.get("kinh_phi", {})]
    if money:
        assert Decimal(record["kinh_phi"]["thu"].replace(",", ".")) == sum(money)
    with localcontext(prec=60):
        mean = sum(one["tieu_chi"] * one["so_xom"] for one in of) / villages
        assert record["tieu_chi"] == str(mean.quantize(Decimal("0.01"), ROUND_HALF_UP)).replace(".", ",")
        if any("dat_chuan" in one for one in of):
            rate = 100 * Decimal(sum(one.get("dat_chuan", 0) for one in of)) / villages
            assert record["ty_le"] == str(rate.quantize(Decimal("0.1"), ROUND_HALF_UP)).replace(".", ",")
    given_texts = [(f"Xã {place}", text) for place, one in enumerate(of) for text in one.get("kho_khan", ())]
    assert [(one["don_vi"], one["noi_dung"]) for one in record.get("kho_khan", ())] == given_texts
    items = [award for one in of for award in one["khen"]]
    assert sum(int(one.get("so_luong", 0)) for one in record.get("khen", ())) == sum(
        award["so_luong"] for award in items
    )
    assert len(record.get("khen", ())) == len({(award["ten"], award["cap"]) for award in items})


@quick
@given(st.lists(words, min_size=1, max_size=3))
def test_texts_of_several_lines_and_odd_beginnings_are_found_whole(root: Path, texts: list[str]) -> None:
    text = "\n".join(texts)
    with tempfile.TemporaryDirectory() as name:
        folder = reports(Path(name) / "bc", report("Xã A", kho_khan=[text], kien_nghi=[f"{text}\n"]))
        record = roll(root, [folder], "Huyện", Path(name) / "tong-hop.yaml")
    assert record["kho_khan"] == [{"don_vi": "Xã A", "noi_dung": text}]
    assert record["kien_nghi"] == [f"Xã A: {text}\n"]
