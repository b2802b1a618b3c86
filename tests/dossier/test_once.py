"""What makes two faults of two documents the same, and what does not."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from docgen import Diagnostic, Kind, Outcome, Place, RunResult
from docgen._dossier._once import told_once
from docgen.catalogue import checking

DOUBT = Kind(code="nghi", severity="warning", vi="nghi {ten}", en="doubt {ten}")
CELL = Place(file="ds.xlsx", sheet="Tờ 1", row=4, column="Họ tên", cell="B4")


def made(list_field: str = "", number: int = 1) -> Any:
    return SimpleNamespace(
        entry=SimpleNamespace(list_field=list_field, number=number, said=SimpleNamespace(place=Place(line=9)))
    )


def at(kind: Kind, *path: str | int, place: Place = CELL, **facts: object) -> Diagnostic:
    return kind.at(
        Place(**{name: getattr(place, name) for name in ("file", "sheet", "row", "cell")}, field=path), **facts
    )


def told(*documents: tuple[Any, tuple[Diagnostic, ...]], own: tuple[Diagnostic, ...] = ()) -> list[list[Diagnostic]]:
    outcomes = tuple(Outcome(place=Place(), status="held", diagnostics=said) for _, said in documents)
    result = told_once(RunResult(outcomes=outcomes, diagnostics=own), [document for document, _ in documents])
    return [[*result.diagnostics], *([*outcome.diagnostics] for outcome in result.outcomes)]


def test_a_cell_of_the_list_and_the_field_of_its_own_document_are_one() -> None:
    first, second = at(DOUBT, "danh_sach", 3, "ho_ten", ten="An"), at(DOUBT, "ho_ten", ten="An")
    assert told((made("danh_sach"), (first,)), (made(number=2), (second,))) == [[], [first], []]
    inner = at(DOUBT, "danh_sach", 3, "me", "ho_ten", ten="An")
    assert told((made("danh_sach"), (first,)), (made("danh_sach", 2), (inner,)))[2] == [inner]


def test_other_words_at_the_same_place_are_told_and_one_document_may_say_a_thing_twice() -> None:
    an, be = at(DOUBT, "ngay", ten="An"), at(DOUBT, "ngay", ten="Bế")
    assert told((made(), (an, an)), (made(number=2), (be, an))) == [[], [an, an], [be]]


def test_a_missing_field_is_one_whatever_each_type_calls_it() -> None:
    first = at(checking.MISSING_FIELD, "danh_sach", 0, "ho_ten", truong="ho_ten", nhan="Họ và tên")
    second = at(checking.MISSING_FIELD, "ho_ten", truong="ho_ten", nhan="Người nhận")
    assert told((made("danh_sach"), (first,)), (made(number=2), (second,))) == [[], [first], []]
    other = at(checking.MISSING_FIELD, "ngay", truong="ngay", nhan="Họ và tên")
    assert told((made(), (second,)), (made(number=2), (other,)))[2] == [other]


def test_another_cell_or_another_filled_record_is_another_fault() -> None:
    first, second = at(DOUBT, "x", ten="An"), at(DOUBT, "x", ten="An", place=Place(file="ds.xlsx", row=5))
    assert told((made(), (first,)), (made(number=2), (second,)))[2] == [second]
    filled = first.filling(Place(row=7))
    assert told((made(), (first,)), (made(number=2), (filled,)))[2] == [filled]


def test_what_was_said_of_the_dossier_is_not_said_of_a_document_again() -> None:
    one = at(DOUBT, "x", ten="An")
    assert told((made(), (one,)), own=(one, one)) == [[one], []]


def test_a_field_that_every_document_of_an_entry_lacks_is_said_at_the_entry() -> None:
    rows = [at(checking.MISSING_FIELD, "noi", truong="noi", place=Place(row=row)) for row in (4, 5)]
    spare = at(checking.MISSING_FIELD, "ngay", truong="ngay", place=Place(row=5))
    _, first, second = told((made(), (rows[0],)), (made(), (rows[1], spare)))
    assert [(one.place.line, one.place.row, one.place.field) for one in first] == [(9, None, ("noi",))]
    assert second == [spare]
    assert told((made(), (rows[0],)), (made(number=2), (rows[1],))) == [[], [rows[0]], [rows[1]]]  # entries of one each
