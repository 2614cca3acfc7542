"""The steps of a measure in its form: ticked, with the day and a note, and moved by arrows."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures.editing.state import OpenForm, step_key
from ita_dash.ui.measures.links import PROGRESS


def step_fields(form: OpenForm, tr: Translator) -> None:
    """A row for each step; in the whole sheet with arrows that change the order."""
    # The place stands also without steps, so that the fields below stay where they are.
    with st.container(key="measure_steps", gap="xsmall"):
        if form.steps:
            st.markdown(f":small[{tr('ขั้นตอนที่ดำเนินการแล้ว')}]")
        for number in range(1, len(form.steps) + 1):
            _step(form, number, tr)


def _step(form: OpenForm, number: int, tr: Translator) -> None:
    step = form.steps[number - 1]
    label = plain(f"{number}. {step.description}")
    is_done = st.checkbox(label, step.is_done, key=step_key("done", number))
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        st.text_input(
            tr("วันที่เสร็จของขั้นตอนที่ {number}", number=number),
            step.day,
            key=step_key("day", number),
            placeholder=tr("วันที่เสร็จ วว/ดด/ปปปป") if is_done else tr("วันที่เสร็จ"),
            label_visibility="collapsed",
            disabled=not is_done,
            width=170,
        )
        st.text_input(
            tr("บันทึกของขั้นตอนที่ {number}", number=number),
            step.note,
            key=step_key("note", number),
            placeholder=tr("บันทึก (ถ้ามี)"),
            label_visibility="collapsed",
            width="stretch",
        )
        if form.view != PROGRESS:
            _arrows(form, number, tr)


def _arrows(form: OpenForm, number: int, tr: Translator) -> None:
    """Two buttons that let a step change places with a neighbour."""
    ways = (
        (-1, tr("ขึ้น"), "arrow_upward", number == 1),
        (1, tr("ลง"), "arrow_downward", number == len(form.steps)),
    )
    for by, label, icon, is_last in ways:
        action_button(
            label,
            form.move_step,
            number,
            by,
            key=f"step_{icon}_{number}",
            kind="tertiary",
            icon=f":material/{icon}:",
            disabled=is_last,
        )
