"""Where a report's table has its header, and which of its columns is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ita_dash.imports.measures.columns import report_field
from ita_dash.imports.reports.document_model import DocumentCell, DocumentRow

_LEAST_COLUMNS = 3
_MOST_COLUMNS = 100
"""Cells in a header; a grid of months and weeks has some fifty, a longer row is content."""


@dataclass(frozen=True)
class ReportHeader:
    """The columns of a table: each header cell's field (None is not used) and its grid column."""

    row: DocumentRow
    fields: tuple[str | None, ...]

    def aligned(self, row: DocumentRow) -> dict[str, DocumentCell]:
        """The row's cells by field: in turn where it has as many cells, else by the grid.

        Cells that lie under one header, or beyond the last, are joined.
        """
        if len(row.cells) == len(self.fields):
            pairs = list(zip(self.fields, row.cells, strict=True))
        else:
            pairs = [(self._field_at(start), cell) for start, cell in row.starts()]
        cells: dict[str, list[DocumentCell]] = {}
        for field, cell in pairs:
            if field is not None:
                cells.setdefault(field, []).append(cell)
        return {field: _joined(found) for field, found in cells.items()}

    def fits(self, row: DocumentRow) -> bool:
        """Whether a row of a table without a header can belong to this one."""
        return len(row.cells) == len(self.fields) or row.width == self.row.width

    def names_only(self, row: DocumentRow) -> bool:
        """Whether a row only repeats or refines names of columns."""
        own = [cell.text for cell in row.cells if cell.text and not cell.is_continued]
        return bool(own) and all(report_field(text) for text in own)

    def refined(self, lower: DocumentRow) -> ReportHeader:
        """The header with the names that stand in a second row below it."""
        cells = tuple(
            cell if cell.text else replace(cell, raw=self.row.cell_at(start).raw)
            for start, cell in lower.starts()
        )
        return read_header(DocumentRow(lower.number, cells)) or self

    def _field_at(self, column: int) -> str | None:
        starts = [start for start, _ in self.row.starts()]
        return self.fields[max(i for i, start in enumerate(starts) if start <= column)]


def read_header(row: DocumentRow) -> ReportHeader | None:
    """The header that a row is, when it names three or more of the columns; else None."""
    fields = header_fields(row.texts)
    return ReportHeader(row, fields) if fields else None


def header_fields(texts: Sequence[str]) -> tuple[str | None, ...] | None:
    """The field of each header cell, each field once; None when the cells are no header.

    Where none names the measure itself, the first column before the method's does, else the
    method's column.
    """
    if len(texts) > _MOST_COLUMNS:
        return None
    fields: list[str | None] = []
    for text in texts:
        field = report_field(text)
        # "มาตรการ" beside "แนวทาง": the second says how it is carried out.
        field = "methods" if field == "title" and field in fields else field
        fields.append(None if field in fields else field)
    if sum(field is not None for field in fields) < _LEAST_COLUMNS:
        return None
    if "title" not in fields:
        if "methods" not in fields:
            return None
        methods = fields.index("methods")
        fields[fields.index(None) if None in fields[:methods] else methods] = "title"
    return tuple(fields)


def _joined(cells: list[DocumentCell]) -> DocumentCell:
    if len(cells) == 1:
        return cells[0]
    raw = "\n".join(cell.raw for cell in cells if cell.raw)
    return DocumentCell(raw, is_continued=all(cell.is_continued for cell in cells))
