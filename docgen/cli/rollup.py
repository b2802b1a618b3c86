"""`docgen rollup`: many reports into one of the level above."""

from __future__ import annotations

from typing import Any

import click

from docgen.cli._face import bilingual, json_option, option, profile_option, root_option, set_option


@bilingual(
    "rollup",
    vi="""Tổng hợp báo cáo của nhiều đơn vị thành báo cáo cấp trên.

Nêu tệp, thư mục hoặc mẫu tên. Số được cộng, tỷ lệ tính lại từ số đếm, lời văn gom theo đơn vị.
-o tên.docx ghi văn bản; -o tên.yaml ghi bản ghi để điền tiếp; có thể nêu cả hai.

Ví dụ:
  docgen rollup bao-cao bao-cao-xa/ --into tong-hop-rieng.yaml -o tong-hop.docx -o tong-hop.yaml
  docgen rollup bao-cao "bao-cao-xa/*.yaml" -o tong-hop.yaml --trace nguon.xlsx""",
    en="""Roll many units' reports up into one of the level above.

Name files, folders or patterns. Figures are added, rates recomputed from counts, texts gathered by unit.
-o name.docx writes the document; -o name.yaml the record, to go on with; both may be named.

Example:
  docgen rollup annual-report reports/ --into own.yaml -o whole.docx -o whole.yaml
  docgen rollup annual-report "reports/*.yaml" -o whole.yaml --trace sources.xlsx""",
)
@click.argument("type_name", metavar="LOAI")
@click.argument("inputs", metavar="TEP...", nargs=-1, required=True)
@option(
    "-o", "--out", multiple=True, required=True, metavar="TEP",
    vi="Tệp .docx hoặc .yaml; nêu được mỗi loại một lần.", en="A .docx or .yaml file; one of each may be named.",
)  # fmt: skip
@option(
    "--into", metavar="FILE",
    vi="Các trường riêng của bản tổng hợp: cơ quan, số, ngày, người ký, danh sách đơn vị.",
    en="The consolidated report's own fields: letterhead, number, date, signer, units expected.",
)  # fmt: skip
@option(
    "--trace", metavar="FILE.xlsx",
    vi="Bảng truy nguồn: số nào của đơn vị nào, ở tệp và ô nào.",
    en="Where every figure comes from: unit, file, cell.",
)  # fmt: skip
@profile_option
@set_option
@option("--template", metavar="FILE", vi="Dùng mẫu .docx này thay cho mẫu của loại.", en="Use this .docx template.")
@root_option
@option("--strict", is_flag=True, vi="Thiếu báo cáo của đơn vị là lỗi.", en="A unit without a report is an error.")
@option(
    "--keep-going", is_flag=True,
    vi="Tổng hợp những báo cáo đúng dù có báo cáo sai.", en="Roll up the sound reports though others are wrong.",
)  # fmt: skip
@option("--dry-run", is_flag=True, vi="Làm thử, không ghi gì.", en="Do everything but write.")
@option("--force", is_flag=True, vi="Ghi đè cả tệp đã sửa tay.", en="Overwrite files edited by hand, too.")
@json_option
@click.pass_context
def command(ctx: click.Context, /, type_name: str, inputs: tuple[str, ...], as_json: bool, **options: Any) -> None:
    """Run `docgen.rollup` and tell what happened."""
    from docgen import _report
    from docgen._rollup import rollup

    result = rollup(type_name, *inputs, **options)
    if as_json:
        click.echo(_report.as_json(result, ctx.obj))
    else:
        for outcome in result.outcomes:
            if outcome.path:
                click.echo(str(outcome.path))
        click.echo(_report.files_text(result, ctx.obj), err=True)
    ctx.exit(result.exit_code)
