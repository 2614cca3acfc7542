"""The months of measures in rows: who is behind the plan, and every month's plan and result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from ita_dash.domain.measures.monthly.standing import PlannedMeasure
from ita_dash.domain.rounding import whole
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.file_names import file_name
from ita_dash.exports.months import months_export
from ita_dash.i18n.dates import short_month
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.link_rows import LEADS_ON, Heads, link_row
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.elements.tables import show_table, text_column
from ita_dash.ui.measures.links import measure_query
from ita_dash.ui.measures.text import measure_label
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.plan_lines import behind_text, percent_text, reached_text
from ita_dash.wording.scores import UNKNOWN

_MOST = 8
"""Measures behind their plan that are named; the table below holds them all."""


def late_rows(measures: Sequence[PlannedMeasure], tr: Translator) -> None:
    """The measures behind their plan, the most first, each leading to itself."""
    late = sorted((each for each in measures if each.is_late), key=lambda each: -(each.behind or 0))
    if not late:
        return
    st.header(tr("มาตรการที่ช้ากว่าแผน"), anchor=False)
    heads = Heads(
        tr("มาตรการ/แนวทาง"),
        [tr("แผน"), tr("ผลล่าสุด"), tr("เทียบกับแผน")],
        [1, 2.2, 2.6],
        first_room=16,
    )
    with heads.table("behind"):
        for each in late[:_MOST]:
            measure = each.measure
            label = f"{measure_label(measure)} {LEADS_ON}"
            query = measure_query(measure.measure_id)
            key = f"behind_{measure.measure_id}"
            row = link_row(label, "measures", query, key, is_line=True)
            cells = [(percent_text(each.due), ""), (reached_text(each, tr), "")]
            heads.row(row, [*cells, (behind_text(each.behind or 0, tr), "late")])
    if len(late) > _MOST:
        st.caption(tr("และอีก {n} มาตรการ", n=len(late) - _MOST))


def months_table(
    measures: Sequence[PlannedMeasure], fiscal_year: int, workspace: Workspace
) -> None:
    """Plan and result of every measure by the end of each month of the year."""
    tr = workspace.tr
    st.header(tr("แผน / ผลสะสมรายเดือน (ร้อยละ) ปี {year}", year=fiscal_year), anchor=False)
    months = measures[0].wanted
    frame = pd.DataFrame([_row(each, tr) for each in measures])
    columns = {"title": text_column(tr("มาตรการ/แนวทาง"), width=210)}
    columns |= {
        month.isoformat(): text_column(short_month(month, tr), width=66) for month in months
    }
    show_table(frame, columns, alt=tr("แผนและผลสะสมรายเดือนของแต่ละมาตรการ"), key="months_table")
    st.caption(tr("{unknown} คือยังไม่ทราบ", unknown=UNKNOWN))


def months_download(
    measures: Sequence[PlannedMeasure],
    fiscal_year: int,
    active: Mapping[str, str],
    workspace: Workspace,
) -> None:
    """The months of the measures shown, with what was done in each, as CSV."""
    tr, about = workspace.tr, page_provenance(workspace, fiscal_year, active)
    download(
        "CSV",
        lambda: readable_csv(months_export(measures), tr, about),
        file_name("months", about, "csv", tr),
        key="months_csv",
        help_text=tr("ดาวน์โหลดแผนและผลรายเดือนที่แสดงอยู่"),
    )


def _row(each: PlannedMeasure, tr: Translator) -> dict[str, str]:
    cells = zip(each.wanted, each.planned, each.actual, strict=True)
    months = {
        month.isoformat(): _cell(planned, actual, is_over=month <= each.ended)
        for month, planned, actual in cells
    }
    return {"title": f"{each.measure.number}. {each.measure.title}", **months}


def _cell(planned: float | None, actual: float | None, *, is_over: bool) -> str:
    """Plan and result of a month in whole percent; no result where none is awaited yet."""
    if actual is None and not is_over:
        return UNKNOWN if planned is None else whole(planned)
    return "/".join(UNKNOWN if each is None else whole(each) for each in (planned, actual))
