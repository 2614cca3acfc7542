"""The agencies of a group by one score, and who stands beside the own one."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ita_dash.domain.peers.scores import Flags, PeerScores
from ita_dash.domain.rounding import half_up

NEAREST = 5
"""How many agencies on either side of the own one are named."""


def scored_members(known: PeerScores, members: Flags, code: str) -> pd.DataFrame:
    """The members whose score of ``code`` is known, the own agency among them.

    ASSESSED_AGENCIES with ``score`` (0–100), ``is_computed`` and ``is_own``.
    """
    column = known.column(code)
    rows = np.flatnonzero(members & ~np.isnan(known.scores[:, column]))
    return known.agencies.iloc[rows].assign(
        score=known.scores[rows, column],
        is_computed=known.is_computed[rows, column],
        is_own=rows == 0,
    )


def nearest_members(scored: pd.DataFrame) -> pd.DataFrame:
    """``scored_members`` → who stands beside the own agency, the best first.

    The own row with up to NEAREST above and below; the best of all where it is not among them.
    Added columns: ``rank`` among all (equal scores share one) and ``difference``, the score less
    the own (0–100).
    """
    every = scored.sort_values(
        ["score", "is_own", "name"], ascending=[False, False, True], ignore_index=True
    )
    every["rank"] = every["score"].rank(method="min", ascending=False).astype("int64")
    if not every["is_own"].any():
        return every.assign(difference=float("nan")).head(2 * NEAREST + 1)
    place = int(every.index[every["is_own"]][0])
    near = every.iloc[max(0, place - NEAREST) : place + NEAREST + 1]
    own = float(every["score"].iloc[place])
    return near.assign(difference=half_up(near["score"] - own)).reset_index(drop=True)
