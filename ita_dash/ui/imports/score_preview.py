"""What a file of scores would change: values that differ, and the agencies it names."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.scores.kinds import OFFICIAL, ROW_KIND_LABELS
from ita_dash.exports.cells import number_text
from ita_dash.i18n.translator import Translator
from ita_dash.imports.problems import row_shown
from ita_dash.ui.elements.tables import number_column, show_table, text_column
from ita_dash.ui.imports.problems import SHOWN_ROWS, only_first
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.score_names import score_name

_STATUSES = {"own": msg("ของท่าน"), "known": msg("มีอยู่แล้ว"), "new": msg("ใหม่")}


def differences(frame: pd.DataFrame, workspace: Workspace) -> None:
    """Every stored value that the file would replace; nothing when there is none."""
    if frame.empty:
        return
    tr, book = workspace.tr, workspace.rulebooks.latest
    shown = frame.head(SHOWN_ROWS)
    shown = shown.assign(
        row=shown["row"].map(row_shown),
        name=shown["code"].map(lambda code: score_name(code, book, tr)),
        stored=_as_text(shown["stored_value"], shown["stored_label"]),
        file=_as_text(shown["file_value"], shown["file_label"]),
    )
    columns = {
        "row": number_column(tr("แถว")),
        "agency": text_column(tr("ชื่อหน่วยงาน"), width="medium"),
        "fiscal_year": number_column(tr("ปีงบประมาณ")),
        "name": text_column(tr("รายการ"), width="medium"),
        "stored": text_column(tr("ข้อมูลเดิม"), width="small"),
        "file": text_column(tr("ในไฟล์"), width="small"),
    }
    title = tr("ต่างจากข้อมูลเดิม {n:,} รายการ", n=len(frame))
    with st.expander(title, expanded=True, icon=":material/difference:"):
        show_table(shown, columns, alt=tr("ข้อมูลเดิมเทียบกับค่าในไฟล์"), key="import_differences")
        only_first(SHOWN_ROWS, len(frame), tr)


def agencies_preview(agencies: pd.DataFrame, tr: Translator) -> None:
    """The agencies of the file: the own one, known ones, new ones; the own one first."""
    if len(agencies) < 2:
        return
    order = agencies["status"].ne("own")
    shown = agencies.assign(order=order).sort_values("order", kind="stable").head(SHOWN_ROWS)
    shown = shown.assign(
        state=shown["status"].map(lambda status: tr(_STATUSES[status])),
        kind=shown["row_kind"].map(lambda kind: tr(ROW_KIND_LABELS.get(kind, Message(kind)))),
    )
    columns = {
        "label": text_column(tr("ชื่อหน่วยงาน"), width="medium"),
        "state": text_column(tr("ในระบบ"), width="small"),
        "years": text_column(tr("ปีงบประมาณ"), width="medium"),
        "rows": number_column(tr("จำนวนแถว")),
    }
    if (shown["row_kind"] != OFFICIAL).any():
        columns["kind"] = text_column(tr("ชนิดของข้อมูล"), width="medium")
    with st.expander(tr("หน่วยงานในไฟล์ {n:,} แห่ง", n=len(agencies)), icon=":material/groups:"):
        show_table(shown, columns, alt=tr("หน่วยงานที่พบในไฟล์"), key="import_agencies")
        only_first(SHOWN_ROWS, len(agencies), tr)


def _as_text(values: pd.Series, labels: pd.Series) -> pd.Series:
    """A score as printed, with two decimals at least, or a rating's text."""
    return values.map(number_text).where(values.notna(), labels)
