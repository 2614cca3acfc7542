"""Of the daily copies those stay that reach far back without filling the disk."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.backups.kept import DAYS, MONTHS, WEEKS, kept_days

DAY = date(2026, 12, 1)
SOME_DAYS = st.sets(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=60)


def test_every_day_of_two_years_leaves_the_last_days_weeks_and_months() -> None:
    kept = kept_days(DAY - timedelta(days=back) for back in range(730))
    assert {DAY - timedelta(days=back) for back in range(7)} <= kept
    assert date(2026, 11, 30) in kept
    assert {date(2026, 11, 29), date(2026, 11, 22), date(2026, 11, 15), date(2026, 11, 8)} <= kept
    assert {date(2026, 10, 31), date(2026, 1, 31)} <= kept
    assert date(2025, 12, 31) not in kept


@given(days=SOME_DAYS)
def test_never_more_than_the_limits_and_always_the_newest(days: set[date]) -> None:
    kept = kept_days(days)
    assert kept <= days
    assert len(kept) <= DAYS + WEEKS + MONTHS
    assert not days or max(days) in kept


@given(days=SOME_DAYS)
def test_a_second_look_deletes_nothing_more(days: set[date]) -> None:
    kept = kept_days(days)
    assert kept_days(kept) == kept


@given(days=SOME_DAYS)
def test_few_copies_all_stay(days: set[date]) -> None:
    few = set(sorted(days)[-DAYS:])
    assert kept_days(few) == few
