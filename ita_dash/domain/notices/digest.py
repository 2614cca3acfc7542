"""What there is to tell somebody on a day, and whether any of it is new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.evidence.record import ListedEvidence
from ita_dash.domain.work.item import WorkItem

SOON_DAYS = (7, 3, 1)
"""So many days before its end a measure is told of, and told of again."""
RENEWAL_DAYS = (30, 7)
"""So many days before it is to be renewed evidence is told of, and told of again."""
_LATE_AGAIN, _EXPIRED_AGAIN = 7, 30
"""After so many days more it is told once more."""
_EXPIRING = ("expired", "within_30")


@dataclass(frozen=True)
class Digest:
    """The measures and the evidence to tell of, the most urgent first."""

    late: tuple[WorkItem, ...]
    soon: tuple[WorkItem, ...]
    evidence: tuple[ListedEvidence, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.late or self.soon or self.evidence)


def digest(work: Sequence[WorkItem], evidence: Iterable[ListedEvidence]) -> Digest:
    """Out of what a person has to update and the evidence of the same measures."""
    soon = (each for each in work if each.due == "within_30" and _left(each) <= SOON_DAYS[0])
    expiring = (each for each in evidence if each.validity in _EXPIRING)
    return Digest(
        tuple(each for each in work if each.due == "overdue"),
        tuple(soon),
        tuple(sorted(expiring, key=lambda each: (each.expires_on or date.max, each.evidence_id))),
    )


def has_news(told: Digest, day: date, told_on: date | None) -> bool:
    """Whether anything has come nearer by a step since it was last told; None is never."""
    if told_on is None:
        return bool(told)
    since = (day - told_on).days
    measures = ((_left(each), SOON_DAYS, _LATE_AGAIN) for each in (*told.late, *told.soon))
    evidence = (
        ((each.expires_on - day).days, RENEWAL_DAYS, _EXPIRED_AGAIN)
        for each in told.evidence
        if each.expires_on is not None
    )
    return any(
        stage(left, steps, again) != stage(left + since, steps, again)
        for left, steps, again in (*measures, *evidence)
    )


def stage(days_left: int, steps: Sequence[int], again: int) -> int:
    """How far something has come: a number that grows by one with each step and each repetition."""
    passed = sum(days_left <= step for step in steps)
    return passed if days_left >= 0 else passed + 1 + (-days_left - 1) // again


def _left(item: WorkItem) -> int:
    return 0 if item.days_left is None else item.days_left
