"""How the measures stand: by status, late or due soon, and division by division."""

from __future__ import annotations

import math
from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.measures import DUE_LABELS
from ita_dash.frames import Row
from ita_dash.i18n import Translator
from ita_dash.ui.badges import badge_text, status_badge_text
from ita_dash.ui.text import plain
from ita_dash.ui.year_facts import YearFacts


def measures_card(facts: YearFacts, tr: Translator) -> None:
    """The plan that answers a year: how many are done, under which status, late and due soon."""
    st.header(tr("มาตรการปี {year}", year=facts.plan_year), anchor=False)
    done = facts.plan["completed"]
    active = sum(facts.plan.values()) - facts.plan["cancelled"]
    if not active:
        st.markdown(tr("ยังไม่มีมาตรการ"))
        return
    told = [tr("แล้วเสร็จ {done} จาก {n} มาตรการ", done=done, n=active)]
    if facts.plan_year == facts.fiscal_year + 1:
        told.append(tr("กำหนดจากผลปี {year}", year=facts.fiscal_year))
    st.progress(done / active, text=" · ".join(told))
    badges = [status_badge_text(status, tr, n) for status, n in facts.plan.items() if n]
    if facts.due_soon:
        badges.append(badge_text(f"{tr(DUE_LABELS['within_30'])}: {facts.due_soon}", "orange"))
    st.markdown(" ".join(badges))


def division_table(summary: Sequence[Row], tr: Translator) -> None:
    """Rows of DIVISION_SUMMARY as a table."""
    heads = [
        tr("ส่วนราชการภายใน"),
        tr("หลัก"),
        tr("ร่วมดำเนินการ"),
        tr("แล้วเสร็จ"),
        tr("เกินกำหนด"),
        tr("ความคืบหน้า"),
    ]
    rows = [
        [
            plain(row["name"]),
            str(row["lead"]),
            str(row["supporting"]),
            str(row["completed"]),
            f":red[**! {row['overdue']}**]" if row["overdue"] else "0",
            "–" if math.isnan(row["progress"]) else f"{row['progress']:.0f}%",
        ]
        for row in summary
    ]
    lines = [heads, [":--", *["--:"] * (len(heads) - 1)], *rows]
    st.markdown("\n".join(f"| {' | '.join(cells)} |" for cells in lines))
