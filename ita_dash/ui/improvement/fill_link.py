"""The link that opens the form of a new measure, filled from an entry of the library."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.improvement.library import LibraryMeasure
from ita_dash.ui.measures.from_library import fill_query
from ita_dash.ui.measures.links import PAGE_FILE

_ICON = ":material/post_add:"


def fill_link(entry: LibraryMeasure, fiscal_year: int, label: str, *, key: str) -> None:
    """Draw the link, ``label`` in Markdown; the measure answers the result of ``fiscal_year``."""
    with st.container(key=key):
        st.page_link(
            PAGE_FILE,
            label=label,
            icon=_ICON,
            query_params=fill_query(entry.code, fiscal_year),
        )
