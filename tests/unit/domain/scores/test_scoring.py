"""Computed scores agree with published ones to the second decimal."""

from __future__ import annotations

from itertools import product

import numpy as np
import pandas as pd
import pytest

from ita_dash.domain.scores.changes import score_changes
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.frames.scores import ASSESSMENTS, INDICATOR_SCORES, SCORE_CHANGES, SCORE_FIGURES
from ita_dash.queries.rulebooks import load_rulebooks
from tests.builders import (
    INSTRUMENTS,
    NUMBERS,
    figures,
    real_figures,
    real_rows,
    scores,
)

BOOKS = load_rulebooks()
REAL = assessments(real_figures(), BOOKS)
KEYS = ["assessed_id", "fiscal_year"]
ALL_90 = dict.fromkeys(NUMBERS, 90.0)


def _one(*years: list[dict[str, object]]) -> pd.Series:
    """The last year's assessment of one agency."""
    frame = assessments(figures([figure for year in years for figure in year]), BOOKS)
    return frame.iloc[-1]


def _joined() -> pd.DataFrame:
    joined = REAL.merge(real_rows(), on=KEYS, suffixes=("", "_printed"), validate="1:1")
    assert len(joined) == 57
    return joined


def test_totals_computed_from_indicators_agree_with_the_published() -> None:
    complete = _joined().dropna(subset=list(NUMBERS))
    apart = (complete["computed_total"] - complete["total_printed"]).abs()
    assert len(complete) == 15
    assert apart.max() < 0.0101
    assert not complete["disagrees"].any()


@pytest.mark.parametrize("code", INSTRUMENTS)
def test_instruments_computed_from_indicators_agree_with_the_published(code: str) -> None:
    weight = BOOKS.of(2563).instrument(code).weight
    printed = _joined().dropna(subset=f"{code}_printed")
    apart = (printed[f"computed_{code}"] * weight - printed[f"{code}_printed"]).abs()
    assert len(printed) == (12 if code == "eit" else 13)
    assert apart.max() < 0.0101
    in_percent = (printed[f"published_{code}"] - printed[f"{code}_printed"] / weight).abs()
    assert in_percent.max() < 0.0051


def test_an_instrument_that_was_not_published_is_computed() -> None:
    gap = _joined()[lambda rows: rows["completeness"] == "missing_eit"].iloc[0]
    assert pd.isna(gap["published_eit"])
    assert gap["computed_eit"] == gap["eit"] == 79.39
    assert gap["computed_total"] == 71.21 == gap["published_total"]


def test_every_published_rating_of_a_rated_year_may_follow_from_the_rules() -> None:
    rated = _joined().dropna(subset="rating_printed")
    known = rated[rated["fiscal_year"] > 2561]
    assert (known["rating"] == known["rating_printed"]).all()
    assert (known["rating_certainty"] == "published").all()
    assert not known["rating_disagrees"].any()
    exact = known[known["rule_certainty"] == "exact"]
    assert len(exact) == 19
    assert (exact["rule_rating"] == exact["rating_printed"]).all()
    unsure = known[known["rule_certainty"] != "exact"]
    assert unsure["rating_printed"].tolist() == ["ผ่าน", "ผ่าน", "ผ่านดี"]
    assert (unsure["rule_rating"] == "ผ่าน").all()


def test_a_published_rating_is_exact_though_no_instrument_is_known() -> None:
    year = _one(scores(2567, total=90.0, rating=" ผ่านดี "))
    assert (year["rating"], year["rating_certainty"]) == ("ผ่านดี", "published")
    assert (year["rule_rating"], year["rule_certainty"]) == ("ผ่าน", "at_least")
    assert not year["rating_disagrees"]


def test_a_published_rating_that_cannot_follow_from_the_rule_stands_and_is_told() -> None:
    known = {"total": 90.0, "iit": 95.0, "eit": 90.0, "oit": 80.0}
    year = _one(scores(2567, **known, rating="ผ่านดี"))
    assert (year["rating"], year["rule_rating"]) == ("ผ่านดี", "ผ่าน")
    assert year["rating_disagrees"]
    # ผ่าน beside scores of at least 85 may come from a part of the EIT that is not known.
    assert not _one(scores(2567, **{**known, "oit": 88.0}, rating="ผ่าน"))["rating_disagrees"]
    assert _one(scores(2567, **known, rating="ต้องปรับปรุง"))["rating_disagrees"]


def test_the_parts_of_the_eit_come_from_their_indicators_or_as_published() -> None:
    parts = {f"indicator_{n}_part_{part}": 80.0 + n * part for n in (6, 7, 8) for part in (1, 2)}
    known = {"total": 90.0, "iit": 95.0, "eit": 90.0, "oit": 90.0}
    year = _one(scores(2567, **known, **parts))
    assert (year["eit_part_1"], year["eit_part_2"]) == (87.0, 94.0)
    assert (year["rating"], year["rating_certainty"]) == ("ผ่านดี", "exact")
    printed = _one(scores(2567, **known, **parts, eit_part_1=84.5))
    assert printed["eit_part_1"] == 84.5
    assert (printed["rating"], printed["rating_certainty"]) == ("ผ่าน", "exact")


def test_a_total_that_was_not_published_is_marked_as_computed() -> None:
    computed, published = _one(scores(2567, **ALL_90)), _one(scores(2567, **ALL_90, total=90.0))
    assert computed["total"] == published["total"] == 90.0
    assert computed["total_is_computed"]
    assert not published["total_is_computed"]
    assert not _one(scores(2567, iit=90.0))["total_is_computed"]


def test_a_rating_of_a_year_without_bands_is_only_quoted() -> None:
    unrated = _joined()[lambda rows: rows["fiscal_year"] == 2561]
    assert unrated["rule_rating"].isna().all()
    assert unrated["rating"].dropna().tolist() == ["สูงมาก"]
    assert not unrated["rating_disagrees"].any()


def test_passing_is_a_total_of_85_in_every_year() -> None:
    assert (REAL["passed"] == (REAL["total"] >= 85)).all()
    assert (REAL["gap"] - (REAL["total"] - 85)).abs().max() < 1e-9


def test_one_missing_indicator_leaves_instrument_and_total_unknown() -> None:
    known = {code: 90.0 for code in NUMBERS if code != "indicator_7"}
    row = _one(scores(2567, **known))
    assert (row["iit"], row["oit"]) == (90.0, 90.0)
    assert pd.isna(row["eit"])
    assert pd.isna(row["total"])
    assert pd.isna(row["passed"])
    assert pd.isna(row["rating"])
    assert not row["disagrees"]


def test_a_total_follows_from_published_instruments() -> None:
    row = _one(scores(2568, iit=90.0, eit=80.0, oit=95.0))
    assert row["computed_total"] == row["total"] == 89.0
    assert row["rating"] == "ผ่าน"
    assert pd.isna(row["published_total"])


def test_instruments_in_points_are_shown_on_0_to_100() -> None:
    parts = scores(2563, iit=25.04, eit=26.41, oit=22.85)
    row = _one([{**part, "scale": "points"} for part in parts])
    assert (row["iit"], row["eit"], row["oit"]) == (83.47, 88.03, 57.13)
    assert row["computed_total"] == 74.30


def test_the_published_total_stands_and_the_disagreement_is_shown() -> None:
    row = _one(scores(2567, **ALL_90, total=91.0))
    assert (row["total"], row["computed_total"], row["difference"]) == (91.0, 90.0, 1.0)
    assert row["disagrees"]


@pytest.mark.parametrize(
    ("published", "disagrees"), [(90.02, False), (89.98, False), (90.03, True)]
)
def test_two_hundredths_are_no_disagreement(published: float, disagrees: bool) -> None:
    assert _one(scores(2567, **ALL_90, total=published))["disagrees"] == disagrees


def test_rounding_happens_once_from_unrounded_instruments() -> None:
    values = [90.01, 90.02, 90.02, 90.02, 90.02, 90.01, 90.01, 90.02, 90.01, 90.02]
    row = _one(scores(2567, **dict(zip(NUMBERS, values, strict=True))))
    assert (row["iit"], row["eit"], row["oit"]) == (90.02, 90.01, 90.02)
    assert row["total"] == 90.02
    tie = _one(scores(2567, **{**ALL_90, "indicator_9": 90.05}))
    assert tie["oit"] == 90.03


def test_parts_of_an_indicator_are_kept_apart() -> None:
    row = _one(scores(2567, **ALL_90, indicator_6_part_1=10.0, indicator_6_part_2=20.0))
    assert row["eit"] == 90.0


def test_rows_are_sorted_by_agency_and_year() -> None:
    rows = [
        {"assessed_id": agency, **figure}
        for agency, year in product((7, 0), (2568, 2566))
        for figure in scores(year, total=90.0)
    ]
    frame = assessments(figures(rows), BOOKS)
    assert frame[KEYS].to_numpy().tolist() == [[0, 2566], [0, 2568], [7, 2566], [7, 2568]]


def test_nothing_in_nothing_out() -> None:
    empty = SCORE_FIGURES.empty()
    frame, indicators = assessments(empty, BOOKS), indicator_scores(empty, BOOKS)
    assert list(frame.columns) == list(ASSESSMENTS.columns)
    assert list(indicators.columns) == list(INDICATOR_SCORES.columns)
    changes = score_changes(frame, indicators, BOOKS)
    assert list(changes.columns) == list(SCORE_CHANGES.columns)
    assert len(frame) == len(indicators) == len(changes) == 0


def test_indicators_carry_name_instrument_target_gap_and_worth() -> None:
    frame = indicator_scores(figures(scores(2567, indicator_10=60.5, indicator_1=91.0)), BOOKS)
    assert frame["indicator"].tolist() == [1, 10]
    last = frame.iloc[-1]
    assert (last["name"], last["instrument"]) == ("การป้องกันการทุจริต", "oit")
    assert (last["score"], last["target"], last["gap"]) == (60.5, 85.0, -24.5)
    assert last["worth"] == pytest.approx(0.20)


def _changes(*years: list[dict[str, object]]) -> dict[tuple[int, str], tuple[float, float]]:
    """Previous score and change of each year and code."""
    known = figures([figure for year in years for figure in year])
    frame = score_changes(assessments(known, BOOKS), indicator_scores(known, BOOKS), BOOKS)
    return {
        (row["fiscal_year"], row["code"]): (row["previous_score"], row["change"])
        for row in frame.to_dict("records")
    }


def test_a_change_is_against_the_year_just_before() -> None:
    changes = _changes(scores(2567, total=90.0, indicator_9=80.0), scores(2568, total=88.5))
    assert changes[2568, "total"] == (90.0, -1.5)
    assert np.isnan(changes[2567, "indicator_9"]).all()
    assert (2568, "indicator_9") not in changes


def test_a_missing_year_is_a_gap_not_a_longer_step() -> None:
    changes = _changes(scores(2563, total=55.19), scores(2565, total=80.52))
    assert np.isnan(changes[2565, "total"]).all()


def test_years_that_cannot_be_compared_have_no_change() -> None:
    changes = _changes(scores(2561, total=79.64), scores(2562, total=61.58))
    previous, change = changes[2562, "total"]
    assert previous == 79.64
    assert np.isnan(change)


def test_agencies_are_never_compared_with_each_other() -> None:
    rows = [
        {"assessed_id": agency, **figure}
        for agency, year in ((0, 2567), (1, 2568))
        for figure in scores(year, total=90.0)
    ]
    known = figures(rows)
    changes = score_changes(assessments(known, BOOKS), indicator_scores(known, BOOKS), BOOKS)
    assert changes["previous_score"].isna().all()


def test_changes_of_a_part_of_the_assessments_ignore_other_indicators() -> None:
    known = figures([*scores(2567, **ALL_90), *scores(2568, **ALL_90)])
    both = assessments(known, BOOKS)
    newest = both[both["fiscal_year"] == 2568]
    changes = score_changes(newest, indicator_scores(known, BOOKS), BOOKS)
    assert len(changes) == 14
    assert (changes["fiscal_year"] == 2568).all()
