"""What a form with a draft does when another page is drawn, or when somebody else was faster."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

from ita_dash.db.clock import utc_now
from ita_dash.domain.errors import StoreFailure
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.elements.forms import NOTED, announce_and_rerun
from ita_dash.ui.session.form_drafts import DraftedForm, drop_draft, take_over
from ita_dash.ui.session.form_opening import Form
from ita_dash.ui.session.held_form import HeldForm
from ita_dash.ui.session.workspace import Workspace


def leave_unless_drawn(
    held: HeldForm[Form],
    keep: Callable[[Form, Workspace], None],
    leave: Callable[[Form, Workspace], None],
    workspace: Workspace,
    *,
    is_drawn: Callable[[Form], bool],
) -> None:
    """Keep what was typed before the run does anything else; a form it does not draw was left."""
    form = held.form()
    if form is None or form.outcome is not None:
        return
    if held.has_fields() and not form.is_unfilled:
        keep(form, workspace)
    if not is_drawn(form):
        leave(form, workspace)


def drop_form(held: HeldForm[Any], form: DraftedForm, workspace: Workspace) -> NoReturn:
    """Forget the form and its draft, and draw the page again with a toast that says so."""
    drop_draft(form, workspace)
    held.close()
    announce_and_rerun(workspace.tr("ทิ้งฉบับร่างแล้ว"), NOTED)


def go_on_from(
    held: HeldForm[Form], form: Form, now: Form, typed: str, workspace: Workspace
) -> None:
    """Let ``now``, which begins from what stands, take the place of the form and of its draft.

    ``typed`` is what it starts with, as a draft keeps it.
    """
    now.is_unfilled = True
    held.hold(now)
    with suppress(StoreFailure):
        take_over(now, FormDraft(form.key, now.base_change_no, typed, utc_now()), workspace)
