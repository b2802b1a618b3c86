"""Findings of `docgen lint`: one kind a rule, made from the rule data; and why a file was not mended."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from docgen.errors import Kind

if TYPE_CHECKING:
    from docgen.vn.rules import Rule

NOT_LINTED = Kind(
    code="khong-xet-duoc",
    vi="không đọc được «{tep}»: {ly_do}",
    en="“{tep}” cannot be read: {ly_do_en}",
    hint_vi="mở bằng Word rồi lưu lại dạng Word Document (.docx)",
    hint_en="open it in Word and save it as Word Document (.docx)",
    why_vi="Chỉ xét được tệp .docx thật và còn nguyên; tệp .doc cũ, PDF, tệp có mật khẩu hay tệp hỏng thì không.",
    why_en="Only a real and whole .docx can be checked; an old .doc, a PDF, a file with a password or a broken one cannot.",
)
NOT_MENDED = Kind(
    code="khong-sua-duoc",
    vi="không sửa «{tep}»: {ly_do}",
    en="“{tep}” was not mended: {ly_do_en}",
    why_vi="Văn bản có chữ ký số, đang theo dõi thay đổi hoặc bị khóa thì sửa bằng máy sẽ làm mất điều đang được giữ.",
    why_en="In a document that is signed, tracked or locked, mending by machine would destroy what is being kept.",
)
MENDED = Kind(
    code="da-sua",
    severity="info",
    vi="đã sửa {dieu}: {thay} → {can}",
    en="mended {dieu_en}: {thay_en} → {can_en}",
    why_vi="Lệnh lint --fix chỉ sửa điều máy làm chắc được, trong một bản sao; mỗi điều đã sửa được nêu ra.",
    why_en="lint --fix mends only what a machine can be sure of, in a copy; everything it did is told.",
)


@cache
def rule_kinds() -> Mapping[str, Kind]:
    """Return rule id → kind. Facts: `thay` what was found, `can` what is required, each with `_en`."""
    from docgen.vn.rules import rulebook

    return {rule.id: _kind(rule) for rule in rulebook().rules.values()}


def _kind(rule: Rule) -> Kind:
    required, required_en = (f" Quy định: {rule.can_vi}." if rule.can_vi else "", rule.can_en)
    return Kind(
        code=rule.id,
        severity=rule.severity,
        vi=f"{rule.vi}: {'{can}' if rule.note else '{thay}; quy định: {can}'} ({rule.source})",
        en=f"{rule.en}: {'{can_en}' if rule.note else '{thay_en}; required: {can_en}'} ({rule.source})",
        why_vi=f"Nguồn: {_law(rule.source)}.{required}{' Lệnh lint --fix sửa được.' if rule.fix else ''}",
        why_en=f"Source: {_law(rule.source)}.{f' Required: {required_en}.' if required_en else ''}"
        f"{' lint --fix mends it.' if rule.fix else ''}",
    )


def _law(source: str) -> str:
    own = source.startswith(("PL ", "Mẫu", "Điều"))
    return f"Nghị định 30/2020/NĐ-CP, {source}" if own else source
