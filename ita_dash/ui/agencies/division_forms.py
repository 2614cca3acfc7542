"""The dialogs in which divisions are added, renamed and put in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from ita_dash.domain.agencies.divisions import alike, missing_official
from ita_dash.domain.thai.text import squeeze
from ita_dash.i18n.translator import Translator
from ita_dash.services.agencies.divisions import (
    MOST_LETTERS,
    add_divisions,
    order_divisions,
    rename_division,
)
from ita_dash.ui.agencies.dialogs import Asked, ask, attempt, buttons
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace


def add_dialog(asked: Asked, workspace: Workspace) -> None:
    """Choose from the official names of the agency's kind, or type another one."""
    tr, agency_id = workspace.tr, workspace.agency.agency_id
    register = workspace.snapshot.divisions.register
    official = missing_official(register, workspace.agency.agency_type)
    chosen: list[str] = []
    if official:
        chosen = st.pills(
            tr("รายชื่อมาตรฐานที่ยังไม่มี"), official, selection_mode="multi", key="new_official"
        )
    typed = squeeze(st.text_input(tr("ชื่ออื่น"), max_chars=MOST_LETTERS, key="new_division"))
    names = [*chosen, *([typed] if typed else [])]
    accepted = _near_is_accepted(names, None, workspace)
    if buttons(tr("เพิ่ม"), workspace, disabled=not names):
        attempt(
            lambda: add_divisions(
                database(), current_actor(), agency_id, names, despite_near=accepted
            ),
            tr("เพิ่ม {names} แล้ว", names=plain(", ".join(names))),
            workspace,
        )


def rename_dialog(asked: Asked, workspace: Workspace) -> None:
    """Another name for a division, and what bears it then."""
    tr, agency_id, seen = workspace.tr, workspace.agency.agency_id, asked.seen
    st.markdown(tr("ชื่อปัจจุบัน: **{name}**", name=plain(seen.name)))
    name = squeeze(
        st.text_input(tr("ชื่อใหม่"), seen.name, max_chars=MOST_LETTERS, key="division_name")
    )
    st.caption(
        tr(
            "มาตรการ หน้าจอ และไฟล์ต่อจากนี้ใช้ชื่อใหม่ ข้อมูลย้อนหลังยังเป็นชื่อเดิม "
            "ไฟล์ที่นำเข้าด้วยชื่อเดิมจะนับเป็นส่วนราชการนี้"
        )
    )
    accepted = _near_is_accepted([name], seen.division_id, workspace)
    if buttons(tr("เปลี่ยนชื่อ"), workspace, disabled=not name):
        attempt(
            lambda: rename_division(
                database(), current_actor(), agency_id, seen, name, despite_near=accepted
            ),
            tr("เปลี่ยนชื่อเป็น {name} แล้ว", name=plain(name)),
            workspace,
        )


def order_dialog(asked: Asked, workspace: Workspace) -> None:
    """Every division with the way up and down; written as one change when it is right."""
    tr, agency_id = workspace.tr, workspace.agency.agency_id
    register = workspace.snapshot.divisions.register
    names = {each.division_id: each.name for each in register}
    with st.container(gap="xxsmall"):
        for place in range(len(asked.order)):
            _order_row(asked, place, names[asked.order[place]], tr)
    if buttons(tr("บันทึกลำดับ"), workspace, disabled=asked.order == asked.order_seen):
        attempt(
            lambda: order_divisions(
                database(), current_actor(), agency_id, asked.order, asked.order_seen
            ),
            tr("จัดลำดับส่วนราชการแล้ว"),
            workspace,
        )


def _order_row(asked: Asked, place: int, name: str, tr: Translator) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        st.markdown(f"{place + 1}\\. {plain(name)}", width="stretch")
        for by, label in ((-1, tr("ขึ้น")), (1, tr("ลง"))):
            action_button(
                label,
                _move,
                asked,
                place,
                by,
                key=f"move_{place}_{by}",
                disabled=not 0 <= place + by < len(asked.order),
            )


def _move(asked: Asked, place: int, by: int) -> None:
    order = list(asked.order)
    order[place], order[place + by] = order[place + by], order[place]
    ask(replace(asked, order=tuple(order)))


def _near_is_accepted(names: Sequence[str], own_id: int | None, workspace: Workspace) -> bool:
    """Tell which divisions a name could be meant for; True when it is said to be another one."""
    tr = workspace.tr
    register = workspace.snapshot.divisions.register
    others = [each for each in register if each.division_id != own_id]
    near = {
        division.name: name
        for name in names
        for division, likeness in alike(name, others).items()
        if likeness in ("near", "former")
    }
    if not near:
        return False
    warnings = [
        tr("{name} ใกล้เคียงกับ {other}", name=plain(name), other=plain(other))
        for other, name in near.items()
    ]
    st.warning("  \n".join(warnings), icon=":material/join:")
    return st.checkbox(tr("เป็นคนละส่วนราชการ ใช้ชื่อนี้"), key="near_accepted")
