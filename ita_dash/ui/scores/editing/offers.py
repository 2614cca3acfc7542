"""Offers a person's drafts of scores: of which year, what was typed, to go on with or to drop."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.scores.input import read_score_input
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores.editing.drafts import go_on_with, my_drafts
from ita_dash.ui.scores.editing.opening import begun_from
from ita_dash.ui.session.draft_words import offer_draft
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.columns import column_label


def draft_offers(drafts: Sequence[FormDraft], workspace: Workspace) -> None:
    """Every draft with the figures it holds, a way to go on and a way to drop it."""
    for draft in drafts:
        with st.container(border=True, gap="xsmall"):
            _offer(draft, workspace)


def every_draft(workspace: Workspace) -> None:
    """Every draft of scores that the person has, outside the form; nothing without one."""
    draft_offers(my_drafts(workspace), workspace)


def _offer(draft: FormDraft, workspace: Workspace) -> None:
    subject = workspace.tr("คะแนนปี {year}", year=draft.key.subject_id) + _named(draft, workspace)
    offer_draft(draft, subject, f"scores_{draft.key.token}", go_on_with, workspace)


def _named(draft: FormDraft, workspace: Workspace) -> str:
    """The figures that the draft says something else of than what it began from, as Markdown."""
    typed = read_score_input(draft.typed)
    if typed is None:
        return ""
    base_change_no = min(max(draft.base_change_no, 1), workspace.change_no)
    began = begun_from(base_change_no, typed.fiscal_year, workspace)
    shown, figures = began.shown.figures, typed.figures
    codes = [code for code in began.codes if figures.get(code, "") != shown[code]]
    names = ", ".join(workspace.tr(column_label(code)) for code in codes)
    return f" · :gray[{plain(names)}]" if names else ""
