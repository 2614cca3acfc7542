"""An agency's divisions with their former names: which are offered, and which a name stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rapidfuzz import fuzz

from ita_dash.domain.agencies.division_key import division_key
from ita_dash.domain.agencies.division_names import OFFICIAL_DIVISIONS, bare_name

_MUNICIPAL = ("สำนักปลัดเทศบาล", "กองยุทธศาสตร์และงบประมาณ", "กองการประปา")
_NEAR = 85
"""Likeness, in percent, from which two names are taken for spellings of one."""
_CONTINUES = re.compile(r"\s|และ")

Likeness = Literal["same", "closed", "former", "near"]


@dataclass(frozen=True)
class Division:
    """A division as it stands, and what it was called before, newest first.

    ``change_no``, ``changed_at`` (UTC) and ``actor`` tell when and by whom it came to stand so,
    but for its place among the others. A merged one is closed, and ``merged_into`` is the
    division that took it in.
    """

    division_id: int
    name: str
    sort_order: int
    is_closed: bool
    merged_into: int | None
    former_names: tuple[str, ...]
    change_no: int
    changed_at: datetime
    actor: str


def official_divisions(agency_type: str | None) -> tuple[str, ...]:
    """The official names for a kind of agency, in official order (published rule).

    Every official name while the kind is unknown; none for a kind whose divisions no rule lists.
    """
    if agency_type is None:
        return OFFICIAL_DIVISIONS
    if agency_type == "อบต.":
        return tuple(name for name in OFFICIAL_DIVISIONS if name not in _MUNICIPAL)
    if agency_type.startswith("เทศบาล"):
        return tuple(name for name in OFFICIAL_DIVISIONS if name != "สำนักปลัด")
    return ()


def known_by_name(register: Sequence[Division]) -> dict[str, Division]:
    """Which division a name stands for, by ``division_key``.

    A name that is borne now goes before one that was given up, an open division before a closed
    one; the names of a merged division stand for the one that took it in.
    """
    by_id = {division.division_id: division for division in register}
    given_up = [(name, division) for division in register for name in division.former_names]
    borne = [(division.name, division) for division in register]
    ranked = [
        *(pair for pair in given_up if pair[1].is_closed),
        *(pair for pair in given_up if not pair[1].is_closed),
        *(pair for pair in borne if pair[1].merged_into is not None),
        *(pair for pair in borne if pair[1].is_closed and pair[1].merged_into is None),
        *(pair for pair in borne if not pair[1].is_closed),
    ]
    return {division_key(name): _standing_for(division, by_id) for name, division in ranked}


def spellings(register: Sequence[Division]) -> dict[str, str]:
    """Every name, present or former, with the name that its division bears now."""
    known = known_by_name(register)
    names = [name for each in register for name in (each.name, *each.former_names)]
    return {name: known[division_key(name)].name for name in names}


def offered_names(register: Sequence[Division], agency_type: str | None) -> list[str]:
    """What a form offers: the open divisions in their order, then official ones still unknown."""
    present = [division.name for division in register if not division.is_closed]
    return [*present, *missing_official(register, agency_type)]


def missing_official(register: Sequence[Division], agency_type: str | None) -> list[str]:
    """The official divisions of the kind that the agency never had under that name."""
    known = known_by_name(register)
    return [name for name in official_divisions(agency_type) if division_key(name) not in known]


def alike(name: str, register: Iterable[Division]) -> dict[Division, Likeness]:
    """The divisions for which a name could be taken, and how: the likeness of each.

    ``same`` and ``closed`` bear this very name, ``former`` bore it once; ``near`` differs by a
    letter, by the agency's own kind behind it (สำนักปลัดเทศบาล is สำนักปลัด), or is a shorter or
    longer form (กองการศึกษา, กองการศึกษา ศาสนาและวัฒนธรรม).
    """
    key = division_key(name)
    found: dict[Division, Likeness] = {}
    for division in register:
        if division_key(division.name) == key:
            found[division] = "closed" if division.is_closed else "same"
        elif key in map(division_key, division.former_names):
            found[division] = "former"
        elif not division.is_closed and is_near(name, division.name):
            found[division] = "near"
    return found


def is_near(name: str, other: str) -> bool:
    """Whether two different names may be meant for one division."""
    key, other_key = division_key(bare_name(name)), division_key(bare_name(other))
    if _digits(key) != _digits(other_key):
        return False
    shorter, longer = sorted((bare_name(name), bare_name(other)), key=len)
    is_longer_form = longer.startswith(shorter) and _CONTINUES.match(longer, len(shorter))
    return bool(is_longer_form) or fuzz.ratio(key, other_key) >= _NEAR


def _standing_for(division: Division, by_id: Mapping[int, Division]) -> Division:
    """The division itself, or the one that took it in, however often that was merged again."""
    while division.merged_into is not None:
        division = by_id[division.merged_into]
    return division


def _digits(key: str) -> str:
    return "".join(character for character in key if character.isdigit())
