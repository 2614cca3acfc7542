"""The drafts of the office's particulars, and the form as it is opened."""

from __future__ import annotations

from ita_dash.domain.agencies.office import Office
from ita_dash.domain.agencies.office_fields import tidied
from ita_dash.domain.agencies.office_input import office_as_json, read_office_input
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.agencies import office_state
from ita_dash.ui.agencies.office_state import FORM, OfficeForm
from ita_dash.ui.session.draft_words import say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("office_drafts.chosen")


def my_office_drafts(workspace: Workspace) -> list[FormDraft]:
    """The person's drafts of the office, the newest first; read fresh."""
    return drafts_of_forms((FORM,), read_office_input, workspace)


def go_on_with(draft: FormDraft) -> None:
    """Open the form with what the draft holds, in the next run."""
    _CHOSEN.choose(draft)
    office_state.open_place()


def opened_form(workspace: Workspace) -> OfficeForm:
    """The form of the office, which every agency has once."""
    opening = Opening(
        office_state.OPEN,
        FORM,
        lambda: _begun_from(workspace.change_no, workspace),
        lambda change_no: _begun_from(change_no, workspace),
        read_office_input,
        lambda: my_office_drafts(workspace),
    )
    draft = _CHOSEN.take(0, lambda: my_office_drafts(workspace))
    return opening.form(office_state.OPEN.form(), draft, workspace)


def office_at(change_no: int, workspace: Workspace) -> Office:
    """The particulars as they stood at a change number."""
    return workspace.snapshot_at(change_no).agencies.office


def keep_office_draft(form: OfficeForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what it began from; else keep nothing."""
    if form.outcome is None:
        typed = form.now()
        is_own = typed != tidied(form.shown)
        keep_typed(form, office_as_json(typed) if is_own else "", workspace)


def leave_office(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    leave_unless_drawn(
        office_state.OPEN,
        keep_office_draft,
        _leave,
        workspace,
        is_drawn=lambda _: page == "agency" and office_state.is_asked_for(),
    )


def _leave(form: OfficeForm, workspace: Workspace) -> None:
    office_state.OPEN.close()
    tr = workspace.tr
    kept = tr("เก็บฉบับร่างข้อมูลสำหรับหนังสือราชการไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าข้อมูลหน่วยงาน")
    say_left(form, kept, tr)


def _begun_from(change_no: int, workspace: Workspace) -> OfficeForm:
    return OfficeForm(office_at(change_no, workspace), change_no)
