"""Months of a measure are brought together without losing any, and agree with its progress."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.measures.draft import check_draft
from ita_dash.domain.measures.edit_merge import merge
from ita_dash.domain.measures.import_merge import differences, merged
from ita_dash.domain.measures.monthly.month import (
    MeasureMonth,
    filled_with_told,
    joined_months,
    later,
    tidy_months,
    with_told,
    year_months,
)
from ita_dash.domain.measures.monthly.progress import as_progress, in_step, newest_actual
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.imports.measures.parsed import ParsedMeasure
from tests.builders import DRAFT, draft

YEAR = year_months(2567)
MAY = date(2024, 5, 1)
PERCENTS = st.none() | st.decimals(0, 100, places=2).map(float)
MONTHS = st.lists(
    st.builds(
        MeasureMonth, st.sampled_from(YEAR), PERCENTS, PERCENTS, st.sampled_from(["", "ประชุม"])
    ),
    unique_by=lambda each: each.month,
).map(tidy_months)


def test_the_months_of_a_fiscal_year() -> None:
    assert (YEAR[0], YEAR[3], YEAR[-1]) == (date(2023, 10, 1), date(2024, 1, 1), date(2024, 9, 1))
    assert later(YEAR[0], -10) == date(2022, 12, 1)


@given(MONTHS, MONTHS)
def test_what_is_told_stands_and_the_rest_stays(
    standing: tuple[MeasureMonth, ...], told: tuple[MeasureMonth, ...]
) -> None:
    after = with_told(standing, told)
    named = {each.month for each in told}
    assert [each for each in after if each.month in named] == list(told)
    assert [each for each in after if each.month not in named] == [
        each for each in standing if each.month not in named
    ]


@given(MONTHS, MONTHS)
def test_a_file_that_leaves_a_cell_blank_takes_nothing_away(
    standing: tuple[MeasureMonth, ...], told: tuple[MeasureMonth, ...]
) -> None:
    after = {each.month: each for each in filled_with_told(standing, told)}
    for each in standing:
        kept = after[each.month]
        assert each.done == "" or kept.done
        assert each.actual_percent is None or kept.actual_percent is not None
    assert filled_with_told(after.values(), told) == tuple(after.values())


@given(MONTHS, MONTHS, MONTHS)
def test_two_edits_are_joined_where_they_touch_other_months(
    base: tuple[MeasureMonth, ...], mine: tuple[MeasureMonth, ...], theirs: tuple[MeasureMonth, ...]
) -> None:
    assert joined_months(base, mine, base) == mine
    assert joined_months(base, base, theirs) == theirs
    assert joined_months(base, mine, theirs) == joined_months(base, theirs, mine)


def test_a_month_that_both_changed_is_asked_about() -> None:
    mine, theirs = (draft(months=(MeasureMonth(MAY, n),)) for n in (10.0, 20.0))
    assert merge(DRAFT, mine, theirs).conflicts == ("months",)
    other = draft(months=(MeasureMonth(YEAR[0], 5.0),))
    assert merge(DRAFT, mine, other).draft.months == (*other.months, *mine.months)


@given(MONTHS, MONTHS, st.none() | st.integers(0, 100), st.sampled_from(YEAR))
def test_progress_is_the_newest_actual_percent_after_every_change(
    before: tuple[MeasureMonth, ...],
    after: tuple[MeasureMonth, ...],
    progress: int | None,
    this_month: date,
) -> None:
    base = in_step(None, draft(months=before), this_month)
    told = in_step(base, replace(base, months=after, progress=progress), this_month)
    newest = newest_actual(told.months)
    if newest is None:
        assert told.progress == progress
    else:
        assert told.progress == as_progress(newest.actual_percent)
    assert in_step(base, told, this_month) == told
    if newest_actual(after) and progress is not None and before == after:
        assert told.progress == progress


def test_only_all_of_it_is_all_of_it() -> None:
    assert [as_progress(each) for each in (99.6, 100.0, 0.4, 55.5, None)] == [99, 100, 0, 56, None]


def test_what_has_progress_has_begun() -> None:
    waiting = draft(status=MeasureStatus.NOT_STARTED, progress=0, is_status_assumed=True)
    told = in_step(waiting, replace(waiting, months=(MeasureMonth(MAY, None, 1.0),)), MAY)
    assert (told.status, told.is_status_assumed) == (MeasureStatus.IN_PROGRESS, False)
    assert check_draft(told) == []


def test_a_file_tells_months_of_a_measure_that_stands() -> None:
    standing = draft(months=(MeasureMonth(YEAR[0], 10.0, 5.0, "ประชุม"),))
    told = (MeasureMonth(YEAR[0], None, 6.0), MeasureMonth(MAY, 60.0))
    file = ParsedMeasure(1, draft(months=told), {}, frozenset({"months"}))
    after = merged(standing, file)
    assert after.months == (MeasureMonth(YEAR[0], 10.0, 6.0, "ประชุม"), told[1])
    (difference,) = differences(standing, after)
    assert str(difference.stored) == "1 เดือน\nต.ค. 2566: 10 / 5 ประชุม"
    assert str(difference.incoming) == "2 เดือน\nต.ค. 2566: 10 / 6 ประชุม\nพ.ค. 2567: 60 / –"
