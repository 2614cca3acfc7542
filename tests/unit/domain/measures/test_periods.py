"""Periods of whole months lie in their fiscal year and are written as papers write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.fiscal_year import first_day, last_day
from ita_dash.domain.measures.periods import FISCAL_MONTHS, USUAL, Months, months_of
from ita_dash.domain.thai.dates import parse_period

YEAR = 2569
MONTHS = st.lists(st.sampled_from(range(12)), min_size=2, max_size=2).map(
    lambda places: Months(*(FISCAL_MONTHS[place] for place in sorted(places)))
)


@pytest.mark.parametrize(
    ("name", "start", "end", "text"),
    [
        ("year", date(2025, 10, 1), date(2026, 9, 30), "ตุลาคม 2568 - กันยายน 2569"),
        ("half_2", date(2026, 4, 1), date(2026, 9, 30), "เมษายน 2569 - กันยายน 2569"),
        ("quarter_1", date(2025, 10, 1), date(2025, 12, 31), "ตุลาคม 2568 - ธันวาคม 2568"),
        ("quarter_2", date(2026, 1, 1), date(2026, 3, 31), "มกราคม 2569 - มีนาคม 2569"),
    ],
)
def test_usual_periods_have_their_days_and_their_words(
    name: str, start: date, end: date, text: str
) -> None:
    months = USUAL[name][1]
    assert (*months.days(YEAR), months.text(YEAR)) == (start, end, text)


@given(MONTHS)
def test_the_words_of_a_period_are_read_as_its_days(months: Months) -> None:
    read = parse_period(months.text(YEAR), YEAR)
    assert read is not None
    assert (read.start, read.end) == months.days(YEAR)
    assert months_of(read.start, read.end, YEAR) == months


def test_quarters_and_halves_fill_the_year_without_a_gap() -> None:
    for names in (("quarter_1", "quarter_2", "quarter_3", "quarter_4"), ("half_1", "half_2")):
        days = [day for name in names for day in USUAL[name][1].days(YEAR)]
        assert (days[0], days[-1]) == (first_day(YEAR), last_day(YEAR))
        gaps = zip(days[1::2], days[2::2], strict=False)
        assert all(end + timedelta(days=1) == start for end, start in gaps)
