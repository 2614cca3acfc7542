"""What every kind of report document is read into: running text, and tables of cells."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ita_dash.imports.problems import Problem

_BREAK_TAG = re.compile(r"</?(?:p|div|br|li|ul|ol|h[1-6])\b[^<>]*>", re.IGNORECASE)
_TEXT_TAG = re.compile(r"</?(?:span|b|i|u|em|strong|font|sup|sub|a)\b[^<>]*>", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufeff\u200b-\u200d\u2060]")
_NO_LETTER = re.compile(r"&#x?[0-9a-f]{9,}", re.IGNORECASE)
"""The number of a letter that there is none of; the library would count to it."""
_EMPHASIS = re.compile(r"\*\*|__")


@dataclass(frozen=True)
class DocumentCell:
    """A cell as it stands in the document.

    ``is_continued``: it is the lower part of a cell merged downwards, its text stands above.
    ``span``: how many columns of the table's grid it covers. ``label``: the number that a list
    of Word gives it, which is no part of its text. ``notes``: the foot- and endnotes it points to.
    ``is_absent``: the row begins behind it, or ends before it; there is no such cell.
    """

    raw: str
    is_continued: bool = False
    span: int = 1
    label: str = ""
    notes: tuple[str, ...] = ()
    is_absent: bool = False

    @cached_property
    def text(self) -> str:
        """The words of the cell, a line for each line or paragraph; tags and bold marks out."""
        return plain_text(self.raw)


@dataclass(frozen=True)
class DocumentRow:
    """A row of a table; ``number`` is its line in a text, else its place among all table rows."""

    number: int
    cells: tuple[DocumentCell, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of its cells."""
        return tuple(cell.text for cell in self.cells)

    @property
    def width(self) -> int:
        """How many columns of the table's grid it covers."""
        return sum(cell.span for cell in self.cells)

    def cell_at(self, column: int) -> DocumentCell:
        """The cell that covers a grid column; the last one when the row ends before it."""
        return [cell for start, cell in self.starts() if start <= column][-1]

    def starts(self) -> Iterator[tuple[int, DocumentCell]]:
        """Each cell with the first grid column it covers, from 0."""
        column = 0
        for cell in self.cells:
            yield column, cell
            column += cell.span


DocumentTable = Sequence[DocumentRow]


@dataclass(frozen=True)
class ReportDocument:
    """A report: the text outside its tables, a line for each line, and its tables in order.

    ``problems``: what is to be told of the document as a whole.
    """

    text: str
    tables: Sequence[DocumentTable]
    problems: tuple[Problem, ...] = ()

    def all_text(self) -> str:
        """The running text and the text of all cells."""
        rows = (row for table in self.tables for row in table)
        return "\n".join([self.text, *("\n".join(row.texts) for row in rows)])


def plain_text(raw: str) -> str:
    """The words of a cell, a tidy line for each line or paragraph, without tags and bold marks."""
    visible = _CONTROL.sub("", html.unescape(_NO_LETTER.sub("", _without_tags(raw))))
    lines = (" ".join(line.split()) for line in _EMPHASIS.sub("", visible).splitlines())
    return "\n".join(line for line in lines if line)


def _without_tags(raw: str) -> str:
    return _TEXT_TAG.sub("", _BREAK_TAG.sub("\n", raw))
