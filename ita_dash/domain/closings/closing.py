"""A closing: a named change number, and what must hold before one is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

import pandas as pd

from ita_dash.domain.closings.periods import PERIOD_LABELS, ClosingPeriod, day_refused
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import search_key, squeeze
from ita_dash.frames.closings import CLOSINGS

MOST_NAME_LETTERS = 80
MOST_TEXT_LETTERS = 500


@dataclass(frozen=True)
class Closing:
    """A row of CLOSINGS: one revision of the closing of a period.

    ``change_no`` is the state that was closed, ``day`` the day by which it is judged, ``reason``
    why the revision before was reopened. Times are UTC without a zone. What tells of the
    reopening is None while the closing stands.
    """

    fiscal_year: int
    period: str
    change_no: int
    revision: int
    name: str
    note: str
    reason: str
    day: date
    changed_at: datetime
    actor: str
    reopened_no: int | None
    reopened_at: datetime | None
    reopened_by: str | None
    reopening_reason: str | None

    @property
    def stands(self) -> bool:
        """Whether the period is closed by it now."""
        return self.reopened_no is None

    @property
    def closes_year(self) -> bool:
        """Whether it closes the whole fiscal year, and not its first half."""
        return self.period == ClosingPeriod.TWELVE

    @property
    def place(self) -> tuple[int, ClosingPeriod]:
        """The fiscal year and the period that it closes."""
        return self.fiscal_year, ClosingPeriod(self.period)


@dataclass(frozen=True)
class ClosingInput:
    """What somebody asks to be closed, and under which name."""

    fiscal_year: int
    period: ClosingPeriod
    name: str
    note: str
    day: date


def each_closing(closings: pd.DataFrame) -> list[Closing]:
    """CLOSINGS → its rows, in their order."""
    return CLOSINGS.records(closings, Closing)


def newest_closing(closings: Iterable[Closing], place: tuple[int, ClosingPeriod]) -> Closing | None:
    """The newest revision of a period's closing, reopened or not; None where there was none."""
    own = [each for each in closings if each.place == place]
    return max(own, key=lambda each: each.revision, default=None)


def standing_closings(closings: Iterable[Closing], years: Collection[int]) -> list[Closing]:
    """Of each of these fiscal years the newest closing that stands, if there is one."""
    newest: dict[int, Closing] = {}
    for each in sorted(closings, key=lambda closing: closing.change_no):
        if each.stands and each.fiscal_year in years:
            newest[each.fiscal_year] = each
    return list(newest.values())


def period_words(fiscal_year: int, period: ClosingPeriod) -> Message:
    """What is closed, in words."""
    return msg("{period} ปีงบประมาณ {year}", period=PERIOD_LABELS[period], year=fiscal_year)


def tidied(wanted: ClosingInput) -> ClosingInput:
    """The input as it is stored: no stray spaces."""
    return replace(wanted, name=squeeze(wanted.name), note=wanted.note.strip())


def broken_rules(
    wanted: ClosingInput, known: Collection[Closing], today: date
) -> Iterator[Message]:
    """The rules that a tidied closing breaks beside those that stand, in words."""
    yield from _broken_name(wanted.name, known)
    if len(wanted.note) > MOST_TEXT_LETTERS:
        yield msg("หมายเหตุยาวเกิน {most} ตัวอักษร", most=MOST_TEXT_LETTERS)
    refused = day_refused(wanted.day, wanted.fiscal_year, today)
    if refused is not None:
        yield refused
    standing = newest_closing(known, (wanted.fiscal_year, wanted.period))
    if standing is not None and standing.stands:
        yield msg(
            "{period} ปิดแล้วในชื่อ {name} ต้องเปิดรอบอีกครั้งพร้อมเหตุผลก่อน",
            period=period_words(wanted.fiscal_year, wanted.period),
            name=standing.name,
        )


def broken_reason(reason: str) -> Message | None:
    """Why a tidied reason does not do; None where it does."""
    if not reason:
        return msg("ต้องระบุเหตุผลที่เปิดรอบอีกครั้ง")
    if len(reason) > MOST_TEXT_LETTERS:
        return msg("เหตุผลยาวเกิน {most} ตัวอักษร", most=MOST_TEXT_LETTERS)
    return None


def _broken_name(name: str, known: Collection[Closing]) -> Iterator[Message]:
    if not name:
        yield msg("ต้องตั้งชื่อรอบที่ปิด")
    if len(name) > MOST_NAME_LETTERS:
        yield msg("ชื่อรอบที่ปิดยาวเกิน {most} ตัวอักษร", most=MOST_NAME_LETTERS)
    if name.isdecimal() or name in list(ClosingPeriod):
        yield msg("ชื่อรอบที่ปิดต้องไม่เป็นตัวเลขล้วน หรือคำว่า six หรือ twelve")
    if search_key(name) in {search_key(each.name) for each in known}:
        # A name finds its state years later, so it can never come to mean another one.
        yield msg("มีรอบที่ปิดในชื่อ {name} อยู่แล้ว", name=name)
