"""Who signs, and for whom: the lines above a signature.

Source: Nghị định 30/2020/NĐ-CP, Điều 13 and PL I II.7.b.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docgen.vn.findings import Finding

PREFIXES = {
    "thay_mat": "TM.",
    "quyen": "Q.",
    "ky_thay": "KT.",
    "thua_lenh": "TL.",
    "thua_uy_quyen": "TUQ.",
}
"""Field of the signer → what stands before it. On behalf of a body, acting head, for the head, by order, by mandate."""

_PREFIX = re.compile(r"(TM|KT|TL|TUQ|Q)\s*\.\s*(\S.*)")
_COLLECTIVES = ("ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "UBND", "HĐND")
_HEADS = (
    "CHỦ TỊCH",
    "BỘ TRƯỞNG",
    "GIÁM ĐỐC",
    "TỔNG GIÁM ĐỐC",
    "TRƯỞNG ",
    "CHÁNH ",
    "CỤC TRƯỞNG",
    "HIỆU TRƯỞNG",
    "THỦ TƯỚNG",
)
_UNIT_KINDS = ("TỈNH ", "HUYỆN ", "QUẬN ", "THỊ XÃ ", "THÀNH PHỐ ", "XÃ ", "PHƯỜNG ", "THỊ TRẤN ", "ĐẶC KHU ")
_DEPUTIES = ("PHÓ ", "THỨ TRƯỞNG")


def signature_lines(
    title: str,
    *,
    on_behalf_of: str = "",
    acting: bool = False,
    for_head: str = "",
    by_order_of: str = "",
    by_mandate_of: str = "",
) -> tuple[str, ...]:
    """Return the lines above the signature, from the body that is spoken for down to the signer's own title.

    >>> signature_lines("CHỦ TỊCH", on_behalf_of="ỦY BAN NHÂN DÂN")
    ('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH')
    >>> signature_lines("PHÓ CHỦ TỊCH", on_behalf_of="ỦY BAN NHÂN DÂN", for_head="CHỦ TỊCH")
    ('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH')
    >>> signature_lines("CHÁNH VĂN PHÒNG", by_order_of="CHỦ TỊCH")
    ('TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG')
    >>> signature_lines("PHÓ CHÁNH VĂN PHÒNG", by_order_of="CHỦ TỊCH", for_head="CHÁNH VĂN PHÒNG")
    ('TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG')
    """
    spoken_for = (
        (PREFIXES["thay_mat"], on_behalf_of),
        (PREFIXES["thua_lenh"], by_order_of),
        (PREFIXES["thua_uy_quyen"], by_mandate_of),
        (PREFIXES["ky_thay"], for_head),
    )
    above = tuple(f"{prefix} {whom}" for prefix, whom in spoken_for if whom)
    return (*above, f"{PREFIXES['quyen']} {title}" if acting else title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The lines above a signature, taken apart; "" where a line is not there. `acting` is the head `Q.`."""

    title: str
    on_behalf_of: str = ""
    acting: bool = False
    for_head: str = ""
    by_order_of: str = ""
    by_mandate_of: str = ""


def parse_signature(lines: Iterable[str]) -> Signature | None:
    """Return what the lines above a signature say, or None when they are no such lines (PL I II.7.b).

    The lines without a prefix are the signer's own title; one that names a unit below `TM.` goes on from there.

    >>> parse_signature(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]).for_head
    'CHỦ TỊCH'
    >>> parse_signature(["Q. TRƯỞNG PHÒNG"])
    Signature(title='TRƯỞNG PHÒNG', on_behalf_of='', acting=True, for_head='', by_order_of='', by_mandate_of='')
    >>> parse_signature(["Nguyễn Văn A"]) is None
    True
    """
    texts = [" ".join(line.split()) for line in lines if line.strip()]
    if not texts or any(text != text.upper() for text in texts):
        return None
    parts: dict[str, str] = {}
    titles: list[str] = []
    for text in texts:
        match = _PREFIX.fullmatch(text)
        if match:
            parts[match[1]] = match[2]
        elif "TM" in parts and not titles and text.startswith(_UNIT_KINDS):
            parts["TM"] = f"{parts['TM']} {text}"
        else:
            titles.append(text)
    return Signature(
        title=" ".join(titles) or parts.get("Q", ""),
        on_behalf_of=parts.get("TM", ""),
        acting="Q" in parts,
        for_head=parts.get("KT", ""),
        by_order_of=parts.get("TL", ""),
        by_mandate_of=parts.get("TUQ", ""),
    )


def signature_findings(signature: Signature) -> tuple[Finding, ...]:
    """Return what contradicts itself in the lines above a signature (Điều 13; PL I II.7.b).

    Rules: `thieu-chuc-vu-nguoi-ky`, `ky-thay-chinh-minh`, `cap-pho-thieu-ky-thay`, `uy-quyen-lai`, `thay-mat-va-thua-lenh`.

    >>> [one.rule for one in signature_findings(Signature(on_behalf_of="ỦY BAN NHÂN DÂN", title="PHÓ CHỦ TỊCH"))]
    ['cap-pho-thieu-ky-thay']
    >>> signature_findings(Signature(for_head="CHỦ TỊCH", title="PHÓ CHỦ TỊCH"))
    ()
    """
    return tuple(_contradictions(signature))


def _contradictions(signature: Signature) -> Iterator[Finding]:
    title, head = signature.title, signature.for_head
    if not title:
        yield _finding("thieu-chuc-vu-nguoi-ky", f"KT. {head}" if head else "", "", "PL I II.7.b")
    if head and title == head:
        yield _finding("ky-thay-chinh-minh", f"KT. {head}", "", "PL I II.7.b")
    if title.startswith(_DEPUTIES) and not head and not signature.by_mandate_of:
        yield _finding("cap-pho-thieu-ky-thay", title, "KT.", "Điều 13.1; PL I II.7.b")
    if signature.by_mandate_of and head:
        yield _finding("uy-quyen-lai", f"TUQ. {signature.by_mandate_of}", "", "Điều 13.3")
    if signature.on_behalf_of and (signature.by_order_of or signature.by_mandate_of):
        prefix = "TL." if signature.by_order_of else "TUQ."
        yield _finding("thay-mat-va-thua-lenh", f"TM. {signature.on_behalf_of}", prefix, "PL I II.7.b")


def speaks_for_itself(authority: str) -> bool | None:
    """Return whether an authority line names a collective (True) or its head (False), or None when it says neither.

    >>> speaks_for_itself("ỦY BAN NHÂN DÂN XÃ HẠ LANG"), speaks_for_itself("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG")
    (True, False)
    """
    authority = " ".join(authority.upper().split())
    if authority.startswith(_COLLECTIVES):
        return True
    return False if authority.startswith(_HEADS) else None


def authority_findings(authority: str, signature: Signature) -> tuple[Finding, ...]:
    """Return where the authority line and the signature disagree (note 6 of Mẫu 1.2; Điều 13).

    Rules: `ca-nhan-ma-thay-mat` (the head's own power is never signed TM.), `tap-the-thieu-thay-mat`.

    >>> head = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG"
    >>> [one.rule for one in authority_findings(head, Signature(on_behalf_of="ỦY BAN NHÂN DÂN", title="CHỦ TỊCH"))]
    ['ca-nhan-ma-thay-mat']
    >>> [one.rule for one in authority_findings("ỦY BAN NHÂN DÂN XÃ HẠ LANG", Signature(title="CHỦ TỊCH"))]
    ['tap-the-thieu-thay-mat']
    >>> authority_findings(head, Signature(for_head="CHỦ TỊCH", title="PHÓ CHỦ TỊCH"))
    ()
    """
    collective = speaks_for_itself(authority)
    source = "PL III, Mẫu 1.2, note 6; Điều 13"
    if collective is False and signature.on_behalf_of:
        return (_finding("ca-nhan-ma-thay-mat", f"TM. {signature.on_behalf_of}", signature.title, source),)
    if collective and not signature.on_behalf_of:
        body = next(name for name in _COLLECTIVES if authority.upper().startswith(name))
        return (_finding("tap-the-thieu-thay-mat", signature.title, f"TM. {body}", source),)
    return ()


def expects_on_behalf(issuer: str, authority: str = "") -> bool:
    """Return whether a document is signed TM.: it is the collective's, and no head's own power stands above it.

    For plans, reports and letters of a people's committee, which have no authority line, this is practice, not law.

    >>> expects_on_behalf("ỦY BAN NHÂN DÂN XÃ HẠ LANG"), expects_on_behalf("PHÒNG VĂN HÓA - XÃ HỘI")
    (True, False)
    >>> expects_on_behalf("ỦY BAN NHÂN DÂN XÃ HẠ LANG", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG")
    False
    """
    return bool(speaks_for_itself(authority or issuer))


def _finding(rule: str, found: str, wanted: str, source: str) -> Finding:
    return Finding(rule=rule, found=found, wanted=wanted, source=source)
