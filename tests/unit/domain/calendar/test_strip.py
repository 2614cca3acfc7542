"""The year as a strip: bars that do not cover each other, counts by month, what comes next."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pandas as pd

from ita_dash.domain.calendar.strip import Strip, year_strip
from ita_dash.domain.calendar.year import year_dates
from ita_dash.i18n.translator import translator
from ita_dash.queries.known_calendar import load_calendar
from ita_dash.ui.overview.year_strip import year_strip_html
from ita_dash.wording.calendar import month_texts, next_text
from tests.unit.domain.work.worked import TODAY, YEAR, evidence, table

TH, EN = translator("th"), translator("en")
OPEN = table({"period_end": date(2026, 12, 20)}, {"period_end": date(2026, 12, 20)})


def strip(
    measures: pd.DataFrame | None = None,
    *rows: tuple[int, str, date, bool],
    fiscal_year: int = YEAR,
    today: date = TODAY,
) -> Strip:
    """The strip of a year with these measures and their evidence."""
    own = table() if measures is None else measures
    dates = year_dates(fiscal_year, load_calendar())
    return year_strip(fiscal_year, dates, own, evidence(own, *rows), today)


def test_bars_lie_side_by_side_or_in_another_lane() -> None:
    for year in (2561, 2564, 2565, 2569, 2570):
        bars = strip(fiscal_year=year).bars
        assert all(0 <= bar.first <= bar.last <= 11 for bar in bars)
        for one, other in combinations(bars, 2):
            is_over = one.first <= other.last and other.first <= one.last
            assert one.lane != other.lane or not is_over


def test_october_is_the_first_month_and_september_the_last() -> None:
    places = {bar.date.code: (bar.first, bar.last) for bar in strip().bars}
    assert places["notice"] == (1, 2)
    assert places["oit"] == (5, 6)
    assert places["twelve"] == (11, 11)


def test_open_measures_and_evidence_are_counted_in_their_month() -> None:
    done = table({"period_end": date(2026, 12, 20), "status": "completed"})
    assert strip(OPEN).due[2] == 2
    assert sum(strip(done).due) == 0
    found = strip(
        OPEN, (1, "ประกาศ", date(2026, 2, 10), True), (1, "ภาพ", date(2026, 2, 10), False)
    )
    assert found.expiring == (0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0)


def test_today_is_marked_only_in_its_own_year() -> None:
    assert strip().today == TODAY
    assert strip(fiscal_year=2569).today is None


def test_the_next_three_dates_come_in_their_order() -> None:
    found = [(next_text(each, TH), TH(each.what)) for each in strip(OPEN).upcoming]
    assert found == [
        ("20 ธ.ค. 2569", "มาตรการครบกำหนด 2 รายการ"),
        ("≈ ธ.ค. 2569", "สิ้นสุดประกาศปฏิทินการประเมิน"),
        ("≈ ม.ค. 2570", "เริ่มลงทะเบียนและข้อมูลผู้มีส่วนได้ส่วนเสีย"),
    ]


def test_it_is_read_aloud_month_by_month() -> None:
    told = list(month_texts(strip(OPEN), TH))
    assert told[0] == "พ.ย.: วันนี้ 30 พ.ย. 2569, ประกาศปฏิทินการประเมิน ≈ พ.ย. – ธ.ค. 2569"
    assert told[1] == "ธ.ค.: มาตรการครบกำหนด 2 รายการ"
    assert all(any(line.startswith(month) for line in told) for month in ("มี.ค.", "ก.ย."))


def test_the_drawing_is_the_same_in_english() -> None:
    drawn = year_strip_html(strip(OPEN), EN)
    assert "≈ OIT answers" in drawn
    assert "2 due" in drawn
    assert not any("ก" <= letter <= "๙" for letter in drawn)
