"""The agency's divisions in their order, with what can be done to each."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.agencies.divisions import Division, is_near
from ita_dash.domain.measures.division_load import DivisionLoad, division_loads
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.agencies.dialogs import Asked, ask
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.filters import EVERY_YEAR
from ita_dash.ui.elements.text import plain, small, two_lines
from ita_dash.ui.session.workspace import Workspace

ADD, RENAME, ORDER, MERGE, CLOSE = "add", "rename", "order", "merge", "close"
REOPEN, SPLIT = "reopen", "split"


def divisions_card(workspace: Workspace) -> None:
    """The open divisions, those that could be one and the same, and below the closed ones."""
    tr = workspace.tr
    register = workspace.snapshot.divisions.register
    loads = loads_of(workspace)
    present = [each for each in register if not each.is_closed]
    with st.container(border=True, key="agency_divisions"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.header(tr("ส่วนราชการภายใน"), anchor=False)
            _buttons(present, tr)
        if not present:
            st.markdown(tr("ยังไม่มีส่วนราชการ เลือกเพิ่มจากรายชื่อ หรือระบบจะเพิ่มให้เมื่อนำเข้ามาตรการ"))
        _twins(present, tr)
        with st.container(gap=None):
            for place, division in enumerate(present, start=1):
                _row(place, division, loads, workspace)
        _closed(register, loads, tr)


def loads_of(workspace: Workspace) -> dict[int, DivisionLoad]:
    """The measures of every division, by division_id."""
    return division_loads(
        workspace.snapshot.measures.table,
        workspace.snapshot.measures.divisions,
    )


def _buttons(present: list[Division], tr: Translator) -> None:
    action_button(
        tr("เพิ่ม"),
        ask,
        Asked(ADD),
        key="add_division",
        icon=":material/add:",
    )
    ids = tuple(each.division_id for each in present)
    if len(ids) > 1:
        action_button(
            tr("จัดลำดับ"),
            ask,
            Asked(ORDER, order=ids, order_seen=ids),
            key="order_divisions",
            icon=":material/swap_vert:",
        )


def _twins(present: list[Division], tr: Translator) -> None:
    """Divisions with near names, which are one more often than two."""
    for one, other in combinations(present, 2):
        if is_near(one.name, other.name):
            names = {"one": plain(one.name), "other": plain(other.name)}
            st.warning(
                tr("{one} กับ {other} ชื่อใกล้เคียงกัน หากเป็นส่วนราชการเดียวกัน ให้รวมกัน", **names),
                icon=":material/join:",
            )


def _row(
    place: int, division: Division, loads: Mapping[int, DivisionLoad], workspace: Workspace
) -> None:
    tr = workspace.tr
    former = ", ".join(division.former_names)
    former_names = small(tr("เดิม {names}", names=plain(former))) if former else ""
    choices = {RENAME: tr("เปลี่ยนชื่อ"), MERGE: tr("รวมกับส่วนราชการอื่น"), CLOSE: tr("ปิด")}
    with _line(division):
        st.markdown(
            two_lines(f"{place}\\. **{plain(division.name)}**", former_names), width="stretch"
        )
        _load(division, loads, tr)
        chosen = st.menu_button(
            tr("จัดการ"),
            list(choices),
            format_func=choices.__getitem__,
            key=f"division_menu_{division.division_id}",
            type="tertiary",
        )
    if chosen:
        ask(Asked(chosen, division))


def _line(division: Division) -> DeltaGenerator:
    """The place of one division: its name, its measures, what can be done."""
    key = f"division_row_{division.division_id}"
    return st.container(key=key, horizontal=True, vertical_alignment="center", gap="small")


def _load(division: Division, loads: Mapping[int, DivisionLoad], tr: Translator) -> None:
    load = loads.get(division.division_id, DivisionLoad())
    if not load.measures:
        st.markdown(f":gray[{tr('ยังไม่มีมาตรการ')}]", width="content")
        return
    count = tr("{n} มาตรการ", n=load.measures)
    if load.still_open:
        count += " · " + tr("ยังไม่แล้วเสร็จ {n}", n=load.still_open)
    query = {"fy": EVERY_YEAR, "div": str(division.division_id)}
    entry = PAGES["measures"]
    st.page_link(entry.file, label=count, icon="", query_params=query, width="content")


def _closed(register: list[Division], loads: Mapping[int, DivisionLoad], tr: Translator) -> None:
    closed = [each for each in register if each.is_closed]
    if not closed:
        return
    names = {each.division_id: each.name for each in register}
    with st.expander(tr("ที่ปิดหรือรวมไปแล้ว {n} ส่วนราชการ", n=len(closed))):
        for division in closed:
            into = names.get(division.merged_into or 0)
            ending = tr("รวมกับ {name} แล้ว", name=plain(into)) if into else tr("ปิดแล้ว")
            with _line(division):
                st.markdown(two_lines(plain(division.name), small(ending)), width="stretch")
                _load(division, loads, tr)
                action_button(
                    tr("ยกเลิกการรวม") if into else tr("เปิดใช้อีกครั้ง"),
                    ask,
                    Asked(SPLIT if into else REOPEN, division),
                    key=f"division_back_{division.division_id}",
                    kind="tertiary",
                )
