"""Since when a measure is carried out: the measures it carries on, plan by plan."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ita_dash.domain.improvement.ledger_line import LedgerLine, PlannedMeasure
from ita_dash.domain.improvement.lineage import Basis

_SURE = {Basis.TOLD, Basis.SAME_TITLE, Basis.NEAR_TITLE}


@dataclass(frozen=True)
class Ancestry:
    """The measures before one, the nearest first, and those that carry it on, nearest first.

    ``is_told`` where people, not titles, say so of every step.
    """

    before: tuple[PlannedMeasure, ...]
    after: tuple[PlannedMeasure, ...]
    is_told: bool

    @property
    def since(self) -> int | None:
        """The fiscal year of the first of them; None where the measure carries none on."""
        return self.before[-1].fiscal_year if self.before else None


def ancestry(lines: Collection[LedgerLine], measure_id: int) -> Ancestry:
    """Follow a measure through the lines of the ledger; what is only a maybe is not followed."""
    sure = [each for each in lines if each.planned and each.earlier and each.basis in _SURE]
    back = _followed({each.planned.measure_id: each for each in sure if each.planned}, measure_id)
    on = _followed(
        {each.earlier.measure_id: each for each in sure if each.earlier}, measure_id, forward=True
    )
    return Ancestry(
        tuple(each.earlier for each in back if each.earlier),
        tuple(each.planned for each in on if each.planned),
        all(each.basis is Basis.TOLD for each in (*back, *on)),
    )


def _followed(
    steps: dict[int, LedgerLine], measure_id: int, *, forward: bool = False
) -> list[LedgerLine]:
    """The lines from one measure on; each leads to another year, so they end."""
    found: list[LedgerLine] = []
    line = steps.get(measure_id)
    while line is not None:
        found.append(line)
        there = line.planned if forward else line.earlier
        line = steps.get(there.measure_id) if there else None
    return found
