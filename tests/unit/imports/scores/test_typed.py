"""Figures typed by hand are read as the cells of a file are, and doubted by the same rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.rounding import half_up_number, two_decimals
from ita_dash.domain.scores.input import ScoreInput, read_score_input
from ita_dash.domain.scores.sources import source_message, typed_source
from ita_dash.domain.thai.text import thai_digits
from ita_dash.i18n.translator import translator
from ita_dash.imports.scores.cells import read_source
from ita_dash.imports.scores.typed import doubts, read_typed
from tests.builders import figures, scores
from tests.unit.imports.made_files import BOOKS

INPUT = ScoreInput(2568, {"total": "92,76", "iit": ""}, "official", "ประกาศ", "")


@pytest.mark.parametrize(
    "text", ["92.76", "92,76", "๙๒.๗๖", " ๙๒,๗๖ ", "92.76 คะแนน", "ร้อยละ 92.76"]
)
def test_what_people_write_is_read(text: str) -> None:
    assert read_typed({"total": text}).values == {"total": 92.76}


@pytest.mark.parametrize("text", ["", " ", "-", "–", "ไม่มีข้อมูล", "N/A"])
def test_nothing_known_is_never_zero(text: str) -> None:
    assert read_typed({"iit": text, "rating": text}).values == {"iit": None, "rating": None}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("100.01", "คะแนนต้องอยู่ระหว่าง 0 ถึง 100"),
        ("-1", "คะแนนต้องอยู่ระหว่าง 0 ถึง 100"),
        ("เก้าสิบ", "ไม่ใช่ตัวเลข"),
        ("92.76.1", "ไม่ใช่ตัวเลข"),
        ("9 2 . 7 6 x", "ไม่ใช่ตัวเลข"),
    ],
)
def test_what_is_no_score_is_refused_where_it_stands(text: str, why: str) -> None:
    read = read_typed({"iit": text, "oit": "80"})
    assert {code: str(told) for code, told in read.refused.items()} == {"iit": why}
    assert read.values == {"oit": 80.0}


@given(st.floats(0, 100))
def test_a_typed_score_read_back_is_the_score(score: float) -> None:
    shown = two_decimals(score)
    for text in (shown, thai_digits(shown), shown.replace(".", ",")):
        assert read_typed({"total": text}).values == {"total": half_up_number(score)}


@given(st.dictionaries(st.text(), st.text()), st.text(), st.text())
def test_every_letter_typed_is_kept(texts: dict[str, str], source: str, reason: str) -> None:
    typed = ScoreInput(2568, texts, "official", source, reason)
    assert read_score_input(typed.as_json()) == typed


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "1", INPUT.as_json().replace("official", "x"), '{"fiscal_year": 1}']
)
def test_what_another_version_kept_is_no_draft(text: str) -> None:
    assert read_score_input(text) is None


def test_numbers_that_disagree_are_doubted_beside_the_figure_that_is_printed() -> None:
    year = scores(2565, total=90.0, iit=80.0, eit=80.0, oit=80.0, rating="AA", indicator_1=50.0)
    told = doubts(figures([*year, *scores(2564, total=60.0)]), 2565, BOOKS)
    assert set(told) == {"total", "rating"}
    assert [str(each) for each in told["total"]] == [
        "คะแนนรวมไม่ตรงกับที่คำนวณได้ 80.00 (ต่างกัน +10.00)",
        "คะแนนรวมเปลี่ยนจากปีก่อน +30.00 คะแนน (ปีก่อน 60.00)",
    ]


def test_an_instrument_is_compared_with_the_mean_of_its_indicators() -> None:
    year = scores(2568, oit=80.0, indicator_9=90.0, indicator_10=80.0)
    (told,) = doubts(figures(year), 2568, BOOKS)["oit"]
    assert str(told) == "คะแนนเครื่องมือไม่ตรงกับค่าเฉลี่ยของตัวชี้วัด 85.00 (เต็ม 100)"


def test_figures_that_agree_and_no_figures_are_not_doubted() -> None:
    year = scores(2568, total=85.0, iit=85.0, eit=85.0, oit=85.0)
    assert doubts(figures(year), 2568, BOOKS) == {}
    assert doubts(figures([]), 2568, BOOKS) == {}


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_source_typed_by_hand_stays_one_through_a_file(language: str) -> None:
    stored = typed_source("ประกาศ ป.ป.ช.")
    shown = translator("en" if language == "en" else "th")(source_message(stored))
    assert shown != stored
    assert read_source(shown) == stored
    assert read_source(stored) == stored
    assert read_source("คะแนน.csv") == "คะแนน.csv"
