"""What came after one measure, in short, for the page of the measure."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.improvement.indicator_move import each_measure_moves
from ita_dash.domain.improvement.movement import Movement
from ita_dash.domain.messages import Message
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.effects import short_move
from ita_dash.wording.scores import numbered, signed_text


def effect_in_short(measure_id: int, fiscal_year: int, workspace: Workspace) -> None:
    """A card: how each indicator moved beside the rest, or what is awaited; nothing without any."""
    tr = workspace.tr
    effects = workspace.snapshot.improvement.effects(fiscal_year, with_peers=False)
    of_measure = effects.measures[effects.measures["measure_id"] == measure_id]
    moves = [move for each in each_measure_moves(of_measure) for move in each.moves]
    if not moves:
        return
    with st.container(border=True, gap="xsmall"):
        st.header(tr("ผลที่เกิดขึ้น"), anchor=False)
        if effects.missing is not None:
            st.markdown(f":gray[{plain(tr(effects.missing))}]")
            return
        for move in moves:
            name = plain(numbered(move.indicator, tr(Message(move.name))))
            st.markdown(f"{name}: {plain(short_move(move, tr))}")
        if effects.rest_count and any(each.movement is not Movement.UNKNOWN for each in moves):
            rest = signed_text(effects.rest_change)
            st.caption(tr("ตัวชี้วัดอื่นคือที่ไม่มีมาตรการ เปลี่ยนแปลงเฉลี่ย {rest}", rest=rest))
        entry = PAGES["improvement"]
        query = {"view": "effects", "fy": str(fiscal_year)}
        label = tr("ดูทุกมาตรการของปี {year}", year=fiscal_year)
        st.page_link(entry.file, label=label, icon=entry.icon, query_params=query)
