"""How the plans of measures stand: how many are done, under which status, late and due soon."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.measures.plans import Plan
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.count_badges import count_badges, done_text
from ita_dash.ui.elements.link_rows import LEADS_ON, link_row
from ita_dash.ui.elements.text import plain


def plan_cards(plans: Sequence[Plan], tr: Translator) -> None:
    """The plans beside a result, each by its name: how many measures are done, and what presses.

    A running plan without measures leads to the form of a first one.
    """
    with st.container(key="plans", gap="xsmall"):
        has_one = sum(plan.counts.all > 0 for plan in plans) == 1
        for plan in plans:
            if plan.counts.all:
                _plan(plan, tr, in_full=has_one)
            else:
                _empty_plan(plan, tr)


def _plan(plan: Plan, tr: Translator, *, in_full: bool) -> None:
    """One plan; with another beside it there is no room for every status."""
    query, counts = {"fy": str(plan.fiscal_year)}, plan.counts
    name = f"**{plain(tr(plan.name))}** {LEADS_ON}"
    with link_row(name, "measures", query, f"plan_{plan.fiscal_year}"):
        st.progress(counts.completed / counts.all, text=done_text(counts, tr))
        lines = count_badges(counts, tr)
        st.markdown("  \n".join(lines if in_full else lines[1:]))


def _empty_plan(plan: Plan, tr: Translator) -> None:
    name, nothing = f"**{plain(tr(plan.name))}**", f":gray[{tr('ยังไม่มีมาตรการ')}]"
    if not plan.is_running:
        st.markdown(f"{name} · {nothing}")
        return
    add = f"{name} · {nothing} · {tr('เพิ่มมาตรการใหม่')} {LEADS_ON}"
    link_row(add, "measures", {"view": "new"}, f"plan_{plan.fiscal_year}")
