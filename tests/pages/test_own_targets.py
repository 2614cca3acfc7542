"""Targets that were set stand beside 85 wherever scores are shown, and in the papers."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.targets.own import Aim
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.scenarios.edits import create_scenario
from ita_dash.services.scenarios.targets import set_targets
from ita_dash.ui.session import app_state, cached
from tests.builders import scenario
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import agency, last_change
from tests.stored import WORKING_GROUP

THAI = re.compile("[ก-๛]")


@pytest.fixture
def open_aimed(open_page: OpenPage) -> OpenPage:
    """Opens pages of the sample once a scenario is the targets of 2569."""
    open_page("overview")
    place = app_state.database(), WORKING_GROUP, agency().agency_id
    saved = create_scenario(*place, scenario({9: 95.0}, name="Plan A"))
    set_targets(*place, saved.scenario_id, saved.change_no, 0)
    return open_page


def words(app: AppTest) -> str:
    assert not app.exception
    return shown(app).replace("\\", "")


def aim() -> Aim:
    shown = snapshot().targets.shown_aim(2568)
    assert shown is not None
    return shown


def snapshot() -> Snapshot:
    return cached.snapshot(agency().agency_id, last_change(), app_state.today())


def test_the_overview_marks_the_own_targets_on_the_bars(open_aimed: OpenPage) -> None:
    app = open_aimed("overview")
    html = "".join(str(each.proto.body) for each in app.get("html"))
    assert "เป้าหมายของหน่วยงานปี 2569: 89.40 (จากแผนทดลอง Plan A)" in html
    assert html.count('<b style="left: 88%"></b>') == 9
    assert html.count('<b style="left: 95%"></b>') == 1


def test_the_table_of_scores_has_a_column_of_own_targets(open_aimed: OpenPage) -> None:
    app = open_aimed("scores", fy="2568")
    table = app.dataframe[0].value
    assert table["own"]["indicator_9"] == 95.0
    assert table["own"]["total"] == 89.4
    assert "เป้าหมายของหน่วยงานปี 2569: 89.40 (จากแผนทดลอง Plan A)" in words(app)


def test_without_targets_nothing_speaks_of_them(open_page: OpenPage) -> None:
    assert "เป้าหมายของหน่วยงาน" not in words(open_page("scores", fy="2568"))
    assert "own" not in open_page("scores", fy="2568").dataframe[0].value


def test_an_indicator_says_how_far_its_own_target_is(open_aimed: OpenPage) -> None:
    told = words(open_aimed("scores", fy="2568", ind="9"))
    assert "เป้าหมายของหน่วยงานปี 2569: 95.00 (จากแผนทดลอง Plan A) · อีก 15.17 คะแนน" in told
    assert "· ถึงแล้ว" in words(open_aimed("scores", fy="2568", ind="1"))


def test_the_result_of_the_planned_year_stands_beside_its_targets(open_aimed: OpenPage) -> None:
    open_aimed("overview")
    targets = snapshot().targets
    assert targets.shown_aim(2569) == targets.shown_aim(2568) == aim()
    assert targets.shown_aim(2567) is None


def test_the_meeting_summary_tells_the_plan_that_was_chosen(open_aimed: OpenPage) -> None:
    told = words(open_aimed("summary", fy="2568"))
    told += "".join(str(each.proto.body) for each in open_aimed("summary", fy="2568").get("html"))
    assert "แผนที่เลือก" in told
    assert "89.40 (จากแผนทดลอง Plan A)" in told


@pytest.mark.parametrize("page", ["overview", "scores", "summary"])
def test_in_english_nothing_is_left_in_thai(open_aimed: OpenPage, page: str) -> None:
    app = open_aimed(page, fy="2568", lang="en")
    html = "".join(str(each.proto.body) for each in app.get("html"))
    assert "from the scenario Plan A" in html + words(app)
    assert not [
        line
        for line in words(app).splitlines()
        if THAI.search(line) and "ตัวอย่าง" not in line and page != "overview"
    ]
