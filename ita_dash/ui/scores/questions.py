"""What an indicator is made of: its questions or items, those with most to gain first."""

from __future__ import annotations

import math

import pandas as pd
import streamlit as st

from ita_dash.domain.rulebook.parts import CONFIDENCE_LABELS, Confidence, Indicator
from ita_dash.domain.scores.question_row import QuestionRow, each_question
from ita_dash.domain.scores.questions import (
    estimated_indicator,
    is_scored,
    lowest_first,
    of_indicator,
    still_open,
)
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores.question_details import question_detail
from ita_dash.ui.scores.question_form.links import type_button
from ita_dash.ui.scores.question_list import question_list
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.questions import (
    estimate_sentence,
    question_finding,
    question_score,
    section_title,
    stake_text,
)
from ita_dash.wording.scores import BELOW_MARK, REACHED_MARK, UNKNOWN


def questions_section(indicator: Indicator, fiscal_year: int, workspace: Workspace) -> None:
    """The year's questions or items with their scores, what they ask for, and the ways on."""
    tr = workspace.tr
    book = workspace.rulebooks.of(fiscal_year)
    own = of_indicator(workspace.snapshot.questions.of_year(fiscal_year), indicator.number, book)
    with st.container(horizontal=True, vertical_alignment="center", key="question_header"):
        st.header(section_title(indicator.instrument, fiscal_year, tr), anchor=False)
        type_button(fiscal_year, indicator.number, tr)
    if own.empty:
        st.caption(tr("ไม่มีรายการคำถามที่ยืนยันได้ของปีนี้"))
    if not is_scored(own).any():
        _nothing_told(fiscal_year, tr)
        _whole_list(own, fiscal_year, workspace)
        return
    _findings(own, indicator, fiscal_year, workspace)
    _lists(own, indicator, fiscal_year, workspace)


def _nothing_told(fiscal_year: int, tr: Translator) -> None:
    """Where such scores are seen, and the ways to bring them in."""
    with st.container(border=True, key="no_question_scores", gap="xsmall"):
        st.markdown(f"**{tr('ยังไม่มีคะแนนรายข้อของปี {year}', year=fiscal_year)}**")
        st.markdown(tr("คะแนนรายข้อดูได้ในระบบ ITAS ของสำนักงาน ป.ป.ช. เมื่อเปิดให้ชี้แจงและเมื่อประกาศผล"))
        entry = PAGES["imports"]
        st.page_link(
            entry.file,
            label=tr("นำเข้าคะแนนรายข้อ มีแม่แบบของปีให้"),
            icon=entry.icon,
            query_params={"view": "questions"},
        )


def _findings(
    own: pd.DataFrame, indicator: Indicator, fiscal_year: int, workspace: Workspace
) -> None:
    """The finding in a sentence, and the indicator as its items make it, where that is known."""
    tr, book = workspace.tr, workspace.rulebooks.of(fiscal_year)
    st.markdown(plain(question_finding(own, tr)))
    st.caption(_legend(own, indicator, tr))
    _trust(own, tr)
    estimate = estimated_indicator(own, book, indicator.number)
    if estimate is not None:
        scores = workspace.snapshot.scores.indicators
        of_year = scores["fiscal_year"].eq(fiscal_year) & scores["indicator"].eq(indicator.number)
        published = scores.loc[of_year, "score"].tolist()
        st.markdown(estimate_sentence(estimate, published[0] if published else math.nan, tr))


def _trust(own: pd.DataFrame, tr: Translator) -> None:
    """How far it is sure whose the questions or items are, where it is not."""
    worst = [each for each in reversed(Confidence) if own["place_confidence"].eq(each.value).any()]
    if worst and worst[0] is not Confidence.CONFIRMED:
        st.caption(tr("การจัดข้อเข้าตัวชี้วัด: {trust}", trust=CONFIDENCE_LABELS[worst[0]]))


def _legend(own: pd.DataFrame, indicator: Indicator, tr: Translator) -> str:
    if own["indicator"].isna().any():
        return tr("ยังไม่ทราบว่าข้อใดเป็นของตัวชี้วัดนี้ จึงแสดงทุกข้อที่อาจเกี่ยวข้อง และไม่ประมาณคะแนนที่เพิ่มได้")
    if indicator.instrument == "oit":
        return tr("ตัวเลข + คือคะแนนรวมที่ยังเพิ่มได้โดยประมาณ ข้อตรวจหนึ่งข้อได้ทั้งข้อหรือไม่ได้เลย")
    return tr("ตัวเลข + คือคะแนนรวมที่ยังเพิ่มได้โดยประมาณ คิดว่าทุกข้อของตัวชี้วัดมีน้ำหนักเท่ากัน")


def _lists(own: pd.DataFrame, indicator: Indicator, fiscal_year: int, workspace: Workspace) -> None:
    tr, book = workspace.tr, workspace.rulebooks.of(fiscal_year)
    is_known, is_open = is_scored(own), still_open(own)
    with st.container(gap="xsmall", key="open_questions"):
        for row in each_question(lowest_first(own[is_open])):
            with st.expander(_row_label(row, book.target, tr), key=f"question_{row.code}"):
                question_detail(row, indicator, workspace)
    full, unknown = own[is_known & ~is_open], own[~is_known]
    if len(full):
        with st.expander(tr("ได้เต็มแล้ว {n} ข้อ", n=len(full)), icon=":material/check:"):
            question_list(full, fiscal_year, workspace.rulebooks, tr)
    if len(unknown):
        with st.expander(tr("ยังไม่มีคะแนน {n} ข้อ", n=len(unknown)), icon=":material/help:"):
            question_list(unknown, fiscal_year, workspace.rulebooks, tr)


def _whole_list(own: pd.DataFrame, fiscal_year: int, workspace: Workspace) -> None:
    tr = workspace.tr
    if len(own):
        _trust(own, tr)
        if own["indicator"].isna().any():
            st.caption(tr("ยังไม่ทราบว่าข้อใดเป็นของตัวชี้วัดนี้ จึงแสดงทุกข้อที่อาจเกี่ยวข้อง"))
        question_list(own, fiscal_year, workspace.rulebooks, tr)


def _row_label(row: QuestionRow, target: float, tr: Translator) -> str:
    """A question or item in a line of Markdown: its score, its name, and what it can give."""
    parts = [part for part in (row.part_1, row.part_2) if not math.isnan(part)]
    lowest = min(parts, default=math.nan) if math.isnan(row.score) else row.score
    mark = REACHED_MARK if lowest >= target else BELOW_MARK
    colour = "blue" if lowest >= target else "orange"
    score = f":{colour}-badge[{mark} {question_score(row.code, lowest, tr)}]"
    stake = stake_text(row.stake_low, row.stake_high)
    gain = "" if stake == UNKNOWN else f" · **{stake}**"
    return f"{score} **{row.code}** {plain(row.name or '')}{gain}"
