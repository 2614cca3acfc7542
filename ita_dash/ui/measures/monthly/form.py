"""The form in which the plan and the result of a measure are typed month by month."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.errors import AlreadySaved, EditCollision, ItaError
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.monthly.month import by_month, month_of
from ita_dash.domain.measures.monthly.typed import overtaken_months
from ita_dash.domain.rounding import whole
from ita_dash.i18n.dates import format_month, short_month
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.measures.months import ToldMonths, set_months
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import LIVE, NOTED, announce_and_rerun, announce_saved
from ita_dash.ui.elements.text import plain
from ita_dash.ui.elements.ways_out import ways_out
from ita_dash.ui.measures import links
from ita_dash.ui.measures.monthly.drafts import keep_draft, opened_form
from ita_dash.ui.measures.monthly.state import OPEN, MonthsForm, field_key
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.months import told_text

_MOST_LETTERS = 500
_PERCENT_WIDTH = 145
"""Pixels; two of them stand side by side on a phone."""


def months_form(measure: Measure, workspace: Workspace) -> None:
    """Draw the form of a measure that stands."""
    tr = workspace.tr
    form = opened_form(measure.measure_id, workspace)
    if form.outcome is not None:
        _finish(form, form.outcome, workspace)
    st.header(plain(f"{measure.number}. {measure.title}"), anchor=False)
    st.caption(
        tr(
            "ร้อยละสะสมถึงสิ้นเดือน แผนที่เว้นว่างคิดเป็นเส้นตรงตามระยะเวลา ผลที่เว้นว่างหลัง 100 ยังเป็น 100 "
            "ผลของเดือนล่าสุดเป็นความคืบหน้าของมาตรการ"
        )
    )
    _overtaken(form, workspace)
    with st.container(border=True, key="months_fields"):
        _fields(form, workspace)
    _buttons(form, workspace)
    say_returned(form, tr)


def _fields(form: MonthsForm, workspace: Workspace) -> None:
    """A line of fields for each month; of one that has not begun only what is planned."""
    tr, this_month = workspace.tr, month_of(workspace.today)
    plan = workspace.snapshot.measures.plans[form.measure_id]
    planned = dict(zip(plan.wanted, plan.planned, strict=True))
    for number, each in enumerate(form.begun):
        name = short_month(each.month, tr)
        percent = planned.get(each.month)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            estimate = "" if percent is None else f"≈ {whole(percent)}"
            _percent(tr("แผน {month} (%)", month=name), number, "planned_percent", estimate)
            if each.month <= this_month:
                _percent(tr("ผล {month} (%)", month=name), number, "actual_percent")
                st.text_input(
                    tr("สิ่งที่ดำเนินการ {month}", month=name),
                    each.done,
                    key=field_key(number, "done"),
                    max_chars=_MOST_LETTERS,
                    live=LIVE,
                )


def _percent(label: str, number: int, name: str, estimate: str = "") -> None:
    """A percent that may be left blank; ``estimate`` stands in it while it is."""
    st.number_input(
        label,
        0.0,
        100.0,
        value=None,
        step=1.0,
        format="%g",
        key=field_key(number, name),
        placeholder=estimate,
        width=_PERCENT_WIDTH,
    )


def _overtaken(form: MonthsForm, workspace: Workspace) -> None:
    """What somebody else saved meanwhile beside what is typed here."""
    if not form.overtaken:
        return
    tr, typed, stored = workspace.tr, by_month(form.now()), by_month(form.shown)
    lines = [
        tr(
            "{field}: ที่บันทึกไว้ {stored} · ที่กรอก {typed}",
            field=format_month(month, tr),
            stored=plain(told_text(stored.get(month), tr)),
            typed=plain(told_text(typed.get(month), tr)),
        )
        for month in form.overtaken
    ]
    told = tr("มีผู้บันทึกไปก่อนแล้ว ยังไม่ได้บันทึกสิ่งที่กรอก หากต้องการใช้ค่าที่กรอกแทน กดบันทึกอีกครั้ง")
    st.warning("\n".join([told, "", *(f"- {line}" for line in lines)]), icon=":material/group:")


def _buttons(form: MonthsForm, workspace: Workspace) -> None:
    messages = st.container()
    pressed = ways_out(form, "months", lambda: keep_draft(form, workspace), workspace.tr)
    if pressed.is_sent:
        with messages:
            _save(form, workspace)
    elif pressed.is_dropped:
        drop_draft(form, workspace)
        _go_back(form)
        announce_and_rerun(workspace.tr("ทิ้งฉบับร่างแล้ว"), NOTED)
    elif pressed.is_left:
        links.navigate(links.measure_query(form.measure_id))
        st.rerun()


def _save(form: MonthsForm, workspace: Workspace) -> None:
    """Write the months; where somebody else wrote the same one, both are shown first."""
    agency_id, measure_id = workspace.agency.agency_id, form.measure_id
    told = {measure_id: ToldMonths(form.base_change_no, form.own())}
    try:
        with one_save(form.key, form.own(), workspace):
            form.outcome = set_months(database(), current_actor(), agency_id, told).change_no
    except AlreadySaved as saved:
        _finish(form, saved.change_no, workspace)
    except EditCollision as error:
        drafts = measure_drafts(database(), agency_id, newest_change(database(), agency_id))
        standing = drafts.get(measure_id)
        if standing is None:
            error_box(error, workspace.tr)
            return
        months = standing.draft.months
        overtaken = overtaken_months(form.own(), form.shown, months)
        form.overtake(months, standing.change_no, overtaken)
        if overtaken:
            st.rerun()
        _save(form, workspace)
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        _finish(form, form.outcome, workspace)


def _finish(form: MonthsForm, change_no: int, workspace: Workspace) -> None:
    drop_draft(form, workspace)
    _go_back(form)
    announce_saved(workspace.tr("บันทึกแผนและผลรายเดือนแล้ว"), change_no, workspace.tr)


def _go_back(form: MonthsForm) -> None:
    OPEN.close()
    links.navigate(links.measure_query(form.measure_id))
