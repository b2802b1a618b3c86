"""click's own faults ─▶ a diagnostic in both languages."""

from __future__ import annotations

import click

from docgen.catalogue import calling
from docgen.errors import Diagnostic, Place


def usage_fault(fault: click.ClickException) -> Diagnostic:
    """Return what is wrong with the call, and which help page tells more."""
    context = getattr(fault, "ctx", None)
    path = context.command_path if context else "docgen"
    return calling.BAD_USAGE.at(Place(), ly_do=_in_vietnamese(fault), ly_do_en=fault.format_message(), lenh=path)


def _in_vietnamese(fault: click.ClickException) -> str:
    if isinstance(fault, click.NoSuchOption):
        close = f" (có phải {', '.join(fault.possibilities)}?)" if fault.possibilities else ""
        return f"không có tùy chọn «{fault.option_name}»{close}"
    if isinstance(fault, click.MissingParameter):
        name = fault.param.make_metavar(fault.ctx) if fault.param and fault.ctx else ""
        shown = " ".join(fault.param.opts) if isinstance(fault.param, click.Option) else name
        return f"thiếu {shown}"
    if isinstance(fault, click.BadOptionUsage):
        return f"tùy chọn «{fault.option_name}» thiếu giá trị hoặc dùng sai"
    if isinstance(fault, click.BadParameter):
        name = fault.param.opts[0] if fault.param else ""
        return f"giá trị của «{name}» không dùng được"
    if name := getattr(fault, "command_name", ""):
        return f"không có lệnh «{name}»"
    if fault.message.startswith("No such command"):
        return f"không có lệnh «{fault.message.removeprefix('No such command ').strip(chr(39) + '.')}»"
    if fault.message.startswith("Got unexpected extra argument"):
        return f"thừa «{fault.message.partition('(')[2].rstrip(')')}»"
    if fault.message.startswith("Missing command"):
        return "thiếu tên lệnh"
    return fault.format_message()
