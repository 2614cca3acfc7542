"""The many ways in which one date is written, brought into day/month/year or Thai words."""

from __future__ import annotations

import re

from ita_dash.domain.thai.months import MONTH_NAME, THAI_MONTHS
from ita_dash.domain.thai.text import squeeze

_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:[T ]00:00:00)?")
_DASHED_FIGURES = re.compile(r"(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{4}|\d\d)(?![\d-])")
_DASHED_WORDS = re.compile(rf"(?<!\d)(\d{{1,2}})-({MONTH_NAME})-(\d{{4}}|\d\d)(?!\d)")
_DASHED_MONTH = re.compile(rf"({MONTH_NAME})-(\d{{4}}|[4-9]\d)(?![\d./-]| ?[ก-๎])")
_OF_20XX = re.compile(r"(?<![\d./])(\d{1,2}/\d{1,2}/)([0-3]\d)(?!\d)")
_ENGLISH_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
)
_ENGLISH = rf"(?<![a-z])({'|'.join(_ENGLISH_MONTHS)})[a-z]{{0,6}}\.?(?![a-z])"
_ERA = r"(?: ?(?-i:B\.?E\.?(?![A-Za-z])))?"
_ENGLISH_MONTH_FIRST = re.compile(
    rf"{_ENGLISH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?!\d){_ERA}", re.IGNORECASE
)
_ENGLISH_MONTH = re.compile(
    rf"(\d-| ?){_ENGLISH}(?:(,? |-)(\d{{4}}|\d\d)(?!\d){_ERA})?", re.IGNORECASE
)
_YOUNGEST_CHRISTIAN = 40
"""Two digits from here on are a year พ.ศ.; fewer are of 20xx, as no plan is of พ.ศ. 2500–2539."""


def in_thai_forms(text: str) -> str:
    """The text squeezed, its dates as 1/10/2567 or "1 ต.ค. 67" whichever way they were written.

    Year first, dashes between the parts, English months; what is no date stays as it is.
    """
    tidy = _YEAR_FIRST.sub(r"\3/\2/\1", squeeze(text))
    tidy = _ENGLISH_MONTH.sub(_thai_month, _ENGLISH_MONTH_FIRST.sub(_day_first, tidy))
    tidy = _OF_20XX.sub(r"\g<1>20\2", _DASHED_FIGURES.sub(r"\1/\2/\3", tidy))
    return _DASHED_MONTH.sub(r"\1 \2", _DASHED_WORDS.sub(r"\1 \2 \3", tidy))


def full_year(written: str) -> str:
    """A year of two digits with its century: "67" is 2567, "24" is 2024; others as they are."""
    if len(written) != 2:
        return written
    return f"25{written}" if int(written) >= _YOUNGEST_CHRISTIAN else f"20{written}"


def _day_first(found: re.Match[str]) -> str:
    return f"{found[2]} {found[1]} {found[3]}"


def _thai_month(found: re.Match[str]) -> str:
    month = THAI_MONTHS[_ENGLISH_MONTHS.index(found[2].lower())]
    day = found[1].replace("-", " ")
    return f"{day}{month} {full_year(found[4])}" if found[4] else f"{day}{month}"
