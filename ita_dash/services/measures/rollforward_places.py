"""Where measures that are carried forward stand in the later year."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ita_dash.db.database import Reader
from ita_dash.domain.improvement.standing_decision import each_decision
from ita_dash.queries.improvement import measure_lineage
from ita_dash.queries.measure_drafts import RecordedMeasure


class Places:
    """Which measure of the later year stands for which one, and the numbers that are free."""

    def __init__(
        self,
        reader: Reader,
        agency_id: int,
        as_of: int,
        drafts: Mapping[int, RecordedMeasure],
        to_year: int,
        coming: Collection[int],
    ) -> None:
        there = {k: each for k, each in drafts.items() if each.draft.fiscal_year == to_year}
        self._told = {
            each.predecessor_id: there[each.measure_id]
            for each in each_decision(measure_lineage(reader, agency_id, as_of))
            if each.measure_id in there and each.predecessor_id is not None
        }
        self._by_number = {each.draft.number: each for each in there.values()}
        self._last = max((*self._by_number, *coming), default=0)
        carrying = {each.measure_id for each in self._told.values()}
        self._taken = {n for n, each in self._by_number.items() if each.measure_id in carrying}

    def of(self, source: RecordedMeasure) -> tuple[RecordedMeasure | None, int]:
        """What stands for it, and the number it has or gets there."""
        number = source.draft.number
        told = self._told.get(source.measure_id)
        if told is not None:
            return told, told.draft.number
        if number in self._taken:
            # Its number was given to a measure that carries on another one.
            number = self._last = self._last + 1
        self._taken.add(number)
        return self._by_number.get(number), number
