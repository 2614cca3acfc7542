"""The plan page: the answer to a goal, what is missing where there is none, nothing set is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.db.connect import open_database
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.services.agencies.agency import create_agency
from tests.pages.conftest import OpenPage, shown
from tests.stored import PROFILE, import_scores, score_rows
from tests.unit.domain.targets.starting import SAMPLE, ten

THAI = re.compile("[ก-๛]")


def _words(app: AppTest) -> str:
    assert not app.exception
    return shown(app).replace("\\", "")


def _table(app: AppTest, place: int) -> list[list[str]]:
    frame = app.table[place].value
    return [[str(cell).replace("\\", "") for cell in row] for row in frame.to_numpy().tolist()]


@pytest.fixture
def open_years(open_unmade: OpenPage, app_file: Path) -> OpenPage:
    """Opens pages of an office with one whole year, one of a total alone and one half known."""
    db = open_database(f"duckdb:///{app_file.as_posix()}")
    agency_id = create_agency(db, LOCAL_USER, PROFILE).agency_id
    import_scores(db, agency_id, score_rows(fiscal_year=2566, total=91.0))
    import_scores(db, agency_id, score_rows(0, 2567, **dict(list(ten(SAMPLE).items())[:8])))
    import_scores(db, agency_id, score_rows(0, 2568, **ten(SAMPLE)))
    db.close()
    return open_unmade


def test_the_cheapest_way_to_the_target_stands_first(open_page: OpenPage) -> None:
    app = open_page("plan")
    words = _words(app)
    assert "ถึง คะแนนรวม 85 ได้ถ้าเพิ่ม 1 ตัวชี้วัด รวม 1.30 คะแนน คะแนนรวมจะเป็น 85.00" in words
    assert app.metric[0].value == "85.00"
    assert _table(app, 0)[0][1:] == ["+1.30", "75.50 → 76.80", "+0.26", "ประมาณ 1 ข้อ"]
    assert "จำนวนข้อเป็นค่าประมาณ" in words
    headroom = _table(app, 1)
    assert len(headroom) == 10
    assert headroom[0][0].startswith("10")
    assert headroom[0][1:6] == ["75.50", "▼ −9.50", "24.50", "0.20", "4.90"]
    assert "ยังให้คะแนนรวมได้มากที่สุด 4.90 จากทั้งหมด 15.26 คะแนน" in words
    assert "ยังขาด 0.26 คะแนนจากเป้าหมาย 85 ในปี 2570 เหลือ 2 ปี" in words


def test_the_address_says_goal_limits_and_efforts(open_page: OpenPage) -> None:
    app = open_page("plan", goal="86.5", max="5,9=2", effort="10=3")
    assert app.number_input(key="plan_goal_own").value == 86.5
    assert "9 การเปิดเผยข้อมูล  \n:small[:gray[2.00 · ผู้ใช้กำหนด]]" in _words(app)
    assert "8 การปรับปรุงระบบการทำงาน  \n:small[:gray[5.00 · ผู้ใช้กำหนด]]" in _words(app)
    assert app.number_input(key="plan_max").value == 5.0
    assert app.number_input(key="plan_max_9").value == 2.0
    assert app.selectbox(key="plan_effort_10").value == 3.0
    assert "คะแนนรวม 86.5" in _words(app)


def test_what_is_entered_changes_the_plan_and_goes_into_the_address(open_page: OpenPage) -> None:
    app = open_page("plan")
    app.number_input(key="plan_max_10").set_value(1.0).run()
    assert {row[0][:2].strip(): row[1] for row in _table(app, 0)} == {"10": "+1.00", "9": "+0.30"}
    app.selectbox(key="plan_effort_9").set_value(3.0).run()
    assert "9" not in {row[0][:2].strip() for row in _table(app, 0)}
    assert app.query_params["max"] == "10=1"
    assert app.query_params["effort"] == "9=3"
    app.button(key="plan_limits_clear").click().run()
    assert app.number_input(key="plan_max_10").value is None
    assert "max" not in app.query_params
    assert _table(app, 0)[0][1] == "+1.30"


def test_what_was_set_is_there_after_another_page(open_page: OpenPage) -> None:
    app = open_page("plan")
    app.number_input(key="plan_max_10").set_value(1.0).run()
    app.switch_page("../pages/scores.py").run()
    app.switch_page("../pages/plan.py").run()
    assert app.number_input(key="plan_max_10").value == 1.0


def test_a_goal_out_of_reach_says_why_and_what_would_do(open_page: OpenPage) -> None:
    words = _words(open_page("plan", goal="95", max="2"))
    assert "ยังไม่ถึง คะแนนรวม 95 ได้มากที่สุด 86.74" in words
    assert "ทุกตัวชี้วัดติดขอบเขตที่ตั้งไว้" in words
    assert "ดีที่สุดที่ทำได้ภายในขอบเขต: คะแนนรวม 86.74 ระดับ ผ่าน" in words
    assert "จะถึงได้ถ้ายอมให้ทุกตัวชี้วัดเพิ่มได้ถึง" in words


def test_a_year_whose_target_is_reached_goes_for_the_next_rating(open_page: OpenPage) -> None:
    app = open_page("plan", fy="2567")
    words = _words(app)
    assert "ระดับ ผ่านดี (คะแนนรวม 85 และทุกเครื่องมือ 85)" in words
    assert "จึงยืนยันระดับไม่ได้" in words
    assert _table(app, 0)[0][1:] == ["+4.12", "81.25 → 85.37", "+0.82", "ประมาณ 1 ข้อ"]
    assert "ไม่ต้องเพิ่มตัวชี้วัดใด" in _words(open_page("plan", fy="2567", goal="85"))


def test_a_year_without_a_next_rating_says_so(open_page: OpenPage) -> None:
    app = open_page("plan", fy="2561", goal="next")
    assert "ไม่มีเกณฑ์ระดับของปี 2561" in _words(app)


def test_what_is_missing_is_named(open_years: OpenPage) -> None:
    total_alone = _words(open_years("plan", fy="2566"))
    assert "ปี 2566 ไม่มีคะแนนรายตัวชี้วัด จึงคำนวณแผนไม่ได้" in total_alone
    assert "คะแนนรวม 91.00 ถึงเป้าหมาย 85 แล้ว" in total_alone
    assert "ไม่มีคะแนนของตัวชี้วัดที่ 9, 10" in _words(open_years("plan", fy="2567"))
    assert "ยังไม่มีคะแนนของปีงบประมาณ 2565" in _words(open_years("plan", fy="2565"))
    one_year = open_years("plan", fy="2568")
    assert "10.00 · ไม่มีปีที่เคยเพิ่ม จึงใช้ค่าตั้งต้น" in _words(one_year)


def test_without_scores_the_page_leads_to_the_first(open_empty: OpenPage) -> None:
    assert "ยังไม่มีคะแนนของหน่วยงาน" in _words(open_empty("plan"))


@pytest.mark.parametrize("query", [{}, {"goal": "95", "max": "2"}, {"fy": "2567"}, {"fy": "2561"}])
def test_in_english_nothing_is_left_in_thai(open_page: OpenPage, query: dict[str, str]) -> None:
    app = open_page("plan", lang="en", **query)
    told = [line for line in _words(app).splitlines() if THAI.search(line)]
    assert [line for line in told if "ตัวอย่าง" not in line] == []
    assert not THAI.search(str(_table(app, 0)))


@pytest.mark.parametrize("goal", ["abc", "-5", "1000", "nan"])
def test_an_address_that_asks_the_impossible_asks_for_something_possible(
    open_page: OpenPage, goal: str
) -> None:
    app = open_page("plan", goal=goal, max="x", effort="99=1")
    assert "คะแนนรวม" in _words(app)
    assert app.number_input(key="plan_max").value is None
