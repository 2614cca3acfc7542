"""To which addresses a letter may go, and under which day it counts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.notices.preference import Rhythm, address_fault, period_day


@pytest.mark.parametrize(
    "address", ["a@b.th", "somsri.t+ita@mail.example.go.th", "o'neil_1@x-y.example"]
)
def test_an_address_is_taken(address: str) -> None:
    assert address_fault(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a",
        "a@b",
        "a@@b.th",
        "a b@c.th",
        "a@b.th\n",
        "a@b.th,c@d.th",
        "<a@b.th>",
        ".a@b.th",
        "สมศรี@example.go.th",
        "a@b.th\r\nBcc: c@d.th",
        f"{'a' * 250}@b.th",
        "a@-b.th",
        '"a"@b.th',
    ],
)
def test_an_address_is_refused(address: str) -> None:
    assert address_fault(address) is not None


@given(st.text(), st.sampled_from(["\r", "\n", "\r\n", "\0", "\u2028", "\x0b", ",", " ", "<", ";"]))
def test_nothing_that_could_end_a_line_is_taken(text: str, sign: str) -> None:
    assert address_fault(f"a{sign}{text}@b.th") is not None
    assert address_fault(f"a@b.th{sign}{text}") is not None


def test_a_week_counts_under_its_monday() -> None:
    sunday = date(2026, 12, 6)
    assert period_day(Rhythm.WEEKLY, sunday) == date(2026, 11, 30)
    assert period_day(Rhythm.DAILY, sunday) == sunday
