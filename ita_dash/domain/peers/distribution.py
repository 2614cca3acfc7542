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
    ordered = np.sort(scored["score"].to_numpy("float64"))[::-1]
    own = scored.loc[scored["is_own"], "score"]
    # Who is equal stands after the own agency, so its place is the number of those above.
    place = int(np.sum(ordered > own.iloc[0])) if len(own) else NEAREST
    first, last = max(0, place - NEAREST), min(len(ordered), place + NEAREST + 1)
    # Of thousands only those whose scores may be shown are put in order by name.
    is_near = scored["score"].between(*ordered[[last - 1, first]]) if last else scored["is_own"]
    near = scored[is_near].sort_values(
        ["score", "is_own", "name"], ascending=[False, False, True], ignore_index=True
    )
    before = int(np.sum(ordered > ordered[first])) if last else 0
    shown = near.iloc[first - before : last - before].reset_index(drop=True)
    higher = len(ordered) - np.searchsorted(ordered[::-1], shown["score"], side="right")
    difference = half_up(shown["score"] - (float(own.iloc[0]) if len(own) else np.nan))
    return shown.assign(rank=higher + 1, difference=difference)
