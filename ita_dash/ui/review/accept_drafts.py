"""The drafts of reasons for which findings are to be accepted: kept, offered, dropped."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.review.finding import Finding
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.services.review.accepted import FindingKey
from ita_dash.ui.elements.text import plain
from ita_dash.ui.review import places
from ita_dash.ui.review.accept_state import OPEN, AcceptForm, read_accept_input
from ita_dash.ui.session.form_drafts import (
    ChosenDraft,
    drafts_of_forms,
    keep_typed,
    offer_draft,
    own_draft,
    remember,
    say_left,
    take_over,
)
from ita_dash.ui.session.held_form import told_change
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("accept_drafts.chosen")


def draft_offers(workspace: Workspace) -> None:
    """Every draft with what it says, a way to go on and a way to drop it."""
    for draft in _my_drafts(workspace):
        typed = read_accept_input(draft.typed)
        if typed is not None:
            with st.container(border=True, gap="xsmall"):
                name = f"accept_{draft.key.token}"
                offer_draft(draft, plain(typed.reason), name, _go_on_with, workspace)


def opened_form(finding: Finding, fiscal_year: int, workspace: Workspace) -> AcceptForm:
    """The form of a finding: a chosen draft first, then as this session has it.

    Then what a browser shows whose session was lost, then a blank one, or the earlier reason.
    """
    fresh = _begun(finding, fiscal_year, workspace)
    held, draft = OPEN.form(), _CHOSEN.take(fresh.measure_id, lambda: _my_drafts(workspace))
    name = f"accept_{fresh.finding.rule}_{fresh.finding.place}_{fiscal_year}"
    if held is not None and draft is None and held.address == fresh.address and OPEN.has_fields():
        shown_token(name, held.token)
        return held
    token = shown_token(name, fresh.token)
    if draft is not None:
        fresh.start = _reason(draft) or fresh.start
        fresh.fill()
        take_over(fresh, draft, workspace)
    elif token != fresh.token and told_change(token) is not None:
        fresh.token, fresh.is_returned = token, True
        kept = own_draft(fresh, _my_drafts(workspace))
        if kept is not None:
            fresh.start = _reason(kept) or fresh.start
            remember(fresh, kept)
    else:
        fresh.fill()
    return OPEN.hold(fresh)


def keep_draft(form: AcceptForm, workspace: Workspace) -> None:
    """Keep the reason where it was typed; else keep nothing."""
    typed = form.now()
    is_blank = typed.reason == form.start and not form.kept
    keep_typed(form, "" if is_blank or not typed.reason else typed.as_json(), workspace)


def leave_accept(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    form = OPEN.form()
    if form is None or form.outcome is not None:
        return
    if OPEN.has_fields():
        keep_draft(form, workspace)
    if page != "review" or places.requested() != form.address:
        OPEN.close()
        tr = workspace.tr
        say_left(form, tr("เก็บฉบับร่างเหตุผลไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าตรวจทานก่อนเสนอ"), tr)


def _begun(finding: Finding, fiscal_year: int, workspace: Workspace) -> AcceptForm:
    standing = finding.accepted or finding.before
    return AcceptForm(
        FindingKey.of(fiscal_year, finding),
        finding.place.measure_id or 0,
        workspace.change_no,
        standing.change_no if standing else None,
        standing.reason if standing else "",
    )


def _my_drafts(workspace: Workspace) -> list[FormDraft]:
    return drafts_of_forms(("accept",), read_accept_input, workspace)


def _go_on_with(draft: FormDraft) -> None:
    typed = read_accept_input(draft.typed)
    if typed is not None:
        _CHOSEN.choose(draft)
        where = {"rule": typed.rule, "place": typed.place}
        st.query_params.from_dict({"view": places.ACCEPT, "fy": str(typed.fiscal_year), **where})


def _reason(draft: FormDraft) -> str:
    typed = read_accept_input(draft.typed)
    return typed.reason if typed else ""
