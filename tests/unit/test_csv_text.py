"""No text is a formula for a spreadsheet, and every text comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ita_dash.csv_text import neutralise, restore

FORMULA_SIGNS = "=+@\t\r\n＝＋－＠"
TRICKY = st.text(alphabet=st.sampled_from("'=+-@\t\r\n ก1"), max_size=6)


@given(st.text() | TRICKY)
@example("'=1")
@example("''-1")
@example("'-")
def test_what_is_neutralised_comes_back_unchanged(text: str) -> None:
    assert restore(neutralise(text)) == text


@given(st.text() | TRICKY)
def test_nothing_neutralised_begins_like_a_formula(text: str) -> None:
    written = neutralise(text)
    assert written == "-" or not written.startswith((*FORMULA_SIGNS, "-"))


@pytest.mark.parametrize("text", ["- จัดทำประกาศ", "=1+1", "+66 77", "@SUM(A1)", "\tก", "-1"])
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    assert neutralise(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "-", "–", "มาตรการ", "'ก", "1-2", "ก=ข"])
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert neutralise(text) == text
    assert restore(text) == text
