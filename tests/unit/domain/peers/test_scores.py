"""What is compared is what the one place that computes scores gives, and only results."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.rounding import rounded
from ita_dash.domain.scores.scoring import assessments
from tests.builders import figures, real_figures, scores
from tests.unit.domain.peers.known import BOOKS, agencies, known, peer_scores_of, totals

SCORE = st.integers(0, 10_000).map(lambda cents: cents / 100)
YEARS = sorted(real_figures()["fiscal_year"].unique().tolist())


def test_only_results_of_the_assessment_stand_beside_the_own_agency() -> None:
    kinds = (
        *("official", "official", "reported_by_media_or_agency"),
        *("internal_pre_assessment", "province_mean", "group_mean"),
    )
    found = known(*({"total": 80.0 + n} for n in range(6)), kinds=kinds)
    assert found.agencies["assessed_id"].tolist() == [0, 1, 2]
    assert found.means["assessed_id"].tolist() == [4, 5]
    assert found.means["total"].tolist() == [84.0, 85.0]


def test_an_agency_with_a_rating_alone_is_not_compared() -> None:
    assert totals(90.0, None, 85.0).agencies["assessed_id"].tolist() == [0, 2]


def test_the_own_agency_stands_there_without_a_score() -> None:
    found = totals(None, 85.0)
    assert found.agencies["assessed_id"].tolist() == [0, 1]
    assert not found.is_own_known
    assert np.isnan(found.scores[0]).all()


def test_a_year_without_any_figure_has_the_own_agency_alone() -> None:
    found = peer_scores_of(figures([]), agencies("official", "official"))
    assert found.agencies["assessed_id"].tolist() == [0]


def test_a_computed_total_says_so_and_a_published_one_stands_before_it() -> None:
    ten = {f"indicator_{n}": 80.0 for n in range(1, 11)}
    found = known({"total": 90.0}, ten, {**ten, "total": 81.5})
    column = found.column("total")
    assert found.scores[:, column].tolist() == [90.0, 80.0, 81.5]
    assert found.is_computed[:, column].tolist() == [False, True, False]


@pytest.mark.parametrize("fiscal_year", YEARS)
def test_the_real_rows_are_compared_by_the_totals_of_the_one_place(fiscal_year: int) -> None:
    of_year = real_figures().query("fiscal_year == @fiscal_year")
    expected = assessments(of_year, BOOKS).set_index("assessed_id")
    described = agencies(*["official"] * (int(of_year["assessed_id"].max()) + 1))
    found = peer_scores_of(of_year, described, fiscal_year)
    for code in ("total", "iit", "eit", "oit"):
        compared = pd.Series(found.scores[:, found.column(code)], found.agencies["assessed_id"])
        same = expected[code].reindex(compared.index)
        pd.testing.assert_series_equal(compared, same, check_names=False)


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from([*(f"indicator_{n}" for n in range(1, 11)), "iit", "eit", "oit"]),
            SCORE,
            min_size=1,
        ),
        min_size=1,
        max_size=5,
    )
)
def test_whatever_is_published_the_totals_are_those_of_the_one_place(
    published: list[dict[str, float]],
) -> None:
    rows = [
        {**figure, "assessed_id": place}
        for place, each in enumerate(published)
        for figure in scores(2567, **each)
    ]
    expected = assessments(figures(rows), BOOKS)["total"].to_numpy("float64")
    found = peer_scores_of(figures(rows), agencies(*["official"] * len(published)))
    np.testing.assert_array_equal(found.scores[:, found.column("total")], rounded(expected))
