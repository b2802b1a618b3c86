"""`docgen dossier`: one list, every document made of it, checked against each other."""

from __future__ import annotations

from typing import Any

import click

from docgen.cli._face import bilingual, json_option, option, profile_option, root_option, set_option, tell


@bilingual(
    "dossier",
    vi="""Làm cả bộ hồ sơ: một danh sách, mọi văn bản, đối chiếu với nhau.

HO_SO.yaml nêu danh_sach, chung và tai_lieu (docs/vi/bo-ho-so.md). Mọi văn bản được
kiểm tra và đối chiếu trước khi ghi; một chỗ sai thì chưa ghi tệp nào. Chạy lại
thì chỉ những văn bản có thay đổi được ghi.

Ví dụ:
  docgen dossier ho_so.yaml -o ho-so/
  docgen dossier ho_so.yaml -o ho-so/ --dry-run""",
    en="""Make a whole dossier: one list, every document, checked against each other.

HO_SO.yaml holds danh_sach, chung and tai_lieu (docs/dossier.md). Every document is
checked, by itself and against the others, before anything is written; one fault, and
nothing is. Run again, only the documents that changed are written.

Example:
  docgen dossier ho_so.yaml -o ho-so/
  docgen dossier ho_so.yaml -o ho-so/ --dry-run""",
)
@click.argument("path", metavar="HO_SO.yaml")
@option("-o", "--out", default="out", metavar="THUMUC", show_default=True, vi="Thư mục.", en="A folder.")
@profile_option
@set_option
@root_option
@option("--dry-run", is_flag=True, vi="Làm thử, không ghi gì.", en="Do everything but write.")
@option("--force", is_flag=True, vi="Ghi đè cả tệp đã sửa tay.", en="Overwrite files edited by hand, too.")
@json_option
@click.pass_context
def command(ctx: click.Context, /, path: str, as_json: bool, **options: Any) -> None:
    """Run `docgen.make_dossier` and tell what happened."""
    from docgen._dossier import make_dossier

    result = make_dossier(path, **options)
    tell(result, ctx.obj, as_json=as_json, paths=True)
    ctx.exit(result.exit_code)
