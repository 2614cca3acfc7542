"""The drafts of forms of evidence, and the form as it is opened."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from ita_dash.domain.evidence.record import each_listed
from ita_dash.domain.evidence.typed import EvidenceTyped, read_typed, typed_of
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.elements.fill_link import NEW
from ita_dash.ui.elements.text import plain
from ita_dash.ui.evidence import links
from ita_dash.ui.evidence.form_state import FORMS, NEW_FORM, OPEN, EvidenceForm
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import (
    ChosenDraft,
    drafts_of_forms,
    keep_typed,
    own_draft,
    remember,
    take_over,
)
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.held_form import told_change
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("evidence_drafts.chosen")


def my_drafts(workspace: Workspace) -> list[FormDraft]:
    """The person's drafts of evidence, the newest first; read fresh."""
    return drafts_of_forms(FORMS, read_typed, workspace)


def draft_offers(workspace: Workspace, *, of_measure: int | None = None) -> None:
    """The person's drafts of evidence, each to go on with or to drop.

    With ``of_measure`` those of new evidence of that measure alone.
    """
    for draft in my_drafts(workspace):
        is_of_it = (draft.key.form, draft.key.subject_id) == (NEW_FORM, of_measure)
        if of_measure is not None and not is_of_it:
            continue
        typed = read_typed(draft.typed)
        if typed is not None:
            subject = plain(typed.title or typed.file_name or typed.link)
            offer_draft(draft, subject, f"evidence_{draft.key.token}", _go_on_with, workspace)


def opened_form(evidence_id: int, measure_id: int, workspace: Workspace) -> EvidenceForm | None:
    """The form of evidence, with id 0 of new evidence of the measure; None where none stands.

    A draft that the reader chose goes first, then the form as this session has it, then what a
    browser shows whose session was lost, then what is stored.
    """
    fresh = _fresh(evidence_id, measure_id, workspace)
    if fresh is None:
        return None
    name = f"{fresh.key.form}_{fresh.subject_id}"
    draft = _CHOSEN.take(fresh.subject_id, lambda: my_drafts(workspace))
    held = OPEN.form()
    is_held = held is not None and draft is None and _is_same(held, fresh)
    if held is not None and is_held and (held.outcome is not None or OPEN.has_fields()):
        shown_token(name, held.token)
        return held
    token = shown_token(name, fresh.token)
    if draft is not None:
        return _continued(draft, fresh, workspace)
    if token != fresh.token and told_change(token) == fresh.base_change_no:
        return _returned(token, fresh, workspace)
    fresh.fill(fresh.shown)
    return OPEN.hold(fresh)


def keep_draft(form: EvidenceForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what stands; else keep nothing."""
    if form.outcome is None:
        typed = form.now().as_json()
        keep_typed(form, "" if typed == form.shown.as_json() else typed, workspace)


def leave_evidence(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    leave_unless_drawn(
        OPEN,
        keep_draft,
        _leave,
        workspace,
        is_drawn=lambda form: page == "evidence" and _is_asked(form),
    )


def _leave(form: EvidenceForm, workspace: Workspace) -> None:
    OPEN.close()
    kept = workspace.tr("เก็บฉบับร่างของหลักฐานไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าหลักฐาน")
    say_left(form, kept, workspace.tr)


def _is_asked(form: EvidenceForm) -> bool:
    """Whether the address asks for this form."""
    evidence_id, measure_id, view = links.requested()
    if view == NEW:
        return form.evidence_id == 0 and form.measure_id == measure_id
    return view == links.REVISE and form.evidence_id == evidence_id


def _is_same(held: EvidenceForm, fresh: EvidenceForm) -> bool:
    return (held.measure_id, held.evidence_id) == (fresh.measure_id, fresh.evidence_id)


def _go_on_with(draft: FormDraft) -> None:
    """Open the draft's form with what it holds, in the next run."""
    _CHOSEN.choose(draft)
    subject_id = draft.key.subject_id
    is_new = draft.key.form == NEW_FORM
    st.switch_page(
        links.PAGE_FILE,
        query_params=links.new_query(subject_id)
        if is_new
        else links.evidence_query(subject_id, links.REVISE),
    )


def _fresh(evidence_id: int, measure_id: int, workspace: Workspace) -> EvidenceForm | None:
    if evidence_id == 0:
        table = workspace.snapshot.measures.table
        if measure_id not in table["measure_id"].tolist():
            return None
        return EvidenceForm(measure_id, 0, replace(EvidenceTyped(), step=links.requested_step()), 0)
    table = workspace.snapshot.evidence.table
    for each in each_listed(table[table["evidence_id"] == evidence_id]):
        shown = typed_of(each.content, each.standing_step)
        own = each.content.measure_id
        return EvidenceForm(own, evidence_id, shown, each.change_no, each.content)
    return None


def _continued(draft: FormDraft, fresh: EvidenceForm, workspace: Workspace) -> EvidenceForm:
    """A form with what the draft holds; over what was saved meanwhile it collides on saving."""
    fresh.base_change_no = draft.base_change_no
    fresh.fill(read_typed(draft.typed) or fresh.shown)
    take_over(fresh, draft, workspace)
    return OPEN.hold(fresh)


def _returned(token: str, fresh: EvidenceForm, workspace: Workspace) -> EvidenceForm:
    """The form that a browser shows after its session was lost, with the words it shows."""
    fresh.token, fresh.is_returned = token, True
    draft = own_draft(fresh, my_drafts(workspace))
    typed = read_typed(draft.typed) if draft else None
    if draft and typed:
        fresh.begin(typed)
        remember(fresh, draft)
    return OPEN.hold(fresh)
