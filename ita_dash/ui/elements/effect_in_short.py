"""What came after one measure, in short, for the page of the measure."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.improvement.movement import Movement
from ita_dash.domain.messages import Message
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.effects import indicator_rows, short_move
from ita_dash.wording.scores import numbered, signed_text


def effect_in_short(measure_id: int, fiscal_year: int, workspace: Workspace) -> None:
    """A card: how each indicator moved beside the rest, or what is awaited; nothing without any."""
    tr = workspace.tr
    effects = workspace.snapshot.improvement.effects(fiscal_year, with_peers=False)
    of_measure = effects.measures[effects.measures["measure_id"] == measure_id]
    rows = indicator_rows(of_measure)
    if not rows:
        return
    with st.container(border=True, gap="xsmall"):
        st.header(tr("ผลที่เกิดขึ้น"), anchor=False)
        if effects.missing is not None:
            st.markdown(f":gray[{plain(tr(effects.missing))}]")
            return
        for row in rows:
            name = plain(numbered(row["indicator"], tr(Message(row["name"]))))
            st.markdown(f"{name}: {plain(short_move(row, tr))}")
        if effects.rest_count and any(row["movement"] != Movement.UNKNOWN for row in rows):
            rest = signed_text(effects.rest_change)
            st.caption(tr("ตัวชี้วัดอื่นคือที่ไม่มีมาตรการ เปลี่ยนแปลงเฉลี่ย {rest}", rest=rest))
        entry = PAGES["improvement"]
        query = {"view": "effects", "fy": str(fiscal_year)}
        label = tr("ดูทุกมาตรการของปี {year}", year=fiscal_year)
        st.page_link(entry.file, label=label, icon=entry.icon, query_params=query)
