from __future__ import annotations

import json

from docgen import Kind, Outcome, Place, RunResult
from docgen._report import as_json, diagnostic_text, summary, text

KIND = Kind(
    code="ngay", vi="«{gia_tri}» sai", en="“{gia_tri}” is wrong", hint_vi="viết {vi_du}", hint_en="write {vi_du}"
)
SAID = KIND.at(Place(file="ds.xlsx", row=14, text="Hoa | 31/02"), gia_tri="31/02", vi_du="28/02")


def test_a_diagnostic_is_what_where_and_what_to_do() -> None:
    assert diagnostic_text(SAID, "vi") == (
        "lỗi[ngay]: «31/02» sai\n  ╭─ ds.xlsx, dòng 14\n  │   Hoa | 31/02\n  ╰─ gợi ý: viết 28/02"
    )
    assert diagnostic_text(SAID, "en").startswith("error[ngay]: “31/02” is wrong\n  ╭─ ds.xlsx, row 14")


def test_little_is_told_in_few_lines() -> None:
    assert diagnostic_text(KIND.at(Place(file="a"), gia_tri="x"), "vi") == "lỗi[ngay]: «x» sai\n  ── a"
    assert diagnostic_text(KIND.at(Place(), gia_tri="x"), "vi") == "lỗi[ngay]: «x» sai"


def test_input_cannot_steer_the_terminal() -> None:
    evil = KIND.at(Place(file="\x1b]0;x\x07", text="a\x1b[2Jb\u202ec\rd\x9b31m"), gia_tri="\x1b[31m", vi_du="\n")
    shown = diagnostic_text(evil, "vi")
    assert not set(shown) & set("\x1b\x07\r\u202e\x9b")
    assert len(shown.splitlines()) == 4


def test_the_count_says_what_became_of_the_records() -> None:
    def outcomes(**counts: int) -> RunResult:
        made = [Outcome(place=Place(), status=name.replace("_", "-")) for name, n in counts.items() for _ in range(n)]  # type: ignore[arg-type]
        return RunResult(outcomes=tuple(made))

    assert summary(RunResult(), "vi") == ""
    assert (
        summary(outcomes(held=118, rejected=2), "vi") == "Đã kiểm tra 120 bản ghi: 118 đúng, 2 sai. Chưa ghi tệp nào."
    )
    assert summary(outcomes(written=2, unchanged=1), "vi").endswith("Đã ghi 2 tệp, 1 tệp không đổi.")
    assert summary(outcomes(ready=1), "en") == "Checked 1 record: 1 sound, 0 wrong."
    assert summary(outcomes(would_write=3), "en").endswith("Dry run: 3 to write, 0 unchanged.")


def test_json_tells_the_same_as_text() -> None:
    result = RunResult(diagnostics=(SAID,), outcomes=(Outcome(place=Place(file="a.yaml"), status="held"),))
    told = json.loads(as_json(result, "vi"))
    assert told["documents"] == [{"path": None, "sha256": None, "status": "held", "place": {"file": "a.yaml"}}]
    assert told["diagnostics"] == [
        {"code": "ngay", "severity": "error", "message": "«31/02» sai", "hint": "viết 28/02",
         "place": {"file": "ds.xlsx", "row": 14, "text": "Hoa | 31/02"}}
    ]  # fmt: skip
    assert "lỗi[ngay]" in text(result, "vi")


MANY = Kind(code="nhieu", severity="warning", vi="thiếu ngày sinh", en="no birthday")


def test_a_warning_that_says_the_same_of_many_places_is_told_once() -> None:
    places = [Place(file="ds.xlsx", sheet="Danh sách", row=row, field=("ngay_sinh",)) for row in (9, 10, 11, 12)]
    told = text(RunResult(diagnostics=tuple(MANY.at(place) for place in places)), "vi")
    assert told.count("[nhieu]") == 1
    assert "cũng vậy ở 3 chỗ nữa: dòng 10; dòng 11; dòng 12" in told
    many = text(RunResult(diagnostics=tuple(MANY.at(Place(row=row)) for row in range(1, 40))), "vi")
    assert "cũng vậy ở 38 chỗ nữa" in many
    assert many.count("dòng") == 21


def test_errors_and_two_of_a_kind_are_told_each_by_itself() -> None:
    two = text(RunResult(diagnostics=(MANY.at(Place(row=1)), MANY.at(Place(row=2)))), "vi")
    assert two.count("[nhieu]") == 2
    wrong = [KIND.at(Place(row=row), gia_tri="x") for row in range(5)]
    assert text(RunResult(diagnostics=tuple(wrong)), "vi").count("[ngay]") == 5
