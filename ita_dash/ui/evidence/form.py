"""The form in which evidence is told: new, or the next revision of what stands."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.errors import AlreadySaved, EditCollision, ItaError
from ita_dash.domain.evidence.entry import STATUS_LABELS, EvidenceStatus
from ita_dash.domain.evidence.typed import told_day
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.fields import measure_name
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import (
    DONE,
    NOTED,
    announce_already_saved,
    announce_and_rerun,
    with_change,
)
from ita_dash.ui.elements.text import plain
from ita_dash.ui.elements.ways_out import ways_out
from ita_dash.ui.evidence import links
from ita_dash.ui.evidence.drafts import keep_draft, opened_form
from ita_dash.ui.evidence.form_source import source_fields
from ita_dash.ui.evidence.form_state import FIELD, OPEN, EvidenceForm
from ita_dash.ui.evidence.save import save_form
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header
from ita_dash.wording.columns import column_label


def evidence_form(evidence_id: int, measure_id: int, workspace: Workspace) -> None:
    """Draw the form of evidence, with id 0 of new evidence of the measure."""
    tr = workspace.tr
    form = opened_form(evidence_id, measure_id, workspace)
    if form is None:
        page_header(workspace, tr("หลักฐาน"))
        st.info(tr("ไม่พบหลักฐานหรือมาตรการนี้ อาจถูกนำออกไปแล้ว"), icon=":material/search_off:")
        st.page_link(links.PAGE_FILE, label=tr("หลักฐานทั้งหมด"))
        return
    if form.outcome is not None:
        _finish(form, form.outcome, workspace)
    measure = workspace.snapshot.measures.history(form.measure_id)[0].draft
    title = tr("แก้ไขหลักฐาน") if evidence_id else tr("เพิ่มหลักฐาน")
    page_header(workspace, title, tr(measure_name(measure)))
    with st.container(border=True, width=860):
        _fields(form, measure, tr)
        _buttons(form, workspace)
    say_returned(form, tr)


def _fields(form: EvidenceForm, measure: MeasureDraft, tr: Translator) -> None:
    source_fields(form, tr)
    label = tr(column_label("evidence_title"))
    st.text_input(label, form.start.title, max_chars=300, key=f"{FIELD}title")
    about, step = st.columns(2)
    with about:
        _about(form, tr)
    with step:
        _step(form, [each.description for each in measure.steps], tr)
    codes = [str(each) for each in EvidenceStatus]
    st.radio(
        tr(column_label("evidence_status")),
        codes,
        codes.index(form.start.status),
        format_func=lambda code: tr(STATUS_LABELS[EvidenceStatus(code)]),
        horizontal=True,
        key=f"{FIELD}status",
    )
    st.checkbox(
        tr("ต้องปรับปรุงทุกปี เช่น ประกาศเจตนารมณ์ประจำปี"),
        form.start.renews_yearly,
        key=f"{FIELD}renews_yearly",
        help=tr("ระบบเตือนก่อนครบหนึ่งปีนับจากวันที่ของหลักฐาน และเมื่อใช้หลักฐานของปีก่อนแทน"),
    )


def _about(form: EvidenceForm, tr: Translator) -> None:
    """The day as it is written, and below it how it was understood."""
    st.text_input(
        tr("วันที่ของหลักฐาน (พ.ศ.)"),
        form.start.about,
        key=f"{FIELD}about",
        placeholder=tr("วว/ดด/ปปปป"),
        help=tr("วันที่ที่หลักฐานกล่าวถึง เช่น วันที่ลงนามในประกาศ ไม่ใช่วันที่บันทึก"),
    )
    written = str(form.typed("about")).strip()
    if not written:
        return
    try:
        st.caption(format_date(told_day(written), tr))
    except ItaError as error:
        st.caption(f":red[{plain(tr(error.what))} {plain(tr(error.todo))}]")


def _step(form: EvidenceForm, steps: Sequence[str], tr: Translator) -> None:
    texts = {0: tr("ทั้งมาตรการ"), **{n: f"{n}. {text}" for n, text in enumerate(steps, start=1)}}
    options = sorted({*texts, form.typed("step")})
    st.selectbox(
        tr("ใช้กับ"),
        options,
        options.index(form.start.step) if form.start.step in options else 0,
        format_func=lambda number: texts.get(number, tr("ขั้นตอนที่ไม่มีแล้ว")),
        key=f"{FIELD}step",
    )


def _buttons(form: EvidenceForm, workspace: Workspace) -> None:
    tr = workspace.tr
    told = st.container()
    pressed = ways_out(form, "evidence", lambda: keep_draft(form, workspace), tr)
    if pressed.is_sent:
        with told:
            _save(form, workspace)
    elif pressed.is_dropped:
        _leave(form)
        drop_form(OPEN, form, workspace)
    elif pressed.is_left:
        _leave(form)
        st.rerun()


def _save(form: EvidenceForm, workspace: Workspace) -> None:
    """Write the evidence; what another one saved first may be overwritten by a second click."""
    try:
        with one_save(form.key, form.now(), workspace):
            form.outcome = save_form(form, workspace.agency.agency_id)
    except AlreadySaved as saved:
        drop_draft(form, workspace)
        OPEN.close()
        _leave(form)
        announce_already_saved(saved.change_no, workspace.tr)
    except EditCollision as error:
        form.base_change_no = error.current_change_no
        error_box(error, workspace.tr)
        st.markdown(workspace.tr("กดบันทึกอีกครั้งหากต้องการใช้ข้อความในแบบกรอกนี้แทน"))
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        _finish(form, form.outcome, workspace)


def _finish(form: EvidenceForm, outcome: tuple[int, int], workspace: Workspace) -> None:
    tr, (evidence_id, change_no) = workspace.tr, outcome
    drop_draft(form, workspace)
    OPEN.close()
    links.go(links.evidence_query(evidence_id))
    if not change_no:
        announce_and_rerun(tr("ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก"), NOTED)
    announce_and_rerun(with_change(tr("บันทึกหลักฐานแล้ว"), change_no, tr), DONE)


def _leave(form: EvidenceForm) -> None:
    """Go back to what was revised, or for new evidence to the list."""
    links.go(links.evidence_query(form.evidence_id) if form.evidence_id else {})
