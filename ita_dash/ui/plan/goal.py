"""Which goal the plan is to reach: 85, 95, the next rating, or a total that is typed."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.targets.goals import NEXT, Goal, default_target, goal_of
from ita_dash.domain.targets.headroom import Baseline
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.plan import in_address
from ita_dash.ui.session import address

_KEY, _CHOICE, _OWN = "goal", "plan_goal", "plan_goal_own"
_TYPED = "own"
_FIXED = ("85", "95")
_FIRST_OWN = 90.0


def choose_goal(baseline: Baseline, tr: Translator) -> Goal | None:
    """The goal that the address or the reader asks for; None where there is none, which is said."""
    default = default_target(baseline)
    if in_address.must_fill(_KEY, _CHOICE):
        _fill(address.chosen(_KEY, default))
    labels = {target: target for target in _FIXED}
    labels |= {NEXT: _next_label(baseline, tr), _TYPED: tr("กำหนดเอง")}
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        choice = st.segmented_control(
            tr("เป้าหมาย"),
            list(labels),
            format_func=labels.__getitem__,
            required=True,
            key=_CHOICE,
            label_visibility="collapsed",
            wrap=True,
        )
        target = _typed(tr) if choice == _TYPED else choice or default
    in_address.keep(_KEY, target, default)
    try:
        return goal_of(target, baseline)
    except InvalidInput as error:
        error_box(error, tr)
        return None


def _fill(target: str) -> None:
    is_named = target in (*_FIXED, NEXT)
    st.session_state[_CHOICE] = target if is_named else _TYPED
    if not is_named:
        try:
            total = float(target)
        except ValueError:
            total = _FIRST_OWN
        st.session_state[_OWN] = min(100.0, max(0.0, total))


def _typed(tr: Translator) -> str:
    st.session_state.setdefault(_OWN, _FIRST_OWN)
    total = st.number_input(
        tr("คะแนนรวมที่ต้องการ"),
        min_value=0.0,
        max_value=100.0,
        step=0.5,
        format="%.2f",
        key=_OWN,
        width=160,
        label_visibility="collapsed",
    )
    return f"{total:g}"


def _next_label(baseline: Baseline, tr: Translator) -> str:
    try:
        goal = goal_of(NEXT, baseline)
    except InvalidInput:
        return tr("ระดับถัดไป")
    return tr("ระดับถัดไป: {rating}", rating=tr(goal.rating or ""))
