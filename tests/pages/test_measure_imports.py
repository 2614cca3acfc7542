"""Reports and tables of measures on the imports page: the text stands beside what was read."""

from __future__ import annotations

from ita_dash.queries.measures import measures
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import (
    REAL_REPORT,
    RIGHT_NAME,
    agency,
    confirm,
    counts,
    last_change,
    upload,
)


def test_the_real_report_is_read_and_its_agency_chosen(open_page: OpenPage) -> None:
    app = upload(open_page("imports", view="report"), "report_fy2567.txt", REAL_REPORT)
    assert counts(app)["ใหม่"] == 5
    spellings = next(each.value for each in app.table if RIGHT_NAME in each.value.to_numpy())
    assert spellings.iloc[:, 1].astype(int).tolist() == [8, 5, 3, 2]
    assert app.button(key="import_start_workspace").disabled
    right = next(box for box in app.selectbox if RIGHT_NAME in box.options)
    right.set_value(RIGHT_NAME).run()
    app.button(key="import_start_workspace").click().run()
    assert agency().name == RIGHT_NAME
    confirm(app)
    found = measures(app_state.database(), agency().agency_id, last_change())
    assert found["number"].tolist() == [1, 2, 3, 4, 5]
    assert set(found["fiscal_year"]) == {2567}


def test_what_was_understood_of_the_memo_is_shown_with_its_blanks(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="report"), "report.txt", REAL_REPORT)
    text = shown(app).replace("\\", "")
    assert ":gray[โทรศัพท์] ๐ ๗๗๓๗ ๙๙๒๙" in text
    assert ":gray[เลขที่หนังสือ] สฎ ๗๕๑๐๑/ (ไม่มีเลขที่หนังสือ)" in text
    assert ":gray[วันที่] ธันวาคม ๒๕๖๗ (ไม่มีวัน)" in text
    assert text.count(":gray[ผู้ลงนาม]") == 3


def test_pasted_text_is_read_like_a_file(open_empty: OpenPage) -> None:
    app = open_empty("imports", view="report")
    app.radio[0].set_value("text").run()
    app.text_area[0].set_value(REAL_REPORT.decode("utf-8-sig"))
    app.button[-1].click().run()
    assert counts(app)["ใหม่"] == 5


def test_a_report_of_another_agency_needs_a_word_more(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="report"), "report.txt", REAL_REPORT)
    assert app.button(key="import_confirm").disabled
    app.checkbox[0].check().run()
    assert not app.button(key="import_confirm").disabled


def test_an_agency_whose_name_was_wrong_is_renamed_beside_its_report(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="report"), "report.txt", REAL_REPORT)
    right = next(box for box in app.selectbox if RIGHT_NAME in box.options)
    right.set_value(RIGHT_NAME).run()
    app.button(key="import_rename").click().run()
    assert agency().name == RIGHT_NAME
    assert not [box for box in app.checkbox if str(box.key).endswith("_sure")]
    assert not app.button(key="import_confirm").disabled


def test_year_and_status_of_a_report_can_be_changed(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="report"), "report.txt", REAL_REPORT)
    app.selectbox[0].set_value(2568).run()
    status = next(box for box in app.selectbox if str(box.key).startswith("import_status_"))
    status.set_value("completed").run()
    app.checkbox[0].check().run()
    confirm(app)
    found = measures(app_state.database(), agency().agency_id, last_change())
    assert set(found["fiscal_year"]) == {2568}
    assert set(found["status"]) == {"completed"}


def test_the_cells_of_a_report_stand_beside_what_was_understood(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="report"), "report.txt", REAL_REPORT)
    preview = next(each for each in app.expander if "มาตรการป้องกันการทุจริต" in each.label)
    app.session_state[str(preview.key)] = True
    app.run()
    texts = [text.value for text in app.text]
    assert "<p>สำนักปลัด กองคลัง กองช่าง</p>" in texts
    assert "สำนักปลัด, กองคลัง, กองช่าง (ยังไม่ได้ระบุหน่วยหลัก)" in texts
    assert "ตุลาคม 2566 - กันยายน 2567\n1 ต.ค. 2566 – 30 ก.ย. 2567" in texts


def test_a_measures_table_says_what_would_change(open_empty: OpenPage) -> None:
    head = "ปีงบประมาณ,ลำดับที่,มาตรการ/แนวทาง,ผู้รับผิดชอบ,สถานะ\n"
    app = open_empty("imports", view="measures")
    confirm(upload(app, "plan.csv", f"{head}2568,1,เผยแพร่ข้อมูล,สำนักปลัด,ยังไม่ดำเนินการ\n"))
    upload(app, "later.csv", f"{head}2568,1,เผยแพร่ข้อมูล,สำนักปลัด,กำลังดำเนินการ\n")
    assert counts(app)["ต่างจากเดิม"] == 1
    app.radio[0].set_value("update").run()
    confirm(app)
    found = measures(app_state.database(), agency().agency_id, last_change())
    assert found["status"].tolist() == ["in_progress"]
    assert last_change() == 3


def test_rows_of_measures_without_a_year_get_the_one_that_is_chosen(open_empty: OpenPage) -> None:
    table = "ปีงบประมาณ,มาตรการ/แนวทาง\n2568,เผยแพร่ข้อมูล\n,อบรมบุคลากร\n"
    app = upload(open_empty("imports", view="measures"), "plan.csv", table)
    assert counts(app)["ข้อผิดพลาด"] == 1
    app.selectbox[0].set_value(2568).run()
    assert counts(app) == counts(app) | {"ใหม่": 2, "ข้อผิดพลาด": 0}
    confirm(app)
    found = measures(app_state.database(), agency().agency_id, last_change())
    assert found["fiscal_year"].tolist() == [2568, 2568]
