"""The dates of a year: known ones with their source, estimates called so, nothing guessed."""

from __future__ import annotations

from datetime import date

import pytest

from ita_dash.domain.calendar.known import KnownCalendar, read_usual, read_year
from ita_dash.domain.calendar.step import CERTAINTY_LABELS, CalendarStep, Certainty
from ita_dash.domain.calendar.year import CalendarDate, year_dates
from ita_dash.i18n.translator import translator
from ita_dash.queries.known_calendar import load_calendar
from ita_dash.wording.calendar import when_text

TH = translator("th")
NOTHING = KnownCalendar({}, ())


def dates(fiscal_year: int, known: KnownCalendar | None = None) -> dict[str, CalendarDate]:
    """The dates of a year by their codes."""
    return {each.code: each for each in year_dates(fiscal_year, known or load_calendar())}


def test_a_known_year_has_its_dates_with_certainty_and_source() -> None:
    oit = dates(2565)["oit"]
    assert (oit.start, oit.end) == (date(2022, 3, 1), date(2022, 4, 30))
    assert (oit.certainty, str(oit.source)) == (Certainty.CONFIRMED, "ts-local.com")
    assert when_text(oit, TH) == "1 มี.ค. 2565 – 30 เม.ย. 2565"


def test_a_year_that_nobody_knows_is_estimated_in_months_and_says_so() -> None:
    oit = dates(2570)["oit"]
    assert oit.certainty is Certainty.ESTIMATED
    assert str(CERTAINTY_LABELS[oit.certainty]) == "ประมาณการจากปีก่อน"
    assert str(oit.source) == "เดือนเดียวกับปี 2564, 2565, 2568"
    assert when_text(oit, TH) == "≈ มี.ค. – เม.ย. 2570"
    assert when_text(dates(2570)["notice"], TH) == "≈ พ.ย. – ธ.ค. 2569"


def test_without_anything_known_a_date_is_unknown() -> None:
    found = dates(2570, NOTHING)
    assert found["oit"].certainty is Certainty.UNKNOWN
    assert when_text(found["oit"], TH) == "ยังไม่ทราบ"
    assert found["report"].certainty is Certainty.UNKNOWN


def test_closings_follow_the_fiscal_year() -> None:
    found = dates(2570, NOTHING)
    assert found["six"].first == date(2027, 3, 31)
    assert found["twelve"].first == date(2027, 9, 30)


def test_the_report_is_due_when_oit_closes_and_never_surer_than_that() -> None:
    known, estimated = dates(2565)["report"], dates(2570)["report"]
    assert (known.end, known.certainty) == (date(2022, 4, 30), Certainty.INFERRED)
    assert estimated.certainty is Certainty.ESTIMATED
    assert when_text(estimated, TH) == "≈ ถึง เม.ย. 2570"


def test_every_step_of_every_year_says_from_where() -> None:
    for year in (*load_calendar().years, 2570):
        found = dates(year)
        assert set(found) == {str(step) for step in CalendarStep}
        assert all(str(each.source) for each in found.values())


def test_dates_lie_in_their_year_or_beside_it() -> None:
    for year, known in load_calendar().years.items():
        for each in known:
            days = [day for day in (each.start, each.end) if day]
            assert all(abs(day.year + 543 - year) <= 1 for day in days), (year, each.step)


@pytest.mark.parametrize(
    "date_lines",
    [
        'step = "oit"\nsource = "x"\nconfidence = "confirmed"',
        'step = "oit"\nstart = 2022-02-01\nend = 2022-01-01\nsource = "x"\nconfidence = "inferred"',
        'step = "oit"\nstart = 2022-02-01\nsource = ""\nconfidence = "confirmed"',
        'step = "party"\nstart = 2022-02-01\nsource = "x"\nconfidence = "confirmed"',
        'step = "oit"\nstart = 2022-02-01\nsource = "x"\nconfidence = "sure"',
    ],
)
def test_a_wrong_file_is_refused(date_lines: str) -> None:
    with pytest.raises(ValueError, match=r"oit|party|sure"):
        read_year(f"fiscal_year = 2565\n[[date]]\n{date_lines}")


def test_months_that_are_none_are_refused() -> None:
    with pytest.raises(ValueError, match="oit"):
        read_usual('[[step]]\nstep = "oit"\nmonths = [4, 3]\nyears = [2565]')
