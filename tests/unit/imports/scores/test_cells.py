"""Cells are read as offices write numbers and years; everything else is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.thai.text import thai_digits
from ita_dash.imports.scores.cells import is_missing, read_fiscal_year, read_score


@pytest.mark.parametrize(
    ("text", "score"),
    [
        *(("85.50", 85.5), ("๘๕.๕๐", 85.5), ("85,50", 85.5), ("85.50%", 85.5), (" 85 ", 85.0)),
        *(("1,234.5", 1234.5), (".5", 0.5), ("ร้อยละ 85.5", 85.5), ("85.5 คะแนน", 85.5)),
        *(("-5", -5.0), ("100", 100.0)),
    ],
)
def test_scores(text: str, score: float) -> None:
    assert read_score(text) == score


@pytest.mark.parametrize("text", ["A", "85.5.1", "85/100", "8 5 x", "inf", "1e2", "=A1", "๘ก"])
def test_what_is_no_score(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_score(text)


@given(st.integers(0, 10_000))
def test_every_two_decimal_score_in_both_digits(hundredths: int) -> None:
    text = f"{hundredths / 100:.2f}"
    assert read_score(text) == read_score(thai_digits(text)) == hundredths / 100


@pytest.mark.parametrize(
    "text", ["2567", "๒๕๖๗", "พ.ศ. 2567", "พศ 2567", "ปีงบประมาณ พ.ศ. ๒๕๖๗", "2024", "ค.ศ. 2024"]
)
def test_fiscal_years(text: str) -> None:
    assert read_fiscal_year(text) == 2567


@pytest.mark.parametrize("text", ["67", "2767", "1567", "2566/2567", "2024-01-01", "ปี", "256"])
def test_what_is_no_fiscal_year(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_fiscal_year(text)


@pytest.mark.parametrize("text", ["", " ", "-", "–", "N/A", "n/a", "ไม่มี", "ไม่ มีข้อมูล", "#N/A"])
def test_missing(text: str) -> None:
    assert is_missing(text)


@pytest.mark.parametrize("text", ["0", "0.00", "ผ่าน", "#DIV/0!"])
def test_not_missing(text: str) -> None:
    assert not is_missing(text)
