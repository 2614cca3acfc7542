"""What a measure's form asks of the plan, in the order and words of the paper."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.agencies.divisions import offered_names
from ita_dash.domain.agencies.every_division import EVERY_DIVISION, division_word
from ita_dash.domain.measures.fields import FIELD_LABELS, OFFICIAL_FIELDS
from ita_dash.domain.messages import Message
from ita_dash.domain.sensible_years import measure_years
from ita_dash.ui.measures.editing.money import has_money, item_field, money_fields
from ita_dash.ui.measures.editing.new_measure import year_changed
from ita_dash.ui.measures.editing.period import period_fields
from ita_dash.ui.measures.editing.progress import text_field
from ita_dash.ui.measures.editing.state import FIELD, OpenForm
from ita_dash.ui.session.workspace import Workspace


def plan_fields(form: OpenForm, workspace: Workspace) -> None:
    """What is planned, in the order of the paper: why, what, how, who, when; then the money."""
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
    text_field(form, "background", tr)
    _indicator_field(form, workspace)
    item_field(form, workspace)
    st.text_area(tr(OFFICIAL_FIELDS["title"]), start.title, height="content", key=f"{FIELD}title")
    st.text_area(
        tr("{field} (หนึ่งบรรทัดต่อหนึ่งขั้นตอน)", field=OFFICIAL_FIELDS["methods"]),
        start.methods,
        height="content",
        key=f"{FIELD}methods",
    )
    _division_fields(form, workspace)
    period_fields(form, tr)
    with st.expander(tr("ผลผลิต งบประมาณ และน้ำหนัก"), expanded=has_money(form)):
        money_fields(form, tr)


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
