"""Where an agency stands among other agencies in one fiscal year."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.rounding import half_up
from ita_dash.domain.scores.kinds import NACC_RESULTS, OWN_AGENCY

PEER_COLUMNS = (
    *("assessed_id", "name", "agency_type", "province", "district", "total"),
    "total_is_computed",
)
NEAREST = 5
"""How many agencies on either side of the own one are named."""


@dataclass(frozen=True)
class PeerStanding:
    """``rank`` 1 is the best of ``count`` agencies, the own one among them.

    Equal totals share a rank. ``lower_share`` is the per cent of the other agencies with a
    lower total; ``median`` (0–100) and ``passed_share`` (per cent at the target and above)
    are of the other agencies.
    """

    rank: int
    count: int
    lower_share: float
    median: float
    passed_share: float


def peer_totals(assessments: pd.DataFrame, agencies: pd.DataFrame) -> pd.DataFrame:
    """ASSESSMENTS of one year, ASSESSED_AGENCIES → PEER_COLUMNS of the other agencies.

    Only known totals of the national assessment: a pre-assessment or a mean is no result of
    an agency and is left out. Type, province and district may be missing.
    """
    others = agencies[
        agencies["row_kind"].isin(NACC_RESULTS) & (agencies["assessed_id"] != OWN_AGENCY)
    ]
    known = assessments.loc[
        assessments["total"].notna(), ["assessed_id", "total", "total_is_computed"]
    ]
    return others.merge(known, on="assessed_id")[list(PEER_COLUMNS)]


def peer_standing(others: pd.Series, own: float, target: float) -> PeerStanding | None:
    """Totals (0–100) of the other agencies and the own one → the standing; None without others."""
    if others.empty:
        return None
    return PeerStanding(
        rank=int((others > own).sum()) + 1,
        count=len(others) + 1,
        lower_share=float((others < own).mean()) * 100,
        median=float(others.median()),
        passed_share=float((others >= target).mean()) * 100,
    )


def nearest_peers(others: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """PEER_COLUMNS of other agencies, and of the own one (no row: unknown) → who stands beside it.

    The own row with up to NEAREST above and below, the best first; the best of all where the
    own total is unknown. Added columns: ``rank`` among all (equal totals share one), ``is_own``,
    and ``difference``, the total less the own (0–100).
    """
    every = pd.concat([own.assign(is_own=True), others.assign(is_own=False)], ignore_index=True)
    every = every.sort_values(
        ["total", "is_own", "name"], ascending=[False, False, True], ignore_index=True
    )
    every["rank"] = every["total"].rank(method="min", ascending=False).astype("int64")
    if own.empty:
        return every.assign(difference=float("nan")).head(2 * NEAREST + 1)
    place = int(every.index[every["is_own"]][0])
    first = max(0, place - NEAREST)
    total = float(own["total"].iloc[0])
    near = every.iloc[first : place + NEAREST + 1]
    return near.assign(difference=half_up(near["total"] - total)).reset_index(drop=True)
