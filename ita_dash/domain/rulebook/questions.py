"""The questions and items that a year's rule book lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ita_dash.domain.rulebook.parts import Answer, Confidence


@dataclass(frozen=True)
class Question:
    """A question of the two surveys; ``topic`` is empty where only its number is known.

    ``confidence`` is about the number and whose it is, ``topic_confidence`` about the topic.
    ``answer`` is how people answer it, None where that is not known.
    """

    code: str
    instrument: str
    indicator: int
    topic: str
    topic_confidence: Confidence
    answer: Answer | None
    confidence: Confidence
    source: str


@dataclass(frozen=True)
class Elements:
    """What an item asks for, part by part; empty where nothing is known of it."""

    texts: tuple[str, ...]
    confidence: Confidence
    source: str


@dataclass(frozen=True)
class OitItem:
    """An item of the website check; its code means something only within its fiscal year.

    ``role`` marks the pair that asks for the measures and for the report on them.
    ``predecessor`` is the code of the same item in the year before. ``confidence`` is about the
    name; how far its sub-indicator and its elements are sure is said of each.
    """

    code: str
    name: str
    sub_indicator: str | None
    sub_indicator_confidence: Confidence
    elements: Elements
    role: Literal["measures", "report"] | None
    predecessor: str | None
    confidence: Confidence
    source: str

    @property
    def indicator(self) -> int | None:
        """Sub-indicator 9.3 belongs to indicator 9; None where it is not known."""
        return None if self.sub_indicator is None else int(self.sub_indicator.partition(".")[0])
