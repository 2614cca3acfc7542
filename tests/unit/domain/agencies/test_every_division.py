"""A measure of every division counts for each in use, whichever the agency has."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.agencies.every_division import (
    EVERY_DIVISION,
    EVERY_ID,
    counted_divisions,
    division_words,
    is_every,
)
from ita_dash.domain.measures.division_load import DivisionLoad, division_loads
from ita_dash.domain.measures.filters import EVERY, MeasureFilter, filtered
from ita_dash.domain.measures.table import division_summary, measure_table
from ita_dash.frames.divisions import DIVISIONS
from ita_dash.frames.measures import MEASURE_DIVISIONS
from ita_dash.i18n.translator import translator
from tests import builders
from tests.builders import NO_INDICATORS, NO_STEPS, TODAY, children

MEASURES = st.lists(
    st.lists(st.sampled_from([EVERY_ID, 1, 2, 3]), unique=True, max_size=3), min_size=1, max_size=8
)
CLOSED = st.lists(st.booleans(), min_size=3, max_size=6)


def office(closed: list[bool]) -> pd.DataFrame:
    """DIVISIONS 1, 2, … of which some are closed."""
    rows = [(each, f"กองที่ {each}", each, shut) for each, shut in enumerate(closed, start=1)]
    return DIVISIONS.apply(pd.DataFrame(rows, columns=list(DIVISIONS.columns)))


@pytest.mark.parametrize(
    ("words", "means_every"),
    [
        *(
            (words, True)
            for words in (
                "ทุกส่วนราชการ",
                "ทุกกอง/ฝ่าย",
                "ทุกหน่วยงานในสังกัด",
                "ทุกสำนัก/กอง",
                "ทุกกอง",
                "ทุกกองและทุกฝ่าย",
                "ทุก ๆ กอง",
                "(ทุกกลุ่มงาน)",
                "ทุกส่วนราชการของเทศบาลตำบลตัวอย่าง",
                "ทุกส่วนราชการใน อบต.",
                "Every division",
                "all divisions",
            )
        ),
        *((words, False) for words in ("ทุกคน", "ศูนย์ร้องทุกข์", "ทุกส่วนราชการ กองใหม่", "")),
    ],
)
def test_every_division_is_told_by_its_words_alone(words: str, means_every: bool) -> None:
    assert is_every(words) is means_every


@given(MEASURES, CLOSED)
def test_it_counts_under_each_division_in_use_and_the_sums_agree(
    drawn: list[list[int]], closed: list[bool]
) -> None:
    divisions = office(closed)
    recorded = children(
        MEASURE_DIVISIONS,
        *(
            (number, position, each, str(each))
            for number, named in enumerate(drawn, start=1)
            for position, each in enumerate(named, start=1)
        ),
    )
    rows = builders.measures(*({"number": number} for number in range(1, len(drawn) + 1)))
    table = measure_table(rows, recorded, NO_INDICATORS, NO_STEPS, TODAY)
    shares = counted_divisions(recorded, divisions)
    summary = division_summary(table, shares, divisions).set_index("division_id")
    assert summary["lead"].sum() == len(drawn)
    for division_id, is_closed in zip(divisions["division_id"].tolist(), closed, strict=True):
        own = [
            number
            for number, named in enumerate(drawn, start=1)
            if division_id in named or (EVERY_ID in named and not is_closed)
        ]
        found = filtered(table, shares, MeasureFilter(division=str(division_id)))
        assert found["number"].tolist() == own
        load = division_loads(table, shares).get(division_id, DivisionLoad())
        assert load.measures == len(own)
        parts = summary.loc[summary.index == division_id, ["lead", "supporting"]]
        assert parts.to_numpy().sum() == len(own)
    of_every = filtered(table, shares, MeasureFilter(division=EVERY))["number"].tolist()
    assert of_every == [n for n, named in enumerate(drawn, start=1) if EVERY_ID in named]


def test_it_is_shown_in_the_language_of_its_reader() -> None:
    names = division_words(("กองคลัง {1}", EVERY_DIVISION))
    assert translator("th")(names) == "กองคลัง {1}, ทุกส่วนราชการ"
    assert translator("en")(names) == "กองคลัง {1}, Every division"
    assert translator("en")(division_words(())) == ""
