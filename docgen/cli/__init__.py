"""The command line: one file per command, and the one boundary where faults become words and exit codes.

Exit codes: 0 all well · 1 something was rejected · 2 the call was wrong · 3 a fault of docgen's own · 130 interrupted.
People are told on stderr, results go to stdout. Heavy rooms are imported by a command when it runs, not here.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from docgen.cli._face import Group, language

COMMANDS = (
    "make",
    "dossier",
    "check",
    "lint",
    "types",
    "show",
    "new",
    "rollup",
    "deadlines",
    "template",
    "explain",
    "plugin",
)

_NEW_OBJECTS = 100_000
"""After how many new objects Python looks for garbage. At its own 700 a start is searched ninety times, and in vain."""

docgen = Group(
    name="docgen",
    names=COMMANDS,
    vi="Làm văn bản hành chính từ dữ liệu đã kiểm tra.\n\nVí dụ:\n\n  docgen make ke-hoach ke-hoach.yaml -o out/",
    en="Make official documents from checked data.\n\nExample:\n\n  docgen make implementation-plan plan.yaml -o out/",
)


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(_NEW_OBJECTS)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    code = run(sys.argv[1:])
    gc.freeze()  # what is given back whole in a moment need not be searched once more
    sys.exit(code)


def run(args: Sequence[str]) -> int:
    """Run one call and return its exit code."""
    lang = language(args, os.environ)
    try:
        return int(docgen.main(list(args) or ["--help"], prog_name="docgen", standalone_mode=False, obj=lang) or 0)
    except SystemExit:
        # click leaves this way when the reader of our output (`| head`) has left; that is no fault of anybody's.
        return 0
    except (Exception, KeyboardInterrupt) as fault:  # the boundary: no traceback is shown to a clerk
        from docgen.cli._ending import told

        return told(fault, args)
