"""Evidence that is renewed yearly warns before a year has passed, and while last year's stands."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.evidence.validity import PRESSING, VALIDITY_LABELS, expires_on, validity

TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("about", "fiscal_year", "expected"),
    [
        (date(2025, 2, 28), 2569, "expired"),
        (date(2025, 3, 1), 2568, "within_30"),
        (date(2025, 3, 31), 2569, "within_30"),
        (date(2025, 4, 1), 2569, "within_90"),
        (date(2025, 5, 30), 2569, "within_90"),
        (date(2025, 5, 31), 2569, "last_year"),
        (date(2025, 9, 30), 2569, "last_year"),
        (date(2025, 9, 30), 2568, "holds"),
        (date(2025, 10, 1), 2569, "holds"),
        (date(2024, 1, 1), 2567, "past"),
    ],
)
def test_what_is_to_be_done_by_the_day(about: date, fiscal_year: int, expected: str) -> None:
    told = validity(about, fiscal_year, renews_yearly=True, today=TODAY)
    assert told == expected
    assert validity(about, fiscal_year, renews_yearly=False, today=TODAY) == "none"


def test_a_leap_day_is_renewed_by_the_last_day_of_february() -> None:
    assert expires_on(date(2024, 2, 29)) == date(2025, 2, 28)


@given(st.dates(date(2018, 10, 1), date(2040, 9, 30)), st.integers(0, 800))
def test_as_days_go_by_it_only_gets_more_urgent(about: date, days: int) -> None:
    today = about + timedelta(days=days)
    order = list(VALIDITY_LABELS)
    now, later = (
        validity(about, 2600, renews_yearly=True, today=today + timedelta(days=more))
        for more in (0, 1)
    )
    assert order.index(later) <= order.index(now)
    assert {now, later} <= {*PRESSING}
