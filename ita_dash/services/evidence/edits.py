"""Adds evidence to a measure and revises it."""

from __future__ import annotations

from dataclasses import replace

from ita_dash.db.clock import thai_today
from ita_dash.db.database import Database, Reader
from ita_dash.db.evidence_store import EvidenceStore
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.evidence.entry import Evidence, StoredFile
from ita_dash.domain.evidence.input import EvidenceInput, broken_rules, tidied
from ita_dash.domain.evidence.link import checked_link
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.messages import listed, msg
from ita_dash.imports.evidence.file import EvidenceUpload
from ita_dash.queries.changes import newest_change
from ita_dash.queries.evidence import next_evidence_id, next_revision
from ita_dash.services.evidence.revision import (
    SavedEvidence,
    newest_revision,
    own_measure,
    save_over,
)
from ita_dash.services.evidence.rows import write_evidence
from ita_dash.services.measures.revision import standing_measure


def add_evidence(
    db: Database,
    store: EvidenceStore,
    actor: Actor,
    agency_id: int,
    measure_id: int,
    told: EvidenceInput,
    upload: EvidenceUpload | None = None,
) -> SavedEvidence:
    """Add a link or a file to a measure: revision 1.

    The bytes stand for good before the row that names them. An officer may do so for measures of
    the own division. Raises NotAllowed, InvalidInput naming every rule that is broken,
    EditCollision where the measure was removed, StoreFailure where the file cannot be kept.
    """
    measure = own_measure(db, actor, agency_id, measure_id)
    content = _content(measure, measure_id, told, upload)
    content = _kept(store, content, upload)
    with db.change(agency_id, actor, "add_evidence", content.title) as transaction:
        standing_measure(transaction, agency_id, measure_id)
        evidence_id = next_evidence_id(transaction, agency_id)
        write_evidence(transaction, evidence_id, replace(content, revision=1))
    return SavedEvidence(evidence_id, transaction.change_no)


def revise_evidence(
    db: Database,
    store: EvidenceStore,
    actor: Actor,
    agency_id: int,
    evidence_id: int,
    told: EvidenceInput,
    base_change_no: int,
    upload: EvidenceUpload | None = None,
) -> SavedEvidence:
    """Write the next numbered revision; without link and upload the file stays as it is.

    What says what already stands writes nothing. Raises as ``add_evidence``, EditCollision where
    ``base_change_no`` is not the newest revision any more.
    """
    require(actor, Role.OFFICER, agency_id)
    newest = newest_revision(db, agency_id, newest_change(db, agency_id), evidence_id)
    measure_id = newest.content.measure_id
    measure = own_measure(db, actor, agency_id, measure_id)
    content = _content(measure, measure_id, told, upload, newest.content)
    content = replace(_kept(store, content, upload), revision=newest.content.revision)
    if content == newest.content and not newest.is_removed:
        return SavedEvidence(evidence_id, newest.change_no, is_written=False)

    def next_of(reader: Reader) -> Evidence:
        return replace(content, revision=next_revision(reader, agency_id, evidence_id))

    change_no = save_over(
        db, actor, agency_id, "revise_evidence", newest, next_of, base_change_no=base_change_no
    )
    return SavedEvidence(evidence_id, change_no)


def _content(
    measure: MeasureDraft,
    measure_id: int,
    told: EvidenceInput,
    upload: EvidenceUpload | None,
    before: Evidence | None = None,
) -> Evidence:
    """What is written, its file still that of ``before``; InvalidInput where a rule is broken."""
    told = tidied(told)
    steps = [step.description for step in measure.steps]
    broken = list(broken_rules(told, steps, thai_today()))
    keeps_file = told.link is None and before is not None and before.file is not None
    if told.link is None and upload is None and not keeps_file:
        broken.append(msg("ต้องเลือกไฟล์หรือระบุลิงก์"))
    if broken or told.about is None:
        raise InvalidInput(listed(broken), msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))
    return Evidence(
        revision=0,
        measure_id=measure_id,
        step_no=told.step_no,
        step_text=None if told.step_no is None else steps[told.step_no - 1],
        title=told.title,
        link=None if told.link is None else checked_link(told.link),
        file=before.file if before is not None and keeps_file else None,
        about=told.about,
        fiscal_year=measure.fiscal_year,
        status=told.status,
        renews_yearly=told.renews_yearly,
    )


def _kept(store: EvidenceStore, content: Evidence, upload: EvidenceUpload | None) -> Evidence:
    """The content with the file that was handed over, which is kept now."""
    if upload is None or content.link is not None:
        return content
    sha256 = store.keep(upload.content)
    file = StoredFile(sha256, upload.name, len(upload.content), upload.mime)
    return replace(content, file=file)
