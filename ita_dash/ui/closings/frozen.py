"""What a closing holds of a year's measures: how many, under which status, how many late."""

from __future__ import annotations

from datetime import date

import streamlit as st

from ita_dash.domain.measures.counts import measure_counts
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.count_badges import count_badges, done_text
from ita_dash.ui.session import cached


def frozen(key: tuple[int, int], day: date, fiscal_year: int, tr: Translator) -> None:
    """Draw the counts of a state (agency_id, change_no), judged by a day."""
    table = cached.snapshot(*key, day).measures.table
    counts = measure_counts(table[table["fiscal_year"] == fiscal_year])
    if not counts.all:
        st.markdown(f":gray[{tr('ยังไม่มีมาตรการ')}]")
        return
    st.progress(counts.completed / counts.all, text=done_text(counts, tr))
    st.markdown("  \n".join(count_badges(counts, tr)))
