"""The views that are about the measures of a year: what came after them, what became of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.improvement.effects import effect_years
from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.missing_year import missing_year
from ita_dash.ui.improvement import views
from ita_dash.ui.improvement.effects import effects_view
from ita_dash.ui.improvement.ledger import ledger_view
from ita_dash.ui.session.workspace import Workspace

_DRAWN: Mapping[str, Callable[[int, Workspace], None]] = {
    views.EFFECTS: effects_view,
    views.LEDGER: ledger_view,
}


def plan_view(view: str, header: DeltaGenerator, workspace: Workspace) -> None:
    """Draw a view of _DRAWN for a year that has measures; ``header`` takes the choice of it."""
    tr = workspace.tr
    years = effect_years(workspace.snapshot.measures.table)
    if not years:
        _no_measures(tr)
        return
    with header:
        fiscal_year = filters.fiscal_year(years, tr, default=_first(view, years, workspace))
    if fiscal_year not in years:
        message = msg("ยังไม่มีมาตรการของปีงบประมาณ {year}", year=fiscal_year)
        missing_year(message, max(years), tr, import_view="measures")
        return
    _DRAWN[view](fiscal_year, workspace)


def _no_measures(tr: Translator) -> None:
    """The way to the page where the first measures are set or imported."""
    page = PAGES["measures"]
    with st.container(border=True, width=720):
        st.header(tr("ยังไม่มีมาตรการ"), anchor=False)
        st.page_link(page.file, label=tr("ไปหน้ามาตรการ"), icon=page.icon)


def _first(view: str, years: list[int], workspace: Workspace) -> int:
    """The newest plan; of effects the newest whose result is known, where any is."""
    if view == views.LEDGER:
        return max(years)
    scored = workspace.snapshot.scores.assessments["fiscal_year"].tolist()
    return max(set(years) & set(scored), default=max(years))
