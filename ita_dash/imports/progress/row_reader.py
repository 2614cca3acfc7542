"""Reads the cells of one row that no longer stand as they were printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ita_dash.domain.messages import Message, msg
from ita_dash.imports.files.text import without_controls
from ita_dash.imports.progress.cells import word_meaning
from ita_dash.imports.progress.form_file import FilledRow, filled_text

Value = TypeVar("Value")


@dataclass(frozen=True)
class Fault:
    """What is wrong with a cell and what to do; ``key`` None is about the whole row."""

    row: FilledRow
    key: str | None
    message: Message


class RowReader:
    """One row against what was printed in it; what cannot be taken is in ``faults``."""

    def __init__(self, row: FilledRow, printed: Mapping[str, str | Message]) -> None:
        self.row = row
        self.faults: list[Fault] = []
        self._printed = {key: _printed(text) for key, text in printed.items()}
        self._words = {key for key, text in printed.items() if isinstance(text, Message)}

    def is_changed(self, key: str) -> bool:
        """Whether somebody wrote into the cell."""
        texts = self.row.cells[key], self._printed[key]
        # A word of a list stands in the language of the form.
        now, then = map(word_meaning, texts) if key in self._words else texts
        return now != then or key in self.row.broken

    def changed(self) -> Iterator[str]:
        """The keys of the cells into which somebody wrote."""
        return (key for key in self._printed if self.is_changed(key))

    def take(self, key: str, read: Callable[[str], Value | Message]) -> Value | None:
        """What the cell says; None where it cannot be taken, which is kept as a fault."""
        if key in self.row.broken:
            self.fault(key, msg("สูตรในช่องนี้ไม่มีผลลัพธ์ โปรดพิมพ์ค่าแทนสูตร"))
            return None
        value = read(self.row.cells[key])
        if isinstance(value, Message):
            self.fault(key, value)
            return None
        return value

    def fault(self, key: str | None, message: Message) -> None:
        """Keep what is wrong with a cell."""
        self.faults.append(Fault(self.row, key, message))


def _printed(text: str | Message) -> str:
    return filled_text(without_controls(str(text)))
