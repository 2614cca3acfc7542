"""Years and dates that belong to no year of the measure: left over from an older paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from ita_dash.domain.cycle import analysis_year, oit_year
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.messages import msg
from ita_dash.domain.review.finding import Finding
from ita_dash.domain.review.rule import Rule
from ita_dash.domain.review.subject import Subject, place_of
from ita_dash.domain.thai.dates import parse_day
from ita_dash.domain.thai.text import squeeze
from ita_dash.domain.thai.year_words import AROUND, CITED, COUNTED, LINK, OF_THE_ROUND, RANGE, SINCE

_YEAR = re.compile(r"(?<!\d)(?<!\d[.,-])25\d\d(?!\d|[.,]\d)")


def found_in_years(subject: Subject) -> Iterator[Finding]:
    """Other years in texts, and periods that leave the fiscal year."""
    year = subject.fiscal_year
    own = {analysis_year(year), year, oit_year(year)}
    for place, text in subject.texts():
        others = sorted(set(_years(text)) - own)
        if others:
            message = msg(
                "พบปี {years} แต่ปีของมาตรการนี้คือ {analysed} (ผลที่วิเคราะห์) {year} (ดำเนินการ) "
                "และ {oit} (ใช้ในการประเมิน) โปรดตรวจและแก้ให้ถูกปี",
                years=", ".join(map(str, others)),
                analysed=analysis_year(year),
                year=year,
                oit=oit_year(year),
            )
            yield Finding(Rule.OTHER_YEAR, place, message, text)
    for measure in subject.measures:
        yield from _period(measure)
        yield from _step_dates(measure)


def _years(text: str) -> Iterator[int]:
    """The years พ.ศ. that a text tells of its own, not those of a law, a plan or a link."""
    tidy = RANGE.sub(" ", LINK.sub(" ", squeeze(text)))
    for found in _YEAR.finditer(tidy):
        before = tidy[max(0, found.start() - AROUND) : found.start()]
        is_cited = CITED.search(before) and not OF_THE_ROUND.search(before)
        is_since = before.rstrip().endswith(SINCE)
        if not (is_cited or is_since or COUNTED.match(tidy, found.end())):
            yield int(found[0])


def _period(measure: Measure) -> Iterator[Finding]:
    year = measure.fiscal_year
    if _is_outside(year, (measure.period_start, measure.period_end)):
        message = msg("ระยะเวลาเลยปีงบประมาณ {year} ออกไป โปรดแก้วันเริ่มหรือวันสิ้นสุด", year=year)
        about = f"{measure.period_text} {measure.period_start} {measure.period_end}"
        yield Finding(Rule.DATE_OUTSIDE_YEAR, place_of(measure, "period"), message, about)


def _step_dates(measure: Measure) -> Iterator[Finding]:
    written = (line.partition(". ")[2] for line in measure.step_dates.splitlines())
    if _is_outside(measure.fiscal_year, map(parse_day, written)):
        message = msg("วันที่ทำขั้นตอนเสร็จอยู่นอกปีงบประมาณ {year} โปรดตรวจวันที่", year=measure.fiscal_year)
        place = place_of(measure, "methods")
        yield Finding(Rule.DATE_OUTSIDE_YEAR, place, message, measure.step_dates)


def _is_outside(fiscal_year: int, days: Iterable[date | None]) -> bool:
    """Whether a day that is known belongs to another fiscal year."""
    return any(day is not None and fiscal_year_of(day) != fiscal_year for day in days)
