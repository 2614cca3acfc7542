"""Which cells of a sheet bear a comment: it is nobody's figure, but must be told of."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import basename, dirname, join, normpath

from ita_dash.imports.files.workbook_parts import WorkbookParts
from ita_dash.imports.files.xml_parts import XmlReader

_KIND = "/comments"
_MOST = 10_000


def comment_cells(parts: WorkbookParts, sheet: str) -> tuple[str, ...]:
    """The cells with comments, such as "E5", in the order of the file.

    ``sheet`` is the part of the sheet. Raises expat.ExpatError when a part is damaged.
    """
    relations = join(dirname(sheet), "_rels", f"{basename(sheet)}.rels")
    targets: list[str] = []
    cells: dict[str, None] = {}

    def relation(tag: str, attributes: Mapping[str, str]) -> None:
        parts.elements.add()
        if tag == "Relationship" and attributes.get("Type", "").endswith(_KIND):
            targets.append(attributes.get("Target", ""))

    def comment(tag: str, attributes: Mapping[str, str]) -> None:
        parts.elements.add()
        if tag == "comment" and len(cells) < _MOST:
            cells[attributes.get("ref", "")] = None

    if parts.holds(relations):
        parts.read(relations, XmlReader(relation))
    for target in targets:
        path = target.lstrip("/") if target.startswith("/") else join(dirname(sheet), target)
        if parts.holds(normpath(path)):
            parts.read(normpath(path), XmlReader(comment))
    return tuple(cells)
