"""The workbook's sheet of native charts: the total through the years, the indicators of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ita_dash.domain.messages import Message
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.indicator_score import each_indicator_score
from ita_dash.domain.scores.words import COMPUTED, COMPUTED_SIGN, computed_years
from ita_dash.exports.contents import Contents
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
_CHART_ROWS = 13
"""Rows of a sheet that a chart of this height covers."""


class _Figure(NamedTuple):
    """What one mark of a chart shows; a missing score is None."""

    label: str
    score: float | None
    target: float


def total_figures(contents: Contents, rulebooks: RuleBooks) -> list[_Figure]:
    """The totals of every year from the first to the last; a computed one has a sign."""
    known = contents.assessments.dropna(subset=["total"])
    totals = dict(zip(known["fiscal_year"].tolist(), known["total"].tolist(), strict=True))
    years = range(min(totals), max(totals) + 1) if totals else range(0)
    computed = computed_years(known)
    return [
        _Figure(
            f"{year} {COMPUTED_SIGN}" if year in computed else str(year),
            totals.get(year),
            rulebooks.of(year).target,
        )
        for year in years
    ]


def indicator_figures(
    contents: Contents, fiscal_year: int | None, tr: Translator
) -> tuple[int | None, list[_Figure]]:
    """The indicators of the year, the widest gap first; of the newest year where it has none."""
    known = contents.indicator_scores.dropna(subset=["score"])
    if known.empty:
        return None, []
    is_known = fiscal_year in set(known["fiscal_year"].tolist())
    year = fiscal_year if is_known else int(known["fiscal_year"].max())
    of_year = known[known["fiscal_year"] == year].sort_values(["gap", "indicator"])
    return year, [
        _Figure(f"{each.indicator}. {tr(Message(each.name))}", each.score, each.target)
        for each in each_indicator_score(of_year)
    ]


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
    score, target = tr("คะแนน"), tr("เป้าหมาย")
    if totals:
        headers = [tr("ปีงบประมาณ"), score, target]
        _write_figures(sheet, looks, start, headers, totals)
        title = tr("แนวโน้มคะแนนรวมเทียบเป้าหมาย")
        if any(figure.label.endswith(COMPUTED_SIGN) for figure in totals):
            title = f"{title} ({COMPUTED_SIGN} {tr(COMPUTED)})"
        sheet.insert_chart(
            start, 4, _line(book, name, start, totals, title), {"description": title}
        )
        start += max(len(totals), _CHART_ROWS) + 3
    if indicators:
        headers = [tr("ตัวชี้วัด"), score, target]
        _write_figures(sheet, looks, start, headers, indicators)
        title = tr(
            "คะแนนรายตัวชี้วัด ปี {fiscal_year} (เป้าหมาย {target})",
            fiscal_year=year,
            target=f"{indicators[0].target:g}",
        )
        if any(each.score is not None and each.score < each.target for each in indicators):
            title = f"{title} · {tr('แถบลาย: ต่ำกว่าเป้าหมาย')}"
        sheet.insert_chart(
            start, 4, _bars(book, name, start, indicators, title), {"description": title}
        )


def _write_figures(
    sheet: Any,
    looks: Mapping[str, Any],
    start: int,
    headers: Sequence[str],
    figures: Sequence[_Figure],
) -> None:
    for column, header in enumerate(headers):
        sheet.write_string(start, column, header, looks["header"])
    for row, figure in enumerate(figures, start=start + 1):
        sheet.write_string(row, 0, figure.label, looks["text"])
        if figure.score is not None:
            sheet.write_number(row, 1, figure.score, looks["score"])
        sheet.write_number(row, 2, figure.target, looks["score"])


def _line(book: Any, name: str, start: int, figures: Sequence[_Figure], title: str) -> Any:
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


def _bars(book: Any, name: str, start: int, figures: Sequence[_Figure], title: str) -> Any:
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
