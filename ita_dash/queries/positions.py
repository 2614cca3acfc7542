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
    return {
        kind: Office(**{f"{role}_position": each[role] for role in SIGNERS})
        for kind, each in _kinds().items()
    }


def proposed_positions(agency_type: str | None) -> Office:
    """The positions that are usual in a kind of agency; nothing is known of other kinds."""
    return load_positions().get(agency_type or "", Office())


def addressee(agency_type: str | None, agency: str, position: str | None) -> str | None:
    """To whom a paper is addressed: the chief executive's position with the place behind it.

    A position that is recorded otherwise than its kind usually calls it stays as it is; None
    where none is known.
    """
    usual = proposed_positions(agency_type).chief_executive_position
    if usual is None or (position is not None and position != usual):
        return position
    before = str(_kinds()[agency_type or ""]["place_follows"])
    place = agency.removeprefix(before) if agency.startswith(before) else ""
    return usual + place


@cache
def _kinds() -> Mapping[str, Mapping[str, str]]:
    kinds = tomllib.loads(POSITIONS_FILE.read_text(encoding="utf-8"))["kind"]
    return {kind: each for each in kinds for kind in each["kinds"]}
