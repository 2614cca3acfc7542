"""The fiscal year in which a report's measures run, by its heading and its periods."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ita_dash.domain.fiscal_year import as_be_year, fiscal_year_of
from ita_dash.domain.messages import msg
from ita_dash.domain.sensible_years import report_years, year_refused
from ita_dash.domain.thai.dates import parse_period
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.problems import Problem
from ita_dash.imports.reports.rows import ReportMeasure

_YEAR = re.compile(r"ปี\s?(?:งบประมาณ)?\s*(?:พ\s?\.?\s?ศ\s?\.?\s*)?(\d{4})(?!\d)")
_OF_THE_MEASURES = re.compile("รายงานผล|มาตรการ")
_OF_THE_ANALYSIS = re.compile("ผลการประเมิน|วิเคราะห์|ผลคะแนน")
_CONTEXT = 150
"""Characters before a year that can tell what it is the year of."""


def report_year(text: str, periods: Iterable[str]) -> tuple[int | None, list[Problem]]:
    """The fiscal year พ.ศ. and what speaks against it; None when nothing names a year.

    It is the year that most often follows words about the measures or their report; a year
    whose results were analysed comes before it and counts only where no other is named.
    """
    of_periods = _period_years(periods)
    for named in _named_years(text):
        most = max(named.values())
        best = [year for year, times in named.items() if times == most]
        fitting = [year for year in best if year in of_periods]
        year = (fitting or best)[0]
        return year, _disagreement(year, of_periods)
    return (of_periods[0] if of_periods else None), []


def check_given_year(fiscal_year: int, periods: Iterable[str]) -> list[Problem]:
    """What speaks against the year that the user gave."""
    return _disagreement(fiscal_year, _period_years(periods))


def check_year(
    fiscal_year: int | None, measures: Iterable[ReportMeasure], today: date
) -> list[Problem]:
    """An error when no such report can be: of a year without the assessment, or yet to come."""
    tells_results = any(measure.text("result") or measure.text("outcome") for measure in measures)
    years = report_years(today, tells_results=tells_results)
    if fiscal_year is None or fiscal_year in years:
        return []
    written = str(fiscal_year)
    return [Problem("error", None, None, written, year_refused(written, years))]


def _named_years(text: str) -> Iterator[Counter[int]]:
    """Counts of the years of the measures, then of years without context, then of analyses."""
    flat = squeeze(text)
    counts: tuple[Counter[int], ...] = (Counter(), Counter(), Counter())
    end = 0
    for found in _YEAR.finditer(flat):
        words = flat[max(end, found.start() - _CONTEXT) : found.start()]
        end = found.end()
        rank = 2 if _OF_THE_ANALYSIS.search(words) else 0 if _OF_THE_MEASURES.search(words) else 1
        try:
            counts[rank][as_be_year(int(found[1]))] += 1
        except ValueError:
            continue
    return (count for count in counts if count)


def _period_years(periods: Iterable[str]) -> Sequence[int]:
    """The fiscal years in which the periods end, the most frequent first."""
    parsed = (parse_period(period) for period in periods)
    years = Counter(fiscal_year_of(period.end) for period in parsed if period)
    return [year for year, _ in years.most_common()]


def _disagreement(fiscal_year: int, of_periods: Sequence[int]) -> list[Problem]:
    if not of_periods or fiscal_year in of_periods:
        return []
    text = msg(
        "ใช้ปีงบประมาณ {fiscal_year} แต่ระยะเวลาของมาตรการอยู่ในปีงบประมาณ {period_year}",
        fiscal_year=fiscal_year,
        period_year=of_periods[0],
    )
    return [Problem("warning", None, None, str(of_periods[0]), text)]
