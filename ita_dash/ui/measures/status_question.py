"""Asks for the status of a measure that is over while its status is only assumed."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.measures import STATUS_LABELS, MeasureStatus
from ita_dash.frames import Row
from ita_dash.services.status_answer import confirm_status
from ita_dash.ui.app_state import current_actor, database
from ita_dash.ui.errors import error_box
from ita_dash.ui.forms import saved, with_change
from ita_dash.ui.measures.text import recorded_status
from ita_dash.ui.workspace import Workspace

_ANSWERS = (MeasureStatus.COMPLETED, MeasureStatus.IN_PROGRESS, MeasureStatus.CANCELLED)


def status_question(row: Row, workspace: Workspace) -> None:
    """Say why a row of MEASURE_TABLE is to be confirmed, with an answer for each click."""
    tr = workspace.tr
    if row["due"] != "unconfirmed":
        return
    with st.container(border=True, gap="xsmall", key="status_question"):
        why = tr("รายงานที่นำเข้าไม่ได้บอกสถานะ และเลยวันสิ้นสุดแล้ว จึงยังไม่นับว่าเกินกำหนด")
        st.markdown(f":orange[**?**] **{tr('มาตรการนี้มีสถานะอย่างไร')}**")
        st.markdown(f"{why} · {recorded_status(row, tr)}")
        with st.container(horizontal=True, gap="small"):
            chosen = [
                status
                for status in _ANSWERS
                if st.button(tr(STATUS_LABELS[status]), key=f"confirm_{status}")
            ]
    if chosen:
        _confirm(row, chosen[0], workspace)


def _confirm(row: Row, status: MeasureStatus, workspace: Workspace) -> None:
    tr, agency_id = workspace.tr, workspace.agency.agency_id
    key = agency_id, row["measure_id"], row["change_no"]
    try:
        outcome = confirm_status(database(), current_actor(), *key, status)
    except ItaError as error:
        error_box(error, tr)
    else:
        told = tr("ยืนยันสถานะของมาตรการที่ {number} แล้ว", number=row["number"])
        saved(with_change(told, outcome.change_no, tr))
