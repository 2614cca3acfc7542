"""How the measures stand: by status, late or due soon, and division by division."""

from __future__ import annotations

import math
from collections.abc import Sequence

import streamlit as st

from ita_dash.charts.statuses import LATE
from ita_dash.domain.cycle import answering_year
from ita_dash.domain.measure_counts import MeasureCounts
from ita_dash.domain.measure_tables import division_label
from ita_dash.domain.measures import DUE_LABELS
from ita_dash.domain.rounding import whole
from ita_dash.frames import Row
from ita_dash.i18n import Translator
from ita_dash.ui.badges import badge_text, status_badge_text
from ita_dash.ui.text import plain
from ita_dash.ui.year_facts import YearFacts


def measures_card(facts: YearFacts, tr: Translator) -> None:
    """The plan that answers a year: how many are done, under which status, late and due soon."""
    st.header(tr("มาตรการปี {year}", year=facts.plan_year), anchor=False)
    if not facts.plan.all:
        st.markdown(tr("ยังไม่มีมาตรการ"))
        return
    told = [done_text(facts.plan, tr)]
    if facts.plan_year == answering_year(facts.fiscal_year):
        told.append(tr("กำหนดจากผลปี {year}", year=facts.fiscal_year))
    st.progress(facts.plan.completed / facts.plan.all, text=" · ".join(told))
    st.markdown("  \n".join(count_badges(facts.plan, tr)))


def done_text(counts: MeasureCounts, tr: Translator) -> str:
    """How many of all measures are done; a cancelled one is one of them, and named."""
    done = tr("แล้วเสร็จ {done} จาก {n} มาตรการ", done=counts.completed, n=counts.all)
    if not counts.cancelled:
        return done
    return f"{done} · {tr('ยกเลิก {n} มาตรการ', n=counts.cancelled)}"


def count_badges(counts: MeasureCounts, tr: Translator) -> list[str]:
    """Lines of badges: the statuses, which add up to all, then what of them presses."""
    statuses = [status_badge_text(status, tr, n) for status, n in counts.statuses().items() if n]
    pressing = []
    if counts.overdue:
        pressing.append(status_badge_text(LATE, tr, counts.overdue))
    if counts.due_soon:
        pressing.append(badge_text(f"{tr(DUE_LABELS['within_30'])} {counts.due_soon:,}", "orange"))
    lines = [" ".join(statuses)]
    if pressing:
        lines.append(f":small[:gray[{tr('ในจำนวนนี้')}]] {' '.join(pressing)}")
    return lines


def division_table(summary: Sequence[Row], tr: Translator) -> None:
    """Rows of DIVISION_SUMMARY as a table."""
    heads = [
        tr("ส่วนราชการภายใน"),
        tr("หลัก"),
        tr("ร่วมดำเนินการ"),
        tr("แล้วเสร็จ"),
        tr("ในจำนวนนี้เกินกำหนด"),
        tr("ความคืบหน้า"),
    ]
    rows = [
        [
            plain(tr(division_label(row["name"]))),
            str(row["lead"]),
            str(row["supporting"]),
            str(row["completed"]),
            f":red[**{tr('เกินกำหนด {n}', n=row['overdue'])}**]" if row["overdue"] else "0",
            "–" if math.isnan(row["progress"]) else f"{whole(row['progress'])}%",
        ]
        for row in summary
    ]
    lines = [heads, [":--", *["--:"] * (len(heads) - 1)], *rows]
    st.markdown("\n".join(f"| {' | '.join(cells)} |" for cells in lines))
