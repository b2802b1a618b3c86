from __future__ import annotations

import sys

import pytest

from docgen import DocgenError
from docgen._guest import call, reason_of


def test_a_result_is_passed_on() -> None:
    assert call("x", "check()", lambda: 5) == 5


@pytest.mark.parametrize(
    "fault", [ValueError("hỏng"), KeyError(), SystemExit(0), RecursionError("sâu"), GeneratorExit()]
)
def test_whatever_a_plugin_raises_is_told_with_its_name(fault: BaseException) -> None:
    def broken() -> None:
        raise fault

    with pytest.raises(DocgenError) as caught:
        call("giay-khen", "context()", broken)
    said = caught.value.diagnostics[0]
    assert said.code == "plugin-gap-loi"
    assert "«giay-khen» gặp lỗi của chính nó trong context()" in said.message()
    assert type(fault).__name__ in said.message()


def test_an_interrupt_is_the_persons_and_passes() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        call("x", "check()", interrupted)


def test_what_a_plugin_prints_is_no_result_of_ours(capsys: pytest.CaptureFixture[str]) -> None:
    call("x", "check()", lambda: sys.stdout.write("ồn ào\n"))
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "ồn ào\n")
    assert sys.stdout is not sys.stderr


def test_an_exception_that_cannot_speak_is_named() -> None:
    class MuteError(Exception):
        def __str__(self) -> str:
            raise RuntimeError

    assert reason_of(MuteError()) == "MuteError"
