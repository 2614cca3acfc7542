"""A report as a Word document: paragraphs, merged cells and list items as a reader sees them."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from ita_dash.imports.files.limits import DocumentBudget
from ita_dash.imports.reports.document_model import DocumentCell, DocumentRow, ReportDocument

_TABLE, _PARAGRAPH, _WORDS, _VAL = qn("w:tbl"), qn("w:p"), qn("w:t"), qn("w:val")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): " ", qn("w:noBreakHyphen"): "-"}
_NOT_ITS_WORDS = {_TABLE, _FALLBACK, qn("w:txbxContent"), qn("w:pPr"), _PARAGRAPH}
_BULLET = "• "


def read_docx_report(content: bytes) -> ReportDocument:
    """The text outside tables, and every table; tables within cells stand alone.

    List items get a bullet, since Word does not store their numbers as text. Raises TooLargeError
    when there is more than any report holds, and whatever the document library raises on a
    damaged document.
    """
    document = Document(io.BytesIO(content))
    body = document.element.body
    lists = _list_styles(document.styles.element)
    tables: list[list[DocumentRow]] = []
    budget, number = DocumentBudget(), 0
    for table in _within(body, _TABLE, {_FALLBACK}):
        rows = table.xpath("./w:tr | ./w:sdt/w:sdtContent/w:tr")
        cells = (_row_cells(row, lists, budget) for row in rows)
        tables.append([DocumentRow(number + n, c) for n, c in enumerate(cells, start=1) if c])
        number += len(rows)
    outside = _within(body, _PARAGRAPH, {_TABLE, _FALLBACK})
    text = "\n".join(_text(p, lists) for p in outside)
    budget.spend([len(text)])
    return ReportDocument(text, tables)


def _walk(element: Any, excluded: Collection[str]) -> Iterator[Any]:
    """Every element within, in order, but nothing within the excluded ones."""
    open_ones = [iter(element)]
    while open_ones:
        child = next(open_ones[-1], None)
        if child is None:
            open_ones.pop()
        elif child.tag not in excluded:
            yield child
            open_ones.append(iter(child))


def _within(element: Any, tag: str, excluded: Collection[str]) -> Iterator[Any]:
    return (found for found in _walk(element, excluded) if found.tag == tag)


def _cells(row: Any) -> list[Any]:
    return list(row.xpath("./w:tc | ./w:sdt/w:sdtContent/w:tc"))


def _row_cells(
    row: Any, lists: Collection[str], budget: DocumentBudget
) -> tuple[DocumentCell, ...]:
    cells = tuple(_cell(cell, lists) for cell in _cells(row))
    budget.spend([len(cell.raw) for cell in cells])
    return cells


def _cell(cell: Any, lists: Collection[str]) -> DocumentCell:
    paragraphs = _within(cell, _PARAGRAPH, {_TABLE, _FALLBACK})
    merged = _child(cell, "w:tcPr", "w:vMerge")
    span = _value(_child(cell, "w:tcPr", "w:gridSpan")) or ""
    return DocumentCell(
        "\n".join(_text(paragraph, lists) for paragraph in paragraphs),
        is_continued=merged is not None and _value(merged) != "restart",
        span=int(span) if span.isdecimal() and int(span) else 1,
    )


def _text(paragraph: Any, lists: Collection[str]) -> str:
    words = (
        (part.text or "") if part.tag == _WORDS else _BREAKS.get(part.tag, "")
        for part in _walk(paragraph, _NOT_ITS_WORDS)
    )
    text = "".join(words)
    return _BULLET + text if text.strip() and _is_list_item(paragraph, lists) else text


def _is_list_item(paragraph: Any, lists: Collection[str]) -> bool:
    numbered = _value(_child(paragraph, "w:pPr", "w:numPr", "w:numId"))
    style = _value(_child(paragraph, "w:pPr", "w:pStyle"))
    return style in lists if numbered is None else numbered != "0"


def _child(element: Any, *path: str) -> Any:
    """The first element at the end of a path of tags, None when there is none."""
    for tag in path:
        element = None if element is None else next(element.iterchildren(qn(tag)), None)
    return element


def _value(element: Any) -> str | None:
    """What an element is set to, None when there is none or it does not say."""
    return None if element is None else element.get(_VAL)


def _list_styles(styles: Any) -> set[str]:
    """The ids of paragraph styles that number or bullet, by themselves or by their base."""
    bases = {
        style.get(qn("w:styleId")): style.xpath("string(./w:basedOn/@w:val)")
        for style in styles.xpath("./w:style")
    }
    based_on: dict[str, list[str]] = {}
    for style, base in bases.items():
        based_on.setdefault(base, []).append(style)
    todo = [style.get(qn("w:styleId")) for style in styles.xpath("./w:style[./w:pPr/w:numPr]")]
    numbering: set[str] = set()
    while todo:
        style = todo.pop()
        if style not in numbering:
            numbering.add(style)
            todo += based_on.get(style, [])
    return numbering
