"""The way from a distance to the target to the plan that closes it."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.scores.assessment import Assessment
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES


def plan_link(year: Assessment, tr: Translator) -> None:
    """A link to the plan of the year; nothing where no total is known."""
    if year.total == year.total:  # NaN is unknown
        with st.container(key="plan_link", width="content"):
            st.page_link(
                PAGES["plan"].file,
                label=tr("แผนสู่เป้าหมาย"),
                icon=":material/chevron_right:",
                icon_position="right",
                query_params={"fy": str(year.fiscal_year)},
            )
