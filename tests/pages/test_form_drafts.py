"""Nothing typed into a form of a measure is lost: drafts, and ways out of a form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.services.measures.edits import remove_measure
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.kept_words import (
    DROPPED,
    KEPT,
    again,
    drafts,
    go_to,
    offers,
    press,
    words,
)
from tests.pages.measure_form import (
    FIELD,
    MEASURE_ID,
    OTHER,
    agency_id,
    open_form,
    recorded,
    save,
    someone_edits,
    type_in,
)
from tests.pages.sessions import toasts


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
