"""Which fiscal years can have results, measures and reports, and what a wrong year was meant to be.

A year outside is a slip of the hand or the eye, never data: taken as it stands it would become
"the newest year" of every page. So it is refused, and the refusal names the likely reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ita_dash.domain.fiscal_year import BUDDHIST_ERA, fiscal_year_of
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import squeeze

FIRST_RESULT = 2561
"""The oldest published results that are known of (totals of local agencies, FY2561)."""
_PROGRAM_YEAR = 2569
"""The fiscal year in which this was written: a clock that shows an earlier one is wrong."""

_NUMBER = re.compile(r"\d+")
_THAI_DIGIT = re.compile("[๐-๙]")
_LONGEST = 6
"""Digits of what a year can be a slip of."""
_MOST_MEANT = 3
"""Years that a slip of one digit may have meant; more than these tell nothing."""


def result_years(today: date) -> range:
    """The years of which a result can be known: up to the running one.

    The results of fiscal year N come out in July and August of N, so none is of a later year.
    """
    return range(FIRST_RESULT, _running(today) + 1)


def measure_years(today: date) -> range:
    """The years in which a measure can run: up to the next one.

    The measures of N + 1 are set from the result of N, which comes out before N has ended.
    """
    return range(FIRST_RESULT, _running(today) + 2)


def _running(today: date) -> int:
    return max(fiscal_year_of(today), _PROGRAM_YEAR)


def report_years(today: date, *, tells_results: bool) -> range:
    """The years of which a report can be: what was done was done in a year that has begun.

    The same paper without results is a plan and may be of the next year.
    """
    return result_years(today) if tells_results else measure_years(today)


def year_refused(written: str, years: range) -> Message:
    """Why a year as it was written is none of ``years``, and what was likely meant."""
    found = _NUMBER.findall(squeeze(written))
    if len(found) != 1 or len(found[0]) > _LONGEST:
        return msg("โปรดระบุปีงบประมาณเป็นปี พ.ศ. สี่หลักปีเดียว เช่น {example}", example=years[-1])
    is_thai = bool(_THAI_DIGIT.search(written))
    return msg(
        "{reason} (ปีที่ใช้ได้คือ {first}–{last})",
        first=years[0],
        last=years[-1],
        reason=_era(found[0], years)
        or _slip(found[0], years, is_thai)
        or _distance(found[0], years),
    )


def _era(digits: str, years: range) -> Message | None:
    """The year counted in another way: two digits, ค.ศ., พ.ศ. made from พ.ศ., the plan's year."""
    year, century = int(digits), years[-1] // 100 * 100
    if len(digits) == 2 and century + year in years:
        return msg(
            "{written} เขียนเพียงสองหลัก น่าจะหมายถึง {meant}", written=digits, meant=century + year
        )
    if year + BUDDHIST_ERA in years:
        return msg(
            "{written} เป็นปี ค.ศ. ตรงกับ พ.ศ. {meant}", written=digits, meant=year + BUDDHIST_ERA
        )
    if year - BUDDHIST_ERA in years:
        return msg(
            "{written} บวก 543 เกินมาหนึ่งครั้ง น่าจะหมายถึง {meant}",
            written=digits,
            meant=year - BUDDHIST_ERA,
        )
    if years.stop in (year, year + BUDDHIST_ERA):
        return msg("{written} เลยปีล่าสุดที่มีได้ไปหนึ่งปี อาจสับสนระหว่างปีของผลกับปีของมาตรการ", written=digits)
    return None


def _slip(digits: str, years: range, is_thai: bool) -> Message | None:
    """One digit read or typed wrongly, left out, doubled, or two that changed places."""
    meant = [year for year in reversed(years) if _is_slip(digits, str(year))]
    if not 0 < len(meant) <= _MOST_MEANT:
        return None
    values = {"written": digits, "meant": ", ".join(map(str, meant))}
    if is_thai:
        return msg("{written} อาจเป็นเลขไทยที่อ่านผิดหนึ่งหลัก น่าจะหมายถึง {meant}", **values)
    return msg("{written} อาจพิมพ์ผิดหนึ่งหลัก น่าจะหมายถึง {meant}", **values)


def _distance(digits: str, years: range) -> Message:
    if int(digits) > years[-1]:
        return msg("ปีงบประมาณ {written} ยังมาไม่ถึง", written=digits)
    return msg("การประเมินที่ระบบนี้รองรับเริ่มปีงบประมาณ {first}", first=years[0])


def _is_slip(written: str, year: str) -> bool:
    if len(written) == len(year):
        apart = [
            place for place, pair in enumerate(zip(written, year, strict=True)) if len({*pair}) > 1
        ]
        is_turned = len(apart) == 2 and sorted(written) == sorted(year) and apart[1] == apart[0] + 1
        return len(apart) == 1 or is_turned
    longer, shorter = sorted((written, year), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and shorter in _with_one_left_out(longer)


def _with_one_left_out(digits: str) -> Iterator[str]:
    return (digits[:place] + digits[place + 1 :] for place in range(len(digits)))
