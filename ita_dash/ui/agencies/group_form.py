"""The form of the working group of a year: its order, and who belongs to it."""

from __future__ import annotations

from typing import Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.agencies.working_group import (
    BEGINS,
    MOST_LETTERS,
    MOST_MEMBERS,
    ORDER,
    ORDERED,
    GroupDuty,
)
from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import Translator
from ita_dash.services.agencies.working_group import set_group
from ita_dash.ui.agencies import group_links
from ita_dash.ui.agencies.group_drafts import keep_draft, opened_form
from ita_dash.ui.agencies.group_state import FIELD, OPEN, GroupForm, field_key
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.form_ending import FormEnding
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header

_DAY_LETTERS = 40


def group_form(fiscal_year: int, workspace: Workspace) -> None:
    """Draw the form of the group of a year."""
    tr = workspace.tr
    page_header(workspace, tr("คณะทำงาน ปีงบประมาณ {year}", year=fiscal_year))
    form = opened_form(fiscal_year, workspace)
    if form.outcome is not None:
        _END.finish(form, workspace)
    with st.container(border=True, width=960, gap="small"):
        _order(workspace)
        _members(form, workspace)
        _END.buttons(form, workspace)
    say_returned(form, tr)


def _order(workspace: Workspace) -> None:
    tr = workspace.tr
    st.header(tr("คำสั่งแต่งตั้ง"), anchor=False)
    number, ordered, begins = st.columns(3)
    number.text_input(
        tr(ORDER),
        key=f"{FIELD}order_number",
        max_chars=MOST_LETTERS,
        placeholder=tr("เช่น 125/2569"),
    )
    _day(ordered, "ordered_on", tr(ORDERED), tr)
    _day(begins, "begins_on", tr(BEGINS), tr)


def _day(place: DeltaGenerator, name: str, label: str, tr: Translator) -> None:
    example = tr("เช่น 1 ตุลาคม 2569")
    place.text_input(label, key=FIELD + name, max_chars=_DAY_LETTERS, placeholder=example)


def _members(form: GroupForm, workspace: Workspace) -> None:
    """A line for each person; a line whose name and post are blank is nobody."""
    tr = workspace.tr
    st.header(tr("รายชื่อ"), anchor=False)
    for line in range(form.lines):
        _member(line, "visible" if line == 0 else "collapsed", tr)
    action_button(
        tr("เพิ่มบรรทัด"),
        form.add_lines,
        key="add_members",
        icon=":material/add:",
        kind="tertiary",
        disabled=form.lines >= MOST_MEMBERS,
    )
    st.caption(tr("เรียงตามลำดับในคำสั่ง ลบชื่อและตำแหน่งเพื่อนำออก"))


def _member(line: int, labels: Literal["visible", "collapsed"], tr: Translator) -> None:
    """The fields of one person; only the first line has its labels over it."""
    name, post, duty = st.columns([1.4, 1.4, 2.2])
    for place, part, label in ((name, "name", tr("ชื่อ–สกุล")), (post, "post", tr("ตำแหน่ง"))):
        place.text_input(
            label,
            key=field_key(part, line),
            max_chars=MOST_LETTERS,
            label_visibility=labels,
            # On a phone the fields stand one below the other, far from the labels of the first.
            placeholder=label if labels == "collapsed" else "",
        )
    duty.selectbox(
        tr("หน้าที่ในคณะทำงาน"),
        list(map(str, GroupDuty)),
        format_func=lambda code: tr(GroupDuty(code).label),
        key=field_key("duty", line),
        label_visibility=labels,
    )


def _write(form: GroupForm, workspace: Workspace) -> int | None:
    place = database(), current_actor(), workspace.agency.agency_id
    return set_group(*place, form.now().wanted(), form.seen)


_END = FormEnding(
    name="group",
    held=OPEN,
    keep=keep_draft,
    write=_write,
    leave=lambda form: group_links.leave_form(form.fiscal_year),
    saved=msg("บันทึกคณะทำงานแล้ว"),
)
