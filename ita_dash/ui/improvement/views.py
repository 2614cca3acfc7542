"""The views of the page of measures and scores."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.messages import Message, msg
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.session import address

COVERAGE, EFFECTS, LEDGER, LIBRARY = "coverage", "effects", "ledger", "library"
VIEWS: Mapping[str, Message] = {
    COVERAGE: msg("ครอบคลุมตัวชี้วัด"),
    EFFECTS: msg("ผลที่เกิดขึ้น"),
    LEDGER: msg("ความต่อเนื่องรายปี"),
    LIBRARY: msg("คลังมาตรการ"),
}
"""In the order in which they are offered; the first is shown where none was asked for."""
OF_PLANS = (EFFECTS, LEDGER)
"""Those whose year is that of the measures, not of the result they answer."""


def open_library(indicator: int) -> None:
    """Go to the library's measures for an indicator; for a callback, before the next run."""
    address.choose("view", LIBRARY)
    address.choose("ind", str(indicator))


def without_indicators(fiscal_year: int, tr: Translator) -> None:
    """Say that the year has a total alone, and how its indicators come in."""
    imports = PAGES["imports"]
    with st.container(border=True, width=720):
        sentence = tr("ปี {year} มีเพียงคะแนนรวม ยังไม่มีคะแนนรายตัวชี้วัด", year=fiscal_year)
        st.header(sentence, anchor=False)
        st.page_link(
            imports.file,
            label=tr("นำเข้าคะแนน"),
            icon=imports.icon,
            query_params={"view": "scores"},
        )
