"""Whose books a run shows, how new they are, and in which language and on which day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from ita_dash.domain.closings.as_of import AsOf
from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.i18n.translator import Translator
from ita_dash.queries.agencies import Agency, agency_as_of, workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.closings import as_of_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.ui.session import cached, past
from ita_dash.ui.session.app_state import (
    current_translator,
    database,
    run_state,
    settings,
    today,
)
from ita_dash.ui.session.chosen_agency import chosen_agency
from ita_dash.ui.session.signed_in import own_agencies


@dataclass(frozen=True)
class Workspace:
    """Everything a page needs to ask for its figures."""

    agency: Agency
    change_no: int
    """The change up to which the run reads: the newest, but in the past."""
    tr: Translator
    today: date
    """The day by which the run judges what is late; in the past that of the state shown."""
    rulebooks: RuleBooks
    newest_no: int
    """The newest change number of the agency, whatever is shown."""
    past: AsOf | None = None
    """The past state that is shown; None for the present."""

    @property
    def key(self) -> tuple[int, int]:
        """(agency_id, change_no), by which everything read is kept."""
        return self.agency.agency_id, self.change_no

    @property
    def snapshot(self) -> Snapshot:
        """The agency's frames as they are shown, now or in the past."""
        return self.snapshot_at(self.change_no)

    @property
    def present(self) -> Snapshot:
        """The frames as they stand now whatever is shown, such as closings; as of today."""
        return cached.snapshot(self.agency.agency_id, self.newest_no, today())

    def snapshot_at(self, change_no: int) -> Snapshot:
        """The agency's frames as they stood at a change number."""
        return cached.snapshot(self.agency.agency_id, change_no, self.today)


_OF_RUN = "workspace.of_run"
_AWAY = "workspace.store_away"


def find_workspace() -> Workspace | None:
    """The workspace as it stands now, or stood in the past looked at; None while there is none.

    Every run asks the store for its state, and reads on only where that is new. Where the store
    is out of reach, a session goes on with what its last run showed, so that forms stay on the
    screen with their words; ``store_away`` tells why.
    """
    try:
        run_state(is_new_run=True)
        workspace = _chosen_workspace(current_translator())
    except StoreFailure as error:
        return _last_shown(error)
    st.session_state.pop(_AWAY, None)
    past.note_shown(False)
    st.session_state.pop(_OF_RUN, None)
    if workspace is not None:
        workspace = _looking_back(workspace)
        past.note_shown(workspace.past is not None)
        st.session_state[_OF_RUN] = workspace
    return workspace


def store_away() -> StoreFailure | None:
    """Why this run could not ask the store; None where it could."""
    error: StoreFailure | None = st.session_state.get(_AWAY)
    return error


def _last_shown(error: StoreFailure) -> Workspace:
    if _OF_RUN not in st.session_state:
        raise error
    st.session_state[_AWAY] = error
    return replace(current_workspace(), tr=current_translator())


def standing_workspace(tr: Translator) -> Workspace | None:
    """The workspace as it stands now, for who has no session; None while no agency was made."""
    standing = _standing(database().state(), settings().agency)
    return None if standing is None else _workspace(*standing, tr)


def _workspace(agency: Agency, newest: int, tr: Translator) -> Workspace:
    return Workspace(agency, newest, tr, today(), load_rulebooks(), newest)


def current_workspace() -> Workspace:
    """The workspace that main.py found for this run; it runs no page while there is none."""
    workspace: Workspace = st.session_state[_OF_RUN]
    return workspace


def served_agency() -> Agency | None:
    """The agency whose books this run shows; None while there is none."""
    workspace: Workspace | None = st.session_state.get(_OF_RUN)
    return workspace.agency if workspace else None


def refreshed_workspace() -> Workspace:
    """The same, for a fragment: it also runs again by itself, without main.py."""
    context = get_script_run_ctx()
    if context is None or context.fragment_ids_this_run:
        find_workspace()
    return current_workspace()


def _chosen_workspace(tr: Translator) -> Workspace | None:
    """The workspace of the agency chosen among the own ones; None where there is none."""
    chosen = chosen_agency(own_agencies())
    if chosen is None:
        return None
    return _workspace(chosen, _newest(run_state(), chosen.agency_id), tr)


@st.cache_data(show_spinner=False, max_entries=64)
def _newest(state: int, agency_id: int) -> int:
    return newest_change(database(), agency_id)


@st.cache_data(show_spinner=False, max_entries=4)
def _standing(state: int, name: str | None) -> tuple[Agency, int] | None:
    """The agency served and its newest change number, in that state of the store."""
    db = database()
    agency = workspace_agency(db, name)
    return None if agency is None else (agency, newest_change(db, agency.agency_id))


def _looking_back(workspace: Workspace) -> Workspace:
    """The workspace as of what the session asks for; as it is where that is not known."""
    number = past.asked_number()
    if number is None or number > workspace.newest_no:
        return workspace
    state = _past_state(workspace.agency.agency_id, number)
    if state is None:
        return workspace
    agency, as_of = state
    return replace(
        workspace, agency=agency or workspace.agency, change_no=number, today=as_of.day, past=as_of
    )


@st.cache_data(show_spinner=False, max_entries=64)
def _past_state(agency_id: int, change_no: int) -> tuple[Agency | None, AsOf] | None:
    """The agency and the state after a change that was made: nothing later can change either."""
    db = database()
    as_of = as_of_change(db, agency_id, change_no)
    return None if as_of is None else (agency_as_of(db, agency_id, change_no), as_of)
