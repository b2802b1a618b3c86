"""A name that nobody gave ─▶ the one that was meant."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.vn.text import nearest


def nearest_path(path: str, known: Iterable[str]) -> str:
    """Return the known dotted path most like `path`, or "" when none is close.

    A slip is mostly in one step, so the names beside it are asked first: for `nguoi_ky.ho_tn` the fields of `nguoi_ky`.
    """
    paths = list(known)
    head, dot, last = path.rpartition(".")
    beside = {one.rpartition(".")[2]: one for one in paths if one.rpartition(".")[0] == head}
    close = nearest(last, beside)
    if close:
        return beside[close]
    return nearest(path, paths) if not dot else nearest(last, {one for one in paths if "." not in one})
