"""The form of scores shows what stands, and says nothing else until somebody types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.imports.scores.typed import read_typed, typed_changes
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.ui.scores.editing.shown import form_codes, shown_texts
from tests.builders import figures, real_figures

BOOKS = load_rulebooks()
CODES = ["total", "iit", "eit", "oit", "eit_part_1", "indicator_1", "indicator_6_part_2"]
FIGURES = st.dictionaries(
    st.sampled_from(CODES),
    st.tuples(st.floats(0, 100), st.sampled_from(["percent", "points"])),
)


@given(FIGURES, st.sampled_from(BOOKS.fiscal_years))
def test_an_untouched_form_changes_nothing(
    stored: dict[str, tuple[float, str]], fiscal_year: int
) -> None:
    rows = [
        {"fiscal_year": fiscal_year, "code": code, "value": value, "scale": scale}
        for code, (value, scale) in stored.items()
        if scale == "percent" or code in ("iit", "eit", "oit", "eit_part_1")
    ]
    frame, book = figures(rows), BOOKS.of(fiscal_year)
    codes = form_codes(book, frame["code"])
    assert set(frame["code"]) <= set(codes)
    assert len(codes) == len(set(codes))
    shown = shown_texts(frame, codes, book)
    assert typed_changes(shown, shown).values == {}


@given(st.integers(0, 10_000_000))
def test_what_a_field_shows_is_read_as_what_is_stored(units: int) -> None:
    score = units / 100_000
    frame = figures([{"fiscal_year": 2568, "code": "total", "value": score}])
    book = BOOKS.of(2568)
    text = shown_texts(frame, ["total"], book)["total"]
    if "e" not in text:
        assert read_typed({"total": text}).values == {"total": score}


def test_points_of_the_total_are_shown_on_a_hundred() -> None:
    rows = [{"fiscal_year": 2563, "code": "oit", "value": 22.85, "scale": "points"}]
    shown = shown_texts(figures(rows), ["iit", "oit"], BOOKS.of(2563))
    assert shown == {"iit": "", "oit": "57.13"}


@pytest.mark.parametrize(("fiscal_year", "has_parts"), [(2565, False), (2568, True)])
def test_the_parts_of_the_eit_stand_where_they_are_asked_for(
    fiscal_year: int, has_parts: bool
) -> None:
    codes = form_codes(BOOKS.of(fiscal_year), ())
    assert ("eit_part_1" in codes) is has_parts
    assert codes[:2] == ["total", "rating"]
    assert form_codes(BOOKS.of(fiscal_year), ["eit_part_2", "x"])[-1] == "x"
    assert "eit_part_2" in form_codes(BOOKS.of(fiscal_year), ["eit_part_2"])


def test_every_real_figure_has_a_field_that_reads_back() -> None:
    real = real_figures()
    for (_, fiscal_year), rows in real.groupby(["assessed_id", "fiscal_year"]):
        book = BOOKS.of(int(str(fiscal_year)))
        codes = form_codes(book, rows["code"])
        shown = shown_texts(rows, codes, book)
        read = read_typed({code: text for code, text in shown.items() if text})
        assert not read.refused
        assert set(read.values) == set(rows["code"])
