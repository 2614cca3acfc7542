"""A form that nobody filled in says nothing, whatever stands in the measures it was made of."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.domain.measures.division_form.cells import MOST_LETTERS
from ita_dash.domain.measures.division_form.form import division_form
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.exports.division_form.about import about_form
from ita_dash.exports.division_form.file import form_xlsx
from ita_dash.i18n.translator import translator
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.progress.days import read_day
from ita_dash.imports.progress.filled import filled_measure
from ita_dash.imports.progress.form_file import read_form
from tests.builders import draft
from tests.unit.exports.exported import FORMULA, PROVENANCE

TODAY = date(2026, 11, 30)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30) | (
    st.sampled_from(
        ["", " ", "=1+1", FORMULA, "'", "_x0041_", "1", "1.0", "๑", "ก\r\nข", "\t", "-"]
    )
)
STEPS = st.builds(
    Step, TEXTS, st.booleans(), st.none() | st.dates(date(2024, 1, 1), TODAY), TEXTS
).map(lambda step: step if step.is_done else Step(step.description, note=step.note))
MEASURES = st.builds(
    draft,
    title=TEXTS,
    period_text=TEXTS,
    divisions=st.just(("กองคลัง",)),
    steps=st.lists(STEPS, max_size=3).map(tuple),
    status=st.sampled_from(MeasureStatus),
    is_status_assumed=st.booleans(),
    progress=st.none() | st.integers(0, 100),
    result=TEXTS,
    outcome=TEXTS,
    obstacles=TEXTS,
    output_unit=TEXTS,
    output_target=st.none() | st.floats(0, 1e9),
    output_reached=st.none() | st.floats(0, 1e9),
)


def said_of(measure: MeasureDraft, language: str = "th") -> tuple[object, ...]:
    """What the unfilled form of a measure says: the measure, links, day, faults, locked cells."""
    form, tr = division_form(1, "กองคลัง", measure.fiscal_year, [(7, measure)]), translator(language)
    content = form_xlsx(form, 1, TODAY, about_form(form, PROVENANCE, tr), tr)
    read = read_form(Upload("แบบ.xlsx", content), 5)
    (row,) = read.measures
    assert row.measure_id == 7
    filled = filled_measure(measure, row, read.steps, TODAY)
    return filled.draft, filled.links, filled.day, filled.faults, filled.locked


@settings(max_examples=40)
@given(measure=MEASURES, language=st.sampled_from(["th", "en"]))
def test_an_unfilled_form_says_nothing(measure: MeasureDraft, language: str) -> None:
    assert said_of(measure, language) == (measure, (), None, (), ())


def test_a_text_that_no_cell_holds_stays_whole() -> None:
    long = draft(divisions=("กองคลัง",), result="ก" * (MOST_LETTERS + 5_000))
    assert said_of(long) == (long, (), None, (), ())


@pytest.mark.parametrize(
    "text", ["31/03/2569", "31-03-2569", "๓๑ มี.ค. ๖๙", "31/3/69", "2026-03-31", "2569-03-31"]
)
def test_days_are_read_as_they_are_written_in_thailand(text: str) -> None:
    assert read_day(text, 2569, TODAY) == date(2026, 3, 31)


@pytest.mark.parametrize("text", ["31/03/2026", "31/03/26", "31 มีนาคม 2026"])
def test_a_day_of_another_era_is_never_taken_for_one_of_this(text: str) -> None:
    assert "31/03/2569" in str(read_day(text, 2569, TODAY))
