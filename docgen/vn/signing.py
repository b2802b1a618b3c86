"""Who signs, and for whom: the lines above a signature.

Source: Nghị định 30/2020/NĐ-CP, Điều 13 and PL I II.7.b.
"""

from __future__ import annotations

PREFIXES = {
    "thay_mat": "TM.",
    "quyen": "Q.",
    "ky_thay": "KT.",
    "thua_lenh": "TL.",
    "thua_uy_quyen": "TUQ.",
}
"""Field of the signer → what stands before it. On behalf of a body, acting head, for the head, by order, by mandate."""


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
