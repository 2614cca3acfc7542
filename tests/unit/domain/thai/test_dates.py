"""Dates and periods as they stand in reports are read as a person reads them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.fiscal_year import first_day, fiscal_year_of, last_day
from ita_dash.domain.thai.dates import Period, parse_day, parse_period, thai_date
from ita_dash.domain.thai.months import THAI_MONTHS_SHORT
from ita_dash.domain.thai.text import thai_digits

DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
FY2567 = Period(date(2023, 10, 1), date(2024, 9, 30))


def test_a_day_is_written_in_thai_words_and_buddhist_years() -> None:
    assert thai_date(date(2023, 10, 1)) == "1 ตุลาคม 2566"
    assert thai_date(date(2024, 9, 30), short=True) == "30 ก.ย. 2567"


@pytest.mark.parametrize(
    "text",
    [
        "ตุลาคม 2566 - กันยายน 2567",
        "ตุลาคม ๒๕๖๖ – กันยายน ๒๕๖๗",
        "ตุลาคม - กันยายน 2567",
        "ตุลาคม 2566 - กันยายน",
        "ต.ค. 66 - ก.ย. 67",
        "ต.ค.66-ก.ย.67",
        "ต.ค 2566 ถึง ก.ย 2567",
        "1 ต.ค. 66 – 30 ก.ย. 67",
        "วันที่ 1 เดือนตุลาคม พ.ศ. 2566 ถึงวันที่ 30 เดือนกันยายน พ.ศ. 2567",
        "01/10/2566 - 30/09/2567",
        "1/10/66-30/9/67",
        "2023-10-01 - 2024-09-30",
        "ตุลาคม 2566\n-\nกันยายน 2567",
        "ปีงบประมาณ พ.ศ. 2567",
        "ตลอดปีงบประมาณ ๒๕๖๗",
        "ตลอดปี 2567",
        "ปีงบประมาณ 2567 (ตุลาคม - กันยายน)",
        "ไตรมาส ๑ - ๔ (ปีงบประมาณ พ.ศ. ๒๕๖๗)",
        "ไตรมาสที่ 1, 2, 3 และ 4/2567",
        "ไตรมาสที่ 1/2567 - ไตรมาสที่ 4/2567",
        "ไตรมาสที่ 1 - ไตรมาสที่ 4 ปี 2567",
        "ทุกไตรมาส ปีงบประมาณ 2567",
        "1-ต.ค.-66 - 30-ก.ย.-67",
        "๑-ต.ค.-๖๖ ถึง ๓๐-ก.ย.-๖๗",
        "ห้วง 1 ต.ค.66-30 ก.ย.67",
        "01-10-2566 ถึง 30-09-2567",
        "2023/10/01 - 2024/09/30",
        "Oct 2023 - Sep 2024",
        "1-Oct-23 - 30-Sep-24",
        "October 1, 2023 – September 30, 2024",
        "ปีงบฯ 67",
        "10/2566 - 9/2567",
        "๑๐/๖๖-๐๙/๖๗",
        "ไตรมาสที่หนึ่งถึงสี่ ปีงบประมาณ 2567",
        "รอบ 12 เดือน ปีงบประมาณ 2567",
        "FY2567",
        "Q1-Q4/2567",
    ],
)
def test_a_whole_fiscal_year_in_its_many_forms(text: str) -> None:
    assert parse_period(text) == FY2567
    assert parse_period(text, 2570) == FY2567


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("มกราคม - มีนาคม 2567", date(2024, 1, 1), date(2024, 3, 31)),
        ("ม.ค. - มี.ค. 2567", date(2024, 1, 1), date(2024, 3, 31)),
        ("กุมภาพันธ์ 2567", date(2024, 2, 1), date(2024, 2, 29)),
        ("พ.ย. - ม.ค. 2567", date(2023, 11, 1), date(2024, 1, 31)),
        ("1-31 มกราคม 2567", date(2024, 1, 1), date(2024, 1, 31)),
        ("31 มีนาคม 2567", date(2024, 3, 31), date(2024, 3, 31)),
        ("ภายใน 31 มีนาคม 2567", date(2023, 10, 1), date(2024, 3, 31)),
        ("ภายในเดือน พ.ย. 2566", date(2023, 10, 1), date(2023, 11, 30)),
        ("ไตรมาสที่ 2 ปีงบประมาณ 2567", date(2024, 1, 1), date(2024, 3, 31)),
        ("ไตรมาสที่ 1 (ต.ค. - ธ.ค. 2566)", date(2023, 10, 1), date(2023, 12, 31)),
        ("ไตรมาส 3 - 4/2567", date(2024, 4, 1), date(2024, 9, 30)),
        ("ปีงบประมาณ 2567 - 2568", date(2023, 10, 1), date(2025, 9, 30)),
        ("5-ต.ค.-66 - 25-ก.ย.-67", date(2023, 10, 5), date(2024, 9, 25)),
        ("5-ต.ค.-66", date(2023, 10, 5), date(2023, 10, 5)),
        ("6 เดือนแรกของปีงบประมาณ 2567", date(2023, 10, 1), date(2024, 3, 31)),
        ("รอบ ๖ เดือนหลัง", date(2024, 4, 1), date(2024, 9, 30)),
        ("ครึ่งปีแรก พ.ศ. 2568", date(2024, 10, 1), date(2025, 3, 31)),
        ("ครึ่งปีงบประมาณหลัง", date(2024, 4, 1), date(2024, 9, 30)),
        ("9 เดือนแรก", date(2023, 10, 1), date(2024, 6, 30)),
        ("3 เดือนสุดท้าย", date(2024, 7, 1), date(2024, 9, 30)),
        ("เก้าเดือนหลัง", date(2024, 1, 1), date(2024, 9, 30)),
        ("ภายในไตรมาสที่ 2", date(2023, 10, 1), date(2024, 3, 31)),
        ("ไตรมาสแรก", date(2023, 10, 1), date(2023, 12, 31)),
    ],
)
def test_parts_of_a_year(text: str, start: date, end: date) -> None:
    assert parse_period(text, 2567) == Period(start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("ไตรมาส ๑ - ๔", first_day(2567), last_day(2567)),
        ("ไตรมาสที่ 2", date(2024, 1, 1), date(2024, 3, 31)),
        ("ไตรมาสที่ 1 จำนวน 2 ครั้ง", date(2023, 10, 1), date(2023, 12, 31)),
        ("ตลอดปีงบประมาณ", first_day(2567), last_day(2567)),
        ("ตุลาคม - กันยายน", first_day(2567), last_day(2567)),
        ("ธ.ค. - ก.พ.", date(2023, 12, 1), date(2024, 2, 29)),
    ],
)
def test_a_text_without_a_year_needs_the_fiscal_year(text: str, start: date, end: date) -> None:
    assert parse_period(text) is None
    assert parse_period(text, 2567) == Period(start, end)


@pytest.mark.parametrize(
    "text",
    [
        *("", "-", "ทันที", "ทรัพย์สิน 2567", "31 กุมภาพันธ์ 2567", "ตุลาคม 3567"),
        *("กันยายน 2567 - ตุลาคม 2566", "ก่อน 31 มีนาคม 2567", "1 ต.ค. 2566 เป็นต้นไป", "2567"),
        *(
            "1/2567 - 4/2567",
            "12/2567 - 10/2567",
            "ต.ค. 2566 - ปัจจุบัน",
            "หลังวันที่ 1 ต.ค. 2566",
            "รอบ 6 เดือน",
            "9 เดือนที่ 2",
        ),
    ],
)
def test_what_names_no_closed_period_stays_unknown(text: str) -> None:
    assert parse_period(text, 2567) is None


@pytest.mark.parametrize("text", ["ตุลาคม 2566", "1-2 ต.ค. 2566", "45200", "", "32/1/2567"])
def test_only_a_full_day_is_a_day(text: str) -> None:
    assert parse_day(text) is None


@given(DAYS, DAYS, st.booleans(), st.booleans(), st.sampled_from(["-", " – ", "\nถึง\n", " - "]))
def test_a_written_period_is_read_back(
    one: date, other: date, short: bool, thai: bool, dash: str
) -> None:
    start, end = sorted((one, other))
    text = f"{thai_date(start, short=short)}{dash}{thai_date(end, short=short)}"
    assert parse_period(thai_digits(text) if thai else text) == Period(start, end)


@given(DAYS, st.booleans())
def test_a_written_day_is_read_back(day: date, short: bool) -> None:
    assert parse_day(thai_date(day, short=short)) == day
    assert parse_day(day.isoformat()) == day
    for mark in "/-.":
        assert parse_day(f"{day.day}{mark}{day.month}{mark}{day.year + 543}") == day
    assert parse_day(f"{day:%Y/%m/%d}") == day
    assert parse_day(f"{day.day}-{THAI_MONTHS_SHORT[day.month - 1]}-{day.year + 543}") == day


@given(
    st.text(st.sampled_from("0123456789๑๒ ต.คกยมี-–/ไตรมาสที่ปีงบประมาณภายใน2567")),
    st.integers(2400, 2700),
)
def test_any_text_gives_a_period_in_order_or_none(text: str, fiscal_year: int) -> None:
    period = parse_period(text, fiscal_year)
    assert period is None or period.start <= period.end


@given(st.integers(2500, 2650))
def test_a_fiscal_year_and_its_quarters_cover_the_year_without_gaps(fiscal_year: int) -> None:
    quarters = [parse_period(f"ไตรมาสที่ {n}", fiscal_year) for n in (1, 2, 3, 4)]
    ends = [quarter.end for quarter in quarters if quarter]
    starts = [quarter.start for quarter in quarters if quarter]
    assert (starts[0], ends[-1]) == (first_day(fiscal_year), last_day(fiscal_year))
    assert all(b.toordinal() - a.toordinal() == 1 for a, b in zip(ends, starts[1:], strict=False))
    assert {fiscal_year_of(day) for day in (*starts, *ends)} == {fiscal_year}
