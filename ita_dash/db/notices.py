"""What a person must know of the place where the data are kept."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.domain.messages import Message

CHANGES_LOST = "changes_lost"
"""Confirmed changes are missing; told at every such opening."""
LOG_SET_ASIDE = "log_set_aside"
"""A damaged log was moved away; told by the program that did it."""
SHARED_PLACE = "shared_place"
"""The file lies where another program also moves it; told until it was read."""


@dataclass(frozen=True)
class StoreNotice:
    """A notice with its code, what happened, and what to do."""

    code: str
    what: Message
    todo: Message
