"""A report that told no status: nothing is called late before somebody says how it stands."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import agency, last_change


def linked(app: AppTest) -> list[tuple[str, str]]:
    """The links of the page: their labels and their queries."""
    return [(each.proto.label, each.proto.query_string) for each in app.get("page_link")]


@pytest.mark.parametrize(
    ("language", "words"),
    [("th", "สถานะยังไม่ได้ยืนยัน 5 มาตรการ"), ("en", "5 measures have ended, status not confirmed")],
)
def test_the_overview_asks_instead_of_painting_red(
    open_report: OpenPage, language: str, words: str
) -> None:
    app = open_report("overview", lang=language)
    assert any(words in label and "due=unconfirmed" in query for label, query in linked(app))
    assert ":red[" not in shown(app)
    assert "ไม่มีมาตรการที่เกินกำหนด" not in shown(app)


def test_the_list_and_the_divisions_tell_the_same(open_report: OpenPage) -> None:
    text = shown(open_report("measures", due="unconfirmed")).replace("\\", "")
    assert text.count("? สถานะยังไม่ได้ยืนยัน]") == 5
    assert "ระบบถือว่าอยู่ระหว่างดำเนินการ" in text
    assert "เลยวันสิ้นสุด" in text
    assert "เกินกำหนด" not in text
    divisions = str([each.proto.body for each in open_report("divisions").get("html")])
    assert "ในจำนวนนี้สถานะยังไม่ได้ยืนยัน" in divisions


def test_one_click_on_the_measure_answers(open_report: OpenPage) -> None:
    app = open_report("measures", m="1")
    assert "มาตรการนี้มีสถานะอย่างไร" in shown(app)
    app.button(key="confirm_all_steps").click().run()
    assert "มาตรการนี้มีสถานะอย่างไร" not in shown(app)
    found = measure_drafts(app_state.database(), agency().agency_id, last_change())[1].draft
    assert (found.status.value, found.is_status_assumed) == ("completed", False)
    assert all(step.is_done for step in found.steps)
    assert "ยืนยันสถานะของมาตรการที่ 1 แล้ว" in app.toast[0].value


def test_a_status_that_is_confirmed_as_open_is_late(open_report: OpenPage) -> None:
    open_report("measures", m="1").button(key="confirm_in_progress").click().run()
    app = open_report("overview")
    assert "มาตรการที่เกินกำหนด 1 มาตรการ" in "\n".join(each.value for each in app.header)
    assert any("สถานะยังไม่ได้ยืนยัน 4 มาตรการ" in label for label, _ in linked(app))
