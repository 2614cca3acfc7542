"""What the options of an import answer to what a file of measures leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ita_dash.domain.measures.status import MeasureStatus

Lead = Literal["first", "unknown"]


@dataclass(frozen=True)
class Answers:
    """What the options answer for all measures of a file.

    ``status`` is for measures without one, ``lead`` says who leads of several divisions; the texts
    may be made to spell the agency's name as it is called.
    """

    status: MeasureStatus | None = None
    lead: Lead = "unknown"
    corrects_spelling: bool = False

    @property
    def is_given(self) -> bool:
        """Whether any option was used."""
        return self != Answers()
