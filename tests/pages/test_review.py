"""The page of the checks before signature: what to correct where, what was accepted and why."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ita_dash.queries.form_drafts import form_drafts
from ita_dash.queries.review import accepted_findings
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import agency, last_change

KIND = {"view": "accept", "fy": "2567", "rule": "other_agency_kind", "place": "1/title"}


def text_of(app: AppTest) -> str:
    """What is read on the page and its links, without the marks that make text harmless."""
    links = [link.proto.label for link in app.get("page_link")]
    return "\n".join([shown(app), *links, *(e.label for e in app.expander)]).replace("\\", "")


def reasons() -> list[str]:
    found = accepted_findings(app_state.database(), agency().agency_id, last_change())
    return [str(each) for each in found["reason"]]


def accepted(app: AppTest, reason: str) -> AppTest:
    """The page after the finding was accepted for this reason."""
    app.text_area(key="accept_field_reason").set_value(reason)
    return app.button(key="save_accept").click().run()


def test_every_fault_of_the_real_report_leads_to_its_cell(open_report: OpenPage) -> None:
    app = open_page_of_report(open_report)
    text = text_of(app)
    assert "มาตรการที่ 1: มาตรการ/แนวทาง · คำของหน่วยงานประเภทอื่น" in text
    assert "“เทศบาล”" in text
    addresses = [f"{link.proto.page}?{link.proto.query_string}" for link in app.get("page_link")]
    assert any("measures?" in each and "m=1" in each and "view=edit" in each for each in addresses)


def open_page_of_report(open_report: OpenPage, **query: str) -> AppTest:
    app = open_report("review", fy="2567", **query)
    assert not app.exception
    return app


def test_a_filter_leaves_its_severity_and_says_so(open_report: OpenPage) -> None:
    app = open_page_of_report(open_report, sev="error")
    text = text_of(app)
    assert "กำลังกรอง" in text
    assert "ไม่ระบุตัวชี้วัด" not in text
    assert "ชื่อหน่วยงานสะกดไม่ตรงกัน" in text


def test_accepted_with_a_reason_and_taken_back(open_report: OpenPage) -> None:
    app = open_report("review", **KIND)
    app = accepted(app, "ชื่อคณะทำงานตามคำสั่ง")
    assert not app.exception
    assert reasons() == ["ชื่อคณะทำงานตามคำสั่ง"]
    assert "ยอมรับแล้ว 1 ข้อ" in text_of(app)
    app.button(key="withdraw_other_agency_kind_1_title").click().run()
    assert not app.exception
    assert reasons() == []


def test_without_a_reason_nothing_is_accepted(open_report: OpenPage) -> None:
    app = open_report("review", **KIND)
    app.button(key="save_accept").click().run()
    assert any("ยังไม่ได้เขียนเหตุผล" in str(each.value) for each in app.error)
    assert reasons() == []


def test_a_reason_that_was_left_is_kept_and_goes_on(open_report: OpenPage) -> None:
    app = open_report("review", **KIND)
    app.text_area(key="accept_field_reason").set_value("กำลังตรวจสอบ").run()
    app.button(key="cancel_accept").click().run()
    drafts = form_drafts(app_state.database(), agency().agency_id, app_state.current_person())
    assert [draft.key.form for draft in drafts] == ["accept"]
    name = f"go_on_accept_{drafts[0].key.token}"
    app.button(key=name).click().run()
    assert app.text_area(key="accept_field_reason").value == "กำลังตรวจสอบ"


def test_a_finding_that_is_gone_is_said(open_report: OpenPage) -> None:
    app = open_report("review", **{**KIND, "place": "99/title"})
    assert not app.exception
    assert "ไม่พบข้อนี้แล้ว" in shown(app)


def test_without_measures_it_says_how_to_begin(open_empty: OpenPage) -> None:
    app = open_empty("review")
    assert not app.exception
    assert "เริ่มได้ใน 3 ขั้นตอน" in shown(app)


def test_a_year_without_measures_is_said(open_report: OpenPage) -> None:
    app = open_report("review", fy="2560")
    assert not app.exception
    assert "ยังไม่มีมาตรการของปีงบประมาณ 2560" in shown(app)


def test_on_the_sample_in_english(open_page: OpenPage) -> None:
    app = open_page("review", lang="en")
    assert not app.exception
    assert "Review before submission" in str(app.title[0].value)
    assert "Measure 4: Outcome · Outcome without a figure" in text_of(app)
