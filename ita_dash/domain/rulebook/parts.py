"""The parts a fiscal year's rule book is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from ita_dash.domain.messages import Message, msg

_SCORE_STEP = 0.01
"""Scores have two decimals, so a range ends this much before the next one begins."""


class Confidence(StrEnum):
    """How far a fact of the rule book may be trusted."""

    CONFIRMED = "confirmed"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"


CONFIDENCE_LABELS: Mapping[Confidence, Message] = {
    Confidence.CONFIRMED: msg("ยืนยันจากเอกสารที่เผยแพร่"),
    Confidence.INFERRED: msg("อนุมานจากเอกสารอื่น"),
    Confidence.UNVERIFIED: msg("ยังไม่ได้ตรวจกับเอกสาร"),
}
"""How well a rule or an item is documented; stands under a heading that says it is about that."""


@dataclass(frozen=True)
class Instrument:
    """One of the three ways of asking; ``weight`` is its share of the total, 0–1."""

    code: str
    name: str
    short_name: str
    weight: float
    indicators: tuple[int, ...]


@dataclass(frozen=True)
class Indicator:
    """One of the ten indicators; ``spellings`` are other names it goes by in files."""

    number: int
    code: str
    name: str
    spellings: tuple[str, ...]
    instrument: str


@dataclass(frozen=True)
class RatingBand:
    """A rating and the least scores it asks for; the first band that holds is the rating.

    ``below`` is the total at which a better rating is certain, None where no total alone is
    enough for one.
    """

    rating: str
    total_min: float
    every_instrument_min: float | None
    passes: bool
    order: int
    below: float | None
    confidence: Confidence
    source: str

    @property
    def range(self) -> str:
        """The totals the rating holds for, in figures: "≥ 95", "70 – 84.99", "< 70"."""
        if self.below is None:
            return f"≥ {self.total_min:g}"
        if self.total_min == 0:
            return f"< {self.below:g}"
        return f"{self.total_min:g} – {self.below - _SCORE_STEP:.2f}"

    @property
    def rule(self) -> Message:
        """The condition as a range, with what is asked of the instruments."""
        if self.every_instrument_min is None:
            return Message("{range}", {"range": self.range})
        return msg(
            "{range} และทุกเครื่องมือ ≥ {each}",
            range=self.range,
            each=f"{self.every_instrument_min:g}",
        )


@dataclass(frozen=True)
class RatedScores:
    """The scores of which a band's ``every_instrument_min`` asks each, by their codes."""

    codes: tuple[str, ...]
    confidence: Confidence
    source: str


@dataclass(frozen=True)
class Comparability:
    """Whether scores may be compared with the year before; ``reason`` is a Thai msgid.

    ``code`` is the score, question or item that alone is meant, "" for everything of the year. What
    is said of an instrument holds for its indicators.
    """

    code: str
    comparable: Literal["yes", "caution", "no"]
    reason: str
    confidence: Confidence
    source: str

    @property
    def message(self) -> Message:
        """The reason, ready to be translated; empty when there is nothing to say."""
        return Message(self.reason)


@dataclass(frozen=True)
class Scale:
    """What the scores of a year are printed on, as "0–100"; None is not known."""

    name: str | None
    confidence: Confidence
    source: str


@dataclass(frozen=True)
class Fact:
    """A published number and how far it may be trusted."""

    value: float
    confidence: Confidence
    source: str


@dataclass(frozen=True)
class NationalGoal:
    """``share`` per cent of agencies are to reach the target by ``fiscal_year``."""

    fiscal_year: int
    share: float
    confidence: Confidence
    source: str


@dataclass(frozen=True)
class NationalResult:
    """What is known of the whole country in a year; None is unknown.

    ``agencies`` is a count, ``mean`` a total score 0–100, ``pass_share`` per cent.
    """

    agencies: Fact | None
    mean: Fact | None
    pass_share: Fact | None


Answer = Literal["scale", "yes_no"]
