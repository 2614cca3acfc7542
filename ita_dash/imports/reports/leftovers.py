"""What a report left blank in its memo, or took over from another agency's report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ita_dash.domain.agencies.kind_words import other_kinds
from ita_dash.domain.agencies.kinds import agency_type_of
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.measures.parsed import COLUMN_LABELS
from ita_dash.imports.problems import Problem
from ita_dash.imports.reports.rows import ReportMeasure

_MEMO = "บันทึกข้อความ"
_NUMBER, _DAY = "ที่", "วันที่"
_NO_NUMBER = re.compile(r"[ ._…]*|.*/[ ._…]*")


def blank_places(text: str) -> Iterator[Problem]:
    """A notice for each of number and day that a memo leaves blank."""
    lines = [squeeze(line) for line in text.splitlines()]
    if not any(_MEMO in line for line in lines):
        return
    numbers = [number for line in lines if (number := _number_of(line)) is not None]
    if numbers and _NO_NUMBER.fullmatch(numbers[0]):
        yield Problem("notice", None, None, numbers[0], msg("บันทึกข้อความยังไม่ได้ใส่เลขที่หนังสือ"))
    dates = [day for line in lines if (day := _day_of(line)) is not None]
    if dates and not dates[0][:1].isdecimal():
        yield Problem("notice", None, None, dates[0], msg("บันทึกข้อความยังไม่ได้ใส่วันที่"))


def _number_of(line: str) -> str | None:
    """What stands behind a memo's "ที่", up to its day; None for a line of another kind."""
    head = line.partition(_DAY)[0].rstrip()
    if head == _NUMBER:
        return ""
    return head.removeprefix(f"{_NUMBER} ") if head.startswith(f"{_NUMBER} ") else None


def _day_of(line: str) -> str | None:
    """What stands behind a memo's "วันที่", also on its number's line; None without one."""
    if line.startswith(_DAY):
        return line.removeprefix(_DAY).lstrip()
    _, day_word, day = line.rpartition(_DAY)
    return day.lstrip() if day_word and line.startswith(f"{_NUMBER} ") else None


def foreign_kinds(agency: str, text: str, measures: Sequence[ReportMeasure]) -> Iterator[Problem]:
    """A notice wherever another kind of agency is named than the one the report is of."""
    kind = agency_type_of(agency)
    cells = (
        (measure.row, field, measure.text(field)) for measure in measures for field in measure.raw
    )
    for row, field, words in ((None, None, text), *cells):
        for word in other_kinds(words, kind, agency)[:1]:
            column = str(COLUMN_LABELS[field]) if field in COLUMN_LABELS else None
            message = msg("พบคำว่า {word} ในรายงานของ {agency}", word=word, agency=agency)
            yield Problem("notice", row, column, word, message)
