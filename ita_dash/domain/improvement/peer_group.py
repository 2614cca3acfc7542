"""The other agencies beside whose changes an agency's own are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.rounding import half_up_number


@dataclass(frozen=True)
class PeerGroup:
    """The other agencies of which both years are known; ``changes`` are mean changes by code.

    ``agency_type`` is the kind that all of them are, None where they are of every kind;
    ``counts`` says of how many agencies each mean is.
    """

    agency_type: str | None
    changes: Mapping[str, float]
    counts: Mapping[str, int]


NO_PEERS = PeerGroup(None, {}, {})


def peer_group(moves: pd.DataFrame, agency_type: str | None) -> PeerGroup:
    """PEER_MOVES → the agencies of the same kind where both years of any are known, else all."""
    alike = moves[moves["alike_peers"] > 0]
    if agency_type and len(alike):
        rows = alike[["code", "alike_change", "alike_peers"]]
        return _group(agency_type, rows)
    return _group(None, moves[["code", "change", "peers"]])


def _group(agency_type: str | None, rows: pd.DataFrame) -> PeerGroup:
    codes, changes, counts = (rows[column].tolist() for column in rows)
    rounded = map(half_up_number, changes)
    return PeerGroup(
        agency_type,
        dict(zip(codes, rounded, strict=True)),
        dict(zip(codes, counts, strict=True)),
    )
