"""The cells of an imported report beside what was understood from them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.measures.fields import FIELD_LABELS
from ita_dash.frames.measures import MEASURE_CELLS
from ita_dash.queries.measure_history import RecordedRevision
from ita_dash.queries.measures import measure_cells
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.measures import field_text

FROM_FILE = ("import_measures", "import_report")
"""The actions that read measures from a file."""


def imported_cells(
    measure_id: int, revisions: Sequence[RecordedRevision], workspace: Workspace
) -> None:
    """The newest import of a measure, cell by cell; says so when it never came from a file."""
    tr = workspace.tr
    cells = _cells(measure_id, revisions, workspace)
    if cells.empty:
        st.markdown(tr("มาตรการนี้ไม่ได้นำเข้าจากไฟล์รายงาน"))
        return
    newest = int(cells["change_no"].max())
    imported = next(each for each in revisions if each.change_no == newest)
    raw = cells[cells["change_no"] == newest].set_index("field")["raw_text"].to_dict()
    st.markdown(tr("ไฟล์ {name}", name=plain(imported.note)))
    for field, label in FIELD_LABELS.items():
        if field in raw:
            with st.container(gap="xxsmall"):
                st.markdown(f"**{tr(label)}**")
                cell, understood = st.columns(2)
                _text(cell, tr("ข้อความในไฟล์"), raw[field])
                _text(understood, tr("ที่ระบบเข้าใจ"), field_text(imported.draft, field, tr))


def _text(column: DeltaGenerator, label: str, text: str) -> None:
    with column.container(gap="xxsmall"):
        st.markdown(f":gray[:small[{label}]]")
        st.text(text)


def _cells(
    measure_id: int, revisions: Sequence[RecordedRevision], workspace: Workspace
) -> pd.DataFrame:
    """MEASURE_CELLS of the measure; only asked for where a revision came from a file."""
    if all(revision.action not in FROM_FILE for revision in revisions):
        return MEASURE_CELLS.empty()
    return measure_cells(database(), *workspace.key, measure_id)
