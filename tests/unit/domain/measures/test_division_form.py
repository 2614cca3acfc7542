"""Whose measures stand on a division's form, and which of them it fills in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.domain.agencies.every_division import EVERY_DIVISION
from ita_dash.domain.measures.division_form.cells import filled_texts, official_texts
from ita_dash.domain.measures.division_form.form import division_form
from ita_dash.domain.measures.division_form.mark import FormMark, is_form, read_mark
from tests.builders import draft

MARK = FormMark(3, "อบต.ทดสอบ", 2, "กองคลัง", 2569, 41, date(2026, 11, 30), "0123")


@pytest.mark.parametrize(
    ("divisions", "is_lead_open", "filled"),
    [
        (("กองคลัง", "กองช่าง"), False, True),
        (("กองช่าง", "กองคลัง"), False, False),
        (("กองช่าง", "กองคลัง"), True, True),
        ((EVERY_DIVISION,), False, True),
        (("กองช่าง", EVERY_DIVISION), False, False),
        (("กองช่าง",), False, None),
    ],
)
def test_a_division_fills_in_what_it_leads_or_nobody_else_does(
    divisions: tuple[str, ...], is_lead_open: bool, filled: bool | None
) -> None:
    measure = draft(divisions=divisions, is_lead_open=is_lead_open)
    form = division_form(2, "กองคลัง", measure.fiscal_year, [(7, measure)])
    assert [each.is_filled for each in form.measures] == ([] if filled is None else [filled])


def test_only_the_year_of_the_form_is_on_it_by_number() -> None:
    own = draft(divisions=("กองคลัง",))
    other = replace(own, fiscal_year=own.fiscal_year - 1)
    measures = [(1, replace(own, number=2)), (2, replace(own, number=1)), (3, other)]
    form = division_form(2, "กองคลัง", own.fiscal_year, measures)
    assert [each.measure_id for each in form.measures] == [2, 1]


def test_the_mark_reads_back_and_says_what_it_is() -> None:
    assert read_mark(MARK.lines()) == MARK
    assert is_form({**MARK.lines(), "version": "99"})
    assert read_mark({**MARK.lines(), "version": "99"}) is None
    assert read_mark({**MARK.lines(), "change_no": "x"}) is None
    assert not is_form({"ปี": "2569"})


def test_what_is_only_assumed_is_left_to_be_told() -> None:
    assert filled_texts(draft(is_status_assumed=True))["status"] == ""
    assert str(filled_texts(draft())["status"]) != ""


def test_a_period_in_days_alone_is_told_in_buddhist_years() -> None:
    days = draft(period_text="", period_start=date(2025, 10, 1), period_end=date(2026, 9, 30))
    assert official_texts(days)["period"] == "01/10/2568 – 30/09/2569"
