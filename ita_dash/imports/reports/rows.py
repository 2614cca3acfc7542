"""Which rows of a report's tables make up each measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ita_dash.domain.messages import Message, msg
from ita_dash.imports.files.limits import MAX_LETTERS, MAX_MEASURES, TooLargeError
from ita_dash.imports.problems import Problem, Severity, quoted
from ita_dash.imports.reports.document_model import (
    DocumentCell,
    DocumentRow,
    DocumentTable,
    plain_text,
)
from ita_dash.imports.reports.header import ReportHeader, read_header
from ita_dash.imports.reports.left_out import (
    is_other_table,
    left_out_columns,
    left_out_notes,
    left_out_table,
    why_left_out,
)
from ita_dash.imports.reports.open_measure import OpenMeasure, is_number, measure_number
from ita_dash.imports.reports.own_texts import own_texts
from ita_dash.imports.reports.tally import TableTally
from ita_dash.imports.tables.account import FileAccount


@dataclass(frozen=True)
class ReportMeasure:
    """A measure's cells as they stand, by field, from all rows that belong to it."""

    row: int
    raw: Mapping[str, str]

    def text(self, field: str) -> str:
        """The words of a cell; blank when the report has no such cell."""
        return plain_text(self.raw.get(field, ""))

    @property
    def number(self) -> int | None:
        """Its number by its own column, else by the head of its title."""
        return measure_number(self.text("number"), self.text("title"))


class ReportTables:
    """The measures of a report, joined over pages while its tables are read.

    ``fields``: the columns that the tables have. ``rows_read``: rows below headers that hold
    anything. ``account``: what became of each table, column and row.
    """

    def __init__(self, tables: Sequence[DocumentTable]) -> None:
        """Read the tables; one without a header goes on with the table above when it fits.

        Raises TooLargeError when they hold more than any report.
        """
        self.problems: list[Problem] = []
        self.fields: set[str] = set()
        self.rows_read = 0
        self._header: ReportHeader | None = None
        self._open: list[OpenMeasure] = []
        self._letters = 0
        self._tallies: list[TableTally] = []
        self._told_unused: set[tuple[str, ...]] = set()
        for table in tables:
            self._read_table(table)
        self.measures = [ReportMeasure(each.row, each.raws()) for each in self._open]
        self.account = FileAccount(tuple(tally.account() for tally in self._tallies))

    def _read_table(self, table: DocumentTable) -> None:
        tally = TableTally(len(self._tallies) + 1)
        self._tallies.append(tally)
        headers = [read_header(row) for row in table]
        if any(headers):
            self._header = None
        elif not self._may_go_on(table):
            tally.leave_out(why_left_out(table))
            self.problems += left_out_table(len(self._tallies), table)
            return
        if self._header:
            tally.use(self._header)
        is_below_header = False
        for row, header in zip(table, headers, strict=True):
            if is_below_header and self._header and self._header.names_only(row):
                self._use(self._header.refined(row), tally)
            elif is_below_header and self._header and self._header.goes_on_in(row):
                continue
            elif header:
                self._use(header, tally)
            elif self._header:
                self._read_row(row, self._header, tally)
            is_below_header = bool(header)

    def _may_go_on(self, table: DocumentTable) -> bool:
        """Whether a table without a header goes on with the one above."""
        has_place = bool(table) and self._header is not None and self._header.fits(table[0])
        return has_place and not is_other_table(table)

    def _use(self, header: ReportHeader, tally: TableTally) -> None:
        self._header = header
        tally.use(header)
        self.fields.update(field for field in header.fields if field)
        if header.unused and header.unused not in self._told_unused:
            self._told_unused.add(header.unused)
            self.problems += left_out_columns(header)

    def _read_row(self, row: DocumentRow, header: ReportHeader, tally: TableTally) -> None:
        texts = [text for text in row.texts if text]
        if not texts:
            return
        if len(texts) > 2 and all(map(is_number, texts)):
            tally.skip(row.number, msg("มีแต่หมายเลขคอลัมน์"))
            return
        self.rows_read += 1
        if row.width > header.row.width:
            self._add(
                "warning", row, texts[0], msg("แถวนี้มีช่องมากกว่าหัวตาราง โปรดตรวจว่าค่าไม่เลื่อนคอลัมน์")
            )
        cells = header.aligned(row)
        own = own_texts(cells)
        self.problems += left_out_notes(row.number, cells)
        read = OpenMeasure(row.number, own)
        has_merged_title = "title" in cells and cells["title"].is_continued
        if self._open and (has_merged_title or self._goes_on(read)):
            self._open[-1].add(own)
            tally.go_on(row.number)
        elif "title" not in own or (own.keys() == {"title"} and read.number is None):
            tally.skip(row.number, msg("ไม่มีชื่อหรือเนื้อหาของมาตรการ"))
            self._add("warning", row, texts[0], msg("แถวนี้ไม่มีชื่อหรือเนื้อหาของมาตรการ จึงไม่นำเข้า"))
        else:
            tally.begin()
            self._begin(row.number, own, cells)
        self._check_size()

    def _goes_on(self, row: OpenMeasure) -> bool:
        """Whether a row belongs to the measure above.

        It does without a title, with the same one again, or where a numbered measure is
        followed by an unnumbered row that names nobody and no time, but more than a heading.
        """
        above = self._open[-1]
        if "title" not in row.fields:
            return "number" not in row.fields or row.number == above.number
        if row.title_key == above.title_key:
            return row.number == above.number
        names_nobody = not row.fields & {"divisions", "period"}
        has_columns = bool(self.fields & {"divisions", "period"})
        is_numbered = row.number is not None or above.number is None
        return has_columns and names_nobody and not is_numbered and len(row.fields) > 1

    def _begin(self, row: int, own: Mapping[str, str], cells: Mapping[str, DocumentCell]) -> None:
        """A new measure; cells merged downwards into it hold what stands above."""
        above = self._open[-1] if self._open else None
        self._letters += above.letters if above else 0
        merged = {
            field: above.raw(field)
            for field, cell in cells.items()
            if above and cell.is_continued and field in above.fields
        }
        self._open.append(OpenMeasure(row, {**merged, **own}))

    def _check_size(self) -> None:
        """Cells merged over many rows repeat their text in each, so a small file may say much."""
        letters = self._letters + (self._open[-1].letters if self._open else 0)
        if letters > MAX_LETTERS or len(self._open) > MAX_MEASURES:
            raise TooLargeError

    def _add(self, severity: Severity, row: DocumentRow, value: str, message: Message) -> None:
        self.problems.append(Problem(severity, row.number, None, quoted(value), message))
