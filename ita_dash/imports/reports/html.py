"""A report as a web page, or as text with HTML tables in it."""

from __future__ import annotations

from collections.abc import Iterator, Sized

from lxml import etree, html

from ita_dash.imports.files.limits import DocumentBudget, TooLargeError
from ita_dash.imports.reports.document_model import DocumentCell, DocumentRow, ReportDocument

_BLOCKS = {"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article"}
_UNSEEN = {"script", "style", "head", "template", "noscript"}
_MAX_SPAN = 100
_MAX_ATTRIBUTES = 1_000
"""Of one tag; a real one has some ten."""
_TOO_DEEP = etree.ErrorTypes.ERR_RESOURCE_LIMIT


def read_html_report(text: str) -> ReportDocument:
    """The running text, and every table with its merged cells; tables within cells stand alone.

    Raises ValueError when the text holds no page at all, and TooLargeError when its cells are
    more than any report's.
    """
    root = _page(text.encode("utf-8", "replace"))
    tables: list[list[DocumentRow]] = []
    budget, number = DocumentBudget(), 0
    for table in root.iter("table"):
        rows = [
            DocumentRow(number + n, cells)
            for n, cells in enumerate(_rows(table, budget), 1)
            if cells
        ]
        tables.append(rows)
        number = rows[-1].number if rows else number
    return ReportDocument("".join(_pieces(root)), tables)


def _page(content: bytes) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        etree.fromstring(content, etree.HTMLParser(target=_AttributeCount(), encoding="utf-8"))
        root = html.document_fromstring(content, parser=parser)
    except etree.LxmlError as error:
        raise ValueError("no page") from error
    if any(entry.type == _TOO_DEEP for entry in parser.error_log):
        # What stands further down was left out by the library.
        raise TooLargeError
    return root


class _AttributeCount:
    """Sees the tags of a page before a tree is made, where each attribute walks past all others."""

    def start(self, _: str, attributes: Sized) -> None:
        """Raises TooLargeError for more attributes than any tag has."""
        if len(attributes) > _MAX_ATTRIBUTES:
            raise TooLargeError

    def close(self) -> None:
        """Nothing is kept."""


def _rows(table: html.HtmlElement, budget: DocumentBudget) -> Iterator[tuple[DocumentCell, ...]]:
    """The cells of each row; below a cell merged downwards stand continued ones."""
    below: dict[int, tuple[int, int]] = {}
    for row in table.xpath("./tr|./thead/tr|./tbody/tr|./tfoot/tr"):
        cells: list[DocumentCell] = []
        column = 0
        for cell in (*row.iterchildren("td", "th"), None):
            while column in below:
                column += _continue(below, column, cells)
            if cell is not None:
                span = _span(cell, "colspan")
                cells.append(DocumentCell(_cell_text(cell), span=span))
                if _span(cell, "rowspan") > 1:
                    below[column] = (_span(cell, "rowspan"), span)
                column += span
        below = {at: (left - 1, span) for at, (left, span) in below.items() if left > 1}
        budget.spend([len(cell.raw) for cell in cells])
        yield tuple(cells)


def _continue(below: dict[int, tuple[int, int]], column: int, cells: list[DocumentCell]) -> int:
    _, span = below[column]
    cells.append(DocumentCell("", is_continued=True, span=span))
    return span


def _span(cell: html.HtmlElement, attribute: str) -> int:
    written = cell.get(attribute, "1").strip()
    return min(max(int(written), 1), _MAX_SPAN) if written.isdecimal() else 1


def _cell_text(cell: html.HtmlElement) -> str:
    """The words of a cell; line ends of the source are spaces, as a browser shows them."""
    pieces = (piece if piece == "\n" else " ".join(piece.split("\n")) for piece in _pieces(cell))
    return "".join(pieces).strip()


def _pieces(element: html.HtmlElement) -> Iterator[str]:
    """The text outside inner tables; a line end around each block, a bullet before list items."""
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        is_block = node is not element and node.tag in _BLOCKS
        if is_block:
            yield "\n"
        if event == "end":
            yield (node.tail or "") if node is not element else ""
        elif node is not element and (node.tag in _UNSEEN or node.tag == "table"):
            walker.skip_subtree()
        else:
            yield ("• " if node.tag == "li" else "") + (node.text or "")
