from __future__ import annotations

import os
from pathlib import Path

import pytest

from docgen import DocgenError
from docgen._output import (
    Document,
    composed_name,
    is_single_file,
    names_for,
    require_writable,
    standing,
    sweep,
    write,
)
from docgen._package import pack


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def document(path: Path, content: bytes = b"<a/>") -> Document:
    return Document(path=path, data=pack({"[Content_Types].xml": content}), entry={"type": "x"})


def test_names_come_from_the_pattern_and_are_safe() -> None:
    fields = [{"so_thu_tu": 1, "ten": "Nguyễn/Văn: A"}, {"so_thu_tu": 2, "ten": "../../etc"}]
    assert names_for([composed_name("{so_thu_tu:03d}-{ten}", one) for one in fields]) == [
        "001-Nguyễn Văn A.docx",
        "002-.. .. etc.docx",
    ]


def test_no_two_records_share_a_name_case_aside() -> None:
    fields = [{"ten": "A"}, {"ten": "a"}, {"ten": "A"}, {"ten": "a (2)"}]
    names = names_for([one["ten"] for one in fields])
    assert names == ["A.docx", "a (2).docx", "A (3).docx", "a (2) (2).docx"]
    assert len({name.casefold() for name in names}) == 4


def test_a_bad_pattern_is_told() -> None:
    with pytest.raises(DocgenError) as caught:
        composed_name("{khong_co}", {"ten": "A"})
    assert caught.value.diagnostics[0].code == "ten-tep-khong-dat-duoc"


def test_what_stands_under_a_name(tmp_path: Path) -> None:
    ours = document(tmp_path / "a.docx")
    assert standing(ours) == "absent"
    write(ours)
    assert standing(ours) == "same"
    assert standing(document(tmp_path / "a.docx", b"<b/>")) == "ours"
    ours.path.write_bytes(ours.data + b" ")
    assert standing(ours) == "foreign"


def test_a_file_appears_whole_and_leaves_no_draft(tmp_path: Path) -> None:
    one = document(tmp_path / "new" / "a.docx")
    write(one)
    assert one.path.read_bytes() == one.data
    assert names(tmp_path / "new") == ["a.docx"]


def test_drafts_of_killed_runs_are_swept_and_of_living_ones_kept(tmp_path: Path) -> None:
    gone, alive = tmp_path / ".a.docx.4999999.docgen-tmp", tmp_path / f".b.docx.{os.getpid()}.docgen-tmp"
    for draft in (gone, alive, tmp_path / ".c.docgen-tmp"):
        draft.write_bytes(b"half")
    sweep(tmp_path)
    assert names(tmp_path) == [alive.name, ".c.docgen-tmp"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = document(tmp_path / "a.docx")
    write(one)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(DocgenError) as caught:
        write(document(tmp_path / "a.docx", b"<b/>"))
    assert caught.value.diagnostics[0].code == "khong-ghi-duoc"
    assert one.path.read_bytes() == one.data
    assert names(tmp_path) == ["a.docx"]


def test_one_file_or_a_folder(tmp_path: Path) -> None:
    assert is_single_file(Path("a.docx"))
    assert is_single_file(Path("A.DOCX"))
    assert not is_single_file(Path("out"))
    (tmp_path / "x.docx").mkdir()
    assert not is_single_file(tmp_path / "x.docx")


def test_a_place_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x")
    for place in (tmp_path / "tep", tmp_path / "tep" / "sau"):
        with pytest.raises(DocgenError):
            require_writable(place)
    require_writable(tmp_path / "moi" / "sau")
    assert names(tmp_path) == ["tep"]


def test_names_of_other_inputs_are_left_to_them() -> None:
    assert names_for(["A"], foreign=["a.docx"]) == ["A (2).docx"]


@pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
def test_a_draft_never_follows_a_link_and_a_pipe_is_not_read(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("của tôi")
    (tmp_path / f".a.docx.{os.getpid()}.docgen-tmp").symlink_to(victim)
    write(document(tmp_path / "a.docx"))
    assert victim.read_text() == "của tôi"
    assert not (tmp_path / "a.docx").is_symlink()
    os.mkfifo(tmp_path / "p.docx")
    with pytest.raises(DocgenError) as caught:
        standing(document(tmp_path / "p.docx"))
    assert caught.value.diagnostics[0].code == "khong-ghi-duoc"
