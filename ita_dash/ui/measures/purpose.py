"""What a measure is for: the indicators it is to raise, and the three years it touches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from ita_dash.domain.cycle import analysis_year, oit_year
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.messages import Message
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.parts import CONFIDENCE_LABELS, Confidence
from ita_dash.domain.rulebook.questions import OitItem
from ita_dash.domain.rulebook.report_items import report_items
from ita_dash.domain.scores.assessment import each_assessment
from ita_dash.domain.scores.words import said_total
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.badges import marked_gap
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.comparability import caveat_text
from ita_dash.wording.scores import (
    UNKNOWN,
    numbered,
    score_text,
    signed_text,
)

Scores = Mapping[Any, float]
"""Score 0–100 by fiscal year and indicator."""


def purpose(draft: MeasureDraft, workspace: Workspace) -> None:
    """Two cards: scores of the measure's indicators, and its way through three fiscal years."""
    with st.container(border=True, gap="xsmall"):
        st.header(workspace.tr("ตัวชี้วัดที่เกี่ยวข้อง"), anchor=False)
        _indicators(draft, workspace)
    with st.container(border=True, gap="xsmall"):
        st.header(workspace.tr("สามปีของมาตรการนี้"), anchor=False)
        _three_years(draft.fiscal_year, workspace)


def _indicators(draft: MeasureDraft, workspace: Workspace) -> None:
    tr, running = workspace.tr, draft.fiscal_year
    if not draft.indicators:
        st.markdown(f":gray[{tr('ยังไม่ได้ระบุตัวชี้วัด')}]")
        return
    rulebooks, analysed = workspace.rulebooks, analysis_year(running)
    book = rulebooks.of(running)
    frame = workspace.snapshot.scores.indicators
    scores = frame.set_index(["fiscal_year", "indicator"])["score"].to_dict()
    gap = tr("เทียบ {target}", target=f"{book.target:g}").replace(" ", "\N{NO-BREAK SPACE}")
    head = f"| {tr('ตัวชี้วัด')} | {analysed} | {running} | {gap} |\n|:--|--:|--:|--:|\n"
    rows = [_indicator_row(number, scores, running, book, tr) for number in draft.indicators]
    st.markdown(head + "\n".join(rows))
    known = [n for n in draft.indicators if {(analysed, n), (running, n)} <= scores.keys()]
    codes = [f"indicator_{number}" for number in known]
    caveats = (caveat_text(analysed, running, rulebooks, tr, code) for code in codes)
    for sentence in dict.fromkeys(filter(None, caveats)):
        st.caption(plain(sentence))


def _indicator_row(
    number: int, scores: Scores, running: int, book: RuleBook, tr: Translator
) -> str:
    """Scores before and while the measure runs, and the newest known one's distance to 85."""
    names = {each.number: tr(Message(each.name)) for each in book.indicators}
    before, after = (
        scores.get((year, number), float("nan")) for year in (analysis_year(running), running)
    )
    gap = (before if pd.isna(after) else after) - book.target
    gap_text = UNKNOWN if pd.isna(gap) else _gap(gap)
    name = plain(numbered(number, names.get(number, "")))
    return f"| {name} | {score_text(before)} | {score_text(after)} | {gap_text} |"


def _gap(gap: float) -> str:
    text, colour = marked_gap(gap, signed_text(gap))
    return f":{colour}[{text}]".replace(" ", "\N{NO-BREAK SPACE}")


def _three_years(running: int, workspace: Workspace) -> None:
    tr, round_year = workspace.tr, oit_year(running)
    analysed = analysis_year(running)
    scores = workspace.snapshot.scores.assessments
    known = scores[(scores["fiscal_year"] == analysed) & scores["total"].notna()]
    result = tr("ยังไม่มีคะแนนรวมของปีนี้")
    for year in each_assessment(known):
        result = tr("คะแนนรวม {total}", total=said_total(year))
    st.markdown(
        f"**{analysed}** {tr('วิเคราะห์ผลการประเมิน')} :gray[({result})]  \n"
        f"**{running}** {tr('ดำเนินการตามมาตรการ')}  \n"
        f"**{round_year}** {tr('รายงานเป็นหลักฐานในการประเมิน OIT')}"
    )
    items = report_items(workspace.rulebooks, round_year)
    if items:
        st.markdown("\n".join(f"- {_item_text(item, tr)}" for item in items))
        return
    latest = workspace.rulebooks.latest
    codes = [item.code.upper() for item in report_items(workspace.rulebooks, latest.fiscal_year)]
    result = tr("ยังไม่ทราบข้อ OIT ของปี {year}", year=round_year)
    if codes:
        there = tr("ปี {year} คือ {codes}", year=latest.fiscal_year, codes=", ".join(codes))
        result = f"{result} ({there})"
    st.markdown(f":gray[{result}]")


def _item_text(item: OitItem, tr: Translator) -> str:
    text = f"**{plain(item.code.upper())}** {plain(tr(Message(item.name)))}"
    if item.confidence == Confidence.CONFIRMED:
        return text
    known = tr(CONFIDENCE_LABELS[item.confidence])
    return f"{text} :gray[({tr('หลักฐานของข้อนี้')}: {known})]"
