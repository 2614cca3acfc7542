"""The draft of any form: kept with every word sent, offered again, dropped, and what is said."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from datetime import datetime
from typing import Protocol

import streamlit as st

from ita_dash.domain.errors import StoreFailure
from ita_dash.queries.form_drafts import DraftKey, FormDraft, form_drafts
from ita_dash.services.form_drafts import drop_form_draft, keep_form_draft, take_over_draft
from ita_dash.ui.session.app_state import current_person, database
from ita_dash.ui.session.workspace import Workspace

_OF_RUN = "form_drafts.of_run"


class DraftedForm(Protocol):
    """An open form of which a draft is kept.

    ``kept`` is what the draft on the server holds since ``kept_at`` (UTC), "" where there is none;
    ``is_unkept`` while it cannot be written, ``is_returned`` until the reader was told that the
    form of a lost session goes on.
    """

    base_change_no: int
    kept: str
    kept_at: datetime | None
    is_unkept: bool
    is_returned: bool

    @property
    def key(self) -> DraftKey:
        """Where the draft is kept."""


def person_drafts(workspace: Workspace) -> list[FormDraft]:
    """The person's drafts of whatever form, the newest first.

    Read once in a run, as no change tells of them; what it keeps or drops is in them. None while
    the store is out of reach.
    """
    run, drafts = st.session_state.get(_OF_RUN, (None, ()))
    if run is not workspace:
        drafts = ()
        with suppress(StoreFailure):
            drafts = form_drafts(database(), workspace.agency.agency_id, current_person())
        st.session_state[_OF_RUN] = workspace, drafts
    return list(drafts)


def read_drafts_anew() -> None:
    """Let what was kept or dropped in this run be seen in it."""
    st.session_state.pop(_OF_RUN, None)


def drafts_of_forms(
    forms: Collection[str],
    read: Callable[[str], object],
    workspace: Workspace,
    besides: DraftedForm | None = None,
) -> list[FormDraft]:
    """The person's drafts of these kinds that can be read, the newest first; not that form's."""
    own = besides.key if besides else None
    return [
        draft
        for draft in person_drafts(workspace)
        if draft.key.form in forms and draft.key != own and read(draft.typed)
    ]


class ChosenDraft:
    """The draft of a kind of form that the reader chose, until its form is opened."""

    def __init__(self, name: str) -> None:
        self._name = name

    def choose(self, draft: FormDraft) -> None:
        """Let the form that is opened next go on with this draft."""
        st.session_state[self._name] = draft.key

    def is_waiting(self) -> bool:
        """Whether a draft was chosen whose form is not open yet."""
        return self._name in st.session_state

    def take(self, subject_id: int, drafts: Callable[[], Iterable[FormDraft]]) -> FormDraft | None:
        """The one of these that was chosen, if it is about this subject; given once.

        ``drafts`` are read only then: most runs of a form choose none.
        """
        key: DraftKey | None = st.session_state.pop(self._name, None)
        if key is None or key.subject_id != subject_id:
            return None
        return next((each for each in drafts() if each.key == key), None)


def take_over(form: DraftedForm, draft: FormDraft, workspace: Workspace) -> None:
    """Let a form hold a draft from now on, under its own token."""
    place = database(), workspace.agency.agency_id, current_person()
    take_over_draft(*place, draft, form.key.token)
    read_drafts_anew()
    remember(form, draft)


def own_draft(form: DraftedForm, drafts: Iterable[FormDraft]) -> FormDraft | None:
    """The draft that was kept of this very form."""
    return next((each for each in drafts if each.key == form.key), None)


def remember(form: DraftedForm, draft: FormDraft) -> None:
    """Note what is kept of a form, and since when."""
    form.kept, form.kept_at = draft.typed, draft.saved_at


def keep_typed(form: DraftedForm, typed: str, workspace: Workspace) -> None:
    """Keep what was typed, "" where the form holds nothing of its own.

    A store that cannot be written just now takes nothing from the form: ``is_unkept`` tells.
    """
    try:
        if not typed:
            drop_draft(form, workspace)
        elif typed != form.kept:
            key = database(), workspace.agency.agency_id, current_person(), form.key
            form.kept_at = keep_form_draft(*key, form.base_change_no, typed)
            form.kept = typed
            read_drafts_anew()
    except StoreFailure:
        form.is_unkept = True
    else:
        form.is_unkept = False


def drop_draft(form: DraftedForm, workspace: Workspace) -> None:
    """Forget the draft of a form, because it was saved, dropped, or holds nothing of its own."""
    if form.kept:
        form.kept = ""
        read_drafts_anew()
        with suppress(StoreFailure):
            drop_form_draft(database(), workspace.agency.agency_id, current_person(), form.key)
