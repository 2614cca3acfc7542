"""The drafts of a person's scenarios: kept with every move, found again, dropped."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.targets.scenario import as_json, read_scenario
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.elements.text import plain
from ita_dash.ui.plan.trying import links
from ita_dash.ui.plan.trying.state import FORM, OPEN, ScenarioForm
from ita_dash.ui.plan.views import WHAT_IF
from ita_dash.ui.session import address
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("scenario_drafts.chosen")


def my_drafts(workspace: Workspace, besides: ScenarioForm | None = None) -> list[FormDraft]:
    """The person's drafts of scenarios, the newest first, but that form's own; read fresh."""
    return drafts_of_forms((FORM,), read_scenario, workspace, besides)


def draft_offers(drafts: Sequence[FormDraft], workspace: Workspace) -> None:
    """Every draft with its name and year, a way to go on and a way to drop it."""
    tr = workspace.tr
    for draft in drafts:
        typed = read_scenario(draft.typed)
        if typed is None:
            continue
        name = typed.name.strip() or tr("ยังไม่มีชื่อ")
        subject = plain(tr("แผนทดลอง {name} ปี {year}", name=name, year=typed.fiscal_year))
        with st.container(border=True, gap="xsmall"):
            key = f"scenario_{draft.key.token}"
            offer_draft(draft, subject, key, go_on_with, workspace)


def go_on_with(draft: FormDraft) -> None:
    """Open the draft's form with what it holds, in the next run."""
    typed = read_scenario(draft.typed)
    if typed is not None:
        _CHOSEN.choose(draft)
        address.choose("fy", str(typed.fiscal_year))
        links.open_scenario(draft.key.subject_id)


def chosen_draft(scenario_id: int, workspace: Workspace) -> FormDraft | None:
    """The draft that the reader chose to go on with in this scenario's form; given once."""
    return _CHOSEN.take(scenario_id, lambda: my_drafts(workspace))


def keep_draft(form: ScenarioForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what it began from; else keep nothing."""
    now = form.now()
    keep_typed(form, "" if now == form.base else as_json(now), workspace)


def leave_scenario(page: str, workspace: Workspace) -> None:
    """Keep what was tried before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    is_drawn = page == "plan" and st.session_state.get("view", WHAT_IF) == WHAT_IF
    leave_unless_drawn(OPEN, keep_draft, leave, workspace, is_drawn=lambda _: is_drawn)


def leave(form: ScenarioForm, workspace: Workspace) -> None:
    """Close a form that was left; its draft stays, and that is said."""
    OPEN.close()
    tr = workspace.tr
    say_left(form, tr("เก็บฉบับร่างของแผนทดลองไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าแผนสู่เป้าหมาย"), tr)
