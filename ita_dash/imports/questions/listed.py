"""Which indicator a question or item belongs to: by the year's list, else by what the file says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.named_indicators import named_indicators
from ita_dash.domain.scores.question_codes import is_item
from ita_dash.domain.thai.text import search_key
from ita_dash.imports.problems import Severity, quoted

_LIKE = 45
"""A name that is less like the list's is of another item: numbers change every year."""


@dataclass(frozen=True)
class Listed:
    """A question or item of a list; ``indicator`` is None where it is not known whose it is."""

    indicator: int | None
    name: str


@dataclass(frozen=True)
class Finding:
    """Something to be said of a cell; ``field`` is the column it is about."""

    severity: Severity
    message: Message
    field: str = "score"


@dataclass(frozen=True)
class Place:
    """Indicator and name as they are stored: missing where the year's list says them."""

    indicator: int | None = None
    name: str | None = None


def listed_codes(rulebooks: RuleBooks, fiscal_year: int) -> Mapping[str, Listed]:
    """The year's list by code; empty where the year has no rule book of its own."""
    if not rulebooks.is_known(fiscal_year):
        return {}
    book = rulebooks.of(fiscal_year)
    questions = {each.code: Listed(each.indicator, each.topic) for each in book.questions}
    return questions | {each.code: Listed(each.indicator, each.name) for each in book.oit_items}


def place_of(
    year: int, code: str, own: Listed | None, written: int | None, name: str
) -> tuple[Place | None, list[Finding]]:
    """Where a code belongs and what is doubtful about it; None where neither list nor file tell.

    ``own`` is the list's entry, ``written`` and ``name`` what the file says.
    """
    values = {"code": code, "year": year}
    if own is None and written is None:
        message = msg(
            "ไม่มีข้อ {code} ในรายการของปี {year} โปรดตรวจปี หรือบอกตัวชี้วัดของข้อนี้ในคอลัมน์ ตัวชี้วัด",
            **values,
        )
        return None, [Finding("error", message)]
    if own is None:
        message = msg("ไม่มีข้อ {code} ในรายการของปี {year} จึงใช้ตามไฟล์", **values)
        return Place(written, name or None), [Finding("warning", message)]
    findings = [
        *_another_indicator(year, code, own, written),
        *_another_name(year, code, own, name),
    ]
    return Place(None if written == own.indicator else written), findings


def _another_indicator(year: int, code: str, own: Listed, written: int | None) -> Iterator[Finding]:
    if written is not None and own.indicator is not None and written != own.indicator:
        message = msg(
            "รายการของปี {year} ให้ข้อ {code} เป็นของตัวชี้วัดที่ {number} แต่ไฟล์บอกว่า {told} จึงใช้ตามไฟล์",
            year=year,
            code=code,
            number=own.indicator,
            told=written,
        )
        yield Finding("warning", message, "indicator")


def _another_name(year: int, code: str, own: Listed, name: str) -> Iterator[Finding]:
    """An item that is called otherwise is of another year's list, most likely."""
    is_other = fuzz.token_ratio(search_key(own.name), search_key(name)) < _LIKE
    if name and own.name and is_item(code) and is_other:
        message = msg(
            "รายการของปี {year} ข้อ {code} คือ {own} แต่ไฟล์เขียนว่า {name} โปรดตรวจว่าเป็นข้อของปีนี้",
            year=year,
            code=code,
            own=own.name,
            name=quoted(name),
        )
        yield Finding("warning", message, "name")


def told_indicator(text: str, code: str, year: int, rulebooks: RuleBooks) -> int | None:
    """The indicator that a cell names, "9.3" too; ValueError where it is none of the code's."""
    if not text:
        return None
    whole = text.partition(".")[0] if text[0].isdigit() else text
    book = rulebooks.of(year)
    own = [
        number
        for number in named_indicators(whole, rulebooks, year).numbers
        if book.indicator(number).instrument.startswith(code[0])
    ]
    if len(own) != 1:
        raise ValueError(text)
    return own[0]
