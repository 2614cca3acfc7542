"""An agency with measures and divisions, and what is done with the divisions."""

from __future__ import annotations

from ita_dash.db.database import Database
from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.divisions import division_register
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.agencies.division_handover import (
    measures_of,
    merge_divisions,
)
from ita_dash.services.agencies.divisions import (
    rename_division,
)
from ita_dash.services.measures.edits import (
    create_measure,
)
from tests.builders import draft
from tests.stored import WORKING_GROUP


class Office:
    """An agency with two measures, and what is done with its divisions."""

    def __init__(self, db: Database, agency_id: int) -> None:
        self.db, self.agency_id = db, agency_id
        self.actor = WORKING_GROUP
        self.key = db, WORKING_GROUP, agency_id
        self.first = self.create(draft(divisions=("สำนักปลัด", "กองคลัง")))
        self.second = self.create(draft(number=2, divisions=("กองคลงั", "กองช่าง", "กองคลัง")))
        self.made_at = self.newest

    def create(self, content: MeasureDraft) -> int:
        return create_measure(*self.key, content).measure_id

    @property
    def newest(self) -> int:
        return newest_change(self.db, self.agency_id)

    @property
    def register(self) -> list[Division]:
        return division_register(self.db, self.agency_id, self.newest)

    def named(self, name: str) -> Division:
        return next(each for each in self.register if each.name == name)

    def offered(self) -> list[str]:
        return [each.name for each in self.register if not each.is_closed]

    def of(self, measure_id: int, as_of: int | None = None) -> tuple[str, ...]:
        drafts = measure_drafts(self.db, self.agency_id, as_of or self.newest)
        return drafts[measure_id].draft.divisions

    def rename(self, name: str, wanted: str) -> int | None:
        return rename_division(*self.key, self.named(name), wanted)

    def merge(self, name: str, into: str) -> int:
        seen = self.named(name)
        moving = measures_of(self.db, self.agency_id, self.newest, seen)
        ids = [each.measure_id for each in moving]
        return merge_divisions(*self.key, seen, self.named(into), measures_seen=ids)

    def last_action(self) -> str:
        return str(changes(self.db, self.agency_id, self.newest)["action"].iloc[0])
