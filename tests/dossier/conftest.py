"""A root with a roll, a letter and a note, and a folder in which dossiers are written down and made."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

import docgen
from docgen import RunResult

TEMPLATES = {
    "roll": [
        "Số {{ so }}, {{ noi }}, {{ chuong_trinh }}",
        "{%p for n in danh_sach %}",
        "{{ n.ho_ten }}",
        "{%p endfor %}",
    ],
    "letter": ["Gửi {{ ho_ten }}, {{ xa }}, {{ noi }}", "Theo danh sách số {{ danh_sach_so.so }}"],
    "note": ["ghi chú"],
}

DOSSIER = """danh_sach:
  - {ho_ten: Nông Thị Mai, tuoi: 34, xa: Hạ Lang}
  - {ho_ten: Lý Văn An, tuoi: 51, xa: Minh Long}
  - ho_ten: Hoàng Bế
    xa: Hạ Lang
chung:
  ngay: 02/9/2026
  noi: Cao Bằng
tai_lieu:
  - loai: roll
    so: 5
  - loai: letter
  - loai: note
"""


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("root")
    shutil.copytree(Path(__file__).parent / "root", folder, dirs_exist_ok=True)
    (folder / "templates" / "docx").mkdir(parents=True)
    for name, paragraphs in TEMPLATES.items():
        document = docx.Document()
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
        document.save(str(folder / "templates" / "docx" / f"{name}.docx"))
    return folder


Make = Callable[..., RunResult]


@pytest.fixture
def make(root: Path, tmp_path: Path) -> Make:
    """Write the text down as ho_so.yaml, when there is one, and make it into out/."""

    def made(text: str = "", **options: Any) -> RunResult:
        path = tmp_path / "ho_so.yaml"
        if text:
            path.write_text(text, encoding="utf-8")
        return docgen.make_dossier(path, **{"out": tmp_path / "out", "roots": [root], **options})

    return made
