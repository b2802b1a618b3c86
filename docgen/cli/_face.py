"""What all commands share: two languages, the same options under the same names, one way to tell a result."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

if TYPE_CHECKING:
    from datetime import date

    from docgen._result import RunResult
    from docgen.errors import Language

Function = TypeVar("Function", bound=Callable[..., Any])

_HEADINGS = {
    "Options": {"vi": "Tùy chọn", "en": "Options"},
    "Commands": {"vi": "Lệnh", "en": "Commands"},
    "Usage": {"vi": "Cách dùng", "en": "Usage"},
}


def language(args: Sequence[str], environ: Mapping[str, str]) -> Language:
    """Return the language of this call: `--lang`, then DOCGEN_LANG, then Vietnamese."""
    named = environ.get("DOCGEN_LANG", "vi")
    for position, arg in enumerate(args):
        if arg == "--":
            break
        if arg == "--lang" and position + 1 < len(args):
            named = args[position + 1]
        elif arg.startswith("--lang="):
            named = arg.removeprefix("--lang=")
    return "en" if named.lower().startswith("en") else "vi"


class _Bilingual(click.Command):
    """A command with its help in both languages; the context's object is the language."""

    def __init__(self, *args: Any, vi: str, en: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.texts: Mapping[Language, str] = {"vi": vi, "en": en}
        self.params.extend([_lang_option(), _help_option()])
        self.add_help_option = False

    def get_short_help_str(self, limit: int = 72) -> str:
        return self.texts[_lang(click.get_current_context())].split("\n", 1)[0]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        lang = _lang(ctx)
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=f"{_HEADINGS['Usage'][lang]}: ")
        formatter.write("\n" + "\n".join(f"  {line}".rstrip() for line in self.texts[lang].splitlines()) + "\n")
        self.format_options(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = [row for option in options if (row := option.get_help_record(ctx))]
        with formatter.section(_HEADINGS["Options"][_lang(ctx)]):
            formatter.write_dl(rows)


class Group(_Bilingual, click.Group):
    """A group that imports a command's module when the command is asked for."""

    def __init__(self, *, names: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(no_args_is_help=False, **kwargs)  # a group called bare is a call without its command
        self.names = names

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.names) or super().list_commands(ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.names:
            return cast("click.Command", import_module(f"docgen.cli.{cmd_name}").command)
        return super().get_command(ctx, cmd_name)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _Bilingual.format_options(self, ctx, formatter)
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section(_HEADINGS["Commands"][_lang(ctx)]):
            formatter.write_dl([(name, command.get_short_help_str()) for name, command in commands if command])


class _BilingualOption(click.Option):
    """An option with its help in both languages."""

    def __init__(self, *args: Any, vi: str, en: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.texts: Mapping[Language, str] = {"vi": vi, "en": en}

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        self.help = self.texts[_lang(ctx)]
        return super().get_help_record(ctx)


def _lang_option() -> click.Option:
    return _BilingualOption(
        ["--lang"], type=click.Choice(["vi", "en"], case_sensitive=False), expose_value=False,
        vi="Ngôn ngữ của thông báo (hoặc DOCGEN_LANG).", en="Language of messages (or DOCGEN_LANG).",
    )  # fmt: skip


def _help_option() -> click.Option:
    return _BilingualOption(
        ["--help"], is_flag=True, expose_value=False, is_eager=True, callback=_show_help,
        vi="Hiện trợ giúp này.", en="Show this help.",
    )  # fmt: skip


def _show_help(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        click.echo(ctx.get_help())
        ctx.exit()


def _lang(ctx: click.Context) -> Language:
    return ctx.find_root().obj or "vi"


def bilingual(name: str, *, vi: str, en: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Return a decorator that makes a function a command with help in both languages."""
    return click.command(name, cls=_Bilingual, vi=vi, en=en)


def option(*names: str, vi: str, en: str, **settings: Any) -> Callable[[Function], Function]:
    """Return a decorator that adds an option with help in both languages."""
    return click.option(*names, cls=_BilingualOption, vi=vi, en=en, **settings)


def root_option(function: Function) -> Function:
    """Add `--root DIR`, which may be repeated."""
    return option(
        "--root", "roots", multiple=True, metavar="DIR",
        vi="Thêm một gốc có plugins/ và templates/docx/; dùng được nhiều lần.",
        en="A further root with plugins/ and templates/docx/; may be repeated.",
    )(function)  # fmt: skip


def json_option(function: Function) -> Function:
    """Add `--json`."""
    return option(
        "--json",
        "as_json",
        is_flag=True,
        vi="In kết quả dạng JSON ra stdout.",
        en="Print the result as JSON on stdout.",
    )(function)


def profile_option(function: Function) -> Function:
    """Add `--profile FILE`."""
    return option(
        "--profile", metavar="FILE",
        vi="Hồ sơ đơn vị; nếu không nêu thì dùng don_vi.yaml cạnh tệp dữ liệu.",
        en="The agency profile; by default don_vi.yaml beside the input.",
    )(function)  # fmt: skip


def set_option(function: Function) -> Function:
    """Add `--set name=value`, which may be repeated."""
    return option(
        "--set", "settings", multiple=True, metavar="TEN=GIATRI", callback=lambda _ctx, _param, values: settings(values),
        vi="Thay giá trị một trường cho lần chạy này; dùng được nhiều lần.",
        en="Replace a field for this run; may be repeated.",
    )(function)  # fmt: skip


def settings(values: Sequence[str]) -> list[tuple[str, Any]]:
    """Return `--set` texts as pairs of name and value. Raises DocgenError for one without a name."""
    from docgen._readers import parse_scalar
    from docgen.catalogue import calling
    from docgen.errors import DocgenError, Place

    pairs = [value.partition("=") for value in values]
    bad = [
        calling.BAD_SET.at(Place(), chu=value)
        for value, pair in zip(values, pairs, strict=True)
        if not all(pair[:2]) or not all(pair[0].split("."))
    ]
    if bad:
        raise DocgenError(*bad)
    return [(name.strip(), parse_scalar(value)) for name, _, value in pairs]


def typed_day(text: str | None) -> date | None:
    """Return the day `--on` names. Raises DocgenError for one that is none."""
    from docgen.catalogue import checking
    from docgen.errors import DocgenError, Place
    from docgen.vn.dates import parse_issue_date

    if text is None:
        return None
    found = parse_issue_date(text)
    if found is None:
        raise DocgenError(checking.BAD_DATE.at(Place(), gia_tri=text))
    return found.earliest


def tell(result: RunResult, lang: Language, *, as_json: bool, paths: bool = False) -> None:
    """Print a result: JSON on stdout, or words on stderr and, when `paths`, the files on stdout."""
    from docgen import _report

    if as_json:
        click.echo(_report.as_json(result, lang))
        return
    if paths:
        for outcome in result.outcomes:
            if outcome.path:
                click.echo(str(outcome.path))
    if words := _report.text(result, lang):
        click.echo(words, err=True)
