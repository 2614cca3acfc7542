"""The files that were brought in before, newest first."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.changes.reversal import standing_undo
from ita_dash.ui.elements.tables import number_column, show_table, text_column, time_texts
from ita_dash.ui.elements.undo import undo_section
from ita_dash.ui.imports.stages import KIND_LABELS
from ita_dash.ui.session.workspace import Workspace

_SHOWN = 200
_IMPORTS = (
    *("import_scores", "import_questions", "import_measures", "import_report"),
    "import_progress",
)


def import_log(workspace: Workspace) -> None:
    """Who brought in which file when, and what became of its rows."""
    tr = workspace.tr
    st.space("xsmall")
    st.header(tr("ไฟล์ที่นำเข้าแล้ว"), anchor=False)
    files = workspace.snapshot.changes.files
    if files.empty:
        st.caption(tr("ยังไม่มีการนำเข้า เมื่อนำเข้าแล้ว รายการจะปรากฏที่นี่"))
        return
    names = {str(kind): tr(label) for kind, label in KIND_LABELS.items()}
    shown = files.head(_SHOWN).assign(
        time=time_texts(files["changed_at"], tr),
        actor=files["actor"].map(lambda name: tr(actor_label(name))),
        kind_name=files["kind"].map(lambda kind: names.get(kind, kind)),
        state=_states(files["change_no"], workspace),
    )
    columns = {
        "time": text_column(tr("เมื่อ")),
        "kind_name": text_column(tr("ชนิด")),
        "file_name": text_column(tr("ไฟล์"), width="medium"),
        "rows_added": number_column(tr("ที่เพิ่ม"), width=80),
        "rows_updated": number_column(tr("ที่ปรับปรุง"), width=96),
        "rows_skipped": number_column(tr("ที่ข้าม"), width=80),
        "warnings": number_column(tr("คำเตือน"), width=80),
        "actor": text_column(tr("โดย")),
        "change_no": number_column(tr("การเปลี่ยนแปลงที่"), width=136),
        "state": text_column(tr("สถานะ"), width="medium"),
    }
    show_table(shown, columns, alt=tr("ไฟล์ที่นำเข้าแล้ว ใหม่สุดก่อน"), key="import_log")
    if len(files) > _SHOWN:
        st.caption(tr("แสดง {shown} รายการแรกจาก {n:,} รายการ", shown=_SHOWN, n=len(files)))
    undo_section(_IMPORTS, tr("ยกเลิกการนำเข้า"), workspace)


def _states(change_nos: pd.Series, workspace: Workspace) -> list[str]:
    """Of each import whether it is in force, or which change took it back."""
    tr, undos = workspace.tr, workspace.snapshot.changes.undos
    pairs = list(zip(undos["change_no"].tolist(), undos["undone_change_no"].tolist(), strict=True))
    by = [standing_undo(pairs, number) for number in change_nos.tolist()]
    return [
        tr("ยกเลิกแล้ว (การเปลี่ยนแปลงที่ {change_no})", change_no=number) if number else ""
        for number in by
    ]
