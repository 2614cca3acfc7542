"""A sentence about scores says what the table holds, in every odd case, and nothing else."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.rounding import half_up_number, two_decimals
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.i18n.translator import translator
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.wording.findings import indicator_finding, total_finding
from tests.builders import figures, scores
from tests.rulebooks import REASON, books_where, said

BOOKS = load_rulebooks()
YEARS = range(2562, 2570)
THAI_LETTERS = re.compile("[ก-๛]")
INSTRUMENTS = {"iit": 99.0, "eit": 84.0, "oit": 99.0}


def _totals(by_year: dict[int, float]) -> pd.DataFrame:
    rows = [row for year, total in by_year.items() for row in scores(year, total=total)]
    return assessments(figures(rows), BOOKS)


def _tenth(by_year: dict[int, float]) -> pd.DataFrame:
    rows = [row for year, score in by_year.items() for row in scores(year, indicator_10=score)]
    return indicator_scores(figures(rows), BOOKS)


@pytest.mark.parametrize(
    ("by_year", "sentence"),
    [
        ({}, "ยังไม่มีคะแนนรวม"),
        (
            {2568: 84.74},
            "คะแนนรวมปี 2568 ได้ 84.74 เป็นปีเดียวที่มีคะแนน และต่ำกว่าเป้าหมาย 85 อยู่ 0.26 คะแนน",
        ),
        (
            {2567: 87.31, 2568: 84.74},
            "คะแนนรวมปี 2568 ได้ 84.74 ลดลง 2.57 คะแนนจากปี 2567 และต่ำกว่าเป้าหมาย 85 อยู่ 0.26 คะแนน",
        ),
        (
            {2567: 80.0, 2568: 85.0},
            "คะแนนรวมปี 2568 ได้ 85.00 เพิ่มขึ้น 5.00 คะแนนจากปี 2567 และเท่ากับเป้าหมาย 85",
        ),
        (
            {2567: 90.0, 2568: 90.0},
            "คะแนนรวมปี 2568 ได้ 90.00 เท่ากับปี 2567 และสูงกว่าเป้าหมาย 85 อยู่ 5.00 คะแนน",
        ),
        (
            {2568: 90.0, 2569: 95.0},
            "คะแนนรวมปี 2568 ได้ 90.00 เป็นปีแรกที่มีคะแนน และสูงกว่าเป้าหมาย 85 อยู่ 5.00 คะแนน",
        ),
        (
            {2563: 70.0, 2565: 80.0},
            "คะแนนรวมปี 2565 ได้ 80.00 เพิ่มขึ้น 10.00 คะแนนจากปี 2563 (ไม่มีคะแนนปี 2564) "
            "และต่ำกว่าเป้าหมาย 85 อยู่ 5.00 คะแนน",
        ),
        (
            {2561: 66.3, 2562: 61.83},
            "คะแนนรวมปี 2562 ได้ 61.83 ต่ำกว่าเป้าหมาย 85 อยู่ 23.17 คะแนน "
            "โดยเทียบกับปี 2561 ไม่ได้: ไม่ทราบมาตรคะแนนของปีงบประมาณ 2561",
        ),
    ],
)
def test_every_singular_case_has_its_sentence(by_year: dict[int, float], sentence: str) -> None:
    year = 2568 if 2568 in by_year else max(by_year, default=2568)
    assert str(total_finding(_totals(by_year), year, BOOKS)) == sentence


def test_a_year_without_a_score_is_told_by_the_newest_that_has_one() -> None:
    finding = str(total_finding(_totals({2566: 80.0, 2567: 81.0}), 2568, BOOKS))
    assert finding.startswith("คะแนนรวมปี 2567 ได้ 81.00 เพิ่มขึ้น 1.00")


def test_caution_is_said_in_full_unless_it_stands_beside() -> None:
    frame = _totals({2565: 80.0, 2566: 82.0})
    in_full = str(total_finding(frame, 2566, BOOKS))
    assert in_full.endswith("และเปลี่ยนข้อ OIT)")
    short = str(total_finding(frame, 2566, BOOKS, told_beside=2565))
    assert "เพิ่มขึ้น 2.00 คะแนนจากปี 2565 ⚠ และต่ำกว่า" in short
    assert "ระมัดระวัง" not in short
    refused = _totals({2561: 66.3, 2562: 61.83})
    assert str(total_finding(refused, 2562, BOOKS, told_beside=2561)).endswith(
        "โดยเทียบกับปี 2561 ไม่ได้"
    )


def test_an_older_year_than_the_one_told_beside_is_said_in_full() -> None:
    frame = _totals({2564: 80.0, 2566: 82.0})
    assert "ระมัดระวัง" in str(total_finding(frame, 2566, BOOKS, told_beside=2565))


def test_a_total_that_rises_while_the_rating_falls_is_told_with_its_reason() -> None:
    before = scores(2567, total=92.43, rating="ผ่านดี")
    after = scores(2568, **INSTRUMENTS, total=94.64, rating="ผ่าน")
    frame = assessments(figures([*before, *after]), BOOKS)
    finding = str(total_finding(frame, 2568, BOOKS))
    assert finding.startswith("ปี 2568: คะแนนรวมเพิ่มขึ้น 2.21 คะแนน แต่ระดับลดจาก ผ่านดี เป็น ผ่าน เพราะ")


def test_an_indicator_is_told_by_its_own_boundaries() -> None:
    frame = _tenth({2567: 81.25, 2568: 75.5})
    finding = str(indicator_finding(frame, 2568, books_where(2568)))
    assert finding == ("ปี 2568 ได้ 75.50 ลดลง 5.75 คะแนนจากปี 2567 และต่ำกว่าเป้าหมาย 85 อยู่ 9.50 คะแนน")
    refused = str(indicator_finding(frame, 2568, books_where(2568, said("indicator_10", "no"))))
    assert refused.endswith(f"โดยเทียบกับปี 2567 ไม่ได้: {REASON}")
    assert "5.75" not in refused
    assert str(indicator_finding(frame[:0], 2568, BOOKS)) == "ยังไม่มีคะแนนของตัวชี้วัดนี้"


@given(
    st.dictionaries(st.sampled_from(YEARS), st.integers(0, 10000).map(lambda n: n / 100)),
    st.sampled_from(YEARS),
)
def test_a_sentence_names_only_figures_of_the_table(by_year: dict[int, float], year: int) -> None:
    frame = _totals(by_year)
    known = list(by_year.values())
    apart = {two_decimals(abs(half_up_number(a - b))) for a in [*known, 85.0] for b in known}
    allowed = {*map(two_decimals, known), *apart, "85", *map(str, YEARS)}
    for beside in (None, year - 1):
        finding = total_finding(frame, year, BOOKS, beside)
        # What the rule book says of a year may count its items.
        of_scores = re.sub(r"\(โปรด.*|คะแนนนี้.*", "", str(finding))
        assert set(re.findall(r"\d+(?:\.\d+)?", of_scores)) <= allowed
        assert not THAI_LETTERS.search(translator("en")(finding))
