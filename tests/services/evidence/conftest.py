"""One measure, a store of files, and what one does with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ita_dash.db.database import Database
from ita_dash.db.evidence_store import EvidenceStore, evidence_store
from ita_dash.domain.access.roles import Actor
from ita_dash.domain.evidence.input import EvidenceInput
from ita_dash.domain.evidence.record import RecordedEvidence, each_recorded
from ita_dash.imports.evidence.file import EvidenceUpload
from ita_dash.queries.changes import newest_change
from ita_dash.queries.evidence import evidence
from ita_dash.services.evidence.edits import add_evidence, revise_evidence
from ita_dash.services.evidence.revision import SavedEvidence
from ita_dash.settings import Settings
from tests.stored import WORKING_GROUP
from tests.stored_measures import Books

ABOUT = date(2024, 1, 15)


def told(**changes: Any) -> EvidenceInput:
    """Evidence that may be written, changed in some fields."""
    return EvidenceInput(**{"title": "ประกาศเจตนารมณ์", "about": ABOUT, **changes})


def pdf(content: bytes = b"%PDF-1.7 1") -> EvidenceUpload:
    return EvidenceUpload("ประกาศ.pdf", "application/pdf", content)


@dataclass(frozen=True)
class Proofs:
    """The evidence of the one measure of the books."""

    books: Books
    store: EvidenceStore

    def add(
        self,
        entry: EvidenceInput | None = None,
        upload: EvidenceUpload | None = None,
        actor: Actor = WORKING_GROUP,
    ) -> SavedEvidence:
        place = self.books.db, self.store, actor, self.books.agency_id
        return add_evidence(*place, self.books.measure_id, entry or told(), upload)

    def revise(
        self, saved: SavedEvidence, entry: EvidenceInput, upload: EvidenceUpload | None = None
    ) -> SavedEvidence:
        place = self.books.db, self.store, WORKING_GROUP, self.books.agency_id
        return revise_evidence(*place, saved.evidence_id, entry, saved.change_no, upload)

    def standing(self, *, is_removed: bool = False) -> list[RecordedEvidence]:
        db, agency_id = self.books.db, self.books.agency_id
        as_of = newest_change(db, agency_id)
        return each_recorded(evidence(db, agency_id, as_of, is_removed=is_removed))


@pytest.fixture
def proofs(books: Books, db: Database, database_url: str, tmp_path: Path) -> Proofs:
    """The place of the files is what the engine has by itself."""
    return Proofs(books, evidence_store(db, Settings(database_url=database_url)))
