"""The name of the user is asked once, after the first work, and nothing waits for it."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.roles import LOCAL_USER, Actor, Role
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.measures.edits import remove_measure
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown

ASKED = "asked_name"
OTHER = Actor("ผู้อื่น", Role.ADMIN)


def is_asked(app: AppTest) -> bool:
    return any(field.key == ASKED for field in app.text_input)


def brought_back(open_page: OpenPage) -> AppTest:
    """A measure after the first work of this PC: what another had removed was brought back."""
    app = open_page("measures", m="13")
    remove()
    app.run()
    app.button(key="restore_13").click().run()
    return app


def remove() -> None:
    db = app_state.database()
    agency = workspace_agency(db)
    assert agency is not None
    newest = newest_change(db, agency.agency_id)
    standing = measure_drafts(db, agency.agency_id, newest)[13]
    remove_measure(db, OTHER, agency.agency_id, 13, standing.change_no)


def actors() -> list[str]:
    db = app_state.database()
    agency = workspace_agency(db)
    assert agency is not None
    return list(changes(db, agency.agency_id, 1000)["actor"])


def test_nobody_is_asked_before_any_work(open_page: OpenPage) -> None:
    assert not is_asked(open_page("measures"))


def test_the_first_work_asks_and_the_name_stands_behind_the_next(open_page: OpenPage) -> None:
    app = brought_back(open_page)
    assert is_asked(app)
    assert actors()[0] == LOCAL_USER.name
    app.text_input(key=ASKED).set_value("สมหญิง")
    app.button(key="keep_name").click().run()
    assert not app.exception
    assert not is_asked(app)
    remove()
    app.run()
    app.button(key="restore_13").click().run()
    assert actors()[0] == "สมหญิง"
    assert "สมหญิง · นำมาตรการกลับมา" in shown(app)


def test_who_gives_no_name_is_not_asked_again(open_page: OpenPage) -> None:
    app = brought_back(open_page)
    app.button(key="decline_name").click().run()
    assert not is_asked(app)
    assert not is_asked(open_page("imports"))


def test_a_workspace_may_start_with_a_name(open_unmade: OpenPage) -> None:
    app = open_unmade("overview")
    app.text_input(key="agency_name").set_value("อบต.ทดสอบ")
    app.text_input(key="new_user_name").set_value("สมหญิง")
    app.button[0].click().run()
    assert not app.exception
    assert app_state.current_actor().name == "สมหญิง"


def test_who_has_no_name_is_told_in_the_language_of_the_page(open_page: OpenPage) -> None:
    app = brought_back(open_page)
    app.segmented_control(key="lang").set_value("en").run()
    assert "Not named yet · Measure restored" in shown(app)


def test_the_user_of_this_pc_can_be_renamed(open_page: OpenPage) -> None:
    app = open_page("agency")
    app.text_input(key="user_name").set_value("สมหญิง")
    app.button(key="FormSubmitter:user_name_form-บันทึกชื่อ").click().run()
    assert not app.exception
    assert app_state.current_actor().name == "สมหญิง"
    app.text_input(key="user_name").set_value("")
    app.button(key="FormSubmitter:user_name_form-บันทึกชื่อ").click().run()
    assert app_state.current_actor().name == "ยังไม่ระบุชื่อ"
