"""How far each indicator may rise and how hard that is, as a reader sets it."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.targets import bounds as bound_rules
from ita_dash.domain.targets.headroom import Baseline, Headroom
from ita_dash.domain.targets.request import Limits, read_limits
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.plan import in_address
from ita_dash.ui.session import address
from ita_dash.wording.targets import bound_source, indicator_name

_MAX, _EFFORT = "max", "effort"
_EVERY = "plan_max"
_EFFORTS: dict[float, Message] = {
    1.0: msg("ปกติ"),
    2.0: msg("ยาก"),
    3.0: msg("ยากมาก"),
}


@dataclass(frozen=True)
class PlanLimits:
    """What the reader set: bounds of rises, and efforts; empty where the defaults stand."""

    most: Limits
    effort: Limits

    @property
    def is_default(self) -> bool:
        """Whether nothing was set."""
        return not (self.most.text or self.effort.text)


def choose_limits(baseline: Baseline, tr: Translator) -> PlanLimits:
    """The fields of all indicators, folded away while nothing was set; gives what they hold."""
    most, effort = _of_address(_MAX, baseline), _of_address(_EFFORT, baseline)
    is_set = bool(most.text or effort.text)
    label = tr("ขอบเขตและความยากของแต่ละตัวชี้วัด")
    with st.expander(label, icon=":material/tune:", expanded=is_set, key="plan_limits"):
        st.caption(tr("เว้นว่างไว้คือไม่เกินที่หน่วยงานเคยเพิ่มได้มากที่สุดในหนึ่งปี ถ้าไม่ทราบใช้ 10 คะแนน"))
        st.caption(tr("แผนเลือกทางที่ คะแนนที่เพิ่ม × ความยาก รวมแล้วน้อยที่สุด"))
        _fill(_EVERY, most.every)
        every = _bound_field(_EVERY, tr("เพิ่มได้ไม่เกิน (ทุกตัวชี้วัด)"), "", is_label_shown=True)
        chosen = _rows(baseline, most, effort, tr)
        if is_set:
            action_button(tr("ใช้ค่าตั้งต้น"), _clear, key="plan_limits_clear", icon=":material/undo:")
    bounds = {number: bound for number, (bound, _) in chosen.items() if bound is not None}
    hard = {number: weight for number, (_, weight) in chosen.items() if weight != 1.0}
    limits = PlanLimits(Limits(every, bounds), Limits(None, hard))
    in_address.keep(_MAX, limits.most.text)
    in_address.keep(_EFFORT, limits.effort.text)
    return limits


def _of_address(key: str, baseline: Baseline) -> Limits:
    """What the address says of the indicators of the year; nothing where it cannot be read."""
    try:
        limits = read_limits(address.chosen(key))
        if key == _MAX:
            bound_rules.bounds(baseline, limits.own, limits.every)
        else:
            bound_rules.efforts(baseline, limits.own)
    except InvalidInput:
        return Limits()
    return limits


def _rows(
    baseline: Baseline, most: Limits, effort: Limits, tr: Translator
) -> dict[int, tuple[float | None, float]]:
    """The fields of every indicator by its number, in two columns where there is room."""
    half = (len(baseline.indicators) + 1) // 2
    chosen = {}
    for column, first in zip(st.columns(2, gap="medium"), (0, half), strict=True):
        with column:
            for each in baseline.indicators[first : first + half]:
                chosen[each.number] = _row(each, baseline, most, effort, tr)
    return chosen


def _row(
    indicator: Headroom, baseline: Baseline, most: Limits, effort: Limits, tr: Translator
) -> tuple[float | None, float]:
    """One indicator's fields; what they hold: its bound, None for the default, and its effort."""
    number, name = indicator.number, indicator_name(indicator, tr)
    default = bound_rules.bounds(baseline, {}, most.every)[number]
    with st.container(
        key=f"plan_limit_{number}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        key = f"plan_max_{number}"
        _fill(key, most.own.get(number))
        st.markdown(f"{plain(name)}  \n{_source(key, number, baseline, most, tr)}", width="stretch")
        bound = _bound_field(key, tr("{name}: เพิ่มได้ไม่เกิน", name=name), two_decimals(default.points))
        weight = _effort_field(
            number, effort.own.get(number, 1.0), tr("{name}: ความยาก", name=name), tr
        )
    return bound, weight


def _source(key: str, number: int, baseline: Baseline, most: Limits, tr: Translator) -> str:
    """The bound that holds and where it comes from: of the field, else of all, else learnt."""
    own = st.session_state[key]
    asked = {} if own is None else {number: own}
    bound = bound_rules.bounds(baseline, asked, most.every)[number]
    return small(plain(f"{two_decimals(bound.points)} · {bound_source(bound, tr)}"))


def _fill(key: str, value: float | None) -> None:
    if in_address.must_fill(_MAX, key):
        st.session_state[key] = value


def _bound_field(
    key: str, label: str, placeholder: str, *, is_label_shown: bool = False
) -> float | None:
    return st.number_input(
        label,
        min_value=0.0,
        max_value=100.0,
        value=None,
        step=1.0,
        format="%.2f",
        key=key,
        placeholder=placeholder,
        width=220 if is_label_shown else 160,
        label_visibility="visible" if is_label_shown else "collapsed",
    )


def _effort_field(number: int, value: float, label: str, tr: Translator) -> float:
    key = f"plan_effort_{number}"
    if in_address.must_fill(_EFFORT, key):
        st.session_state[key] = value if value in _EFFORTS else 1.0
    return st.selectbox(
        label,
        list(_EFFORTS),
        format_func=lambda each: f"{each:g} · {tr(_EFFORTS[each])}",
        key=key,
        width=130,
        label_visibility="collapsed",
    )


def _clear() -> None:
    address.forget(_MAX, _EFFORT)
