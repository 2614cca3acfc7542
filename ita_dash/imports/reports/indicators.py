"""Which indicators a measure of a report is to raise, by the column that links it to them."""

from __future__ import annotations

import re

from ita_dash.domain.messages import msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import INDICATOR_NUMBERS
from ita_dash.domain.rulebook.named_indicators import named_indicators
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.measures.parts import read_indicators
from ita_dash.imports.reports.columns import INDICATORS
from ita_dash.imports.tables.row_cells import RowCells

_NAMED = re.compile(r"ตัวชี้วัด(?:ย่อย)? ?(?:ที่ ?)?(\d{1,2})(?!\d|\.\d)")
_QUESTION = re.compile(r"(?<![a-z0-9])[ie]\d{1,2}(?!\d)", re.IGNORECASE)
_MOST_QUESTIONS = 20


def report_indicators(
    cells: RowCells, rulebooks: RuleBooks | None, fiscal_year: int
) -> tuple[int, ...]:
    """The numbers of the indicators that a measure names, in order; what is doubtful is told.

    Where there is no column of indicators, what is to be improved may name some, by their
    numbers or by questions. Without ``rulebooks`` neither names nor questions are known.
    """
    text, background = squeeze(cells.text(INDICATORS)), squeeze(cells.text("background"))
    asked = _asked(background, rulebooks, fiscal_year)
    numbers = {int(number) for number in _NAMED.findall(text or background)}
    if text and (rulebooks is not None or not numbers):
        indicators = read_indicators(cells, INDICATOR_NUMBERS, rulebooks, fiscal_year)
    else:
        indicators = tuple(sorted(numbers & set(INDICATOR_NUMBERS)))
        indicators = indicators if indicators or text else asked
    if indicators and asked and not set(indicators) & set(asked):
        listed = ", ".join(map(str, asked))
        doubt = msg("ข้อคำถามที่อ้างถึงเป็นของตัวชี้วัดที่ {numbers} ไม่ตรงกับตัวชี้วัดที่ระบุ", numbers=listed)
        cells.add("warning", "background", doubt)
    return indicators


def _asked(text: str, rulebooks: RuleBooks | None, fiscal_year: int) -> tuple[int, ...]:
    """The indicators of the questions that a text names, where the list of the year knows them."""
    questions = _QUESTION.findall(text)[:_MOST_QUESTIONS]
    if rulebooks is None or not questions:
        return ()
    return tuple(named_indicators(", ".join(questions), rulebooks, fiscal_year).numbers)
