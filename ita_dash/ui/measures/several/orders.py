"""The fields that say what is to become of several measures."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from ita_dash.domain.measures.fields import FIELD_LABELS
from ita_dash.domain.measures.several import StepMarks
from ita_dash.domain.measures.several_orders import (
    INDICATOR_ORDERS,
    STEP_ORDERS,
    IndicatorOrder,
    StepOrder,
)
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import Translator
from ita_dash.services.measures.several_preview import SeveralLine, SeveralPreview
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures.several.state import FIELD, OpenSeveral
from ita_dash.ui.measures.text import measure_label
from ita_dash.ui.session.workspace import Workspace

_KEEP_STATUS = ""


def order_fields(state: OpenSeveral, workspace: Workspace) -> None:
    """Status, steps and indicators, each kept as it is until something else is chosen."""
    tr = workspace.tr
    with st.container(key="stacked"):
        status, steps, indicators = st.columns(3)
    with status:
        _status_field(state, tr)
    with steps:
        orders = list(StepOrder)
        chosen = st.selectbox(
            tr("ขั้นตอนที่ดำเนินการแล้ว"),
            orders,
            orders.index(state.now.steps),
            format_func=lambda order: tr(STEP_ORDERS[order]),
            key=f"{FIELD}steps",
        )
        state.order(steps=chosen)
    with indicators:
        _indicator_fields(state, workspace)


def _status_field(state: OpenSeveral, tr: Translator) -> None:
    codes = [_KEEP_STATUS, *(status.value for status in MeasureStatus)]
    labels = {status.value: tr(label) for status, label in STATUS_LABELS.items()}
    code = st.selectbox(
        tr(FIELD_LABELS["status"]),
        codes,
        codes.index(state.now.status or _KEEP_STATUS),
        format_func=lambda code: labels.get(code, tr("ไม่เปลี่ยน")),
        key=f"{FIELD}status",
    )
    state.order(status=MeasureStatus(code) if code else None)


def _indicator_fields(state: OpenSeveral, workspace: Workspace) -> None:
    tr, orders = workspace.tr, list(IndicatorOrder)
    order = st.selectbox(
        tr(FIELD_LABELS["indicators"]),
        orders,
        orders.index(state.now.indicator_order),
        format_func=lambda order: tr(INDICATOR_ORDERS[order]),
        key=f"{FIELD}indicator_order",
    )
    state.order(indicator_order=order)
    if order is IndicatorOrder.KEEP:
        return
    names = {each.number: tr(Message(each.name)) for each in workspace.rulebooks.latest.indicators}
    numbers = st.multiselect(
        tr("ตัวชี้วัด"),
        list(names),
        [number for number in state.now.indicators if number in names],
        format_func=lambda number: f"{number}. {names[number]}",
        key=f"{FIELD}indicators",
        placeholder=tr("เลือกตัวชี้วัด"),
        label_visibility="collapsed",
    )
    state.order(indicators=tuple(sorted(numbers)))


def step_fields(state: OpenSeveral, preview: SeveralPreview, tr: Translator) -> None:
    """The steps of every measure with a check box each; what stands is what they begin with."""
    marks = dict(state.now.marks)
    for line in preview.lines:
        with st.container(border=True, gap="xxsmall"):
            marks[line.measure_id] = _marks(line, marks.get(line.measure_id), tr)
    state.order(marks=marks)


def _marks(line: SeveralLine, known: StepMarks | None, tr: Translator) -> StepMarks:
    steps = line.before.steps
    shown = known.over(steps) if known else steps
    st.markdown(f"**{measure_label(line.before)}**")
    if not steps:
        st.markdown(f":gray[{tr('ยังไม่ได้ระบุขั้นตอน')}]")
    # A newer revision has boxes of its own, which begin with the marks brought over to it.
    key = f"{FIELD}step_{line.measure_id}_{line.change_no}"
    mine = []
    for n, step in enumerate(shown, start=1):
        label = plain(f"{n}. {step.description}")
        mine.append(replace(step, is_done=st.checkbox(label, step.is_done, key=f"{key}_{n}")))
    return StepMarks(steps, tuple(mine))
