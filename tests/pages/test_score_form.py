"""The form of scores: what is typed is what is stored, seen before it is saved."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.roles import Actor, Role
from ita_dash.queries.changes import changes
from ita_dash.queries.scores import assessed_agencies, score_figures
from ita_dash.services.scores.edits import ScoreEdit, edit_scores
from ita_dash.services.scores.years import seen_figures
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import agency, last_change
from tests.pages.sessions import toasts

FIELD = "score_field_"
OTHER = Actor("คณะทำงาน", Role.WORKING_GROUP)
YEAR = 2568


def stored(fiscal_year: int = YEAR) -> dict[str, float | str]:
    """The own figures of a year by code."""
    found = score_figures(app_state.database(), agency().agency_id, last_change())
    found = found[found["fiscal_year"] == fiscal_year]
    said = found["label"].astype(object).where(found["label"].notna(), found["value"])
    return dict(zip(found["code"], said, strict=True))


def open_form(open_page: OpenPage, fiscal_year: int = YEAR, **query: str) -> AppTest:
    return open_page("scores", view="edit", fy=str(fiscal_year), **query)


def type_in(app: AppTest, **texts: str) -> AppTest:
    """Fill text fields, as one does before a click elsewhere."""
    for name, text in texts.items():
        field = app.text_area if name == "source" else app.text_input
        field(key=FIELD + name).set_value(text)
    return app.run()


def save(app: AppTest) -> str:
    """Save; gives what the page says then."""
    app.button(key="save_scores").click().run()
    assert not app.exception
    return shown(app).replace("\\", "")


def someone_edits(**figures: float | None) -> int:
    """Somebody else writes figures of the year meanwhile."""
    found = score_figures(app_state.database(), agency().agency_id, last_change())
    edit = ScoreEdit(YEAR, figures, "official", "หนังสือ", "")
    place = app_state.database(), OTHER, agency().agency_id
    return edit_scores(*place, edit, seen_figures(found, YEAR)) or 0


def test_a_year_is_corrected_and_said_with_its_number(open_page: OpenPage) -> None:
    app = open_form(open_page)
    before = stored()
    assert app.text_input(key=f"{FIELD}total").value == f"{before['total']:.2f}"
    type_in(app, total="๘๕,๕๐", indicator_1="", source="ประกาศ ป.ป.ช.", reason="พิมพ์ผิด")
    told = shown(app).replace("\\", "")
    assert "คะแนนรวม: :gray[84.74] → 85.50" in told
    assert "ตัวชี้วัดที่ 1: :gray[92.76] → นำออก" in told
    assert stored() == before
    save(app)
    number = last_change()
    assert toasts(app) == [f"บันทึกคะแนนปี 2568 แล้ว (การเปลี่ยนแปลงที่ {number})"]
    assert app.title[0].value == "คะแนน"
    assert app.metric[0].value == "85.50"
    del before["indicator_1"]
    assert stored() == {**before, "total": 85.5}
    log = changes(app_state.database(), agency().agency_id, number).iloc[0]
    assert (log["action"], log["note"]) == ("edit_scores", "2568 พิมพ์ผิด")


def test_an_untouched_form_changes_nothing_and_says_so(open_page: OpenPage) -> None:
    app = open_form(open_page)
    number, before = last_change(), stored()
    type_in(app, source="ประกาศ")
    save(app)
    assert toasts(app) == ["ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก"]
    assert (last_change(), stored()) == (number, before)


def test_the_first_year_is_typed_on_an_empty_workspace(open_empty: OpenPage) -> None:
    app = open_empty("scores")
    app.button(key="open_score_form").click().run()
    assert app.query_params["view"] == "edit"
    app = open_form(open_empty, 2567)
    assert {app.text_input(key=FIELD + code).value for code in ("total", "iit", "eit_part_1")} == {
        ""
    }
    assert "ต้องระบุที่มาของคะแนนที่กรอก" in save(type_in(app, total="92.76"))
    app.selectbox(key=f"{FIELD}rating").set_value("ผ่านดี")
    save(type_in(app, source="ลิงก์"))
    assert stored(2567) == {"total": 92.76, "rating": "ผ่านดี"}
    assert app.metric[0].value == "92.76"
    sources = open_empty("scores", view="sources").dataframe[0].value
    assert set(sources["source"]) == {"กรอกด้วยมือจาก ลิงก์"}
    assert "92.76" in shown(open_empty("overview"))


def test_what_is_no_score_is_refused_by_its_name_and_kept_in_its_field(
    open_page: OpenPage,
) -> None:
    app = type_in(open_form(open_page), total="184.74", oit="มาก", source="ก")
    before = stored()
    told = save(app)
    assert "คะแนนรวม: คะแนนต้องอยู่ระหว่าง 0 ถึง 100, OIT: ไม่ใช่ตัวเลข" in told
    assert app.text_input(key=f"{FIELD}oit").value == "มาก"
    assert stored() == before


def test_numbers_that_disagree_are_doubted_and_can_be_saved(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), total="99", iit="50", source="ก")
    told = shown(app).replace("\\", "")
    assert "คะแนนรวมไม่ตรงกับที่คำนวณได้" in told
    assert "คะแนนเครื่องมือไม่ตรงกับค่าเฉลี่ยของตัวชี้วัด 89.09" in told
    save(app)
    assert (stored()["total"], stored()["iit"]) == (99.0, 50.0)


def test_what_somebody_else_changed_is_named_and_nothing_is_overwritten(
    open_page: OpenPage,
) -> None:
    app = type_in(open_form(open_page), total="90", source="ของฉัน")
    number = someone_edits(total=88.0, oit=79.0, indicator_10=None)
    app.button(key="save_scores").click().run()
    told = shown(app).replace("\\", "")
    assert f"คณะทำงาน เปลี่ยนคะแนนปี 2568 ไปก่อนแล้ว: แก้ไขคะแนน (การเปลี่ยนแปลงที่ {number})" in told
    assert "คะแนนรวม: :gray[84.74] → 88.00 · ของท่าน 90" in told
    assert stored()["total"] == 88.0
    app.button(key="rebase_scores").click().run()
    assert app.text_input(key=f"{FIELD}oit").value == "79.00"
    assert app.text_input(key=f"{FIELD}indicator_10").value == ""
    assert "คะแนนรวม: :gray[88.00] → 90.00" in shown(app).replace("\\", "")
    save(app)
    assert (stored()["total"], stored()["oit"]) == (90.0, 79.0)


def test_the_kind_is_said_and_changed_for_all_years(open_page: OpenPage) -> None:
    app = open_form(open_page)
    assert "ใช้กับคะแนนทุกปีของหน่วยงาน" in shown(app)
    app.selectbox(key=f"{FIELD}row_kind").set_value("reported_by_media_or_agency").run()
    assert "ชนิดของคะแนน: " in shown(app)
    save(app)
    known = assessed_agencies(app_state.database(), agency().agency_id, last_change())
    assert known.iloc[0]["row_kind"] == "reported_by_media_or_agency"


def test_a_year_that_cannot_be_is_refused_with_the_likely_reason(open_page: OpenPage) -> None:
    app = open_form(open_page, 2660)
    assert "ปีที่ใช้ได้คือ 2561" in shown(app)
    assert not app.text_input


def test_a_year_without_scores_leads_to_its_form(open_page: OpenPage) -> None:
    app = open_page("scores", fy="2563")
    app.button(key="open_score_form").click().run()
    assert app.query_params == {"view": "edit", "fy": "2563"}
    assert app.text_input(key=f"{FIELD}total").value == ""


def test_parts_of_the_eit_only_where_the_rules_know_them(open_page: OpenPage) -> None:
    for year, has_parts in ((2568, True), (2565, False)):
        keys = {str(field.key) for field in open_form(open_page, year).text_input}
        assert (f"{FIELD}eit_part_1" in keys) is has_parts


def test_in_english(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page, lang="en"), total="90")
    assert app.title[0].value == "Type or correct scores"
    assert "Total score: :gray[84.74] → 90.00" in shown(app).replace("\\", "")
    assert not app.exception
