"""`docgen new`: a starter input for a type, as YAML or as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli._face import bilingual, option, root_option, tell

if TYPE_CHECKING:
    from docgen.doctype import DocumentType
    from docgen.errors import Diagnostic, Language


@bilingual(
    "new",
    vi="""Tạo tệp dữ liệu mẫu: YAML có chú thích, hoặc phiếu trong bảng tính.

Trường bắt buộc, và vài trường nên có, được điền sẵn ví dụ; sửa thành của mình hoặc xóa. Đuôi của -o quyết định: .yaml, hoặc .xlsx
với một trang cho các trường và mỗi danh sách một trang; danh sách không bắt buộc thì để trống. Thêm --rows thì .xlsx là danh sách
trống, mỗi dòng một văn bản. Không nêu -o thì in YAML ra màn hình.

Ví dụ:
  docgen new ke-hoach -o ke-hoach.yaml
  docgen new to-trinh -o to-trinh.xlsx
  docgen new giay-khen --rows -o danh_sach.xlsx""",
    en="""Write a starter file: commented YAML, or a form in a workbook.

Required fields, and a few that are usual, hold examples; change them into your own or clear them. The ending of -o decides:
.yaml, or .xlsx with a sheet of the fields and one for each list; lists that are not required are empty. With --rows the .xlsx is
an empty list, a document a row. Without -o the YAML goes to stdout.

Example:
  docgen new implementation-plan -o plan.yaml
  docgen new award-proposal -o proposal.xlsx
  docgen new certificate --rows -o list.xlsx""",
)
@click.argument("type_name", metavar="LOAI")
@option("-o", "--out", metavar="TEP.yaml|.xlsx", vi="Nơi ghi tệp mẫu.", en="Where to write the starter file.")
@option("--rows", is_flag=True, vi="Danh sách: mỗi dòng một văn bản (.xlsx).", en="A list: a document a row (.xlsx).")
@option("--force", is_flag=True, vi="Ghi đè tệp đã có.", en="Overwrite an existing file.")
@root_option
@click.pass_context
def command(
    ctx: click.Context, type_name: str, out: str | None, rows: bool, force: bool, roots: tuple[str, ...]
) -> None:
    """Write the starter of a type."""
    from docgen._host import build_host
    from docgen._result import RunResult
    from docgen._roots import all_roots

    doctype = build_host(all_roots(map(Path, roots)), only=type_name).find_type(type_name)
    path = Path(out) if out is not None else None
    data, said = _starter(doctype, path, type_name, ctx.obj, rows=rows)
    if path is None:
        click.echo(data.decode("utf-8"), nl=False)
        return
    _write(path, data, force=force)
    click.echo(out)
    tell(RunResult(diagnostics=said), ctx.obj, as_json=False)


def _starter(
    doctype: DocumentType, path: Path | None, asked: str, lang: Language, *, rows: bool
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return the starter as the ending of `path` asks for it, and what it has no room for. Raises DocgenError for another."""
    from docgen._schema import model_notes
    from docgen._starter import form_data, starter_yaml
    from docgen.catalogue import writing
    from docgen.errors import DocgenError, Place

    suffix = path.suffix.lower() if path else ".yaml"
    notes = model_notes(doctype.model)
    if path and suffix not in (".yaml", ".yml", ".xlsx"):
        raise DocgenError(writing.STARTER_ENDING.at(Place(file=str(path)), tep=path.name))
    if suffix != ".xlsx" and rows:
        raise DocgenError(writing.ROWS_IN_YAML.at(Place(), loai=asked))
    if suffix != ".xlsx":
        return starter_yaml(doctype.title, notes.fields, lang).encode("utf-8"), ()
    from docgen._form import form_pages, list_pages, unheld, workbook_bytes

    data = form_data(notes.fields)
    pages = list_pages(doctype.title, notes, lang) if rows else form_pages(doctype.title, notes, data, lang)
    return workbook_bytes(pages), tuple(unheld(notes, data, rows=rows))


def _write(path: Path, data: bytes, *, force: bool) -> None:
    from docgen._output import refused, write_bytes
    from docgen._paths import look
    from docgen.catalogue import writing
    from docgen.errors import DocgenError, Place

    try:
        taken = look(path) != "missing" and not force
    except OSError as fault:
        raise refused(path, fault) from fault
    if taken:
        raise DocgenError(writing.ALREADY_THERE.at(Place(file=str(path)), tep=str(path)))
    if not path.parent.is_dir():
        raise refused(path, FileNotFoundError(2, "no such folder"))
    write_bytes(path, data)
