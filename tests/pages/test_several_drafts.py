"""What was chosen for several measures outlives its page and its session, and is never guessed."""

from __future__ import annotations

from dataclasses import replace

from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.domain.measures.completion import open_steps
from ita_dash.domain.measures.several import read_several
from ita_dash.domain.measures.several_orders import StepOrder
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.measures.edits import create_measure
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage
from tests.pages.kept_words import drafts, go_to
from tests.pages.kept_words import press as press_first
from tests.pages.measure_form import OTHER, newest, recorded
from tests.pages.sessions import lose_session, toasts
from tests.pages.test_several import FIELD, SAVE, changing, choosing, order, press, read

RETURNED = "เชื่อมต่อใหม่แล้ว สิ่งที่เลือกยังอยู่ครบ แต่ยังไม่ได้บันทึก"


def test_a_lost_session_goes_on_with_what_the_screen_shows(open_page: OpenPage) -> None:
    app = choosing(open_page, 13, 15)
    app.pills(key="status").set_value("late").run()
    lose_session(app)
    app.checkbox(key=f"{FIELD}14").check().run()
    assert toasts(app) == [RETURNED]
    assert "เลือกแล้ว 3 มาตรการ" in read(app)
    assert [box.value for box in app.checkbox] == [True, True]


def test_a_save_of_a_lost_session_writes_nothing_that_was_not_shown_to_it(
    open_page: OpenPage,
) -> None:
    app = order(changing(open_page, 13, 14), "steps", StepOrder.ALL)
    before = newest()
    lose_session(app)
    press(app, SAVE)
    assert newest() == before
    assert "จึงยังไม่ได้บันทึก" in read(app)
    assert "จะเปลี่ยน 2 มาตรการ" in read(app)
    press(app, SAVE)
    assert newest() == before + 1
    assert not open_steps(recorded(14).draft)


def test_orders_and_answers_come_back_after_a_lost_session(open_page: OpenPage) -> None:
    app = order(changing(open_page, 13, 14), "status", "completed")
    press(app, "all_tick")
    lose_session(app)
    app.run()
    assert "จะเปลี่ยน 2 มาตรการ" in read(app)
    assert not app.button(key=SAVE).disabled


def test_what_is_left_is_kept_said_and_offered(open_page: OpenPage) -> None:
    app = order(changing(open_page, 13, 14), "steps", StepOrder.ALL)
    go_to(app, "scores")
    assert toasts(app) == ["เก็บ 2 มาตรการที่เลือกไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้ามาตรการ"]
    app = open_page("measures", fy="2569")
    assert "มีมาตรการที่เลือกไว้และยังไม่ได้บันทึก" in read(app)
    press_first(app, "go_on_several")
    assert [box.key for box in app.checkbox if box.value] == [f"{FIELD}13", f"{FIELD}14"]
    press(app, "change_chosen")
    assert app.selectbox(key=f"{FIELD}steps").value == StepOrder.ALL
    press(app, SAVE)
    assert drafts() == []


def test_a_reload_offers_what_was_chosen(open_page: OpenPage) -> None:
    choosing(open_page, 13)
    for view in ("several", "change"):
        app = open_page("measures", fy="2569", view=view)
        assert not any(box.value for box in app.checkbox)
        press_first(app, "go_on_several")
        assert "เลือกแล้ว 1 มาตรการ" in read(app)
        assert len(drafts()) == 1


def test_what_is_dropped_is_gone(open_page: OpenPage) -> None:
    app = changing(open_page, 13)
    (draft,) = drafts()
    known = read_several(draft.typed)
    assert known is not None
    assert known.bases == {13: recorded(13).change_no}
    press(app, "drop_several")
    assert toasts(app) == ["ทิ้งสิ่งที่เลือกไว้แล้ว"]
    assert drafts() == []
    press(app, "choose_several")
    assert not any(box.value for box in app.checkbox)


def test_a_choice_belongs_to_the_books_in_which_it_was_made(open_page: OpenPage) -> None:
    app, known = choosing(open_page, 13), recorded(13).draft
    profile = AgencyProfile("องค์การบริหารส่วนตำบลทดสอบ", "อบต.", None, None)
    own = create_agency(app_state.database(), LOCAL_USER, profile).agency_id
    for number in range(1, 14):
        create_measure(app_state.database(), OTHER, own, replace(known, number=number))
    app.run()
    assert "เลือกแล้ว 0 มาตรการ" in read(app)
