"""Which elements of an item are met is read as it is written, and counted from the list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.scores.elements import marked_text, read_marked
from ita_dash.imports.questions.cells import ReadElements, read_elements

PLACES = st.sets(st.integers(1, 20), min_size=1)


@pytest.mark.parametrize("text", ["#1,3/4", "ข้อ 1,3 จาก 4", "ข้อ ๓, ๑/๔", "no. 1, 3 of 4"])
def test_places_are_read_in_thai_and_in_signs(text: str) -> None:
    assert read_elements(text) == ReadElements(2, 4, "1,3")


def test_a_place_beyond_the_list_is_refused() -> None:
    note = read_elements("ข้อ 1,5 จาก 4").note
    assert note is not None
    assert "ไม่มีองค์ประกอบที่ 5" in str(note.message)


def test_a_bare_number_stays_a_number() -> None:
    assert read_elements("2/4") == ReadElements(2, 4)
    assert read_elements("3 ข้อ") == ReadElements(3)


@given(PLACES)
def test_what_is_ticked_reads_back(places: set[int]) -> None:
    assert read_marked(marked_text(places, 20)) == (tuple(sorted(places)), 20)
