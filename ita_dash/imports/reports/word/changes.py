"""Tracked changes: the document as it stands once all of them are accepted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ita_dash.imports.reports.word.elements import (
    CELL,
    PARAGRAPH,
    ROW,
    VAL,
    child,
    remove,
)

_INSERTED, _DELETED = qn("w:ins"), qn("w:del")
_MOVED_FROM, _MOVED_TO = qn("w:moveFrom"), qn("w:moveTo")
_CELL_MERGED = qn("w:cellMerge")
_CELL_CHANGES = (qn("w:cellIns"), qn("w:cellDel"), _CELL_MERGED)
_CHANGES = (_INSERTED, _DELETED, _MOVED_TO, _MOVED_FROM, *_CELL_CHANGES)
_ROW_PROPERTIES, _MARK_PROPERTIES = qn("w:trPr"), qn("w:rPr")
_PROPERTIES = {_ROW_PROPERTIES, _MARK_PROPERTIES, qn("w:numPr")}
_AUTHOR = qn("w:author")


@dataclass(frozen=True)
class PendingChanges:
    """How many places are marked as changed, and by how many people."""

    places: int
    people: int


def accept_changes(root: Any) -> PendingChanges:
    """Accept every tracked change in the tree; says what was pending.

    A row that was inserted or moved as a whole is one place, and so are the two ends of a move.
    """
    pending = _pending(root)
    if pending.people:
        for row in list(root.iter(ROW)):
            if _is_marked(row, "w:trPr"):
                remove(row)
        for cell in list(root.iter(CELL)):
            if child(cell, "w:tcPr", "w:cellDel") is not None:
                remove(cell)
        _merge_cells(root)
        _join_paragraphs(root)
        for gone in list(root.iter(_DELETED, _MOVED_FROM)):
            if gone.getparent() is None or gone.getparent().tag not in _PROPERTIES:
                remove(gone)
    return pending


def _pending(root: Any) -> PendingChanges:
    changes = [each for each in root.iter(*_CHANGES) if each.get(_AUTHOR) is not None]
    people = {each.get(_AUTHOR) for each in changes}
    marked_rows = {each.getparent() for each in changes if _parent(each) == _ROW_PROPERTIES}
    rows = {properties.getparent() for properties in marked_rows}
    alone = [
        each for each in changes if not any(above in rows for above in each.iterancestors(ROW))
    ]
    moved = any(each.tag == _MOVED_TO for each in changes)
    counted = [
        each
        for each in alone
        if _parent(each) not in _PROPERTIES and not (moved and each.tag == _MOVED_FROM)
    ]
    places = len(rows) + len(counted)
    return PendingChanges(max(places, 1) if people else 0, len(people))


def _parent(element: Any) -> str | None:
    above = element.getparent()
    return None if above is None else above.tag


def _is_marked(element: Any, *properties: str) -> bool:
    """Whether an element's own properties say that it was deleted, or moved away from here."""
    return any(child(element, *properties, tag) is not None for tag in ("w:del", "w:moveFrom"))


def _merge_cells(root: Any) -> None:
    for change in list(root.iter(_CELL_MERGED)):
        properties = change.getparent()
        for old in properties.findall(qn("w:vMerge")):
            properties.remove(old)
        original = change.get(qn("w:vMerge"))
        if original is not None:
            merged = OxmlElement("w:vMerge")
            merged.set(VAL, "restart" if original == "rest" else "continue")
            properties.append(merged)


def _join_paragraphs(root: Any) -> None:
    """A paragraph whose end was deleted goes on in the next one."""
    # From the end: what was joined already is not moved again.
    for paragraph in reversed(list(root.iter(PARAGRAPH))):
        if not _is_marked(paragraph, "w:pPr", "w:rPr"):
            continue
        below = paragraph.getnext()
        if below is None or below.tag != PARAGRAPH:
            continue
        first = next(iter(below), None)
        place = int(first is not None and first.tag == qn("w:pPr"))
        content = [each for each in paragraph if each.tag != qn("w:pPr")]
        for offset, part in enumerate(content):
            below.insert(place + offset, part)
        remove(paragraph)
