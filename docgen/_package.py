"""Parts ─▶ .docx bytes, the same for the same parts on every day; and the stamp that tells our files from edited ones.

The stamp is the archive's comment: a digest of everything before it. Word drops or breaks it when it saves, so a file
with a sound stamp is exactly as docgen wrote it, whether or not a manifest lies beside it.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_MARK = b"docgen:1:"
_STAMP_LENGTH = len(_MARK) + 64


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts as a stamped .docx: fixed dates and attributes, content types first, the rest as given."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: name not in _FIRST):
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, parts[name])
        archive.comment = b" " * _STAMP_LENGTH
    body = buffer.getvalue()[:-_STAMP_LENGTH]
    return body + _stamp(body)


def is_untouched(data: bytes) -> bool:
    """Return whether `data` is a file as `pack` made it, to the last byte."""
    body, stamp = data[:-_STAMP_LENGTH], data[-_STAMP_LENGTH:]
    return stamp.startswith(_MARK) and stamp == _stamp(body)


def _stamp(body: bytes) -> bytes:
    return _MARK + hashlib.sha256(body).hexdigest().encode("ascii")
