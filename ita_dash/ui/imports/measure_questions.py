"""What the reader of an import of measures is asked: statuses, who leads, how a name is spelled."""

from __future__ import annotations

from collections.abc import Hashable

import streamlit as st

from ita_dash.domain.agencies.every_division import division_word
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.imports.measures.answers import (
    first_named,
    open_leads,
    open_statuses,
    proposed_statuses,
    with_leads,
    with_statuses,
)
from ita_dash.imports.measures.parsed import ParsedMeasure, ParsedMeasures
from ita_dash.imports.reports.respelling import respellings
from ita_dash.ui.imports.job import Job
from ita_dash.ui.imports.measure_reading import MeasureReading
from ita_dash.ui.imports.open_answers import answers
from ita_dash.ui.imports.problems import section
from ita_dash.ui.imports.respelling import ask_respelling
from ita_dash.ui.session.workspace import Workspace

_LATER, _FIRST = "later", "first"


def answered(
    reading: MeasureReading, right_name: str, job: Job, workspace: Workspace
) -> tuple[ParsedMeasures, Hashable]:
    """The measures with the reader's answers, and what tells these answers from others."""
    parsed = measures = reading.parsed
    keys: list[Hashable] = []
    if open_statuses(parsed) or open_leads(parsed):
        left, right = st.columns(2, gap="medium")
        with left:
            measures, statuses = _statuses(measures, workspace)
        with right if open_statuses(parsed) else left:
            measures, leads = _leads(measures, workspace)
        keys += [statuses, leads]
    named = reading.key, right_name
    proposed = job.remembered("spelled", named, lambda: respellings(parsed, right_name))
    measures, spelled = ask_respelling(measures, proposed, right_name, workspace.tr)
    return measures, (*keys, spelled)


def _statuses(parsed: ParsedMeasures, workspace: Workspace) -> tuple[ParsedMeasures, Hashable]:
    tr, asked = workspace.tr, open_statuses(parsed)
    if not asked:
        return parsed, ()
    proposed = proposed_statuses(parsed, workspace.today)
    statuses = {str(status): tr(label) for status, label in STATUS_LABELS.items()}
    later = {_LATER: tr("ยังไม่ยืนยัน ตอบภายหลังได้")}
    section(tr("สถานะที่ไฟล์ไม่ได้บอก {n} มาตรการ", n=len(asked)))
    if proposed:
        st.markdown(_proposal(parsed, workspace))
        completed = tr(STATUS_LABELS[MeasureStatus.COMPLETED])
        n = len(proposed)
        first = {"": tr("ตามที่เสนอ: {status} {n} มาตรการ", status=completed, n=n)}
        for_all = first | statuses | later
    else:
        st.markdown(tr("เลือกไว้ตามผล: มีผลแล้วถือว่าอยู่ระหว่างดำเนินการ จนกว่าจะยืนยัน"))
        for_all = {"": later[_LATER]} | statuses
    key = f"import_status_{parsed.file.sha256}"
    label = tr("สถานะของมาตรการเหล่านี้")
    given = answers(key, label, asked, for_all, lambda _: statuses | later, tr)
    by_hand = {row: MeasureStatus(each) for row, each in given.items() if each not in ("", _LATER)}
    left = {row: status for row, status in proposed.items() if not given[row]}
    with_answers = with_statuses(parsed, left | by_hand, left)
    return with_answers, (tuple(sorted(by_hand.items())), tuple(sorted(left.items())))


def _proposal(parsed: ParsedMeasures, workspace: Workspace) -> str:
    tr, completed = workspace.tr, workspace.tr(STATUS_LABELS[MeasureStatus.COMPLETED])
    if parsed.kind == "report":
        return tr(
            "รายงานนี้เป็นของปีที่สิ้นสุดแล้วและมีผลการดำเนินการ เสนอให้เป็น “{status}” เปลี่ยนได้",
            status=completed,
        )
    return tr("มาตรการของปีที่สิ้นสุดแล้วและมีผลการดำเนินการ เสนอให้เป็น “{status}” เปลี่ยนได้", status=completed)


def _leads(parsed: ParsedMeasures, workspace: Workspace) -> tuple[ParsedMeasures, Hashable]:
    tr, asked = workspace.tr, open_leads(parsed)
    if not asked:
        return parsed, ()
    section(tr("หน่วยหลักที่ไฟล์ไม่ได้บอก {n} มาตรการ", n=len(asked)))
    st.markdown(tr("ระบุหลายส่วนราชการ แต่ไม่ได้บอกว่าหน่วยใดเป็นหลัก หน่วยใดร่วมดำเนินการ"))
    later = tr("ยังไม่ระบุ ตอบภายหลังได้")
    for_all = {"": later, _FIRST: tr("ส่วนราชการที่ระบุชื่อก่อนเป็นหน่วยหลักทุกมาตรการ")}

    def of_one(measure: ParsedMeasure) -> dict[str, str]:
        return {name: tr(division_word(name)) for name in measure.draft.divisions} | {_LATER: later}

    key, label = f"import_lead_{parsed.file.sha256}", tr("หน่วยหลักของมาตรการเหล่านี้")
    given = answers(key, label, asked, for_all, of_one, tr)
    first = first_named(parsed)
    leads = {row: first[row] if each == _FIRST else each for row, each in given.items()}
    return with_leads(parsed, leads), tuple(sorted(leads.items()))
