"""Where a report's table has its header, and which of its columns is which."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from ita_dash.imports.reports.columns import (
    CORE,
    INDICATORS,
    REPEATED,
    SCORE,
    STATUS_COLUMN,
    column_field,
    tells_scores,
)
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
        is_whole = not any(cell.is_absent for cell in row.cells)
        if is_whole and len(row.cells) == len(self.fields):
            places = list(enumerate(row.cells))
        else:
            places = [(self._place_of(start, cell.span), cell) for start, cell in row.starts()]
        cells: dict[str, list[DocumentCell]] = {}
        for place, cell in places:
            field = self.fields[place]
            if field is not None:
                cells.setdefault(field, []).append(self._named(place, cell))
        return {field: _joined(texts) for field, texts in cells.items()}

    def fits(self, row: DocumentRow) -> bool:
        """Whether a row of a table without a header can belong to this one."""
        return len(row.cells) == len(self.fields) or row.width == self.row.width

    def names_only(self, row: DocumentRow) -> bool:
        """Whether a row only repeats or refines names of columns."""
        own = [cell.text for cell in row.cells if cell.text and not cell.is_continued]
        return bool(own) and all(map(column_field, own))

    def goes_on_in(self, row: DocumentRow) -> bool:
        """Whether the column of the measure's name is merged down into this row."""
        title = self.aligned(row).get("title")
        return title is not None and title.is_continued

    @property
    def unused(self) -> tuple[str, ...]:
        """The names of columns of which nothing is taken."""
        pairs = zip(self.fields, self.row.texts, strict=True)
        return tuple(" ".join(text.split()) for field, text in pairs if field is None and text)

    def refined(self, lower: DocumentRow) -> ReportHeader:
        """The header with the names that stand in a second row below it."""
        cells = tuple(
            cell if cell.text else replace(cell, raw=self.row.cell_at(start).raw)
            for start, cell in lower.starts()
        )
        return read_header(DocumentRow(lower.number, cells)) or self

    def _place_of(self, column: int, span: int) -> int:
        """The header cell that covers most of these columns, the first of equals."""
        shared = [
            min(column + span, start + cell.span) - max(column, start)
            for start, cell in self.row.starts()
        ]
        most = max(shared)
        return shared.index(most) if most > 0 else len(shared) - 1

    def _named(self, place: int, cell: DocumentCell) -> DocumentCell:
        """A score with the name of its column, as it goes to another one."""
        if self.fields[place] != SCORE or not cell.text:
            return cell
        name = " ".join(self.row.texts[place].split())
        return replace(cell, raw=f"{name} {cell.text}")


def read_header(row: DocumentRow) -> ReportHeader | None:
    """The header that a row is, when it names three or more of the columns; else None."""
    fields = header_fields(row.texts)
    return ReportHeader(row, fields) if fields else None


def header_fields(texts: Sequence[str]) -> tuple[str | None, ...] | None:
    """The field of each header cell; None when the cells are no header of measures.

    Where none names the measure itself, the first column before the method's does, else the
    method's column. A table of scores of two years is an analysis, whatever else it has.
    """
    if len(texts) > _MOST_COLUMNS:
        return None
    fields = _first_of_each([column_field(text) for text in texts])
    named = {field for field in fields if field}
    core = named & CORE | ({"status"} if _has_statuses(named) else set())
    is_linked = len(core) == _LEAST_COLUMNS - 1 and "title" in core and INDICATORS in named
    if len(core) < _LEAST_COLUMNS and not (is_linked and core & {"divisions", "period"}):
        return None
    if tells_scores(texts) and not core & {"divisions", "period"}:
        return None
    if "title" not in fields:
        if "methods" not in fields:
            return None
        methods = fields.index("methods")
        fields[fields.index(None) if None in fields[:methods] else methods] = "title"
    return tuple(fields)


def _first_of_each(fields: list[str | None]) -> list[str | None]:
    """Each field once; a score without its link is no column of its own."""
    once: list[str | None] = []
    for read in fields:
        field = read
        # "มาตรการ" beside "แนวทาง": the second says how it is carried out.
        if field == "title" and field in once and "methods" not in fields:
            field = "methods"
        once.append(None if field in once and field not in REPEATED else field)
    named = {field for field in once if field}
    is_linked = bool(named & {INDICATORS, "background"})
    return [None if field == SCORE and not is_linked else field for field in once]


def _has_statuses(fields: Collection[str]) -> bool:
    return sum(field.startswith(STATUS_COLUMN) for field in fields) > 1


def _joined(cells: list[DocumentCell]) -> DocumentCell:
    if len(cells) == 1:
        return cells[0]
    return DocumentCell(
        "\n".join(cell.raw for cell in cells if cell.raw),
        is_continued=all(cell.is_continued for cell in cells),
        label=next((cell.label for cell in cells if cell.label), ""),
        notes=tuple(note for cell in cells for note in cell.notes),
    )
