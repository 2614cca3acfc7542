"""The filters of the list of measures keep what was asked for, and nothing else."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from ita_dash.domain.measures.filters import NO_DIVISION, MeasureFilter, filtered, with_words
from ita_dash.domain.measures.table import measure_table
from ita_dash.frames.measures import MEASURE_DIVISIONS, MEASURE_INDICATORS, MEASURE_STEPS
from ita_dash.settings import ROOT
from tests.builders import TODAY, children, measures, plain_steps

SHARES = children(
    MEASURE_DIVISIONS, (1, 1, 10, "สำนักปลัด"), (1, 2, 20, "กองคลัง"), (2, 1, 20, "กองคลัง")
)
TABLE = measure_table(
    measures(
        {"title": "เปิดเผยการจัดซื้อจัดจ้าง", "period_end": date(2025, 9, 30)},
        {"title": "ไม่รับของขวัญ", "status": "completed", "fiscal_year": 2568, "number": 2},
        {
            "title": "ประเมินความเสี่ยง",
            "status": "not_started",
            "fiscal_year": 2568,
            "result": "ประชุม ๒ ครั้ง",
        },
    ),
    SHARES,
    children(MEASURE_INDICATORS, (1, 1), (1, 9), (3, 10)),
    plain_steps((1, 1, "ประกาศผู้ชนะการเสนอราคา", False)),
    TODAY,
)


def kept(**wanted: object) -> list[int]:
    """The ids of the measures that a filter keeps."""
    rows = filtered(TABLE, SHARES, MeasureFilter(**wanted))  # type: ignore[arg-type]
    return sorted(rows["measure_id"])


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({}, [1, 2, 3]),
        ({"fiscal_year": 2568}, [2, 3]),
        ({"status": "late"}, [1]),
        ({"status": "in_progress"}, [1]),  # being late is no status of its own
        ({"status": "completed"}, [2]),
        ({"division": "20"}, [1, 2]),
        ({"division": "10"}, [1]),
        ({"division": NO_DIVISION}, [3]),
        ({"indicator": "1"}, [1]),  # not the one that only has indicator 10
        ({"indicator": "10"}, [3]),
        ({"due": "overdue"}, [1]),
        ({"due": "none"}, [3]),
        ({"division": "20", "due": "closed"}, [2]),
    ],
)
def test_each_filter_keeps_its_rows(wanted: dict[str, object], ids: list[int]) -> None:
    assert kept(**wanted) == ids


def test_the_newest_year_comes_first_and_its_measures_by_number() -> None:
    rows = filtered(TABLE, SHARES, MeasureFilter())
    assert list(rows["measure_id"]) == [1, 3, 2]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("จัดซื้อ", [1]),  # inside a run of Thai without spaces
        ("จัดซื้อ จัดจ้าง", [1]),
        ("ผู้ชนะ", [1]),  # in a step
        ("กองคลัง", [1, 2]),
        ("กองคลัง ของขวัญ", [2]),  # every word must occur
        ("2 ครั้ง", [3]),  # Arabic for Thai digits
        ("ไม่มีคำนี้", []),
        ("   ", [1, 2, 3]),
    ],
)
def test_words_are_found_wherever_they_stand(words: str, ids: list[int]) -> None:
    assert kept(words=words) == ids


def test_no_measure_stands_every_search() -> None:
    empty = TABLE[:0]
    assert filtered(empty, SHARES[:0], MeasureFilter(words="คำ", division="20")).empty


def test_a_word_of_the_real_report_is_found_however_it_is_typed() -> None:
    report = ROOT / "tests" / "data" / "report_fy2567.txt"
    text = report.read_text("utf-8")
    table = measure_table(
        measures({"result": text}),
        SHARES[:0],
        MEASURE_INDICATORS.empty(),
        MEASURE_STEPS.empty(),
        TODAY,
    )
    for words in ("ทรัพย์สินของราชการ", "ทรัพย์สิน ราชการ", "ปีงบประมาณ 2567", "ITA", "ita"):
        assert len(with_words(table, words)) == 1
    assert isinstance(with_words(table, "เทศบาลนครหาดใหญ่"), pd.DataFrame)
    assert with_words(table, "เทศบาลนครหาดใหญ่").empty
