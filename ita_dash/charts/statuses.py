"""How each status of measures is called, marked and coloured, in the one order it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ita_dash.charts.palette import Palette
from ita_dash.charts.template import Part
from ita_dash.domain.measures.due import DUE_LABELS
from ita_dash.domain.measures.filters import LATE, UNCONFIRMED
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.domain.messages import Message


@dataclass(frozen=True)
class StatusLook:
    """One status: its words, the symbol that tells it without colour, its Palette colour.

    What is not filled is drawn as an outline.
    """

    label: Message
    symbol: str
    colour: str
    is_filled: bool = True

    def marker(self, colours: Palette) -> Part:
        """The marker of a bar of this status."""
        own: str = getattr(colours, self.colour)
        fill, edge = (own, colours.ground) if self.is_filled else (colours.ground, own)
        return {"color": fill, "line": {"color": edge, "width": 1.5}}

    def text_colour(self, colours: Palette) -> str:
        """The colour of a text on such a bar."""
        return colours.on_mark if self.is_filled else colours.text


STATUS_LOOKS: Mapping[str, StatusLook] = {
    "not_started": StatusLook(STATUS_LABELS[MeasureStatus.NOT_STARTED], "○", "neutral"),
    "in_progress": StatusLook(STATUS_LABELS[MeasureStatus.IN_PROGRESS], "●", "reached"),
    "completed": StatusLook(STATUS_LABELS[MeasureStatus.COMPLETED], "✓", "good"),
    "cancelled": StatusLook(STATUS_LABELS[MeasureStatus.CANCELLED], "—", "muted", is_filled=False),
    LATE: StatusLook(DUE_LABELS["overdue"], "!", "late"),
    UNCONFIRMED: StatusLook(DUE_LABELS["unconfirmed"], "?", "below"),
}
"""The statuses in their order, then ``late`` and ``unconfirmed``, which are derived from dates.

One measure that is either is shown as that, its own status beside it; counted it is under its own.
"""
_OF_DATES: Mapping[str, str] = {"overdue": LATE, "unconfirmed": UNCONFIRMED}
DERIVED = tuple(_OF_DATES.values())


def shown_status(measure: Measure) -> str:
    """The key of STATUS_LOOKS under which a single measure is shown."""
    return _OF_DATES.get(measure.due, measure.status)
