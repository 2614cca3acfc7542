"""Questions and items on the imports page: reviewed cell by cell, then written as one change."""

from __future__ import annotations

from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.queries.questions import score_details
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import agency, confirm, counts, last_change, told, upload

FILE = "ปีงบประมาณ,ข้อ,คะแนน,องค์ประกอบ\n2568,i1,80,\n2568,o12,ไม่ผ่าน,2/4\n"


def test_a_file_is_reviewed_then_written(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="questions"), "q.csv", FILE)
    assert counts(app)["ใหม่"] == 2
    before = last_change()
    confirm(app)
    assert last_change() == before + 1
    stored = score_details(app_state.database(), agency().agency_id, last_change())
    assert stored["code"].tolist() == ["i1", "o12"]
    assert "เพิ่ม 2 รายการ" in shown(app)
    again = upload(open_empty("imports", view="questions"), "r.csv", FILE.replace("80", "90"))
    assert counts(again)["ต่างจากเดิม"] == 1


def test_a_file_without_a_year_asks_for_it(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="questions"), "q.csv", "ข้อ,คะแนน\ni1,80\n")
    (question,) = [each for each in app.selectbox if "ไม่มีคอลัมน์ปีงบประมาณ" in each.label]
    assert str(fiscal_year_of(app_state.today())) in question.options
    question.set_value(2568).run()
    assert counts(app)["ใหม่"] == 1
    assert not app.button(key="import_confirm").disabled


def test_what_cannot_be_stops_the_import(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="questions"), "q.csv", "ปี,ข้อ,คะแนน\n2568,o99,100\n")
    assert "ไม่มีข้อ o99" in told(app)
    assert app.button(key="import_confirm").disabled


def test_on_the_sample_a_workspace_is_made_first(open_page: OpenPage) -> None:
    app = upload(open_page("imports", view="questions"), "q.csv", FILE)
    assert app.button(key="import_confirm").disabled
    assert app.button(key="import_start_workspace").disabled
