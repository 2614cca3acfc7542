"""Where an agency stands in a group, in the total and in every part of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ita_dash.domain.peers.scores import Flags, Floats, PeerScores
from ita_dash.domain.rounding import rounded
from ita_dash.frames.peers import PEER_STANDINGS

LEAST_FOR_QUARTERS = 4
"""Of fewer agencies no quarter is told: it would hold less than one."""
Counts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class PeerStanding:
    """A row of PEER_STANDINGS: scores are on 0–100; NaN and None are unknown."""

    code: str
    own: float
    rank: int | None
    count: int
    quarter: int | None
    lower_share: float
    median: float
    to_median: float
    better: float
    to_better: float
    better_count: int
    better_name: str | None
    best: float
    passed_share: float

    @property
    def is_best(self) -> bool:
        """Whether nobody in the group has a higher score."""
        return self.rank == 1


def peer_standings(known: PeerScores, members: Flags) -> pd.DataFrame:
    """PEER_STANDINGS of the own agency among the members of a group, a row per code.

    Rank 1 is the best of ``count`` agencies whose score is known, the own one among them; equal
    scores share a rank, and ``quarter`` 1 holds the best quarter of the ranks. ``lower_share`` is
    the per cent of the others with a lower score; ``median``, ``best`` and ``passed_share`` (per
    cent at the target and above) are of the others, so that the own score does not move what it
    is held against. ``better`` is the lowest score above the own one, of ``better_count``
    agencies, the first of them by name. Where the own score is unknown, or nobody else's is
    known, only what can be told is.
    """
    own, others = known.scores[0], _others(known, members)
    counts = np.sum(~np.isnan(others), axis=0)
    is_ranked = ~np.isnan(own) & (counts > 0)
    rank, count = np.sum(others > own, axis=0) + 1, counts + ~np.isnan(own)
    has_quarters = is_ranked & (count >= LEAST_FOR_QUARTERS)
    median, better = _medians(others, counts), _nearest_better(others, own)
    frame = {
        "code": known.codes,
        "own": own,
        "rank": _whole(rank, is_ranked),
        "count": count,
        "quarter": _whole(4 * (rank - 1) // np.maximum(count, 1) + 1, has_quarters),
        "lower_share": np.where(is_ranked, _share(others < own, counts), np.nan),
        "median": median,
        "to_median": rounded(own - median),
        "better": better,
        "to_better": rounded(better - own),
        "better_count": np.sum(others == better, axis=0),
        "better_name": _first_names(known, members, better),
        "best": _or_unknown(np.fmax.reduce(others, axis=0, initial=-np.inf)),
        "passed_share": _share(others >= known.target, counts),
    }
    return PEER_STANDINGS.apply(pd.DataFrame(frame))


def each_standing(standings: pd.DataFrame) -> dict[str, PeerStanding]:
    """PEER_STANDINGS → its rows by code, in their order."""
    return {each.code: each for each in PEER_STANDINGS.records(standings, PeerStanding)}


def _others(known: PeerScores, members: Flags) -> Floats:
    """The scores of the members beside the own agency."""
    rows = members.copy()
    rows[0] = False
    return known.scores[rows]


def _share(hits: Flags, counts: Counts) -> Floats:
    """How many per cent of the known ones; NaN of none."""
    known = np.where(counts > 0, counts, np.nan)
    return np.asarray(np.sum(hits, axis=0) / known * 100)


def _medians(others: Floats, counts: Counts) -> Floats:
    # Sorting puts the unknown last; a row of nothing stands where nobody is.
    ordered = np.sort(np.vstack([others, np.full((1, len(counts)), np.nan)]), axis=0)
    columns, last = np.arange(len(counts)), np.maximum(counts - 1, 0)
    return np.asarray((ordered[last // 2, columns] + ordered[(last + 1) // 2, columns]) / 2)


def _nearest_better(others: Floats, own: Floats) -> Floats:
    higher = np.where(others > own, others, np.inf)
    return _or_unknown(np.min(higher, axis=0, initial=np.inf))


def _or_unknown(scores: Floats) -> Floats:
    return np.where(np.isfinite(scores), scores, np.nan)


def _first_names(known: PeerScores, members: Flags, scores: Floats) -> list[str | None]:
    """The first name, by name, of the members with each column's score; None of nobody."""
    names = known.agencies["name"].to_numpy("object")
    is_other = members.copy()
    is_other[0] = False
    return [
        min(names[is_other & (known.scores[:, column] == score)], default=None)
        for column, score in enumerate(scores)
    ]


def _whole(numbers: npt.NDArray[np.int64], is_known: Flags) -> pd.arrays.IntegerArray:
    return pd.arrays.IntegerArray(numbers.astype("int64"), ~is_known)
