"""Two years side by side."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from ita_dash.charts.year_comparison import year_comparison, year_comparison_alt
from tests.unit.charts.series import BOOKS, THAI, drawn, two_years

FRAME = two_years({1: 80.0, 2: 90.0, 3: 85.0}, {1: 84.0, 2: 88.5, 3: 85.0, 4: 70.0})


def compared(frame: pd.DataFrame, earlier: int = 2567, later: int = 2568) -> dict[str, Any]:
    return drawn(
        year_comparison(frame, earlier=earlier, later=later, rulebooks=BOOKS, tr=THAI, dark=False)
    )


def test_indicators_stand_by_their_change_the_deepest_fall_first_unknown_last() -> None:
    sent = compared(FRAME)
    assert [name.split("\xa0")[0] for name in sent["layout"]["yaxis"]["ticktext"]] == list("2314")
    lines = [re.sub("<span[^>]*>|</span>", "", text) for text in sent["data"][-1]["text"]]
    assert [line.replace("\xa0", "").strip().split("<br>") for line in lines] == [
        ["90.00 → 88.50", "▼ −1.50"],
        ["85.00 → 85.00", "0.00"],
        ["80.00 → 84.00", "▲ +4.00"],
        ["– → 70.00", "–"],
    ]


def test_no_change_is_grey_and_a_rise_is_not_the_colour_of_a_fall() -> None:
    texts = compared(FRAME)["data"][-1]["text"]
    fall, none, rise, unknown = (re.findall("color:(#[0-9A-F]+)", text)[0] for text in texts)
    assert none == unknown
    assert len({fall, none, rise}) == 3


def test_the_two_years_have_different_marks() -> None:
    marks = [trace["marker"]["symbol"] for trace in compared(FRAME)["data"] if "marker" in trace]
    assert marks == ["circle-open", "circle"]


def test_years_that_cannot_be_compared_are_said_to_be_so() -> None:
    frame = FRAME.assign(fiscal_year=FRAME["fiscal_year"] - 6)
    refused = "เทียบกับปี 2561 ไม่ได้"
    assert refused in compared(frame, 2561, 2562)["layout"]["title"]["text"]
    assert "ไม่ได้" not in compared(FRAME)["layout"]["title"]["text"]
    words = year_comparison_alt(frame, earlier=2561, later=2562, rulebooks=BOOKS, tr=THAI)
    assert "การใช้งบประมาณ 90.00 → 88.50" in words
    assert words.count(refused) == 1


def test_years_without_scores_give_a_sentence() -> None:
    assert "ไม่มีคะแนนรายตัวชี้วัดของปีที่เลือก" in str(compared(FRAME, 2563, 2564))
    words = year_comparison_alt(FRAME, earlier=2563, later=2564, rulebooks=BOOKS, tr=THAI)
    assert words == "ไม่มีคะแนนรายตัวชี้วัดของปีที่เลือก"
