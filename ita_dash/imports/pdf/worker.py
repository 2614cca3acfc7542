"""The process that reads one PDF: its bytes come in, what stands in it goes out as JSON.

A PDF may hold anything, and its library is no Python: whatever it does to the process that reads
it, it takes too long or too much memory or ends it, the app goes on.
"""

from __future__ import annotations

import io
import json
import re
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import pdfplumber
import pypdfium2
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from ita_dash.imports.pdf.letters import Letter, Line, by_place, lines_of, page_letters
from ita_dash.imports.pdf.tables import DrawnTable, joined, page_tables

MAX_PAGES = 200
MAX_PAGE_LETTERS = 50_000
MAX_DRAWN = 30_000
"""Lines and boxes of a page; a page of a table has some hundred."""
_NUMBER = r"[0-9๐-๙]{1,4}"
_PAGE_NUMBER = re.compile(
    rf"\W{{,5}}(?:หน้า|page)?\W{{,5}}{_NUMBER}(?: ?(?:/|จาก|of) ?{_NUMBER})?\W{{,5}}", re.IGNORECASE
)
_MEMORY = 1_500_000_000
_FEW = 20
"""Letters with which a page is taken for a picture, such as those of a stamp."""


def main() -> None:
    """Read standard input and answer on standard output."""
    _bound_memory()
    json.dump(answer(sys.stdin.buffer.read()), sys.stdout)


def answer(content: bytes) -> dict[str, Any]:
    """What stands in the PDF: ``text``, ``tables`` and ``pictures``, pages without letters.

    Instead ``refused`` with the reason where it cannot be read: password, damaged, large, picture.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        return {"refused": "password" if "password" in str(error).casefold() else "damaged"}
    if len(document) > MAX_PAGES:
        return {"refused": "large"}
    with pdfplumber.open(io.BytesIO(content)) as plumber:
        return _read(document, plumber)


def _read(document: pypdfium2.PdfDocument, plumber: PDF) -> dict[str, Any]:
    pages: list[_PageRead] = []
    tables: list[DrawnTable] = []
    for page, drawn in zip(document, plumber.pages, strict=True):
        letters = page_letters(page)
        if len(letters) > MAX_PAGE_LETTERS or sum(map(len, drawn.objects.values())) > MAX_DRAWN:
            return {"refused": "large"}
        read = _page(drawn, letters)
        is_direct = bool(pages) and pages[-1].goes_on_in(read)
        tables = joined(tables, read.tables, is_direct=is_direct)
        pages.append(read)
        drawn.close()
    pictures = [number for number, read in enumerate(pages, start=1) if read.is_picture]
    if len(pictures) == len(pages):
        return {"refused": "picture"}
    lines = [line for read in pages for line in read.lines]
    return {
        "text": "\n".join(line.text for line in lines),
        "tables": [{"rows": each.rows, "pages": each.pages, "torn": each.torn} for each in tables],
        "pictures": pictures,
    }


@dataclass(frozen=True)
class _PageRead:
    """A page: its tables, and the lines around them."""

    lines: list[Line]
    tables: list[DrawnTable]
    is_picture: bool

    def goes_on_in(self, following: _PageRead) -> bool:
        """Whether no words stand between the last table here and the first of the next page."""
        if not (self.tables and following.tables):
            return False
        heads = {line.text for line in self.lines if line.top < self.tables[0].box[1]}
        below = [line.text for line in self.lines if line.top > self.tables[-1].box[3]]
        top = following.tables[0].box[1]
        above = [line.text for line in following.lines if line.top < top]
        return all(_PAGE_NUMBER.fullmatch(text) or text in heads for text in (*below, *above))


def _page(drawn: Page, letters: list[Letter]) -> _PageRead:
    tables = page_tables(drawn, drawn.page_number, letters)
    outside = by_place(letters, [table.box for table in tables])[None]
    return _PageRead(lines_of(outside), tables, len(letters) < _FEW)


def _bound_memory() -> None:
    """Let the process end rather than take the memory of the PC; Windows knows no such bound."""
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    main()
