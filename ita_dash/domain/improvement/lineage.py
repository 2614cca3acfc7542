"""Which measure of a plan carries on which of an earlier one, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import search_key

_NEAR = 80
"""Least likeness, per cent, of two titles that mean the same measure by themselves."""
_MAYBE = 55
"""Least likeness of two titles where both measures name an indicator in common."""
_YEAR = re.compile(r"(?:ประจำ)?(?:ปีงบประมาณ|ปี)?(?:พ\.?ศ\.?)?25\d\d")
"""The year in a title changes from plan to plan and says nothing."""


class Decision(StrEnum):
    """What became of a measure from one plan to the next, in the order in which it is shown."""

    KEPT = "kept"
    CHANGED = "changed"
    NEW = "new"
    DROPPED = "dropped"


DECISION_LABELS: Mapping[Decision, Message] = {
    Decision.KEPT: msg("ทำต่อเหมือนเดิม"),
    Decision.CHANGED: msg("ทำต่อโดยปรับปรุง"),
    Decision.NEW: msg("มาตรการใหม่"),
    Decision.DROPPED: msg("ไม่ทำต่อ"),
}


class Basis(StrEnum):
    """From what a decision is known."""

    TOLD = "told"
    SAME_TITLE = "same_title"
    NEAR_TITLE = "near_title"
    MAYBE = "maybe"
    NO_MATCH = "no_match"


BASIS_LABELS: Mapping[Basis, Message] = {
    Basis.TOLD: msg("มีผู้ระบุ"),
    Basis.SAME_TITLE: msg("ชื่อเดียวกัน"),
    Basis.NEAR_TITLE: msg("ชื่อใกล้เคียงกัน"),
    Basis.MAYBE: msg("อาจเป็นเรื่องเดียวกัน"),
    Basis.NO_MATCH: msg("ไม่พบชื่อที่ใกล้เคียง"),
}


@dataclass(frozen=True)
class Titled:
    """What a measure is known by from plan to plan."""

    measure_id: int
    title: str
    indicators: frozenset[int]


@dataclass(frozen=True)
class Match:
    """A measure and the earlier one it seems to carry on; ``likeness`` of the titles, 0–100."""

    measure_id: int
    earlier_id: int
    likeness: int
    basis: Basis
    decision: Decision


def matches(earlier: Sequence[Titled], later: Sequence[Titled]) -> list[Match]:
    """Pairs the measures of two plans by titles, and by indicators where titles differ more.

    The likest pairs first; nobody stands in two pairs. Years in titles make no difference. Equal
    titles with the same indicators are the same measure kept, all else is one that was changed.
    """
    keys = {old.measure_id: _key(old.title) for old in earlier}
    by_id = {old.measure_id: old for old in earlier}
    pairs = [
        (match, _shared(by_id[match.earlier_id], new))
        for new in later
        for match in _candidates(new, by_id, keys)
    ]
    pairs.sort(key=lambda pair: (-pair[0].likeness, -pair[1]))
    return _one_to_one([match for match, _ in pairs])


def _candidates(
    new: Titled, earlier: Mapping[int, Titled], keys: Mapping[int, str]
) -> Iterator[Match]:
    """The earlier measures that this one may carry on."""
    key = _key(new.title)
    near = process.extract(key, keys, scorer=fuzz.ratio, score_cutoff=_MAYBE, limit=None)
    for other, likeness, earlier_id in near:
        # Only what says the same is wholly alike; rounding must not make it so.
        whole = 100 if other == key else min(99, round(likeness))
        match = _match(earlier[earlier_id], new, whole)
        if match is not None:
            yield match


def _one_to_one(pairs: Collection[Match]) -> list[Match]:
    taken_later: set[int] = set()
    taken_earlier: set[int] = set()
    chosen = []
    for pair in pairs:
        if pair.measure_id not in taken_later and pair.earlier_id not in taken_earlier:
            chosen.append(pair)
            taken_later.add(pair.measure_id)
            taken_earlier.add(pair.earlier_id)
    return chosen


def carried_on(old: Titled, new: Titled) -> Decision:
    """Kept where titles say the same but for years, for the same indicators; else changed."""
    is_same = _key(old.title) == _key(new.title) and old.indicators == new.indicators
    return Decision.KEPT if is_same else Decision.CHANGED


def _match(old: Titled, new: Titled, likeness: int) -> Match | None:
    basis = _basis(likeness, _shared(old, new))
    if basis is None:
        return None
    return Match(new.measure_id, old.measure_id, likeness, basis, carried_on(old, new))


def _basis(likeness: int, shared: int) -> Basis | None:
    if likeness == 100:
        return Basis.SAME_TITLE
    if likeness >= _NEAR:
        return Basis.NEAR_TITLE
    return Basis.MAYBE if likeness >= _MAYBE and shared else None


def _shared(old: Titled, new: Titled) -> int:
    """How many indicators both name."""
    return len(old.indicators & new.indicators)


def _key(title: str) -> str:
    """A title without spaces and years."""
    return _YEAR.sub("", search_key(title))
