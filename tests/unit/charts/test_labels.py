"""Texts in charts: no score rounds over a limit, names wrap in full, data is never markup."""

from __future__ import annotations

import html
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.charts.labels import wrap
from ita_dash.domain.rulebook.parts import Indicator
from ita_dash.domain.thai.text import columns
from ita_dash.wording.scores import change_text, gap_text, score_text, short_score
from tests.unit.charts.series import BOOKS, THAI

LIMITS = [70.0, 85.0, 95.0]


@pytest.mark.parametrize(
    ("score", "shown"),
    [(84.96, "84.96"), (69.97, "69.97"), (94.99, "94.99"), (83.47, "83.5"), (85.0, "85.0")],
)
def test_a_score_is_short_unless_that_would_carry_it_over_a_limit(score: float, shown: str) -> None:
    assert short_score(score, LIMITS) == shown


@given(st.integers(0, 10_000).map(lambda cents: cents / 100))
def test_a_shown_score_is_on_the_same_side_of_every_limit(score: float) -> None:
    shown = float(short_score(score, LIMITS))
    assert [shown >= limit for limit in LIMITS] == [score >= limit for limit in LIMITS]


def test_unknown_is_a_dash_and_no_change_has_no_arrow() -> None:
    assert (score_text(math.nan), change_text(math.nan)) == ("–", "–")
    assert [change_text(each) for each in (0.0, 1.5, -2.25)] == ["0.00", "▲ +1.50", "▼ −2.25"]


def test_the_gap_is_told_in_words() -> None:
    told = [gap_text(gap, 85.0, THAI) for gap in (-1.53, 0.0, 2.0, math.nan)]
    assert told == [
        "ต่ำกว่าเป้าหมาย 85 อยู่ 1.53 คะแนน",
        "เท่ากับเป้าหมาย 85",
        "สูงกว่าเป้าหมาย 85 อยู่ 2.00 คะแนน",
        "ไม่ทราบระยะห่างจากเป้าหมาย",
    ]


def test_marks_above_and_below_take_no_width() -> None:
    assert columns("การเปิดเผยข้อมูล") == len("การเปดเผยขอมล")


@pytest.mark.parametrize("indicator", BOOKS.latest.indicators, ids=lambda each: str(each.number))
def test_no_official_name_of_an_indicator_needs_a_second_line(indicator: Indicator) -> None:
    name = f"10 {indicator.name}"
    assert wrap(name, 24) == name


def test_long_names_break_between_words_and_lose_nothing() -> None:
    name = "กองการศึกษา ศาสนาและวัฒนธรรมกับการกีฬาและนันทนาการ"
    lines = wrap(name, 16).split("<br>")
    assert len(lines) > 2
    assert "".join(lines).replace(" ", "") == name.replace(" ", "")
    assert all(columns(line) <= 16 for line in lines)


@given(st.text(alphabet=st.characters(categories=["L", "M", "N", "Zs", "P", "S"]), max_size=60))
def test_a_wrapped_name_keeps_every_letter_and_holds_no_tag(text: str) -> None:
    lines = wrap(text, 16).split("<br>")
    assert not any("<" in line or ">" in line for line in lines)
    kept = html.unescape("".join(lines))
    assert [c for c in kept if not c.isspace()] == [c for c in text if not c.isspace()]


def test_a_short_score_rounds_half_up_like_the_published_ones() -> None:
    assert short_score(81.25, [85]) == "81.3"
    assert short_score(66.45, [85]) == "66.5"
