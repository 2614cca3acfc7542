"""What the coverage leaves open: indicators without a measure, and measures beside the point."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.improvement.coverage import Coverage, IndicatorCover, PlanMeasure
from ita_dash.domain.improvement.filling import year_to_fill
from ita_dash.domain.improvement.library import serving
from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.fill_link import fill_link
from ita_dash.ui.elements.link_rows import LEADS_ON, link_row
from ita_dash.ui.elements.text import plain
from ita_dash.ui.improvement.views import open_library
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.improvement import FINDING_LABELS, STANDING_LABELS, full_rule
from ita_dash.wording.scores import numbered

MOST_OFFERED = 4
"""Entries that stand below an indicator; the library has them all."""


def gap_list(cover: Coverage, workspace: Workspace) -> None:
    """The weak indicators that no measure takes up, each with what the library offers for it."""
    tr, bare = workspace.tr, cover.without_measure
    with st.container(border=True, gap="small"):
        _heading(tr(FINDING_LABELS["without_measure"]), len(bare))
        if not cover.weak:
            st.markdown(tr("ไม่มีตัวชี้วัดที่ต่ำกว่าเป้าหมายหรือลดลง"))
        elif not bare:
            st.markdown(tr("ตัวชี้วัดที่ควรยกระดับมีมาตรการรองรับครบทุกตัว"))
        else:
            _advice(cover, workspace)
        for first in range(0, len(bare), 2):
            pair = bare[first : first + 2]
            with st.container(key=f"stacked_gaps_{pair[0].indicator.number}"):
                columns = st.columns(2, gap="medium")
            for column, each in zip(columns, pair, strict=False):
                with column:
                    _gap(each, cover.fiscal_year, workspace)


def _advice(cover: Coverage, workspace: Workspace) -> None:
    """That an entry opens a form, and of which year where it is not the one that answers."""
    tr, year = workspace.tr, year_to_fill(cover.fiscal_year, workspace.today)
    sentence = tr("เลือกมาตรการจากคลังเพื่อเปิดแบบกรอกของปี {year}", year=year)
    if year != cover.plan_year:
        over = tr("ปี {year} สิ้นสุดแล้ว", year=cover.plan_year)
        sentence = f"{sentence} ({over})"
    st.caption(plain(sentence))


def _gap(each: IndicatorCover, fiscal_year: int, workspace: Workspace) -> None:
    tr, number = workspace.tr, each.indicator.number
    name = plain(numbered(number, tr(Message(each.indicator.name))))
    st.markdown(f"**{name}** · :gray[{tr(STANDING_LABELS[each.standing])}]")
    with st.container(gap="xxsmall"):
        for entry in serving(workspace.snapshot.improvement.library, number)[:MOST_OFFERED]:
            fill_link(entry, fiscal_year, plain(entry.title), key=f"offer_{entry.code}_{number}")
        action_button(
            tr("ดูรายละเอียดในคลังมาตรการ"),
            open_library,
            number,
            key=f"library_{number}",
            kind="tertiary",
            icon=":material/menu_book:",
        )


def measures_aside(cover: Coverage, tr: Translator) -> None:
    """The measures that name no indicator, and those whose indicators need no more."""
    with st.container(key="stacked_aside"):
        unlinked, full = st.columns(2, gap="small", border=True)
    with unlinked:
        _heading(tr(FINDING_LABELS["without_indicator"]), len(cover.without_indicator))
        _measures(cover.without_indicator, "edit", cover, tr)
    with full:
        _heading(tr(FINDING_LABELS["on_full"]), len(cover.on_full))
        _measures(cover.on_full, "", cover, tr)
        st.caption(full_rule(cover, tr))


def _heading(words: str, count: int) -> None:
    st.header(f"{words} ({count})", anchor=False)


def _measures(measures: Sequence[PlanMeasure], view: str, cover: Coverage, tr: Translator) -> None:
    """Measures as links to themselves or to a form of them; says so where there is none."""
    if not cover.measures:
        st.markdown(tr("ยังไม่มีมาตรการปี {year}", year=cover.plan_year))
    elif not measures:
        st.markdown(tr("ไม่มี"))
    for each in measures:
        query = {"fy": str(cover.plan_year), "m": str(each.measure_id)}
        query |= {"view": view} if view else {}
        label = plain(f"{each.number}. {each.title}")
        link_row(f"{label} {LEADS_ON}", "measures", query, f"aside_{each.measure_id}{view}")
