"""How a form with a draft ends: saved under a number, left with its words kept, or dropped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NoReturn, Protocol, TypeVar

import streamlit as st

from ita_dash.domain.errors import AlreadySaved, EditCollision, ItaError
from ita_dash.domain.messages import Message
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.ways_out import ways_out
from ita_dash.ui.session.form_drafts import DraftedForm, drop_draft
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.held_form import HeldForm
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace


class SavedForm(DraftedForm, Protocol):
    """A form that is written over what its reader saw.

    ``seen`` is the change number of what stood there, None for nothing; ``outcome`` the change
    number once it is saved, 0 where nothing was different.
    """

    seen: int | None
    outcome: int | None

    def now(self) -> object:
        """What it holds now."""


Form = TypeVar("Form", bound=SavedForm)


@dataclass(frozen=True)
class FormEnding(Generic[Form]):
    """The ending of a kind of form.

    ``name`` ends the keys of its buttons, ``keep`` keeps its draft, ``write`` writes what was typed
    and gives the change number, None or 0 where nothing was different. ``leave`` takes the form
    out of the address, ``leave_saved`` does it once it is saved, where that leads elsewhere.
    ``saved`` says what was done.
    """

    name: str
    held: HeldForm[Form]
    keep: Callable[[Form, Workspace], None]
    write: Callable[[Form, Workspace], int | None]
    leave: Callable[[Form], None]
    saved: Message
    leave_saved: Callable[[Form], None] | None = None

    def buttons(self, form: Form, workspace: Workspace, *, label: str = "") -> None:
        """Save, leave with the words kept as a draft, or drop them."""
        messages = st.container()
        keep, tr = lambda: self.keep(form, workspace), workspace.tr
        pressed = ways_out(form, self.name, keep, tr, label=label)
        if pressed.is_sent:
            with messages:
                if saved_or_told(form, self.write, workspace):
                    self.finish(form, workspace)
        if pressed.is_left or pressed.is_dropped:
            self.leave(form)
            if pressed.is_dropped:
                drop_form(self.held, form, workspace)
            st.rerun()

    def finish(self, form: Form, workspace: Workspace) -> NoReturn:
        """Leave the form and say under which number it was saved."""
        drop_draft(form, workspace)
        self.held.close()
        (self.leave_saved or self.leave)(form)
        announce_saved(workspace.tr(self.saved), form.outcome, workspace.tr)


def saved_or_told(
    form: Form, write: Callable[[Form, Workspace], int | None], workspace: Workspace
) -> bool:
    """Whether it was written; else it is said why.

    On a collision what was typed stays, and the next click goes over what stands. What came
    twice was written once: the second time has the number of the first.
    """
    try:
        with one_save(form.key, form.now(), workspace):
            form.outcome = write(form, workspace) or 0
    except AlreadySaved as saved:
        form.outcome = saved.change_no
        return True
    except EditCollision as error:
        form.seen = error.current_change_no or None
        error_box(error, workspace.tr)
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        return True
    return False
