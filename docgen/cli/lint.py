"""`docgen lint`: hold any .docx against the official format."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from docgen.cli._face import bilingual, json_option, option, tell


@bilingual(
    "lint",
    vi="""Xét thể thức của tệp .docx bất kỳ theo Nghị định 30/2020/NĐ-CP.

Nêu mọi điều trái quy định, mỗi điều ở đúng đoạn, kèm phụ lục, điểm của nghị định. Mã thoát 1 khi có lỗi.

Ví dụ:
  docgen lint ke-hoach.docx
  docgen lint *.docx --on 2025-07-01""",
    en="""Hold any .docx against the official format (Nghị định 30/2020/NĐ-CP).

Tells every breach at its paragraph, with the appendix and point. Exit code 1 when there is an error.

Example:
  docgen lint plan.docx
  docgen lint *.docx --on 2025-07-01""",
)
@click.argument("inputs", metavar="TEP...", nargs=-1, required=True)
@option(
    "--on", "day", metavar="NGAY", callback=lambda _ctx, _param, value: _day(value),
    vi="Xét theo quy định của ngày này (2025-07-01 hoặc 1/7/2025); mặc định là ngày ghi trong văn bản.",
    en="Judge by the rules of this day (2025-07-01 or 1/7/2025); by default the document's own date.",
)  # fmt: skip
@json_option
@click.pass_context
def command(ctx: click.Context, /, inputs: tuple[str, ...], day: date | None, as_json: bool) -> None:
    """Run the rules over each file and tell what was found."""
    from docgen._lint import lint
    from docgen._result import Outcome, RunResult
    from docgen.errors import Place, has_errors

    outcomes = []
    for name in inputs:
        found = lint(Path(name), day)
        status = "rejected" if has_errors(found) else "ready"
        outcomes.append(Outcome(place=Place(file=name), status=status, path=Path(name), diagnostics=found))
    result = RunResult(outcomes=tuple(outcomes))
    tell(result, ctx.obj, as_json=as_json)
    ctx.exit(result.exit_code)


def _day(text: str | None) -> date | None:
    """Return the day `--on` names. Raises DocgenError for one that is none."""
    from docgen.catalogue import checking
    from docgen.errors import DocgenError, Place
    from docgen.vn.dates import parse_issue_date

    if text is None:
        return None
    day = parse_issue_date(text)
    if day is None:
        raise DocgenError(checking.BAD_DATE.at(Place(), gia_tri=text))
    return day.earliest
