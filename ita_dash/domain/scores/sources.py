"""Where a figure comes from: a file as it says of itself, or a person who typed it."""

from __future__ import annotations

from ita_dash.domain.messages import Message, msg

_BY_HAND = "hand:"
"""What a stored source begins with where a person typed the figure."""


def typed_source(source: str) -> str:
    """How the source of a figure is stored that a person typed from it."""
    return f"{_BY_HAND}{source}"


def is_typed(stored: str) -> bool:
    """Whether a person typed the figure."""
    return stored.startswith(_BY_HAND)


def source_message(stored: str) -> Message:
    """A stored source in words; a typed figure says so wherever its source is told."""
    source = Message("{source}", {"source": stored.removeprefix(_BY_HAND)})
    return msg("กรอกด้วยมือจาก {source}", source=source) if is_typed(stored) else source
