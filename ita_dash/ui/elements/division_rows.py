"""Divisions as rows that lead to their measures."""

from __future__ import annotations

import math
from collections.abc import Mapping

from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.agencies.every_division import EVERY_ID
from ita_dash.domain.measures.division_counts import DivisionCounts
from ita_dash.domain.measures.filters import EVERY, NO_DIVISION, NO_LEAD
from ita_dash.domain.measures.table import division_label
from ita_dash.domain.rounding import whole
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.link_rows import LEADS_ON, link_row
from ita_dash.ui.elements.text import plain
from ita_dash.wording.scores import UNKNOWN

_CODES: Mapping[int, str] = {EVERY_ID: EVERY, -1: NO_LEAD, 0: NO_DIVISION}
"""How the list of measures is asked for those of the rows that are no division."""
OVERDUE_SHARE = 1.25
"""The width of the column of ``overdue_cell``, which says a word beside its figure."""
Cell = tuple[str, str]
"""A text and its look, see ``Heads.row``."""


def division_row(division: DivisionCounts, fiscal_year: int, tr: Translator) -> DeltaGenerator:
    """A row of a division by its name, leading to its measures of that fiscal year."""
    code = _CODES.get(division.division_id, str(division.division_id))
    name = f"{plain(tr(division_label(division.name)))} {LEADS_ON}"
    query = {"fy": str(fiscal_year), "div": code}
    return link_row(name, "measures", query, f"division_{code}", is_line=True)


def count_cell(count: int) -> Cell:
    """A number of measures; where there is little room, none is not said."""
    return f"{count:,}", "" if count else "zero"


def overdue_cell(division: DivisionCounts, tr: Translator) -> Cell:
    """How many are overdue, with the word: the colour is never alone."""
    if not division.overdue:
        return count_cell(0)
    return tr("เกินกำหนด {n}", n=division.overdue), "late"


def progress_cell(division: DivisionCounts) -> Cell:
    """The mean progress in per cent, a dash where none is known."""
    is_known = not math.isnan(division.progress)
    return (f"{whole(division.progress)}%", "") if is_known else (UNKNOWN, "zero")
