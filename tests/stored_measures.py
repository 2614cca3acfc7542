"""One agency's measures as the tests write and read them."""

from __future__ import annotations

from ita_dash.db.database import Database
from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.queries.changes import newest_change
from ita_dash.queries.divisions import divisions
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.services.measures.edits import (
    create_measure,
    edit_measure,
    record_progress,
    remove_measure,
    restore_measure,
)
from tests.builders import DRAFT
from tests.stored import WORKING_GROUP


class Books:
    """One measure in the books of an agency, and what one does with it."""

    def __init__(self, db: Database, agency_id: int) -> None:
        self.db = db
        self.agency_id = agency_id
        self.measure_id = create_measure(db, WORKING_GROUP, agency_id, DRAFT).measure_id

    @property
    def newest(self) -> int:
        return newest_change(self.db, self.agency_id)

    def standing(self, as_of: int = 1000) -> RecordedMeasure:
        return measure_drafts(self.db, self.agency_id, as_of)[self.measure_id]

    def edit(self, edited: MeasureDraft, base: int, actor: Actor = WORKING_GROUP) -> int:
        saved = edit_measure(self.db, actor, self.agency_id, self.measure_id, edited, base)
        return saved.change_no

    def progress(
        self, base: int, actor: Actor = WORKING_GROUP, steps_done: tuple[int, ...] = (1, 2)
    ) -> int:
        saved = record_progress(
            self.db,
            actor,
            self.agency_id,
            self.measure_id,
            base,
            status=MeasureStatus.COMPLETED,
            progress=100,
            result="เผยแพร่ครบทุกข้อ",
            outcome="ประชาชนเข้าถึงข้อมูล",
            steps_done=steps_done,
        )
        return saved.change_no

    def remove(self, base: int, actor: Actor = WORKING_GROUP) -> int:
        return remove_measure(self.db, actor, self.agency_id, self.measure_id, base)

    def restore(self, actor: Actor = WORKING_GROUP) -> int:
        return restore_measure(self.db, actor, self.agency_id, self.measure_id)

    def officer(self, division: str) -> Actor:
        known = divisions(self.db, self.agency_id, 1000)
        (division_id,) = known.loc[known["name"] == division, "division_id"].tolist()
        return Actor("เจ้าหน้าที่", Role.OFFICER, frozenset({division_id}))
