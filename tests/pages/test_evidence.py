"""The page of evidence and the part of a measure's page: listed, filtered, told, shown, removed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.db.clock import utc_now
from ita_dash.domain.evidence.entry import EvidenceStatus
from ita_dash.domain.evidence.input import EvidenceInput
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.imports.evidence.file import EvidenceUpload
from ita_dash.queries.changes import newest_change
from ita_dash.queries.evidence import LinkAnswer, keep_link_answer
from ita_dash.services.evidence.edits import add_evidence
from ita_dash.services.evidence.revision import SavedEvidence
from ita_dash.services.measures.edits import create_measure
from ita_dash.ui.session import app_state
from tests.builders import draft
from tests.pages.conftest import OpenPage, shown
from tests.pages.measure_form import agency_id
from tests.stored import ADMIN
from tests.unit.imports.evidence.made_evidence import PDF, picture

MEASURE = 1
LINK = "https://www.example.go.th/ita"


def running() -> int:
    """A measure of the running fiscal year."""
    own = draft(fiscal_year=fiscal_year_of(app_state.today()), number=99)
    return create_measure(app_state.database(), ADMIN, agency_id(), own).measure_id


def add(
    title: str = "ประกาศเจตนารมณ์", days: int = 30, measure_id: int = MEASURE, **fields: object
) -> SavedEvidence:
    """A file of the first measure, or with ``link`` a link."""
    about = app_state.today() - timedelta(days=days)
    told = EvidenceInput(title, about, **fields)  # type: ignore[arg-type]
    upload = None if told.link else EvidenceUpload("ประกาศ.pdf", "application/pdf", PDF)
    place = app_state.database(), app_state.evidence_store(), ADMIN, agency_id()
    return add_evidence(*place, measure_id, told, upload)


def rows(app: AppTest) -> list[str]:
    """What the rows that lead to evidence are called."""
    links = [each.proto for each in app.get("page_link") if "e=" in each.proto.query_string]
    return [each.label.removesuffix(" :gray[›]").replace("\\", "") for each in links]


def test_without_measures_the_way_to_the_first_steps(open_empty: OpenPage) -> None:
    app = open_empty("evidence")
    assert not app.exception
    assert "หลักฐาน" in shown(app)


def test_without_evidence_the_way_to_the_measures(open_page: OpenPage) -> None:
    app = open_page("evidence")
    assert not app.exception
    assert "ยังไม่มีหลักฐาน เพิ่มได้จากหน้าของแต่ละมาตรการ" in shown(app)


def test_all_evidence_in_rows_by_filters(open_page: OpenPage) -> None:
    measure_id = running()
    add("ประกาศ", 350, measure_id, renews_yearly=True)
    add("หน้าเว็บ", 30, measure_id, link=LINK, status=EvidenceStatus.PUBLISHED)
    every = {"fy": "all"}
    assert rows(open_page("evidence", **every)) == ["ประกาศ", "หน้าเว็บ"]
    assert rows(open_page("evidence", ev="published", **every)) == ["หน้าเว็บ"]
    assert rows(open_page("evidence", renew="pressing", **every)) == ["ประกาศ"]
    assert rows(open_page("evidence", q="example.go.th", **every)) == ["หน้าเว็บ"]
    nothing = open_page("evidence", q="ไม่มีคำนี้", **every)
    assert "ไม่พบหลักฐานตามตัวกรองนี้" in shown(nothing)
    assert not nothing.exception


def test_in_english(open_page: OpenPage) -> None:
    saved = add("ประกาศ", 350, running(), renews_yearly=True)
    listed = open_page("evidence", lang="en", fy="all")
    assert not listed.exception
    assert [each.value for each in listed.title] == ["Evidence"]
    app = open_page("evidence", lang="en", e=str(saved.evidence_id))
    assert not app.exception
    assert "To be renewed within 30 days" in shown(app)


def test_a_measure_shows_its_evidence_by_step(open_page: OpenPage) -> None:
    add("ภาพการประชุม", step_no=2)
    add("ประกาศ")
    app = open_page("measures", m=str(MEASURE))
    assert not app.exception
    assert rows(app) == ["ประกาศ", "ภาพการประชุม"]
    assert "ทั้งมาตรการ" in shown(app)
    none = open_page("measures", m="2")
    assert "ยังไม่มีหลักฐานของมาตรการนี้" in shown(none)


def test_a_link_is_told_saved_and_shown(open_page: OpenPage) -> None:
    app = open_page("evidence", view="new", m=str(MEASURE))
    app.radio(key="evidence_field_source").set_value("link").run()
    app.text_input(key="evidence_field_link").set_value(LINK)
    app.text_input(key="evidence_field_title").set_value("หน้าเว็บ ITA")
    app.text_input(key="evidence_field_about").set_value("15 ม.ค. 2569").run()
    assert "15 ม.ค. 2569" in shown(app)
    app.button(key="save_evidence").click().run()
    assert not app.exception
    assert [each.value for each in app.title] == ["หน้าเว็บ ITA"]
    assert "ร่าง" in shown(app)


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(open_page: OpenPage) -> None:
    app = open_page("evidence", view="new", m=str(MEASURE))
    app.text_input(key="evidence_field_title").set_value("ประกาศ")
    app.text_input(key="evidence_field_about").set_value("15 ม.ค. 2669").run()
    app.button(key="save_evidence").click().run()
    told = shown(app)
    assert "ยังมาไม่ถึง" in told
    assert "ต้องเลือกไฟล์หรือระบุลิงก์" in told
    assert app.text_input(key="evidence_field_title").value == "ประกาศ"
    assert newest_change(app_state.database(), agency_id()) == 9


def test_a_form_that_was_left_is_offered_again(open_page: OpenPage) -> None:
    app = open_page("evidence", view="new", m=str(MEASURE))
    app.text_input(key="evidence_field_title").set_value("ประกาศค้างไว้").run()
    again = open_page("measures", m=str(MEASURE))
    assert "ประกาศค้างไว้" in shown(again)
    listed = open_page("evidence")
    button = next(each for each in listed.button if str(each.key).startswith("go_on_evidence"))
    button.click().run()
    assert listed.text_input(key="evidence_field_title").value == "ประกาศค้างไว้"


def test_a_file_is_taken_checked_and_waits_in_the_draft(open_page: OpenPage) -> None:
    app = open_page("evidence", view="new", m=str(MEASURE))
    app.file_uploader[0].upload("ภาพ.pdf", picture(), "application/pdf").run()
    assert "เนื้อหาเป็นภาพ PNG" in shown(app)
    app = open_page("evidence", view="new", m=str(MEASURE))
    app.file_uploader[0].upload("ภาพประชุม.png", picture(), "image/png").run()
    assert app.text_input(key="evidence_field_title").value == "ภาพประชุม"
    app.text_input(key="evidence_field_about").set_value("15/01/2569").run()
    app.button(key="save_evidence").click().run()
    assert not app.exception
    assert len(app.get("image")) == 1
    assert [each.value for each in app.title] == ["ภาพประชุม"]


def test_evidence_is_published_removed_and_brought_back(open_page: OpenPage) -> None:
    saved = add(status=EvidenceStatus.READY)
    app = open_page("evidence", e=str(saved.evidence_id))
    app.button(key="mark_evidence").click().run()
    assert "เผยแพร่แล้ว" in shown(app)
    app.button(key="remove_evidence").click().run()
    assert "หลักฐานนี้ถูกนำออกแล้ว" in shown(app)
    app.button(key=f"restore_evidence_detail_{saved.evidence_id}").click().run()
    assert not app.exception
    assert [each.value for each in app.title] == ["ประกาศเจตนารมณ์"]


def test_a_revision_that_another_one_saved_first_is_told(open_page: OpenPage) -> None:
    saved = add()
    form = open_page("evidence", e=str(saved.evidence_id), view="revise")
    other = open_page("evidence", e=str(saved.evidence_id))
    other.button(key="mark_evidence").click().run()
    form.text_input(key="evidence_field_title").set_value("ประกาศใหม่").run()
    form.button(key="save_evidence").click().run()
    assert "บันทึกหลักฐานนี้ไปก่อนแล้ว" in shown(form)
    form.button(key="save_evidence").click().run()
    assert [each.value for each in form.title] == ["ประกาศใหม่"]


def test_a_file_that_is_gone_is_told_by_name(open_page: OpenPage) -> None:
    saved = add()
    for path in app_state.evidence_store().path.glob("??/*"):  # type: ignore[attr-defined]
        path.unlink()
    app = open_page("evidence", e=str(saved.evidence_id))
    assert not app.exception
    assert "ไม่พบไฟล์หลักฐาน ประกาศ\\.pdf ในที่เก็บ" in shown(app)


@pytest.mark.parametrize(("check", "has_button"), [("off", False), ("internet", True)])
def test_a_link_shows_its_last_answer_and_is_asked_only_where_that_is_on(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch, check: str, has_button: bool
) -> None:
    monkeypatch.setenv("ITA_LINK_CHECK", check)
    saved = add(link=LINK)
    answer = LinkAnswer(LINK, utc_now(), "refuses", "404")
    keep_link_answer(app_state.database(), agency_id(), answer)
    app = open_page("evidence", e=str(saved.evidence_id))
    assert not app.exception
    assert "เว็บไซต์ตอบว่าเปิดไม่ได้" in shown(app)
    assert any(each.key == "ask_link" for each in app.button) is has_button


@pytest.mark.parametrize("query", [{"e": "999"}, {"view": "new", "m": "999"}, {"e": "x"}])
def test_an_address_of_nothing_is_told(open_page: OpenPage, query: dict[str, str]) -> None:
    app = open_page("evidence", **query)
    assert not app.exception
    assert [each.value for each in app.title] == ["หลักฐาน"]


def test_what_expires_is_named_on_the_overview_and_waits_for_its_division(
    open_page: OpenPage,
) -> None:
    add("คู่มือบริการ", 370, running(), renews_yearly=True)
    overview = open_page("overview")
    ways = [each.proto for each in overview.get("page_link")]
    (link,) = [each for each in ways if each.query_string.startswith("e=")]
    assert "หลักฐาน คู่มือบริการ ของมาตรการที่ 99 เลยกำหนดปรับปรุง 5 วัน" in link.label
    assert link.query_string == "e=1"
    assert "ปรับปรุงหลักฐาน\\: คู่มือบริการ" in shown(open_page("my_work"))
