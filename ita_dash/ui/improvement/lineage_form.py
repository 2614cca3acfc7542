"""The form about what became of a measure from one plan to the next, and why."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.improvement.ledger_line import LedgerLine
from ita_dash.domain.improvement.lineage import DECISION_LABELS, Decision
from ita_dash.domain.thai.text import clipped
from ita_dash.services.improvement.lineage import MOST_LETTERS, forget_lineage, note_lineage
from ita_dash.ui.elements.draft_card import DROP_ICON
from ita_dash.ui.elements.form_ending import saved_or_told
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.text import plain
from ita_dash.ui.improvement import lineage_links as links
from ita_dash.ui.improvement.lineage_drafts import draft_offers, keep_draft
from ita_dash.ui.improvement.lineage_opening import ledger_line, opened_form
from ita_dash.ui.improvement.lineage_state import FIELD, OPEN, LineageForm
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import kept_caption, say_returned
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header
from ita_dash.wording.ledger import basis_text

_LETTERS = 30
"""Of a title, as many as a box on a phone has room for; the whole one stands below it."""
_PLANNED = (Decision.KEPT, Decision.CHANGED, Decision.NEW)


def lineage_form(fiscal_year: int, measure_id: int, workspace: Workspace) -> None:
    """Draw the form of a measure of the plan, or of one that the plan does not carry on."""
    tr = workspace.tr
    page_header(workspace, tr("ความต่อเนื่องในแผนปี {year}", year=fiscal_year))
    line = ledger_line(fiscal_year, measure_id, workspace)
    if line is None:
        st.info(tr("ไม่มีมาตรการนี้ในแผนปี {year} หรือแผนก่อนหน้า", year=fiscal_year))
        if st.button(tr("กลับไปหน้าความต่อเนื่อง"), key="lineage_back"):
            links.leave_form(fiscal_year)
            st.rerun()
        return
    form = opened_form(line, measure_id, workspace)
    if form.outcome is not None:
        _finish(form, form.outcome, workspace)
    draft_offers(workspace, besides=form)
    with st.container(border=True, width=720, gap="small"):
        _about(line, workspace)
        _fields(form, line, workspace)
        _buttons(form, workspace)
    say_returned(form, tr)


def _about(line: LedgerLine, workspace: Workspace) -> None:
    """Which measure it is about, and what the ledger says so far."""
    tr, subject = workspace.tr, line.subject
    heading = tr(
        "ปี {year}: {number}. {title}",
        year=subject.fiscal_year,
        number=subject.number,
        title=subject.title,
    )
    st.header(plain(heading), anchor=False)
    st.caption(plain(f"{tr(DECISION_LABELS[line.decision])} · {basis_text(line, tr)}"))


def _fields(form: LineageForm, line: LedgerLine, workspace: Workspace) -> None:
    tr = workspace.tr
    if form.is_about_dropping:
        st.markdown(
            tr(
                "หากมีมาตรการในแผนปี {year} ทำต่อจากมาตรการนี้ โปรดระบุที่มาตรการนั้น",
                year=line.fiscal_year,
            )
        )
    else:
        st.radio(
            tr("มาตรการนี้"),
            [str(decision) for decision in _PLANNED],
            format_func=lambda code: tr(DECISION_LABELS[Decision(code)]),
            key=f"{FIELD}decision",
            horizontal=True,
        )
        if form.now().decision != Decision.NEW:
            _predecessor(line.earlier_year, workspace)
    st.text_area(tr("เหตุผล"), key=f"{FIELD}reason", max_chars=MOST_LETTERS, height="content")


def _predecessor(earlier_year: int, workspace: Workspace) -> None:
    tr = workspace.tr
    table = workspace.snapshot.measures.table
    rows = table[table["fiscal_year"] == earlier_year].to_dict("records")
    titles = {str(each["measure_id"]): each["title"] for each in rows}
    labels = {"": tr("เลือกมาตรการเดิม")}
    for each in rows:
        labels[str(each["measure_id"])] = f"{each['number']}. {clipped(each['title'], _LETTERS)}"
    key = f"{FIELD}predecessor"
    if st.session_state.get(key) not in labels:
        st.session_state[key] = ""
    chosen = st.selectbox(
        tr("ทำต่อจากมาตรการปี {year}", year=earlier_year),
        list(labels),
        format_func=labels.__getitem__,
        key=key,
    )
    if chosen:
        st.caption(plain(titles[chosen]))


def _buttons(form: LineageForm, workspace: Workspace) -> None:
    """Save, leave with the words kept as a draft, drop them, or take the answer back."""
    tr = workspace.tr
    messages = st.container()
    with st.container(horizontal=True, vertical_alignment="center"):
        is_sent = st.button(tr("บันทึก"), type="primary", key="save_lineage", icon=":material/save:")
        is_left = st.button(tr("กลับโดยไม่บันทึก"), key="cancel_lineage")
        keep_draft(form, workspace)
        is_dropped = bool(form.kept) and st.button(
            tr("ทิ้งฉบับร่าง"), key="drop_draft", type="tertiary", icon=DROP_ICON
        )
        is_forgotten = form.seen is not None and st.button(
            tr("นำคำตอบออก"), key="forget_lineage", type="tertiary", icon=":material/undo:"
        )
    kept_caption(form, workspace.tr)
    with messages:
        if is_sent or is_forgotten:
            _write(form, workspace, is_forgotten=is_forgotten)
    if is_left or is_dropped:
        links.leave_form(form.shown.fiscal_year)
        if is_dropped:
            drop_form(OPEN, form, workspace)
        st.rerun()


def _write(form: LineageForm, workspace: Workspace, *, is_forgotten: bool) -> None:
    """Save the answer or take it back."""
    place = database(), current_actor(), workspace.agency.agency_id

    def write(form: LineageForm, _: Workspace) -> int | None:
        if is_forgotten and form.seen is not None:
            return forget_lineage(*place, form.shown.fiscal_year, form.measure_id, form.seen)
        return note_lineage(*place, form.note(), form.seen)

    if saved_or_told(form, write, workspace):
        _finish(form, form.outcome or 0, workspace)


def _finish(form: LineageForm, outcome: int, workspace: Workspace) -> None:
    """Leave the form and say under which number it was saved; 0 is that nothing was."""
    tr = workspace.tr
    drop_draft(form, workspace)
    OPEN.close()
    links.leave_form(form.shown.fiscal_year)
    announce_saved(tr("บันทึกความต่อเนื่องของมาตรการแล้ว"), outcome, tr)
