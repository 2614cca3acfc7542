"""The sections of meeting mode, each what one screen shows."""

from __future__ import annotations

import streamlit as st

from ita_dash.charts.palette import SCREEN
from ita_dash.charts.trend.score import score_trend
from ita_dash.domain.agencies.every_division import division_word
from ita_dash.domain.evidence.validity import VALIDITY_LABELS
from ita_dash.domain.meetings.meeting import meeting_name
from ita_dash.domain.scores.words import year_rating
from ita_dash.exports.meetings.asked import asked
from ita_dash.exports.meetings.facts import MeetingFacts
from ita_dash.exports.readable import cell_text
from ita_dash.i18n.dates import format_date
from ita_dash.ui.elements import plots
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import numbered, plain, small
from ita_dash.ui.meetings import links
from ita_dash.ui.meetings.decision_form import decision_form
from ita_dash.ui.meetings.rows import decision_rows
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.measures import days_left_text
from ita_dash.wording.results import gap_words, total_label
from ita_dash.wording.scores import UNKNOWN, score_text

_MOST = 8
"""Rows that one screen has room for; how many more there are is said."""
_TREND_HEIGHT = 300


def last_time(facts: MeetingFacts, workspace: Workspace) -> None:
    """What was decided before, with what became of it."""
    tr = workspace.tr
    if not facts.before:
        st.success(tr("ไม่มีมติค้างจากการประชุมครั้งก่อน"), icon=":material/task_alt:")
        return
    decision_rows(facts.before, facts.divisions, workspace, name="last")


def score(facts: MeetingFacts, workspace: Workspace) -> None:
    """The newest result against the target, the findings, and the line of the years."""
    tr, result = workspace.tr, facts.result
    if result is None or facts.fiscal_year is None:
        st.info(tr("ยังไม่มีคะแนนของปีนี้"), icon=":material/info:")
        return
    total, rating, gap = st.columns(3)
    total.metric(total_label(result, tr), score_text(result.total))
    grade = year_rating(result)
    rating.metric(tr("ระดับผลการประเมิน"), tr(grade) if grade else UNKNOWN)
    target = tr("ห่างจากเป้าหมาย {target}", target=f"{result.target:g}")
    gap.metric(target, cell_text("gap", result.gap, tr) or UNKNOWN)
    gap.markdown(small(plain(gap_words(result.gap, tr))))
    told, drawn = st.columns([5, 4], gap="medium")
    told.markdown("\n".join(f"1. {plain(tr(each))}" for each in facts.findings))
    picture = score_trend(
        facts.contents.assessments,
        facts.fiscal_year,
        rulebooks=facts.contents.rulebooks,
        tr=tr,
        colours=SCREEN,
        height=_TREND_HEIGHT,
    )
    with drawn:
        plots.vector(picture)


def late(facts: MeetingFacts, workspace: Workspace) -> None:
    """The measures that are late, by the division that leads them."""
    tr, left = workspace.tr, _MOST
    if not facts.late:
        st.success(tr("ไม่มีมาตรการที่เกินกำหนด"), icon=":material/task_alt:")
        return
    for division, measures in facts.late.items():
        name = tr(division_word(division)) if division else tr("ไม่ระบุหน่วยหลัก")
        lines = [
            f"- {numbered(each.number, each.title)} "
            f":red[{plain(days_left_text(each.days_left, tr, due=each.due))}]"
            for each in measures[:left]
        ]
        left -= len(lines)
        count = tr("{n} มาตรการ", n=len(measures))
        st.markdown("\n".join([f"**{plain(name)}** · {plain(count)}", "", *lines]))
    _rest(sum(map(len, facts.late.values())), workspace)


def evidence(facts: MeetingFacts, workspace: Workspace) -> None:
    """The evidence that has to be renewed, the first day first."""
    tr = workspace.tr
    if not facts.expiring:
        st.success(tr("ไม่มีหลักฐานที่ต้องปรับปรุง"), icon=":material/task_alt:")
        return
    lines = []
    for each in facts.expiring[:_MOST]:
        until = format_date(each.expires_on, tr) if each.expires_on else ""
        told = (tr(VALIDITY_LABELS[each.validity]), until, each.measure_title)
        lines.append(
            f"- **{plain(each.content.title)}**  \n  {plain(' · '.join(filter(None, told)))}"
        )
    st.markdown("\n".join(lines))
    _rest(len(facts.expiring), workspace)


def asked_and_decided(facts: MeetingFacts, workspace: Workspace) -> None:
    """What is to be decided, what this meeting decided, and the form of a further decision."""
    tr, chosen = workspace.tr, facts.chosen
    st.markdown("\n".join(f"1. {plain(each)}" for each in asked(facts, tr)) or UNKNOWN)
    if chosen is None:
        st.info(tr("บันทึกการประชุมก่อน แล้วเลือกการประชุมนั้นเพื่อบันทึกมติ"), icon=":material/info:")
        if workspace.past is None:
            action_button(
                tr("บันทึกการประชุมใหม่"),
                links.open_meeting,
                0,
                key="new_meeting",
                icon=":material/add:",
            )
        return
    if facts.own:
        st.markdown(f"**{plain(tr('มติของ {name}', name=tr(meeting_name(chosen.meeting))))}**")
        decision_rows(facts.own, facts.divisions, workspace, name="own")
    if workspace.past is None:
        decision_form((chosen.meeting_id, 0), workspace)


def _rest(n: int, workspace: Workspace) -> None:
    if n > _MOST:
        st.caption(workspace.tr("และอีก {n} รายการ", n=n - _MOST))
