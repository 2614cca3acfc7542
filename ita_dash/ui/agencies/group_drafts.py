"""The drafts of working groups, and the form as it is opened."""

from __future__ import annotations

from functools import partial

from ita_dash.domain.agencies.typed_group import TypedGroup, read_typed_group, typed_of
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.agencies import group_links
from ita_dash.ui.agencies.group_state import OPEN, GroupForm
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("group_drafts.chosen")


def draft_offers(workspace: Workspace) -> None:
    """Every draft of a group with a way to go on and a way to drop it."""
    tr = workspace.tr
    for draft in _my_drafts(workspace):
        typed = read_typed_group(draft.typed)
        if typed is not None:
            year = tr("ปีงบประมาณ {year}", year=typed.fiscal_year)
            subject = plain(" · ".join([year, *(name for name, _, _ in typed.told[:3])]))
            offer_draft(draft, subject, f"group_{draft.key.token}", _go_on_with, workspace)


def opened_form(fiscal_year: int, workspace: Workspace) -> GroupForm:
    """The form of the group of a year."""
    fresh = partial(_begun, fiscal_year, workspace)
    drafts = partial(_my_drafts, workspace)
    opening = Opening(
        OPEN, f"group_{fiscal_year}", fresh, lambda _: fresh(), read_typed_group, drafts
    )
    held = OPEN.form()
    own = held if held is not None and held.fiscal_year == fiscal_year else None
    return opening.form(own, _CHOSEN.take(fiscal_year, drafts), workspace)


def keep_draft(form: GroupForm, workspace: Workspace) -> None:
    """Keep what was typed where it differs from what the form began with; else nothing."""
    if form.outcome is None:
        typed = form.now()
        is_own = _told(typed) != _told(form.start) or bool(form.kept)
        keep_typed(form, typed.as_json() if is_own else "", workspace)


def leave_group(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    year = group_links.requested() if page == "agency" else None
    leave_unless_drawn(
        OPEN, keep_draft, _leave, workspace, is_drawn=lambda form: year == form.fiscal_year
    )


def _told(typed: TypedGroup) -> tuple[object, ...]:
    """What was typed, whatever blank lines stand between."""
    return typed.order_number, typed.ordered_on, typed.begins_on, typed.told


def _leave(form: GroupForm, workspace: Workspace) -> None:
    OPEN.close()
    tr = workspace.tr
    say_left(form, tr("เก็บฉบับร่างคณะทำงานไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าข้อมูลหน่วยงาน"), tr)


def _begun(fiscal_year: int, workspace: Workspace) -> GroupForm:
    """The form as it begins from what stands."""
    agencies, number = workspace.snapshot.agencies, workspace.change_no
    standing = agencies.working_group(fiscal_year)
    if standing is not None:
        return GroupForm(typed_of(standing), number, standing.change_no)
    return GroupForm(TypedGroup(fiscal_year), number, None)


def _my_drafts(workspace: Workspace) -> list[FormDraft]:
    return drafts_of_forms(("group",), read_typed_group, workspace)


def _go_on_with(draft: FormDraft) -> None:
    typed = read_typed_group(draft.typed)
    if typed is not None:
        _CHOSEN.choose(draft)
        group_links.open_form(typed.fiscal_year)
