"""What is wrong, doubtful or worth knowing in an imported file, by row and cell."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.imports.files.limits import MAX_QUOTED

Severity = Literal["error", "warning", "notice"]
Cell = Mapping[Hashable, Any]
"""A row of a frame of cells, by column name."""
MAX_LISTED = 200
"""Findings of one kind that are listed one by one; the rest are counted."""
ROWS_A_SHEET = 1 << 20
"""Rows that a sheet can have; what was read of a second one is numbered on from there."""

_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "notice": 2}


@dataclass(frozen=True)
class Problem:
    """One finding: an error stops the import, a warning or a notice does not.

    ``row`` is the row as a spreadsheet numbers it, ``column`` its letter and header, both
    None when the finding is about the whole file; ``value`` is the text that was found.
    Where several sheets were read together, the rows of the second are numbered on from
    ROWS_A_SHEET; ``row_shown`` is the row within ``sheet``.
    """

    severity: Severity
    row: int | None
    column: str | None
    value: str | None
    message: Message
    sheet: str | None = None

    @property
    def row_shown(self) -> int | None:
        """The row as the sheet numbers it."""
        return None if self.row is None else row_shown(self.row)


def row_shown(row: int) -> int:
    """The number that a row has in its own sheet."""
    return (row - 1) % ROWS_A_SHEET + 1


def quoted(text: str) -> str:
    """A text as a finding repeats it: on one line, its end left out when it is long."""
    # What lies beyond cannot be seen, and a cell may hold thousands of pages.
    words = " ".join(text[: 4 * MAX_QUOTED].split())
    return words if len(words) <= MAX_QUOTED else f"{words[:MAX_QUOTED]}…"


def sorted_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Errors first, then warnings and notices; within each by row, the whole file first."""
    return tuple(sorted(problems, key=lambda p: (_ORDER[p.severity], p.row or 0)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any finding stops the import."""
    return any(problem.severity == "error" for problem in problems)


def count(problems: Iterable[Problem], severity: Severity) -> int:
    """How many findings are of one severity."""
    return sum(problem.severity == severity for problem in problems)


def cell_problems(
    severity: Severity,
    cells: pd.DataFrame,
    message: Message | Callable[[Cell], Message],
    total: int | None = None,
) -> list[Problem]:
    """One finding for each row of ``cells`` (columns ``row``, ``column``, ``value``, and more).

    ``message`` may be made from the row. Only the first 200 are listed; one more finding says
    how many there are besides, of ``total`` when ``cells`` is only their beginning.
    """
    rest = (len(cells) if total is None else total) - MAX_LISTED
    listed = [
        Problem(
            severity,
            cell["row"],
            cell["column"],
            cell["value"],
            message if isinstance(message, Message) else message(cell),
        )
        for cell in cells.head(MAX_LISTED).to_dict("records")
    ]
    if rest > 0:
        besides = msg("และอีก {n} เซลล์ที่มีปัญหาเดียวกัน", n=rest)
        listed.append(Problem(severity, None, listed[0].column, None, besides))
    return listed
