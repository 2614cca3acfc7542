"""Filters and the address: a link wins, a choice stays, nonsense is passed over."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage


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
    assert go(app, "overview").metric[0].value == "87.31"


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
