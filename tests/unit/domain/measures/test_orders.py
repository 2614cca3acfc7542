"""A list of measures stands in the order asked for, and late first where it is long."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ita_dash.domain.measures.filters import MeasureFilter, filtered
from ita_dash.domain.measures.orders import (
    DIVISION,
    DUE,
    FIRST_ROWS,
    LATE,
    NUMBER,
    ORDER_LABELS,
    PROGRESS,
    order_of,
    ordered,
)
from ita_dash.domain.measures.table import measure_table
from ita_dash.frames.measures import MEASURE_DIVISIONS, MEASURE_INDICATORS, MEASURE_STEPS
from tests.builders import TODAY, children, measures


def due(days: int) -> date:
    """So many days from today."""
    return TODAY + timedelta(days=days)


SHARES = children(
    MEASURE_DIVISIONS,
    (1, 1, 10, "สำนักปลัด"),
    (2, 1, 20, "กองคลัง"),
    (3, 1, 20, "กองคลัง"),
    (4, 2, 10, "สำนักปลัด"),  # takes part, but leads nothing
    (5, 1, 10, "สำนักปลัด"),
)
OFFICES = ("กองคลัง", "สำนักปลัด")
TABLE = measure_table(
    measures(
        {"number": 1, "period_end": due(20), "progress": 60},
        {"number": 2, "period_end": due(-5), "progress": None},
        {"number": 3, "period_end": due(-40), "progress": 30},
        {"number": 4, "period_end": None, "progress": 0},
        {"number": 5, "status": "completed", "period_end": due(3)},
        {"number": 6, "period_end": due(7), "progress": 10},
        {"number": 7, "period_end": due(-90), "is_status_assumed": True, "progress": 5},
    ),
    SHARES,
    children(MEASURE_INDICATORS),
    children(MEASURE_STEPS),
    TODAY,
)


def in_order(order: str) -> list[int]:
    """The numbers of the measures in that order."""
    rows = filtered(TABLE, SHARES, MeasureFilter())
    numbers: list[int] = ordered(rows, order, OFFICES)["number"].tolist()
    return numbers


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        (NUMBER, [1, 2, 3, 4, 5, 6, 7]),
        (LATE, [3, 2, 7, 1, 4, 5, 6]),  # what is only assumed to be open is not called late
        (DUE, [6, 1, 2, 3, 7, 4, 5]),
        (PROGRESS, [4, 7, 6, 3, 1, 2, 5]),  # unknown is not none
        (DIVISION, [2, 3, 1, 5, 4, 6, 7]),
        ("no such order", [1, 2, 3, 4, 5, 6, 7]),
    ],
)
def test_each_order_puts_first_what_it_says(order: str, numbers: list[int]) -> None:
    assert in_order(order) == numbers


@pytest.mark.parametrize("order", ORDER_LABELS)
def test_no_measure_stands_every_order(order: str) -> None:
    assert ordered(TABLE[:0], order, ()).empty


def test_late_stands_first_only_where_the_list_is_cut_and_nobody_chose() -> None:
    assert order_of("", FIRST_ROWS) == NUMBER
    assert order_of("", FIRST_ROWS + 1) == LATE
    assert order_of(NUMBER, FIRST_ROWS + 1) == NUMBER
    assert order_of("no such order", 1) == NUMBER
