"""How the measures stand: by status, late or due soon, and division by division."""

from __future__ import annotations

import math

import pandas as pd
import streamlit as st

from ita_dash.charts.statuses import shown_counts
from ita_dash.domain.measures import DUE_LABELS
from ita_dash.i18n import Translator
from ita_dash.ui.badges import badge_text, status_badge_text
from ita_dash.ui.text import plain


def measures_card(plan: pd.DataFrame, plan_year: int, fiscal_year: int, tr: Translator) -> None:
    """MEASURE_TABLE of one plan: how many are done, under which status, late and due soon."""
    st.header(tr("มาตรการปี {year}", year=plan_year), anchor=False)
    counts = shown_counts(plan)
    done, active = counts["completed"], len(plan) - counts["cancelled"]
    if not active:
        st.markdown(tr("ยังไม่มีมาตรการ"))
        return
    told = [tr("แล้วเสร็จ {done} จาก {n} มาตรการ", done=done, n=active)]
    if plan_year == fiscal_year + 1:
        told.append(tr("กำหนดจากผลปี {year}", year=fiscal_year))
    st.progress(done / active, text=" · ".join(told))
    badges = [status_badge_text(status, tr, n) for status, n in counts.items() if n]
    soon = int((plan["due"] == "within_30").sum())
    if soon:
        badges.append(badge_text(f"{tr(DUE_LABELS['within_30'])}: {soon}", "orange"))
    st.markdown(" ".join(badges))


def division_table(summary: pd.DataFrame, tr: Translator) -> None:
    """DIVISION_SUMMARY of one fiscal year: a row for every division that has measures."""
    heads = [
        tr("หน่วยงาน"),
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
        for row in summary.to_dict("records")
        if row["lead"] or row["supporting"]
    ]
    lines = [heads, [":--", *["--:"] * (len(heads) - 1)], *rows]
    st.markdown("\n".join(f"| {' | '.join(cells)} |" for cells in lines))
