"""The form of what papers say of the office and who signs them."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.agencies.office import SIGNER_PARTS, SIGNERS, Acting
from ita_dash.domain.agencies.office_fields import (
    MOST_LETTERS,
    OFFICE_LABELS,
    PART_LABELS,
    SIGNER_LABELS,
    value_words,
)
from ita_dash.domain.errors import AlreadySaved, EditCollision, ItaError
from ita_dash.i18n.translator import Translator
from ita_dash.queries.changes import newest_change
from ita_dash.queries.positions import proposed_positions
from ita_dash.services.agencies.office import edit_office, overtaken_fields
from ita_dash.ui.agencies import office_state
from ita_dash.ui.agencies.memo_offer import beside_memo, fill_from_memo
from ita_dash.ui.agencies.office_drafts import keep_office_draft, office_at, opened_form
from ita_dash.ui.agencies.office_state import FIELD, OfficeForm
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import DONE, NOTED, announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain
from ita_dash.ui.elements.ways_out import ways_out
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.scores import UNKNOWN

_OF_OFFICE = (
    ("full_name", "short_name"),
    ("district", "province"),
    ("address",),
    ("phone", "website"),
    ("department", "letter_prefix"),
)
"""The fields that are not about signers, line by line."""


def office_form(workspace: Workspace) -> None:
    """Draw the form."""
    form = opened_form(workspace)
    if form.outcome is not None:
        _finish(form, form.outcome, workspace)
    fill_from_memo(form, workspace)
    with st.container(width=860, gap="small"):
        _overtaken(form, workspace.tr)
        beside_memo(form, workspace)
        with st.container(border=True):
            for line in _OF_OFFICE:
                for column, name in zip(st.columns(len(line)), line, strict=True):
                    with column:
                        _text(form, name, workspace.tr(OFFICE_LABELS[name]))
        _signers(form, workspace)
        _buttons(form, workspace)
    say_returned(form, workspace.tr)


def _text(form: OfficeForm, name: str, label: str, placeholder: str = "") -> None:
    st.text_input(
        label,
        getattr(form.start, name) or "",
        key=FIELD + name,
        max_chars=MOST_LETTERS,
        placeholder=placeholder,
    )


def _signers(form: OfficeForm, workspace: Workspace) -> None:
    tr = workspace.tr
    usual = proposed_positions(workspace.agency.agency_type)
    with st.container(border=True, key="office_signers"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.header(tr("ผู้ลงนามในหนังสือ"), anchor=False)
            if usual.known:
                action_button(
                    tr("ใช้ตำแหน่งตามประเภทหน่วยงาน"), _fill_positions, workspace, key="fill"
                )
        for role in SIGNERS:
            st.subheader(tr(SIGNER_LABELS[role]), anchor=False)
            name, position, acting, own = (role + part for part in SIGNER_PARTS)
            labels = [tr(label) for label in PART_LABELS.values()]
            (first, second), (third, fourth) = st.columns(2), st.columns(2)
            with first:
                _text(form, name, labels[0])
            with second:
                _text(form, position, labels[1], getattr(usual, position) or "")
            with third:
                code = _acting(form, acting, labels[2], tr)
            if code:
                with fourth:
                    _text(form, own, labels[3])
            else:
                st.session_state.setdefault(FIELD + own, getattr(form.start, own) or "")


def _acting(form: OfficeForm, name: str, label: str, tr: Translator) -> str:
    codes = ["", *map(str, Acting)]
    stands = getattr(form.start, name)
    return st.selectbox(
        label,
        codes,
        codes.index(stands) if stands in codes else 0,
        format_func=lambda code: tr(Acting(code).label) if code else tr("ไม่มี (ดำรงตำแหน่งเอง)"),
        key=FIELD + name,
    )


def _fill_positions(workspace: Workspace) -> None:
    """Put the usual positions where none is typed; for a callback, before the next run."""
    usual = proposed_positions(workspace.agency.agency_type)
    for name in usual.known:
        if not st.session_state.get(FIELD + name):
            st.session_state[FIELD + name] = getattr(usual, name)


def _overtaken(form: OfficeForm, tr: Translator) -> None:
    """What somebody else saved meanwhile beside what is typed here."""
    if not form.overtaken:
        return
    typed = form.now()
    lines = [
        tr(
            "{field}: ที่บันทึกไว้ {stored} · ที่กรอก {typed}",
            field=tr(OFFICE_LABELS[name]),
            stored=plain(_said(name, getattr(form.shown, name), tr)),
            typed=plain(_said(name, getattr(typed, name), tr)),
        )
        for name in form.overtaken
    ]
    told = tr("มีผู้บันทึกไปก่อนแล้ว ยังไม่ได้บันทึกสิ่งที่กรอก หากต้องการใช้ค่าที่กรอกแทน กดบันทึกอีกครั้ง")
    st.warning("\n".join([told, "", *(f"- {line}" for line in lines)]), icon=":material/group:")


def _said(name: str, value: str | None, tr: Translator) -> str:
    words = value_words(name, value)
    return UNKNOWN if words is None else tr(words)


def _buttons(form: OfficeForm, workspace: Workspace) -> None:
    tr = workspace.tr
    told = st.container()
    pressed = ways_out(form, "office", lambda: keep_office_draft(form, workspace), tr)
    if pressed.is_sent:
        with told:
            _save(form, workspace)
    elif pressed.is_dropped:
        office_state.leave_place()
        drop_form(office_state.OPEN, form, workspace)
    elif pressed.is_left:
        office_state.leave_place()
        st.rerun()


def _save(form: OfficeForm, workspace: Workspace) -> None:
    """Write the office; where somebody else wrote the same field, both values are shown first."""
    agency_id, wanted = workspace.agency.agency_id, form.now()
    try:
        with one_save(form.key, wanted, workspace):
            number = edit_office(database(), current_actor(), agency_id, wanted, seen=form.shown)
            form.outcome = number or 0
    except AlreadySaved as saved:
        _finish(form, saved.change_no, workspace)
    except EditCollision:
        standing = office_at(newest_change(database(), agency_id), workspace)
        form.overtake(standing, overtaken_fields(wanted, form.shown, standing))
        st.rerun()
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        _finish(form, form.outcome, workspace)


def _finish(form: OfficeForm, change_no: int, workspace: Workspace) -> None:
    tr = workspace.tr
    drop_draft(form, workspace)
    office_state.OPEN.close()
    office_state.leave_place()
    if not change_no:
        announce_and_rerun(tr("ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก"), NOTED)
    done = tr("บันทึกข้อมูลสำหรับหนังสือราชการแล้ว")
    announce_and_rerun(with_change(done, change_no, tr), DONE)
