"""Two versions of a measure side by side, as an editor sees them after a collision."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.edit_merge import JOINABLE, Choice
from ita_dash.domain.measures.fields import FIELD_LABELS
from ita_dash.i18n.translator import Translator
from ita_dash.queries.measure_history import measure_history
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures.editing.collided import Collision
from ita_dash.ui.measures.history import changes_text, revision_title
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.measures import field_text


def show_newer_changes(collision: Collision, measure_id: int, workspace: Workspace) -> None:
    """Who saved what, and when, since the form was opened."""
    tr, agency_id = workspace.tr, workspace.agency.agency_id
    history = measure_history(database(), agency_id, collision.change_no, measure_id)
    newer = [each for each in history if each.change_no > collision.base_change_no]
    actor = plain(tr(actor_label(newer[0].actor)))
    what = (
        tr("{actor} ลบมาตรการนี้ไปก่อนแล้ว", actor=actor)
        if collision.is_removed
        else tr("{actor} บันทึกมาตรการนี้ไปก่อนแล้ว", actor=actor)
    )
    st.header(plain(f"{collision.theirs.number}. {collision.theirs.title}"), anchor=False)
    st.warning(f"**{what}**  \n{tr('สิ่งที่ท่านกรอกยังอยู่ครบ')}", icon=":material/group:")
    with st.container(border=True, gap="xsmall"):
        st.header(tr("สิ่งที่บันทึกไปแล้ว"), anchor=False)
        lines = [f"{revision_title(each, tr)}  " for each in newer]
        st.markdown("\n".join([*lines, *changes_text(collision.base, collision.theirs, tr)]))


def show_merged_fields(collision: Collision, tr: Translator) -> None:
    """What of the editor's is kept without asking, and marks that found no step any more."""
    lines = list(changes_text(collision.theirs, collision.merged.draft, tr))
    for step in collision.lost_marks:
        text = plain(step.description)
        notice = tr("ขั้นตอนนี้ถูกแก้ไขแล้ว โปรดทำเครื่องหมายใหม่: {text}", text=text)
        lines.append(f"- :orange[{notice}]")
    if lines:
        with st.container(border=True, gap="xsmall"):
            st.header(tr("ของท่านที่รวมให้แล้ว"), anchor=False)
            st.markdown("\n".join(lines))


def choose_version(field: str, collision: Collision, tr: Translator) -> Choice | None:
    """Both versions of a field, and which one to keep; None while not chosen."""
    names: dict[Choice, str] = {"theirs": tr("ที่อีกคนบันทึก"), "mine": tr("ของท่าน")}
    with st.container(border=True):
        asked = f":orange-badge[{tr('แก้ไขทั้งสองคน โปรดเลือก')}]"
        st.subheader(f"{tr(FIELD_LABELS[field])} {asked}", anchor=False)
        sides = zip(names.values(), (collision.theirs, collision.mine), strict=True)
        for column, (name, draft) in zip(st.columns(2), sides, strict=True):
            with column.container(gap="xxsmall"):
                st.markdown(f":gray[{name}]")
                st.text(_text(draft, field, tr))
        if field in JOINABLE:
            names["both"] = tr("ใช้ทั้งสองข้อความ")
        return st.radio(
            tr("ใช้ข้อความใด"),
            list(names),
            index=None,
            format_func=names.__getitem__,
            horizontal=True,
            key=f"measure_choice_{field}_{collision.change_no}",
        )


def _text(draft: MeasureDraft, field: str, tr: Translator) -> str:
    text = field_text(draft, field, tr)
    return f"{text} · {field_text(draft, 'progress', tr)}" if field == "status" else text
