"""The months of measures as files hold them: what was typed, what is an estimate, what was done."""

from __future__ import annotations

from dataclasses import replace

from ita_dash.domain.measures.monthly.month import MeasureMonth
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.exports.months import months_export
from ita_dash.exports.readable import headings, readable
from ita_dash.i18n.translator import translator
from tests.unit.domain.measures.test_monthly_curves import YEAR, standing

EN = translator("en")
TOLD = [MeasureMonth(YEAR[0], 10.0, 8.5, "ประชุม"), MeasureMonth(YEAR[1], None, 20.0)]


def test_every_month_with_its_plan_and_where_that_comes_from() -> None:
    table = months_export([standing(TOLD)])
    assert len(table) == 12
    first, second = table.iloc[0], table.iloc[1]
    assert (str(first["month_end"].date()), first["plan_basis"], first["done"]) == (
        "2023-10-31",
        "typed",
        "ประชุม",
    )
    assert second["plan_basis"] == "line"
    assert 10 < second["planned_percent"] < 30
    assert table["actual_percent"].dropna().tolist() == [8.5, 20.0]


def test_of_a_cancelled_measure_only_what_was_told() -> None:
    cancelled = standing(TOLD, status=MeasureStatus.CANCELLED)
    assert len(months_export([cancelled])) == 2
    assert months_export([replace(cancelled, told=())]).empty


def test_nobody_reads_codes() -> None:
    table = readable(months_export([standing(TOLD)]), EN)
    assert table["plan_basis"].tolist()[:2] == ["typed", "estimate from the period"]
    assert "Cumulative plan (%)" in headings(table, EN)
