"""How far each sheet of a workbook reaches and which cells hold no usable value."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ita_dash.imports.files.column_letters import column_number
from ita_dash.imports.files.limits import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_WORKBOOK_LETTERS,
    TooLargeError,
)
from ita_dash.imports.files.workbook_parts import ElementCount, WorkbookParts
from ita_dash.imports.files.xml_parts import XmlReader

_DIGITS = "0123456789"
_MAX_BROKEN = 10_000
_MAX_MERGED = 100_000


@dataclass
class SheetScan:
    """One sheet's farthest row and column, and its cells without a usable value."""

    last_row: int = 0
    last_column: int = 0
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    """Row and column to ``=…`` of formulas whose result was never saved."""
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    """Row and column to the error shown there, such as ``#DIV/0!``."""


def scan_sheets(content: bytes) -> Mapping[str, SheetScan]:
    """A scan of each sheet of an .xlsx file, by sheet name.

    Made before the sheet is loaded as a rectangle: one stray far cell would need hundreds of
    gigabytes there, and so would a long text that many cells share. Raises TooLargeError when
    there is more than in any real workbook, ValueError, KeyError or expat.ExpatError when it is
    damaged.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = WorkbookParts(archive)
        sheets = parts.sheets()
        budget = _Budget(parts.shared_lengths())
        return {name: _scan(parts, part, budget) for name, part in sheets.items()}


class _Budget:
    """Counts what all sheets together hold."""

    def __init__(self, shared: Sequence[int]) -> None:
        self._shared = shared
        self._cells = self._rows = self._letters = self._merged = 0

    def add_cell(self, column: int, *, is_new_row: bool) -> None:
        # One stray cell beyond the columns is named to the user; of many, no more need be seen.
        self._cells += 1 if column <= MAX_COLUMNS else MAX_COLUMNS
        self._rows += is_new_row
        if self._cells > MAX_CELLS or self._rows > MAX_ROWS:
            raise TooLargeError

    def add_letters(self, letters: int) -> None:
        self._letters += letters
        if self._letters > MAX_WORKBOOK_LETTERS:
            raise TooLargeError

    def add_shared(self, place: str) -> None:
        number = int(place or 0)
        self.add_letters(self._shared[number] if 0 <= number < len(self._shared) else 0)

    def add_merged(self) -> None:
        self._merged += 1
        if self._merged > _MAX_MERGED:
            raise TooLargeError


class _Scanner:
    """Follows the cells of one sheet as expat meets them."""

    def __init__(self, budget: _Budget, elements: ElementCount) -> None:
        self.scan = SheetScan()
        self.reader = XmlReader(self._start)
        self._budget, self._elements = budget, elements
        self._cell = (0, 0)
        self._type: str | None = None
        self._filled = (0, 0)
        self._value: list[str] = []
        self._formula: list[str] | None = None

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._elements.add()
        if tag == "c":
            self.settle()
            self._enter_cell(attributes)
        elif tag in ("v", "t", "is"):
            self._reach()
            self.reader.parser.CharacterDataHandler = self._value_text
        elif tag == "f":
            self._reach()
            self._formula = []
            self.reader.parser.CharacterDataHandler = self._formula_text
        elif tag == "row":
            self.settle()
            self._cell = (int(attributes.get("r", self._cell[0] + 1)), 0)
        else:
            self.reader.parser.CharacterDataHandler = None
            if tag == "mergeCell":
                self._budget.add_merged()

    def _enter_cell(self, attributes: Mapping[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._cell = (self._cell[0], self._cell[1] + 1)
        else:
            letters = reference.rstrip(_DIGITS)
            self._cell = (int(reference[len(letters) :]), column_number(letters))
        self._type = attributes.get("t")

    def settle(self) -> None:
        """The cell is over: keep what is unusable of it."""
        self.reader.parser.CharacterDataHandler = None
        value, self._value = "".join(self._value).strip(), []
        formula, self._formula = self._formula, None
        if self._type == "s":
            self._budget.add_shared(value)
        elif self._type == "e" and value and len(self.scan.errors) < _MAX_BROKEN:
            self.scan.errors[self._cell] = value
        may_be_blank = self._type == "str" or len(self.scan.formulas) >= _MAX_BROKEN
        if formula is not None and not (value or may_be_blank):
            self.scan.formulas[self._cell] = f"={''.join(formula).strip()}"

    def _value_text(self, text: str) -> None:
        if not text.isspace():
            self._budget.add_letters(len(text))
            self._value.append(text)

    def _formula_text(self, text: str) -> None:
        self._budget.add_letters(len(text))
        if self._formula is not None:
            self._formula.append(text)

    def _reach(self) -> None:
        if self._cell == self._filled:
            return
        row, column = self._cell
        self._budget.add_cell(column, is_new_row=row != self._filled[0])
        self._filled = self._cell
        self.scan.last_row = max(self.scan.last_row, row)
        self.scan.last_column = max(self.scan.last_column, column)


def _scan(parts: WorkbookParts, part: str, budget: _Budget) -> SheetScan:
    scanner = _Scanner(budget, parts.elements)
    parts.read(part, scanner.reader)
    scanner.settle()
    return scanner.scan
