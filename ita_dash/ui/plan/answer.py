"""The answer of the plan in numbers: total, rating and instruments, before and after."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.rounding import signed, two_decimals
from ita_dash.domain.targets.plan import TargetPlan
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain, small
from ita_dash.wording.targets import (
    moved_total,
    plan_finding,
    plan_notes,
    rating_words,
)


def plan_answer(plan: TargetPlan, tr: Translator) -> None:
    """What the plan comes to: a sentence, the numbers, and what must be known to read them."""
    st.markdown(f"**{plain(plan_finding(plan, tr))}**")
    if plan.raises:
        with st.container(key="plan_numbers", horizontal=True, gap="small"):
            _total(plan, tr)
            _rating(plan, tr)
            _instruments(plan, tr)
    for note in plan_notes(plan, tr):
        st.caption(f"● {plain(note)}")


def _total(plan: TargetPlan, tr: Translator) -> None:
    before, after = plan.baseline.total, plan.outcome.total
    with st.container(width=210):
        st.metric(
            tr("คะแนนรวมหลังทำตามแผน"),
            two_decimals(after),
            delta=signed(after - before),
            delta_description=tr("จาก {total}", total=two_decimals(before)),
        )


def _rating(plan: TargetPlan, tr: Translator) -> None:
    before = rating_words(plan.baseline.rating, plan.baseline.rating_certainty, tr)
    after = rating_words(plan.outcome.rating, plan.outcome.rating_certainty, tr)
    with st.container(width=260, gap="xxsmall"):
        st.caption(tr("ระดับตามเกณฑ์หลังทำตามแผน"))
        st.markdown(f"**{plain(after)}**  \n{small(plain(tr('จาก {rating}', rating=before)))}")


def _instruments(plan: TargetPlan, tr: Translator) -> None:
    baseline = plan.baseline
    lines = [
        f"{each.short_name} {moved_total(before, after)}"
        for each in baseline.book.instruments
        for before, after in [
            (baseline.instruments[each.code], plan.outcome.instruments[each.code])
        ]
        if before != after
    ]
    with st.container(width=240, gap="xxsmall"):
        st.caption(tr("เครื่องมือที่เปลี่ยน"))
        st.markdown("  \n".join(plain(line) for line in lines))
