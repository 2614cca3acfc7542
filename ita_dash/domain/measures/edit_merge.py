"""Bring two edits of one measure together without losing either."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.fields import FIELD_ATTRIBUTES, INTERNAL_FIELDS
from ita_dash.domain.measures.monthly.month import joined_months
from ita_dash.domain.measures.step_marks import marks_carried_over

Choice = Literal["mine", "theirs", "both"]

# A status says what progress may be recorded with it, so the two are never taken from two sides.
_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    field: (*attributes, "progress") if field == "status" else attributes
    for field, attributes in FIELD_ATTRIBUTES.items()
    if field != "progress"
}
JOINABLE = ("result", "outcome", "output", *INTERNAL_FIELDS)
"""Running text of which both versions may be kept, one after the other."""


@dataclass(frozen=True)
class Merge:
    """Two edits brought together.

    ``draft`` holds every field that only one side changed as that side left it, and where
    both differ (``conflicts``) what the other side saved. ``kept`` are the fields only the
    editor changed, ``taken`` those only the other side changed.
    """

    draft: MeasureDraft
    conflicts: tuple[str, ...]
    kept: tuple[str, ...]
    taken: tuple[str, ...]


def merge(base: MeasureDraft, mine: MeasureDraft, theirs: MeasureDraft) -> Merge:
    """``mine`` and ``theirs`` were both made from ``base``; status and progress go together."""
    fields: dict[str, list[str]] = {"conflict": [], "mine": [], "theirs": []}
    values: dict[str, Any] = {}
    for field, attributes in _ATTRIBUTES.items():
        old, own, other = (_values(draft, attributes) for draft in (base, mine, theirs))
        if own not in (old, other):
            joined = _joined(field, old, own, other)
            if joined is None:
                fields["conflict"].append(field)
            else:
                fields["mine"].append(field)
                values |= zip(attributes, joined, strict=True)
        if other not in (old, own):
            fields["theirs"].append(field)
    conflicts = tuple(fields["conflict"])
    taken = tuple(field for field in fields["theirs"] if field not in conflicts)
    return Merge(replace(theirs, **values), conflicts, tuple(fields["mine"]), taken)


def resolved(merged: Merge, mine: MeasureDraft, choices: Mapping[str, Choice]) -> MeasureDraft:
    """The merged draft with a choice made for every conflict.

    ``both`` keeps two running texts one after the other. Raises KeyError where a conflict was
    not chosen.
    """
    values: dict[str, Any] = {}
    for field in merged.conflicts:
        if choices[field] == "mine":
            values |= {name: getattr(mine, name) for name in _ATTRIBUTES[field]}
        elif choices[field] == "both" and field in JOINABLE:
            values[field] = f"{getattr(merged.draft, field)}\n{getattr(mine, field)}"
    return replace(merged.draft, **values)


def _values(draft: MeasureDraft, attributes: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(draft, name) for name in attributes)


def _joined(
    field: str, base: tuple[Any, ...], mine: tuple[Any, ...], theirs: tuple[Any, ...]
) -> tuple[Any, ...] | None:
    """The field's values when both edits fit together; None when one must be chosen."""
    if theirs == base:
        return mine
    if field == "months":
        months = joined_months(base[0], mine[0], theirs[0])
        return None if months is None else (months,)
    if field != "methods":
        return None
    old, own, other = base[0], mine[0], theirs[0]
    if _wording(own) == _wording(old):
        joined, lost = marks_carried_over(old, own, other)
    elif _wording(other) == _wording(old):
        joined, lost = marks_carried_over(old, other, own)
    else:
        return None
    return None if lost else (joined,)


def _wording(steps: Sequence[Step]) -> list[str]:
    return [step.description for step in steps]
