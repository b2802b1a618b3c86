"""What a proposal takes from the movement's plan, and what it gives to the papers that follow it."""

from __future__ import annotations

from typing import Any

from ..awards.bases import cited_plan
from .model import AwardProposal


def derive(plan: Any) -> dict[str, Any]:
    """Return how to cite the plan whose movement the awards belong to."""
    return {"ke_hoach_cap_tren": cited_plan(plan)}


def given(proposal: AwardProposal) -> dict[str, Any]:
    """Return the reference to this proposal that decisions and certificates take as `to_trinh`."""
    return {
        "to_trinh": {
            "so": proposal.so,
            "ky_hieu": proposal.ky_hieu,
            "ngay": str(proposal.ngay),
            "co_quan": proposal.issuer(),
        }
    }
