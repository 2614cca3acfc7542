"""The drafts of reasons for which findings are to be accepted: kept, offered, dropped."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ita_dash.domain.review.finding import Finding
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.services.review.accepted import FindingKey
from ita_dash.ui.elements.text import plain
from ita_dash.ui.review import places
from ita_dash.ui.review.accept_state import OPEN, AcceptForm, AcceptInput, read_accept_input
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.form_opening import Opening
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
    """The form of a finding, blank or with the reason for which it was accepted before."""
    fresh = partial(_begun, finding, fiscal_year, workspace)
    held, place = OPEN.form(), (fiscal_year, str(finding.rule), finding.place.key)
    drafts = partial(_my_drafts, workspace)
    name = f"accept_{fiscal_year}_{finding.rule}_{finding.place.key}"
    opening = Opening(OPEN, name, fresh, lambda _: fresh(), read_accept_input, drafts)
    chosen = _CHOSEN.take(finding.place.measure_id or 0, drafts)
    own = held if held is not None and held.address == place else None
    return opening.form(own, chosen, workspace)


def keep_draft(form: AcceptForm, workspace: Workspace) -> None:
    """Keep the reason where it was typed; else keep nothing."""
    typed = form.now()
    is_own = bool(typed.reason) and (typed != form.start or bool(form.kept))
    keep_typed(form, typed.as_json() if is_own else "", workspace)


def leave_accept(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    place = places.requested() if page == "review" else None
    leave_unless_drawn(
        OPEN, keep_draft, _leave, workspace, is_drawn=lambda form: place == form.address
    )


def _leave(form: AcceptForm, workspace: Workspace) -> None:
    OPEN.close()
    tr = workspace.tr
    say_left(form, tr("เก็บฉบับร่างเหตุผลไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าตรวจทานก่อนเสนอ"), tr)


def _begun(finding: Finding, fiscal_year: int, workspace: Workspace) -> AcceptForm:
    standing = finding.accepted or finding.before
    place = fiscal_year, str(finding.rule), finding.place.key
    return AcceptForm(
        FindingKey.of(fiscal_year, finding),
        finding.place.measure_id or 0,
        workspace.change_no,
        standing.change_no if standing else None,
        AcceptInput(*place, standing.reason if standing else ""),
    )


def _my_drafts(workspace: Workspace) -> list[FormDraft]:
    return drafts_of_forms(("accept",), read_accept_input, workspace)


def _go_on_with(draft: FormDraft) -> None:
    typed = read_accept_input(draft.typed)
    if typed is not None:
        _CHOSEN.choose(draft)
        where = {"rule": typed.rule, "place": typed.place}
        st.query_params.from_dict({"view": places.ACCEPT, "fy": str(typed.fiscal_year), **where})
