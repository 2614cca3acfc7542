"""How much a file may hold: many times what a real one does, and bearable for a PC."""

from __future__ import annotations

from collections.abc import Sequence

MAX_LETTERS = 1_000_000
"""Letters of a report; a real one has some ten thousand."""
MAX_TABLE_LETTERS = 5_000_000
"""Letters of a table of measures; a real measure has some thousand."""
MAX_DOCUMENT_CELLS = 300_000
"""Cells of all tables of a report, blank ones too; a real one has some hundred."""
MAX_MEASURES = 2_000
"""Measures of a file; an agency has some ten a year."""


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
