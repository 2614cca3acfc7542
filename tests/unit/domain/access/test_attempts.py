"""How failed attempts slow the next one."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.access.attempts import AttemptKind, allowed_from

NOW = datetime(2026, 10, 1, 9)  # noqa: DTZ001 - as the store keeps moments
SECOND = timedelta(seconds=1)


def failures(count: int) -> list[datetime]:
    return [NOW - SECOND * each for each in range(count)]


def test_the_first_failures_cost_nothing() -> None:
    assert allowed_from(AttemptKind.NAME, failures(4)) is None
    assert allowed_from(AttemptKind.ADDRESS, failures(29)) is None
    assert allowed_from(AttemptKind.NAME, []) is None


def test_the_wait_doubles_and_has_an_end() -> None:
    waits = [allowed_from(AttemptKind.NAME, failures(count)) for count in (5, 6, 7, 40)]
    assert waits == [NOW + SECOND * each for each in (5, 10, 20, 900)]


@given(st.lists(st.datetimes(NOW - timedelta(days=30), NOW), max_size=60))
def test_more_failures_never_shorten_the_wait(moments: list[datetime]) -> None:
    for kind in AttemptKind:
        before, after = allowed_from(kind, moments), allowed_from(kind, [*moments, NOW])
        assert before is None or (after is not None and after >= before)
        assert after is None or after <= NOW + timedelta(minutes=15)
