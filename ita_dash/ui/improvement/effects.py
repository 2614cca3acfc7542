"""What came after a year's measures: in a sentence, as a picture, and measure by measure."""

from __future__ import annotations

import math

import pandas as pd
import streamlit as st

from ita_dash.domain.improvement.effects import YearEffects
from ita_dash.domain.messages import Message
from ita_dash.frames.contract import Row
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements import plots
from ita_dash.ui.elements.badges import status_badge_text
from ita_dash.ui.elements.link_rows import LEADS_ON, link_row
from ita_dash.ui.elements.text import plain
from ita_dash.ui.improvement.downloads import plan_download
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.effects import (
    NO_CAUSE,
    awaited_text,
    effect_finding,
    indicator_rows,
    moved_text,
    total_lines,
)
from ita_dash.wording.scores import numbered

_MOST = 60
"""Measures that are drawn; the file holds them all."""


def effects_view(fiscal_year: int, workspace: Workspace) -> None:
    """The measures that ran in ``fiscal_year`` and the scores before and after them."""
    tr = workspace.tr
    effects = workspace.snapshot.improvement.effects(fiscal_year)
    if effects.measures.empty:
        st.markdown(tr("ยังไม่มีมาตรการปี {year}", year=fiscal_year))
        return
    st.markdown(f"**{plain(effect_finding(effects, tr))}**")
    _notes(effects, workspace)
    with st.container(key="stacked"):
        picture, measures = st.columns([1, 1], gap="medium")
    if not effects.linked.empty:
        with picture:
            _picture(effects.linked, tr)
    with measures if not effects.linked.empty else st.container():
        _measures(effects, tr)
    plan_download("effects", fiscal_year, workspace)


def _notes(effects: YearEffects, workspace: Workspace) -> None:
    """The total beside others, what must be known to compare, and what nothing here can show."""
    tr = workspace.tr
    if effects.missing is None:
        lines = list(total_lines(effects, tr))
        if lines:
            st.markdown(plain(" · ".join(lines)))
        if effects.care is not None:
            st.caption(plain(tr(effects.care)))
        st.caption(tr(NO_CAUSE))
    elif effects.indicators["after"].isna().all():
        entry = PAGES["imports"]
        query = {"view": "scores"}
        st.page_link(entry.file, label=tr("นำเข้าคะแนน"), icon=entry.icon, query_params=query)


def _picture(linked: pd.DataFrame, tr: Translator) -> None:
    from ita_dash.charts.effect_bars import effect_bars, effect_bars_alt

    st.header(tr("ตัวชี้วัดที่มีมาตรการ เทียบกับตัวชี้วัดอื่น"), anchor=False)
    figure = effect_bars(linked, tr=tr, dark=plots.is_dark())
    plots.plot(figure, alt=effect_bars_alt(linked, tr=tr), key="effect_bars")


def _measures(effects: YearEffects, tr: Translator) -> None:
    st.header(tr("มาตรการปี {year}", year=effects.fiscal_year), anchor=False)
    every = [rows for _, rows in effects.measures.groupby("measure_id", sort=False)]
    for rows in every[:_MOST]:
        first = rows.to_dict("records")[0]
        with st.container(border=True, gap="xxsmall"):
            label = plain(f"{first['number']}. {first['title']}")
            query = {"m": str(first["measure_id"]), "fy": str(effects.fiscal_year)}
            link_row(f"**{label}** {LEADS_ON}", "measures", query, f"effect_{first['measure_id']}")
            st.markdown(f":small[{tr('การดำเนินการ')}:] {_completion(first, tr)}")
            st.markdown(_lines(rows, effects, tr))
    if len(every) > _MOST:
        st.caption(tr("และอีก {n} รายการ ดูได้ในไฟล์", n=len(every) - _MOST))


def _completion(row: Row, tr: Translator) -> str:
    """How far a measure was carried out, which says nothing of scores."""
    status = status_badge_text(row["status"], tr)
    percent = row["progress_shown"]
    return f"{status} {percent}%" if isinstance(percent, int) else status


def _lines(rows: pd.DataFrame, effects: YearEffects, tr: Translator) -> str:
    """MEASURE_EFFECTS of one measure as Markdown: a line for each indicator it names."""
    found = indicator_rows(rows)
    if not found:
        return f":small[:gray[{tr('ยังไม่ได้ระบุตัวชี้วัด')}]]"
    return "\n".join(f"- :small[{_line(row, effects, tr)}]" for row in found)


def _line(row: Row, effects: YearEffects, tr: Translator) -> str:
    name = plain(numbered(row["indicator"], tr(Message(row["name"]))))
    is_awaited = effects.missing is not None and math.isnan(row["after"])
    words = awaited_text(row, effects.before_year, tr) if is_awaited else moved_text(row, tr)
    return f"{name}: {plain(words)}"
