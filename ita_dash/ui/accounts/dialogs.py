"""Which dialog of the page of accounts stands open, and how what it wrote is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.services.accounts.listing import ListedAccount
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun
from ita_dash.ui.session.workspace import Workspace, refreshed_workspace

_OPEN = "accounts.dialog"


@dataclass(frozen=True)
class Asked:
    """What somebody set out to do, and to which account as it stood then.

    ``password`` is one that was made and is told while the dialog stands open.
    """

    kind: str
    seen: ListedAccount | None = None
    password: str | None = None
    name: str = ""

    @property
    def listed(self) -> ListedAccount:
        """The account that the dialog is about."""
        if self.seen is None:
            raise ValueError(f"{self.kind} is about no account")
        return self.seen


def ask(asked: Asked) -> None:
    """Open a dialog; for callbacks, or before dialogs are drawn."""
    st.session_state[_OPEN] = asked


def leave() -> None:
    """Close the dialog."""
    st.session_state.pop(_OPEN, None)


def open_dialog() -> Asked | None:
    """The dialog that stands open."""
    asked: Asked | None = st.session_state.get(_OPEN)
    return asked


def show_dialog(title: str, draw: Callable[[Asked, Workspace], None]) -> None:
    """Draw the dialog that stands open; it runs again by itself."""

    def content() -> None:
        asked = open_dialog()
        if asked is not None:
            draw(asked, refreshed_workspace())

    st.dialog(title, width="medium", on_dismiss=leave)(content)()


def attempt(write: Callable[[], object], done: str, workspace: Workspace) -> None:
    """Write, close the dialog and say so; an error stands in the dialog, which stays open."""
    try:
        written = write()
    except ItaError as error:
        error_box(error, workspace.tr)
        return
    leave()
    announce_and_rerun(workspace.tr("ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก") if written is None else done)


def attempt_password(write: Callable[[], str], kind: str, name: str, workspace: Workspace) -> None:
    """Write, and go on with the dialog that tells the password which was made."""
    try:
        password = write()
    except ItaError as error:
        error_box(error, workspace.tr)
        return
    ask(Asked(kind, password=password, name=name))
    st.rerun()
