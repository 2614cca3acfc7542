"""A year from which no plan can start: what is missing, and the ways to bring it in."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.cycle import newest_result_due
from ita_dash.domain.errors import InvalidInput
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.workspace import Workspace


def no_scores(workspace: Workspace) -> None:
    """The page while no score is stored: the ways to the first ones."""
    tr = workspace.tr
    with st.container(border=True, width=720, key="plan_missing"):
        st.header(tr("ยังไม่มีคะแนนของหน่วยงาน"), anchor=False)
        st.markdown(tr("แผนเริ่มจากคะแนนรายตัวชี้วัดของปีล่าสุด"))
        ways_to_scores(newest_result_due(workspace.today), tr)


def without_indicators(error: InvalidInput, fiscal_year: int, tr: Translator) -> None:
    """Say what the year lacks, and lead to the import and to the form of its scores."""
    with st.container(border=True, width=720, key="plan_missing"):
        st.header(tr(error.what), anchor=False)
        st.markdown(plain(tr(error.todo)))
        ways_to_scores(fiscal_year, tr)


def ways_to_scores(fiscal_year: int, tr: Translator) -> None:
    """The import of scores, and the form of a year's, side by side."""
    imports, scores = PAGES["imports"], PAGES["scores"]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link(
            imports.file,
            label=tr("นำเข้าคะแนน"),
            icon=imports.icon,
            query_params={"view": "scores"},
        )
        st.page_link(
            scores.file,
            label=tr("กรอกคะแนนปี {year}", year=fiscal_year),
            icon=":material/edit:",
            query_params={"view": "edit", "fy": str(fiscal_year)},
        )
