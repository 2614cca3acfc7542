"""How far each sheet of a workbook reaches and which cells hold no usable value."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from posixpath import join
from xml.parsers import expat

from ita_dash.imports.columns import column_number

_CHUNK = 1 << 20
_DIGITS = "0123456789"
_MAX_BROKEN = 10_000


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
    gigabytes there. Raises ValueError, KeyError, StopIteration or expat.ExpatError when the
    workbook is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        targets = {
            attributes["Id"]: attributes["Target"]
            for tag, attributes in _elements(archive, "xl/_rels/workbook.xml.rels")
            if tag == "Relationship"
        }
        return {
            attributes["name"]: _scan(archive, _member(archive, targets[_relation(attributes)]))
            for tag, attributes in _elements(archive, "xl/workbook.xml")
            if tag == "sheet"
        }


def _elements(archive: zipfile.ZipFile, member: str) -> list[tuple[str, dict[str, str]]]:
    found: list[tuple[str, dict[str, str]]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, attributes: found.append(
        (tag.rpartition(":")[2], attributes)
    )
    parser.Parse(archive.read(member), True)
    return found


def _relation(attributes: Mapping[str, str]) -> str:
    return next(value for key, value in attributes.items() if key.endswith(":id"))


def _member(archive: zipfile.ZipFile, target: str) -> str:
    path = target.lstrip("/") if target.startswith("/") else join("xl", target)
    known = {name.casefold(): name for name in archive.namelist()}
    return known[path.casefold()]


class _Scanner:
    """Follows the cells of one sheet as expat meets them."""

    def __init__(self) -> None:
        self.scan = SheetScan()
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self._cell = (0, 0)
        self._type: str | None = None

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "v":
            self._reach()
            if self._type == "e":
                self.parser.CharacterDataHandler = self._error_text
            elif self._cell in self.scan.formulas:
                self.parser.CharacterDataHandler = self._result_text
        elif tag == "c":
            self._enter_cell(attributes)
        elif tag == "f":
            self._enter_formula()
        elif tag == "is":
            self._reach()
        elif tag == "row":
            self._cell = (int(attributes.get("r", self._cell[0] + 1)), 0)

    def _enter_cell(self, attributes: Mapping[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._cell = (self._cell[0], self._cell[1] + 1)
        else:
            letters = reference.rstrip(_DIGITS)
            self._cell = (int(reference[len(letters) :]), column_number(letters))
        self._type = attributes.get("t")
        self.parser.CharacterDataHandler = None

    def _enter_formula(self) -> None:
        self._reach()
        may_be_blank = self._type == "str"
        if not may_be_blank and len(self.scan.formulas) < _MAX_BROKEN:
            self.scan.formulas[self._cell] = "="
            self.parser.CharacterDataHandler = self._formula_text

    def _formula_text(self, text: str) -> None:
        self.scan.formulas[self._cell] += text.strip()

    def _result_text(self, _: str) -> None:
        self.scan.formulas.pop(self._cell, None)

    def _error_text(self, text: str) -> None:
        self.scan.formulas.pop(self._cell, None)
        if len(self.scan.errors) < _MAX_BROKEN:
            self.scan.errors[self._cell] = text

    def _reach(self) -> None:
        row, column = self._cell
        self.scan.last_row = max(self.scan.last_row, row)
        self.scan.last_column = max(self.scan.last_column, column)


def _scan(archive: zipfile.ZipFile, member: str) -> SheetScan:
    scanner = _Scanner()
    with archive.open(member) as file:
        while chunk := file.read(_CHUNK):
            scanner.parser.Parse(chunk, False)
    scanner.parser.Parse(b"", True)
    return scanner.scan
