"""`docgen template`: the tags of a template, what is wrong with it, and how it looks filled."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli._face import Function, Group, bilingual, json_option, option, root_option, tell

if TYPE_CHECKING:
    from docgen._engine import Tag
    from docgen._workshop import TemplateReport
    from docgen.errors import Language

_group = Group(
    name="template",
    vi="Xem, kiểm tra và xem thử mẫu .docx.\n\nVí dụ:\n  docgen template check giay-khen.docx --type giay-khen",
    en="Look at .docx templates, check and preview them.\n\nExample:\n  docgen template check paper.docx --type certificate",
)

_USES = {
    "printed": ("in", "printed"), "looped": ("lặp", "looped over"), "tested": ("thử", "tested"), "read": ("đọc", "read"),
}  # fmt: skip
_PATHS = {
    "fast": ("nhanh: điền thẳng, không cần đọc lại", "fast: filled as text, not read again"),
    "parsed": ("chậm hơn: điền xong đọc lại một lần", "slower: read once more when filled"),
    "docxtpl": ("chậm: giao cho docxtpl", "slow: left to docxtpl"),
}


def _type_option(function: Function) -> Function:
    return option(
        "--type", "type_name", default="", metavar="LOAI",
        vi="Đối chiếu với loại văn bản này.", en="Hold it against this document type.",
    )(function)  # fmt: skip


@bilingual(
    "tags",
    vi="""Liệt kê mọi thẻ của mẫu.

Mỗi thẻ một dòng: đường dẫn của giá trị, cách dùng, phần và số đoạn, rồi chính thẻ đó.

Ví dụ:
  docgen template tags giay-khen.docx""",
    en="""List every tag of a template.

A line a tag: the path of its value, how it is used, part and paragraph, and the tag itself.

Example:
  docgen template tags certificate.docx""",
)
@click.argument("file", metavar="MAU.docx")
@json_option
@click.pass_context
def _tags(ctx: click.Context, file: str, as_json: bool) -> None:
    """Print the tags of a template."""
    from docgen._workshop import tags

    report = tags(Path(file))
    if as_json:
        found = {"file": report.file, "tags": [_as_dict(tag) for tag in report.tags], "diagnostics": []}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for tag in report.tags:
        click.echo(_line(tag, ctx.obj))
    if not report.tags:
        click.echo("mẫu không có thẻ nào" if ctx.obj == "vi" else "the template has no tags", err=True)


@bilingual(
    "check",
    vi="""Kiểm tra mẫu, không cần dữ liệu.

Nêu mọi chỗ sai của thẻ. Thêm --type thì đối chiếu hai chiều với loại văn bản: thẻ lạ, trường không dùng,
lặp sai chỗ, giá trị có thể trống. Lệnh make cũng tự kiểm tra như vậy trước bản ghi đầu tiên.

Ví dụ:
  docgen template check giay-khen.docx --type giay-khen""",
    en="""Check a template, without any data.

Tells everything that is wrong with its tags. With --type it is held against a document type, both ways: unknown
tags, fields never used, loops over what is no list, values that may be empty. make does so before its first record.

Example:
  docgen template check certificate.docx --type certificate""",
)
@click.argument("file", metavar="MAU.docx")
@_type_option
@root_option
@json_option
@click.pass_context
def _check(ctx: click.Context, file: str, type_name: str, roots: tuple[str, ...], as_json: bool) -> None:
    """Tell what is wrong with a template."""
    from docgen._workshop import check

    report = check(Path(file), type_name, [Path(root) for root in roots])
    if as_json:
        click.echo(json.dumps(_checked(report, ctx.obj), ensure_ascii=False, indent=2))
    else:
        tell(report.result, ctx.obj, as_json=False)
        for part, path in report.paths.items():
            click.echo(f"{part}: {_PATHS[path][ctx.obj == 'en']}")
    ctx.exit(report.result.exit_code)


@bilingual(
    "preview",
    vi="""Xem thử mẫu với giá trị bịa.

Có --type thì điền một bản ghi bịa của loại đó, không thì điền theo chính các thẻ: danh sách ba mục, điều kiện đúng.
Tên người và đơn vị trong bản xem thử đều là bịa.

Ví dụ:
  docgen template preview giay-khen.docx --type giay-khen -o xem-thu.docx""",
    en="""Fill a template with made-up values.

With --type a made-up record of that type is filled in, otherwise whatever the tags ask for: lists of three, tests that
hold. People and places in a preview are invented.

Example:
  docgen template preview certificate.docx --type certificate -o preview.docx""",
)
@click.argument("file", metavar="MAU.docx")
@_type_option
@option("-o", "--out", default="", metavar="TEP.docx", vi="Nơi ghi; mặc định là TEN-xem-thu.docx trong thư mục này.",
        en="Where to write; by default NAME-xem-thu.docx in this folder.")  # fmt: skip
@option("--force", is_flag=True, vi="Ghi đè cả tệp đã sửa tay.", en="Overwrite a file edited by hand, too.")
@root_option
@json_option
@click.pass_context
def _preview(
    ctx: click.Context, /, file: str, type_name: str, out: str, force: bool, roots: tuple[str, ...], as_json: bool
) -> None:
    """Write a preview of a template."""
    from docgen._result import RunResult
    from docgen._workshop import preview

    target = Path(out) if out else Path(f"{Path(file).stem}-xem-thu.docx")
    result = preview(Path(file), target, type_name, [Path(root) for root in roots], force=force)
    if as_json:
        tell(result, ctx.obj, as_json=True)
    else:
        for outcome in result.outcomes:
            click.echo(str(outcome.path))
        tell(RunResult(diagnostics=result.diagnostics), ctx.obj, as_json=False)
    ctx.exit(result.exit_code)


def _line(tag: Tag, lang: Language) -> str:
    use = _USES[tag.use][lang == "en"]
    through = "".join(f"|{name}" for name in tag.filters)
    paragraph = "" if tag.paragraph is None else f" ¶{tag.paragraph}"
    return f"{tag.path}{through}  ({use})  {tag.part}{paragraph}  {tag.tag}"


def _as_dict(tag: Tag) -> dict[str, object]:
    names = ("path", "part", "paragraph", "text", "tag", "use")
    return {name: getattr(tag, name) for name in names} | {"filters": list(tag.filters)}


def _checked(report: TemplateReport, lang: Language) -> dict[str, object]:
    from docgen._report import diagnostics_json

    parts = [{"name": name, "path": path} for name, path in report.paths.items()]
    said = diagnostics_json(report.diagnostics, lang)
    return {"file": report.file, "parts": parts, "documents": [], "diagnostics": said}


for _command in (_tags, _check, _preview):
    _group.add_command(_command)
command = _group
