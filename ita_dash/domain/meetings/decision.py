"""What a meeting decided, as a task with an owner and a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ita_dash.domain.messages import Message, msg

MOST_DECIDED, MOST_PERSON, MOST_NOTE = 1_000, 200, 500
"""Letters of what was decided, of the typed name of its owner, of a note."""


class DecisionStatus(StrEnum):
    """What became of a decision."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


DECISION_STATUS_LABELS: Mapping[DecisionStatus, Message] = {
    DecisionStatus.OPEN: msg("ยังไม่แล้วเสร็จ"),
    DecisionStatus.DONE: msg("แล้วเสร็จ"),
    DecisionStatus.DROPPED: msg("ไม่ดำเนินการต่อ"),
}


@dataclass(frozen=True)
class Decision:
    """A decision; its owner is a division, a typed name, both or nobody yet.

    ``due_on`` is None where no day was set, ``note`` says what became of it.
    """

    meeting_id: int
    decided: str
    division_id: int | None = None
    person: str = ""
    due_on: date | None = None
    status: DecisionStatus = DecisionStatus.OPEN
    note: str = ""

    def is_late(self, today: date) -> bool:
        """Whether its day is over while it is open."""
        is_open = self.status is DecisionStatus.OPEN
        return is_open and self.due_on is not None and self.due_on < today


@dataclass(frozen=True)
class RecordedDecision:
    """A decision that stands; ``change_no`` is that of its newest revision."""

    decision_id: int
    change_no: int
    decision: Decision


def broken_decision(decision: Decision) -> Iterator[Message]:
    """What a decision may not be."""
    if not decision.decided:
        yield msg("ต้องระบุมติ")
    if len(decision.decided) > MOST_DECIDED:
        yield msg("มติยาวเกิน {n} ตัวอักษร", n=MOST_DECIDED)
    if len(decision.person) > MOST_PERSON:
        yield msg("ชื่อผู้รับผิดชอบยาวเกิน {n} ตัวอักษร", n=MOST_PERSON)
    if len(decision.note) > MOST_NOTE:
        yield msg("หมายเหตุยาวเกิน {n} ตัวอักษร", n=MOST_NOTE)
    if decision.status is DecisionStatus.DROPPED and not decision.note:
        yield msg("ต้องระบุเหตุผลที่ไม่ดำเนินการต่อ")


def in_order(decisions: Iterable[RecordedDecision]) -> list[RecordedDecision]:
    """Open ones first, the earliest day first and those without a day last."""
    statuses = list(DecisionStatus)
    return sorted(
        decisions,
        key=lambda each: (
            statuses.index(each.decision.status),
            each.decision.due_on or date.max,
            each.decision_id,
        ),
    )
