"""What a closing holds of a year: its result as far as known, and how its measures stand."""

from __future__ import annotations

from datetime import date

import streamlit as st

from ita_dash.domain.measures.counts import measure_counts
from ita_dash.domain.scores.assessment import Assessment, assessment_of
from ita_dash.i18n.translator import Translator
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.ui.elements.badges import rating_badge_text
from ita_dash.ui.elements.count_badges import count_badges, done_text
from ita_dash.ui.session import cached
from ita_dash.wording.scores import score_text


def frozen(key: tuple[int, int], day: date, fiscal_year: int, tr: Translator) -> None:
    """Draw the result and the counts of a state (agency_id, change_no), judged by a day."""
    snapshot = cached.snapshot(*key, day)
    st.markdown(_result(assessment_of(snapshot.scores.assessments, fiscal_year), fiscal_year, tr))
    table = snapshot.measures.table
    counts = measure_counts(table[table["fiscal_year"] == fiscal_year])
    if not counts.all:
        st.markdown(f":gray[{tr('ยังไม่มีมาตรการ')}]")
        return
    st.progress(counts.completed / counts.all, text=done_text(counts, tr))
    st.markdown("  \n".join(count_badges(counts, tr)))


def _result(year: Assessment | None, fiscal_year: int, tr: Translator) -> str:
    """The total and the rating in Markdown; that there is none, where the year has no scores."""
    if year is None:
        return f":gray[{tr('ยังไม่มีผลคะแนนของปี {year}', year=fiscal_year)}]"
    total = tr("คะแนนรวมของปี {year}: **{total}**", year=fiscal_year, total=score_text(year.total))
    return f"{total} {rating_badge_text(year, load_rulebooks().of(fiscal_year), tr)}"
