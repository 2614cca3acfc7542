"""What is to be carried forward to which year, and which proposed texts are refused."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Literal, get_args

Existing = Literal["stop", "skip", "update"]
"""What becomes of a measure that the later year has under the number already."""


@dataclass(frozen=True)
class RollForwardInput:
    """Measures of ``from_year`` by measure_id, to be planned again in ``to_year`` (พ.ศ.).

    ``refused`` names proposed texts by measure_id and the key of TextProposal; ``on_conflict``
    says what to do with measures that the later year has already.
    """

    from_year: int
    to_year: int
    measure_ids: frozenset[int] = frozenset()
    refused: frozenset[tuple[int, str]] = frozenset()
    on_conflict: Existing = "stop"

    def refused_of(self, measure_id: int) -> frozenset[str]:
        """The keys of one measure's refused texts."""
        return frozenset(key for of, key in self.refused if of == measure_id)

    def with_measure(self, measure_id: int, *, is_chosen: bool) -> RollForwardInput:
        """The same with a measure chosen or not."""
        rest = self.measure_ids - {measure_id}
        return replace(self, measure_ids=rest | {measure_id} if is_chosen else rest)

    def with_text(self, measure_id: int, key: str, *, is_taken: bool) -> RollForwardInput:
        """The same with a proposed text taken or refused."""
        rest = self.refused - {(measure_id, key)}
        return replace(self, refused=rest if is_taken else rest | {(measure_id, key)})

    def as_json(self) -> str:
        """What was chosen as text; ``read_roll_forward`` gives it back."""
        chosen = {
            "from_year": self.from_year,
            "to_year": self.to_year,
            "measure_ids": sorted(self.measure_ids),
            "refused": sorted(map(list, self.refused)),
            "on_conflict": self.on_conflict,
        }
        return json.dumps(chosen)


def read_roll_forward(text: str) -> RollForwardInput | None:
    """What ``as_json`` wrote; None for a text that another version of it wrote."""
    try:
        stored = json.loads(text)
        on_conflict = next(each for each in get_args(Existing) if each == stored["on_conflict"])
        return RollForwardInput(
            int(stored["from_year"]),
            int(stored["to_year"]),
            frozenset(map(int, stored["measure_ids"])),
            frozenset((int(of), str(key)) for of, key in stored["refused"]),
            on_conflict,
        )
    except (ValueError, TypeError, KeyError, StopIteration):
        return None
