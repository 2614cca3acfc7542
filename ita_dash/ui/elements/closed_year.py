"""That a year is closed, said before anything is written in it."""

from __future__ import annotations

import streamlit as st

from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.closings import closed_year_sentence


def closed_year_warning(fiscal_year: int | None, workspace: Workspace) -> None:
    """Say of a year that is closed as a whole that what is saved now is not in that state."""
    if fiscal_year is None:
        return
    for closing in workspace.present.closings.standing((fiscal_year,)):
        if closing.closes_year:
            sentence = workspace.tr(closed_year_sentence(closing))
            st.warning(plain(sentence), icon=":material/lock:")
