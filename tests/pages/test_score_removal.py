"""The scores page: a year is taken out with a reason, and brought back."""

from __future__ import annotations

from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import last_change, own_totals


def test_a_year_is_taken_out_and_brought_back(open_page: OpenPage) -> None:
    stood = own_totals_of(open_page)
    app = open_page("scores", view="sources", fy="2568")
    app.text_input(key="removal_reason_2568").set_value("ปีผิด").run()
    app.button(key="remove_year").click().run()
    assert 2568 not in own_totals()
    number = last_change()
    assert f"การเปลี่ยนแปลงที่ {number}" in app.toast[0].value
    app = open_page("scores", view="sources")
    app.selectbox(key="undo_choice").set_value(number).run()
    app.button(key="confirm_undo").click().run()
    assert own_totals() == stood
    assert not app.exception


def test_in_english(open_page: OpenPage) -> None:
    app = open_page("scores", view="sources", fy="2568", lang="en")
    assert "figures of 2568 will no longer" in shown(app)
    assert not app.exception


def own_totals_of(open_page: OpenPage) -> dict[int, float]:
    open_page("scores")
    return own_totals()
