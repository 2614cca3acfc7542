"""What of a report's tables is not taken, and why: whole tables, columns, foot- and endnotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ita_dash.domain.measures.fields import INTERNAL_FIELDS
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.measures.parsed import COLUMN_LABELS
from ita_dash.imports.problems import Problem, quoted
from ita_dash.imports.reports.columns import column_field, tells_scores
from ita_dash.imports.reports.document_model import DocumentCell, DocumentTable
from ita_dash.imports.reports.header import ReportHeader
from ita_dash.imports.reports.signed_lines import is_signature

ANNOTATED = frozenset({"result", "outcome", *INTERNAL_FIELDS})
"""Running texts, to which a footnote is added in brackets."""
_LEAST = 2
"""Rows and columns of a table that is worth a word."""


def is_other_table(table: DocumentTable) -> bool:
    """Whether a table without a header of measures begins with names of columns of its own."""
    names = [text for text in table[0].texts if text]
    return tells_scores(names) or sum(column_field(name) is not None for name in names) > 1


def why_left_out(table: DocumentTable) -> Message:
    """Why a table was not taken."""
    if table and tells_scores([text for text in table[0].texts if text]):
        return msg("เป็นตารางคะแนน ไม่ใช่มาตรการ")
    return msg("ไม่มีหัวคอลัมน์ของมาตรการ")


def left_out_table(place: int, table: DocumentTable) -> Iterator[Problem]:
    """A notice about a table that is none of measures; nothing about what only arranges words."""
    rows = [row for row in table if any(row.texts)]
    if len(rows) < _LEAST or max(len(row.cells) for row in rows) < _LEAST:
        return
    if any(is_signature(line) for row in rows for text in row.texts for line in text.splitlines()):
        return
    names = quoted(" · ".join(text for text in rows[0].texts if text))
    message = msg("ไม่ได้นำเข้าตารางที่ {place} ({reason})", place=place, reason=why_left_out(rows))
    yield Problem("notice", rows[0].number, None, names, message)


def left_out_columns(header: ReportHeader) -> Iterator[Problem]:
    """A notice that names the columns of which nothing is taken."""
    if header.unused:
        listed = quoted(" · ".join(header.unused))
        message = msg("มี {n} คอลัมน์ที่ไม่ได้ใช้", n=len(header.unused))
        yield Problem("notice", header.row.number, None, listed, message)


def left_out_notes(row: int, cells: Mapping[str, DocumentCell]) -> Iterator[Problem]:
    """A notice for each footnote of a cell that is no running text."""
    for field, cell in cells.items():
        for note in () if field in ANNOTATED else cell.notes:
            column = str(COLUMN_LABELS[field]) if field in COLUMN_LABELS else None
            yield Problem("notice", row, column, quoted(note), msg("ไม่ได้นำเข้าเชิงอรรถของช่องนี้"))
