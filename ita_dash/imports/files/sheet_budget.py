"""How much the sheets of a workbook may hold together."""

from __future__ import annotations

from collections.abc import Sequence

from ita_dash.imports.files.limits import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_WORKBOOK_LETTERS,
    TooLargeError,
)

_MAX_MERGED = 100_000


class SheetBudget:
    """Counts what all sheets together hold; every count raises TooLargeError beyond its limit."""

    def __init__(self, shared: Sequence[int]) -> None:
        self._shared = shared
        self._cells = self._rows = self._letters = self._merged = 0

    def add_cell(self, column: int, *, is_new_row: bool) -> None:
        """One more cell that holds something, in this column."""
        # One stray cell beyond the columns is named to the user; of many, no more need be seen.
        self._cells += 1 if column <= MAX_COLUMNS else MAX_COLUMNS
        self._rows += is_new_row
        if self._cells > MAX_CELLS or self._rows > MAX_ROWS:
            raise TooLargeError

    def add_letters(self, letters: int) -> None:
        """So many letters more."""
        self._letters += letters
        if self._letters > MAX_WORKBOOK_LETTERS:
            raise TooLargeError

    def add_shared(self, place: str) -> None:
        """The letters of the shared text with this number."""
        number = int(place or 0)
        self.add_letters(self._shared[number] if 0 <= number < len(self._shared) else 0)

    def add_merged(self) -> None:
        """One more range of merged cells."""
        self._merged += 1
        if self._merged > _MAX_MERGED:
            raise TooLargeError
