"""The drafts of forms that carry measures forward, and the form as it is opened."""

from __future__ import annotations

import streamlit as st

from ita_dash.db.clock import thai_today
from ita_dash.domain.cycle import year_after
from ita_dash.domain.measures.rollforward_input import RollForwardInput, read_roll_forward
from ita_dash.domain.sensible_years import measure_years
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.measures.rollforward_preview import usual_choice
from ita_dash.ui.measures import links
from ita_dash.ui.measures.links import ROLL
from ita_dash.ui.measures.rolling.state import OPEN, RollForm
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("roll_drafts.chosen")


def later_years(from_year: int) -> list[int]:
    """The years to which measures of a year can be carried, the next one first."""
    return [year for year in measure_years(thai_today()) if year > from_year]


def opened_roll(from_year: int, workspace: Workspace) -> RollForm:
    """The form of a year; it always begins from what stands now."""
    opening = Opening(
        OPEN,
        f"{ROLL}_{from_year}",
        lambda: _begun(from_year, workspace),
        lambda _: _begun(from_year, workspace),
        read_roll_forward,
        lambda: _my_drafts(workspace),
    )
    held = OPEN.form()
    if held is not None and held.shown.from_year != from_year:
        held = None
    draft = _CHOSEN.take(from_year, lambda: _my_drafts(workspace))
    return opening.form(held, draft, workspace)


def roll_offers(workspace: Workspace, besides: RollForm | None = None) -> None:
    """Every draft with a way to go on and a way to drop it; nothing without one."""
    own = besides.key if besides else None
    for draft in _my_drafts(workspace):
        typed = read_roll_forward(draft.typed)
        if typed is None or draft.key == own:
            continue
        subject = workspace.tr(
            "ยกมาตรการปี {year} ไปปี {to_year} {n} มาตรการ",
            year=typed.from_year,
            to_year=typed.to_year,
            n=len(typed.measure_ids),
        )
        with st.container(border=True, gap="xsmall"):
            offer_draft(draft, subject, f"roll_{draft.key.token}", _go_on_with, workspace)


def keep_roll(form: RollForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what it proposes; else keep nothing."""
    if form.outcome is None:
        typed = form.now()
        keep_typed(form, "" if typed == form.shown else typed.as_json(), workspace)


def leave_roll(page: str, workspace: Workspace) -> None:
    """Keep what was chosen before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    is_here = page == "measures" and links.place()[1] == ROLL
    leave_unless_drawn(OPEN, keep_roll, _leave, workspace, is_drawn=lambda _: is_here)


def _leave(form: RollForm, workspace: Workspace) -> None:
    OPEN.close()
    tr = workspace.tr
    say_left(form, tr("เก็บฉบับร่างของการยกมาตรการไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้ามาตรการ"), tr)


def _begun(from_year: int, workspace: Workspace) -> RollForm:
    drafts = measure_drafts(database(), *workspace.key)
    offered = tuple(k for k, each in drafts.items() if each.draft.fiscal_year == from_year)
    proposed = RollForwardInput(from_year, year_after(from_year), usual_choice(drafts, from_year))
    return RollForm(base_change_no=workspace.change_no, shown=proposed, offered=offered)


def _my_drafts(workspace: Workspace) -> list[FormDraft]:
    """The person's drafts, the newest first; read fresh."""
    return drafts_of_forms((ROLL,), read_roll_forward, workspace)


def _go_on_with(draft: FormDraft) -> None:
    _CHOSEN.choose(draft)
    links.navigate({"view": ROLL, "fy": str(draft.key.subject_id)})
