"""From an indicator to its questions and items, the most to gain first; and typing their scores."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.imports.questions.typed import TypedDetail
from ita_dash.queries.questions import score_details
from ita_dash.services.scores.questions import QuestionEdit, edit_questions, seen_details
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import agency, last_change

FIELD = "question_field_"


def labels(app: AppTest) -> list[str]:
    return [expander.label for expander in app.expander]


def stored(code: str) -> list[float]:
    found = score_details(app_state.database(), agency().agency_id, last_change())
    return found.loc[(found["code"] == code) & (found["fiscal_year"] == 2568), "score"].tolist()


def test_items_that_failed_stand_first_with_what_they_ask_for(open_page: OpenPage) -> None:
    app = open_page("scores", fy="2568", ind="10")
    words = shown(app)
    assert "2 จาก 8 ข้อที่ทราบคะแนนยังไม่เต็ม" in words
    assert "คะแนนรวมจะเพิ่มประมาณ 5.00" in words.replace("\\", "")
    first = labels(app)[0]
    assert "ไม่ผ่าน" in first
    assert "+2.50" in first
    assert "องค์ประกอบครบ 1 จาก 2" in words
    assert "ขาดหนึ่งถือว่าไม่ผ่าน" in words
    assert any("ได้เต็มแล้ว 6 ข้อ" in label for label in labels(app))


def test_questions_stand_by_the_points_they_can_still_give(open_page: OpenPage) -> None:
    app = open_page("scores", fy="2568", ind="7")
    own = [label for label in labels(app) if "**e" in label]
    assert len(own) == 3
    gains = [float(label.rpartition("**+")[2].strip("*")) for label in own]
    assert gains == sorted(gains, reverse=True)
    assert "ส่วนที่ 1" in shown(app)


def test_a_year_without_scores_says_where_they_come_from(open_page: OpenPage) -> None:
    app = open_page("scores", fy="2564", ind="9")
    assert "ยังไม่มีคะแนนรายข้อของปี 2564" in shown(app)
    assert "ITAS" in shown(app)
    assert not app.exception


def test_ticked_elements_are_counted_and_shown_again(open_page: OpenPage) -> None:
    app = open_page("scores", view="questions", fy="2568", ind="9")
    app.checkbox(key=f"{FIELD}o1.elements.1").check().run()
    app.checkbox(key=f"{FIELD}o1.elements.3").check().run()
    assert app.text_input(key=f"{FIELD}o1.elements").placeholder == "2/5"
    assert "ข้อ 1, 3 จาก 5" in shown(app)
    app.selectbox(key=f"{FIELD}o1.score").set_value("0")
    app.text_area(key=f"{FIELD}source").set_value("ITAS").run()
    app.button(key="save_questions").click().run()
    assert not app.exception
    found = score_details(app_state.database(), agency().agency_id, last_change())
    row = found[(found["code"] == "o1") & (found["fiscal_year"] == 2568)].iloc[0]
    told = row["elements_met"], row["elements_total"], row["elements_marked"]
    assert told == (2, 5, "1,3")
    words = shown(open_page("scores", fy="2568", ind="9"))
    assert "✓ ครบ] ผังโครงสร้าง" in words
    again = open_page("scores", view="questions", fy="2568", ind="9")
    ticks = [again.checkbox(key=f"{FIELD}o1.elements.{place}").value for place in range(1, 6)]
    assert ticks == [True, False, True, False, False]


def test_questions_of_a_year_without_any_score_are_reached(open_page: OpenPage) -> None:
    detail = TypedDetail("o3", score=0.0, indicator=9)
    edit = QuestionEdit(2569, [detail], ["o3"], "ITAS")
    assert edit_questions(app_state.database(), LOCAL_USER, agency().agency_id, edit, frozenset())
    app = open_page("scores")
    assert "2569" in app.selectbox(key="fy").options
    app.selectbox(key="fy").set_value("2569").run()
    assert not app.exception
    words = shown(app)
    assert "ยังไม่มีคะแนนของปีงบประมาณ 2569" in words
    assert "มีคะแนนรายข้อของปีนี้แล้ว 1 ข้อ" in words
    assert any("**o3**" in label for label in labels(app))
    assert app.selectbox(key="ind").value == "9"


def test_english_says_the_same(open_page: OpenPage) -> None:
    app = open_page("scores", fy="2568", ind="10", lang="en")
    assert "2 of 8 with a known score are not full" in shown(app)
    assert "Fail" in labels(app)[0]


def test_scores_are_typed_and_saved_under_a_number(open_page: OpenPage) -> None:
    app = open_page("scores", view="questions", fy="2568", ind="10")
    assert app.selectbox(key=f"{FIELD}o24.score").value == "0"
    app.selectbox(key=f"{FIELD}o24.score").set_value("100").run()
    app.text_input(key=f"{FIELD}o24.elements").set_value("2/2").run()
    before = last_change()
    app.button(key="save_questions").click().run()
    assert "ต้องระบุที่มา" in shown(app)
    assert last_change() == before
    app.text_area(key=f"{FIELD}source").set_value("ระบบ ITAS").run()
    app.button(key="save_questions").click().run()
    assert last_change() == before + 1
    assert stored("o24") == [100.0]
    assert any(str(before + 1) in toast.value for toast in app.toast)


def test_what_cannot_be_read_is_said_and_not_saved(open_page: OpenPage) -> None:
    app = open_page("scores", view="questions", fy="2568", ind="1")
    app.text_input(key=f"{FIELD}i1.score").set_value("ร้อยสิบ").run()
    assert "ไม่ใช่ตัวเลข" in shown(app)
    before = last_change()
    app.button(key="save_questions").click().run()
    assert "1 ช่องที่อ่านไม่ได้" in shown(app)
    assert last_change() == before


def test_an_item_that_the_list_lacks_can_be_typed(open_page: OpenPage) -> None:
    app = open_page("scores", view="questions", fy="2568", ind="10")
    app.text_input(key=f"{FIELD}new.code").set_value("o29").run()
    app.text_input(key=f"{FIELD}new.name").set_value("ข้อที่เพิ่มกลางปี").run()
    app.text_input(key=f"{FIELD}new.score").set_value("ไม่ผ่าน").run()
    app.text_area(key=f"{FIELD}source").set_value("หนังสือแจ้ง").run()
    app.button(key="save_questions").click().run()
    assert stored("o29") == [0.0]
    again = open_page("scores", view="questions", fy="2568", ind="10")
    again.text_input(key=f"{FIELD}new.code").set_value("o1").run()
    again.text_input(key=f"{FIELD}new.score").set_value("100").run()
    again.text_area(key=f"{FIELD}source").set_value("หนังสือแจ้ง").run()
    again.button(key="save_questions").click().run()
    assert "ตัวชี้วัดที่ 9" in shown(again)


def test_a_draft_is_kept_and_offered(open_page: OpenPage) -> None:
    app = open_page("scores", view="questions", fy="2568", ind="10")
    app.text_input(key=f"{FIELD}o24.remark").set_value("ส่งใหม่แล้ว").run()
    app.button(key="cancel_questions").click().run()
    assert "คะแนนรายข้อปี 2568 ตัวชี้วัดที่ 10" in shown(app)
    (go_on,) = [each for each in app.button if each.label == "ทำต่อ"]
    go_on.click().run()
    assert app.text_input(key=f"{FIELD}o24.remark").value == "ส่งใหม่แล้ว"


def test_nobody_is_written_over(open_page: OpenPage) -> None:
    app = open_page("scores", view="questions", fy="2568", ind="10")
    app.text_input(key=f"{FIELD}o24.remark").set_value("ของฉัน").run()
    details = score_details(app_state.database(), agency().agency_id, last_change())
    codes = ("o24",)
    own = details[(details["fiscal_year"] == 2568) & details["code"].isin(codes)]
    edit = QuestionEdit(2568, [TypedDetail("o24", score=100.0)], codes, "ที่อื่น")
    place = app_state.database(), LOCAL_USER, agency().agency_id
    edit_questions(*place, edit, seen_details(own))
    app.run()
    assert "ไปก่อนแล้ว" in shown(app)
    assert app.button(key="save_questions").disabled
    app.button(key="rebase_questions").click().run()
    assert app.text_input(key=f"{FIELD}o24.remark").value == "ของฉัน"
    assert app.selectbox(key=f"{FIELD}o24.score").value == "100"
    assert not app.button(key="save_questions").disabled
