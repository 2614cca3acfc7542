"""The changes of a page in words, kept while no change comes."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ita_dash.exports.changes.log import ChangeLog, LoggedChange
from ita_dash.i18n.translator import translator
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.workspace import Workspace

_PAGES = 32


def worded(changes: pd.DataFrame, workspace: Workspace) -> Sequence[LoggedChange]:
    """These rows of CHANGES in words, in their order."""
    asked = tuple(changes["change_no"].tolist())
    return _worded(*workspace.key, workspace.tr.language, asked, changes)


@st.cache_resource(show_spinner=False, max_entries=_PAGES)
def _worded(
    agency_id: int,
    change_no: int,
    language: str,
    asked: tuple[int, ...],
    _changes: pd.DataFrame,
) -> Sequence[LoggedChange]:
    log = ChangeLog(database(), agency_id, change_no, translator(language))
    return tuple(log.worded(_changes))
