"""The vocabulary that the papers of an award share: who receives, what, for which occasion, and which papers belong together.

No document type: `award-proposal`, `award-minutes`, `achievement-report`, `award-decision` and `certificate` import from here, so
that one list goes through all of them unchanged.
"""
