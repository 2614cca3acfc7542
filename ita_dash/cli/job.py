"""What a file would do to the store, told alike for scores and for measures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_dash.domain.messages import Message

if TYPE_CHECKING:
    from ita_dash.imports.problems import Problem
    from ita_dash.queries.agencies import Agency
    from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
    from ita_dash.services.imports.target import ImportTarget


@dataclass(frozen=True)
class Job:
    """A file against the store; nothing is written before ``confirm`` is called.

    ``new``, ``same`` and ``different`` count records, ``contents`` says what the file holds,
    ``differences`` what stands otherwise; ``has_own`` whether any of it is about the agency
    itself. ``hints`` name options that would answer what the file leaves open.
    """

    target: ImportTarget
    problems: tuple[Problem, ...]
    new: int
    same: int
    different: int
    contents: tuple[Message, ...]
    differences: tuple[Message, ...]
    has_own: bool
    confirm: Callable[[Agency, OnConflict], ImportOutcome]
    hints: tuple[Message, ...] = ()
