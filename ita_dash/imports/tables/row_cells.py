"""The cells of one row by field, and what is found wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from ita_dash.domain.messages import Message
from ita_dash.imports.problems import Problem, Severity, quoted

Value = TypeVar("Value")
Other = TypeVar("Other")


@dataclass(frozen=True)
class RowCells:
    """A row of a file: the texts of its cells by field, and the names of their columns."""

    row: int
    texts: Mapping[str, str]
    labels: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def text(self, name: str) -> str:
        """The text of a cell; blank when the file has no such column."""
        return self.texts.get(name, "")

    def read(
        self,
        name: str,
        read: Callable[[str], Value],
        otherwise: Other,
        message: Message,
        severity: Severity = "error",
    ) -> Value | Other:
        """The value of a cell; where it cannot be read, a finding and ``otherwise``."""
        try:
            return read(self.text(name))
        except ValueError:
            self.add(severity, name, message)
            return otherwise

    def add(self, severity: Severity, name: str, message: Message) -> None:
        """A finding about a cell."""
        shown = quoted(self.text(name))
        self.problems.append(Problem(severity, self.row, self.labels.get(name), shown, message))
