"""What came after a year's measures: in a sentence, as a picture, and measure by measure."""

from __future__ import annotations

import math

import pandas as pd
import streamlit as st

from ita_dash.domain.improvement.effects import YearEffects
from ita_dash.domain.improvement.indicator_move import (
    IndicatorMove,
    MeasureMoves,
    each_measure_moves,
)
from ita_dash.domain.messages import Message
from ita_dash.domain.rulebook.comparability import every_boundary
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements import plots
from ita_dash.ui.elements.badges import status_badge_text
from ita_dash.ui.elements.link_rows import LEADS_ON, link_row
from ita_dash.ui.elements.text import plain
from ita_dash.ui.improvement.downloads import plan_download
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.comparability import boundary_text
from ita_dash.wording.effects import (
    NO_CAUSE,
    awaited_text,
    effect_finding,
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
    tr, rulebooks = workspace.tr, workspace.rulebooks
    if effects.missing is None:
        lines = list(total_lines(effects, tr))
        if lines:
            st.markdown(plain(" · ".join(lines)))
        for boundary in every_boundary(effects.before_year, effects.fiscal_year, rulebooks):
            st.caption(plain(boundary_text(boundary, rulebooks, tr)))
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
    every = list(each_measure_moves(effects.measures))
    for each in every[:_MOST]:
        with st.container(border=True, gap="xxsmall"):
            label = plain(f"{each.number}. {each.title}")
            query = {"m": str(each.measure_id), "fy": str(effects.fiscal_year)}
            link_row(f"**{label}** {LEADS_ON}", "measures", query, f"effect_{each.measure_id}")
            st.markdown(f":small[{tr('การดำเนินการ')}:] {_completion(each, tr)}")
            st.markdown(_lines(each, effects, tr))
    if len(every) > _MOST:
        st.caption(tr("และอีก {n} รายการ ดูได้ในไฟล์", n=len(every) - _MOST))


def _completion(measure: MeasureMoves, tr: Translator) -> str:
    """How far a measure was carried out, which says nothing of scores."""
    status, percent = status_badge_text(measure.status, tr), measure.progress_shown
    return status if percent is None else f"{status} {percent}%"


def _lines(measure: MeasureMoves, effects: YearEffects, tr: Translator) -> str:
    """What came after one measure as Markdown: a line for each indicator it names."""
    if not measure.moves:
        return f":small[:gray[{tr('ยังไม่ได้ระบุตัวชี้วัด')}]]"
    return "\n".join(f"- :small[{_line(move, effects, tr)}]" for move in measure.moves)


def _line(move: IndicatorMove, effects: YearEffects, tr: Translator) -> str:
    name = plain(numbered(move.indicator, tr(Message(move.name))))
    is_awaited = effects.missing is not None and math.isnan(move.after)
    words = awaited_text(move, effects.before_year, tr) if is_awaited else moved_text(move, tr)
    return f"{name}: {plain(words)}"
