"""How fast the total must rise to the national goal and to the reader's own, beside the past."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.targets.pace import Experience, Pace, experience, national_goal_year, pace
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.pace import comparison_words, experience_words, pace_words


def pace_card(year: Assessment, own_total: float | None, workspace: Workspace) -> None:
    """What the goals ask of every year left; nothing without a total or without a goal.

    ``own_total`` is the total that the reader aims at, None where that is not known.
    """
    tr, book = workspace.tr, workspace.rulebooks.of(year.fiscal_year)
    goal_year = national_goal_year(book)
    if goal_year is None or year.total != year.total:
        return
    past = experience(workspace.snapshot.scores.changes, year.fiscal_year)
    totals = [book.target]
    if own_total is not None and own_total != book.target:
        totals.append(own_total)
    with st.container(border=True, key="plan_pace", gap="xsmall", height="stretch"):
        st.header(tr("อัตราที่ต้องเพิ่มถึงปี {year}", year=goal_year), anchor=False)
        for total in totals:
            needed = pace(year.total, year.fiscal_year, total, goal_year)
            st.markdown("  \n".join(_lines(needed, past, tr)))
        st.caption(plain(experience_words(past, tr)))
        st.caption(tr("เทียบกับที่ผ่านมาเท่านั้น ไม่ใช่การคาดการณ์"))


def _lines(needed: Pace, past: Experience, tr: Translator) -> Iterator[str]:
    yield plain(pace_words(needed, tr))
    comparison = comparison_words(needed, past, tr)
    if comparison:
        yield f":gray[{plain(comparison)}]"
