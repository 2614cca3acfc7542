"""Which cell styles of a workbook show a number as a percentage."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ita_dash.imports.files.workbook_parts import WorkbookParts
from ita_dash.imports.files.xml_parts import XmlReader

_STYLES = "xl/styles.xml"
_BUILT_IN = {"9", "10"}
"""The percent formats that every workbook knows without writing them down."""
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.')
"""What stands in a format as it is; a percent sign among it multiplies nothing."""


def percent_styles(parts: WorkbookParts) -> frozenset[str]:
    """The numbers of the cell styles, as cells name them, that show 0.9276 as 92.76 %."""
    styles = _Styles(parts)
    if parts.holds(_STYLES):
        parts.read(_STYLES, XmlReader(styles.start))
    return frozenset(styles.percent)


class _Styles:
    def __init__(self, parts: WorkbookParts) -> None:
        self.percent: set[str] = set()
        self._formats = set(_BUILT_IN)
        self._elements = parts.elements
        self._styles = 0
        self._is_cell_style = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._elements.add()
        if tag == "numFmt" and "%" in _LITERAL.sub("", attributes.get("formatCode", "")):
            self._formats.add(attributes.get("numFmtId", ""))
        elif tag in ("cellStyleXfs", "cellXfs", "cellStyles", "dxfs"):
            self._is_cell_style = tag == "cellXfs"
        elif tag == "xf" and self._is_cell_style:
            if attributes.get("numFmtId") in self._formats:
                self.percent.add(str(self._styles))
            self._styles += 1
