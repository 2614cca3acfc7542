"""What came after measures and what became of them, as pages with none, one and many plans."""

from __future__ import annotations

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.i18n.translator import translator
from ita_dash.services.measures.edits import create_measure
from ita_dash.ui.session import app_state
from ita_dash.ui.session.workspace import standing_workspace
from tests.builders import draft
from tests.pages.conftest import OpenPage, shown
from tests.stored import import_scores, score_rows

NEW_ONE = "ประชุมคณะทำงานวิเคราะห์ผลการประเมินปี 2568 และกำหนดมาตรการ"


def opened(app: AppTest) -> str:
    """What a reader sees, without the signs that keep data from being read as Markdown."""
    assert not app.exception
    return shown(app).replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")


def button(app: AppTest, label: str) -> None:
    """Click the first button with these words."""
    next(each for each in app.button if each.label == label).click().run()


def one_plan(fiscal_year: int, *titles: str) -> None:
    """Measures of the office that is open, each about indicator 1."""
    for number, title in enumerate(titles, start=1):
        made = draft(fiscal_year=fiscal_year, number=number, title=title, indicators=(1,))
        create_measure(app_state.database(), LOCAL_USER, 1, made)


def scored(fiscal_year: int, **scores: float) -> None:
    import_scores(app_state.database(), 1, score_rows(0, fiscal_year, **scores))


@pytest.mark.parametrize("view", ["effects", "ledger"])
def test_an_office_without_measures_is_shown_the_way_to_them(
    open_empty: OpenPage, view: str
) -> None:
    assert "ยังไม่มีมาตรการ" in opened(open_empty("improvement", view=view))


def test_scores_after_measures_stand_beside_those_without(open_page: OpenPage) -> None:
    app = open_page("improvement", view="effects", fy="2568")
    told = opened(app)
    assert "ตัวชี้วัดที่มีมาตรการ 8 ตัวเปลี่ยนแปลงเฉลี่ย −2.02 คะแนน" in told
    assert "ส่วนที่ไม่มีมาตรการ 2 ตัวเฉลี่ย −0.39 คะแนน" in told
    assert "คะแนนรวม 87.31 → 84.74 (▼ −2.57)" in told
    assert "ไม่ได้บอกว่าเกิดจากมาตรการ" in told
    assert "10 การป้องกันการทุจริต: 81.25 → 75.50 (▼ −5.75) · ลดลงมากกว่าตัวชี้วัดอื่น" in told
    assert "ดำเนินการแล้วเสร็จ" in told
    assert not any(cause in told for cause in ("ส่งผลให้", "ทำให้คะแนน", "ผลกระทบ"))


def test_the_newest_year_with_a_result_is_shown_first(open_page: OpenPage) -> None:
    app = open_page("improvement", view="effects")
    assert app.selectbox(key="fy").value == "2568"
    app = open_page("improvement", view="ledger")
    assert app.selectbox(key="fy").value == "2569"


def test_a_result_that_is_not_in_is_said_and_nothing_is_compared(open_page: OpenPage) -> None:
    told = opened(open_page("improvement", view="effects", fy="2569"))
    assert "ยังไม่ได้นำเข้าคะแนนรายตัวชี้วัดของปี 2569" in told or "รอผลการประเมินปี 2569" in told
    assert "9 การเปิดเผยข้อมูล: ปี 2568 ได้ 79.83" in told
    assert "มากกว่าตัวชี้วัดอื่น" not in told


def test_a_first_plan_has_none_before_it(open_empty: OpenPage) -> None:
    open_empty("improvement")
    one_plan(2568, "นโยบายไม่รับของขวัญ")
    assert "แผนปี 2568 เป็นแผนแรกที่บันทึก" in opened(open_empty("improvement", view="ledger"))
    scored(2568, indicator_1=80.0, total=80.0)
    told = opened(open_empty("improvement", view="effects"))
    assert "ไม่มีคะแนนรายตัวชี้วัดของปี 2567 ให้เทียบ" in told


def test_a_measure_tells_in_short_what_came_after_it(open_page: OpenPage) -> None:
    told = opened(open_page("measures", m="8"))
    assert "10 การป้องกันการทุจริต: ▼ −5.75 ลดลงมากกว่าตัวชี้วัดอื่น" in told
    assert "ตัวชี้วัดอื่นคือที่ไม่มีมาตรการ เปลี่ยนแปลงเฉลี่ย −0.39" in told


def test_plans_are_set_side_by_side(open_page: OpenPage) -> None:
    told = opened(open_page("improvement", view="ledger", fy="2569"))
    assert "แผนปี 2569 เทียบกับแผนปี 2568: ทำต่อโดยปรับปรุง 2 · มาตรการใหม่ 6 · ไม่ทำต่อ 4" in told
    assert "ต่อจากปี 2568: 1. ประชุมวิเคราะห์ผลการประเมิน" in told
    assert "ชื่อใกล้เคียงกัน (ชื่อเหมือนกันร้อยละ 81)" in told
    assert "คะแนนตัวชี้วัดที่ตามมาในปี 2568: 10: ▼ −5.75" in told


def ledger() -> pd.DataFrame:
    workspace = standing_workspace(translator("th"))
    assert workspace is not None
    return workspace.snapshot.improvement.ledger


def row_of(title: str) -> dict[str, object]:
    rows = ledger()
    return rows[rows["title"] == title].astype(object).to_dict("records")[0]  # type: ignore[return-value]


def test_an_answer_is_saved_with_its_reason_and_its_number(open_page: OpenPage) -> None:
    app = open_page("improvement", view="lineage", fy="2569", m="12")
    assert NEW_ONE in opened(app)
    app.radio(key="lineage_field_decision").set_value("kept").run()
    app.text_area(key="lineage_field_reason").set_value("ได้ผลดี").run()
    app.button(key="save_lineage").click().run()
    assert not app.exception
    assert "การเปลี่ยนแปลงที่" in app.toast[0].value
    row = row_of(NEW_ONE)
    assert (row["decision"], row["reason"], row["basis"]) == ("kept", "ได้ผลดี", "told")
    told = opened(open_page("improvement", view="ledger", fy="2569"))
    assert "ระบุไว้: ได้ผลดี" in told


def test_an_answer_without_the_earlier_measure_is_refused_and_kept_on_screen(
    open_page: OpenPage,
) -> None:
    app = open_page("improvement", view="lineage", fy="2569", m="13")
    app.radio(key="lineage_field_decision").set_value("changed").run()
    app.text_area(key="lineage_field_reason").set_value("ทำต่อ").run()
    app.button(key="save_lineage").click().run()
    assert "ยังไม่ได้เลือกมาตรการเดิมที่ทำต่อ" in opened(app)
    assert app.text_area(key="lineage_field_reason").value == "ทำต่อ"


def test_what_was_typed_is_offered_again_after_leaving(open_page: OpenPage) -> None:
    app = open_page("improvement", view="lineage", fy="2569", m="12")
    app.text_area(key="lineage_field_reason").set_value("เหตุผลที่ยังไม่บันทึก").run()
    assert "เก็บฉบับร่างไว้แล้วเมื่อ" in opened(app)
    again = open_page("improvement", view="ledger", fy="2569")
    assert "เหตุผลที่ยังไม่บันทึก" in opened(again)
    button(again, "ทำต่อ")
    assert again.text_area(key="lineage_field_reason").value == "เหตุผลที่ยังไม่บันทึก"
    button(again, "ทิ้งฉบับร่าง")
    assert "เหตุผลที่ยังไม่บันทึก" not in opened(open_page("improvement", view="ledger", fy="2569"))


def test_an_answer_can_be_taken_out(open_page: OpenPage) -> None:
    app = open_page("improvement", view="lineage", fy="2569", m="12")
    app.radio(key="lineage_field_decision").set_value("new").run()
    app.button(key="save_lineage").click().run()
    assert row_of(NEW_ONE)["decision"] == "new"
    app = open_page("improvement", view="lineage", fy="2569", m="12")
    app.button(key="forget_lineage").click().run()
    assert not app.exception
    assert row_of(NEW_ONE)["basis"] == "near_title"


def test_a_measure_that_is_in_neither_plan_leads_back(open_page: OpenPage) -> None:
    app = open_page("improvement", view="lineage", fy="2569", m="999")
    assert "ไม่มีมาตรการนี้ในแผนปี 2569" in opened(app)


@pytest.mark.parametrize("query", [{"view": "effects"}, {"view": "ledger"}])
def test_both_views_speak_english(open_page: OpenPage, query: dict[str, str]) -> None:
    told = opened(open_page("improvement", fy="2568", lang="en", **query))
    expected = {"effects": "indicators with a measure changed by", "ledger": "beside the plan of"}
    assert expected[query["view"]] in told
