"""What became of one measure from one plan to the next, taken out of the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from ita_dash.domain.improvement.lineage import Basis, Decision
from ita_dash.frames.improvement import LEDGER


@dataclass(frozen=True)
class PlannedMeasure:
    """A measure as a plan has it."""

    measure_id: int
    fiscal_year: int
    number: int
    title: str


@dataclass(frozen=True)
class LedgerLine:
    """A row of LEDGER: the measure of the plan beside that of the plan before.

    ``planned`` is None for a measure that was dropped, ``earlier`` for a new one; ``likeness`` of
    both titles is per cent, ``actor`` None where nobody decided.
    """

    fiscal_year: int
    earlier_year: int
    decision: Decision
    basis: Basis
    likeness: int | None
    planned: PlannedMeasure | None
    earlier: PlannedMeasure | None
    reason: str
    actor: str | None

    @property
    def subject(self) -> PlannedMeasure:
        """The measure the line is about: that of the plan, else the one that was dropped."""
        subject = self.planned or self.earlier
        if subject is None:
            raise ValueError("a line of the ledger without a measure")
        return subject


def each_line(ledger: pd.DataFrame) -> list[LedgerLine]:
    """LEDGER → its rows, in their order."""
    return LEDGER.records(ledger, _line)


def _line(
    *, fiscal_year: int, earlier_year: int, decision: str, basis: str, **columns: Any
) -> LedgerLine:
    planned = *(columns[name] for name in ("measure_id", "number", "title")), fiscal_year
    earlier = *(columns[f"earlier_{name}"] for name in ("id", "number", "title")), earlier_year
    return LedgerLine(
        fiscal_year,
        earlier_year,
        Decision(decision),
        Basis(basis),
        columns["likeness"],
        _planned(*planned),
        _planned(*earlier),
        columns["reason"],
        columns["actor"],
    )


def _planned(
    measure_id: int | None, number: int, title: str, fiscal_year: int
) -> PlannedMeasure | None:
    return None if measure_id is None else PlannedMeasure(measure_id, fiscal_year, number, title)
