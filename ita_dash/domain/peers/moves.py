"""How the other agencies moved between two years, in the mean."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ita_dash.domain.peers.scores import Flags, Floats
from ita_dash.domain.rulebook.codes import INDICATOR_NUMBERS, TOTAL
from ita_dash.domain.scores.figures import FigureMatrix
from ita_dash.domain.scores.kinds import NACC_RESULTS, OWN_AGENCY
from ita_dash.frames.peers import PEER_MOVES

MOVED_CODES = (TOTAL, *(f"indicator_{number}" for number in INDICATOR_NUMBERS))
"""Totals are those that were published; none is computed here."""


def peer_moves(
    before: FigureMatrix, after: FigureMatrix, agencies: pd.DataFrame, agency_type: str | None
) -> pd.DataFrame:
    """Two years' MOVED_CODES and ASSESSED_AGENCIES → PEER_MOVES, a row per code anybody has.

    The means are over published results of other agencies of which both years are known; the
    second pair of columns is over those of ``agency_type`` alone.
    """
    is_peer = agencies["row_kind"].isin(NACC_RESULTS) & (agencies["assessed_id"] != OWN_AGENCY)
    peers = agencies[is_peer]
    ids = pd.Index(peers["assessed_id"])
    is_alike = (peers["agency_type"] == agency_type).to_numpy("bool")
    changes = _of(after, ids) - _of(before, ids)
    counts, means = _means(changes)
    alike_counts, alike_means = _means(changes[is_alike])
    columns = (MOVED_CODES, counts, means, alike_counts, alike_means)
    frame = pd.DataFrame(dict(zip(PEER_MOVES.columns, columns, strict=True)))
    return PEER_MOVES.apply(frame[frame["peers"] > 0].reset_index(drop=True))


def _of(matrix: FigureMatrix, ids: pd.Index) -> Floats:
    """The values of these agencies; of one without figures nothing is known."""
    nothing = np.full((1, len(matrix.codes)), np.nan)
    return np.vstack([matrix.values, nothing])[pd.Index(matrix.assessed_ids).get_indexer(ids)]


def _means(changes: Floats) -> tuple[Floats, Floats]:
    is_known: Flags = ~np.isnan(changes)
    counts = is_known.sum(axis=0)
    sums = np.where(is_known, changes, 0.0).sum(axis=0)
    return counts, np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)
