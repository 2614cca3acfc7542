"""The tables of the divisions page: counts by division, and who takes part in which measure."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ita_dash.charts.statuses import shown_statuses
from ita_dash.domain.division_grid import LEAD, SUPPORT, division_grid
from ita_dash.domain.measure_counts import COUNT_LABELS, DUE_SOON, OVERDUE
from ita_dash.domain.measure_status import STATUS_LABELS, MeasureStatus
from ita_dash.domain.measure_tables import division_label
from ita_dash.domain.rounding import whole
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.file_names import file_name
from ita_dash.exports.tables import divisions_table
from ita_dash.i18n import Translator
from ita_dash.ui import tables
from ita_dash.ui.badges import status_text
from ita_dash.ui.downloads import download
from ita_dash.ui.provenance import page_provenance
from ita_dash.ui.workspace import Workspace


def division_counts(summary: pd.DataFrame, tr: Translator) -> None:
    """DIVISION_SUMMARY as a table, in the office's order."""
    progress = summary["progress"].map(lambda mean: f"{whole(mean)}%", na_action="ignore")
    names = [tr(division_label(name)) for name in summary["name"]]
    counts = {key: tr(COUNT_LABELS[key]) for key in (*MeasureStatus, OVERDUE, DUE_SOON)}
    tables.small_table(
        summary.assign(name=names, progress=progress.fillna(tables.UNKNOWN)),
        {
            "name": tr("ส่วนราชการภายใน"),
            "lead": tr("รับผิดชอบหลัก"),
            **counts,
            "supporting": tr("ร่วมดำเนินการ"),
            "progress": tr("ความคืบหน้าเฉลี่ย"),
        },
        alt=tr("จำนวนมาตรการของแต่ละส่วนราชการ แยกตามบทบาทและผลการดำเนินการ"),
    )


def division_measures(
    plan: pd.DataFrame, shares: pd.DataFrame, divisions: pd.DataFrame, tr: Translator
) -> None:
    """MEASURE_TABLE of one plan as a grid: a row per measure, a column per division.

    A phone has no room for those; there the last column, hidden elsewhere, names the divisions.
    """
    grid = division_grid(plan, shares, divisions).reset_index(drop=True)
    marks = {LEAD: tr("● หลัก"), SUPPORT: tr("○ ร่วม")}
    names = divisions.set_index("division_id")["name"]
    cells = {f"division_{each}": grid[each].map({**marks, "": ""}) for each in grid.columns}
    tables.small_table(
        pd.DataFrame(
            {
                "measure": [f"{row.number}. {row.title}" for row in plan.itertuples()],
                "status": _statuses(plan, tr),
                **cells,
                "divisions": [_roles(row, names, marks) for _, row in grid.iterrows()],
            }
        ),
        {
            "measure": tr("มาตรการ/แนวทาง"),
            "status": tr("สถานะ"),
            **{f"division_{each}": str(names[each]) for each in grid.columns},
            "divisions": f"{marks[LEAD]} {marks[SUPPORT]}",
        },
        alt=tr("ตารางมาตรการกับส่วนราชการ: หลัก คือส่วนราชการที่รับผิดชอบหลัก ร่วม คือส่วนราชการที่ร่วมดำเนินการ"),
    )


def _statuses(plan: pd.DataFrame, tr: Translator) -> list[str]:
    """Every measure's own status, and beside it whether it is late."""
    own, shown = plan["status"], shown_statuses(plan)
    return [
        status_text(status, tr)
        if status == as_shown
        else f"{status_text(as_shown, tr)} ({tr(STATUS_LABELS[status])})"
        for status, as_shown in zip(own, shown, strict=True)
    ]


def _roles(row: pd.Series[str], names: pd.Series[str], marks: Mapping[str, str]) -> str:
    """One row of the grid as words: the lead division first, every name with its mark."""
    return " ".join(
        f"{mark} {names[each]}" for role, mark in marks.items() for each in row.index[row == role]
    )


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
