"""Which rows of a report's tables make up each measure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.steps import title_number
from ita_dash.domain.thai_text import search_key, squeeze
from ita_dash.imports.problems import Problem, Severity
from ita_dash.imports.reports.document_model import (
    DocumentCell,
    DocumentRow,
    DocumentTable,
    plain_text,
)
from ita_dash.imports.reports.header import ReportHeader, read_header

_NUMBER = re.compile(r"\(?(\d{1,3})[.)]*")


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
        own = _NUMBER.fullmatch(squeeze(self.text("number")))
        return int(own[1]) if own else title_number(self.text("title"))[0]


class ReportTables:
    """The measures of a report, joined over pages while its tables are read.

    ``fields``: the columns that the tables have. ``rows_read``: rows below headers that hold
    anything.
    """

    def __init__(self, tables: Sequence[DocumentTable]) -> None:
        """Read the tables; one without a header goes on with the table above when it fits."""
        self.measures: list[ReportMeasure] = []
        self.problems: list[Problem] = []
        self.fields: set[str] = set()
        self.rows_read = 0
        self._header: ReportHeader | None = None
        for table in tables:
            self._read_table(table)

    def _read_table(self, table: DocumentTable) -> None:
        headers = [read_header(row) for row in table]
        if any(headers):
            self._header = None
        elif not table or self._header is None or not self._header.fits(table[0]):
            return
        is_below_header = False
        for row, header in zip(table, headers, strict=True):
            if is_below_header and self._header and self._header.names_only(row):
                self._use(self._header.refined(row))
            elif header:
                self._use(header)
            elif self._header:
                self._read_row(row, self._header)
            is_below_header = bool(header)

    def _use(self, header: ReportHeader) -> None:
        self._header = header
        self.fields.update(field for field in header.fields if field)

    def _read_row(self, row: DocumentRow, header: ReportHeader) -> None:
        texts = [text for text in row.texts if text]
        if not texts or (len(texts) > 2 and all(map(_NUMBER.fullmatch, map(squeeze, texts)))):
            return
        self.rows_read += 1
        if row.width > header.row.width:
            self._add(
                "warning", row, texts[0], msg("แถวนี้มีช่องมากกว่าหัวตาราง โปรดตรวจว่าค่าไม่เลื่อนคอลัมน์")
            )
        cells = header.aligned(row)
        own = {field: cell for field, cell in cells.items() if not cell.is_continued and cell.text}
        measure = ReportMeasure(row.number, {field: cell.raw for field, cell in own.items()})
        has_merged_title = "title" in cells and cells["title"].is_continued
        if self.measures and (has_merged_title or self._goes_on(measure)):
            self._append(measure)
        elif "title" not in own or (own.keys() == {"title"} and measure.number is None):
            self._add("warning", row, texts[0], msg("แถวนี้ไม่มีชื่อหรือเนื้อหาของมาตรการ จึงไม่นำเข้า"))
        else:
            self._begin(measure, cells)

    def _goes_on(self, measure: ReportMeasure) -> bool:
        """Whether a row belongs to the measure above.

        It does without a title, with the same one again, or where a numbered measure is
        followed by an unnumbered row that names nobody and no time, but more than a heading.
        """
        above = self.measures[-1]
        if not measure.text("title"):
            return "number" not in measure.raw or measure.number == above.number
        if search_key(measure.text("title")) == search_key(above.text("title")):
            return measure.number == above.number
        names_nobody = not measure.raw.keys() & {"divisions", "period"}
        is_told = bool(self.fields & {"divisions", "period"})
        is_numbered = measure.number is not None or above.number is None
        return is_told and names_nobody and not is_numbered and len(measure.raw) > 1

    def _begin(self, measure: ReportMeasure, cells: Mapping[str, DocumentCell]) -> None:
        """A new measure; cells merged downwards into it hold what stands above."""
        above = self.measures[-1].raw if self.measures else {}
        merged = {f: above[f] for f, cell in cells.items() if cell.is_continued and f in above}
        self.measures.append(ReportMeasure(measure.row, {**merged, **measure.raw}))

    def _append(self, measure: ReportMeasure) -> None:
        above = self.measures[-1]
        joined = dict(above.raw)
        for field, raw in measure.raw.items():
            if plain_text(raw) != above.text(field):
                joined[field] = f"{joined[field]}\n{raw}" if field in joined else raw
        self.measures[-1] = ReportMeasure(above.row, joined)

    def _add(self, severity: Severity, row: DocumentRow, value: str, message: Message) -> None:
        self.problems.append(Problem(severity, row.number, None, value, message))
