"""What is told on a day, and when something is new."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.evidence.record import each_listed
from ita_dash.domain.notices.digest import RENEWAL_DAYS, SOON_DAYS, Digest, digest, has_news, stage
from ita_dash.domain.work.item import each_work
from ita_dash.domain.work.table import work_table
from tests.unit.domain.work.worked import TODAY, YEAR, evidence, table


def told(*days_left: int, about: tuple[int, ...] = ()) -> Digest:
    """Of measures that end in so many days, and of evidence to be renewed in so many."""
    rows = [{"period_end": TODAY + timedelta(days=left)} for left in days_left]
    measures = table(*rows)
    kept = evidence(
        measures,
        *((1, f"หลักฐาน {left}", _about(left), True) for left in about),
    )
    return digest(each_work(work_table(measures, kept, YEAR)), each_listed(kept))


def _about(left: int) -> date:
    return (TODAY + timedelta(days=left)).replace(year=(TODAY + timedelta(days=left)).year - 1)


def test_a_week_ahead_and_what_is_late_is_told() -> None:
    found = told(8, 7, 1, 0, -1, -40)
    assert [each.days_left for each in found.late] == [-40, -1]
    assert [each.days_left for each in found.soon] == [0, 1, 7]


def test_evidence_is_told_when_it_expires_within_a_month() -> None:
    found = told(60, about=(31, 30, -2))
    assert [each.content.title for each in found.evidence] == ["หลักฐาน -2", "หลักฐาน 30"]


def test_nothing_to_tell_is_nothing_new() -> None:
    assert not told(8, 90)
    assert not has_news(told(8, 90), TODAY, None)


def test_what_was_never_told_is_new() -> None:
    assert has_news(told(-3), TODAY, None)


@pytest.mark.parametrize(
    ("left", "is_new"),
    [
        (7, True),
        (6, False),
        (4, False),
        (3, True),
        (2, False),
        (1, True),
        (0, False),
        (-1, True),
        (-2, False),
        (-7, False),
        (-8, True),
        (-9, False),
    ],
)
def test_each_step_is_new_on_its_day_alone(left: int, is_new: bool) -> None:
    assert has_news(told(left), TODAY, TODAY - timedelta(days=1)) is is_new


def test_a_step_that_fell_on_a_day_without_letters_is_made_up_for() -> None:
    assert has_news(told(2), TODAY, TODAY - timedelta(days=2))
    assert not has_news(told(2), TODAY, TODAY - timedelta(days=1))


@given(st.integers(-400, 400), st.sampled_from([(SOON_DAYS, 7), (RENEWAL_DAYS, 30)]))
def test_a_stage_never_goes_back(left: int, kind: tuple[tuple[int, ...], int]) -> None:
    steps, again = kind
    assert 0 <= stage(left - 1, steps, again) - stage(left, steps, again) <= 1
