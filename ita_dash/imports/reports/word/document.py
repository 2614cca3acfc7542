"""A report as a Word document: its running text and its tables, as Word shows them at last."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from ita_dash.domain.messages import msg
from ita_dash.imports.files.limits import DocumentBudget
from ita_dash.imports.problems import Problem
from ita_dash.imports.reports.document_model import ReportDocument
from ita_dash.imports.reports.word.changes import PendingChanges, accept_changes
from ita_dash.imports.reports.word.controls import (
    drop_fallbacks,
    settle_controls,
    take_out_hidden,
)
from ita_dash.imports.reports.word.elements import PARAGRAPH, TABLE, outermost
from ita_dash.imports.reports.word.notes import Notes
from ita_dash.imports.reports.word.numbering import Numbering
from ita_dash.imports.reports.word.tables import TableReader
from ita_dash.imports.reports.word.words import boxed_paragraphs, label_paragraphs, paragraph_text

_NOTE_PARTS = {
    "footnotes": RELATIONSHIP_TYPE.FOOTNOTES,
    "endnotes": RELATIONSHIP_TYPE.ENDNOTES,
}


def read_docx_report(content: bytes) -> ReportDocument:
    """The text outside tables, and every table, as they are once all tracked changes are accepted.

    Tables within the cells of a table of measures belong to their cells. Raises TooLargeError
    when there is more than any report holds, and whatever the document library raises on a
    damaged document.
    """
    document = Document(io.BytesIO(content))
    body = document.element.body
    parts = {
        part.reltype: part.target_part
        for part in document.part.rels.values()
        if not part.is_external
    }
    roots = {
        name: parse_xml(parts[kind].blob) for name, kind in _NOTE_PARTS.items() if kind in parts
    }
    for root in roots.values():
        _settle(root)
    pending, hidden = _settle(body)
    numbering = parts.get(RELATIONSHIP_TYPE.NUMBERING)
    lists = None if numbering is None else parse_xml(numbering.blob)
    label_paragraphs(body, Numbering(lists, document.styles.element))
    budget = DocumentBudget()
    reader = TableReader(Notes(roots), budget)
    for table in outermost(body, {TABLE}):
        reader.read(table)
    text = "\n".join(_outside(body))
    budget.spend([len(text)])
    return ReportDocument(text, reader.tables, tuple(_notices(pending, hidden)))


def _settle(root: Any) -> tuple[PendingChanges, int]:
    """Make a tree what its reader sees; gives the changes and what was hidden."""
    drop_fallbacks(root)
    pending = accept_changes(root)
    hidden = take_out_hidden(root)
    settle_controls(root)
    return pending, hidden


def _outside(place: Any) -> Iterator[str]:
    for paragraph in outermost(place, {PARAGRAPH}, {TABLE}):
        yield paragraph_text(paragraph)
        for box in boxed_paragraphs(paragraph):
            yield from _outside(box)


def _notices(pending: PendingChanges, hidden: int) -> Iterator[Problem]:
    if pending.places:
        message = msg(
            "เอกสารมีการแก้ไขที่ยังไม่ได้ยอมรับ {places} แห่ง โดย {people} คน "
            "จึงอ่านตามที่จะเป็นเมื่อยอมรับทั้งหมด โปรดตรวจ",
            places=pending.places,
            people=pending.people,
        )
        yield Problem("warning", None, None, None, message)
    if hidden:
        message = msg("เอกสารมีข้อความที่ซ่อนไว้ {n} แห่ง จึงไม่ได้อ่าน", n=hidden)
        yield Problem("notice", None, None, None, message)
