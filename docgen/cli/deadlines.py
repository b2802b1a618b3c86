"""`docgen deadlines`: who owes what by when under a plan, and who has not reported."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import click

from docgen.cli._face import bilingual, json_option, option, root_option, typed_day


@bilingual(
    "deadlines",
    vi="""Ai phải báo cáo gì, khi nào, theo kế hoạch; đơn vị nào chưa báo cáo.

Hạn lấy từ chế độ báo cáo và tiến độ của kế hoạch. Báo cáo «trước ngày 10/11» phải có chậm nhất ngày 09/11.
--received đối chiếu với báo cáo đã nhận; --reminder ghi bản ghi công văn đôn đốc; --ics ghi lịch nhắc.

Ví dụ:
  docgen deadlines ke-hoach.yaml --year 2025 --ics han-2025.ics
  docgen deadlines ke-hoach.yaml --received bao-cao/ --reminder don-doc.yaml""",
    en="""Who owes what by when under a plan, and who has not reported.

Deadlines come of the plan's reporting chain and timetable. What is due “before 10/11” is in time until 9/11.
--received looks at the reports that came in; --reminder writes a letter's record; --ics a calendar.

Example:
  docgen deadlines plan.yaml --year 2025 --ics due-2025.ics
  docgen deadlines plan.yaml --received reports/ --reminder reminder.yaml""",
)
@click.argument("plan", metavar="KE_HOACH")
@option(
    "--year", type=click.IntRange(1945, 2100), metavar="NAM",
    vi="Năm xét; mặc định là năm của ngày --on.", en="The year in question; by default that of --on.",
)  # fmt: skip
@option(
    "--on", metavar="NGAY", callback=lambda _ctx, _param, value: typed_day(value),
    vi="Xét vào ngày này (2025-11-12 hoặc 12/11/2025); mặc định là hôm nay.",
    en="Look on this day (2025-11-12 or 12/11/2025); by default today.",
)  # fmt: skip
@option("--received", metavar="DIR", vi="Thư mục báo cáo đã nhận.", en="The folder of reports that came in.")
@option(
    "--ics", metavar="FILE.ics",
    vi="Ghi lịch: mỗi hạn một ngày, nhắc trước một tuần và một ngày.",
    en="Write a calendar: a day for each deadline, with alarms a week and a day before.",
)  # fmt: skip
@option(
    "--reminder", "letter", metavar="FILE.yaml",
    vi="Ghi bản ghi công văn đôn đốc gửi những đơn vị chưa có báo cáo, để điền tiếp.",
    en="Write the record of a letter to the units without a report, to go on with.",
)  # fmt: skip
@root_option
@option(
    "--keep-going", is_flag=True,
    vi="Ghi bản ghi đôn đốc dù có báo cáo chưa đọc được.", en="Write the reminder though some report could not be read.",
)  # fmt: skip
@option("--force", is_flag=True, vi="Ghi đè tệp đã có.", en="Overwrite an existing file.")
@json_option
@click.pass_context
def command(ctx: click.Context, /, plan: str, on: date | None, as_json: bool, **options: Any) -> None:
    """Run the deadlines of a plan: the table goes to stdout, what there is to say to stderr."""
    from docgen import _deadlines, _report

    schedule = _deadlines.deadlines(plan, on=on or date.today(), **options)
    if as_json:
        told = json.loads(_report.as_json(schedule.result, ctx.obj))
        click.echo(json.dumps({**_deadlines.as_json(schedule), **told}, ensure_ascii=False, indent=2))
    else:
        if words := _deadlines.as_text(schedule, ctx.obj):
            click.echo(words)
        result = schedule.result
        words = _report.files_text(result, ctx.obj) if result.outcomes else _report.text(result, ctx.obj)
        if words:
            click.echo(words, err=True)
    ctx.exit(schedule.result.exit_code)
