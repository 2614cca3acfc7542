"""The view of the cheapest way: the goal, the answer, what to raise, what can still be given."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.targets import bounds as bound_rules
from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.plan import plan_scenario, target_plan
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.plan.answer import plan_answer
from ita_dash.ui.plan.download import plan_download
from ita_dash.ui.plan.goal import choose_goal
from ita_dash.ui.plan.limits import choose_limits
from ita_dash.ui.plan.pace import pace_card
from ita_dash.ui.plan.tables import headroom_table, raises_table
from ita_dash.ui.plan.trying.links import begin_with
from ita_dash.ui.session.workspace import Workspace


def cheapest_view(baseline: Baseline, year: Assessment, workspace: Workspace) -> None:
    """The cheapest combination of raises to the goal that the reader chooses, and the pace.

    ``year`` is the result that the baseline was made from.
    """
    tr = workspace.tr
    goal = choose_goal(baseline, tr)
    if goal is None:
        pace_card(year, None, workspace)
        return
    with st.container(key="stacked_plan"):
        first, second = st.columns([1.9, 1], gap="xsmall")
    answer = first.container(border=True, key="plan_answer", gap="xsmall", height="stretch")
    with second:
        pace_card(year, goal.total, workspace)
    headroom = st.container(border=True, key="plan_headroom")
    limits = choose_limits(baseline, tr)
    bounds = bound_rules.bounds(baseline, limits.most.own, limits.most.every)
    plan = target_plan(baseline, goal, bounds, bound_rules.efforts(baseline, limits.effort.own))
    with answer:
        plan_answer(plan, tr)
        if plan.raises:
            raises_table(plan, tr)
            scenario = plan_scenario(plan)
            label = tr("เก็บเป็นแผนทดลอง")
            action_button(label, begin_with, scenario, key="keep_plan", icon=":material/tune:")
    with headroom:
        st.header(tr("คะแนนที่ยังเพิ่มได้ ปี {year}", year=baseline.fiscal_year), anchor=False)
        headroom_table(plan, tr)
        plan_download(plan, workspace)
