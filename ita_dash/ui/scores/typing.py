"""What is typed on the page of scores: its two forms, and the drafts of both."""

from __future__ import annotations

from ita_dash.ui.scores.editing import links as score_links
from ita_dash.ui.scores.editing.offers import every_draft
from ita_dash.ui.scores.editing.page import score_form
from ita_dash.ui.scores.question_form import links as question_links
from ita_dash.ui.scores.question_form.drafts import draft_offers
from ita_dash.ui.scores.question_form.page import question_form
from ita_dash.ui.session.workspace import Workspace


def draws_form(workspace: Workspace) -> bool:
    """Draw the form that the address asks for; False where it asks for none."""
    if score_links.is_requested():
        score_form(workspace)
    elif question_links.is_requested():
        question_form(workspace)
    else:
        return False
    return True


def offer_drafts(workspace: Workspace) -> None:
    """Every draft of either form that the person has; nothing without one."""
    every_draft(workspace)
    draft_offers(workspace)
