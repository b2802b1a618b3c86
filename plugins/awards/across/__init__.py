"""What must hold between the papers of one award file. Each check is silent where a paper it compares is not in the dossier."""

from __future__ import annotations

from docgen import DossierCheck

from . import kinds, lists, papers, plan, texts


def checks() -> tuple[DossierCheck, ...]:
    """Return every check, with the faults it may report."""
    return (
        DossierCheck(name="award-lists", check=lists.check, kinds=kinds.OF_LISTS),
        DossierCheck(name="award-papers", check=papers.check, kinds=kinds.OF_PAPERS),
        DossierCheck(name="award-plan", check=plan.check, kinds=kinds.OF_PLAN),
        DossierCheck(name="award-texts", check=texts.check, kinds=kinds.OF_TEXTS),
    )
