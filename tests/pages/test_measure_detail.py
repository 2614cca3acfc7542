"""One measure: the six official fields, what it is for, and everything that became of it."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.measures.fields import OFFICIAL_FIELDS
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.measures.edits import remove_measure
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown

LATE = "13"
"""Measure 2 of fiscal year 2569 in the sample."""


def text_of(app: AppTest) -> str:
    """What is read on the page, without the marks that make text harmless."""
    return shown(app).replace("\\", "")


def test_the_six_columns_stand_in_their_order(open_page: OpenPage) -> None:
    text = text_of(open_page("measures", m=LATE))
    places = [text.index(f":gray[{label}]") for label in OFFICIAL_FIELDS.values()]
    assert places == sorted(places)
    for part in (
        "ตรวจสอบและเติมข้อมูลสาธารณะ",
        ":green[✓] จัดทำบัญชีรายการข้อมูล",
        ":gray[○] ตรวจลิงก์",
        "เสร็จแล้ว 2 จาก 4 ขั้นตอน",
        "สำนักปลัด (รับผิดชอบหลัก)",
        "ร่วมดำเนินการ: กองคลัง, กองช่าง",
    ):
        assert part in text


def test_scores_stand_beside_the_indicators(open_page: OpenPage) -> None:
    text = text_of(open_page("measures", m=LATE))
    assert "| ตัวชี้วัด | 2568 | 2569 | เทียบ\N{NO-BREAK SPACE}85 |" in text
    assert "79.83 | – | :orange[▼" in text


@pytest.mark.parametrize(
    ("measure_id", "told"),
    [
        ("8", "O26"),
        (LATE, "ยังไม่ทราบข้อ OIT ของปี 2570 (ปี 2569 คือ O25, O26)"),
    ],
)
def test_it_says_what_the_report_is_evidence_for(
    open_page: OpenPage, measure_id: str, told: str
) -> None:
    assert told in text_of(open_page("measures", m=measure_id))


def test_the_history_tells_who_changed_what(open_page: OpenPage) -> None:
    text = text_of(open_page("measures", m=LATE))
    for part in (
        "ตัวอย่าง · บันทึกความคืบหน้า",
        "ความคืบหน้า: :gray[45%] → 60%",
        "✓] ขั้นตอนที่ 2 เสร็จแล้ว",
        "นำเข้ามาตรการ · measures.csv",
    ):
        assert part in text


def test_the_ways_lead_through_the_list_one_came_from(open_page: OpenPage) -> None:
    app = open_page("measures", m=LATE, fy="2569", status="late")
    ways = ("รายการมาตรการ", "ก่อนหน้า", "ถัดไป")
    back, before, after = (link for link in app.page_link if link.proto.label in ways)
    assert "2/2" not in shown(app)
    assert "1/2" in shown(app)
    assert back.proto.query_string == "fy=2569&status=late"
    assert before.proto.disabled
    assert "m=14" in after.proto.query_string
    assert "status=late" in after.proto.query_string


def test_the_raw_cells_stand_beside_what_was_understood(open_report: OpenPage) -> None:
    app = open_report("measures", m="2")
    text = shown(app)
    assert "(2) แนวทางปฏิบัติเกี่ยวกับการใช้ทรัพย์สินของราชการ" in text
    assert "สำนักปลัด กองคลัง กองช่าง" in text
    assert "สำนักปลัด, กองคลัง, กองช่าง" in text
    assert "O27" in text
    assert "O28" in text


def test_an_unknown_measure_leads_back(open_page: OpenPage) -> None:
    app = open_page("measures", m="999")
    assert "ไม่พบมาตรการนี้" in shown(app)
    assert app.page_link


def test_nothing_is_removed_without_asking(open_page: OpenPage) -> None:
    app = open_page("measures", m=LATE)
    app.button(key="remove_measure").click().run()
    assert "นำกลับมาได้" in shown(app)
    app.run()
    assert app.title[0].value == "มาตรการที่ 2 ปีงบประมาณ 2569"


def test_a_removed_measure_says_who_removed_it_and_comes_back(open_page: OpenPage) -> None:
    app = open_page("measures", m=LATE, fy="2569")
    remove(int(LATE))
    app.run()
    assert "ผู้ดูแล ลบมาตรการนี้เมื่อ" in text_of(app)
    app.button(key=f"restore_{LATE}").click().run()
    assert app.title[0].value == "มาตรการที่ 2 ปีงบประมาณ 2569"
    assert "ยังไม่ระบุชื่อ · นำมาตรการกลับมา" in text_of(app)


def test_the_list_keeps_what_was_removed_within_reach(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569")
    remove(int(LATE))
    app.run()
    assert "ทั้งหมด **7**" in app.pills(key="status").options
    assert [each.label for each in app.expander] == ["มาตรการที่ลบแล้ว 1 รายการ"]
    app.button(key=f"restore_{LATE}").click().run()
    assert app.query_params["m"] == LATE


def remove(measure_id: int) -> None:
    """Take a measure of the open database out, as somebody else."""
    db = app_state.database()
    agency = workspace_agency(db)
    assert agency is not None
    recorded = measure_drafts(db, agency.agency_id, newest_change(db, agency.agency_id))
    someone = Actor("ผู้ดูแล", Role.ADMIN)
    change_no = recorded[measure_id].change_no
    remove_measure(db, someone, agency.agency_id, measure_id, change_no)
