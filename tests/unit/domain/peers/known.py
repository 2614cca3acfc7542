"""Scores of a few agencies of one year; the first one is the own agency."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from ita_dash.domain.peers.figures import figure_codes
from ita_dash.domain.peers.scores import Flags, PeerScores, peer_scores
from ita_dash.domain.scores.figures import figure_matrix
from ita_dash.frames.agencies import ASSESSED_AGENCIES
from ita_dash.frames.peers import PEER_TABLES
from ita_dash.queries.rulebooks import load_rulebooks
from tests.builders import figures, scores

BOOKS = load_rulebooks()


def agencies(*kinds: str) -> pd.DataFrame:
    """ASSESSED_AGENCIES called by their places, of one type and no known place."""
    rows = [
        (place, f"อบต.{place:02}", "อบต.", None, None, None, kind)
        for place, kind in enumerate(kinds)
    ]
    return ASSESSED_AGENCIES.apply(pd.DataFrame(rows, columns=list(ASSESSED_AGENCIES.columns)))


def known(
    *scored: Mapping[str, float | str], fiscal_year: int = 2567, kinds: tuple[str, ...] = ()
) -> PeerScores:
    """What is known where each agency has these figures; all are published unless told."""
    rows = [
        {**figure, "assessed_id": place}
        for place, each in enumerate(scored)
        for figure in scores(fiscal_year, **each)
    ]
    described = agencies(*(kinds or ("official",) * len(scored)))
    return peer_scores_of(figures(rows), described, fiscal_year)


def peer_scores_of(
    of_year: pd.DataFrame, described: pd.DataFrame, fiscal_year: int = 2567
) -> PeerScores:
    """SCORE_FIGURES of one year and ASSESSED_AGENCIES → what is known; from no table."""
    book = BOOKS.of(fiscal_year)
    matrix = figure_matrix(of_year, figure_codes(book))
    return peer_scores(matrix, described, PEER_TABLES.empty(), fiscal_year, book)


def totals(*values: float | None) -> PeerScores:
    """What is known where each agency has this total, None a rating alone."""
    return known(*({"rating": "ผ่าน"} if v is None else {"total": v} for v in values))


def of_totals(*values: float) -> PeerScores:
    """The same where every total is known, without the way through the figures."""
    scores_of = np.array([values]).T
    return PeerScores(
        2567,
        85.0,
        ("total",),
        agencies(*["official"] * len(values)),
        scores_of,
        np.zeros_like(scores_of, dtype=bool),
        agencies(),
        PEER_TABLES.empty(),
    )


def everybody(of: PeerScores) -> Flags:
    """The group of all."""
    return np.ones(len(of.agencies), dtype=bool)
