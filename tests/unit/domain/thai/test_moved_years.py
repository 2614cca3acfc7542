"""Years in texts move to the next round; those of laws, plans and papers stay."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.thai.month_ends import moved_day
from ita_dash.domain.thai.months import THAI_MONTHS, THAI_MONTHS_SHORT
from ita_dash.domain.thai.moved_years import moved_years
from ita_dash.domain.thai.text import arabic_digits, thai_digits

OWN = {2566, 2567, 2568}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ประจำปีงบประมาณ พ.ศ. ๒๕๖๗", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"),
        ("ตุลาคม 2566 - กันยายน 2567", "ตุลาคม 2567 - กันยายน 2568"),
        ("ต.ค. 66 – ก.ย. 67", "ต.ค. 67 – ก.ย. 68"),
        ("รอบ 6 เดือนแรก ปี 2567", "รอบ 6 เดือนแรก ปี 2568"),
        ("ปีงบประมาณ 2566 - 2567 และปี 66-67", "ปีงบประมาณ 2567 - 2568 และปี 67-68"),
        ("1/10/66 ถึง 30/9/2567", "1/10/67 ถึง 30/9/2568"),
        ("ไตรมาสที่ ๑/๒๕๖๗", "ไตรมาสที่ ๑/๒๕๖๘"),
        ("ประชุมครั้งที่ 1/2567", "ประชุมครั้งที่ 1/2568"),
        ("จัดทำคำสั่ง ภายในเดือนตุลาคม 2566", "จัดทำคำสั่ง ภายในเดือนตุลาคม 2567"),
        ("ประกาศ No Gift Policy ประจำปี 2567", "ประกาศ No Gift Policy ประจำปี 2568"),
        ("FY2567, FY 67, ค.ศ. 2024, Oct 2023", "FY2568, FY 68, ค.ศ. 2025, Oct 2024"),
        ("29 กุมภาพันธ์ 2567", "28 กุมภาพันธ์ 2568"),
        ("๒๘ ก.พ. ๖๖", "๒๙ ก.พ. ๖๗"),
    ],
)
def test_years_of_the_round_move_as_they_are_written(before: str, after: str) -> None:
    assert moved_years(before, OWN, 1) == after


@pytest.mark.parametrize(
    "text",
    [
        "พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. 2540",
        "ตามระเบียบว่าด้วยการพัสดุ พ.ศ. ๒๕๖๖",
        "แผนปฏิบัติการ (พ.ศ. 2566 - 2570)",
        "แผนพัฒนาท้องถิ่น (พ.ศ.2566-2568)",
        "ตามคำสั่งที่ 12/2567 ลงวันที่ 5 ตุลาคม 2566",
        "ตั้งแต่ปี 2566",
        "งบ 2567 บาท และ 2,567 คน",
        "https://example.go.th/2567/plan-2567.pdf",
        "ผลปี 2560 และแผนปี 2575",
        "โทร 0-7737-2567",
        "",
    ],
)
def test_other_years_and_figures_stay(text: str) -> None:
    assert moved_years(text, OWN, 1) == text


MONTHS = st.sampled_from((*THAI_MONTHS, *THAI_MONTHS_SHORT))
YEARS = st.sampled_from(sorted(OWN))
WORDS = st.text("กขคง abc12 (),-/\n", max_size=12)


@st.composite
def phrases(draw: st.DrawFn) -> str:
    """A text with a year in one of the ways it is written, in either script."""
    year, month = draw(YEARS), draw(MONTHS)
    short = year % 100
    forms = (
        f"{month} {year}",
        f"{month} {short}",
        f"ปี {year}",
        f"ปีงบประมาณ พ.ศ. {year}",
        f"ปี {short}",
    )
    phrase = draw(st.sampled_from(forms))
    return draw(WORDS) + " " + (thai_digits(phrase) if draw(st.booleans()) else phrase)


@given(phrases())
def test_a_year_on_and_back_is_the_same_text(text: str) -> None:
    moved = moved_years(text, OWN, 1)
    assert moved_years(moved, {year + 1 for year in OWN}, -1) == text


@given(phrases())
def test_digits_keep_their_script_and_nothing_else_changes(text: str) -> None:
    moved = moved_years(text, OWN, 1)
    assert len(moved) == len(text)
    for old, new in zip(text, moved, strict=True):
        if old != new:
            assert old.isdigit()
            assert (arabic_digits(old) == old) == (arabic_digits(new) == new)


DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))


@given(DAYS, st.integers(-5, 5))
def test_a_day_moves_whole_years_and_the_last_of_a_month_stays_the_last(day: date, by: int) -> None:
    moved = moved_day(day, by)
    assert (moved.year, moved.month) == (day.year + by, day.month)
    was_last = (day + timedelta(days=1)).day == 1
    if was_last:
        assert (moved + timedelta(days=1)).day == 1
    else:
        assert moved.day == day.day


@given(DAYS.filter(lambda day: (day.month, day.day) != (2, 28)), st.integers(-5, 5))
def test_a_day_on_and_back_is_the_same_day(day: date, by: int) -> None:
    assert moved_day(moved_day(day, by), -by) == day
