"""The parts a fiscal year's rule book is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from ita_dash.domain.messages import Message, msg


class Confidence(StrEnum):
    """How far a fact of the rule book may be trusted."""

    CONFIRMED = "confirmed"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"


CONFIDENCE_LABELS: Mapping[Confidence, Message] = {
    Confidence.CONFIRMED: msg("ยืนยันแล้วจากแหล่งที่เผยแพร่"),
    Confidence.INFERRED: msg("อนุมานจากแหล่งอ้างอิง"),
    Confidence.UNVERIFIED: msg("ยังไม่ได้ตรวจสอบ"),
}


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
    """A rating and the least scores it asks for; the first band that holds is the rating."""

    rating: str
    total_min: float
    every_instrument_min: float | None
    passes: bool
    order: int
    confidence: str
    source: str

    @property
    def rule(self) -> Message:
        """The condition in words."""
        least = f"{self.total_min:g}"
        if self.every_instrument_min is None:
            return msg("คะแนนรวมตั้งแต่ {least} ขึ้นไป", least=least)
        return msg(
            "คะแนนรวมตั้งแต่ {least} ขึ้นไป และทุกเครื่องมือตั้งแต่ {each} ขึ้นไป",
            least=least,
            each=f"{self.every_instrument_min:g}",
        )


@dataclass(frozen=True)
class Comparability:
    """Whether scores may be compared with the year before; ``reason`` is a Thai msgid."""

    comparable: Literal["yes", "caution", "no"]
    reason: str

    @property
    def message(self) -> Message:
        """The reason, ready to be translated; empty when there is nothing to say."""
        return Message(self.reason)


@dataclass(frozen=True)
class Fact:
    """A published number and how far it may be trusted."""

    value: float
    confidence: str
    source: str


@dataclass(frozen=True)
class NationalGoal:
    """``share`` per cent of agencies are to reach the target by ``fiscal_year``."""

    fiscal_year: int
    share: float
    confidence: str
    source: str


@dataclass(frozen=True)
class NationalResult:
    """What is known of the whole country in a year; None is unknown.

    ``agencies`` is a count, ``mean`` a total score 0–100, ``pass_share`` per cent.
    """

    agencies: Fact | None
    mean: Fact | None
    pass_share: Fact | None


@dataclass(frozen=True)
class Question:
    """A question of the two surveys; ``topic`` is empty where only its number is known."""

    code: str
    instrument: str
    indicator: int
    topic: str
    confidence: str
    source: str


@dataclass(frozen=True)
class OitItem:
    """An item of the website check; its code means something only within its fiscal year.

    ``role`` marks the pair that asks for the measures and for the report on them.
    ``predecessor`` is the code of the same item in the year before.
    """

    code: str
    name: str
    sub_indicator: str | None
    role: Literal["measures", "report"] | None
    predecessor: str | None
    confidence: str
    source: str
