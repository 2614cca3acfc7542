"""The drafts of meetings, and their form as it is opened."""

from __future__ import annotations

from functools import partial

from ita_dash.domain.meetings.typed import read_typed, typed_meeting
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.elements.text import plain
from ita_dash.ui.meetings import links
from ita_dash.ui.meetings.form_state import MEETING, OPEN_MEETING, MeetingForm
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("meeting_drafts.chosen")


def draft_offers(workspace: Workspace) -> None:
    """Every draft of a meeting with a way to go on and a way to drop it."""
    for draft in _my_drafts(workspace):
        typed = read_typed(draft.typed)
        if typed is not None:
            told = (typed.texts.get(name, "") for name in ("title", "number", "day"))
            subject = plain(" · ".join(filter(None, told)) or workspace.tr("การประชุม"))
            offer_draft(draft, subject, f"meeting_{draft.key.token}", _go_on_with, workspace)


def opened_form(meeting_id: int, workspace: Workspace) -> MeetingForm:
    """The form of a meeting, 0 for a new one."""
    fresh = partial(_begun, meeting_id, workspace)
    drafts = partial(_my_drafts, workspace)
    name = f"meeting_{meeting_id}"
    opening = Opening(OPEN_MEETING, name, fresh, lambda _: fresh(), read_typed, drafts)
    held = OPEN_MEETING.form()
    own = held if held is not None and held.place[0] == meeting_id else None
    return opening.form(own, _CHOSEN.take(meeting_id, drafts), workspace)


def keep_draft(form: MeetingForm, workspace: Workspace) -> None:
    """Keep what was typed where it differs from what the form began with; else nothing."""
    if form.outcome is None:
        typed = form.now()
        is_own = typed != form.start or bool(form.kept)
        keep_typed(form, typed.as_json() if is_own else "", workspace)


def leave_meeting(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py."""
    meeting = links.requested_meeting() if page == "meetings" else None
    leave_unless_drawn(
        OPEN_MEETING,
        keep_draft,
        _leave,
        workspace,
        is_drawn=lambda form: meeting == form.place[0],
    )


def _leave(form: MeetingForm, workspace: Workspace) -> None:
    OPEN_MEETING.close()
    tr = workspace.tr
    say_left(form, tr("เก็บฉบับร่างการประชุมไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากบันทึกการประชุม"), tr)


def _begun(meeting_id: int, workspace: Workspace) -> MeetingForm:
    """The form as it begins from what stands."""
    standing = workspace.snapshot.meetings.meeting(meeting_id)
    if standing is not None:
        typed, seen = typed_meeting(standing.meeting, meeting_id), standing.change_no
        return MeetingForm(MEETING, typed, workspace.change_no, seen)
    return MeetingForm(MEETING, typed_meeting(None, meeting_id), workspace.change_no, None)


def _my_drafts(workspace: Workspace) -> list[FormDraft]:
    return drafts_of_forms((MEETING,), read_typed, workspace)


def _go_on_with(draft: FormDraft) -> None:
    typed = read_typed(draft.typed)
    if typed is not None:
        _CHOSEN.choose(draft)
        links.open_meeting(typed.place[0])
