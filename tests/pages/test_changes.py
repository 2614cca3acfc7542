"""The page of all changes: who, when, what, found by filters, and the way to what was changed."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.roles import LOCAL_USER, Actor, Role
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.measures.edits import create_measure, remove_measure
from ita_dash.ui.changes import pager
from ita_dash.ui.session import app_state
from tests.builders import DRAFT
from tests.pages.conftest import OpenPage, shown

SOMYING = Actor("สมหญิง", Role.ADMIN)


def text_of(app: AppTest) -> str:
    """What is read on the page, without the marks that make text harmless."""
    return shown(app).replace("\\", "")


def agency_id() -> int:
    found = workspace_agency(app_state.database())
    assert found is not None
    return found.agency_id


def links(app: AppTest) -> list[tuple[str, str]]:
    """Label and address of every link of the list."""
    found = [link.proto for link in app.get("page_link")]
    return [
        (proto.label.replace("\\", ""), f"{proto.page}?{proto.query_string}") for proto in found
    ]


def write_measures(count: int, actor: Actor = SOMYING) -> None:
    db = app_state.database()
    for number in range(100, 100 + count):
        create_measure(db, actor, agency_id(), replace(DRAFT, number=number, title=f"แผน {number}"))


def test_every_change_stands_with_who_when_and_what(open_page: OpenPage) -> None:
    app = open_page("changes")
    assert not app.exception
    log = changes(app_state.database(), agency_id(), 1000)
    assert len(links(app)) == len(log)
    text = text_of(app)
    assert f"{len(log)} การเปลี่ยนแปลง ใหม่สุดก่อน" in text
    assert "ความคืบหน้า: :gray[45%] → 60%" in text
    assert "รายการ: เพิ่ม 19 ปรับปรุง 0 ข้าม 0" in text


def test_every_row_leads_to_what_was_changed(open_page: OpenPage) -> None:
    found = dict(links(open_page("changes")))
    progress = next(label for label in found if "ตรวจสอบและเติมข้อมูลสาธารณะ" in label)
    assert found[progress] == "measures?m=13"
    assert found["นำเข้ามาตรการ · measures.csv"].startswith("imports?")
    assert found["เพิ่มหน่วยงาน"].startswith("agency?")


def test_a_person_and_a_kind_can_be_sought(open_page: OpenPage) -> None:
    app = open_page("changes")
    write_measures(2)
    app.run()
    app.selectbox(key="by").set_value("สมหญิง").run()
    assert len(links(app)) == 2
    assert "กำลังกรอง" in text_of(app)
    app.selectbox(key="act").set_value("create_measure").run()
    assert app.query_params == {"by": "สมหญิง", "act": "create_measure"}
    assert len(links(app)) == 2
    app.button(key="clear_filters").click().run()
    assert app.query_params == {}


def test_words_are_found_in_what_changed(open_page: OpenPage) -> None:
    app = open_page("changes", find="เปิดแบบคำขอออนไลน์ 50%")
    assert [label for label, _ in links(app)] == [
        "บันทึกความคืบหน้า · มาตรการที่ 6 ปี 2569: พัฒนาแบบคำขอรับบริการออนไลน์และระบบติดตามสถานะ"
    ]
    app.text_input(key="find").set_value("ไม่มีคำนี้").run()
    assert not links(app)
    assert "ไม่พบการเปลี่ยนแปลงที่ตรงกับตัวกรอง" in text_of(app)


def test_the_changes_of_one_measure(open_page: OpenPage) -> None:
    app = open_page("changes", on="13")
    assert len(links(app)) == 3
    assert app.selectbox(key="on").value == "13"


def test_a_measure_that_was_removed_is_told_and_led_to(open_page: OpenPage) -> None:
    app = open_page("changes")
    db = app_state.database()
    standing = measure_drafts(db, agency_id(), newest_change(db, agency_id()))[13]
    remove_measure(db, LOCAL_USER, agency_id(), 13, standing.change_no)
    app.run()
    label, address = links(app)[0]
    assert label.startswith("ลบมาตรการ · มาตรการที่ 2 ปี 2569")
    assert address == "measures?m=13"
    assert "ยังไม่ระบุชื่อ" in text_of(app)


def test_thousands_are_read_page_by_page(open_page: OpenPage) -> None:
    app = open_page("changes")
    write_measures(2 * pager.ROWS)
    app.run()
    assert len(links(app)) == pager.ROWS
    assert "หน้า 1 จาก 3" in text_of(app)
    app.button(key="page_older").click().run()
    app.button(key="page_older").click().run()
    assert "หน้า 3 จาก 3" in text_of(app)
    assert app.query_params == {"p": "3"}
    assert any("เพิ่มหน่วยงาน" in label for label, _ in links(app))
    app.selectbox(key="act").set_value("create_measure").run()
    assert "หน้า 1 จาก 2" in text_of(app)
    assert "p" not in app.query_params


def test_a_page_that_is_not_there_is_the_last_and_nonsense_the_first(open_page: OpenPage) -> None:
    assert len(links(open_page("changes", p="99"))) == 9
    assert len(links(open_page("changes", p="x"))) == 9


def test_the_file_holds_what_the_filters_leave(open_page: OpenPage) -> None:
    from ita_dash.exports.changes.filter import ChangeFilter, filtered
    from ita_dash.exports.changes.log import ChangeLog, change_table
    from ita_dash.exports.csv_file import readable_csv
    from ita_dash.i18n.translator import translator

    open_page("changes")
    db, newest = app_state.database(), newest_change(app_state.database(), agency_id())
    every = changes(db, agency_id(), newest)
    wanted = ChangeFilter(action="record_progress")
    fitting = filtered(every, every[["change_no"]].assign(measure_id=0), wanted, app_state.today())
    tr = translator("th")
    log = ChangeLog(db, agency_id(), newest, tr)
    text = readable_csv(change_table(log.worded(fitting), tr), tr).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text))
    assert head == ["การเปลี่ยนแปลงที่", "วันที่", "เวลา", "โดย", "การเปลี่ยนแปลง", "เรื่อง", "รายละเอียด"]
    assert len(rows) == len(fitting)
    assert {row[4] for row in rows} == {"บันทึกความคืบหน้า"}


def test_an_own_agency_without_data_has_its_first_change(open_empty: OpenPage) -> None:
    app = open_empty("changes")
    assert not app.exception
    assert [label for label, _ in links(app)] == ["เพิ่มหน่วยงาน"]


def test_it_reads_in_english(open_page: OpenPage) -> None:
    app = open_page("changes", lang="en")
    assert app.title[0].value == "Changes"
    assert "Status: :gray[In progress] → Completed" in text_of(app)
    assert "19 added, 0 updated, 0 skipped" in text_of(app)
