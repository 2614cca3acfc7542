"""The scale of printed instruments is proven or unknown, never guessed."""

from __future__ import annotations

import pandas as pd
import pytest

from ita_dash.domain.scores.scales import instrument_scales
from ita_dash.queries.rulebooks import load_rulebooks
from tests.builders import INSTRUMENTS, NUMBERS, real_rows

BOOKS = load_rulebooks()


def _scale(**values: float) -> object:
    scales = instrument_scales(pd.DataFrame([{"fiscal_year": 2567, **values}]), BOOKS)
    return None if scales.isna().iloc[0] else scales.iloc[0]


def test_real_rows_with_instruments_are_found_to_be_in_points() -> None:
    wide = real_rows()
    scales = instrument_scales(wide, BOOKS)
    assert scales[wide["iit"].notna()].tolist() == ["points"] * 13
    assert scales[wide["iit"].isna()].isna().all()


def test_the_same_rows_on_0_to_100_are_found_as_such() -> None:
    wide = real_rows().dropna(subset=[*INSTRUMENTS, *NUMBERS])
    percent = wide.assign(iit=wide["iit"] / 0.3, eit=wide["eit"] / 0.3, oit=wide["oit"] / 0.4)
    assert (instrument_scales(percent, BOOKS) == "percent").all()


@pytest.mark.parametrize(
    ("printed", "scale"),
    [
        ({"iit": 30.01}, "percent"),
        ({"eit": 31.0}, "percent"),
        ({"oit": 40.01}, "percent"),
        ({"iit": 30.0, "eit": 30.0, "oit": 40.0}, None),
        ({"oit": 35.0}, None),
    ],
)
def test_alone_only_more_than_all_points_proves_0_to_100(
    printed: dict[str, float], scale: str | None
) -> None:
    assert _scale(**printed) == scale


def test_low_scores_are_told_apart_by_the_total() -> None:
    assert _scale(iit=20.0, eit=20.0, oit=20.0, total=20.0) == "percent"
    assert _scale(iit=20.0, eit=20.0, oit=20.0, total=60.0) == "points"
    assert _scale(iit=20.0, eit=20.0, oit=20.0, total=33.0) is None
    assert _scale(iit=0.0, eit=0.0, oit=0.0, total=0.0) is None


def test_low_scores_are_told_apart_by_the_indicators() -> None:
    assert _scale(oit=20.0, indicator_9=20.0, indicator_10=20.0) == "percent"
    assert _scale(oit=20.0, indicator_9=50.0, indicator_10=50.0) == "points"
    assert _scale(oit=20.0, indicator_9=50.0) is None


def test_contradicting_evidence_leaves_the_scale_unknown() -> None:
    ambiguous = {"oit": 20.0, "indicator_9": 50.0, "indicator_10": 50.0}
    assert _scale(**ambiguous, iit=20.0, **dict.fromkeys(NUMBERS[:5], 20.0)) is None


def test_the_frame_keeps_its_index() -> None:
    wide = pd.DataFrame({"fiscal_year": [2567, 2563], "iit": [90.0, 20.0]}, index=[5, 9])
    assert instrument_scales(wide, BOOKS).index.tolist() == [5, 9]
