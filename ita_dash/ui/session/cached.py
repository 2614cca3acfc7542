"""What this process keeps of the store: by the newest change number, never by time.

What an agency's frames are is said in ``queries.snapshot``; every page reads them from
``Workspace.snapshot``.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.ui.session.app_state import database, today

if TYPE_CHECKING:
    from ita_dash.domain.peers.scores import PeerScores

# Old change numbers fall out by themselves; a year of a whole country is large, so few stay.
_SNAPSHOTS = 16
_COUNTRIES = 4


@st.cache_resource(show_spinner=False, max_entries=_SNAPSHOTS)
def snapshot(agency_id: int, change_no: int, day: date) -> Snapshot:
    """The agency at a change number and on a day; nothing that a reader does changes it."""
    return Snapshot(database(), agency_id, change_no, day, load_rulebooks())


@st.cache_resource(show_spinner=False, max_entries=_COUNTRIES)
def peer_scores(agency_id: int, change_no: int, fiscal_year: int) -> PeerScores:
    """Every agency's results of a year; shared by all readers and never changed."""
    return snapshot(agency_id, change_no, today()).peers.scores(fiscal_year)
