"""A form that somebody else was faster than: what was typed beside what now stands."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.edit_merge import Merge


@dataclass(frozen=True)
class Collision:
    """Somebody else saved while the form was open.

    ``mine`` was typed over ``base`` (revision ``base_change_no``); ``theirs`` (``change_no``)
    now stands, or was removed; ``merged`` brings the two together. ``lost_marks`` are steps the
    editor marked that no longer stand.
    """

    base: MeasureDraft
    mine: MeasureDraft
    theirs: MeasureDraft
    merged: Merge
    lost_marks: tuple[Step, ...]
    base_change_no: int
    change_no: int
    is_removed: bool
