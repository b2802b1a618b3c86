"""A chart ─▶ its part of the package: DrawingML (ISO/IEC 29500-1, 21.2), which keeps the numbers it shows in caches.

Each reference names the cells of the workbook behind the chart (`_workbook`), where Word looks when the chart is edited.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from docgen.chart._value import Chart, Series, plain
from docgen.chart._workbook import SHEET, column_letter

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"

_LINE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
_SOLID = '<a:solidFill><a:srgbClr val="{}"/></a:solidFill>'
_BLACK, _WHITE = ('<a:srgbClr val="000000"/>', '<a:srgbClr val="FFFFFF"/>')
_PATTERN = f'<a:pattFill prst="{{}}"><a:fgClr>{_BLACK}</a:fgClr><a:bgClr>{_WHITE}</a:bgClr></a:pattFill>'
_LOOKS = (_SOLID.format("595959"), _PATTERN.format("wdUpDiag"), _SOLID.format("FFFFFF"), _PATTERN.format("pct30"))
"""What tells series apart in black and white: dark, hatched, empty, dotted; all with a black outline."""
_AXES = (111_111_111, 222_222_222)


def chart_part(chart: Chart, font: str = "Times New Roman", size: float = 12) -> bytes:
    """Return the chart's part; its relationship `rId1` leads to the workbook. `size` of letters in pt."""
    laid = chart.direction == "row"
    legend = _LEGEND if len(chart.series) > 1 else ""
    letters = (
        f'<a:defRPr sz="{size * 100:.0f}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
        f'<a:latin typeface="{font}"/><a:cs typeface="{font}"/></a:defRPr>'
    )
    return (
        f'{_HEAD}<c:chartSpace xmlns:c="{_DRAWING}/chart" xmlns:a="{_DRAWING}/main" xmlns:r="{_OFFICE}">'
        '<c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea><c:layout/><c:barChart><c:barDir val="{"bar" if laid else "col"}"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/>{"".join(_series(chart, place) for place in range(len(chart.series)))}'
        f'<c:gapWidth val="60"/>{"".join(f"""<c:axId val="{axis}"/>""" for axis in _AXES)}</c:barChart>'
        f"{_category_axis(laid)}{_value_axis(chart, laid)}</c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{letters}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def chart_relationships(workbook: str) -> bytes:
    """Return the relationships of a chart's part: to its workbook, `workbook` as a path relative to the part."""
    return (
        f'{_HEAD}<Relationships xmlns="{_RELATIONSHIPS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/package" Target="{workbook}"/></Relationships>'
    ).encode()


_LEGEND = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'


def _series(chart: Chart, place: int) -> str:
    one, column, last = chart.series[place], column_letter(place + 1), len(chart.categories) + 1
    code = f"[$-42A]#,##0{'.' + '0' * chart.decimals if chart.decimals else ''}"  # as Vietnamese text writes numbers
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>'
        f"<c:tx><c:strRef><c:f>{SHEET}!${column}$1</c:f>{_texts('strCache', [one.name])}</c:strRef></c:tx>"
        f'<c:spPr>{_LOOKS[place]}{_LINE}</c:spPr><c:invertIfNegative val="0"/>'
        f'<c:dLbls><c:numFmt formatCode="{code}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f>{_texts('strCache', chart.categories)}</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f>{_numbers(one, code)}</c:numRef></c:val></c:ser>"
    )


def _texts(cache: str, texts: Sequence[str]) -> str:
    return f'<c:{cache}><c:ptCount val="{len(texts)}"/>{_points(map(escape, texts))}</c:{cache}>'


def _numbers(series: Series, code: str) -> str:
    points = _points(None if value is None else plain(value) for value in series.values)
    return (
        f'<c:numCache><c:formatCode>{code}</c:formatCode><c:ptCount val="{len(series.values)}"/>{points}</c:numCache>'
    )


def _points(values: Iterable[str | None]) -> str:
    return "".join(
        f'<c:pt idx="{place}"><c:v>{value}</c:v></c:pt>' for place, value in enumerate(values) if value is not None
    )


def _category_axis(laid: bool) -> str:
    return (
        f'<c:catAx><c:axId val="{_AXES[0]}"/><c:scaling><c:orientation val="{"maxMin" if laid else "minMax"}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if laid else "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>{_LINE}</c:spPr>'
        f'<c:crossAx val="{_AXES[1]}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: Chart, laid: bool) -> str:
    """The axis of numbers is not drawn, since each bar bears its own; it begins at nought, so that lengths compare."""
    least = "" if any(value and value < 0 for one in chart.series for value in one.values) else '<c:min val="0"/>'
    return (
        f'<c:valAx><c:axId val="{_AXES[1]}"/><c:scaling><c:orientation val="minMax"/>{least}</c:scaling>'
        f'<c:delete val="1"/><c:axPos val="{"b" if laid else "l"}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:crossAx val="{_AXES[0]}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )
