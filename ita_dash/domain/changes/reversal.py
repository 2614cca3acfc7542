"""What taking a change back does to each record it wrote: put back what stood, or leave it be."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, Literal, TypeVar

from ita_dash.domain.messages import Message, msg

Key = TypeVar("Key", bound=Hashable)
Content = TypeVar("Content", bound=Hashable)

UNDO = "undo_change"
"""The action of a change that takes another one back."""
SCORE_ACTIONS = ("edit_scores", "edit_questions", "remove_scores", "move_scores")
"""What people do with scores by hand."""
TARGET_ACTIONS = ("set_targets", "remove_targets")
SCENARIO_ACTIONS = ("save_scenario", "edit_scenario", "remove_scenario", "restore_scenario")
"""What people do with scenarios, and with the targets that are set from them."""
EDIT_SEVERAL = "edit_measures"
"""The action of a change of several measures at once."""
SET_MONTHS = "set_months"
"""The action of a change of what was planned and reached month by month."""
ORDER_MEASURES, SPLIT_MEASURE = "order_measures", "split_measure"
"""The actions that change the shape of a year's plan."""
ROLL_FORWARD = "roll_forward"
"""The action that plans measures of a year again for a later one."""
LINEAGE_ACTIONS = ("note_lineage", "forget_lineage")
"""What people decide about measures from plan to plan."""
EDIT_OFFICE = "edit_office"
"""The action of a change of the office's particulars."""
EVIDENCE_ACTIONS = (
    *("add_evidence", "revise_evidence", "mark_evidence"),
    *("remove_evidence", "restore_evidence"),
)
"""What people do with the evidence of measures."""
CALENDAR_ACTIONS = ("set_date", "remove_date")
"""What people do with the dates of a year."""
MEETING_ACTIONS = (
    *("record_meeting", "edit_meeting", "remove_meeting"),
    *("add_decision", "edit_decision", "remove_decision"),
)
"""What people do with meetings and with what they decided."""
PAPER_ACTIONS = (
    *("set_paper_text", "reset_paper_text"),
    *("set_paper_template", "remove_paper_template"),
)
"""What people do with the wording and the templates of papers."""
GROUP_ACTIONS = ("set_group", "remove_group")
"""What people do with the working group of a year."""
_IMPORTS = (
    *("import_scores", "import_questions", "import_measures", "import_report"),
    "import_progress",
)
UNDOABLE = frozenset(
    {
        *(*_IMPORTS, *SCORE_ACTIONS, EDIT_SEVERAL, SET_MONTHS, ORDER_MEASURES, SPLIT_MEASURE),
        *(*LINEAGE_ACTIONS, ROLL_FORWARD, EDIT_OFFICE, *SCENARIO_ACTIONS, *TARGET_ACTIONS),
        *(*EVIDENCE_ACTIONS, *CALENDAR_ACTIONS, *MEETING_ACTIONS, *PAPER_ACTIONS),
        *(*GROUP_ACTIONS, UNDO),
    }
)
"""The actions that can be taken back whole; one measure and divisions have ways of their own."""

Effect = Literal["removed", "restored", "kept"]
EFFECT_LABELS: Mapping[Effect, Message] = {
    "removed": msg("จะนำออก"),
    "restored": msg("จะคืนเป็นอย่างเดิม"),
    "kept": msg("คงไว้ตามที่เป็นอยู่"),
}
"""What becomes of a record, in the order in which it is told."""


@dataclass(frozen=True)
class Revision(Generic[Key, Content]):
    """What a record was from a change on; ``content`` None is a record that was removed."""

    key: Key
    change_no: int
    content: Content | None


@dataclass(frozen=True)
class Reversal(Generic[Key, Content]):
    """One record of a change that is taken back.

    ``before`` stood until then, ``written`` is what the change made of it; None is nothing.
    ``changed_by`` is the later change after which something else stands, None when nothing does.
    """

    key: Key
    before: Content | None
    written: Content | None
    changed_by: int | None

    @property
    def effect(self) -> Effect:
        """Removed where nothing stood before, restored where something did; else kept as it is."""
        if self.changed_by is not None:
            return "kept"
        return "removed" if self.before is None else "restored"


def reversals(
    revisions: Iterable[Revision[Key, Content]], change_no: int
) -> list[Reversal[Key, Content]]:
    """The reversal of every record that the change wrote and that is not as it was before.

    ``revisions`` are all of those records, in order of their keys and change numbers. What
    later changes did and undid again counts as not changed.
    """
    changed = []
    for key, group in groupby(revisions, key=lambda revision: revision.key):
        history = list(group)
        before = next((r.content for r in reversed(history) if r.change_no < change_no), None)
        written = next(r.content for r in history if r.change_no == change_no)
        now = history[-1]
        if now.content != before:
            changed_by = None if now.content == written else now.change_no
            changed.append(Reversal(key, before, written, changed_by))
    return changed


def undoable(
    log: Iterable[tuple[int, str]], undos: Iterable[tuple[int, int]], actions: Collection[str]
) -> list[int]:
    """The changes of these actions that can be taken back now, and the undos of such changes.

    ``log`` are pairs of number and action, ``undos`` as ``standing_undo`` takes them. Newest
    first.
    """
    pairs = list(undos)
    undone = dict(pairs)
    known = dict(log)

    def began_with(change_no: int) -> str:
        """The action of the change that a chain of undos is about."""
        while change_no in undone:
            change_no = undone[change_no]
        return known.get(change_no, "")

    return sorted(
        (no for no in known if began_with(no) in actions and standing_undo(pairs, no) is None),
        reverse=True,
    )


def standing_undo(undos: Iterable[tuple[int, int]], change_no: int) -> int | None:
    """The undo by which the change is taken back now; None when the change is in force.

    ``undos`` are pairs of an undo's own number and the number it took back. An undo that was
    itself taken back counts no more.
    """
    pairs = list(undos)
    of_it = [own for own, undone in pairs if undone == change_no]
    return next((own for own in reversed(of_it) if standing_undo(pairs, own) is None), None)
