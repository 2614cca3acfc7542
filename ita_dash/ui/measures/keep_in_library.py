"""Keeps a measure that stands as an own entry of the library."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.improvement.filling import library_entry
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.services.improvement.library import keep_in_library
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace


def keep_button(draft: MeasureDraft, workspace: Workspace) -> None:
    """A button that keeps what was planned of the measure, and says under which change number."""
    tr, agency_id = workspace.tr, workspace.agency.agency_id
    label = tr("เก็บไว้ในคลังมาตรการ")
    if not st.button(label, key="keep_in_library", icon=":material/library_add:"):
        return
    try:
        entry = library_entry(draft)
        change_no = keep_in_library(database(), current_actor(), agency_id, entry)
    except ItaError as error:
        error_box(error, tr)
    else:
        done = tr("เก็บ “{title}” ไว้ในคลังมาตรการแล้ว", title=plain(draft.title))
        announce_and_rerun(with_change(done, change_no, tr))
