"""Filters and the address: what was set stays, what nobody chose goes nowhere."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.ui.session.app_state import database
from tests.pages.conftest import OpenPage, shown
from tests.stored import import_scores, score_rows


def go(app: AppTest, page: str, **query: str) -> AppTest:
    """Follow a link, or the menu when there are no filters."""
    app.switch_page(f"../pages/{page}.py")
    app.query_params = dict(query)
    return app.run()


def test_a_choice_goes_along_to_other_pages(open_page: OpenPage) -> None:
    app = open_page("overview")
    app.selectbox(key="fy").set_value("2566").run()
    assert go(app, "scores").selectbox(key="fy").value == "2566"
    assert app.query_params["fy"] == "2566"


def test_a_link_wins_over_what_was_chosen_before(open_page: OpenPage) -> None:
    app = open_page("overview", fy="2566")
    assert go(app, "scores", fy="2567").selectbox(key="fy").value == "2567"
    assert go(app, "overview").metric[0].value == "83.35", "a link changes no choice of the user"


@pytest.mark.parametrize("page", ["measures", "divisions"])
def test_a_year_that_nobody_chose_goes_nowhere(open_page: OpenPage, page: str) -> None:
    app = open_page(page)
    assert app.selectbox(key="fy").value == "2569"
    assert "fy" not in app.query_params
    for other in ("overview", "scores"):
        assert go(app, other).selectbox(key="fy").value == "2568"
        assert "fy" not in app.query_params
    assert go(app, "downloads").selectbox(key="fy").value == ""
    assert "สรุปสำหรับการประชุม ปีงบประมาณ 2568" in shown(app)


def test_the_year_of_a_link_holds_on_its_page_alone(open_page: OpenPage) -> None:
    app = open_page("overview")
    assert go(app, "measures", fy="2567").selectbox(key="fy").value == "2567"
    for page, newest in (("divisions", "2569"), ("scores", "2568"), ("measures", "2569")):
        assert go(app, page).selectbox(key="fy").value == newest


def test_one_measure_of_the_list_sets_no_year(open_page: OpenPage) -> None:
    app = open_page("measures")
    row = next(link.proto for link in app.get("page_link") if link.proto.label[:1] == "2")
    assert "fy=2569" in row.query_string, "the way back leads to the same list"
    app.query_params = dict(parse_qsl(row.query_string))
    app.run()
    assert app.title[0].value == "มาตรการที่ 2 ปีงบประมาณ 2569"
    app.query_params = {"fy": "2569"}
    assert app.run().selectbox(key="fy").value == "2569"
    assert go(app, "overview").metric[0].value == "84.74"


def test_who_chooses_the_newest_year_keeps_it_too(open_page: OpenPage) -> None:
    app = open_page("overview")
    app.selectbox(key="fy").set_value("2567").run()
    app.selectbox(key="fy").set_value("2568").run()
    assert go(app, "measures").selectbox(key="fy").value == "2568"


def test_without_a_choice_the_page_follows_the_newest_year(open_page: OpenPage) -> None:
    app = open_page("overview")
    import_scores(database(), 1, score_rows(fiscal_year=2569, total=90.0))
    app.run()
    assert (app.selectbox(key="fy").value, app.metric[0].value) == ("2569", "90.00")
    assert "fy" not in app.query_params


@pytest.mark.parametrize(
    ("page", "asked", "newest", "what"),
    [
        ("overview", "2571", "2568", "คะแนน"),
        ("overview", "2563", "2568", "คะแนน"),
        ("scores", "2569", "2568", "คะแนน"),
        ("measures", "2571", "2569", "มาตรการ"),
        ("divisions", "2561", "2569", "มาตรการ"),
        ("downloads", "2571", "2569", "ข้อมูล"),
    ],
)
def test_a_year_without_data_is_said_and_the_newest_offered(
    open_page: OpenPage, page: str, asked: str, newest: str, what: str
) -> None:
    app = open_page(page, fy=asked)
    assert f"ยังไม่มี{what}ของปีงบประมาณ {asked}" in shown(app)
    assert app.selectbox(key="fy").value == asked
    assert app.query_params["fy"] == asked
    assert not app.metric, "no other year's figures in its place"
    assert newest in app.button(key="newest_year").label
    app.button(key="newest_year").click().run()
    assert app.selectbox(key="fy").value == newest
    assert "ยังไม่มี" + what not in shown(app)


def test_a_choice_that_a_page_lacks_stands_on_the_others(open_page: OpenPage) -> None:
    app = open_page("scores")
    app.selectbox(key="fy").set_value("2562").run()
    assert "ยังไม่มีมาตรการของปีงบประมาณ 2562" in shown(go(app, "measures"))
    app.button(key="newest_year").click().run()
    assert app.selectbox(key="fy").value == "2569"
    assert go(app, "overview").selectbox(key="fy").value == "2562"


def test_nonsense_in_the_address_is_passed_over(open_page: OpenPage) -> None:
    app = open_page("overview", fy="1999", lang="xx", other="1")
    assert app.selectbox(key="fy").value == "2568"
    assert app.segmented_control(key="lang").value == "th"
    assert "fy" not in app.query_params


def test_the_language_stays_from_page_to_page_and_keeps_the_filters(open_page: OpenPage) -> None:
    app = open_page("overview", fy="2566")
    app.segmented_control(key="lang").set_value("en").run()
    assert app.selectbox(key="fy").label == "Fiscal year"
    assert app.metric[0].value == "83.35"
    assert go(app, "scores").title[0].value == "Scores"
    assert app.query_params == {"lang": "en", "fy": "2566"}
