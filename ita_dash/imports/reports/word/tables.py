"""The tables of a Word document: rows and cells by the grid, with what is merged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ita_dash.imports.files.limits import DocumentBudget, TooLargeError
from ita_dash.imports.reports.document_model import DocumentCell, DocumentRow
from ita_dash.imports.reports.header import read_header
from ita_dash.imports.reports.word.elements import (
    CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    child,
    number,
    outermost,
    value,
)
from ita_dash.imports.reports.word.inner_tables import folded
from ita_dash.imports.reports.word.notes import Notes
from ita_dash.imports.reports.word.words import boxed_paragraphs, label_of, paragraph_text

_DEEPEST = 5
"""Tables within each other that are read; a real document has two."""
_MOST_SPAN = 1_000
_PRIVATE_LABELS = {None, "•", ""}


@dataclass
class TableReader:
    """Reads tables one after the other, and numbers their rows over the whole document."""

    notes: Notes
    budget: DocumentBudget
    number: int = 0
    tables: list[list[DocumentRow]] = field(default_factory=list)

    def read(self, table: Any) -> None:
        """Take a table; one that only arranges others on the page gives way to these."""
        rows = self._rows(table, 0)
        if not any(map(read_header, rows)):
            arranged = [each for each in _inner(table) if self._holds_measures(each, 1)]
            for each in arranged:
                self.read(each)
            if arranged:
                return
        for row in rows:
            self.budget.spend([len(cell.raw) + sum(map(len, cell.notes)) for cell in row.cells])
        self.tables.append(rows)
        self.number += sum(1 for _ in outermost(table, {ROW}, {TABLE}))

    def _holds_measures(self, table: Any, depth: int) -> bool:
        """Whether a table, or one within it, has a header of measures."""
        return any(map(read_header, self._rows(table, depth))) or any(
            self._holds_measures(each, depth + 1) for each in _inner(table)
        )

    def _rows(self, table: Any, depth: int) -> list[DocumentRow]:
        if depth > _DEEPEST:
            raise TooLargeError
        rows: list[DocumentRow] = []
        above: dict[int, int] = {}
        for place, row in enumerate(outermost(table, {ROW}, {TABLE}), start=1):
            cells, above = self._cells(row, above, depth)
            if cells:
                rows.append(DocumentRow(self.number + place, cells))
        return rows

    def _cells(
        self, row: Any, above: dict[int, int], depth: int
    ) -> tuple[tuple[DocumentCell, ...], dict[int, int]]:
        """The cells of a row, and the spans of those that may go on below by their column.

        A cell goes on only where one of the same place does above it, as in Word.
        """
        cells = [*_absent(row, "w:gridBefore")]
        column = sum(cell.span for cell in cells)
        merged: dict[int, int] = {}
        for cell in outermost(row, {CELL}, {TABLE}):
            span = min(max(number(child(cell, "w:tcPr", "w:gridSpan"), 1), 1), _MOST_SPAN)
            merge = child(cell, "w:tcPr", "w:vMerge")
            goes_on = merge is not None and value(merge) != "restart"
            read = self._cell(cell, span, depth, is_continued=goes_on and above.get(column) == span)
            if _is_joined_left(cell) and cells:
                cells[-1] = _widened(cells[-1], read)
                merged = {at: width + span * (at + width == column) for at, width in merged.items()}
            else:
                cells.append(read)
                merged |= {column: span} if merge is not None else {}
            column += span
        if not any(cell for cell in cells if not cell.is_absent):
            return (), merged
        return (*cells, *_absent(row, "w:gridAfter")), merged

    def _cell(self, cell: Any, span: int, depth: int, *, is_continued: bool) -> DocumentCell:
        paragraphs = list(outermost(cell, {PARAGRAPH}, {TABLE}))
        first = label_of(paragraphs[0]) if paragraphs else None
        return DocumentCell(
            "\n".join(self._lines(cell, depth)),
            is_continued=is_continued,
            span=span,
            label="" if first in _PRIVATE_LABELS else first or "",
            notes=tuple(self.notes.of(cell)),
        )

    def _lines(self, place: Any, depth: int) -> Iterator[str]:
        """The paragraphs of a cell or a text box, and the rows of tables within."""
        for block in outermost(place, {PARAGRAPH, TABLE}):
            if block.tag == TABLE:
                yield from folded(self._rows(block, depth + 1))
                continue
            yield paragraph_text(block)
            for box in boxed_paragraphs(block):
                yield from self._lines(box, depth)


def _inner(table: Any) -> Iterator[Any]:
    """The tables in the cells of a table, but none within these."""
    return outermost(table, {TABLE})


def _absent(row: Any, tag: str) -> Sequence[DocumentCell]:
    """The columns that a row leaves out at an end, as one cell with nothing in it."""
    span = min(number(child(row, "w:trPr", tag), 0), _MOST_SPAN)
    return [DocumentCell("", span=span, is_absent=True)] if span else []


def _is_joined_left(cell: Any) -> bool:
    merge = child(cell, "w:tcPr", "w:hMerge")
    return merge is not None and value(merge) != "restart"


def _widened(cell: DocumentCell, right: DocumentCell) -> DocumentCell:
    raw = "\n".join(text for text in (cell.raw, right.raw) if text)
    notes = (*cell.notes, *right.notes)
    return DocumentCell(
        raw, cell.is_continued, cell.span + right.span, cell.label, notes, cell.is_absent
    )
