"""The drafts of decisions, and their form as it is opened."""

from __future__ import annotations

from functools import partial

from ita_dash.domain.meetings.typed import read_typed, typed_decision
from ita_dash.domain.thai.text import clipped
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.elements.text import plain
from ita_dash.ui.meetings import links
from ita_dash.ui.meetings.drafts import keep_draft
from ita_dash.ui.meetings.form_state import DECISION, OPEN_DECISION, MeetingForm
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("decision_drafts.chosen")
_LETTERS = 80


def decision_offers(workspace: Workspace) -> None:
    """Every draft of a decision that is not open, with a way to go on and a way to drop it."""
    for draft in drafts_of_forms((DECISION,), read_typed, workspace, OPEN_DECISION.form()):
        typed = read_typed(draft.typed)
        if typed is not None:
            decided = clipped(typed.texts.get("decided", ""), _LETTERS)
            subject = plain(decided or workspace.tr("มติ"))
            offer_draft(draft, subject, f"decision_{draft.key.token}", _go_on_with, workspace)


def opened_decision(place: tuple[int, int], workspace: Workspace) -> MeetingForm:
    """The form of a decision of a meeting, 0 for a new one."""
    fresh = partial(_begun, place, workspace)
    drafts = partial(drafts_of_forms, (DECISION,), read_typed, workspace)
    name = f"decision_{place[0]}_{place[1]}"
    opening = Opening(OPEN_DECISION, name, fresh, lambda _: fresh(), read_typed, drafts)
    held = OPEN_DECISION.form()
    own = held if held is not None and held.place == place else None
    return opening.form(own, _CHOSEN.take(place[0], drafts), workspace)


def leave_decision(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py."""
    place = links.requested_decision() if page == "meetings" else None
    leave_unless_drawn(
        OPEN_DECISION, keep_draft, _leave, workspace, is_drawn=lambda form: place == form.place
    )


def _leave(form: MeetingForm, workspace: Workspace) -> None:
    OPEN_DECISION.close()
    tr = workspace.tr
    say_left(form, tr("เก็บฉบับร่างมติไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากติดตามมติ"), tr)


def _begun(place: tuple[int, int], workspace: Workspace) -> MeetingForm:
    known = workspace.snapshot.meetings.decisions
    standing = next((each for each in known if each.decision_id == place[1]), None)
    decision = standing.decision if standing else None
    seen = standing.change_no if standing else None
    return MeetingForm(DECISION, typed_decision(decision, place), workspace.change_no, seen)


def _go_on_with(draft: FormDraft) -> None:
    typed = read_typed(draft.typed)
    if typed is not None:
        _CHOSEN.choose(draft)
        links.open_decision(*typed.place)
