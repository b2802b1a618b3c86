"""The vocabulary that the papers of an award share: who receives, what, for which occasion, and which papers belong together.

No document type: `award-proposal`, `award-minutes`, `achievement-report`, `award-decision` and `certificate` import from here, so
that one list goes through all of them unchanged. What must hold between them in a dossier is in `across/`.
"""

from __future__ import annotations

from docgen import DossierCheck, hookimpl


@hookimpl
def docgen_dossier_checks() -> tuple[DossierCheck, ...]:
    """Offer what must hold between the papers of one award file."""
    from .across import checks

    return checks()
