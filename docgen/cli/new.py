"""`docgen new`: a starter input for a type."""

from __future__ import annotations

from pathlib import Path

import click

from docgen.cli._face import bilingual, option, root_option


@bilingual(
    "new",
    vi="""Tạo tệp dữ liệu mẫu có chú thích.

Trường bắt buộc được điền sẵn ví dụ nếu loại văn bản có; sửa thành của mình. Không nêu -o thì in ra màn hình.

Ví dụ:
  docgen new ke-hoach -o ke-hoach.yaml""",
    en="""Write a commented starter file.

Required fields hold examples where the type gives them; change them into your own. Without -o it goes to stdout.

Example:
  docgen new implementation-plan -o plan.yaml""",
)
@click.argument("type_name", metavar="LOAI")
@option("-o", "--out", metavar="TEP.yaml", vi="Nơi ghi tệp mẫu.", en="Where to write the starter file.")
@option("--force", is_flag=True, vi="Ghi đè tệp đã có.", en="Overwrite an existing file.")
@root_option
@click.pass_context
def command(ctx: click.Context, type_name: str, out: str | None, force: bool, roots: tuple[str, ...]) -> None:
    """Write the starter YAML of a type."""
    from docgen._host import build_host
    from docgen._roots import all_roots
    from docgen._schema import model_notes
    from docgen._starter import starter_yaml

    doctype = build_host(all_roots(map(Path, roots)), only=type_name).find_type(type_name)
    text = starter_yaml(doctype.title, model_notes(doctype.model).fields, ctx.obj)
    if out is None:
        click.echo(text, nl=False)
        return
    _write(Path(out), text, force=force)
    click.echo(out)


def _write(path: Path, text: str, *, force: bool) -> None:
    from docgen._output import refused, write_bytes
    from docgen._paths import look
    from docgen.catalogue import writing
    from docgen.errors import DocgenError, Place

    place = Place(file=str(path))
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise DocgenError(writing.STARTER_ENDING.at(place, tep=path.name))
    try:
        taken = look(path) != "missing" and not force
    except OSError as fault:
        raise refused(path, fault) from fault
    if taken:
        raise DocgenError(writing.ALREADY_THERE.at(place, tep=str(path)))
    if not path.parent.is_dir():
        raise refused(path, FileNotFoundError(2, "no such folder"))
    write_bytes(path, text.encode("utf-8"))
