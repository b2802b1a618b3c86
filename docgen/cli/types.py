"""`docgen types`: what can be made, by which plugin, from where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli._face import bilingual, json_option, root_option

if TYPE_CHECKING:
    from docgen.errors import Language


@bilingual(
    "types",
    vi="""Liệt kê các loại văn bản làm được.

Ví dụ:
  docgen types""",
    en="""List the document types that can be made.

Example:
  docgen types""",
)
@root_option
@json_option
@click.pass_context
def command(ctx: click.Context, roots: tuple[str, ...], as_json: bool) -> None:
    """List types with title, aliases, plugin and source, then the plugins that failed."""
    from docgen._host import build_host
    from docgen._report import diagnostic_text, diagnostics_json
    from docgen._roots import all_roots

    host = build_host(all_roots(map(Path, roots)))
    lang: Language = ctx.obj
    failures = [failure.diagnostic for failure in host.failures]
    rows = [
        {
            "name": doctype.name,
            "aliases": list(doctype.aliases),
            "title": doctype.title,
            "plugin": plugin.name,
            "version": plugin.version,
            "source": plugin.source,
        }
        for plugin in host.plugins
        for doctype in plugin.types
    ]
    if as_json:
        click.echo(
            json.dumps({"types": rows, "diagnostics": diagnostics_json(failures, lang)}, ensure_ascii=False, indent=2)
        )
        return
    for row in rows:
        names = ", ".join([str(row["name"]), *row["aliases"]])
        plugin = f"{row['plugin']} {row['version']}".strip()
        click.echo(f"{names}\n    {row['title']} · {plugin} · {row['source']}")
    for failure in failures:
        click.echo(diagnostic_text(failure, lang))
