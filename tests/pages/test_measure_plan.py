"""The plan of a measure on its pages: steps, period, output, order of the year, and a split."""

from __future__ import annotations

from datetime import date

from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.kept_words import offers, press
from tests.pages.measure_form import FIELD, agency_id, newest, open_form, recorded, save
from tests.pages.sessions import toasts


def test_steps_are_moved_with_their_marks_and_told_with_day_and_note(open_page: OpenPage) -> None:
    steps = recorded_steps(open_page)
    app = open_form(open_page, "edit")
    app.text_input(key=f"{FIELD}day_1").set_value("3/11/2568").run()
    app.text_input(key=f"{FIELD}note_3").set_value("รอผู้รับจ้าง").run()
    app.button(key="step_arrow_downward_1").click().run()
    assert app.text_input(key=f"{FIELD}day_2").value == "3/11/2568"
    save(app)
    first, second, third, _ = recorded().draft.steps
    assert [first.description, second.description] == steps[1::-1]
    assert (second.is_done, second.done_on) == (True, date(2025, 11, 3))
    assert third.note == "รอผู้รับจ้าง"


def recorded_steps(open_page: OpenPage) -> list[str]:
    """The words of the measure's steps as they stand."""
    open_form(open_page, "edit")
    return [step.description for step in recorded().draft.steps]


def test_a_day_of_a_step_that_cannot_be_read_is_told_and_nothing_is_saved(
    open_page: OpenPage,
) -> None:
    app = open_form(open_page, "progress")
    before = recorded().change_no
    app.text_input(key=f"{FIELD}day_1").set_value("31/02/2569").run()
    assert "อ่านวันที่ “31/02/2569” ไม่ได้" in save(app)
    assert recorded().change_no == before
    assert app.text_input(key=f"{FIELD}day_1").value == "31/02/2569"


def test_a_usual_period_fills_words_and_days(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    app.button(key="period_quarter_2").click().run()
    assert app.text_input(key=f"{FIELD}period_text").value == "มกราคม 2569 - มีนาคม 2569"
    save(app)
    draft = recorded().draft
    assert (draft.period_start, draft.period_end) == (date(2026, 1, 1), date(2026, 3, 31))


def test_output_budget_weight_and_items_are_saved_and_shown(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    assert app.number_input(key=f"{FIELD}budget_amount").value is None
    app.text_area(key=f"{FIELD}output").set_value("รายงานเว็บไซต์")
    app.number_input(key=f"{FIELD}output_target").set_value(12.0)
    app.text_input(key=f"{FIELD}output_unit").set_value("ฉบับ")
    app.number_input(key=f"{FIELD}output_reached").set_value(3.0)
    app.number_input(key=f"{FIELD}weight").set_value(15.0)
    app.multiselect(key=f"{FIELD}oit_items").set_value(["o12"]).run()
    app.button(key="no_budget").click().run()
    text = save(app)
    draft = recorded().draft
    assert (draft.budget_amount, draft.output_target, draft.output_reached) == (0.0, 12.0, 3.0)
    assert (draft.weight, draft.oit_items) == (15.0, ("o12",))
    assert "ไม่ใช้งบประมาณ" in text
    assert "12 ฉบับ" in text


def test_measures_are_put_into_order_by_arrows_as_one_change(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569", view="arrange")
    drafts = measure_drafts(app_state.database(), agency_id(), newest())
    ids = [key for key, each in drafts.items() if each.draft.fiscal_year == 2569]
    assert app.button(key="save_order").disabled
    app.button(key=f"arrow_downward_{ids[0]}").click().run()
    assert "เดิมลำดับที่ 1" in shown(app)
    before = newest()
    save(app, "save_order")
    assert "จัดลำดับมาตรการปี 2569 แล้ว" in toasts(app)[0]
    after = measure_drafts(app_state.database(), agency_id(), newest())
    assert [after[key].draft.number for key in ids[:3]] == [2, 1, 3]
    assert newest() == before + 1


def test_a_measure_is_split_in_two(open_page: OpenPage) -> None:
    app = open_page("measures", m="13", fy="2569")
    app.button(key="split_measure").click().run()
    assert app.query_params["view"] == "split"
    app.text_area(key="split_field_title").set_value("ตรวจเว็บไซต์")
    app.multiselect(key="split_field_steps").set_value([4])
    app.button(key="save_split").click().run()
    assert "เป็นสองมาตรการแล้ว" in toasts(app)[0]
    second = measure_drafts(app_state.database(), agency_id(), newest())[int(app.query_params["m"])]
    assert second.draft.title == "ตรวจเว็บไซต์"
    assert len(second.draft.steps) == 1
    assert len(recorded().draft.steps) == 3


def test_a_split_that_is_left_is_offered_and_goes_on(open_page: OpenPage) -> None:
    app = open_page("measures", m="13", fy="2569", view="split")
    app.text_area(key="split_field_title").set_value("ตรวจเว็บไซต์")
    app.multiselect(key="split_field_steps").set_value([4])
    app.button(key="cancel_split").click().run()
    again = open_page("measures", m="13", fy="2569")
    assert "แยกเป็นสองมาตรการ: ตรวจเว็บไซต์" in shown(again)
    press(again, "go_on_split_")
    assert again.text_area(key="split_field_title").value == "ตรวจเว็บไซต์"
    assert again.multiselect(key="split_field_steps").value == [4]
    again.button(key="drop_draft").click().run()
    assert not offers(open_page("measures", m="13", fy="2569"))


def test_the_form_and_the_order_speak_english(open_page: OpenPage) -> None:
    app = open_page("measures", m="13", fy="2569", view="edit", lang="en")
    assert "Expected output" in [each.label for each in app.text_area]
    ordered = open_page("measures", fy="2569", view="arrange", lang="en")
    assert "Order measures" in shown(ordered)
