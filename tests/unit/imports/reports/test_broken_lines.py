"""Dates that a narrow cell broke over lines are read whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.thai.dates import parse_period
from ita_dash.imports.reports.broken_lines import joined_dates
from tests.unit.imports.reports.word_file import HEADER, cell, measure, parsed, table

PERIOD = "ตุลาคม ๒๕๖๗ - กันยายน 2568"


@given(st.integers(1, len(PERIOD) - 1))
def test_a_period_broken_anywhere_reads_as_the_whole_one(place: int) -> None:
    broken = f"{PERIOD[:place]}\n{PERIOD[place:]}"
    assert parse_period(joined_dates(broken)) == parse_period(PERIOD)


@pytest.mark.parametrize(
    "text", ["ต.ค. 67\nก.ย. 68", "1 ต.ค. 2567\n30 ก.ย. 2568", "ไตรมาส 1\n2568"]
)
def test_line_ends_between_dates_stay(text: str) -> None:
    assert joined_dates(text) == text


def test_a_month_broken_in_its_cell() -> None:
    words = ("ตุลา", "คม 2567 - มีนาคม 25", "68")
    period = cell(f"<w:r>{'<w:br/>'.join(f'<w:t>{word}</w:t>' for word in words)}</w:r>")
    found = parsed(table(HEADER, measure(1, "1. ก", "ก", "กองคลัง", period)))
    draft = found.drafts[0].draft
    assert (str(draft.period_start), str(draft.period_end)) == ("2024-10-01", "2025-03-31")
    assert draft.period_text == "ตุลาคม 2567 - มีนาคม 2568"
    assert "อ่านวันที่ที่ถูกตัดขึ้นบรรทัดใหม่" in " ".join(str(each.message) for each in found.problems)
