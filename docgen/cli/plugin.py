"""`docgen plugin list`: which plugins were found, from where, and which of them failed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli._face import Group, bilingual, json_option, option, root_option

if TYPE_CHECKING:
    from docgen.errors import Language

_group = Group(
    name="plugin",
    vi="Xem các plugin.\n\nVí dụ:\n  docgen plugin list",
    en="Look at plugins.\n\nExample:\n  docgen plugin list",
)


@bilingual(
    "list",
    vi="""Liệt kê các plugin đã nạp và plugin hỏng.

Ví dụ:
  docgen plugin list --root /duong/dan/goc""",
    en="""List the plugins that were loaded and those that failed.

Example:
  docgen plugin list --root /path/to/root""",
)
@root_option
@option("--trace", is_flag=True, vi="Kèm vết lỗi của plugin hỏng.", en="Add the tracebacks of failed plugins.")
@json_option
@click.pass_context
def _list(ctx: click.Context, roots: tuple[str, ...], trace: bool, as_json: bool) -> None:
    """List plugins with version, source and types; failures with their reason."""
    from docgen._host import build_host
    from docgen._report import diagnostic_text, diagnostics_json
    from docgen._roots import all_roots

    host = build_host(all_roots(map(Path, roots)))
    lang: Language = ctx.obj
    rows = [
        {
            "name": plugin.name,
            "version": plugin.version,
            "source": plugin.source,
            "types": [doctype.name for doctype in plugin.types],
            "readers": [suffix for reader in plugin.readers for suffix in reader.suffixes],
        }
        for plugin in host.plugins
    ]
    if as_json:
        failed = diagnostics_json((failure.diagnostic for failure in host.failures), lang)
        click.echo(json.dumps({"plugins": rows, "diagnostics": failed}, ensure_ascii=False, indent=2))
        return
    for row in rows:
        name = f"{row['name']} {row['version']}".strip()
        types = ", ".join(map(str, row["types"]))
        click.echo(f"{name} · {row['source']}\n    {types}")
    for failure in host.failures:
        click.echo(diagnostic_text(failure.diagnostic, lang))
        if trace and failure.trace:
            click.echo(failure.trace)


_group.add_command(_list)
command = _group
