"""Where a rule book refuses to compare one score, its reason stands wherever a change would."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest

from ita_dash.charts.palette import LIGHT
from ita_dash.charts.trend.indicator import indicator_trend, indicator_trend_alt
from ita_dash.charts.trend.score import score_trend_alt
from ita_dash.charts.year_comparison import year_comparison, year_comparison_alt
from ita_dash.domain.attention.of_scores import score_attention
from ita_dash.domain.scores.changes import score_changes
from ita_dash.domain.scores.grid import score_grid
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.exports.contents import Contents
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.papers.meeting import meeting_paper
from ita_dash.exports.summary import summary_table
from ita_dash.exports.tables import TABLES
from ita_dash.i18n.translator import translator
from tests.rulebooks import REASON, books_where, said
from tests.unit.exports.exported import PROVENANCE, THAI, contents, figures

TENTH, TOTAL = "indicator_10", "total"
REFUSED = f"เทียบกับปี 2567 ไม่ได้: {REASON}"
BOOKS = books_where(2568, said(TENTH, "no"))
NO_TOTAL = books_where(2568, said(TOTAL, "no"))
CAREFUL = books_where(2568, said(TENTH, "caution"), said("indicator_9", "no"))
YEARS = assessments(figures(), BOOKS)
SCORES = indicator_scores(figures(), BOOKS)
BOTH: dict[str, Any] = {"earlier": 2567, "later": 2568, "tr": THAI}


def _contents(books: Any) -> Contents:
    changes = score_changes(YEARS, SCORES, books)
    return replace(contents(), score_changes=changes, rulebooks=books)


def test_only_the_refused_score_has_no_change() -> None:
    changes = score_changes(YEARS, SCORES, BOOKS).set_index(["fiscal_year", "code"])["change"]
    assert math.isnan(changes[2568, TENTH])
    assert (changes[2568, "indicator_9"], changes[2568, TOTAL]) == (-4.67, -3.71)


def test_the_table_of_the_scores_knows_which_are_refused() -> None:
    grid = score_grid(YEARS, SCORES, BOOKS, fiscal_year=2568, compare_year=2567)
    assert grid.index[grid["is_apart"]].tolist() == [TENTH]
    assert grid["change"].isna()[TENTH]
    assert grid["change"]["indicator_9"] == -4.67


def test_the_line_of_the_indicator_is_interrupted_and_says_why() -> None:
    tenth = SCORES[SCORES["indicator"] == 10]
    assert REFUSED in indicator_trend_alt(tenth, rulebooks=BOOKS, tr=THAI)
    drawn = indicator_trend(tenth, 2568, rulebooks=BOOKS, tr=THAI, colours=LIGHT)
    assert 'class="break"' in drawn
    ninth = SCORES[SCORES["indicator"] == 9]
    assert REASON not in indicator_trend_alt(ninth, rulebooks=BOOKS, tr=THAI)


def test_the_line_of_the_total_is_its_own() -> None:
    assert REFUSED not in score_trend_alt(YEARS, 2568, rulebooks=BOOKS, tr=THAI)
    assert REFUSED in score_trend_alt(YEARS, 2568, rulebooks=NO_TOTAL, tr=THAI)


def test_two_years_side_by_side_have_the_sign_for_that_indicator_alone() -> None:
    figure = year_comparison(SCORES, **BOTH, rulebooks=BOOKS, dark=False)
    values = figure.data[-1]["text"]
    assert [("≠" in text) for text in values] == [False, True]
    assert f"ตัวชี้วัดที่ 10 {REFUSED}" in year_comparison_alt(SCORES, **BOTH, rulebooks=BOOKS)


def test_a_fall_that_may_not_be_told_asks_for_no_attention() -> None:
    def told(books: Any) -> str:
        changes = score_changes(YEARS, SCORES, books)
        of_year = SCORES[SCORES["fiscal_year"] == 2568]
        return " ".join(
            str(a.message) for a in score_attention(YEARS, of_year, changes, books, 2568)
        )

    assert "คะแนนรวมลดลง" not in told(NO_TOTAL)
    assert "คะแนนรวมลดลง 3.71" in told(BOOKS)
    assert "คะแนนนี้มี ตัวชี้วัดที่ 10 ที่เทียบกับปีก่อนไม่ได้" in told(BOOKS)


def test_the_summary_gives_the_reason_and_no_number() -> None:
    table = summary_table(_contents(NO_TOTAL), PROVENANCE, NO_TOTAL, THAI)
    (row,) = table.loc[table["item"] == "เปลี่ยนแปลงจากปี 2567", ["value", "note"]].to_numpy()
    assert list(row) == ["–", REFUSED]


def test_the_paper_gives_the_reason_and_names_no_refused_move() -> None:
    words = str(meeting_paper(_contents(NO_TOTAL), PROVENANCE, NO_TOTAL, THAI))
    assert REFUSED in words
    assert "3.71" not in words
    assert "ลดลงมากที่สุด 14.50 คะแนนจากปี 2567" in words
    careful = str(meeting_paper(_contents(CAREFUL), PROVENANCE, CAREFUL, THAI))
    assert "ลดลงมากที่สุด 14.50 คะแนนจากปี 2567 (โปรดเทียบด้วยความระมัดระวัง" in careful


@pytest.mark.parametrize(("language", "words"), [("th", REFUSED), ("en", "Not comparable")])
def test_the_file_of_indicators_gives_the_reason_beside_the_blank(
    language: str, words: str
) -> None:
    table = TABLES["indicators"](_contents(BOOKS))
    lines = readable_csv(table, translator(language), PROVENANCE).decode("utf-8-sig").splitlines()
    (tenth,) = (line for line in lines if line.startswith("2568,10,"))
    (ninth,) = (line for line in lines if line.startswith("2568,9,"))
    assert words in tenth
    assert ",90.00,," in tenth
    assert ninth.endswith(",84.50,-4.67,")
