"""Measures to begin from: what the library says of each, whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ita_dash.domain.rulebook.parts import Confidence

OWN_PREFIX = "own-"
"""What the codes of an office's own entries begin with; the shipped ones begin with a number."""


@dataclass(frozen=True)
class LibraryMeasure:
    """A measure of the library in the form of the official table.

    ``code`` names it for ever. ``divisions`` are kinds of work (``divisions.ROLES``) of a shipped
    entry, names of an own one, EVERY_DIVISION in both; the first leads. The period runs from the
    first day of ``first_month`` to the last of ``last_month`` (1–12) of one fiscal year.
    ``output`` and ``outcome`` are what is expected. ``confidence`` and ``source`` tell how well
    the idea is documented; both are empty of an own entry.
    """

    code: str
    indicators: tuple[int, ...]
    title: str
    background: str
    steps: tuple[str, ...]
    divisions: tuple[str, ...]
    first_month: int
    last_month: int
    output: str
    outcome: str
    follow_up: str
    source: str = ""
    confidence: Confidence | None = None

    @property
    def is_own(self) -> bool:
        """Whether the office wrote it."""
        return self.code.startswith(OWN_PREFIX)


def serving(library: Iterable[LibraryMeasure], indicator: int) -> list[LibraryMeasure]:
    """The entries that serve an indicator, in their order."""
    return [each for each in library if indicator in each.indicators]


def in_fiscal_order(month: int) -> int:
    """A month's place in the fiscal year: October is 1, September 12."""
    return (month - 10) % 12 + 1
