"""Years inside running text moved to another round; everything else stays letter by letter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from ita_dash.domain.fiscal_year import BUDDHIST_ERA
from ita_dash.domain.thai.month_ends import moved_day
from ita_dash.domain.thai.months import MONTH_NAME
from ita_dash.domain.thai.text import arabic_digits, thai_digits
from ita_dash.domain.thai.year_words import (
    AROUND,
    CITED,
    COUNTED,
    LINK,
    OF_THE_ROUND,
    RANGE,
    SINCE,
)

_ERA = r"(?:พ ?\. ?ศ ?\. ?)?"
_MONTH = (
    rf"(?:{MONTH_NAME}|(?i:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}}\.?))"
)
_WAYS = {
    "alone": re.compile(r"(?<!\d)(?<!\d[.,-])(25\d\d)(?!\d|[.,]\d)"),
    "month": re.compile(rf"{_MONTH} ?,? ?(?:ปี ?)?{_ERA}(\d{{4}}|\d\d)(?!\d)"),
    "day": re.compile(r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d\d)(?![\d/.-])"),
    "common era": re.compile(r"ค\.ศ\. ?(20\d\d)(?!\d)"),
    "year": re.compile(
        rf"(?:ปี ?(?:งบ(?:ประมาณ|ฯ)? ?)?|FY ?){_ERA}(\d\d)(?: ?[-–/] ?(\d\d))?(?!\d|[.,]\d|%)"
    ),
    "quarter": re.compile(r"(?:ไตรมาส(?:ที่)? ?|Q)[1-4] ?/ ?(\d\d)(?!\d)"),
}
"""The ways in which a year is written; groups are its digits."""
_DIGITS = re.compile(r"\d{2,4}")
_FEBRUARY = re.compile(
    r"(?<!\d)(28|29)(?: ?(?:เดือน ?)?(?:กุมภาพันธ์|ก\.พ\.|ก\.พ|กพ\.?) ?(?:ปี ?)?"
    rf"{_ERA}|[/.-]0?2[/.-])$"
)
_MONTH_BEFORE = re.compile(rf"{_MONTH} ?(?:ปี ?)?{_ERA}$")
_ERA_BEFORE = re.compile(r"พ ?\. ?ศ ?\. ?$")
_DAY_OF_PAPER = re.compile(r"ลงวันที่[^\n]{0,25}$")
_NUMBER_OF_PAPER = re.compile(r"(?<!ครั้ง)(?<!ไตรมาส)ที่ ?\d+ ?/ ?$")

Span = tuple[int, int]


def moved_years(text: str, years: Collection[int], by: int) -> str:
    """The text with those of its years that are among ``years`` (พ.ศ.) moved ``by`` years.

    Of four or two digits, พ.ศ. or ค.ศ., Thai or Arabic, each written as it was. The years of laws,
    of plans over several years, of papers by their numbers and days, and in links stay. The last
    day of a February stays the last day.
    """
    plain = arabic_digits(text)
    protected = bytearray(len(text))
    for first, last in _protected(plain, years):
        protected[first:last] = b"\1" * (last - first)
    spans = {span for pattern in _WAYS.values() for span in _found(pattern, plain)}
    changes: dict[Span, int] = {}
    for start, end in spans | set(_rounds(plain, years)):
        year = _be_year(plain[start:end])
        if year in years and not protected[start]:
            changes[start, end] = int(plain[start:end]) + by
            changes |= _last_of_february(plain, start, year, by)
    return _changed(text, changes)


def _changed(text: str, changes: Mapping[Span, int]) -> str:
    """The text with other numbers in these places, each as wide and in the script as before."""
    pieces, done = [], 0
    for (start, end), number in sorted(changes.items()):
        digits = f"{number:0{end - start}}"[start - end :]
        pieces += [text[done:start], _in_script(text[start:end], digits)]
        done = end
    return "".join((*pieces, text[done:]))


def _found(pattern: re.Pattern[str], plain: str) -> Iterator[Span]:
    for found in pattern.finditer(plain):
        for group in range(1, pattern.groups + 1):
            if found[group] and not COUNTED.match(plain, found.end(group)):
                yield found.span(group)


def _rounds(plain: str, years: Collection[int]) -> Iterator[Span]:
    """Both years of "2566 - 2567", the calendar years of one fiscal year."""
    for found in RANGE.finditer(plain):
        if _is_one_round(found, years):
            yield from (found.span(group) for group in range(1, 5) if found[group])


def _is_one_round(found: re.Match[str], years: Collection[int]) -> bool:
    first, last = (int(year) for year in found.groups() if year)
    return {first, last} <= set(years) and last - first == 1


def _protected(plain: str, years: Collection[int]) -> list[Span]:
    """Where no year is the measure's own."""
    spans = [found.span() for found in LINK.finditer(plain)]
    spans += [each.span() for each in RANGE.finditer(plain) if not _is_one_round(each, years)]
    return spans + [
        each.span()
        for each in _DIGITS.finditer(plain)
        if _is_of_a_paper(plain[max(0, each.start() - AROUND) : each.start()])
    ]


def _is_of_a_paper(before: str) -> bool:
    """Whether a year behind these words is that of a law or another paper, or of a beginning."""
    if _NUMBER_OF_PAPER.search(before) or _DAY_OF_PAPER.search(before):
        return True
    if before.rstrip().endswith(SINCE):
        return True
    is_round = OF_THE_ROUND.search(before) or _MONTH_BEFORE.search(before)
    sentence = before.rpartition("\n")[2]
    return bool(_ERA_BEFORE.search(before) and CITED.search(sentence) and not is_round)


def _be_year(written: str) -> int:
    year = int(written)
    if len(written) == 2:
        return 2500 + year
    return year if year >= 2400 else year + BUDDHIST_ERA


def _in_script(before: str, digits: str) -> str:
    """The digits as Thai ones where those before were."""
    return digits if arabic_digits(before) == before else thai_digits(digits)


def _last_of_february(plain: str, start: int, year: int, by: int) -> dict[Span, int]:
    """The day of a February before a year that starts there, moved along; empty where none is."""
    window = max(0, start - AROUND)
    found = _FEBRUARY.search(plain[window:start])
    if found is None:
        return {}
    try:
        day = date(year - BUDDHIST_ERA, 2, int(found[1]))
    except ValueError:
        return {}
    return {(window + found.start(1), window + found.end(1)): moved_day(day, by).day}
