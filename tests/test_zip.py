"""Archives of strangers, whatever they hold: tests/test_archive.py has each thing that one may not be; these are of any kind."""

from __future__ import annotations

import io
import struct
import zipfile
from dataclasses import replace

import pytest

from docgen import DocgenError
from docgen._limits import LIMITS, Limits
from docgen._zip import unpack


def archive(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return buffer.getvalue()


PARTS = {"b.xml": b"<b/>" * 100, "a.bin": bytes(range(256)), "rong": b""}


def test_parts_come_out_whole_and_in_their_order() -> None:
    found = unpack(archive(**PARTS), "a.xlsx", LIMITS)
    assert (found, list(found)) == (PARTS, list(PARTS))


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (replace(LIMITS, file=100), "docx-qua-lon"),
        (replace(LIMITS, part=300), "docx-qua-lon"),
        (replace(LIMITS, unpacked=500), "docx-qua-lon"),
        (replace(LIMITS, entries=2), "docx-qua-nhieu-phan"),
        (replace(LIMITS, ratio=2, ratio_from=10), "docx-nen-bat-thuong"),
    ],
)
def test_nothing_is_unpacked_beyond_its_limit(limits: Limits, code: str) -> None:
    with pytest.raises(DocgenError) as refused:
        unpack(archive(**PARTS), "a.xlsx", limits)
    assert [said.code for said in refused.value.diagnostics] == [code]


def test_a_size_that_lies_is_found_out() -> None:
    data = archive(a=b"x" * 1000)
    at = data.index(b"PK\1\2")
    lying = data[: at + 24] + struct.pack("<L", 10) + data[at + 28 :]
    with pytest.raises(DocgenError) as refused:
        unpack(lying, "a.xlsx", LIMITS)
    assert [said.code for said in refused.value.diagnostics] == ["docx-bi-hong"]
