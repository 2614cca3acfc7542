"""The workbook's sheet of native charts: the total through the years, the indicators of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.words import COMPUTED, COMPUTED_SIGN
from ita_dash.exports.contents import Contents
from ita_dash.exports.workbook.chart_figures import (
    ChartFigure,
    bars_finding,
    indicator_figures,
    total_figures,
    year_finding,
)
from ita_dash.exports.workbook.looks import FONT
from ita_dash.exports.workbook.sheet import Surround, print_on_a4, write_above
from ita_dash.i18n.translator import Translator

_BLUE, _AMBER = "#1F5FA8", "#B35C00"
_FONT = {"name": FONT["font_name"], "size": 14}
_NUMBERS = {"num_format": "0.00", "font": _FONT}
_GRID = {"visible": True, "line": {"color": "#D5DDE6", "width": 0.75}}
_BELOW = {
    "pattern": {"pattern": "wide_upward_diagonal", "fg_color": _AMBER, "bg_color": "#FFFFFF"},
    "border": {"color": _AMBER},
}
"""Below the target is told by hatching as well as by colour."""
_SIZE = {"width": 820, "height": 420}
_CHART_COLUMN, _CHART_ROWS = 4, 13
"""Where a chart begins, and the rows of a sheet that one of this height covers."""


def add_charts(
    book: Any,
    looks: Mapping[str, Any],
    name: str,
    contents: Contents,
    surround: Surround,
    *,
    fiscal_year: int | None,
    rulebooks: RuleBooks,
    tr: Translator,
) -> None:
    """A sheet with both charts and, left of each, its figures; no sheet without figures."""
    totals = total_figures(contents, rulebooks)
    year, indicators = indicator_figures(contents, fiscal_year, tr)
    if not totals and not indicators:
        return
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 2, 14)
    print_on_a4(sheet, surround.footer, is_upright=False, is_one_page=True)
    start = write_above(sheet, looks, surround.above)
    sheet.freeze_panes(start, 0)
    if totals:
        finding = tr(year_finding(contents, fiscal_year, rulebooks))
        start = _write_block(sheet, looks, start, finding, totals, tr("ปีงบประมาณ"), tr)
        chart = _line(book, name, start, totals, _totals_title(totals, tr))
        sheet.insert_chart(start, _CHART_COLUMN, chart, {"description": finding})
        start += max(len(totals), _CHART_ROWS) + 3
    if indicators:
        finding = tr(bars_finding(contents, year))
        start = _write_block(sheet, looks, start, finding, indicators, tr("ตัวชี้วัด"), tr)
        chart = _bars(book, name, start, indicators, _indicators_title(indicators, year, tr))
        sheet.insert_chart(start, _CHART_COLUMN, chart, {"description": finding})


def _totals_title(totals: Sequence[ChartFigure], tr: Translator) -> str:
    title = tr("แนวโน้มคะแนนรวมเทียบเป้าหมาย")
    is_computed = any(figure.label.endswith(COMPUTED_SIGN) for figure in totals)
    return f"{title} ({COMPUTED_SIGN} {tr(COMPUTED)})" if is_computed else title


def _indicators_title(indicators: Sequence[ChartFigure], year: int | None, tr: Translator) -> str:
    title = tr(
        "คะแนนรายตัวชี้วัด ปี {fiscal_year} (เป้าหมาย {target})",
        fiscal_year=year,
        target=f"{indicators[0].target:g}",
    )
    is_hatched = any(each.score is not None and each.score < each.target for each in indicators)
    return f"{title} · {tr('แถบลาย: ต่ำกว่าเป้าหมาย')}" if is_hatched else title


def _write_block(
    sheet: Any,
    looks: Mapping[str, Any],
    start: int,
    finding: str,
    figures: Sequence[ChartFigure],
    what: str,
    tr: Translator,
) -> int:
    """The finding and the figures of a chart; gives the row of their header."""
    sheet.write_string(start, 0, finding, looks["finding"])
    headers = [what, tr("คะแนน"), tr("เป้าหมาย")]
    _write_figures(sheet, looks, start + 1, headers, figures)
    return start + 1


def _write_figures(
    sheet: Any,
    looks: Mapping[str, Any],
    start: int,
    headers: Sequence[str],
    figures: Sequence[ChartFigure],
) -> None:
    for column, header in enumerate(headers):
        sheet.write_string(start, column, header, looks["header"])
    for row, figure in enumerate(figures, start=start + 1):
        sheet.write_string(row, 0, figure.label, looks["text"])
        if figure.score is not None:
            sheet.write_number(row, 1, figure.score, looks["score"])
        sheet.write_number(row, 2, figure.target, looks["score"])


def _line(book: Any, name: str, start: int, figures: Sequence[ChartFigure], title: str) -> Any:
    chart = book.add_chart({"type": "line"})
    last = start + len(figures)
    chart.add_series(
        {
            "name": [name, start, 1],
            "categories": [name, start + 1, 0, last, 0],
            "values": [name, start + 1, 1, last, 1],
            "line": {"color": _BLUE, "width": 2.5},
            "marker": {"type": "circle", "size": 7, "fill": {"color": _BLUE}},
            "data_labels": {"value": True, "position": "above", **_NUMBERS},
        }
    )
    chart.add_series(
        {
            "name": [name, start, 2],
            "categories": [name, start + 1, 0, last, 0],
            "values": [name, start + 1, 2, last, 2],
            "line": {"color": _AMBER, "width": 2, "dash_type": "dash"},
        }
    )
    least = min(figure.score for figure in figures if figure.score is not None)
    floor = max(0, min(60, least // 10 * 10 - 10))
    chart.set_x_axis({"num_font": _FONT})
    chart.set_y_axis({"min": floor, "max": 100, "num_font": _FONT, "major_gridlines": _GRID})
    chart.set_legend({"position": "bottom", "font": _FONT})
    return _finished(chart, title)


def _bars(book: Any, name: str, start: int, figures: Sequence[ChartFigure], title: str) -> Any:
    chart = book.add_chart({"type": "bar"})
    last = start + len(figures)
    is_below = [each.score is not None and each.score < each.target for each in figures]
    chart.add_series(
        {
            "name": [name, start, 1],
            "categories": [name, start + 1, 0, last, 0],
            "values": [name, start + 1, 1, last, 1],
            "fill": {"color": _BLUE},
            "points": [_BELOW if each else None for each in is_below],
            "data_labels": {"value": True, **_NUMBERS},
            "gap": 40,
        }
    )
    chart.set_x_axis({"min": 0, "max": 110, "visible": False, "major_gridlines": {"visible": 0}})
    chart.set_y_axis({"reverse": True, "num_font": _FONT})
    chart.set_legend({"none": True})
    return _finished(chart, title)


def _finished(chart: Any, title: str) -> Any:
    chart.set_title({"name": title, "name_font": {**_FONT, "size": 18}, "overlay": False})
    chart.set_size(_SIZE)
    return chart
