"""The drafts of a person's forms of closings: kept with every word sent, offered, dropped."""

from __future__ import annotations

from ita_dash.domain.closings.closing import period_words
from ita_dash.domain.closings.typed import read_typed
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.closings import links
from ita_dash.ui.closings.form_state import OPEN, ClosingForm, place_of
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.workspace import Workspace

CHOSEN = ChosenDraft("closing_drafts.chosen")


def my_drafts(workspace: Workspace, besides: ClosingForm | None = None) -> list[FormDraft]:
    """The person's drafts of closings, the newest first; read fresh."""
    return drafts_of_forms(("closing",), read_typed, workspace, besides)


def draft_offers(workspace: Workspace, besides: ClosingForm | None = None) -> None:
    """Every draft with what it says, a way to go on and a way to drop it."""
    for draft in my_drafts(workspace, besides):
        typed = read_typed(draft.typed)
        told = (typed.reason or typed.name, typed.note) if typed else ()
        what = workspace.tr(period_words(*place_of(draft.key.subject_id)))
        subject = plain(" · ".join(filter(None, (what, *told))))
        offer_draft(draft, subject, f"closing_{draft.key.token}", _go_on_with, workspace)


def keep_draft(form: ClosingForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what it proposes; else keep nothing."""
    typed = form.now()
    keep_typed(form, "" if typed == form.shown else typed.as_json(), workspace)


def leave_closing(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    form = OPEN.form()
    if form is None or form.outcome is not None:
        return
    if form.has_fields():
        keep_draft(form, workspace)
    if page != "closings" or links.requested_form() != form.place or workspace.past:
        OPEN.close()
        tr = workspace.tr
        say_left(form, tr("เก็บฉบับร่างของการปิดรอบไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าปิดรอบ"), tr)


def _go_on_with(draft: FormDraft) -> None:
    CHOSEN.choose(draft)
    links.open_form(*place_of(draft.key.subject_id))
