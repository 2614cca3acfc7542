"""When a measure begins and ends: read in whatever form it is written, or told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.fiscal_year import first_day, last_day
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.reports.document import read_report
from tests.unit.imports.case_files import case
from tests.unit.imports.made_files import MAX_MB, csv_upload

Ends = tuple[date | None, date | None]
FY2568 = (date(2024, 10, 1), date(2025, 9, 30))
NONE = (None, None)


def read(rows: Sequence[tuple[str, str]], *heads: str) -> ParsedMeasures:
    """Measures of FY2568 with two columns, of days unless ``heads`` name others."""
    table = [["ปีงบประมาณ", "มาตรการ", *(heads or ("วันเริ่มต้น", "วันสิ้นสุด"))]]
    table += [["2568", f"มาตรการ {n}", *cells] for n, cells in enumerate(rows)]
    return read_measures(csv_upload(table, "measures.csv"), (), MAX_MB)


def ends(found: ParsedMeasures) -> list[Ends]:
    return [(m.draft.period_start, m.draft.period_end) for m in found.drafts]


def told(found: ParsedMeasures) -> list[tuple[str, int | None, str | None]]:
    return [(p.severity, p.row, p.value) for p in found.problems if p.row]


def test_one_year_in_every_form_of_a_workbook() -> None:
    found = read_measures(case("U17_thai_dates.xlsx"), (), MAX_MB)
    assert ends(found) == [FY2568] * 7
    assert told(found) == [
        ("warning", 4, "1967-10-01"),
        ("warning", 4, "1968-09-30"),
        ("notice", 6, "09/30/2025"),
        ("notice", 8, "45566"),
        ("notice", 8, "45930"),
    ]


def test_the_words_of_a_half_and_of_a_quarter_with_its_days() -> None:
    found = read_measures(case("U06_measures_by_indicator_name.csv"), (), MAX_MB)
    assert ends(found) == [
        (date(2021, 1, 1), date(2021, 3, 31)),
        (date(2020, 10, 1), date(2021, 9, 30)),
        (date(2020, 10, 1), date(2021, 3, 31)),
    ]


def test_one_month_first_cell_turns_every_cell_of_figures() -> None:
    found = read([("10/01/2024", "12/05/2024"), ("11/02/2567", "09/30/2025"), ("1 ต.ค. 67", "")])
    assert ends(found) == [
        (date(2024, 10, 1), date(2024, 12, 5)),
        (date(2024, 11, 2), date(2025, 9, 30)),
        (date(2024, 10, 1), None),
    ]
    assert told(found) == [("notice", 3, "09/30/2025")]


def test_a_column_of_both_orders_gives_only_what_can_be_read_in_one_way() -> None:
    found = read([("10/01/2024", "13/01/2568"), ("05/05/2025", "09/30/2025")])
    assert ends(found) == [
        (None, date(2025, 1, 13)),
        (date(2025, 5, 5), date(2025, 9, 30)),
    ]
    assert told(found) == [("warning", 2, "10/01/2024"), ("warning", 3, "09/30/2025")]


def test_months_alone_begin_and_end_where_the_column_says() -> None:
    found = read([("ต.ค. 67", "ก.พ. 2568")])
    assert ends(found) == [(date(2024, 10, 1), date(2025, 2, 28))]
    assert told(found) == [("notice", 2, "ต.ค. 67"), ("notice", 2, "ก.พ. 2568")]


def test_what_is_no_day_is_told_and_replaces_nothing() -> None:
    found = read([("เร็ว ๆ นี้", "30 ก.ย. 68")])
    assert ends(found) == [(None, date(2025, 9, 30))]
    assert told(found) == [("warning", 2, "เร็ว ๆ นี้")]
    assert found.drafts[0].given == {"title", "period_end"}


@pytest.mark.parametrize("day", ["2010-10-01", "1 ต.ค. 2590", "1985-01-01"])
def test_a_day_far_from_the_fiscal_year_is_told(day: str) -> None:
    found = read([(day, "")])
    assert told(found) == [("warning", 2, day)]


def test_a_bad_date_hides_no_other_problem() -> None:
    rows = [["ปีงบประมาณ", "มาตรการ", "วันเริ่มต้น", "ความคืบหน้า"], ["2568", "ก", "31/31/2567", "200"]]
    rows += [["2568", "", "1967-10-01", "50"]]
    found = read_measures(csv_upload(rows, "measures.csv"), (), MAX_MB)
    assert [(p.severity, p.row, p.column) for p in found.problems if p.row] == [
        ("error", 3, "B มาตรการ"),
        ("warning", 2, "C วันเริ่มต้น"),
        ("warning", 2, "D ความคืบหน้า"),
        ("warning", 3, "C วันเริ่มต้น"),
    ]


def test_bare_figures_below_quarters_are_quarters() -> None:
    found = read([("๑-๒", ""), ("4", "")], "ไตรมาสที่", "ผลลัพธ์")
    assert ends(found) == [
        (date(2024, 10, 1), date(2025, 3, 31)),
        (date(2025, 7, 1), date(2025, 9, 30)),
    ]
    assert ends(read([("1-2", "")], "ระยะเวลา", "ผลลัพธ์")) == [NONE]


def test_the_periods_of_a_report_are_read_by_their_column_too() -> None:
    head = "มาตรการ/แนวทาง\tวิธีการดำเนินการ\tผู้รับผิดชอบ\tระยะเวลา"
    rows = [
        "1. ก\tประชุม\tกองคลัง\t10/01/2024 - 12/05/2024",
        "2. ข\tประชุม\tกองคลัง\t10/01/2024 - 09/30/2025",
    ]
    text = "\n".join(["รายงานผล ประจำปีงบประมาณ พ.ศ. 2568", head, *rows])
    found = read_report(Upload("report.txt", text.encode()), (), MAX_MB)
    assert ends(found) == [(date(2024, 10, 1), date(2024, 12, 5)), FY2568]


DAYS = st.dates(first_day(2567), last_day(2569))


@given(st.lists(st.tuples(DAYS, DAYS).map(sorted), min_size=1, max_size=5), st.booleans())
def test_month_first_figures_are_never_read_as_day_first(
    periods: list[list[date]], is_buddhist: bool
) -> None:
    era = 543 * is_buddhist
    rows = [
        (f"{start:%m/%d}/{start.year + era}", f"{end:%m/%d}/{end.year + era}")
        for start, end in periods
    ]
    is_shown = any(day.day > 12 for period in periods for day in period)
    if is_shown:
        assert ends(read(rows)) == [tuple(period) for period in periods]


@given(DAYS)
def test_serials_of_both_eras_and_years_of_two_digits_are_the_same_day(day: date) -> None:
    christian = day - date(1899, 12, 30)
    serials = [str(christian.days)]
    if (day.month, day.day) != (2, 29):
        buddhist = day.replace(year=day.year + 543) - date(1899, 12, 30)
        serials += [str(buddhist.days), day.replace(year=day.year - 57).isoformat()]
    assert ends(read([(serial, "") for serial in serials])) == [(day, None)] * len(serials)


@given(st.integers(20_000, 60_000))
def test_a_serial_is_read_or_told(serial: int) -> None:
    found = read([(str(serial), "")])
    day = date(1899, 12, 30) + timedelta(days=serial)
    assert ends(found) in ([(day, None)], [(day.replace(year=day.year + 57), None)], [NONE])
    assert told(found)
