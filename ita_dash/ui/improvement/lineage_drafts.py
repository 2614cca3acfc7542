"""The drafts of a person's forms about lineage: kept with every word sent, offered, dropped."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.improvement.lineage import DECISION_LABELS, Decision
from ita_dash.domain.improvement.lineage_input import read_lineage_input
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.elements.text import plain
from ita_dash.ui.improvement import lineage_links as links
from ita_dash.ui.improvement.lineage_state import OPEN, LineageForm
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("lineage_drafts.chosen")


def my_drafts(workspace: Workspace) -> list[FormDraft]:
    """The person's drafts about lineage, the newest first; read fresh."""
    return drafts_of_forms(("lineage",), read_lineage_input, workspace)


def draft_offers(workspace: Workspace, besides: LineageForm | None = None) -> None:
    """Every draft with what it says, a way to go on and a way to drop it."""
    tr = workspace.tr
    table = workspace.snapshot.measures.table
    titles = dict(zip(table["measure_id"].tolist(), table["title"], strict=True))
    own = besides.key if besides else None
    for draft in my_drafts(workspace):
        typed = read_lineage_input(draft.typed)
        if typed is None or draft.key == own or draft.key.subject_id not in titles:
            continue
        parts = [tr(DECISION_LABELS[Decision(typed.decision)]), typed.reason]
        subject = plain(f"{titles[draft.key.subject_id]} · {' · '.join(filter(None, parts))}")
        with st.container(border=True, gap="xsmall"):
            offer_draft(draft, subject, f"lineage_{draft.key.token}", go_on_with, workspace)


def go_on_with(draft: FormDraft) -> None:
    """Open the draft's form with what it holds, in the next run."""
    typed = read_lineage_input(draft.typed)
    if typed is not None:
        _CHOSEN.choose(draft)
        links.open_form(typed.fiscal_year, draft.key.subject_id)


def chosen_draft(measure_id: int, workspace: Workspace) -> FormDraft | None:
    """The draft that the reader chose to go on with in this measure's form; given once."""
    return _CHOSEN.take(measure_id, lambda: my_drafts(workspace))


def keep_draft(form: LineageForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what the ledger says; else keep nothing."""
    typed = form.now()
    keep_typed(form, "" if typed == form.shown else typed.as_json(), workspace)


def leave_lineage(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    place = links.requested_form() if page == "improvement" else None
    leave_unless_drawn(
        OPEN,
        keep_draft,
        _leave,
        workspace,
        is_drawn=lambda form: place == (form.shown.fiscal_year, form.measure_id),
    )


def _leave(form: LineageForm, workspace: Workspace) -> None:
    OPEN.close()
    tr = workspace.tr
    say_left(form, tr("เก็บฉบับร่างเรื่องความต่อเนื่องไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้ามาตรการกับคะแนน"), tr)
