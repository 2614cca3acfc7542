"""The view of the cheapest way: the goal, the answer, what to raise, what can still be given."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.targets import bounds as bound_rules
from ita_dash.domain.targets.goals import Goal
from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.plan import target_plan
from ita_dash.i18n.translator import Translator
from ita_dash.ui.plan.answer import plan_answer
from ita_dash.ui.plan.goal import choose_goal
from ita_dash.ui.plan.limits import choose_limits
from ita_dash.ui.plan.tables import headroom_table, raises_table


def cheapest_view(baseline: Baseline, tr: Translator) -> Goal | None:
    """The cheapest combination of raises to the goal that the reader chooses; gives the goal.

    None where there is no such goal, which is said.
    """
    goal = choose_goal(baseline, tr)
    if goal is None:
        return None
    answer = st.container(border=True, key="plan_answer", gap="xsmall")
    limits = choose_limits(baseline, tr)
    bounds = bound_rules.bounds(baseline, limits.most.own, limits.most.every)
    plan = target_plan(baseline, goal, bounds, bound_rules.efforts(baseline, limits.effort.own))
    with answer:
        plan_answer(plan, tr)
        if plan.raises:
            raises_table(plan, tr)
    with st.container(border=True, key="plan_headroom"):
        st.header(tr("คะแนนที่ยังเพิ่มได้ ปี {year}", year=baseline.fiscal_year), anchor=False)
        headroom_table(plan, tr)
    return goal
