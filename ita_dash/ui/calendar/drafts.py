"""The drafts of dates, and the form as it is opened."""

from __future__ import annotations

from functools import partial

from ita_dash.domain.calendar.entry import StoredDate
from ita_dash.domain.calendar.step import STEP_LABELS, CalendarStep
from ita_dash.domain.calendar.typed import TypedDate, read_typed_date, typed_of
from ita_dash.domain.thai.dates import day_text
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.calendar import links
from ita_dash.ui.calendar.form_state import OPEN, DateForm
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("date_drafts.chosen")


def draft_offers(workspace: Workspace) -> None:
    """Every draft of a date with a way to go on and a way to drop it."""
    tr = workspace.tr
    for draft in _my_drafts(workspace):
        typed = read_typed_date(draft.typed)
        if typed is not None:
            is_step = typed.code in set(CalendarStep)
            title = tr(STEP_LABELS[CalendarStep(typed.code)]) if is_step else typed.title
            days = " – ".join(filter(None, (typed.start, typed.end)))
            subject = plain(" · ".join(filter(None, (title, days))))
            offer_draft(draft, subject, f"date_{draft.key.token}", _go_on_with, workspace)


def opened_form(place: tuple[int, str], workspace: Workspace) -> DateForm:
    """The form of an entry of a year, with "" of a new one."""
    fresh = partial(_begun, place, workspace)
    drafts = partial(_my_drafts, workspace)
    opening = Opening(
        OPEN, f"date_{place[0]}_{place[1]}", fresh, lambda _: fresh(), read_typed_date, drafts
    )
    held = OPEN.form()
    own = held if held is not None and held.place == place else None
    return opening.form(own, _CHOSEN.take(place[0], drafts), workspace)


def keep_draft(form: DateForm, workspace: Workspace) -> None:
    """Keep what was typed where it differs from what the form began with; else nothing."""
    if form.outcome is None:
        typed = form.now()
        is_own = typed != form.start or bool(form.kept)
        keep_typed(form, typed.as_json() if is_own else "", workspace)


def leave_date(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    place = links.requested() if page == "agency" else None
    leave_unless_drawn(
        OPEN, keep_draft, _leave, workspace, is_drawn=lambda form: place == form.place
    )


def standing_entry(place: tuple[int, str], workspace: Workspace) -> StoredDate | None:
    """What the office told at a place; None where it told nothing."""
    own = workspace.snapshot.calendar.own(place[0])
    return next((each for each in own if each.code == place[1]), None)


def _leave(form: DateForm, workspace: Workspace) -> None:
    OPEN.close()
    tr = workspace.tr
    say_left(form, tr("เก็บฉบับร่างวันที่ไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากปฏิทินประจำปี"), tr)


def _begun(place: tuple[int, str], workspace: Workspace) -> DateForm:
    """The form as it begins from what stands; a step that is known in days begins with these."""
    standing, number = standing_entry(place, workspace), workspace.change_no
    if standing is not None:
        return DateForm(typed_of(standing), number, standing.change_no)
    dates = workspace.snapshot.calendar.dates(place[0])
    known = next((each for each in dates if each.code == place[1]), None)
    if known is None or known.in_months:
        return DateForm(TypedDate(*place), number, None)
    days = day_text(known.start), day_text(known.end)
    return DateForm(TypedDate(*place, "", *days), number, None)


def _my_drafts(workspace: Workspace) -> list[FormDraft]:
    return drafts_of_forms(("date",), read_typed_date, workspace)


def _go_on_with(draft: FormDraft) -> None:
    typed = read_typed_date(draft.typed)
    if typed is not None:
        _CHOSEN.choose(draft)
        links.open_form(typed.fiscal_year, typed.code)
