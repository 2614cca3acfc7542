"""Nothing typed into a form of a measure is lost: drafts, lost sessions, ways out of a form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.input import read_input
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import msg
from ita_dash.queries.form_drafts import FormDraft, form_drafts
from ita_dash.services.measures.edits import remove_measure
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.sessions import lose_session, toasts
from tests.pages.test_measure_forms import (
    FIELD,
    MEASURE_ID,
    OTHER,
    agency_id,
    newest,
    open_form,
    recorded,
    save,
    someone_edits,
    type_in,
)

KEPT = "เก็บฉบับร่างของมาตรการที่ 2 ไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้ามาตรการ"
RETURNED = "เชื่อมต่อใหม่แล้ว สิ่งที่กรอกยังอยู่ครบ แต่ยังไม่ได้บันทึก"
DROPPED = "ทิ้งฉบับร่างแล้ว"


def drafts() -> list[FormDraft]:
    """What the store keeps for the user of this PC, newest first."""
    return form_drafts(app_state.database(), agency_id(), app_state.current_person())


def words(draft: FormDraft, name: str) -> object:
    """What a draft holds in a field."""
    read = read_input(draft.typed)
    assert read is not None
    return getattr(read, name)


def press(app: AppTest, beginning: str) -> AppTest:
    """Click the first button whose key begins so."""
    button = next(each for each in app.button if str(each.key).startswith(beginning))
    return button.click().run()


def offers(app: AppTest) -> int:
    """How many drafts the page offers to go on with."""
    return sum(str(each.key).startswith("go_on_") for each in app.button)


def go_to(app: AppTest, page: str, **query: str) -> AppTest:
    """Follow a link to a page."""
    app.switch_page(f"../pages/{page}.py")
    app.query_params = dict(query)
    return app.run()


def again(open_page: OpenPage, view: str = "edit") -> AppTest:
    """The form opened once more: another window, a reload, the next day."""
    return open_form(open_page, view)


def test_what_is_sent_is_kept_and_what_is_taken_back_is_not(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    assert drafts() == []
    type_in(app, {"result": "ครบทุกกอง", "title": "ชื่อใหม่"})
    (draft,) = drafts()
    assert (draft.key.form, draft.key.subject_id) == ("edit", MEASURE_ID)
    assert draft.base_change_no == recorded().change_no
    assert (words(draft, "result"), words(draft, "title")) == ("ครบทุกกอง", "ชื่อใหม่")
    before = recorded().draft
    type_in(app, {"result": before.result, "title": before.title})
    assert drafts() == []


@pytest.mark.parametrize("view", ["edit", "progress", "new"])
def test_a_saved_form_leaves_no_draft(open_page: OpenPage, view: str) -> None:
    app = open_form(open_page, view) if view != "new" else open_page("measures", view="new")
    type_in(app, {"result": "ครบทุกกอง"} | ({"title": "เรื่องใหม่"} if view == "new" else {}))
    assert len(drafts()) == 1
    save(app)
    assert drafts() == []


def test_a_form_opened_again_offers_its_draft_and_does_not_impose_it(open_page: OpenPage) -> None:
    type_in(open_form(open_page, "edit"), {"result": "ครบทุกกอง"})
    app = again(open_page)
    assert app.text_area(key=f"{FIELD}result").value == recorded().draft.result
    assert "มีฉบับร่างที่ยังไม่ได้บันทึก" in shown(app)
    assert "ครบทุกกอง" in shown(app)
    press(app, "go_on_")
    assert app.text_area(key=f"{FIELD}result").value == "ครบทุกกอง"
    assert offers(app) == 0
    assert len(drafts()) == 1
    save(app)
    assert recorded().draft.result == "ครบทุกกอง"
    assert drafts() == []


def test_a_draft_holds_everything_that_was_typed(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    steps = recorded().draft.steps
    type_in(app, {"title": " ชื่อ  ใหม่ ", "methods": f"ประชุม\n{steps[1].description}"})
    app.checkbox(key=f"{FIELD}done_1").check()
    app.selectbox(key=f"{FIELD}lead").set_value("กองคลัง")
    app.multiselect(key=f"{FIELD}others").set_value(["กองช่าง"])
    app.multiselect(key=f"{FIELD}indicators").set_value([9, 10])
    app.number_input(key=f"{FIELD}number").set_value(77)
    app.text_input(key=f"{FIELD}period_end").set_value("31/02/2570")
    app.selectbox(key=f"{FIELD}status").set_value(MeasureStatus.COMPLETED).run()
    held = {
        name: app.session_state[FIELD + name]
        for name in ("title", "methods", "lead", "others", "indicators", "number", "period_end")
    }
    app = press(again(open_page), "go_on_")
    assert {name: app.session_state[FIELD + name] for name in held} == held
    assert [box.value for box in app.checkbox] == [True, True]
    assert app.number_input(key=f"{FIELD}progress").value == 100
    assert "อ่านวันที่ “31/02/2570” ไม่ได้" in save(app)
    app.text_input(key=f"{FIELD}period_end").set_value("28/02/2570")
    save(app)
    draft = recorded().draft
    assert (draft.title, draft.number, draft.divisions) == ("ชื่อ ใหม่", 77, ("กองคลัง", "กองช่าง"))
    assert draft.steps == (Step("ประชุม", is_done=True), Step(steps[1].description, is_done=True))


def test_two_windows_keep_a_draft_each(open_page: OpenPage) -> None:
    first, second = open_form(open_page, "edit"), again(open_page)
    type_in(first, {"result": "หน้าต่างแรก"})
    type_in(second, {"result": "หน้าต่างที่สอง"})
    type_in(first, {"outcome": "ของหน้าต่างแรก"})
    assert [words(draft, "result") for draft in drafts()] == ["หน้าต่างแรก", "หน้าต่างที่สอง"]
    assert offers(second.run()) == 1
    press(second, "go_on_")
    assert second.text_area(key=f"{FIELD}result").value == "หน้าต่างแรก"
    assert offers(second) == 1
    type_in(first, {"outcome": "พิมพ์ต่อ"})
    kept = {str(words(draft, "outcome")) for draft in drafts()}
    assert {"พิมพ์ต่อ", "ของหน้าต่างแรก"} <= kept
    assert len(drafts()) == 3


def test_a_draft_over_an_older_revision_is_compared_with_what_was_saved_meanwhile(
    open_page: OpenPage,
) -> None:
    type_in(open_form(open_page, "edit"), {"result": "ของฉัน", "outcome": "ผลของฉัน"})
    someone_edits(result="ของอีกคน", title="ชื่อใหม่จากอีกคน")
    app = press(again(open_page), "go_on_")
    told = shown(app)
    assert "คณะทำงาน บันทึกมาตรการนี้ไปก่อนแล้ว" in told
    assert {"ของฉัน", "ของอีกคน"} <= set(told.splitlines())
    app.radio[0].set_value("mine").run()
    save(app, "save_merged")
    draft = recorded().draft
    assert (draft.result, draft.outcome, draft.title) == ("ของฉัน", "ผลของฉัน", "ชื่อใหม่จากอีกคน")
    assert drafts() == []


def test_a_draft_of_a_measure_removed_meanwhile_can_be_gone_on_with(open_page: OpenPage) -> None:
    type_in(open_form(open_page, "edit"), {"result": "ของฉัน"})
    remove_measure(app_state.database(), OTHER, agency_id(), MEASURE_ID, recorded().change_no)
    app = again(open_page)
    assert "ลบมาตรการนี้เมื่อ" in shown(app)
    press(app, "go_on_")
    assert "ลบมาตรการนี้ไปก่อนแล้ว" in shown(app)
    save(app, "save_merged")
    assert recorded().draft.result == "ของฉัน"


def test_a_draft_is_dropped_where_it_is_offered_or_in_its_form(open_page: OpenPage) -> None:
    type_in(open_form(open_page, "edit"), {"result": "ครบทุกกอง"})
    app = press(again(open_page), "drop_edit_")
    assert (drafts(), offers(app), toasts(app)) == ([], 0, [DROPPED])
    type_in(app, {"result": "ครบทุกกอง"})
    app.button(key="drop_draft").click().run()
    assert (drafts(), toasts(app)) == ([], [DROPPED])
    assert app.title[0].value == "มาตรการที่ 2 ปีงบประมาณ 2569"
    app = again(open_page)
    assert app.text_area(key=f"{FIELD}result").value == recorded().draft.result


def test_who_gives_up_after_a_collision_has_no_draft_left(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    type_in(app, {"result": "ของฉัน"})
    someone_edits(result="ของอีกคน")
    save(app)
    assert len(drafts()) == 1
    app.button(key="drop_mine").click().run()
    assert drafts() == []


WAYS_OUT: dict[str, Callable[[AppTest], AppTest]] = {
    "another page": lambda app: go_to(app, "scores"),
    "the list": lambda app: go_to(app, "measures", fy="2569"),
    "another measure": lambda app: go_to(app, "measures", m="14"),
    "the other form": lambda app: go_to(app, "measures", m=str(MEASURE_ID), view="progress"),
    "the button": lambda app: app.button(key="cancel_measure").click().run(),
}


@pytest.mark.parametrize("way", WAYS_OUT)
def test_leaving_a_form_keeps_what_was_typed_and_says_so(open_page: OpenPage, way: str) -> None:
    app = open_form(open_page, "edit")
    app.text_area(key=f"{FIELD}result").set_value("ครบทุกกอง").run()
    WAYS_OUT[way](app)
    assert toasts(app) == [KEPT]
    assert [words(draft, "result") for draft in drafts()] == ["ครบทุกกอง"]
    assert toasts(app.run()) == []


@pytest.mark.parametrize("way", WAYS_OUT)
def test_leaving_a_form_without_a_word_says_nothing(open_page: OpenPage, way: str) -> None:
    app = WAYS_OUT[way](open_form(open_page, "edit"))
    assert (toasts(app), drafts()) == ([], [])


def test_another_language_leaves_nothing(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    type_in(app, {"result": "ครบทุกกอง"})
    app.segmented_control(key="lang").set_value("en").run()
    assert app.title[0].value == "Edit measure"
    assert app.text_area(key=f"{FIELD}result").value == "ครบทุกกอง"
    assert (toasts(app), len(drafts())) == ([], 1)


def test_lists_and_measures_show_of_what_there_is_a_draft(open_page: OpenPage) -> None:
    type_in(open_form(open_page, "progress"), {"result": "ครบทุกกอง"})
    type_in(open_page("measures", view="new", fy="2569"), {"title": "เรื่องใหม่"})
    listed = shown(open_page("measures", fy="2569"))
    assert listed.count("ฉบับร่าง]") == 1
    assert "มาตรการใหม่: เรื่องใหม่" in listed
    app = open_page("measures", fy="2569", m=str(MEASURE_ID))
    assert offers(app) == 1
    press(app, "go_on_progress")
    assert app.title[0].value == "รายงานความคืบหน้า"
    assert app.text_area(key=f"{FIELD}result").value == "ครบทุกกอง"


def test_drafts_read_in_english(open_page: OpenPage) -> None:
    type_in(open_form(open_page, "progress"), {"result": "ครบทุกกอง"})
    told = shown(open_page("measures", m=str(MEASURE_ID), lang="en"))
    assert "Unsaved draft from" in told
    assert "ฉบับร่าง" not in told


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
