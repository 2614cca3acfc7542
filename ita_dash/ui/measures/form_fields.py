"""The fields of a measure's forms, in the order and words of the paper."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.division_register import offered_names
from ita_dash.domain.measure_fields import FIELD_LABELS, OFFICIAL_FIELDS
from ita_dash.domain.measures import STATUS_LABELS, MeasureStatus
from ita_dash.domain.messages import Message
from ita_dash.domain.sensible_years import measure_years
from ita_dash.domain.step_changes import carried_marks
from ita_dash.domain.steps import split_steps
from ita_dash.domain.thai_dates import parse_period
from ita_dash.i18n import Translator
from ita_dash.ui import cached
from ita_dash.ui.measures.form_state import DAYS, FIELD, OpenForm, day_text, typed
from ita_dash.ui.measures.new_measure import year_changed
from ita_dash.ui.text import plain
from ita_dash.ui.workspace import Workspace


def plan_fields(form: OpenForm, workspace: Workspace) -> None:
    """What is planned: number, measure, method, divisions, period and indicators."""
    tr = workspace.tr
    year, number = st.columns(2)
    # What stands may be a year that an older program let in.
    years = {*measure_years(workspace.today), typed("fiscal_year")}
    year.selectbox(
        tr(FIELD_LABELS["fiscal_year"]),
        sorted(years, reverse=True),
        key=f"{FIELD}fiscal_year",
        on_change=year_changed,
        args=(form, workspace),
    )
    number.number_input(tr(FIELD_LABELS["number"]), 1, 999, key=f"{FIELD}number")
    st.text_area(tr(OFFICIAL_FIELDS["title"]), height="content", key=f"{FIELD}title")
    st.text_area(
        tr("{field} (หนึ่งบรรทัดต่อหนึ่งขั้นตอน)", field=OFFICIAL_FIELDS["methods"]),
        height="content",
        key=f"{FIELD}methods",
        on_change=_steps_typed,
        args=(form,),
    )
    _division_fields(workspace)
    _period_fields(workspace)
    _indicator_field(workspace)


def progress_fields(form: OpenForm, workspace: Workspace) -> None:
    """What was done: status, progress, finished steps, result and outcome."""
    tr = workspace.tr
    status, progress = st.columns([3, 2])
    status.selectbox(
        tr(FIELD_LABELS["status"]),
        list(MeasureStatus),
        format_func=lambda each: tr(STATUS_LABELS[each]),
        key=f"{FIELD}status",
        on_change=_status_chosen,
    )
    progress.number_input(
        tr("ความคืบหน้า (ร้อยละ)"),
        0,
        100,
        step=5,
        value=None,
        key=f"{FIELD}progress",
        placeholder=tr("ไม่ทราบ"),
    )
    _done_marks(form, tr)
    for field in ("result", "outcome"):
        st.text_area(tr(OFFICIAL_FIELDS[field]), height="content", key=FIELD + field)


def _done_marks(form: OpenForm, tr: Translator) -> None:
    # The place stands also without steps, so that the fields below stay where they are.
    with st.container(gap="xxsmall"):
        if form.steps:
            st.markdown(f":small[{tr('ขั้นตอนที่ดำเนินการแล้ว')}]")
        for number, step in enumerate(form.steps, start=1):
            st.checkbox(plain(f"{number}. {step.description}"), key=f"{FIELD}done_{number}")


def _division_fields(workspace: Workspace) -> None:
    tr = workspace.tr
    register = cached.division_register(*workspace.key)
    known = offered_names(register, workspace.agency.agency_type)
    named = [name for name in (typed("lead"), *typed("others")) if name]
    options = list(dict.fromkeys([*known, *named]))
    st.selectbox(
        tr("ผู้รับผิดชอบ (ส่วนราชการหลัก)"),
        options,
        key=f"{FIELD}lead",
        index=None,
        accept_new_options=True,
        placeholder=tr("เลือก หรือพิมพ์ชื่อส่วนราชการใหม่"),
    )
    st.multiselect(
        tr("ส่วนราชการที่ร่วมดำเนินการ"),
        [name for name in options if name != typed("lead")],
        key=f"{FIELD}others",
        accept_new_options=True,
        placeholder=tr("เลือก หรือพิมพ์ชื่อส่วนราชการใหม่"),
    )


def _indicator_field(workspace: Workspace) -> None:
    tr = workspace.tr
    indicators = workspace.books.of(typed("fiscal_year")).indicators
    names = {each.number: tr(Message(each.name)) for each in indicators}
    st.multiselect(
        tr(FIELD_LABELS["indicators"]),
        sorted({*names, *typed("indicators")}),
        format_func=lambda number: f"{number}. {names.get(number, '')}",
        key=f"{FIELD}indicators",
        placeholder=tr("เลือกตัวชี้วัดที่มาตรการนี้มุ่งยกระดับ"),
    )


def _period_fields(workspace: Workspace) -> None:
    tr = workspace.tr
    st.text_input(
        tr(OFFICIAL_FIELDS["period"]),
        key=f"{FIELD}period_text",
        placeholder=tr("เช่น ตุลาคม 2569 - กันยายน 2570"),
        on_change=_period_typed,
    )
    labels = (tr("วันเริ่มต้น (พ.ศ.)"), tr("วันสิ้นสุด (พ.ศ.)"))
    for column, name, label in zip(st.columns(2), DAYS, labels, strict=True):
        column.text_input(label, key=FIELD + name, placeholder=tr("วว/ดด/ปปปป"))


def _status_chosen() -> None:
    """Bring progress in line: what is completed is at 100, what has not begun is not above 0."""
    if typed("status") is MeasureStatus.COMPLETED:
        st.session_state[f"{FIELD}progress"] = 100
    elif typed("status") is MeasureStatus.NOT_STARTED and typed("progress"):
        st.session_state[f"{FIELD}progress"] = 0


def _steps_typed(form: OpenForm) -> None:
    form.set_steps(carried_marks(form.ticked(), split_steps(typed("methods"))))


def _period_typed() -> None:
    """Read the days from the period as it is written on paper."""
    period = parse_period(typed("period_text"), typed("fiscal_year"))
    if period is not None:
        st.session_state[f"{FIELD}period_start"] = day_text(period.start)
        st.session_state[f"{FIELD}period_end"] = day_text(period.end)
