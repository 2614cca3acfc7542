"""The list of measures in the order the reader chose, and everything that follows the list."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.measures import orders as measure_orders
from ita_dash.ui.measures import listing
from tests.pages.conftest import OpenPage, shown
from tests.pages.test_measures import numbers, titles
from tests.pages.test_save_and_next import NEXT

LATE_FIRST = [3, 2, 1, 4, 5, 6, 7, 8]


@pytest.fixture
def short_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of more than five measures is cut."""
    for module in (measure_orders, listing):
        monkeypatch.setattr(module, "FIRST_ROWS", 5)


def query_of(app: AppTest, label: str) -> str:
    """Where the link with this label leads."""
    (link,) = [each for each in app.page_link if each.label.startswith(label)]
    return str(link.proto.query_string)


def test_the_order_chosen_stands_in_the_address_and_in_every_link(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569")
    assert app.selectbox(key="sort").value == "number"
    assert "sort" not in app.query_params
    app.selectbox(key="sort").set_value("late").run()
    assert numbers(app) == LATE_FIRST
    assert app.query_params["sort"] == "late"
    assert "sort=late" in query_of(app, "3")
    app.selectbox(key="sort").set_value("number").run()
    assert numbers(app) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert "sort" not in app.query_params


def test_before_and_after_and_the_next_form_follow_the_order(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569", m="13", sort="late")
    assert "2/8" in shown(app)
    assert "m=14" in query_of(app, "ก่อนหน้า")
    assert "m=12" in query_of(app, "ถัดไป")
    assert "sort=late" in query_of(app, "รายการมาตรการ")
    app = open_page("measures", fy="2569", m="14", view="progress", sort="late")
    app.button(key=NEXT).click().run()
    assert app.query_params["m"] == "13"


def test_a_list_that_is_cut_begins_with_what_is_late(
    open_page: OpenPage, short_screen: None
) -> None:
    app = open_page("measures", fy="2569")
    assert app.selectbox(key="sort").value == "late"
    assert numbers(app) == LATE_FIRST[:5]
    app.button(key="more_measures").click().run()
    assert numbers(app) == LATE_FIRST  # to see the rest moves nothing
    assert "2/8" in shown(open_page("measures", fy="2569", m="13"))
    app.pills(key="status").set_value("late").run()
    assert app.selectbox(key="sort").value == "number"


def test_the_plans_own_order_can_be_chosen_for_a_list_that_is_cut(
    open_page: OpenPage, short_screen: None
) -> None:
    app = open_page("measures", fy="2569", sort="number")
    assert numbers(app) == [1, 2, 3, 4, 5]
    assert app.query_params["sort"] == "number"


def test_over_all_years_each_row_says_its_year_where_the_order_is_another(
    open_page: OpenPage,
) -> None:
    app = open_page("measures", fy="all", sort="late")
    assert titles(app)[0].startswith("3.")
    assert not {each.value for each in app.header} & {"ปีงบประมาณ 2569", "ปีงบประมาณ 2568"}
    assert shown(app).count(":gray[ปีงบประมาณ 2569]") == 8


def test_an_unknown_order_is_the_plans_own(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569", sort="x", lang="en")
    assert numbers(app) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert "Ordered by number" in app.selectbox(key="sort").options
