"""Many units' reports ─▶ one of the level above, with where every figure comes from.

What else asks for reports and units finds here how their files and names are read.
"""

from docgen._rollup._inputs import report_files
from docgen._rollup._run import rollup
from docgen._rollup._shapes import label
from docgen._rollup._tree import read_rules
from docgen._rollup._units import field_at, unit_name
from docgen._rollup._values import folded, shown

__all__ = ["field_at", "folded", "label", "read_rules", "report_files", "rollup", "shown", "unit_name"]
