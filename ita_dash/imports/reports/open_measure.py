"""A report's measure while the rows that belong to it are still being read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from ita_dash.domain.measures.step_text import title_number
from ita_dash.domain.thai.letters import letter_number
from ita_dash.domain.thai.text import search_key, squeeze
from ita_dash.imports.reports.document_model import plain_text

_NUMBER = re.compile(r"\(?(\d{1,3})[.)]*")
_LETTER = re.compile(r"\(?([ก-ฮ])[.)]+")
_HEAD = 2_000
"""Letters of a title by which it is told from another."""


def is_number(text: str) -> bool:
    """Whether a cell holds a measure's number and nothing else."""
    return _NUMBER.fullmatch(squeeze(text)) is not None


def measure_number(number: str, title: str) -> int | None:
    """A measure's number by its own cell, else by the head of its title; None without one."""
    own = _NUMBER.fullmatch(squeeze(number))
    letter = _LETTER.fullmatch(squeeze(number))
    if letter and (place := letter_number(letter[1])):
        return place
    return int(own[1]) if own else title_number(title)[0]


@dataclass
class _Cell:
    """What stands in one field, row by row: as it is written, and its words."""

    raw: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, raw: str, text: str) -> None:
        self.raw.append(raw)
        self.texts.append(text)
        self.length += len(text) + (len(self.texts) > 1)

    def says(self, text: str) -> bool:
        # Only a text of the same length is compared, so that all comparisons together are linear.
        return self.length == len(text) and "\n".join(self.texts) == text


class OpenMeasure:
    """A measure to which rows are added; each of its texts is put together once, at the end.

    ``title_key`` tells its title from another one, ``number`` is its number. ``letters`` counts
    what stands in all its cells.
    """

    def __init__(self, row: int, raw: Mapping[str, str]) -> None:
        """Begin with the cells of one row as they stand, by field; ``row`` is its number."""
        self.row = row
        self.letters = 0
        self.title_key = ""
        self.number: int | None = None
        self._cells: dict[str, _Cell] = {}
        self._title = ""
        self.add(raw)

    @property
    def fields(self) -> Set[str]:
        """The fields of which it has a cell."""
        return self._cells.keys()

    def raw(self, name: str) -> str:
        """The text of a field as it stands in all its rows; a part alone is not copied."""
        parts = self._cells[name].raw
        if len(parts) > 1:
            parts[:] = ["\n".join(parts)]
        return parts[0]

    def raws(self) -> dict[str, str]:
        """The text of every field as it stands in all its rows."""
        return {name: self.raw(name) for name in self._cells}

    def add(self, raw: Mapping[str, str]) -> None:
        """Put the cells of a further row behind; one that says all it says already is dropped."""
        for name, written in raw.items():
            cell, text = self._cells.setdefault(name, _Cell()), plain_text(written)
            if not cell.says(text) or not cell.raw:
                cell.add(written, text)
                self.letters += len(written)
                self._see(name, text)

    def _see(self, name: str, text: str) -> None:
        """Keep the head of the title, and what follows from it and from the number's own cell."""
        if name == "title" and len(self._title) < _HEAD:
            self._title = f"{self._title}\n{text}".strip()[:_HEAD]
            self.title_key = search_key(self._title)
        elif name != "number":
            return
        number = self._cells.get("number", _Cell())
        self.number = measure_number("\n".join(number.texts[:2]), self._title)
