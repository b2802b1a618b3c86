"""The command line: one file per command, and the one boundary where faults become words and exit codes.

Exit codes: 0 all well · 1 something was rejected · 2 the call was wrong · 3 a fault of docgen's own · 130 interrupted.
People are told on stderr, results go to stdout. Heavy rooms are imported by a command when it runs, not here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from docgen._paths import reasons
from docgen.catalogue import calling, writing
from docgen.cli._face import Group, language
from docgen.cli._usage import usage_fault
from docgen.errors import DocgenError, Place

COMMANDS = ("make", "check", "lint", "types", "show", "new", "template", "explain", "plugin")

docgen = Group(
    name="docgen",
    names=COMMANDS,
    vi="Làm văn bản hành chính từ dữ liệu đã kiểm tra.\n\nVí dụ:\n\n  docgen make ke-hoach ke-hoach.yaml -o out/",
    en="Make official documents from checked data.\n\nExample:\n\n  docgen make implementation-plan plan.yaml -o out/",
)


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))


def run(args: Sequence[str]) -> int:
    """Run one call and return its exit code."""
    lang = language(args, os.environ)
    try:
        return int(docgen.main(list(args) or ["--help"], prog_name="docgen", standalone_mode=False, obj=lang) or 0)
    except click.ClickException as fault:
        return _tell(args, DocgenError(usage_fault(fault)))
    except DocgenError as fault:
        return _tell(args, fault)
    except (KeyboardInterrupt, click.Abort):
        _tell(args, DocgenError(calling.INTERRUPTED.at(Place())))
        return 130
    except SystemExit:
        # click leaves this way when the reader of our output (`| head`) has left; that is no fault of anybody's.
        return 0
    except OSError as fault:
        return _tell(args, DocgenError(writing.CANNOT_WRITE.at(Place(), tep="stdout", **reasons(fault))))
    except Exception as fault:  # the boundary: a bug must not show a traceback to a clerk
        return _internal(args, fault)


def _tell(args: Sequence[str], fault: DocgenError) -> int:
    from docgen._result import RunResult
    from docgen.cli._face import tell

    result = RunResult(diagnostics=fault.diagnostics)
    tell(result, language(args, os.environ), as_json="--json" in args)
    return result.exit_code


def _internal(args: Sequence[str], fault: Exception) -> int:
    try:
        where = _write_report(args, fault)
    except OSError:  # no room for a report: the reason itself is all there is to send
        where = f"{type(fault).__name__}: {fault}"
    _tell(args, DocgenError(calling.INTERNAL.at(Place(), tep=where)))
    return 3


def _write_report(args: Sequence[str], fault: Exception) -> str:
    import platform
    import tempfile
    import traceback

    from docgen import __version__

    with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="docgen-", suffix=".txt", delete=False) as report:
        report.write(f"docgen {__version__}, Python {platform.python_version()}, {platform.platform()}\n")
        report.write(f"{list(args)}\n\n{''.join(traceback.format_exception(fault))}")
    return report.name
