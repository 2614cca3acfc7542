"""A fiscal year that cannot be is refused, and the refusal names what was likely meant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.sensible_years import (
    measure_years,
    report_years,
    result_years,
    year_refused,
)
from ita_dash.domain.thai.text import thai_digits

IN_JUNE, IN_NOVEMBER = date(2026, 6, 15), date(2026, 11, 25)
RESULTS = result_years(IN_JUNE)
"""2561 … 2569."""


def test_results_end_with_the_running_year_and_plans_with_the_next() -> None:
    assert (RESULTS[0], RESULTS[-1]) == (2561, 2569)
    assert result_years(IN_NOVEMBER)[-1] == 2570
    assert measure_years(IN_JUNE)[-1] == 2570


def test_a_clock_that_was_set_back_shuts_nothing_out() -> None:
    assert result_years(date(2000, 1, 1)) == RESULTS


def test_a_report_that_tells_results_is_of_a_year_that_has_begun() -> None:
    assert report_years(IN_JUNE, tells_results=True) == result_years(IN_JUNE)
    assert report_years(IN_JUNE, tells_results=False) == measure_years(IN_JUNE)


@pytest.mark.parametrize(
    ("written", "words", "meant"),
    [
        ("2026", "ค.ศ.", "2569"),
        ("ค.ศ. 2018", "ค.ศ.", "2561"),
        ("69", "สองหลัก", "2569"),
        ("ปี ๖๗", "สองหลัก", "2567"),
        ("3110", "543", "2567"),
        ("2570", "ปีของมาตรการ", "2569"),
        ("2027", "ปีของมาตรการ", "2569"),
        ("2597", "พิมพ์ผิด", "2567"),
        ("๒๕๙๗", "เลขไทย", "2567"),
        ("2657", "พิมพ์ผิด", "2567"),
        ("25677", "พิมพ์ผิด", "2567"),
        ("267", "พิมพ์ผิด", "2567"),
        ("2667", "พิมพ์ผิด", "2567"),
        ("2550", "เริ่มปีงบประมาณ", "2561"),
        ("2999", "ยังมาไม่ถึง", "2569"),
        ("ปีที่แล้ว", "สี่หลัก", "2569"),
        ("2566/2567", "สี่หลัก", "2569"),
    ],
)
def test_the_likely_reason(written: str, words: str, meant: str) -> None:
    told = str(year_refused(written, RESULTS))
    assert words in told
    assert meant in told


@given(st.integers(0, 99_999).filter(lambda year: year not in RESULTS), st.booleans())
def test_every_other_number_has_a_reason(year: int, is_thai: bool) -> None:
    told = str(year_refused(thai_digits(str(year)) if is_thai else str(year), RESULTS))
    reason, _, allowed = told.partition(" (")
    assert reason
    assert allowed == "ปีที่ใช้ได้คือ 2561–2569)"
