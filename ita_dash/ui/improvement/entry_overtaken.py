"""Somebody else saved or removed an own entry of the library while its form was open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.agencies.every_division import division_word
from ita_dash.domain.improvement.library_input import LibraryInput
from ita_dash.i18n.dates import month_name
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.change_line import line_markdown
from ita_dash.ui.elements.text import plain
from ita_dash.ui.improvement import entry_state
from ita_dash.ui.improvement.entry_labels import ENTRY_LABELS
from ita_dash.ui.improvement.entry_opening import begun_from
from ita_dash.ui.improvement.entry_state import EntryForm
from ita_dash.ui.session.form_leaving import go_on_from
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.scores import UNKNOWN


def overtaken(form: EntryForm, workspace: Workspace) -> bool:
    """Say who wrote what since the form began, and offer to go on from there; whether it is so.

    Until then the form may be kept as a new entry, so that both texts stand.
    """
    if not form.library_id:
        return False
    own = workspace.snapshot.improvement.own_library
    newest = next((each for each in own if each.library_id == form.library_id), None)
    if newest is not None and newest.change_no == form.base_change_no:
        return False
    tr = workspace.tr
    kept = tr("ข้อความของท่านยังอยู่ครบ ยังไม่มีสิ่งใดถูกเขียนทับ")
    if newest is None:
        told = tr("รายการนี้ถูกนำออกจากคลังมาตรการแล้ว")
        hint = tr("บันทึกเป็นรายการใหม่ได้")
        st.warning(f"**{plain(told)}**  \n{kept} {hint}", icon=":material/group:")
        return True
    told = tr(
        "{actor} บันทึกรายการนี้ไปก่อนแล้ว (การเปลี่ยนแปลงที่ {change_no})",
        actor=actor_label(newest.actor),
        change_no=newest.change_no,
    )
    with st.container(border=True, gap="small", width=860):
        st.warning(f"**{plain(told)}**  \n{kept}", icon=":material/group:")
        now = begun_from(form.library_id, workspace.change_no, workspace) or form
        lines = _lines(form.shown, now.shown, form.now(), tr)
        st.markdown("  \n".join(line_markdown(line) for line in lines))
        if st.button(tr("ทำต่อจากฉบับล่าสุด"), key="rebase_entry", type="primary"):
            _go_on(form, now, workspace)
            st.rerun()
    return True


def _lines(
    before: LibraryInput, after: LibraryInput, mine: LibraryInput, tr: Translator
) -> Iterator[ChangeLine]:
    """What differs from what the form began from, and what was typed over it."""
    for name, label in ENTRY_LABELS.items():
        stood, theirs, own = (getattr(each, name) for each in (before, after, mine))
        if theirs == stood:
            continue
        new = _said(name, theirs, tr)
        if own not in (stood, theirs):
            new = tr("{new} · ของท่าน {mine}", new=new, mine=_said(name, own, tr))
        yield ChangeLine(tr(label), _said(name, stood, tr), new)


_SAYS: Mapping[str, Callable[[Any, Translator], str]] = {
    "indicators": lambda numbers, tr: ", ".join(map(str, numbers)),
    "divisions": lambda names, tr: ", ".join(tr(division_word(name)) for name in names),
    "first_month": month_name,
    "last_month": month_name,
}


def _said(name: str, value: Any, tr: Translator) -> str:
    say = _SAYS.get(name)
    return (say(value, tr) if say else str(value)) or UNKNOWN


def _go_on(form: EntryForm, now: EntryForm, workspace: Workspace) -> None:
    """Let the form begin from what stands now; what was typed stays, the rest follows."""
    mine, before = form.now(), form.shown
    merged = {
        each.name: getattr(mine, each.name)
        if getattr(mine, each.name) != getattr(before, each.name)
        else getattr(now.shown, each.name)
        for each in fields(LibraryInput)
    }
    now.start = LibraryInput(**merged)
    go_on_from(entry_state.OPEN, form, now, now.start.as_json(), workspace)
