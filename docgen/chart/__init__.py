"""A bar chart as a value: a plugin's `context` puts it among its values, a tag prints it, and Word can edit it.

Comes in: names and numbers. Goes out: a frozen value, and the parts it comes to in a package. Knows nothing of templates.
"""

from __future__ import annotations

from collections.abc import Mapping

from docgen.chart._value import Chart as Chart
from docgen.chart._value import Series as Series

__all__ = ["Chart", "Series"]

CONTENT_TYPES = {
    "xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""Ending of a part that a chart comes to → its content type."""


def chart_files(chart: Chart, name: str) -> Mapping[str, bytes]:
    """Return the parts a chart comes to, by their place below the folder of the part that shows it: the chart itself as
    `charts/{name}.xml`, its relationships, and the workbook behind it.
    """
    from docgen.chart._parts import chart_part, chart_relationships
    from docgen.chart._workbook import workbook

    return {
        f"charts/{name}.xml": chart_part(chart),
        f"charts/_rels/{name}.xml.rels": chart_relationships(f"../embeddings/{name}.xlsx"),
        f"embeddings/{name}.xlsx": workbook(chart),
    }
