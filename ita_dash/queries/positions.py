"""What signers are called by the kind of agency, read once from its file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from ita_dash.domain.agencies.office import SIGNERS, Office
from ita_dash.settings import POSITIONS_FILE


@cache
def load_positions() -> Mapping[str, Office]:
    """By kind of agency an office of which only the positions of the signers are known."""
    kinds = tomllib.loads(POSITIONS_FILE.read_text(encoding="utf-8"))["kind"]
    return {
        kind: Office(**{f"{role}_position": each[role] for role in SIGNERS})
        for each in kinds
        for kind in each["kinds"]
    }


def proposed_positions(agency_type: str | None) -> Office:
    """The positions that are usual in a kind of agency; nothing is known of other kinds."""
    return load_positions().get(agency_type or "", Office())
