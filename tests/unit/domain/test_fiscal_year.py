"""The fiscal year turns on 1 October and is counted in พ.ศ."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.fiscal_year import as_be_year, first_day, fiscal_year_of, last_day


def test_a_fiscal_year_runs_from_october_to_september() -> None:
    assert fiscal_year_of(date(2023, 10, 1)) == 2567
    assert fiscal_year_of(date(2024, 9, 30)) == 2567
    assert fiscal_year_of(date(2024, 10, 1)) == 2568
    assert (first_day(2567), last_day(2567)) == (date(2023, 10, 1), date(2024, 9, 30))


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_every_day_lies_in_its_fiscal_year(day: date) -> None:
    fiscal_year = fiscal_year_of(day)
    assert first_day(fiscal_year) <= day <= last_day(fiscal_year)
    assert last_day(fiscal_year) + timedelta(days=1) == first_day(fiscal_year + 1)


@pytest.mark.parametrize(("written", "meant"), [(2024, 2567), (2567, 2567), (1900, 2443)])
def test_years_of_both_eras_are_understood(written: int, meant: int) -> None:
    assert as_be_year(written) == meant


@pytest.mark.parametrize("value", [0, 67, 1899, 2201, 2442, 2744, -2567])
def test_a_number_that_is_no_year_is_refused(value: int) -> None:
    with pytest.raises(ValueError, match=str(value)):
        as_be_year(value)
