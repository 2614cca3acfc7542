"""Weak indicators against the measures of the next year."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import pytest

from ita_dash.domain.improvement.coverage import Coverage, coverage, full_score
from ita_dash.domain.improvement.table import coverage_table
from ita_dash.domain.measures.table import measure_table
from ita_dash.domain.scores.changes import score_changes
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.frames.improvement import COVERAGE
from ita_dash.frames.measures import MEASURE_INDICATORS
from ita_dash.i18n.translator import translator
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.wording.improvement import coverage_finding
from tests.builders import (
    NO_DIVISIONS,
    NO_STEPS,
    NUMBERS,
    TODAY,
    children,
    figures,
    measures,
    scores,
)

BOOKS = load_rulebooks()
ALL_90 = dict.fromkeys(NUMBERS, 90.0)
WEAK = {**ALL_90, "indicator_9": 65.0, "indicator_2": 84.99, "indicator_7": 99.0}
Links = tuple[tuple[int, int], ...]
Plan = tuple[Mapping[str, object], ...]


def cover_of(
    *years: list[dict[str, object]],
    plan: Plan = (),
    links: Links = (),
    fiscal_year: int = 2568,
) -> Coverage:
    known = figures([figure for year in years for figure in year])
    indicators = indicator_scores(known, BOOKS)
    changes = score_changes(assessments(known, BOOKS), indicators, BOOKS)
    linked = children(MEASURE_INDICATORS, *links)
    table = measure_table(measures(*plan), NO_DIVISIONS, linked, NO_STEPS, TODAY)
    return coverage(indicators, changes, table, BOOKS.of(fiscal_year), fiscal_year)


def numbers(cover: Coverage, which: str) -> list[int]:
    return [each.indicator.number for each in getattr(cover, which)]


def test_an_indicator_below_its_target_is_weak_and_the_worthiest_comes_first() -> None:
    cover = cover_of(scores(2568, **WEAK))
    assert numbers(cover, "weak") == [9, 2]
    assert cover.weak[0].gain == pytest.approx(4.0)
    assert numbers(cover, "without_measure") == [9, 2]


def test_only_measures_of_the_next_year_that_were_not_cancelled_take_one_up() -> None:
    plan: Plan = ({}, {"status": "cancelled"}, {"fiscal_year": 2568})
    cover = cover_of(scores(2568, **WEAK), plan=plan, links=((1, 2), (2, 9), (3, 9)))
    assert numbers(cover, "without_measure") == [9]
    assert [each.measure_id for each in cover.measures] == [1]


def test_one_that_fell_is_weak_where_the_years_may_be_compared() -> None:
    fell = {**ALL_90, "indicator_1": 88.0, "indicator_7": 96.0}
    before = {**ALL_90, "indicator_7": 99.0}
    cover = cover_of(scores(2567, **before), scores(2568, **fell))
    assert numbers(cover, "weak") == [1]
    assert cover.weak[0].standing == "falling"
    apart = next(
        year for year in BOOKS.fiscal_years if BOOKS.of(year).comparability.comparable == "no"
    )
    cover = cover_of(scores(apart - 1, **before), scores(apart, **fell), fiscal_year=apart)
    assert numbers(cover, "weak") == []


def test_a_measure_names_no_indicator_or_only_full_ones() -> None:
    plan: Plan = ({}, {}, {})
    cover = cover_of(scores(2568, **WEAK), plan=plan, links=((2, 7), (3, 7), (3, 9)))
    assert [each.measure_id for each in cover.without_indicator] == [1]
    assert [each.measure_id for each in cover.on_full] == [2]


def test_full_is_what_the_best_rating_asks_of_each() -> None:
    assert full_score(BOOKS.of(2568)) == 95.0
    assert full_score(BOOKS.of(2564)) == 95.0


def test_an_unknown_score_is_not_weak() -> None:
    cover = cover_of(scores(2568, indicator_1=90.0, total=90.0))
    assert numbers(cover, "weak") == []
    assert [each.standing for each in cover.indicators].count("unknown") == 9
    assert not cover_of(scores(2568, total=80.0)).has_scores


def test_the_table_has_every_indicator_and_then_the_measures_without_one() -> None:
    plan: Plan = ({}, {}, {})
    cover = cover_of(scores(2568, **WEAK), plan=plan, links=((1, 9), (2, 9)))
    table = coverage_table([cover])
    assert list(table.columns) == list(COVERAGE.columns)
    assert len(table) == 10 + 1 + 1
    of_nine = table[table["indicator"] == 9]
    assert of_nine["finding"].tolist() == ["covered", "covered"]
    assert table["finding"].tolist()[-1] == "without_indicator"
    assert table.loc[table["indicator"] == 2, "finding"].tolist() == ["without_measure"]


def said(cover: Coverage) -> str:
    assert coverage_finding(cover, translator("en"))
    return coverage_finding(cover, translator("th"))


@pytest.mark.parametrize(
    ("links", "told"),
    [
        ((), "มี 2 ตัว ยังไม่มีมาตรการปี 2569 รองรับ: 9"),
        (((1, 9),), "มี 2 ตัว มีมาตรการปี 2569 รองรับ 1 ตัว ยังไม่มี 1 ตัว: 2"),
        (((1, 9), (1, 2)), "มี 2 ตัว มีมาตรการปี 2569 รองรับครบทุกตัว"),
    ],
)
def test_the_finding_counts_those_below_the_target(links: Links, told: str) -> None:
    sentence = said(cover_of(scores(2568, **WEAK), plan=({},), links=links))
    assert told in sentence.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("links", "told"),
    [
        ((), "ยังไม่มีมาตรการรองรับ: 1, 3"),
        (((1, 3),), "ยังไม่มีมาตรการรองรับ 1 ตัว: 1"),
        (((1, 3), (1, 1)), "ลดลงจากปีก่อน มีมาตรการรองรับครบทุกตัว"),
    ],
)
def test_the_finding_goes_on_with_those_that_fell(links: Links, told: str) -> None:
    fell = {**ALL_90, "indicator_1": 88.0, "indicator_3": 89.0}
    years = scores(2567, **ALL_90), scores(2568, **fell)
    sentence = said(cover_of(*years, plan=({},), links=links))
    assert sentence.startswith("ทุกตัวชี้วัดที่ทราบคะแนนถึงเป้าหมาย 85")
    assert told in sentence


def test_the_frame_needs_no_measures() -> None:
    assert isinstance(coverage_table([cover_of(scores(2568, **WEAK))]), pd.DataFrame)
