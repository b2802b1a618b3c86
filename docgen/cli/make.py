"""`docgen make`: documents from records."""

from __future__ import annotations

from typing import Any

import click

from docgen.cli._face import bilingual, json_option, option, profile_option, root_option, set_option, tell


@bilingual(
    "make",
    vi="""Làm văn bản từ tệp dữ liệu.

-o tên.docx ghi một tệp; -o thư-mục/ ghi mỗi bản ghi một tệp kèm manifest.jsonl.
Mọi bản ghi được kiểm tra trước khi ghi; một bản ghi sai thì chưa ghi tệp nào.

Ví dụ:
  docgen make ke-hoach ke-hoach.yaml -o out/
  docgen make ke-hoach ke-hoach.yaml -o ke-hoach.docx --set so=125""",
    en="""Make documents from data files.

-o name.docx writes one file; -o folder/ writes a file per record, and manifest.jsonl.
Every record is checked before anything is written; one wrong record, and nothing is.

Example:
  docgen make implementation-plan plan.yaml -o out/
  docgen make implementation-plan plan.yaml -o plan.docx --set so=125""",
)
@click.argument("type_name", metavar="LOAI")
@click.argument("inputs", metavar="TEP...", nargs=-1, required=True)
@option(
    "-o",
    "--out",
    default="out",
    metavar="NOI",
    show_default=True,
    vi="Tệp .docx hoặc thư mục.",
    en="A .docx file or a folder.",
)
@profile_option
@set_option
@option("--template", metavar="FILE", vi="Dùng mẫu .docx này thay cho mẫu của loại.", en="Use this .docx template.")
@root_option
@option(
    "--keep-going",
    is_flag=True,
    vi="Ghi những bản ghi đúng dù có bản ghi sai.",
    en="Write the sound records though others are wrong.",
)
@option("--dry-run", is_flag=True, vi="Làm thử, không ghi gì.", en="Do everything but write.")
@option("--force", is_flag=True, vi="Ghi đè cả tệp đã sửa tay.", en="Overwrite files edited by hand, too.")
@json_option
@click.pass_context
def command(ctx: click.Context, /, type_name: str, inputs: tuple[str, ...], as_json: bool, **options: Any) -> None:
    """Run `docgen.make` and tell what happened."""
    from docgen._pipeline import make

    result = make(type_name, *inputs, **options)
    tell(result, ctx.obj, as_json=as_json, paths=True)
    ctx.exit(result.exit_code)
