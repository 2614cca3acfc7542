"""Dates on the screen are in พ.ศ., which English names, and times are Thai in both languages."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ita_dash.domain.thai.dates import parse_day
from ita_dash.i18n.dates import format_date, format_time
from ita_dash.i18n.translator import translator


@pytest.mark.parametrize(("language", "shown"), [("th", "1 ต.ค. 2568"), ("en", "1 Oct 2568 BE")])
def test_a_day_is_shown_in_the_buddhist_era(language: str, shown: str) -> None:
    assert format_date(date(2025, 10, 1), translator(language)) == shown


def test_an_evening_in_utc_is_the_next_morning_in_thailand() -> None:
    utc = datetime(2025, 12, 31, 18, 5)  # noqa: DTZ001 - the store keeps UTC without a zone
    assert format_time(utc, translator("th")) == "1 ม.ค. 2569 01:05"
    assert format_time(utc, translator("en")) == "1 Jan 2569 BE 01:05"


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_day_that_is_shown_is_read_back(language: str) -> None:
    day = date(2026, 9, 30)
    assert parse_day(format_date(day, translator(language))) == day
