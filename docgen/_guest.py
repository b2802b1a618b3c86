"""Runs a plugin's code. Whatever it raises or prints stays its own: a fault with its name, and never docgen's stdout.

Comes in: a call into a plugin. Goes out: its result, or a DocgenError that names the plugin's part. Only an interrupt
passes through; even `sys.exit()` in a plugin does not decide for docgen.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from typing import TypeVar

from docgen.catalogue import calling
from docgen.errors import DocgenError, Place

Result = TypeVar("Result")


def call(owner: str, part: str, code: Callable[[], Result], place: Place | None = None) -> Result:
    """Return what `code` returns. Raises DocgenError naming `owner` (a type or plugin) and `part` (its function)."""
    try:
        with contextlib.redirect_stdout(sys.stderr):
            return code()
    except (DocgenError, KeyboardInterrupt):
        raise
    except BaseException as fault:
        facts = {"plugin": owner, "phan": part, "ly_do": reason_of(fault)}
        raise DocgenError(calling.PLUGIN_FAULT.at(place or Place(), **facts)) from fault


def reason_of(fault: BaseException) -> str:
    """Return an exception as one line, its type first; also when it cannot say anything itself."""
    try:
        text = " ".join(str(fault).split())
    except Exception:
        text = ""
    return f"{type(fault).__name__}: {text}" if text else type(fault).__name__
