"""The form of an own entry of the library."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.agencies.divisions import offered_names
from ita_dash.domain.agencies.every_division import EVERY_DIVISION, division_word
from ita_dash.domain.errors import AlreadySaved, EditCollision, ItaError
from ita_dash.domain.messages import Message
from ita_dash.i18n.dates import month_name
from ita_dash.i18n.translator import Translator
from ita_dash.services.improvement.library import edit_library_entry, keep_in_library
from ita_dash.ui.elements.draft_card import DROP_ICON
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.improvement import entry_state
from ita_dash.ui.improvement.entry_drafts import keep_entry_draft
from ita_dash.ui.improvement.entry_labels import ENTRY_LABELS
from ita_dash.ui.improvement.entry_opening import opened_form
from ita_dash.ui.improvement.entry_overtaken import overtaken
from ita_dash.ui.improvement.entry_state import FIELD, EntryForm
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import kept_caption, say_returned
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace

_MONTHS = (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)


def entry_form(library_id: int, workspace: Workspace) -> None:
    """Draw the form of an entry, 0 for a new one; says so where no such entry stands."""
    tr = workspace.tr
    form = opened_form(library_id, workspace)
    if form is None:
        st.info(tr("ไม่พบรายการนี้ในคลังมาตรการของหน่วยงาน"), icon=":material/search_off:")
        return
    if form.outcome is not None:
        _finish(form, form.outcome, workspace)
    # Its place stands in every run, so that the fields below are never drawn anew.
    with st.container(key="entry_collision"):
        is_overtaken = overtaken(form, workspace)
    with st.container(border=True, width=860):
        _fields(form, workspace)
        _buttons(form, workspace, is_overtaken=is_overtaken)
    say_returned(form, tr)


def _fields(form: EntryForm, workspace: Workspace) -> None:
    tr = workspace.tr
    names = {each.number: tr(Message(each.name)) for each in workspace.rulebooks.latest.indicators}
    _text(form, "title", tr(ENTRY_LABELS["title"]))
    st.multiselect(
        tr(ENTRY_LABELS["indicators"]),
        sorted({*names, *form.typed("indicators")}),
        form.start.indicators,
        format_func=lambda number: f"{number}. {names.get(number, '')}",
        key=f"{FIELD}indicators",
        placeholder=tr("เลือกตัวชี้วัดที่มาตรการนี้มุ่งยกระดับ"),
    )
    _text(form, "steps", tr("{field} (หนึ่งบรรทัดต่อหนึ่งขั้นตอน)", field=ENTRY_LABELS["steps"]))
    _divisions(form, workspace)
    _months(form, tr)
    for name in ("background", "output", "outcome", "follow_up"):
        _text(form, name, tr(ENTRY_LABELS[name]))


def _text(form: EntryForm, name: str, label: str) -> None:
    st.text_area(label, getattr(form.start, name), height="content", key=FIELD + name)


def _divisions(form: EntryForm, workspace: Workspace) -> None:
    tr = workspace.tr
    register = workspace.snapshot.divisions.register
    known = offered_names(register, workspace.agency.agency_type)
    options = list(dict.fromkeys([EVERY_DIVISION, *known, *form.typed("divisions")]))
    st.multiselect(
        tr(ENTRY_LABELS["divisions"]),
        options,
        form.start.divisions,
        format_func=lambda name: tr(division_word(name)),
        key=f"{FIELD}divisions",
        placeholder=tr("เลือกส่วนราชการ"),
    )


def _months(form: EntryForm, tr: Translator) -> None:
    for column, name in zip(st.columns(2), ("first_month", "last_month"), strict=True):
        column.selectbox(
            tr(ENTRY_LABELS[name]),
            _MONTHS,
            _MONTHS.index(getattr(form.start, name)),
            format_func=lambda month: month_name(month, tr),
            key=FIELD + name,
        )


def _buttons(form: EntryForm, workspace: Workspace, *, is_overtaken: bool) -> None:
    tr = workspace.tr
    told = st.container()
    with st.container(horizontal=True, vertical_alignment="center"):
        is_sent = st.button(
            tr("บันทึก"),
            type="primary",
            key="save_entry",
            icon=":material/save:",
            disabled=is_overtaken,
        )
        is_new = is_overtaken and st.button(
            tr("บันทึกเป็นรายการใหม่"), key="save_new_entry", icon=":material/add:"
        )
        is_left = st.button(tr("กลับโดยไม่บันทึก"), key="cancel_entry")
        keep_entry_draft(form, workspace)
        is_dropped = form.kept and st.button(
            tr("ทิ้งฉบับร่าง"), key="drop_entry", type="tertiary", icon=DROP_ICON
        )
        kept_caption(form, tr, width="content")
    if is_sent or is_new:
        with told:
            _save(form, workspace, is_new=is_new)
    elif is_dropped:
        entry_state.leave_place()
        drop_form(entry_state.OPEN, form, workspace)
    elif is_left:
        entry_state.leave_place()
        st.rerun()


def _save(form: EntryForm, workspace: Workspace, *, is_new: bool) -> None:
    """Write the entry, or a new one with its words; what another one saved is never overwritten."""
    try:
        with one_save(form.key, (form.now(), is_new), workspace):
            form.outcome = _write(form, workspace.agency.agency_id, is_new=is_new)
    except AlreadySaved as saved:
        _finish(form, saved.change_no, workspace)
    except EditCollision:
        st.rerun()
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        _finish(form, form.outcome, workspace)


def _write(form: EntryForm, agency_id: int, *, is_new: bool) -> int:
    place, measure = (database(), current_actor(), agency_id), form.now().measure()
    if is_new or form.library_id == 0:
        return keep_in_library(*place, measure)
    return edit_library_entry(*place, form.library_id, measure, form.base_change_no) or 0


def _finish(form: EntryForm, change_no: int, workspace: Workspace) -> None:
    tr = workspace.tr
    drop_draft(form, workspace)
    entry_state.OPEN.close()
    entry_state.leave_place()
    announce_saved(tr("บันทึกรายการในคลังมาตรการแล้ว"), change_no, tr)
