"""Which weak indicators the next year's measures take up, and what stands outside of that."""

from __future__ import annotations

import math

import streamlit as st

from ita_dash.domain.cycle import year_before
from ita_dash.domain.improvement.coverage import Coverage
from ita_dash.domain.rulebook.comparability import every_boundary
from ita_dash.ui.elements.text import plain
from ita_dash.ui.improvement.download import coverage_download
from ita_dash.ui.improvement.gaps import gap_list, measures_aside
from ita_dash.ui.improvement.grid import coverage_grid
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.comparability import boundary_text
from ita_dash.wording.improvement import coverage_finding


def coverage_view(cover: Coverage, workspace: Workspace) -> None:
    """The finding in a sentence, the grid, the three lists, and the file."""
    tr = workspace.tr
    st.markdown(f"**{plain(coverage_finding(cover, tr))}**")
    _notes(cover, workspace)
    if cover.weak:
        coverage_grid(cover, tr)
    gap_list(cover, workspace)
    measures_aside(cover, tr)
    coverage_download(cover, workspace)


def _notes(cover: Coverage, workspace: Workspace) -> None:
    """What must be known to read it: unknown scores, and years that may not be compared."""
    tr = workspace.tr
    unknown = [each.indicator.number for each in cover.indicators if each.standing == "unknown"]
    if unknown:
        numbers = ", ".join(map(str, unknown))
        st.caption(tr("ไม่ทราบคะแนนของตัวชี้วัดที่ {numbers}", numbers=numbers))
    rulebooks, year = workspace.rulebooks, cover.fiscal_year
    is_compared = any(not math.isnan(each.change) for each in cover.indicators)
    for boundary in every_boundary(year_before(year), year, rulebooks):
        if is_compared or boundary.comparable == "no":
            st.caption(plain(boundary_text(boundary, rulebooks, tr)))
