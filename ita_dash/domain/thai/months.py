"""Months and days as they stand written in running Thai text, before a year is settled."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.fiscal_year import BUDDHIST_ERA, as_be_year

THAI_MONTHS = (
    *("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน"),
    *("กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"),
)
THAI_MONTHS_SHORT = (
    *("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย."),
    *("ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."),
)


def _month_pattern(month: str, short: str) -> str:
    """Long and short name; a short one without its first dot only where it stands alone."""
    head, tail, _ = short.split(".")
    return rf"{month}|{head}\.\s?{tail}\.?|(?<![ก-๎]){head}{tail}\.?(?![ก-๎])"


_MONTH = {
    number: _month_pattern(*names)
    for number, names in enumerate(zip(THAI_MONTHS, THAI_MONTHS_SHORT, strict=True), start=1)
}
MONTH_NAME = "|".join(_MONTH.values())
"""A pattern for any month, long or short."""
_ERA = r"(?:พ\s?\.?\s?ศ\s?\.?\s*)?"
_DIGITS = r"\d{4}|[4-9]\d"
YEAR = rf"{_ERA}({_DIGITS})(?!\d)"
"""A pattern for a year with or without "พ.ศ."; its one group is the digits."""
_ONE_MONTH = {number: re.compile(pattern) for number, pattern in _MONTH.items()}
_MENTION = re.compile(
    rf"(?<![\d.])(?P<day>\d{{1,2}})[/.](?P<number>\d{{1,2}})[/.](?P<written>{_DIGITS})(?!\d)"
    r"|(?:(?:(?<!\d)(?P<first>\d{1,2})\s?-\s?)?(?<!\d)(?P<last>\d{1,2})\s*)?(?:เดือน\s*)?"
    rf"(?P<month>{MONTH_NAME})(?: ?,? ?(?:ปี ?)?{_ERA}(?P<year>{_DIGITS})(?!\d))?"
)


@dataclass(frozen=True)
class Mention:
    """A date as written: without days it is the whole month, without a year it is carried."""

    position: int
    month: int
    year: int | None
    first_day: int | None
    last_day: int | None

    def days(self, year: int) -> tuple[date, date]:
        """First and last day in a พ.ศ. year; ValueError when the calendar has no such day."""
        christian = year - BUDDHIST_ERA
        last = self.last_day or calendar.monthrange(christian, self.month)[1]
        return date(christian, self.month, self.first_day or 1), date(christian, self.month, last)


def be_year(written: str) -> int:
    """The พ.ศ. year of two or four digits; ValueError when it is no year."""
    return 2500 + int(written) if len(written) == 2 else as_be_year(int(written))


def mentions(text: str) -> list[Mention]:
    """Every date in the text, in order; ValueError for a year that cannot be one."""
    return [_mention(found) for found in _MENTION.finditer(text)]


def _mention(found: re.Match[str]) -> Mention:
    if found["number"]:
        day = int(found["day"])
        month = int(found["number"])
        return Mention(found.start(), month, be_year(found["written"]), day, day)
    month = next(n for n, pattern in _ONE_MONTH.items() if pattern.fullmatch(found["month"]))
    last = int(found["last"]) if found["last"] else None
    first = int(found["first"]) if found["first"] else last
    year = be_year(found["year"]) if found["year"] else None
    return Mention(found.start(), month, year, first, last)
