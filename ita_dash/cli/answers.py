"""What the options of an import answer to what a file of measures leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ita_dash.domain.measure_status import MeasureStatus

Lead = Literal["first", "unknown"]


@dataclass(frozen=True)
class Answers:
    """``status`` of measures without one, who leads of several divisions, and whether the texts
    are to spell the agency's name as it is called."""

    status: MeasureStatus | None = None
    lead: Lead = "unknown"
    corrects_spelling: bool = False

    @property
    def is_given(self) -> bool:
        """Whether any option was used."""
        return self != Answers()
