"""A measure of every division on the pages: chosen in the form, counted under each, in English."""

from __future__ import annotations

from ita_dash.domain.agencies.every_division import EVERY_DIVISION
from ita_dash.services.measures.edits import create_measure
from ita_dash.ui.session.app_state import database
from tests.builders import draft
from tests.pages.conftest import OpenPage, shown
from tests.pages.measure_form import FIELD, open_form, recorded, save
from tests.pages.test_divisions import rows
from tests.stored import ADMIN


def test_it_counts_under_each_division(open_page: OpenPage) -> None:
    app = open_page("divisions", fy="2569", lang="en")
    before = rows(app, "div=")
    every = draft(fiscal_year=2569, number=40, divisions=(EVERY_DIVISION,))
    create_measure(database(), ADMIN, 1, every)
    app.run()
    after = rows(app, "div=")
    assert after.pop("Every division")["Lead"] == "1"
    assert before.keys() <= after.keys()
    for name, cells in before.items():
        assert _supporting(after[name]) == _supporting(cells) + 1
    assert _supporting(after["กองคลัง"]) >= 1


def test_it_is_asked_for_and_shown_in_english(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569", lang="en")
    every = draft(fiscal_year=2569, number=40, divisions=(EVERY_DIVISION,))
    measure_id = create_measure(database(), ADMIN, 1, every).measure_id
    app.query_params = {"fy": "2569", "lang": "en", "div": "every"}
    app.run()
    assert [link.label[:2] for link in app.page_link if link.label[:1].isdigit()] == ["40"]
    app = open_page("measures", fy="2569", lang="en", m=str(measure_id))
    assert "Every division" in shown(app)
    assert EVERY_DIVISION not in shown(app)


def test_the_form_offers_it_first(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    assert app.selectbox(key=f"{FIELD}lead").options[0] == EVERY_DIVISION
    others = app.multiselect(key=f"{FIELD}others")
    assert others.options[0] == EVERY_DIVISION
    others.set_value([EVERY_DIVISION]).run()
    lead = recorded().draft.divisions[0]
    save(app)
    assert recorded().draft.divisions == (lead, EVERY_DIVISION)


def _supporting(cells: dict[str, str]) -> int:
    return int(cells["Supporting"].replace("–", "0").replace("-", "0"))
