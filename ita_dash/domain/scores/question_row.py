"""One question or item of a year, taken out of its frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from ita_dash.domain.rulebook.parts import Confidence
from ita_dash.frames.questions import QUESTION_TABLE


@dataclass(frozen=True)
class QuestionRow:
    """A row of QUESTION_TABLE; scores 0–100, stakes in points of the total, NaN is unknown.

    ``indicator`` is None where it is not known whose it is, ``predecessor`` is the item's code of
    the year before, ``source`` None where nothing was recorded.
    """

    fiscal_year: int
    indicator: int | None
    code: str
    name: str | None
    sub_indicator: str | None
    answer: str | None
    score: float
    part_1: float
    part_2: float
    elements_met: int | None
    elements_total: int | None
    elements_marked: str | None
    elements: tuple[str, ...]
    remark: str | None
    source: str | None
    stake_low: float
    stake_high: float
    is_listed: bool
    role: str | None
    predecessor: str | None
    confidence: Confidence | None
    place_confidence: Confidence | None
    elements_confidence: Confidence | None
    list_source: str | None


def each_question(table: pd.DataFrame) -> list[QuestionRow]:
    """QUESTION_TABLE → its rows, in their order."""
    return QUESTION_TABLE.records(table, _row)


def _row(
    *,
    confidence: str | None,
    place_confidence: str | None,
    elements_confidence: str | None,
    **columns: Any,
) -> QuestionRow:
    return QuestionRow(
        confidence=_known(confidence),
        place_confidence=_known(place_confidence),
        elements_confidence=_known(elements_confidence),
        **columns,
    )


def _known(confidence: str | None) -> Confidence | None:
    return None if confidence is None else Confidence(confidence)
