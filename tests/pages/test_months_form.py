"""The months of a measure are typed, kept, saved with its progress, and collide in words."""

from __future__ import annotations

from datetime import date

from streamlit.testing.v1 import AppTest

from ita_dash.domain.measures.monthly.month import MeasureMonth
from ita_dash.services.measures.months import ToldMonths, set_months
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import last_change
from tests.pages.kept_words import RETURNED, drafts, go_to, offers, press
from tests.pages.measure_form import MEASURE_ID, OTHER, agency_id, recorded, someone_edits
from tests.pages.sessions import lose_session, toasts

FIELD = "months_field_"
OCTOBER, NOVEMBER = date(2025, 10, 1), date(2025, 11, 1)


def open_form(open_page: OpenPage, **query: str) -> AppTest:
    app = open_page("measures", m=str(MEASURE_ID), fy="2569", view="monthly", **query)
    assert not app.exception
    return app


def type_percent(app: AppTest, name: str, number: int, percent: float | None) -> AppTest:
    app.number_input(key=f"{FIELD}{name}_percent_{number}").set_value(percent).run()
    assert not app.exception
    return app


def type_done(app: AppTest, number: int, text: str) -> AppTest:
    app.text_input(key=f"{FIELD}done_{number}").set_value(text).run()
    return app


def done(app: AppTest, number: int) -> str:
    return str(app.text_input(key=f"{FIELD}done_{number}").value)


def save(app: AppTest) -> AppTest:
    app.button(key="save_months").click().run()
    assert not app.exception
    return app


def someone_tells(*months: MeasureMonth) -> None:
    told = {MEASURE_ID: ToldMonths(recorded().change_no, months)}
    set_months(app_state.database(), OTHER, agency_id(), told)


def text_of(app: AppTest) -> str:
    return shown(app).replace("\\", "")


def test_what_is_saved_is_the_progress_and_stands_on_the_page(open_page: OpenPage) -> None:
    app = type_percent(open_form(open_page), "planned", 0, 10.0)
    app = type_done(type_percent(app, "actual", 0, 66.0), 0, "ประชุม")
    before = last_change()
    save(app)
    assert toasts(app) == [f"บันทึกแผนและผลรายเดือนแล้ว (การเปลี่ยนแปลงที่ {before + 1})"]
    assert recorded().draft.months == (MeasureMonth(OCTOBER, 10.0, 66.0, "ประชุม"),)
    assert recorded().draft.progress == 66
    assert "ผลล่าสุด 66%" in text_of(app)
    assert "บันทึกแผนและผลรายเดือน" in text_of(app)
    assert drafts() == []


def test_a_percent_taken_out_again_is_unknown(open_page: OpenPage) -> None:
    someone_tells(MeasureMonth(OCTOBER, 10.0, 20.0, "ประชุม"), MeasureMonth(NOVEMBER, None, 30.0))
    app = type_percent(open_form(open_page), "actual", 1, None)
    save(app)
    assert recorded().draft.months == (MeasureMonth(OCTOBER, 10.0, 20.0, "ประชุม"),)
    assert recorded().draft.progress == 20


def test_nothing_changed_is_not_called_saved(open_page: OpenPage) -> None:
    before = last_change()
    app = save(open_form(open_page))
    assert toasts(app) == ["ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก"]
    assert last_change() == before


def test_what_cannot_be_is_said_and_what_was_typed_stays(open_page: OpenPage) -> None:
    app = type_percent(open_form(open_page), "planned", 0, 50.0)
    save(type_percent(app, "planned", 1, 40.0))
    assert "แผนสะสมของเดือน พ.ย. 2568 น้อยกว่าเดือนก่อนหน้า" in text_of(app)
    assert app.number_input(key=f"{FIELD}planned_percent_1").value == 40.0
    assert recorded().draft.months == ()


def test_words_are_kept_offered_and_gone_when_saved(open_page: OpenPage) -> None:
    app = type_done(open_form(open_page), 0, "ประชุมครั้งแรก")
    assert len(drafts()) == 1
    go_to(app, "scores")
    assert "เก็บฉบับร่างของแผนและผลรายเดือนไว้แล้ว" in toasts(app)[0]
    app = open_page("measures", m=str(MEASURE_ID))
    assert offers(app) == 1
    press(app, "go_on_")
    assert done(app, 0) == "ประชุมครั้งแรก"
    save(app)
    assert recorded().draft.months == (MeasureMonth(OCTOBER, done="ประชุมครั้งแรก"),)
    assert drafts() == []


def test_a_lost_session_loses_no_word(open_page: OpenPage) -> None:
    app = type_done(open_form(open_page), 0, "ประชุม")
    lose_session(app)
    type_done(app, 1, "ติดตาม")
    assert RETURNED in toasts(app)
    assert (done(app, 0), done(app, 1)) == ("ประชุม", "ติดตาม")
    save(app)
    assert [each.done for each in recorded().draft.months] == ["ประชุม", "ติดตาม"]


def test_two_who_type_the_same_month_see_both(open_page: OpenPage) -> None:
    app = type_percent(open_form(open_page), "actual", 0, 20.0)
    someone_tells(MeasureMonth(OCTOBER, None, 15.0), MeasureMonth(NOVEMBER, 30.0))
    save(app)
    assert "ต.ค. 2568: ที่บันทึกไว้ ผล 15% · ที่กรอก ผล 20%" in text_of(app)
    assert recorded().draft.progress == 15
    save(app)
    assert recorded().draft.months == (
        MeasureMonth(OCTOBER, None, 20.0),
        MeasureMonth(NOVEMBER, 30.0),
    )


def test_who_edits_something_else_meanwhile_is_not_in_the_way(open_page: OpenPage) -> None:
    app = type_percent(open_form(open_page), "actual", 0, 20.0)
    someone_edits(result="ทำแล้ว")
    save(app)
    assert (recorded().draft.result, recorded().draft.progress) == ("ทำแล้ว", 20)


def test_the_form_of_the_measure_leaves_the_months_as_they_are(open_page: OpenPage) -> None:
    someone_tells(MeasureMonth(OCTOBER, 10.0, 20.0, "ประชุม"))
    app = open_page("measures", m=str(MEASURE_ID), fy="2569", view="edit")
    app.text_area(key="measure_field_result").set_value("ใหม่").run()
    app.button(key="save_measure").click().run()
    assert recorded().draft.result == "ใหม่"
    assert recorded().draft.months == (MeasureMonth(OCTOBER, 10.0, 20.0, "ประชุม"),)


def test_in_english(open_page: OpenPage) -> None:
    app = open_form(open_page, lang="en")
    assert "Plan Oct 68 (%)" in [each.label for each in app.number_input]
    assert "ผล" not in text_of(app).replace("ผลการ", "").split("\n")[0]
