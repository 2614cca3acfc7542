"""Papers read back as text: the words of a PDF and of a Word file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pypdfium2
from docx import Document
from docx.oxml.ns import qn

from ita_dash.domain.thai.text import squeeze


def pdf_pages(content: bytes) -> list[str]:
    """The text of every page."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [str(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


def pdf_text(content: bytes) -> str:
    """All words of a PDF without the spaces and line ends that a layout adds."""
    return bare("".join(pdf_pages(content)))


def word_lines(content: bytes) -> list[str]:
    """Every paragraph of a Word file that says something, those of tables among them."""
    return [line for line in _lines(Document(io.BytesIO(content))) if line]


def word_text(content: bytes) -> str:
    """All words of a Word file, to be compared with ``pdf_text``."""
    return bare("".join(word_lines(content)))


def bare(text: str) -> str:
    """The letters of a text alone, in one spelling."""
    return "".join(squeeze(text).split())


def _lines(document: Any) -> Iterator[str]:
    for paragraph in document.element.body.iter(qn("w:p")):
        yield "".join(each.text or "" for each in paragraph.iter(qn("w:t"))).strip()
