"""Opens the form of a closing: as it was left, from a draft, or with what is proposed."""

from __future__ import annotations

from ita_dash.domain.closings.closing import newest_closing
from ita_dash.domain.closings.periods import ClosingPeriod, proposed_day
from ita_dash.domain.closings.typed import TypedClosing, proposed_name, read_typed
from ita_dash.domain.thai.dates import thai_date
from ita_dash.ui.closings.drafts import CHOSEN, my_drafts
from ita_dash.ui.closings.form_state import OPEN, ClosingForm, subject_id
from ita_dash.ui.session.form_drafts import own_draft, remember, take_over
from ita_dash.ui.session.held_form import told_change
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace


def opened_form(place: tuple[int, ClosingPeriod], workspace: Workspace) -> ClosingForm:
    """The form of a period: a chosen draft first, then as this session has it.

    Then what a browser shows whose session was lost, then what is proposed.
    """
    subject = subject_id(*place)
    held, draft = OPEN.form(), CHOSEN.take(subject, lambda: my_drafts(workspace))
    is_held = held is not None and (held.has_fields() or held.outcome is not None)
    if held is not None and is_held and draft is None:
        shown_token(f"closing_{subject}", held.token)
        return held
    fresh = _begun(place, workspace)
    token = shown_token(f"closing_{subject}", fresh.token)
    if draft is not None:
        fresh.start = read_typed(draft.typed) or fresh.shown
        fresh.fill()
        take_over(fresh, draft, workspace)
    elif token != fresh.token and told_change(token) is not None:
        _return(fresh, token, workspace)
    else:
        fresh.fill()
    return OPEN.hold(fresh)


def _begun(place: tuple[int, ClosingPeriod], workspace: Workspace) -> ClosingForm:
    closings = workspace.present.closings.known
    last = newest_closing(closings, place)
    if last is not None and last.stands:
        return ClosingForm(
            place, workspace.newest_no, last.change_no, TypedClosing(), TypedClosing()
        )
    day = thai_date(proposed_day(*place, workspace.today))
    shown = TypedClosing(workspace.tr(proposed_name(place, closings)), day)
    return ClosingForm(place, workspace.newest_no, None, shown, shown)


def _return(fresh: ClosingForm, token: str, workspace: Workspace) -> None:
    """Go on with a form that a browser shows after its session was lost.

    The fields are not filled: what the browser holds in them counts.
    """
    fresh.token, fresh.is_returned = token, True
    draft = own_draft(fresh, my_drafts(workspace))
    if draft is not None:
        fresh.start = read_typed(draft.typed) or fresh.shown
        remember(fresh, draft)
