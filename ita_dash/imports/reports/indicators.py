"""Which indicators a measure of a report is to raise, by the column that links it to them."""

from __future__ import annotations

import re

from ita_dash.domain.messages import msg
from ita_dash.domain.rulebook.codes import INDICATOR_NUMBERS
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.measures.cells import numbers_of
from ita_dash.imports.reports.columns import INDICATORS
from ita_dash.imports.tables.row_cells import RowCells

_NAMED = re.compile(r"ตัวชี้วัด(?:ย่อย)? ?(?:ที่ ?)?(\d{1,2})(?!\d|\.\d)")


def report_indicators(cells: RowCells) -> tuple[int, ...]:
    """The numbers of the indicators that a measure names, in order; what names none is told.

    Where there is no column of indicators, what is to be improved may name some.
    """
    text = squeeze(cells.text(INDICATORS))
    named = _NAMED.findall(text or squeeze(cells.text("background")))
    numbers = {int(each) for each in named} or _listed(text)
    known = sorted(numbers & set(INDICATOR_NUMBERS))
    for number in sorted(numbers - set(known)):
        cells.add("warning", INDICATORS, msg("ไม่มีตัวชี้วัดที่ {number}", number=number))
    if text and not numbers:
        cells.add("warning", INDICATORS, msg("ไม่ทราบว่าเป็นตัวชี้วัดที่เท่าใด จึงไม่ได้เชื่อมกับตัวชี้วัด"))
    return tuple(known)


def _listed(text: str) -> set[int]:
    try:
        return set(numbers_of(text))
    except ValueError:
        return set()
