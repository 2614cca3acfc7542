"""A plan as a table: the total first, then the indicators by what they can still give."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl

from ita_dash.domain.scores.changes import score_changes
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.domain.targets.bounds import bounds, efforts
from ita_dash.domain.targets.goals import goal_of
from ita_dash.domain.targets.plan import TargetPlan, target_plan
from ita_dash.exports.plans import plan_table, usual_plan
from ita_dash.exports.workbook.book import workbook_xlsx
from ita_dash.frames.scores import INDICATOR_SCORES
from tests.builders import figures, scores
from tests.unit.domain.targets.starting import SAMPLE, start, ten
from tests.unit.exports.exported import BOOKS, PROVENANCE, THAI, contents


def _plan(target: str, fiscal_year: int = 2568) -> TargetPlan:
    baseline = start(SAMPLE, fiscal_year, total=84.74)
    return target_plan(
        baseline, goal_of(target, baseline), bounds(baseline, {}, 5.0), efforts(baseline, {9: 2.0})
    )


def test_the_gains_of_the_rows_make_that_of_the_total() -> None:
    table = plan_table(_plan("86"))
    total, rows = table.iloc[0], table.iloc[1:]
    assert rows["potential"].is_monotonic_decreasing
    assert total["raise"] == round(rows["raise"].sum(), 2)
    assert abs(total["gain"] - rows["gain"].sum()) < 0.005 + 1e-9
    assert (rows["score"] + rows["raise"] == rows["reached"]).all()
    assert rows.set_index("indicator").loc[9, "effort"] == 2.0
    assert set(rows["max_raise_from"]) == {"user"}


def test_items_are_told_where_the_year_knows_them() -> None:
    known = plan_table(_plan("86", 2564)).set_index("indicator")["items"]
    assert known.dropna().to_dict() == {9: 1, 10: 1}
    assert plan_table(_plan("86", 2563)).loc[:, "items"].isna().all()


def test_the_workbook_has_a_sheet_of_the_plan_from_a_whole_year() -> None:
    known = figures(scores(2567, total=84.74, rating="ต้องปรับปรุง", **ten(SAMPLE)))
    found, indicators = assessments(known, BOOKS), indicator_scores(known, BOOKS)
    whole = replace(
        contents(),
        assessments=found,
        indicator_scores=indicators,
        score_changes=score_changes(found, indicators, BOOKS),
    )
    about = replace(PROVENANCE, fiscal_year=2567)
    book = openpyxl.load_workbook(io.BytesIO(workbook_xlsx(whole, about, BOOKS, THAI)))
    rows = list(book["แผนสู่เป้าหมาย"].iter_rows(values_only=True))
    texts = [str(row[0]) for row in rows if row[0]]
    assert any("ถึง คะแนนรวม 85 ได้ถ้าเพิ่ม 1 ตัวชี้วัด" in text for text in texts)
    assert sum(row[0] == 2567 for row in rows) == 11


def test_a_year_without_indicators_has_no_sheet() -> None:
    known = assessments(figures(scores(2567, total=84.74)), BOOKS)
    bare = replace(contents(), assessments=known, indicator_scores=INDICATOR_SCORES.empty())
    assert usual_plan(bare, 2567, BOOKS) is None
