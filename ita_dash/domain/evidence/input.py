"""What is told of a piece of evidence in a form or a command, and the rules it must keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ita_dash.domain.evidence.entry import EvidenceStatus
from ita_dash.domain.fiscal_year import BUDDHIST_ERA, first_day
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.sensible_years import FIRST_RESULT
from ita_dash.domain.thai.text import squeeze

MOST_TITLE_LETTERS = 300
"""Letters of a title."""


@dataclass(frozen=True)
class EvidenceInput:
    """What somebody tells; ``link`` None is a file, which is handed over beside it.

    ``step_no`` is a step of the measure as it stands, None for the whole measure; ``about`` None
    was not told.
    """

    title: str
    about: date | None
    link: str | None = None
    step_no: int | None = None
    status: EvidenceStatus = EvidenceStatus.DRAFT
    renews_yearly: bool = False


def tidied(told: EvidenceInput) -> EvidenceInput:
    """The input as it is stored: the title on one line."""
    return replace(told, title=squeeze(told.title))


def broken_rules(told: EvidenceInput, steps: Sequence[str], today: date) -> Iterator[Message]:
    """Every rule that a tidied input breaks; ``steps`` are those of the measure as it stands."""
    if not told.title:
        yield msg("ต้องระบุชื่อหลักฐาน")
    if len(told.title) > MOST_TITLE_LETTERS:
        yield msg("ชื่อหลักฐานยาวเกิน {most} ตัวอักษร", most=MOST_TITLE_LETTERS)
    if told.step_no is not None and not 1 <= told.step_no <= len(steps):
        yield msg("มาตรการนี้มี {n} ขั้นตอน", n=len(steps))
    refused = refused_day(told.about, today)
    if refused is not None:
        yield refused


def refused_day(about: date | None, today: date) -> Message | None:
    """Why evidence cannot be about a day; None where it can."""
    if about is None:
        return msg("ต้องระบุวันที่ของหลักฐาน")
    if about > today:
        written = about.year + BUDDHIST_ERA
        return msg("วันที่ของหลักฐานยังมาไม่ถึง (ปี พ.ศ. {year}) อาจพิมพ์ปีผิด", year=written)
    if about < first_day(FIRST_RESULT):
        return msg("วันที่ของหลักฐานเก่ากว่าปีงบประมาณ {first} อาจพิมพ์ปีผิด", first=FIRST_RESULT)
    return None
