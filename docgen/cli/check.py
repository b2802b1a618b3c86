"""`docgen check`: everything wrong at once, nothing written."""

from __future__ import annotations

from typing import Any

import click

from docgen.cli._face import bilingual, json_option, profile_option, root_option, set_option, tell


@bilingual(
    "check",
    vi="""Kiểm tra tệp dữ liệu, không ghi gì.

Nêu mọi lỗi và cảnh báo cùng lúc, mỗi cái ở đúng tệp, dòng và trường.

Ví dụ:
  docgen check ke-hoach ke-hoach.yaml""",
    en="""Check data files; nothing is written.

Tells every error and warning at once, each at its file, line and field.

Example:
  docgen check implementation-plan plan.yaml""",
)
@click.argument("type_name", metavar="LOAI")
@click.argument("inputs", metavar="TEP...", nargs=-1, required=True)
@profile_option
@set_option
@root_option
@json_option
@click.pass_context
def command(ctx: click.Context, /, type_name: str, inputs: tuple[str, ...], as_json: bool, **options: Any) -> None:
    """Run `docgen.check` and tell what was found."""
    from docgen._pipeline import check

    result = check(type_name, *inputs, **options)
    tell(result, ctx.obj, as_json=as_json)
    ctx.exit(result.exit_code)
