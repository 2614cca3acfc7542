"""The form of a new measure: its year, its number, and the list afterwards."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.services.measures.edits import create_measure
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage
from tests.pages.measure_form import (
    FIELD,
    OTHER,
    agency_id,
    open_form,
    recorded,
    save,
    type_in,
)

RUNNING = fiscal_year_of(app_state.today())


def new_form(open_page: OpenPage, **query: str) -> AppTest:
    """The form of a new measure, opened from the list that a link with these filters shows."""
    app = open_page("measures", **query)
    app.button(key="new_measure").click().run()
    return app


def proposed(app: AppTest) -> tuple[int, int]:
    """The fiscal year and the number that stand in the form."""
    year, number = app.selectbox(key=f"{FIELD}fiscal_year"), app.number_input(key=f"{FIELD}number")
    return int(year.value or 0), int(number.value or 0)


@pytest.mark.parametrize("query", [{}, {"fy": "2567"}, {"due": "overdue"}, {"fy": "all"}])
def test_a_new_measure_goes_into_the_running_year(
    open_page: OpenPage, query: dict[str, str]
) -> None:
    app = new_form(open_page, **query)
    assert proposed(app) == (RUNNING, 1)
    type_in(app, {"title": "เปิดช่องทางร้องเรียน", "methods": "1. ประกาศ\n2. เผยแพร่"})
    save(app)
    draft = recorded(int(app.query_params["m"])).draft
    assert (draft.fiscal_year, draft.number, len(draft.steps)) == (RUNNING, 1, 2)


def test_who_plans_a_later_year_adds_to_that_one(open_page: OpenPage) -> None:
    app, next_year = open_page("measures"), RUNNING + 1
    draft = replace(recorded().draft, fiscal_year=next_year, number=4)
    create_measure(app_state.database(), OTHER, agency_id(), draft)
    app.selectbox(key="fy").set_value("2568").run()
    app.selectbox(key="fy").set_value(str(next_year)).run()
    app.button(key="new_measure").click().run()
    assert proposed(app) == (next_year, 5)


def test_another_year_proposes_its_own_next_number(open_page: OpenPage) -> None:
    app = new_form(open_page)
    year = app.selectbox(key=f"{FIELD}fiscal_year")
    year.set_value(2569).run()
    assert proposed(app) == (2569, 9)
    app.number_input(key=f"{FIELD}number").set_value(40)
    app.selectbox(key=f"{FIELD}fiscal_year").set_value(2568).run()
    assert proposed(app) == (2568, 40), "a number typed by hand stays"


def test_a_measure_that_stands_keeps_its_number_in_another_year(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    app.selectbox(key=f"{FIELD}fiscal_year").set_value(2568).run()
    assert proposed(app) == (2568, 2)


@pytest.mark.parametrize("search", ["", "ของขวัญ"])
@pytest.mark.parametrize("year", ["", "2567"])
def test_the_list_afterwards_shows_the_new_measure(
    open_page: OpenPage, year: str, search: str
) -> None:
    app = open_page("measures")
    if year:
        app.selectbox(key="fy").set_value(year).run()
    app.text_input(key="q").set_value(search).run()
    app.button(key="new_measure").click().run()
    type_in(app, {"title": "เปิดช่องทางร้องเรียน"})
    save(app)
    back = next(link.proto for link in app.get("page_link") if "รายการ" in link.proto.label)
    app.query_params = dict(parse_qsl(back.query_string))
    app.run()
    assert app.selectbox(key="fy").value == str(RUNNING)
    assert any("เปิดช่องทางร้องเรียน" in link.label for link in app.page_link)
    app.switch_page("../pages/scores.py")
    app.query_params = {}
    app.run()
    assert app.selectbox(key="fy").value == (year or "2568"), "that year is not the user's choice"
