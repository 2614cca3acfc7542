"""How much a file may hold: many times what a real one does, and bearable for a PC."""

from __future__ import annotations

from collections.abc import Sequence

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg

MAX_LETTERS = 1_000_000
"""Letters of a report; a real one has some ten thousand."""
MAX_TABLE_LETTERS = 5_000_000
"""Letters of a table of measures; a real measure has some thousand."""
MAX_DOCUMENT_CELLS = 100_000
"""Cells of all tables of a report, blank ones too; a real one has some hundred."""
MAX_DOCUMENT_NODES = 1_000_000
"""Elements and attributes of a Word file; a book of 500 pages has some hundred thousand."""
MAX_MEASURES = 2_000
"""Measures of a file; an agency has some ten a year."""
MAX_ROWS = 150_000
"""Rows of a table that hold anything; every agency of the country in twelve years has 100,000."""
MAX_COLUMNS = 1_000
"""Columns of a table; a real one has some thirty."""
MAX_CELLS = 2_000_000
"""Cells of a table, and of all sheets of a workbook; the country's have 1.7 million."""
MAX_WORKBOOK_LETTERS = 20_000_000
"""Letters that the cells of a workbook show; one text may stand in many of them."""
MAX_DETAILS = 100_000
"""Scores of questions and items in a file; an agency has some seventy a year."""
MAX_NAME = 300
"""Letters of an agency's name, place or rating; the longest real one has some hundred."""
MAX_QUOTED = 120
"""Letters of a cell or a header that a finding repeats."""


class TooLargeError(Exception):
    """A file holds more than any real one; whoever knows its name tells the user."""


class DocumentBudget:
    """Counts what a document is read into, as a small file may unfold to a large one."""

    def __init__(self) -> None:
        self._cells = 0
        self._letters = 0

    def spend(self, letters: Sequence[int]) -> None:
        """Take a row of cells of so many letters each; TooLargeError when it is too much."""
        self._cells += len(letters)
        self._letters += sum(letters)
        if self._cells > MAX_DOCUMENT_CELLS or self._letters > MAX_LETTERS:
            raise TooLargeError


def too_large_table(name: str) -> UnreadableFile:
    """The error for a table that holds more than any real one."""
    return UnreadableFile(
        msg(
            "ตารางในไฟล์ {name} ใหญ่เกินไป รับได้ไม่เกิน {rows:,} แถว {columns:,} คอลัมน์ "
            "และ {cells:,} เซลล์",
            name=name,
            rows=MAX_ROWS,
            columns=MAX_COLUMNS,
            cells=MAX_CELLS,
        ),
        msg("โปรดลบแถวและคอลัมน์ที่ไม่ใช้ หรือคัดลอกเฉพาะตารางไปยังไฟล์ใหม่"),
    )
