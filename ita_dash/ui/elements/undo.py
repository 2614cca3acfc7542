"""Takes a change back on the page: choose it, see what will become of what, confirm."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.changes.actions import action_label
from ita_dash.domain.changes.change import each_change
from ita_dash.domain.changes.reversal import EFFECT_LABELS, Effect, undoable
from ita_dash.domain.errors import ItaError
from ita_dash.i18n.dates import format_time
from ita_dash.i18n.translator import Translator
from ita_dash.services.changes.undo import preview_undo, undo_change
from ita_dash.services.changes.undo_preview import UndoLine, UndoPreview
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace

_CHOICE = "undo_choice"
_SEEN = "undo.seen"
"""The preview that stands on the screen: what a click on the button agrees to."""
_SHOWN = 10
"""Lines of one effect that are drawn before the rest is only counted."""
_COLOURS: dict[Effect, str] = {"removed": "red", "restored": "blue", "kept": "gray"}


def undo_section(actions: Collection[str], label: str, workspace: Workspace) -> None:
    """The way back from changes of these actions, folded away; nothing while there is none."""
    tr = workspace.tr
    choices = _choices(actions, workspace)
    if not choices:
        return
    is_open = st.session_state.get(_CHOICE) is not None
    with st.expander(label, icon=":material/undo:", expanded=is_open):
        st.markdown(tr("ข้อมูลจะกลับไปเป็นอย่างก่อนหน้านั้น ส่วนที่แก้ไขภายหลังคงไว้ และนำกลับมาได้อีก"))
        if st.session_state.get(_CHOICE) not in choices:
            st.session_state[_CHOICE] = None
        change_no = st.selectbox(
            tr("การเปลี่ยนแปลงที่จะยกเลิก"),
            list(choices),
            format_func=choices.__getitem__,
            index=None,
            placeholder=tr("เลือกจากรายการ ใหม่สุดก่อน"),
            key=_CHOICE,
        )
        if change_no is None:
            st.session_state.pop(_SEEN, None)
        else:
            _preview(change_no, workspace)


def _choices(actions: Collection[str], workspace: Workspace) -> dict[int, str]:
    """The changes that can be taken back now, newest first, each in words."""
    tr = workspace.tr
    log, undos = workspace.snapshot.changes.log, workspace.snapshot.changes.undos
    change_nos = undoable(
        zip(log["change_no"].tolist(), log["action"], strict=True),
        zip(undos["change_no"].tolist(), undos["undone_change_no"].tolist(), strict=True),
        actions,
    )
    return {
        each.change_no: " · ".join(
            [
                str(each.change_no),
                tr(action_label(each.action)),
                *([each.note] if each.note else []),
                format_time(each.changed_at, tr),
                tr(actor_label(each.actor)),
            ]
        )
        for each in each_change(log[log["change_no"].isin(change_nos)])
    }


def _preview(change_no: int, workspace: Workspace) -> None:
    """What would become of what, and the button that does it."""
    tr = workspace.tr
    try:
        preview = preview_undo(database(), workspace.agency.agency_id, change_no)
    except ItaError as error:
        error_box(error, tr)
        return
    agreed: UndoPreview | None = st.session_state.get(_SEEN)
    st.session_state[_SEEN] = preview
    for effect in EFFECT_LABELS:
        _lines(effect, [line for line in preview.lines if line.effect == effect], tr)
    if preview.is_empty:
        st.info(tr("ไม่มีสิ่งใดให้คืน ทุกรายการถูกแก้ไขภายหลังหรือเป็นอย่างเดิมอยู่แล้ว"), icon=":material/info:")
        return
    with st.container(horizontal=True):
        is_sure = st.button(
            tr("ยกเลิกการเปลี่ยนแปลงที่ {change_no}", change_no=change_no),
            type="primary",
            key="confirm_undo",
            icon=":material/undo:",
        )
        action_button(
            tr("ไม่ยกเลิก"),
            _forget,
            key="cancel_undo",
        )
    if is_sure:
        _undo(change_no, agreed, workspace)


def _lines(effect: Effect, lines: Sequence[UndoLine], tr: Translator) -> None:
    if not lines:
        return
    st.markdown(f":{_COLOURS[effect]}-badge[{tr(EFFECT_LABELS[effect])} {len(lines):,}]")
    shown = [f"- {_words(line, tr)}" for line in lines[:_SHOWN]]
    if len(lines) > _SHOWN:
        shown.append(f"- {tr('และอีก {n} รายการ', n=len(lines) - _SHOWN)}")
    st.markdown("\n".join(shown))


def _words(line: UndoLine, tr: Translator) -> str:
    what = plain(tr(line.what))
    return what if line.why is None else f"{what} – :gray[{plain(tr(line.why))}]"


def _undo(change_no: int, agreed: UndoPreview | None, workspace: Workspace) -> None:
    tr = workspace.tr
    agency_id = workspace.agency.agency_id
    try:
        number = undo_change(database(), current_actor(), agency_id, change_no, agreed)
    except ItaError as error:
        error_box(error, tr)
        return
    _forget()
    announce_and_rerun(
        with_change(tr("ยกเลิกการเปลี่ยนแปลงที่ {change_no} แล้ว", change_no=change_no), number, tr)
    )


def _forget() -> None:
    """Choose nothing; the key of a drawn widget can only be dropped, not set."""
    for key in (_CHOICE, _SEEN):
        st.session_state.pop(key, None)
