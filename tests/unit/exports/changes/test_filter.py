"""Changes are found by kind, person, measure, period and words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pandas as pd
import pytest

from ita_dash.exports.changes.filter import ChangeFilter, filtered, having_words, periods
from ita_dash.exports.changes.log import LoggedChange
from ita_dash.frames.changes import CHANGE_MEASURES, CHANGES
from ita_dash.i18n.translator import translator
from ita_dash.wording.change_line import ChangeLine

TODAY = date(2026, 11, 25)
LOG = CHANGES.apply(
    pd.DataFrame(
        [
            # 17:30 in UTC is already the next day in Thailand.
            (4, pd.Timestamp("2026-11-24 17:30"), "สมหญิง", "edit_measure", "มาตรการ ก"),
            (3, pd.Timestamp("2026-11-18 17:30"), "สมชาย", "record_progress", "มาตรการ ข"),
            (2, pd.Timestamp("2026-09-30 17:30"), "สมหญิง", "import_scores", "คะแนน.csv"),
            (1, pd.Timestamp("2026-09-30 16:30"), "สมชาย", "create_agency", "อบต."),
        ],
        columns=list(CHANGES.columns),
    )
)
MEASURES = CHANGE_MEASURES.apply(pd.DataFrame({"change_no": [4, 3, 3], "measure_id": [7, 7, 17]}))


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (ChangeFilter(), [4, 3, 2, 1]),
        (ChangeFilter(action="import_scores"), [2]),
        (ChangeFilter(actor="สมชาย"), [3, 1]),
        (ChangeFilter(measure="7"), [4, 3]),
        (ChangeFilter(measure="17"), [3]),
        (ChangeFilter(measure="1"), []),
        (ChangeFilter(period="7d"), [4, 3]),
        (ChangeFilter(period="fy2570"), [4, 3, 2]),
        (ChangeFilter(period="fy2569"), [1]),
        (ChangeFilter(period="2569-10"), [2]),
        (ChangeFilter(period="nonsense"), []),
        (ChangeFilter(actor="สมหญิง", period="fy2570", action="edit_measure"), [4]),
    ],
)
def test_each_filter_leaves_what_fits(wanted: ChangeFilter, numbers: list[int]) -> None:
    assert filtered(LOG, MEASURES, wanted, TODAY)["change_no"].tolist() == numbers


def test_nothing_to_filter() -> None:
    wanted = ChangeFilter(period="7d")
    assert filtered(CHANGES.empty(), CHANGE_MEASURES.empty(), wanted, TODAY).empty
    assert periods(CHANGES.empty(), TODAY, translator("th")) == {}


def test_only_periods_in_which_something_changed_are_offered() -> None:
    assert periods(LOG, TODAY, translator("th")) == {
        "7d": "7 วันที่ผ่านมา",
        "30d": "30 วันที่ผ่านมา",
        "fy2570": "ปีงบประมาณ 2570",
        "fy2569": "ปีงบประมาณ 2569",
        "2569-11": "พ.ย. 2569",
        "2569-10": "ต.ค. 2569",
        "2569-09": "ก.ย. 2569",
    }
    assert periods(LOG, TODAY, translator("en"))["2569-11"] == "Nov 2569 BE"


def test_words_are_sought_in_all_that_is_told() -> None:
    line = ChangeLine("ความคืบหน้า", "40%", "100%")
    moment = datetime(2026, 11, 24, tzinfo=UTC)
    change = LoggedChange(
        4, moment, "สมหญิง", "แก้ไขมาตรการ", "มาตรการที่ 1", (line,), "measures", (7,), ()
    )
    for words in ("", "สมหญิง", "แก้ไข 100%", "คืบ หน้า", "40% มาตรการที่"):
        assert having_words([change], words) == [change]
    assert having_words([change], "สมหญิง ลบ") == []
