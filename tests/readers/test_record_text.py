"""Records written as YAML."""

from __future__ import annotations

from pathlib import Path

import yaml

from docgen import Record
from docgen._readers import read_records, record_text


def test_a_long_list_is_written_as_one_and_read_back_whole(tmp_path: Path) -> None:
    items = [{"ten": f"Xã {number}", "lời": "một\nhai", "ds": [number, "x"]} for number in range(1203)]
    written = record_text({"ds": items, "ngan": ["a"]}, {"ds": "Danh sách"})
    whole = yaml.dump({"ds": ["một\nhai"]}, allow_unicode=True)
    assert whole.startswith("ds:")
    assert written.count("\nds:\n") == 1
    assert yaml.safe_load(written) == {"ds": items, "ngan": ["a"]}
    (tmp_path / "a.yaml").write_text(written, encoding="utf-8")
    (found,) = read_records(tmp_path / "a.yaml")
    assert isinstance(found, Record)
    assert [item["ten"] for item in found.data["ds"]] == [item["ten"] for item in items]
