"""Reads a file of the library and says which entry of it is wrong, and how."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from ita_dash.domain.agencies.every_division import EVERY_DIVISION
from ita_dash.domain.errors import ItaError
from ita_dash.domain.improvement.divisions import ROLES
from ita_dash.domain.improvement.library import LibraryMeasure, in_fiscal_order
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.parts import Confidence

Table = Mapping[str, Any]
_TEXTS = ("code", "title", "background", "output", "outcome", "follow_up", "source", "confidence")
_LISTS = ("steps", "divisions")
_MONTHS = "months"


class InvalidLibrary(ItaError):
    """A file of the library that the app cannot start with: which entry is wrong, and how."""

    def __init__(self, file: str, entry: str, reason: Message) -> None:
        what = (
            msg(
                "ไฟล์คลังมาตรการ {file} รายการ {entry}: {reason}",
                file=file,
                entry=entry,
                reason=reason,
            )
            if entry
            else msg("ไฟล์คลังมาตรการ {file}: {reason}", file=file, reason=reason)
        )
        super().__init__(what, msg("โปรดแก้ไฟล์นั้นแล้วเริ่มใหม่"))


def read_library(file: str, text: str, indicators: Collection[int]) -> list[LibraryMeasure]:
    """The entries of a file, in their order; ``indicators`` are the numbers that exist.

    Raises InvalidLibrary naming the file, the entry and what is wrong with it.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidLibrary(file, "", msg("อ่านเป็น TOML ไม่ได้: {error}", error=error)) from error
    entries = table.get("measures")
    if not (isinstance(entries, list) and all(isinstance(each, dict) for each in entries)):
        raise InvalidLibrary(file, "", _missing("measures"))
    number = table.get("indicator")
    if not isinstance(number, int) or number not in indicators:
        raise InvalidLibrary(file, "", msg("ไม่มีตัวชี้วัดที่ {number}", number=number))
    return [_entry(file, place, each, number) for place, each in enumerate(entries, start=1)]


def _entry(file: str, place: int, table: Table, indicator: int) -> LibraryMeasure:
    for reason in _faults(table):
        raise InvalidLibrary(file, str(table.get("code") or place), reason)
    first, last = table[_MONTHS]
    return LibraryMeasure(
        code=table["code"],
        indicators=(indicator,),
        title=table["title"],
        background=table["background"],
        steps=tuple(table["steps"]),
        divisions=tuple(table["divisions"]),
        first_month=first,
        last_month=last,
        output=table["output"],
        outcome=table["outcome"],
        follow_up=table["follow_up"],
        source=table["source"],
        confidence=Confidence(table["confidence"]),
    )


def _faults(table: Table) -> Iterator[Message]:
    for field in (*_TEXTS, *_LISTS, _MONTHS):
        if field not in table:
            yield _missing(field)
    for field in table.keys() - {*_TEXTS, *_LISTS, _MONTHS}:
        yield msg("ไม่รู้จักช่อง {field}", field=field)
    for field in _TEXTS:
        if not _is_text(table[field]):
            yield _wrong(field)
    for field in _LISTS:
        if not (
            isinstance(table[field], list) and table[field] and all(map(_is_text, table[field]))
        ):
            yield _wrong(field)
    for role in table["divisions"]:
        if role != EVERY_DIVISION and role not in ROLES:
            yield msg("ไม่รู้จักลักษณะงาน {role}", role=role)
    if table["confidence"] not in list(Confidence):
        yield _wrong("confidence")
    if not _is_period(table[_MONTHS]):
        yield msg("เดือนเริ่มและเดือนสิ้นสุดต้องเป็น 1 ถึง 12 ตามลำดับของปีงบประมาณ")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_period(value: object) -> bool:
    match value:
        case [int(first), int(last)] if {first, last} <= set(range(1, 13)):
            return in_fiscal_order(first) <= in_fiscal_order(last)
    return False


def _missing(field: str) -> Message:
    return msg("ไม่มีช่อง {field}", field=field)


def _wrong(field: str) -> Message:
    return msg("ช่อง {field} ว่างหรือไม่ถูกต้อง", field=field)
