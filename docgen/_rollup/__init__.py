"""Many units' reports ─▶ one of the level above, with where every figure comes from."""

from docgen._rollup._run import rollup

__all__ = ["rollup"]
