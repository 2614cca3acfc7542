"""Which dialog of the page stands open, and the way from its button to what was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.domain.errors import EditCollision, ItaError
from ita_dash.queries.changes import newest_change
from ita_dash.queries.divisions import division_register
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.workspace import Workspace, refreshed_workspace

_OPEN = "agency.dialog"
Draw = Callable[["Asked", Workspace], None]


@dataclass(frozen=True)
class Asked:
    """What somebody set out to do, and how the agency or the division stood when they did."""

    kind: str
    division: Division | None = None
    profile: AgencyProfile | None = None
    order: tuple[int, ...] = ()
    """The division_ids in the order that is wanted so far."""
    order_seen: tuple[int, ...] = ()

    @property
    def seen(self) -> Division:
        """The division that the dialog is about."""
        if self.division is None:
            raise ValueError(f"{self.kind} is about no division")
        return self.division


def ask(asked: Asked) -> None:
    """Open a dialog; for callbacks, or before dialogs are drawn."""
    st.session_state[_OPEN] = asked


def leave() -> None:
    """Close the dialog and do nothing."""
    st.session_state.pop(_OPEN, None)


def open_dialog() -> Asked | None:
    """The dialog that stands open."""
    asked: Asked | None = st.session_state.get(_OPEN)
    return asked


def show_dialog(title: str, draw: Draw) -> None:
    """Draw the dialog that stands open; it runs again by itself, always on the newest state.

    Its title names the division it is about behind ``title``.
    """
    about = open_dialog()
    if about is not None and about.division is not None:
        title = f"{title}: {plain(about.division.name)}"

    def content() -> None:
        asked = open_dialog()
        if asked is not None:
            draw(asked, refreshed_workspace())

    st.dialog(title, width="medium", on_dismiss=leave)(content)()


def buttons(label: str, workspace: Workspace, *, disabled: bool = False) -> bool:
    """The dialog's main button, and the way out of it; True when the first was pressed."""
    with st.container(horizontal=True):
        is_sure = st.button(label, key="dialog_do", type="primary", disabled=disabled)
        if st.button(workspace.tr("ไม่ทำ"), key="dialog_cancel"):
            leave()
            st.rerun()
    return is_sure


def attempt(write: Callable[[], int | None], done: str, workspace: Workspace) -> None:
    """Write, close the dialog and say so; an error stands in the dialog, which stays open."""
    tr = workspace.tr
    try:
        change_no = write()
    except EditCollision as error:
        error_box(error, tr)
        action_button(
            tr("ดูข้อมูลล่าสุด"),
            _renew,
            workspace,
            key="dialog_renew",
        )
    except ItaError as error:
        error_box(error, tr)
    else:
        leave()
        announce_saved(done, change_no, tr)


def _renew(workspace: Workspace) -> None:
    """Go on from how the agency and the division stand now; what was typed stays."""
    asked, agency_id = open_dialog(), workspace.agency.agency_id
    if asked is None:
        return
    register = division_register(database(), agency_id, newest_change(database(), agency_id))
    standing = {each.division_id: each for each in register}
    division = asked.division and standing.get(asked.division.division_id)
    profile = asked.profile and refreshed_workspace().agency.profile
    order = tuple(each.division_id for each in register if not each.is_closed)
    ask(Asked(asked.kind, division, profile, order, order))
