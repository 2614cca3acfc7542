"""The dialogs that close, reopen, merge and separate divisions, with the measures they touch."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.agencies.divisions import Division
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.queries.measure_drafts import RecordedMeasure
from ita_dash.services.agencies.division_handover import (
    close_division,
    measures_of,
    merge_divisions,
    open_measures_of,
)
from ita_dash.services.agencies.division_split import split_of, undo_merge
from ita_dash.services.agencies.divisions import reopen_division
from ita_dash.ui.agencies.dialogs import Asked, attempt, buttons
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace

_STAY = 0


def close_dialog(asked: Asked, workspace: Workspace) -> None:
    """Name the open measures, and ask whether they stay or go over to another division."""
    tr, seen = workspace.tr, asked.seen
    still_open = open_measures_of(database(), *workspace.key, seen)
    st.markdown(
        tr(
            "**{name}** จะไม่มีให้เลือกในแบบฟอร์มอีก แต่ยังอยู่ในมาตรการเดิมและการนับ เปิดใช้ใหม่ได้ภายหลัง",
            name=plain(seen.name),
        )
    )
    others = {each.division_id: each for each in _open_others(asked, workspace)}
    target: Division | None = None
    if still_open:
        st.markdown(tr("มาตรการที่ยังไม่แล้วเสร็จ {n} รายการ", n=len(still_open)))
        _list(still_open, tr)
        chosen = st.selectbox(
            tr("มาตรการเหล่านี้"),
            [_STAY, *others],
            format_func=lambda each: (
                tr("ย้ายไป {name}", name=others[each].name) if each else tr("คงไว้ที่ส่วนราชการนี้")
            ),
            key="close_move_to",
        )
        target = others.get(chosen)
    if buttons(tr("ปิดส่วนราชการนี้"), workspace):
        ids = [each.measure_id for each in still_open]
        attempt(
            lambda: close_division(
                database(),
                current_actor(),
                workspace.agency.agency_id,
                seen,
                open_seen=ids,
                move_to=target,
            ),
            tr("ปิด {name} แล้ว", name=plain(seen.name)),
            workspace,
        )


def merge_dialog(asked: Asked, workspace: Workspace) -> None:
    """Choose the division that takes this one in, and see which measures move."""
    tr, seen = workspace.tr, asked.seen
    others = {each.division_id: each for each in _open_others(asked, workspace)}
    chosen = st.selectbox(
        tr("รวม {name} เข้ากับ", name=plain(seen.name)),
        list(others),
        format_func=lambda each: others[each].name,
        index=None,
        placeholder=tr("เลือกส่วนราชการ"),
        key="merge_into",
    )
    moving = measures_of(database(), *workspace.key, seen)
    if chosen is None:
        st.caption(tr("ใช้เมื่อเป็นส่วนราชการเดียวกันที่ชื่อต่างกัน หรือยุบรวมกัน ยกเลิกการรวมได้ภายหลัง"))
    elif moving:
        st.markdown(tr("มาตรการที่จะย้าย {n} รายการ", n=len(moving)))
        _list(moving, tr)
        st.caption(tr("ประวัติของแต่ละมาตรการยังบอกชื่อเดิม ไฟล์ที่ใช้ชื่อเดิมจะนับเป็นส่วนราชการที่รวมแล้ว"))
    else:
        st.markdown(tr("ไม่มีมาตรการที่ต้องย้าย"))
    if buttons(tr("รวม"), workspace, disabled=chosen is None) and chosen is not None:
        into = others[chosen]
        ids = [each.measure_id for each in moving]
        attempt(
            lambda: merge_divisions(
                database(),
                current_actor(),
                workspace.agency.agency_id,
                seen,
                into,
                measures_seen=ids,
            ),
            tr("รวม {name} เข้ากับ {into} แล้ว", name=plain(seen.name), into=plain(into.name)),
            workspace,
        )


def reopen_dialog(asked: Asked, workspace: Workspace) -> None:
    """Ask once more before a closed division is offered again."""
    tr, seen = workspace.tr, asked.seen
    st.markdown(tr("**{name}** จะมีให้เลือกในแบบฟอร์มอีกครั้ง", name=plain(seen.name)))
    if buttons(tr("เปิดใช้อีกครั้ง"), workspace):
        agency_id = workspace.agency.agency_id
        attempt(
            lambda: reopen_division(database(), current_actor(), agency_id, seen),
            tr("เปิดใช้ {name} แล้ว", name=plain(seen.name)),
            workspace,
        )


def split_dialog(asked: Asked, workspace: Workspace) -> None:
    """Say which measures go back when a merge is undone, and which stay where they were put."""
    tr, seen = workspace.tr, asked.seen
    split = split_of(database(), *workspace.key, seen)
    st.markdown(tr("**{name}** จะเป็นส่วนราชการของตนเองอีกครั้ง", name=plain(seen.name)))
    if split.moving:
        st.markdown(tr("มาตรการที่จะกลับไป {n} รายการ", n=len(split.moving)))
        _list(split.moving, tr)
    if split.staying:
        st.markdown(tr("คงไว้ {n} รายการ เพราะผู้รับผิดชอบถูกแก้ไขหลังการรวม", n=len(split.staying)))
        _list(split.staying, tr)
    if buttons(tr("ยกเลิกการรวม"), workspace):
        agency_id = workspace.agency.agency_id
        attempt(
            lambda: undo_merge(database(), current_actor(), agency_id, seen),
            tr("ยกเลิกการรวม {name} แล้ว", name=plain(seen.name)),
            workspace,
        )


def _open_others(asked: Asked, workspace: Workspace) -> list[Division]:
    register = workspace.snapshot.divisions.register
    own = asked.seen.division_id
    return [each for each in register if not each.is_closed and each.division_id != own]


def _list(measures: Sequence[RecordedMeasure], tr: Translator) -> None:
    """The measures, newest year first, each a link to itself."""
    ordered = sorted(measures, key=lambda each: (-each.draft.fiscal_year, each.draft.number))
    with st.container(height=220 if len(measures) > 5 else "content", gap=None, border=False):
        for measure in ordered:
            year, number = measure.draft.fiscal_year, measure.draft.number
            st.page_link(
                PAGES["measures"].file,
                label=plain(f"{year} · {number}. {measure.draft.title}"),
                icon="",
                query_params={"m": str(measure.measure_id), "fy": str(year)},
            )
