"""The drafts of the months of a measure, and the form as it is opened."""

from __future__ import annotations

from ita_dash.domain.measures.monthly.standing import own_months
from ita_dash.domain.measures.monthly.typed import months_as_json, read_months, typed_months
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures import links
from ita_dash.ui.measures.links import MONTHLY
from ita_dash.ui.measures.monthly.state import OPEN, MonthsForm, is_asked_for
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("months_drafts.chosen")


def my_drafts(workspace: Workspace) -> list[FormDraft]:
    """The person's drafts of months, the newest first; read fresh."""
    return drafts_of_forms((MONTHLY,), read_months, workspace)


def months_offers(measure_id: int, workspace: Workspace) -> None:
    """The person's drafts of the months of a measure, each to go on with or to drop."""
    for draft in my_drafts(workspace):
        if draft.key.subject_id == measure_id:
            name = f"months_{draft.key.token}"
            subject = plain(workspace.tr("แผนและผลรายเดือน"))
            offer_draft(draft, subject, name, _go_on_with, workspace)


def opened_form(measure_id: int, workspace: Workspace) -> MonthsForm:
    """The form of the months of a measure that stands."""
    fresh = begun_from(measure_id, workspace.change_no, workspace)
    opening = Opening(
        OPEN,
        f"{MONTHLY}_{measure_id}",
        lambda: fresh,
        lambda change_no: begun_from(measure_id, change_no, workspace),
        read_months,
        lambda: my_drafts(workspace),
    )
    held = OPEN.form()
    is_same = held is not None and held.measure_id == measure_id
    draft = _CHOSEN.take(measure_id, lambda: my_drafts(workspace))
    return opening.form(held if is_same else None, draft, workspace)


def begun_from(measure_id: int, change_no: int, workspace: Workspace) -> MonthsForm:
    """The form as it begins from what stood at a change number; from now where nothing did."""
    now = workspace.snapshot.measures.plans[measure_id]
    known = workspace.snapshot_at(change_no).measures.plans.get(measure_id, now)
    return MonthsForm(measure_id, own_months(now), known.told, known.measure.change_no)


def keep_draft(form: MonthsForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what it began from; else keep nothing."""
    if form.outcome is None:
        typed = form.now()
        is_own = typed != typed_months(form.drawn, form.shown)
        keep_typed(form, months_as_json(typed) if is_own else "", workspace)


def leave_months(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    leave_unless_drawn(
        OPEN,
        keep_draft,
        _leave,
        workspace,
        is_drawn=lambda form: page == "measures" and is_asked_for(form.measure_id),
    )


def _leave(form: MonthsForm, workspace: Workspace) -> None:
    OPEN.close()
    kept = workspace.tr("เก็บฉบับร่างของแผนและผลรายเดือนไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าของมาตรการ")
    say_left(form, kept, workspace.tr)


def _go_on_with(draft: FormDraft) -> None:
    """Open the form with what the draft holds, in the next run."""
    _CHOSEN.choose(draft)
    links.navigate(links.measure_query(draft.key.subject_id, MONTHLY))
