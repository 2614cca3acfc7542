"""The tables of the plan page: what to raise, and what every indicator can still give."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.targets.items import items_for
from ita_dash.domain.targets.plan import TargetPlan
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import tables
from ita_dash.ui.elements.text import plain
from ita_dash.wording.scores import BELOW_MARK, REACHED_MARK, signed_text
from ita_dash.wording.targets import headroom_finding, indicator_name, items_words


def raises_table(plan: TargetPlan, tr: Translator) -> None:
    """What is to rise, from where to where, and what each rise gives to the total."""
    book = plan.baseline.book
    rows = [
        {
            "name": indicator_name(each.indicator, tr),
            "raise": f"+{two_decimals(each.points)}",
            "reached": f"{two_decimals(each.indicator.score)} → {two_decimals(each.reached)}",
            "gain": f"+{two_decimals(each.gain)}",
            "items": items_words(items_for(book, each.indicator.number, each.points), tr),
        }
        for each in sorted(plan.raises, key=lambda each: (-each.gain, each.indicator.number))
    ]
    labels = {
        "name": tr("ตัวชี้วัด"),
        "raise": tr("เพิ่มขึ้น"),
        "reached": tr("คะแนน"),
        "gain": tr("คะแนนรวมเพิ่ม"),
    }
    if any(row["items"] for row in rows):
        labels["items"] = tr("ข้อ OIT")
    tables.small_table(pd.DataFrame(rows), labels, alt=tr("ตัวชี้วัดที่ต้องเพิ่มเพื่อถึงเป้าหมาย"))
    if "items" in labels:
        st.caption(tr("จำนวนข้อเป็นค่าประมาณ: ข้อหนึ่งได้ 100 หรือ 0 และถือว่าทุกข้อมีน้ำหนักเท่ากัน"))


def headroom_table(plan: TargetPlan, tr: Translator) -> None:
    """Every indicator by what it can still give to the total, and what one point of it gives."""
    baseline, target = plan.baseline, f"{plan.baseline.book.target:g}"
    rows = [
        {
            "name": indicator_name(each, tr),
            "score": two_decimals(each.score),
            "gap": f"{BELOW_MARK if each.gap < 0 else REACHED_MARK} {signed_text(each.gap)}",
            "worth": two_decimals(each.worth),
            "room": two_decimals(each.room),
            "potential": two_decimals(each.potential),
        }
        for each in baseline.by_potential
    ]
    labels = {
        "name": tr("ตัวชี้วัด"),
        "score": tr("คะแนน"),
        "gap": tr("ห่างจาก {target}", target=target),
        "room": tr("ถึง 100 อีก"),
        "worth": tr("1 คะแนน = คะแนนรวม"),
        "potential": tr("ให้คะแนนรวมได้อีก"),
    }
    st.caption(plain(headroom_finding(baseline, tr)))
    alt = tr("คะแนนรวมที่แต่ละตัวชี้วัดยังให้ได้ ปี {year}", year=baseline.fiscal_year)
    tables.small_table(pd.DataFrame(rows), labels, alt=alt)
