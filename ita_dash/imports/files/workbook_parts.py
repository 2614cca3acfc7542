"""Where the sheets of a workbook stand, who sees them, and how long its shared texts are."""

from __future__ import annotations

import zipfile
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from posixpath import join
from typing import Literal, cast, get_args

from ita_dash.imports.files.limits import MAX_CELLS, TooLargeError
from ita_dash.imports.files.xml_parts import XmlReader

_RELATIONS = "xl/_rels/workbook.xml.rels"
_WORKBOOK = "xl/workbook.xml"
_SHARED = "xl/sharedstrings.xml"
_READ_TOO = "_rels/.rels"
"""A part that is read besides, of which is only seen that it is not endless."""
_MAX_ELEMENTS = 3 * MAX_CELLS
_MAX_SHEETS = 1_000


Visibility = Literal["visible", "hidden", "veryHidden"]
"""Whether a sheet is shown, hidden, or hidden so that Excel does not offer to show it."""


@dataclass(frozen=True)
class SheetPart:
    """A sheet of the workbook: the part it stands in, and who sees it."""

    path: str
    visibility: Visibility


class ElementCount:
    """Counts the elements of a workbook's parts, as each of them costs time."""

    def __init__(self) -> None:
        self._elements = 0

    def add(self) -> None:
        """One more; TooLargeError when they are too many."""
        self._elements += 1
        if self._elements > _MAX_ELEMENTS:
            raise TooLargeError


class WorkbookParts:
    """The parts of a workbook by their names in lower letters, as its reader finds them."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.elements = ElementCount()
        self._archive = archive
        self._names = {name.casefold(): name for name in archive.namelist()}

    def sheets(self) -> Mapping[str, SheetPart]:
        """The part of each sheet, by sheet name, in the order of the tabs.

        Raises ValueError or KeyError when a name stands for two sheets or a sheet has no part.
        """
        relations = self._tags(_RELATIONS, "Relationship")
        targets = _once((each["Id"], each["Target"]) for each in relations)
        sheets = self._tags(_WORKBOOK, "sheet")
        paths = _once((each["name"], _path(targets[_relation(each)])) for each in sheets)
        seen = {each["name"]: _visibility(each.get("state")) for each in sheets}
        return {name: SheetPart(path, seen[name]) for name, path in paths.items()}

    def shared_lengths(self) -> Sequence[int]:
        """How many letters each shared text has."""
        lengths = array("L")

        def start(tag: str, _: Mapping[str, str]) -> None:
            self.elements.add()
            if tag == "si":
                lengths.append(0)

        def text(letters: str) -> None:
            if lengths:
                lengths[-1] += len(letters)

        if _READ_TOO in self._names:
            self.read(_READ_TOO, XmlReader(lambda *_: self.elements.add()))
        if _SHARED in self._names:
            reader = XmlReader(start)
            reader.parser.CharacterDataHandler = text
            self.read(_SHARED, reader)
        return lengths

    def holds(self, part: str) -> bool:
        """Whether there is a part of this name."""
        return part.casefold() in self._names

    def read(self, part: str, reader: XmlReader) -> None:
        """Let a reader follow a part; KeyError when there is none of this name."""
        with self._archive.open(self._names[part.casefold()]) as file:
            reader.read(file)

    def _tags(self, part: str, wanted: str) -> list[dict[str, str]]:
        tags: list[dict[str, str]] = []

        def start(tag: str, attributes: dict[str, str]) -> None:
            self.elements.add()
            if tag == wanted:
                tags.append(attributes)
            if len(tags) > _MAX_SHEETS:
                raise TooLargeError

        self.read(part, XmlReader(start))
        return tags


def _once(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The pairs by their first part; of two with one name, the other might be what is unfolded."""
    once: dict[str, str] = {}
    for key, value in pairs:
        if key in once:
            raise ValueError("a name stands twice")
        once[key] = value
    return once


def _visibility(state: str | None) -> Visibility:
    return cast(Visibility, state) if state in get_args(Visibility) else "visible"


def _relation(attributes: Mapping[str, str]) -> str:
    [relation] = [value for key, value in attributes.items() if key.endswith(":id")]
    return relation


def _path(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else join("xl", target)
