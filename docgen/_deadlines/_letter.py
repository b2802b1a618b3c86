"""Units that did not report ─▶ a starter record for the type that reminds them, for a clerk to complete."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docgen._deadlines._plan import Plan
from docgen._gather import Sources
from docgen._guest import call
from docgen._package import stamped
from docgen._paths import seen_from
from docgen._readers import record_text
from docgen.catalogue import deadlines as kinds
from docgen.doctype import DocumentType, Overdue
from docgen.errors import DocgenError, Place

_HEAD = "## {title}: gửi {so} đơn vị chưa có báo cáo. Điền tiếp rồi: docgen make {loai} {tep}\n"
_OPEN = "## Còn cần, nếu không có trong don_vi.yaml cạnh tệp này: {truong}\n"


def letter_type(plan: Plan, sources: Sources) -> DocumentType:
    """Return the type that reminds of the plan's deadlines. Raises DocgenError unless there is exactly one."""
    found = [one for one in sources.host.types() if one.reminds and one.parent and one.parent.type == plan.doctype.name]
    if len(found) != 1:
        names = ", ".join(one.name for one in found)
        raise DocgenError(kinds.LETTER_NOT_ONE.at(Place(), loai=plan.doctype.name, so=len(found), co=names))
    return found[0]


def starter(doctype: DocumentType, plan: Plan, overdue: Overdue, path: Path) -> bytes:
    """Return the record as YAML for `path`, stamped so that a later run knows whether somebody has been at work in it.

    Raises DocgenError when the plugin fails.
    """
    fields = {
        _parent_field(doctype): seen_from(path.parent, plan.path),
        **call(doctype.name, "reminds()", lambda: _composed(doctype, overdue)),
    }
    known = doctype.model.model_fields
    labels = {name: field.title or name for name, field in known.items()}
    needed = [f"{name} ({labels[name]})" for name, field in known.items() if field.is_required() and name not in fields]
    head = _HEAD.format(title=doctype.title, so=len(overdue.units), loai=doctype.name, tep=path.name)
    head += _OPEN.format(truong=", ".join(needed)) if needed else ""
    text = call(doctype.name, "reminds()", lambda: record_text(fields, labels))
    return stamped(f"{head}\n{text}\n## ".encode())


def _composed(doctype: DocumentType, overdue: Overdue) -> dict[str, Any]:
    fields = dict(doctype.reminds(overdue)) if doctype.reminds else {}
    for name in fields:
        if name not in doctype.model.model_fields and doctype.model.model_config.get("extra") != "allow":
            raise ValueError(f"reminds() gives {name!r}, which is no field of the model")
    return fields


def _parent_field(doctype: DocumentType) -> str:
    return doctype.parent.field if doctype.parent else ""
