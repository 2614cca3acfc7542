"""Asks for the status of a measure that is over while its status is only assumed."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.domain.messages import Message, msg
from ita_dash.services.measures.status_answer import confirm_status
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.measures.text import recorded_status
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace

_ALL_STEPS = "all_steps"
_ANSWERS: Mapping[str, Message] = {
    each.value: STATUS_LABELS[each]
    for each in (MeasureStatus.COMPLETED, MeasureStatus.IN_PROGRESS, MeasureStatus.CANCELLED)
}
_WITH_OPEN_STEPS: Mapping[str, Message] = {
    _ALL_STEPS: msg("ดำเนินการแล้วเสร็จ ทุกขั้นตอน"),
    **_ANSWERS,
    MeasureStatus.COMPLETED.value: msg("ดำเนินการแล้วเสร็จ คงขั้นตอนไว้ตามเดิม"),
}
"""The answers; a measure with open steps is not completed without a word about these."""


def status_question(measure: Measure, workspace: Workspace) -> None:
    """Say why a measure is to be confirmed, with an answer for each click."""
    tr = workspace.tr
    if measure.due != "unconfirmed":
        return
    labels = _WITH_OPEN_STEPS if len(measure.steps_done) < measure.steps_total else _ANSWERS
    with st.container(border=True, gap="xsmall", key="status_question"):
        why = tr("รายงานที่นำเข้าไม่ได้บอกสถานะ และเลยวันสิ้นสุดแล้ว จึงยังไม่นับว่าเกินกำหนด")
        st.markdown(f":orange[**?**] **{tr('มาตรการนี้มีสถานะอย่างไร')}**")
        st.markdown(f"{why} · {recorded_status(measure, tr)}")
        with st.container(horizontal=True, gap="small"):
            chosen = [
                answer
                for answer, label in labels.items()
                if st.button(tr(label), key=f"confirm_{answer}")
            ]
    if chosen:
        _confirm(measure, chosen[0], workspace)


def _confirm(measure: Measure, answer: str, workspace: Workspace) -> None:
    tr, agency_id = workspace.tr, workspace.agency.agency_id
    key = agency_id, measure.measure_id, measure.change_no
    status = MeasureStatus.COMPLETED if answer == _ALL_STEPS else MeasureStatus(answer)
    try:
        outcome = confirm_status(
            database(), current_actor(), *key, status, ticks_all=answer == _ALL_STEPS
        )
    except ItaError as error:
        error_box(error, tr)
    else:
        sentence = tr("ยืนยันสถานะของมาตรการที่ {number} แล้ว", number=measure.number)
        announce_and_rerun(with_change(sentence, outcome.change_no, tr))
