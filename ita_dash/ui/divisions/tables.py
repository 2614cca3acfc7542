"""The tables of the divisions page: counts by division, and who takes part in which measure."""

from __future__ import annotations

import pandas as pd
from streamlit.delta_generator import DeltaGenerator

from ita_dash.charts.statuses import shown_status
from ita_dash.domain.agencies.every_division import EVERY_ID, EVERY_LABEL
from ita_dash.domain.measures.counts import COUNT_LABELS, OVERDUE, PARTS_OF_ALL, UNCONFIRMED
from ita_dash.domain.measures.division_counts import each_division
from ita_dash.domain.measures.division_grid import LEAD, SUPPORT, division_grid
from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.file_names import file_name
from ita_dash.exports.tables import divisions_table
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.badges import status_text
from ita_dash.ui.elements.division_rows import (
    OVERDUE_SHARE,
    count_cell,
    division_row,
    overdue_cell,
    progress_cell,
)
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.link_rows import LEADS_ON, Heads, link_row
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.elements.text import numbered
from ita_dash.ui.session.workspace import Workspace


def division_counts(summary: pd.DataFrame, fiscal_year: int, tr: Translator) -> None:
    """DIVISION_SUMMARY as rows in the office's order, each leading to the division's measures."""
    shown = [key for key in PARTS_OF_ALL if key != UNCONFIRMED or summary[key].any()]
    counts = (*MeasureStatus, *shown)
    cells = [
        tr("รับผิดชอบหลัก"),
        *(tr(COUNT_LABELS[key]) for key in counts),
        tr("ร่วมดำเนินการ"),
        tr("ความคืบหน้าเฉลี่ย"),
    ]
    shares = [1, *(OVERDUE_SHARE if key == OVERDUE else 1 for key in counts), 1, 1]
    heads = Heads(tr("ส่วนราชการภายใน"), cells, shares)
    with heads.table("counts"):
        for each in each_division(summary):
            figures = [
                overdue_cell(each, tr) if key == OVERDUE else count_cell(each.count(key))
                for key in ("lead", *counts, "supporting")
            ]
            row = division_row(each, fiscal_year, tr)
            heads.row(row, [*figures, progress_cell(each)])


def division_measures(
    plan: pd.DataFrame, shares: pd.DataFrame, divisions: pd.DataFrame, tr: Translator
) -> None:
    """MEASURE_TABLE of one plan as a grid: a row per measure, a column per division.

    Each row leads to its measure.
    """
    grid = division_grid(plan, shares, divisions)
    marks = {LEAD: tr("● หลัก"), SUPPORT: tr("○ ร่วม"), "": ""}
    names = {EVERY_ID: tr(EVERY_LABEL)} | divisions.set_index("division_id")["name"].to_dict()
    heads = Heads(
        tr("มาตรการ/แนวทาง"),
        [tr("สถานะ"), *(str(names[each]) for each in grid.columns)],
        [2, *([1] * len(grid.columns))],
        first_room=17,
    )
    with heads.table("measures"):
        for measure, roles in zip(each_measure(plan), grid.to_numpy(), strict=True):
            look = "late words" if measure.due == "overdue" else "words"
            cells = [(_status(measure, tr), look), *((marks[role], "words") for role in roles)]
            heads.row(_measure_row(measure), cells)


def _measure_row(measure: Measure) -> DeltaGenerator:
    title = numbered(measure.number, measure.title)
    query = {"fy": str(measure.fiscal_year), "m": str(measure.measure_id)}
    key = f"measure_{measure.measure_id}"
    return link_row(f"{title} {LEADS_ON}", "measures", query, key, is_line=True)


def _status(measure: Measure, tr: Translator) -> str:
    """A measure's own status, and beside it whether it is late."""
    shown = shown_status(measure)
    if shown == measure.status:
        return status_text(shown, tr)
    return f"{status_text(shown, tr)} ({tr(STATUS_LABELS[measure.status])})"


def division_download(
    summary: pd.DataFrame, workspace: Workspace, fiscal_year: int, division: str
) -> None:
    """DIVISION_SUMMARY as shown, as CSV; ``division`` names the filter, "" for none."""
    about = page_provenance(workspace, fiscal_year, {workspace.tr("ส่วนราชการภายใน"): division})
    download(
        "CSV",
        lambda: readable_csv(divisions_table(summary), workspace.tr, about),
        file_name("divisions", about, "csv", workspace.tr),
        key="divisions_csv",
    )
