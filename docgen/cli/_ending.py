"""How a call ends that did not end well: what was raised ─▶ words for the clerk and an exit code. Imported by then only."""

from __future__ import annotations

import os
import platform
import tempfile
import traceback
from collections.abc import Sequence

import click

from docgen import __version__
from docgen._paths import reasons
from docgen._result import RunResult
from docgen.catalogue import calling, writing
from docgen.cli._face import language, tell
from docgen.cli._usage import usage_fault
from docgen.errors import DocgenError, Place


def told(fault: BaseException, args: Sequence[str]) -> int:
    """Tell what was raised and return the exit code."""
    if isinstance(fault, KeyboardInterrupt | click.Abort):
        _tell(DocgenError(calling.INTERRUPTED.at(Place())), args)
        return 130
    if isinstance(fault, click.ClickException):
        return _tell(DocgenError(usage_fault(fault)), args)
    if isinstance(fault, OSError):
        return _tell(DocgenError(writing.CANNOT_WRITE.at(Place(), tep="stdout", **reasons(fault))), args)
    if isinstance(fault, DocgenError):
        return _tell(fault, args)
    return _internal(fault, args)


def _tell(fault: DocgenError, args: Sequence[str]) -> int:
    result = RunResult(diagnostics=fault.diagnostics)
    tell(result, language(args, os.environ), as_json="--json" in args)
    return result.exit_code


def _internal(fault: BaseException, args: Sequence[str]) -> int:
    try:
        where = _write_report(fault, args)
    except OSError:  # no room for a report: the reason itself is all there is to send
        where = f"{type(fault).__name__}: {fault}"
    _tell(DocgenError(calling.INTERNAL.at(Place(), tep=where)), args)
    return 3


def _write_report(fault: BaseException, args: Sequence[str]) -> str:
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="docgen-", suffix=".txt", delete=False) as report:
        report.write(f"docgen {__version__}, Python {platform.python_version()}, {platform.platform()}\n")
        report.write(f"{list(args)}\n\n{''.join(traceback.format_exception(fault))}")
    return report.name
