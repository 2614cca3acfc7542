"""Nothing typed into a form of a measure is lost with its session, nor when the store is full."""

from __future__ import annotations

import pytest

from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.measures.draft import Step
from ita_dash.domain.messages import msg
from tests.pages.conftest import OpenPage, shown
from tests.pages.kept_words import (
    RETURNED,
    drafts,
    go_to,
    offers,
    words,
)
from tests.pages.measure_form import (
    FIELD,
    MEASURE_ID,
    newest,
    open_form,
    recorded,
    save,
    someone_edits,
    type_in,
)
from tests.pages.sessions import lose_session, toasts


@pytest.mark.parametrize("view", ["edit", "progress"])
def test_save_in_a_new_session_saves_what_the_screen_shows(open_page: OpenPage, view: str) -> None:
    app = open_form(open_page, view)
    type_in(app, {"result": "ส่งแล้ว"})
    app.text_area(key=f"{FIELD}outcome").set_value("พิมพ์ขณะสายขาด")
    lose_session(app)
    save(app)
    assert (recorded().draft.result, recorded().draft.outcome) == ("ส่งแล้ว", "พิมพ์ขณะสายขาด")
    assert toasts(app) == [f"บันทึกมาตรการที่ 2 แล้ว (การเปลี่ยนแปลงที่ {newest()})"]
    assert drafts() == []


def test_save_of_a_new_measure_in_a_new_session(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569", view="new")
    type_in(app, {"title": "เปิดช่องทางร้องเรียน", "methods": "ประกาศ\nเผยแพร่"})
    app.checkbox(key=f"{FIELD}done_2").check()
    number = app.number_input(key=f"{FIELD}number").value
    lose_session(app)
    save(app)
    draft = recorded(int(app.query_params["m"])).draft
    assert (draft.title, draft.number) == ("เปิดช่องทางร้องเรียน", number)
    assert draft.steps == (Step("ประกาศ"), Step("เผยแพร่", is_done=True))
    assert drafts() == []


def test_a_session_that_comes_back_says_so_and_goes_on(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    steps = recorded().draft.steps
    type_in(app, {"methods": f"ประชุม\n{steps[1].description}"})
    app.text_area(key=f"{FIELD}methods").set_value(f"ประชุม\nเริ่ม\n{steps[1].description}")
    lose_session(app)
    app.run()
    assert toasts(app) == [RETURNED]
    assert offers(app) == 0
    app.run()
    assert toasts(app) == []
    assert [box.value for box in app.checkbox] == [False, False, True]
    assert words(drafts()[0], "methods") == f"ประชุม\nเริ่ม\n{steps[1].description}"
    save(app)
    assert recorded().draft.steps[2] == Step(steps[1].description, is_done=True)


def test_words_of_a_lost_session_still_collide_with_what_was_saved_meanwhile(
    open_page: OpenPage,
) -> None:
    app = open_form(open_page, "edit")
    type_in(app, {"outcome": "ผลของฉัน"})
    app.text_area(key=f"{FIELD}result").set_value("ของฉัน")
    lose_session(app)
    someone_edits(result="ของอีกคน")
    before = newest()
    assert "บันทึกมาตรการนี้ไปก่อนแล้ว" in save(app)
    assert newest() == before
    app.radio[0].set_value("both").run()
    save(app, "save_merged")
    assert recorded().draft.result == "ของอีกคน\nของฉัน"
    assert recorded().draft.outcome == "ผลของฉัน"


def test_a_token_that_nobody_gave_out_opens_the_form_as_stored(open_page: OpenPage) -> None:
    for token in ("999-x", "-1-x", "x", "", "๑๒-x", "9" * 400):
        app = open_form(open_page, "edit")
        app.text_area(key=f"{FIELD}result").set_value("ของใคร")
        app.text_input(key=f"shown_token_edit_{MEASURE_ID}").set_value(token)
        lose_session(app)
        app.run()
        assert app.text_area(key=f"{FIELD}result").value == recorded().draft.result
        assert not app.exception


def test_a_store_that_takes_nothing_leaves_the_form_as_it_is_and_says_so(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*place: object) -> None:
        raise StoreFailure(msg("ดิสก์เต็ม"), msg("โปรดลบไฟล์ที่ไม่ใช้"))

    app = open_form(open_page, "edit")
    with monkeypatch.context() as full:
        full.setattr("ita_dash.ui.session.form_drafts.keep_form_draft", refuse)
        type_in(app, {"result": "ครบทุกกอง"})
        assert "ยังเก็บฉบับร่างไม่ได้" in shown(app)
        assert app.text_area(key=f"{FIELD}result").value == "ครบทุกกอง"
        assert drafts() == []
    app.run()
    assert "ยังเก็บฉบับร่างไม่ได้" not in shown(app)
    assert len(drafts()) == 1
    monkeypatch.setattr("ita_dash.ui.session.form_drafts.keep_form_draft", refuse)
    monkeypatch.setattr("ita_dash.ui.session.form_drafts.drop_form_draft", refuse)
    save(app)
    assert toasts(app) == [f"บันทึกมาตรการที่ 2 แล้ว (การเปลี่ยนแปลงที่ {newest()})"]


def test_leaving_says_when_the_last_words_could_not_be_kept(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*place: object) -> None:
        raise StoreFailure(msg("ดิสก์เต็ม"), msg("โปรดลบไฟล์ที่ไม่ใช้"))

    app = open_form(open_page, "edit")
    monkeypatch.setattr("ita_dash.ui.session.form_drafts.keep_form_draft", refuse)
    type_in(app, {"result": "ครบทุกกอง"})
    go_to(app, "measures", fy="2569")
    assert toasts(app) == ["เก็บฉบับร่างไม่ได้ สิ่งที่กรอกล่าสุดไม่ได้เก็บไว้"]
