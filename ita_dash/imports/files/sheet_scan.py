"""How far each sheet of a workbook reaches, what is hidden, and which cells mean no plain value."""

from __future__ import annotations

import io
import zipfile
from array import array
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from ita_dash.imports.files.column_letters import column_number
from ita_dash.imports.files.percent_styles import percent_styles
from ita_dash.imports.files.sheet_budget import SheetBudget
from ita_dash.imports.files.sheet_comments import sheet_comments
from ita_dash.imports.files.workbook_parts import ElementCount, Visibility, WorkbookParts
from ita_dash.imports.files.xml_parts import XmlReader

_DIGITS = "0123456789"
_TRUE = ("1", "true")
_NO_SIZE = ("0", "0.0")
_MAX_BROKEN = 10_000


@dataclass
class SheetScan:
    """One sheet's farthest row and column, what is hidden of it, and its unusual cells."""

    visibility: Visibility = "visible"
    last_row: int = 0
    last_column: int = 0
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    """Row and column to ``=…`` of formulas whose result was never saved."""
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    """Row and column to the error shown there, such as ``#DIV/0!``."""
    percent: dict[int, array[int]] = field(default_factory=dict)
    """Column to the rows of its numbers that are shown as percentages."""
    hidden_rows: set[int] = field(default_factory=set)
    """Rows that hold something and are not shown."""
    comments: Mapping[str, str] = field(default_factory=dict)
    """Cells with comments, such as "E5", and the text of each."""
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    """First and last column of each run of columns that are not shown."""


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
        budget = SheetBudget(parts.shared_lengths())
        percent = percent_styles(parts)
        scans = {name: _scan(parts, part.path, budget, percent) for name, part in sheets.items()}
    for name, scan in scans.items():
        scan.visibility = sheets[name].visibility
    return scans


class _Scanner:
    """Follows the cells of one sheet as expat meets them."""

    def __init__(
        self, budget: SheetBudget, elements: ElementCount, percent: AbstractSet[str]
    ) -> None:
        self.scan = SheetScan()
        self.reader = XmlReader(self._start)
        self._budget, self._elements, self._percent = budget, elements, percent
        self._cell = (0, 0)
        self._type: str | None = None
        self._is_percent = self._is_hidden = False
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
            self._is_hidden = _is_hidden(attributes, "ht")
        else:
            self.reader.parser.CharacterDataHandler = None
            if tag == "mergeCell":
                self._budget.add_merged()
            elif tag == "col" and _is_hidden(attributes, "width"):
                columns = int(attributes["min"]), int(attributes["max"])
                self.scan.hidden_columns.append(columns)

    def _enter_cell(self, attributes: Mapping[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._cell = (self._cell[0], self._cell[1] + 1)
        else:
            letters = reference.rstrip(_DIGITS)
            self._cell = (int(reference[len(letters) :]), column_number(letters))
        self._type = attributes.get("t")
        self._is_percent = attributes.get("s") in self._percent

    def settle(self) -> None:
        """The cell is over: keep what is unusable of it."""
        self.reader.parser.CharacterDataHandler = None
        value, self._value = "".join(self._value).strip(), []
        formula, self._formula = self._formula, None
        if self._type == "s":
            self._budget.add_shared(value)
        elif self._is_percent and value and self._type in (None, "n"):
            row, column = self._cell
            self.scan.percent.setdefault(column, array("L")).append(row)
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
        if self._is_hidden:
            self.scan.hidden_rows.add(row)


def _is_hidden(attributes: Mapping[str, str], size: str) -> bool:
    """Whether a row or column is not shown, or is shown without any room."""
    return attributes.get("hidden") in _TRUE or attributes.get(size) in _NO_SIZE


def _scan(
    parts: WorkbookParts, part: str, budget: SheetBudget, percent: AbstractSet[str]
) -> SheetScan:
    scanner = _Scanner(budget, parts.elements, percent)
    parts.read(part, scanner.reader)
    scanner.settle()
    scanner.scan.comments = sheet_comments(parts, part)
    return scanner.scan
