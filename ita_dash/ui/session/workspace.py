"""Whose books a run shows, how new they are, and in which language and on which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.i18n.translator import Translator
from ita_dash.queries.agencies import Agency, workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.ui.session import cached
from ita_dash.ui.session.app_state import current_translator, database, settings, today


@dataclass(frozen=True)
class Workspace:
    """Everything a page needs to ask for its figures."""

    agency: Agency
    change_no: int
    """The newest change number of the agency."""
    tr: Translator
    today: date
    rulebooks: RuleBooks

    @property
    def key(self) -> tuple[int, int]:
        """(agency_id, change_no), by which everything read is kept."""
        return self.agency.agency_id, self.change_no

    @property
    def snapshot(self) -> Snapshot:
        """The agency's frames as they stand now."""
        return self.snapshot_at(self.change_no)

    def snapshot_at(self, change_no: int) -> Snapshot:
        """The agency's frames as they stood at a change number."""
        return cached.snapshot(self.agency.agency_id, change_no, self.today)


_OF_RUN = "workspace.of_run"


def find_workspace() -> Workspace | None:
    """The workspace as it stands now; None while no agency was made.

    Every run asks the store for its state, and reads on only where that is new.
    """
    workspace = standing_workspace(current_translator())
    if workspace is not None:
        st.session_state[_OF_RUN] = workspace
    return workspace


def standing_workspace(tr: Translator) -> Workspace | None:
    """The workspace as it stands now, for who has no session; None while no agency was made."""
    standing = _standing(database().state(), settings().agency)
    return None if standing is None else Workspace(*standing, tr, today(), load_rulebooks())


def current_workspace() -> Workspace:
    """The workspace that main.py found for this run; it runs no page while there is none."""
    workspace: Workspace = st.session_state[_OF_RUN]
    return workspace


def refreshed_workspace() -> Workspace:
    """The workspace as it stands now, for a fragment: it runs again without main.py."""
    find_workspace()
    return current_workspace()


@st.cache_data(show_spinner=False, max_entries=4)
def _standing(state: int, name: str | None) -> tuple[Agency, int] | None:
    """The agency served and its newest change number, in that state of the store."""
    db = database()
    agency = workspace_agency(db, name)
    return None if agency is None else (agency, newest_change(db, agency.agency_id))
