"""The comments of a sheet: nobody's figures, but some offices write their targets there."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import basename, dirname, join, normpath

from ita_dash.imports.files.text import without_controls
from ita_dash.imports.files.workbook_parts import WorkbookParts
from ita_dash.imports.files.xml_parts import XmlReader

_KIND = "/comments"
_MOST = 10_000
_MOST_LETTERS = 500
"""Of one comment; a figure stands in few."""


def sheet_comments(parts: WorkbookParts, sheet: str) -> Mapping[str, str]:
    """The text of each comment by its cell, such as "E5", in the order of the file.

    ``sheet`` is the part of the sheet. Raises expat.ExpatError when a part is damaged.
    """
    relations = join(dirname(sheet), "_rels", f"{basename(sheet)}.rels")
    targets: list[str] = []

    def relation(tag: str, attributes: Mapping[str, str]) -> None:
        parts.elements.add()
        if tag == "Relationship" and attributes.get("Type", "").endswith(_KIND):
            targets.append(attributes.get("Target", ""))

    if parts.holds(relations):
        parts.read(relations, XmlReader(relation))
    comments = _Comments(parts)
    for target in targets:
        path = target.lstrip("/") if target.startswith("/") else join(dirname(sheet), target)
        if parts.holds(normpath(path)):
            parts.read(normpath(path), comments.reader())
    return {cell: without_controls(text).strip() for cell, text in comments.texts.items()}


class _Comments:
    def __init__(self, parts: WorkbookParts) -> None:
        self.texts: dict[str, str] = {}
        self._parts, self._cell = parts, ""

    def reader(self) -> XmlReader:
        """Follows one part of comments."""
        reader = XmlReader(self._start)
        reader.parser.CharacterDataHandler = self._text
        return reader

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._parts.elements.add()
        if tag == "comment":
            is_one_more = len(self.texts) < _MOST
            self._cell = attributes.get("ref", "") if is_one_more else ""
            if self._cell:
                self.texts[self._cell] = ""

    def _text(self, text: str) -> None:
        if self._cell and len(self.texts[self._cell]) < _MOST_LETTERS:
            self.texts[self._cell] += text[:_MOST_LETTERS]
