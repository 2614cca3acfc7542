"""The link that opens the form of a new measure, filled from an entry of the library."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.improvement.library import LibraryMeasure
from ita_dash.navigation import PAGES

NEW = "new"
"""The view of the measures' page that is the form of a new measure."""
ENTRY, RESULT = "from", "result"
"""What the address says of the entry and of the year whose result the measure answers."""
_ICON = ":material/post_add:"


def fill_link(entry: LibraryMeasure, fiscal_year: int, label: str, *, key: str) -> None:
    """Draw the link, ``label`` in Markdown; the measure answers the result of ``fiscal_year``."""
    with st.container(key=key):
        st.page_link(
            PAGES["measures"].file,
            label=label,
            icon=_ICON,
            query_params={"view": NEW, ENTRY: entry.code, RESULT: str(fiscal_year)},
        )
