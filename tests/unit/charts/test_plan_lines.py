"""The lines of plan and result show what is known, and say it to those who cannot see them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.charts.palette import SCREEN
from ita_dash.charts.plan_lines import plan_lines_alt, plan_lines_chart
from ita_dash.domain.measures.monthly.month import MeasureMonth
from ita_dash.domain.measures.monthly.together import PlanLines, plan_lines
from ita_dash.i18n.translator import translator
from ita_dash.wording.plan_lines import behind_text, late_finding, plan_finding
from tests.unit.domain.measures.test_monthly_curves import YEAR, standing

TH, EN = translator("th"), translator("en")
TOLD = [MeasureMonth(YEAR[n], None, 5.0 * n) for n in (0, 1, 3, 6)]


def lines() -> PlanLines:
    """A measure that was told of in four months, the last of them April."""
    made = plan_lines([standing(TOLD, progress_shown=30)])
    assert made is not None
    return made


def test_every_known_month_has_a_point_and_no_line_crosses_a_gap() -> None:
    drawn = plan_lines_chart(lines(), tr=TH, colours=SCREEN)
    assert drawn.count("<circle") == 4
    assert drawn.count('stroke-dasharray="6 5"') == 11
    assert drawn.count('stroke-width="2.5"') == 1
    assert ">30%</text>" in drawn
    assert ">58%</text>" in drawn


def test_the_picture_says_its_figures() -> None:
    said = plan_lines_alt(lines(), tr=TH)
    assert said.startswith("แผนและผลสะสมรายเดือน: ต.ค. 2566 แผน 8% ผล 0%, ")
    assert "ธ.ค. 2566 แผน 25% ผล –" in said
    assert "Apr 2567 BE plan 58%, result 30%" in plan_lines_alt(lines(), tr=EN)


@pytest.mark.parametrize(
    ("points", "thai", "english"),
    [
        (12, "ช้ากว่าแผน 12 จุด", "Behind plan by 12 points"),
        (1, "ช้ากว่าแผน 1 จุด", "Behind plan by 1 point"),
        (0, "เป็นไปตามแผน", "On plan"),
        (-1, "เร็วกว่าแผน 1 จุด", "Ahead of plan by 1 point"),
    ],
)
def test_how_far_behind_in_words(points: int, thai: str, english: str) -> None:
    assert (behind_text(points, TH), behind_text(points, EN)) == (thai, english)


def test_the_finding_names_the_month_and_who_is_behind_the_most() -> None:
    assert plan_finding(lines(), TH) == "ช้ากว่าแผน 28 จุด: แผน 58% (ถึงสิ้นเดือน เม.ย. 2567) ผลล่าสุด 30%"
    ahead = standing(progress_shown=90)
    assert late_finding([standing(), ahead], EN).startswith("1 of 2 measures is behind plan")
    assert late_finding([ahead], TH) == ""


def test_before_the_first_month_is_over_nothing_is_compared() -> None:
    early = replace(lines(), ended=YEAR[0].replace(month=9))
    assert plan_finding(early, TH) == "ยังไม่สิ้นเดือนแรกของปีงบประมาณ จึงยังไม่เทียบกับแผน"
    plan_lines_chart(early, tr=TH, colours=SCREEN)
