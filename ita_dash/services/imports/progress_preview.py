"""What the form of a division would change, measure by measure, and what collides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ita_dash.domain.evidence.entry import Evidence
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.import_merge import FieldDifference, differences
from ita_dash.domain.messages import Message
from ita_dash.imports.problems import Problem

ProgressStatus = Literal["new", "different", "same", "held"]


@dataclass(frozen=True)
class Collision:
    """A field that both the form and somebody else changed since the form was made."""

    field: str
    printed: MeasureDraft
    stored: MeasureDraft
    filled: MeasureDraft

    @property
    def sides(self) -> tuple[MeasureDraft, MeasureDraft, MeasureDraft]:
        """The measure when it was printed, as it stands, and as it was filled in."""
        return self.printed, self.stored, self.filled


@dataclass(frozen=True)
class PreviewedProgress:
    """A measure of the form against what stands under it.

    ``kept`` is what is written where collisions leave what stands, ``replaced`` where the form
    replaces it; both are ``standing`` where nothing changes. ``evidence`` is added. ``is_held``
    where a cell of it cannot be taken: then nothing of the measure is. ``changed_by`` is who made
    the revision that stands, where it is newer than the form.
    """

    measure_id: int
    standing: MeasureDraft
    kept: MeasureDraft
    replaced: MeasureDraft
    evidence: tuple[Evidence, ...] = ()
    collisions: tuple[Collision, ...] = ()
    is_held: bool = False
    changed_by: Message | None = None

    @property
    def status(self) -> ProgressStatus:
        """What becomes of it: held, collides (different), is changed (new), or stays the same."""
        if self.is_held:
            return "held"
        if self.collisions:
            return "different"
        return "new" if self.is_written(self.kept) else "same"

    @property
    def differences(self) -> tuple[FieldDifference, ...]:
        """What the form changes where nobody else did."""
        return () if self.is_held else differences(self.standing, self.kept)

    def is_written(self, draft: MeasureDraft) -> bool:
        """Whether anything is written where the measure becomes this."""
        return not self.is_held and (draft != self.standing or bool(self.evidence))


@dataclass(frozen=True)
class ProgressPreview:
    """The form against what is stored; nothing is written yet.

    ``division`` is what the form's division is called now; ``problems`` are of the form as it
    came back and of what stands.
    """

    division: str
    fiscal_year: int
    printed_on: date
    change_no: int
    measures: tuple[PreviewedProgress, ...] = ()
    problems: tuple[Problem, ...] = ()

    def with_status(self, status: ProgressStatus) -> list[PreviewedProgress]:
        """The measures of one status, in the order of the form."""
        return [each for each in self.measures if each.status == status]

    @property
    def different(self) -> int:
        """How many measures somebody else changed in the same field."""
        return len(self.with_status("different"))

    @property
    def kept(self) -> int:
        """How many of those are still written where what stands is left."""
        return sum(each.is_written(each.kept) for each in self.with_status("different"))
