"""A plan by division, in the few figures that the overview has room for."""

from __future__ import annotations

from collections.abc import Sequence

from ita_dash.domain.measures.division_counts import DivisionCounts
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.division_rows import (
    OVERDUE_SHARE,
    count_cell,
    division_row,
    overdue_cell,
    progress_cell,
)
from ita_dash.ui.elements.link_rows import Heads


def division_table(divisions: Sequence[DivisionCounts], fiscal_year: int, tr: Translator) -> None:
    """The divisions of a plan, each leading to the measures of its division."""
    heads = Heads(
        tr("ส่วนราชการภายใน"),
        [
            tr("หลัก"),
            tr("ร่วมดำเนินการ"),
            tr("แล้วเสร็จ"),
            tr("ในจำนวนนี้เกินกำหนด"),
            tr("ความคืบหน้า"),
        ],
        [1, 1, 1, OVERDUE_SHARE, 1],
    )
    with heads.table("divisions"):
        for each in divisions:
            lead, supporting, completed = (
                count_cell(each.count(key)) for key in ("lead", "supporting", "completed")
            )
            cells = [lead, supporting, completed, overdue_cell(each, tr), progress_cell(each)]
            heads.row(division_row(each, fiscal_year, tr), cells)
