"""Asks, measure by measure or for all, what becomes of steps that completing would leave open."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from ita_dash.domain.measures.fields import measure_name
from ita_dash.domain.measures.several_orders import ANSWERS, OpenStepAnswer
from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import Translator
from ita_dash.services.measures.several_preview import SeveralLine, SeveralPreview
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures.several.state import FIELD, OpenSeveral
from ita_dash.ui.measures.text import measure_label

_LEAVE_ALL = msg("ไม่รวมมาตรการเหล่านี้")


def ask_open_steps(state: OpenSeveral, preview: SeveralPreview, tr: Translator) -> None:
    """Draw the question about every measure of the plan that needs an answer; keep the answers."""
    asked = preview.asked
    question = tr("{n} มาตรการจะแล้วเสร็จทั้งที่ยังมีขั้นตอนไม่เสร็จ โปรดเลือกว่าจะทำอย่างไร", n=len(asked))
    st.warning(f"**{question}**", icon=":material/help:")
    if len(asked) > 1:
        _for_all(state, asked, tr)
    answers = dict(state.now.answers)
    for line in asked:
        with st.container(border=True, gap="xsmall"):
            answer = _answer(state, line, tr)
        if answer is not None:
            answers[line.measure_id] = answer
    state.order(answers=answers)
    state.is_refilled = False


def _for_all(state: OpenSeveral, asked: tuple[SeveralLine, ...], tr: Translator) -> None:
    ids = tuple(line.measure_id for line in asked)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(tr("ทุกมาตรการ"), width="content")
        for answer, label in {**ANSWERS, OpenStepAnswer.LEAVE_OUT: _LEAVE_ALL}.items():
            action_button(tr(label), _answer_all, state, ids, answer, key=f"all_{answer.value}")


def _answer_all(state: OpenSeveral, ids: tuple[int, ...], answer: OpenStepAnswer) -> None:
    state.order(answers={**state.now.answers, **dict.fromkeys(ids, answer)})
    state.is_refilled = True


def _answer(state: OpenSeveral, line: SeveralLine, tr: Translator) -> OpenStepAnswer | None:
    """What becomes of one measure; None while it is not said."""
    key, answers = f"{FIELD}answer_{line.measure_id}", list(OpenStepAnswer)
    known = state.now.answers.get(line.measure_id)
    if state.is_refilled:
        st.session_state[key] = known
    st.markdown(f"**{measure_label(line.before)}**")
    label = tr("ขั้นตอนที่ยังไม่เสร็จ")
    st.markdown("  \n".join([f":gray[{label}]", *_open_steps(line)]))
    return st.radio(
        plain(f"{tr(measure_name(line.before))} – {label}"),
        answers,
        index=None if known is None else answers.index(known),
        format_func=lambda answer: tr(ANSWERS[answer]),
        horizontal=True,
        key=key,
        label_visibility="collapsed",
    )


def _open_steps(line: SeveralLine) -> Iterator[str]:
    asked = {step.description for step in line.asked}
    for n, step in enumerate(line.before.steps, start=1):
        if step.description in asked:
            yield plain(f"{n}. {step.description}")
