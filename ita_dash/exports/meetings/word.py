"""A meeting's paper as a Word file, from the same content as its PDF."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import singledispatch
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from ita_dash.exports.fixed_zip import without_clock
from ita_dash.exports.meetings.brief import PrintedPaper
from ita_dash.exports.papers.content import Figures, Heading, Items, Part, Table, Text
from ita_dash.exports.papers.pdf import picture_png
from ita_dash.exports.papers.shipped.house import CENTRE, add_run, line, new_document

_TITLE, _HEAD, _BODY, _SMALL = 20, 14, 12, 11
_SHARES = 24


def meeting_docx(printed: PrintedPaper) -> bytes:
    """The paper as a Word file; the same content gives the same bytes."""
    document, paper = new_document(), printed.paper
    section = document.sections[0]
    section.top_margin = section.bottom_margin = Cm(1.5)
    section.left_margin = section.right_margin = Cm(2)
    line(document, (paper.title, _TITLE, True), align=CENTRE)
    for words in paper.under:
        line(document, (words, _BODY, False), align=CENTRE)
    for part in paper.parts:
        _write(part, document)
    if printed.svg:
        _add_picture(document, printed)
    add_run(section.footer.paragraphs[0], " · ".join(paper.foot), 9)
    document.core_properties.title = paper.title
    buffer = io.BytesIO()
    document.save(buffer)
    return without_clock(buffer.getvalue())


def _add_picture(document: Any, printed: PrintedPaper) -> None:
    picture = io.BytesIO(picture_png(printed.svg, dots_per_inch=220))
    shape = document.add_picture(picture, width=Cm(14))
    shape._inline.docPr.set("descr", printed.alt)
    document.paragraphs[-1].paragraph_format.line_spacing = 1.0
    document.paragraphs[-1].alignment = CENTRE


@singledispatch
def _write(part: Part, document: Any) -> None:
    raise TypeError(part)


@_write.register
def _(part: Heading, document: Any) -> None:
    line(document, (part.text, _HEAD, True), keep=True)


@_write.register
def _(part: Text, document: Any) -> None:
    line(document, (part.text, _BODY, False))


@_write.register
def _(part: Items, document: Any) -> None:
    for number, words in enumerate(part.items, start=1):
        line(document, (f"{number}. {words}", _BODY, False))


@_write.register
def _(part: Figures, document: Any) -> None:
    made = _table(document, 1, [each.share for each in part.figures])
    for cell, each in zip(made.rows[0].cells, part.figures, strict=True):
        add_run(cell.paragraphs[0], each.label, _SMALL)
        cell.paragraphs[0].paragraph_format.line_spacing = Pt(_SMALL * 1.2)
        line(cell, (each.value, 20, True), align=CENTRE)
        line(cell, (each.note, _SMALL, False), align=CENTRE)
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


@_write.register
def _(part: Table, document: Any) -> None:
    made = _table(document, len(part.rows) + 1, part.shares)
    for row, texts in zip(made.rows, (part.heads, *part.rows), strict=True):
        for cell, words in zip(row.cells, texts, strict=True):
            add_run(cell.paragraphs[0], words, _SMALL, bold=texts is part.heads)
            cell.paragraphs[0].paragraph_format.line_spacing = Pt(_SMALL * 1.2)


def _table(document: Any, rows: int, shares: Sequence[int]) -> Any:
    made = document.add_table(rows=rows, cols=len(shares))
    made.style, made.autofit = "Table Grid", False
    for column, share in zip(made.columns, shares, strict=True):
        column.width = Cm(17 * share / _SHARES)
        for cell in column.cells:
            cell.width = Cm(17 * share / _SHARES)
    return made
