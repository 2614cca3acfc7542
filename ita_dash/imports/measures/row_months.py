"""The months of one measure of a table, in keeping with what its row tells besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.monthly.month import MeasureMonth, tidy_months
from ita_dash.domain.measures.monthly.progress import as_progress, newest_actual
from ita_dash.domain.messages import msg
from ita_dash.imports.measures.month_values import MonthValue, told_months
from ita_dash.imports.tables.row_cells import RowCells


def row_months(
    draft: MeasureDraft, values: Sequence[MonthValue], cells: RowCells
) -> tuple[MeasureMonth, ...]:
    """The months that are told; without what was reached where the row tells something else."""
    months, problems = told_months(values, draft.fiscal_year)
    cells.problems.extend(problems)
    newest = newest_actual(months)
    if newest is None or as_progress(newest.actual_percent) == draft.progress:
        return months
    cells.add(
        "warning",
        "progress",
        msg("ร้อยละรายเดือนล่าสุดไม่ตรงกับสถานะหรือความคืบหน้าของมาตรการ จึงไม่ได้อ่านร้อยละที่ทำได้รายเดือน"),
    )
    return tidy_months(replace(each, actual_percent=None) for each in months)
