"""Writes what a form of evidence holds."""

from __future__ import annotations

from ita_dash.domain.evidence.typed import FILE
from ita_dash.imports.evidence.file import EvidenceUpload, check_evidence
from ita_dash.services.evidence.edits import add_evidence, revise_evidence
from ita_dash.ui.evidence.form_state import EvidenceForm
from ita_dash.ui.session.app_state import (
    current_actor,
    database,
    evidence_store,
    settings,
)
from ita_dash.ui.session.chosen_file import own_uploads


def save_form(form: EvidenceForm, agency_id: int) -> tuple[int, int]:
    """Write it; gives the evidence and the change number, 0 where it stood there already.

    Raises as ``add_evidence`` and ``revise_evidence``, UnreadableFile where the file that waited
    is gone; nothing is written then.
    """
    typed = form.now()
    told = typed.told()
    upload = _upload(form) if typed.source == FILE else None
    place = database(), evidence_store(), current_actor(), agency_id
    if form.evidence_id:
        base = form.base_change_no
        saved = revise_evidence(*place, form.evidence_id, told, base, upload)
    else:
        saved = add_evidence(*place, form.measure_id, told, upload)
    if form.chosen is not None:
        own_uploads().drop(form.chosen.sha256)
    return saved.evidence_id, saved.change_no if saved.is_written else 0


def _upload(form: EvidenceForm) -> EvidenceUpload | None:
    """The file that waits, checked once more: it lay in a folder meanwhile."""
    if form.chosen is None:
        return None
    return check_evidence(form.chosen.opened(), settings().max_evidence_mb)
