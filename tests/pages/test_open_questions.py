"""What a report leaves open is asked in the preview, proposed where it can be, or stays open."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.queries.measures import measure_cells
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import (
    REAL_REPORT,
    RIGHT_NAME,
    agency,
    confirm,
    last_change,
    told,
    upload,
)
from tests.pages.sessions import lose_session

NAMES = ["สำนักปลัด", "กองคลัง", "กองช่าง"]


def preview(open_page: OpenPage, **query: str) -> AppTest:
    """The preview of the real report in an own workspace, its agency's name chosen."""
    app = upload(open_page("imports", view="report", **query), "report_fy2567.txt", REAL_REPORT)
    right = next(box for box in app.selectbox if RIGHT_NAME in box.options)
    right.set_value(RIGHT_NAME).run()
    return app.checkbox(key=f"{right.key}_sure").check().run()


def field(app: AppTest, kind: str, beginning: str, ending: str = "") -> Any:
    """The field of a kind whose key begins and ends so."""
    fields = getattr(app, kind)
    return next(
        each for each in fields if each.key.startswith(beginning) and each.key.endswith(ending)
    )


def written() -> list[MeasureDraft]:
    found = measure_drafts(app_state.database(), agency().agency_id, last_change())
    return [each.draft for each in found.values()]


def test_a_finished_report_is_proposed_as_completed_and_said_so(open_empty: OpenPage) -> None:
    app = preview(open_empty)
    assert "เสนอให้เป็น “ดำเนินการแล้วเสร็จ”" in shown(app)
    assert "5 มาตรการไม่มีสถานะ จึงใช้สถานะ ดำเนินการแล้วเสร็จ" in told(app)
    confirm(app)
    assert {(each.status.value, each.is_status_assumed) for each in written()} == {
        ("completed", False)
    }


def test_one_measure_may_be_answered_otherwise_and_all_may_wait(open_empty: OpenPage) -> None:
    app = preview(open_empty)
    field(app, "selectbox", "import_status_").set_value("later").run()
    rows = [each for each in app.selectbox if str(each.key).startswith("import_status_")][1:]
    rows[1].set_value("cancelled").run()
    confirm(app)
    assert [(each.status.value, each.is_status_assumed) for each in written()] == [
        ("in_progress", True),
        ("cancelled", False),
        *[("in_progress", True)] * 3,
    ]


def test_who_leads_stays_open_until_it_is_answered(open_empty: OpenPage) -> None:
    confirm(preview(open_empty))
    assert [(each.lead, each.divisions) for each in written()] == [(None, tuple(NAMES))] * 5
    app = open_empty("measures", m="1")
    assert "ยังไม่ได้ระบุหน่วยหลัก" in shown(app)
    assert "ร่วมรับผิดชอบ: สำนักปลัด, กองคลัง, กองช่าง" in shown(app)


def test_the_first_named_leads_in_all_but_one(open_empty: OpenPage) -> None:
    app = preview(open_empty)
    field(app, "selectbox", "import_lead_").set_value("first").run()
    rows = [each for each in app.selectbox if str(each.key).startswith("import_lead_")][1:]
    rows[2].set_value("กองช่าง").run()
    confirm(app)
    assert [each.lead for each in written()] == [*NAMES[:1] * 2, "กองช่าง", *NAMES[:1] * 2]


def test_the_right_spelling_is_proposed_for_the_texts_beside_the_reports_own(
    open_empty: OpenPage,
) -> None:
    app = preview(open_empty)
    text = shown(app)
    assert "ชื่อหน่วยงานในข้อความ 4 แห่งสะกดต่างจากชื่อที่ถูกต้อง" in text
    assert ":orange-background[ปาร์อน]" in text
    assert ":green-background[ป่าร่อน]" in text
    confirm(app)
    assert "แก้ชื่อหน่วยงาน 4 แห่ง" in app.success[0].value
    assert not any("ปาร์อน" in str(each) or "ป่าร้อน" in str(each) for each in written())
    cells = measure_cells(app_state.database(), agency().agency_id, last_change(), 1)
    assert any("ปาร์อน" in raw for raw in cells["raw_text"])


def test_the_words_of_the_report_can_be_kept_all_or_one_by_one(open_empty: OpenPage) -> None:
    app = preview(open_empty)
    app.button(key="import_spelling_none").click().run()
    assert shown(app).count("คงตามต้นฉบับ") >= 3
    field(app, "checkbox", "import_spelling_", "_result").check().run()
    confirm(app)
    assert "แก้ชื่อหน่วยงาน 1 แห่ง" in app.success[0].value
    first, second, *_ = written()
    assert "ป่าร่อน" in first.result
    assert "ปาร์อน" in str(first.steps)
    assert "ป่าร้อน" in second.result


def test_the_answers_survive_a_lost_session(open_empty: OpenPage) -> None:
    app = preview(open_empty)
    field(app, "selectbox", "import_lead_").set_value("first").run()
    field(app, "selectbox", "import_status_").set_value("in_progress").run()
    field(app, "checkbox", "import_spelling_", "_methods").uncheck().run()
    lose_session(app)
    app.run()
    confirm(app)
    first, *_ = written()
    assert (first.lead, first.status.value, first.is_status_assumed) == (
        "สำนักปลัด",
        "in_progress",
        False,
    )
    assert "ปาร์อน" in str(first.steps)
    assert "ป่าร่อน" in first.result


def test_a_second_import_answers_what_the_first_left_open(open_report: OpenPage) -> None:
    app = upload(open_report("imports", view="report"), "report.txt", REAL_REPORT)
    assert "อยู่ระหว่างดำเนินการ (ยังไม่ได้ยืนยัน)" not in {each.status.value for each in written()}
    app.radio[-1].set_value("update").run()
    confirm(app)
    assert {(each.status.value, each.is_status_assumed) for each in written()} == {
        ("completed", False)
    }
    assert "มาตรการที่เกินกำหนด" in "".join(each.value for each in open_report("overview").header)


@pytest.mark.parametrize("open_on", ["open_empty", "open_report"])
def test_the_questions_are_in_english(open_on: str, request: pytest.FixtureRequest) -> None:
    open_page: OpenPage = request.getfixturevalue(open_on)
    app = upload(open_page("imports", view="report", lang="en"), "report.txt", REAL_REPORT)
    text = shown(app)
    assert "“Completed” is proposed" in text
    assert "Lead division the file does not tell: 5 measures" in text
