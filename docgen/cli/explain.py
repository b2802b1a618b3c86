"""`docgen explain`: the longer answer behind a code."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli._face import bilingual, root_option

if TYPE_CHECKING:
    from docgen.errors import Kind

_FACT = re.compile(r"(?<!{){\w+}(?!})")


@bilingual(
    "explain",
    vi="""Giải thích một mã thông báo.

Không nêu mã thì liệt kê mọi mã.

Ví dụ:
  docgen explain ngay-khong-hop-le""",
    en="""Explain a message code.

Without a code, all codes are listed.

Example:
  docgen explain ngay-khong-hop-le""",
)
@click.argument("code", metavar="[MA]", required=False)
@root_option
@click.pass_context
def command(ctx: click.Context, code: str | None, roots: tuple[str, ...]) -> None:
    """Print what a code means, why it exists and what to do."""
    from docgen._host import build_host
    from docgen._roots import all_roots
    from docgen.catalogue import calling, core_kinds
    from docgen.errors import DocgenError, Place
    from docgen.vn.text import nearest

    host = build_host(all_roots(map(Path, roots)))
    kinds = {kind.code: kind for kind in (*core_kinds(), *(kind for plugin in host.plugins for kind in plugin.kinds()))}
    if code is None:
        click.echo(
            "\n".join(f"{kind.code}  ({kind.severity})" for kind in sorted(kinds.values(), key=lambda kind: kind.code))
        )
        return
    if code not in kinds:
        raise DocgenError(calling.UNKNOWN_CODE.at(Place(), ma=code, gan_dung=nearest(code, kinds)))
    click.echo(_explanation(kinds[code], vietnamese=ctx.obj == "vi"))


def _explanation(kind: Kind, *, vietnamese: bool) -> str:
    message, why, hint = (kind.vi, kind.why_vi, kind.hint_vi) if vietnamese else (kind.en, kind.why_en, kind.hint_en)
    label = "Gợi ý" if vietnamese else "Hint"
    message, hint = (_FACT.sub("…", text).replace("{{", "{").replace("}}", "}") for text in (message, hint))
    return "\n".join(
        [f"{kind.code} ({kind.severity})", f"  {message}", "", why, *([f"{label}: {hint}"] if hint else [])]
    )
