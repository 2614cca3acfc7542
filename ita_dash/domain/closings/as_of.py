"""A past state of the books: by which number, moment and day everything of it is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from ita_dash.domain.changes.change import Change
from ita_dash.domain.closings.closing import Closing
from ita_dash.domain.thai.text import search_key


@dataclass(frozen=True)
class AsOf:
    """What stood after a change, judged by a day; the same for ever, whoever looks and when.

    ``made_at`` (UTC without a zone) and ``made_by`` are those of the change: a file of this state
    bears them, so that it comes out the same later. ``closing`` is None where the change closed
    nothing.
    """

    change_no: int
    made_at: datetime
    made_by: str
    day: date
    closing: Closing | None


def state_after(change: Change, day: date, closings: Iterable[Closing]) -> AsOf:
    """The state after a change that was made on ``day``; a closing is judged by its own day."""
    closing = next((each for each in closings if each.change_no == change.change_no), None)
    judged = closing.day if closing else day
    return AsOf(change.change_no, change.changed_at, change.actor, judged, closing)


def closing_named(name: str, closings: Iterable[Closing]) -> Closing | None:
    """The closing of that name however it is spaced; None where no closing bears it."""
    key = search_key(name)
    return next((each for each in closings if search_key(each.name) == key), None)
