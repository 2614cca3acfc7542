"""The fields of a measure's forms, in the order and words of the paper."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.agencies.divisions import offered_names
from ita_dash.domain.agencies.every_division import EVERY_DIVISION, division_word
from ita_dash.domain.measures.completion import progress_with
from ita_dash.domain.measures.fields import FIELD_LABELS, OFFICIAL_FIELDS
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.domain.messages import Message
from ita_dash.domain.sensible_years import measure_years
from ita_dash.domain.thai.dates import day_text, parse_period
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures.form_state import DAYS, FIELD, OpenForm, put
from ita_dash.ui.measures.new_measure import year_changed
from ita_dash.ui.session.workspace import Workspace


def plan_fields(form: OpenForm, workspace: Workspace) -> None:
    """What is planned: number, measure, method, divisions, period and indicators."""
    tr = workspace.tr
    year, number = st.columns(2)
    start = form.start
    # What stands may be a year that an older program let in.
    own = {start.fiscal_year, form.typed("fiscal_year")}
    years = sorted({*measure_years(workspace.today), *own}, reverse=True)
    year.selectbox(
        tr(FIELD_LABELS["fiscal_year"]),
        years,
        years.index(start.fiscal_year),
        key=f"{FIELD}fiscal_year",
        on_change=year_changed,
        args=(form, workspace),
    )
    number.number_input(tr(FIELD_LABELS["number"]), 1, 999, start.number, key=f"{FIELD}number")
    st.text_area(tr(OFFICIAL_FIELDS["title"]), start.title, height="content", key=f"{FIELD}title")
    st.text_area(
        tr("{field} (หนึ่งบรรทัดต่อหนึ่งขั้นตอน)", field=OFFICIAL_FIELDS["methods"]),
        start.methods,
        height="content",
        key=f"{FIELD}methods",
    )
    _division_fields(form, workspace)
    _period_fields(form, workspace)
    _indicator_field(form, workspace)
    for field in ("output", "background", "follow_up"):
        _text(form, field, tr)


def progress_fields(form: OpenForm, workspace: Workspace) -> None:
    """What was done: status, progress, finished steps, result, outcome and obstacles."""
    tr = workspace.tr
    status, progress = st.columns([3, 2])
    statuses = list(MeasureStatus)
    status.selectbox(
        tr(FIELD_LABELS["status"]),
        statuses,
        index=statuses.index(form.start.status),
        format_func=lambda each: tr(STATUS_LABELS[each]),
        key=f"{FIELD}status",
        on_change=_status_chosen,
        args=(form,),
    )
    progress.number_input(
        tr("ความคืบหน้า (ร้อยละ)"),
        0,
        100,
        step=5,
        value=form.start.progress,
        key=f"{FIELD}progress",
        placeholder=tr("ไม่ทราบ"),
    )
    _done_marks(form, tr)
    for field in ("result", "outcome", "obstacles"):
        _text(form, field, tr)


def _text(form: OpenForm, field: str, tr: Translator) -> None:
    first: str = getattr(form.start, field)
    st.text_area(tr(FIELD_LABELS[field]), first, height="content", key=FIELD + field)


def _done_marks(form: OpenForm, tr: Translator) -> None:
    # The place stands also without steps, so that the fields below stay where they are.
    with st.container(gap="xxsmall"):
        if form.steps:
            st.markdown(f":small[{tr('ขั้นตอนที่ดำเนินการแล้ว')}]")
        for number, step in enumerate(form.steps, start=1):
            label = plain(f"{number}. {step.description}")
            st.checkbox(label, step.is_done, key=f"{FIELD}done_{number}")


def _division_fields(form: OpenForm, workspace: Workspace) -> None:
    tr = workspace.tr
    register = workspace.snapshot.divisions.register
    known = offered_names(register, workspace.agency.agency_type)
    lead: str | None = form.typed("lead")
    named = [name for name in (lead, *form.typed("others")) if name]
    options = list(dict.fromkeys([EVERY_DIVISION, *known, *named]))
    st.selectbox(
        tr("ผู้รับผิดชอบ (ส่วนราชการหลัก)"),
        options,
        key=f"{FIELD}lead",
        index=options.index(form.start.lead) if form.start.lead in options else None,
        format_func=lambda name: tr(division_word(name)),
        accept_new_options=True,
        placeholder=tr("เลือก หรือพิมพ์ชื่อส่วนราชการใหม่"),
    )
    supporting = [name for name in options if name != lead]
    st.multiselect(
        tr("ส่วนราชการที่ร่วมดำเนินการ"),
        supporting,
        [name for name in form.start.others if name in supporting],
        format_func=lambda name: tr(division_word(name)),
        key=f"{FIELD}others",
        accept_new_options=True,
        placeholder=tr("เลือก หรือพิมพ์ชื่อส่วนราชการใหม่"),
    )


def _indicator_field(form: OpenForm, workspace: Workspace) -> None:
    tr = workspace.tr
    indicators = workspace.rulebooks.of(form.typed("fiscal_year")).indicators
    names = {each.number: tr(Message(each.name)) for each in indicators}
    st.multiselect(
        tr(FIELD_LABELS["indicators"]),
        sorted({*names, *form.start.indicators, *form.typed("indicators")}),
        form.start.indicators,
        format_func=lambda number: f"{number}. {names.get(number, '')}",
        key=f"{FIELD}indicators",
        placeholder=tr("เลือกตัวชี้วัดที่มาตรการนี้มุ่งยกระดับ"),
    )


def _period_fields(form: OpenForm, workspace: Workspace) -> None:
    tr = workspace.tr
    st.text_input(
        tr(OFFICIAL_FIELDS["period"]),
        form.start.period_text,
        key=f"{FIELD}period_text",
        placeholder=tr("เช่น ตุลาคม 2569 - กันยายน 2570"),
        on_change=_period_typed,
        args=(form,),
    )
    labels = (tr("วันเริ่มต้น (พ.ศ.)"), tr("วันสิ้นสุด (พ.ศ.)"))
    for column, name, label in zip(st.columns(2), DAYS, labels, strict=True):
        first: str = getattr(form.start, name)
        column.text_input(label, first, key=FIELD + name, placeholder=tr("วว/ดด/ปปปป"))


def _status_chosen(form: OpenForm) -> None:
    progress = form.typed("progress")
    fitting = progress_with(form.typed("status"), progress)
    if fitting != progress:
        put("progress", fitting)


def _period_typed(form: OpenForm) -> None:
    """Read the days from the period as it is written on paper."""
    period = parse_period(form.typed("period_text"), form.typed("fiscal_year"))
    if period is not None:
        put("period_start", day_text(period.start))
        put("period_end", day_text(period.end))
