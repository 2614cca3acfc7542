"""The desk where papers are made: chosen, checked, seen before printing, worded, templates."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.meetings.meeting import Meeting
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.imports.papers import template as template_check
from ita_dash.queries.papers import own_templates, own_texts
from ita_dash.services.meetings.edits import save_meeting
from ita_dash.services.papers.templates import set_paper_template
from ita_dash.services.papers.texts import set_paper_text
from ita_dash.ui.papers.text_state import WORDS
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.measure_form import agency_id, newest
from tests.pages.sessions import lose_session, toasts
from tests.stored import ADMIN
from tests.templates import template

CLOSING = "memo.closing"


def told(app: AppTest) -> str:
    """What the page says, without the signs that keep it from being Markdown."""
    assert not app.exception
    return shown(app).replace("\\", "")


def links(app: AppTest) -> dict[str, str]:
    """Where the links of the page lead, by their labels."""
    found = app.get("page_link")
    return {each.proto.label.replace("\\", ""): each.proto.query_string for each in found}


def images(app: AppTest) -> list[str]:
    """What the pictures of the page say of themselves."""
    return [image.alt for each in app.get("image") for image in each.proto.imgs]


def test_the_pack_is_shown_with_its_errors_blanks_and_pages(open_page: OpenPage) -> None:
    app = open_page("papers")
    said = told(app)
    assert "ยังไม่ควรลงนาม มีข้อที่ต้องแก้ไข" in said
    assert "เขียนในเอกสารที่พิมพ์แล้ว: เลขที่หนังสือ, วันที่ของหนังสือ, ความเห็นของปลัด" in said
    found = links(app)
    assert found["ส่วนราชการเจ้าของหนังสือ :gray[›]"] == "view=office&at=department"
    outcome = next(each for each in found if each.startswith("มาตรการที่ 2: ผลลัพธ์"))
    assert "view=edit&at=outcome" in found[outcome]
    alts = images(app)
    assert len(alts) >= 5
    assert alts[0].endswith(f"หน้า 1 จาก {len(alts)}")
    names = [each.proto.label for each in app.get("download_button")]
    assert names == ["ดาวน์โหลด PDF", "ดาวน์โหลด Word"]
    assert "บันทึกข้อความ" in app.text[0].value


def test_a_result_is_analysed_before_its_year_has_measures(open_city: OpenPage) -> None:
    app = open_city("papers")
    assert app.selectbox(key="paper").value == "analysis"
    assert app.selectbox(key="fy").value == "2568"
    assert "ปีงบประมาณ พ.ศ. 2567" in app.text[0].value
    assert [each.proto.label for each in app.get("download_button")] == [
        "ดาวน์โหลด PDF",
        "ดาวน์โหลด Word",
    ]
    memo = open_city("papers", paper="memo")
    assert "ยังไม่มีมาตรการของปีงบประมาณ 2568" in told(memo)
    assert not memo.get("download_button")


def test_one_paper_of_another_year_with_other_digits(open_page: OpenPage) -> None:
    app = open_page("papers", paper="memo", fy="2568", digits="arabic")
    assert "ประจำปีงบประมาณ พ.ศ. 2568" in app.text[0].value
    assert "2. ข้อเท็จจริง" in app.text[0].value
    app.selectbox(key="digits").set_value("thai").run()
    assert "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘" in app.text[0].value


def held(*days: date) -> list[int]:
    """Meetings recorded on these days, by their numbers in the store."""
    place = app_state.database(), ADMIN, agency_id()
    told = enumerate(days, start=1)
    return [save_meeting(*place, Meeting("คณะทำงาน", n, 2569, day)).id for n, day in told]


def test_minutes_are_of_the_last_meeting_or_of_the_one_chosen(open_page: OpenPage) -> None:
    open_page("papers")
    first, last = held(date(2026, 1, 15), date(2026, 3, 20))
    app = open_page("papers", paper="minutes", fy="2569", digits="arabic")
    assert app.selectbox(key="mt").value == str(last)
    assert "ครั้งที่ 2/2569" in app.text[0].value
    app.selectbox(key="mt").set_value(str(first)).run()
    assert "ครั้งที่ 1/2569" in app.text[0].value
    assert app.query_params["mt"] == str(first)
    record = links(open_page("meetings", view="record"))
    assert record["รายงานการประชุม"] == f"paper=minutes&fy=2569&mt={first}"


def test_a_year_of_which_only_a_meeting_is_known_has_its_minutes(open_empty: OpenPage) -> None:
    open_empty("papers")
    held(date(2026, 1, 15))
    app = open_empty("papers")
    assert app.selectbox(key="paper").value == "minutes"
    assert "วันที่ ๑๕ มกราคม ๒๕๖๙" in app.text[0].value
    assert "ปีงบประมาณ 2569 ยังไม่มีมาตรการ จึงไม่มีข้อตรวจทาน" in told(app)


def test_order_and_minutes_show_the_review_of_their_year(open_page: OpenPage) -> None:
    for paper in ("order", "minutes"):
        assert "ตรวจทานทุกข้อ" in links(open_page("papers", paper=paper))


def test_a_year_without_measures_is_said(open_page: OpenPage) -> None:
    app = open_page("papers", fy="2560")
    assert app.header[0].value == "ยังไม่มีมาตรการของปีงบประมาณ 2560"


def test_an_empty_agency_begins_with_an_import(open_empty: OpenPage) -> None:
    app = open_empty("papers")
    assert not app.exception
    assert images(app) == []
    assert "บันทึกข้อความ: เรื่อง" in told(open_empty("papers", view="texts"))
    assert "แม่แบบมาตรฐานของระบบ" in told(open_empty("papers", view="templates"))


def test_in_english(open_page: OpenPage) -> None:
    app = open_page("papers", lang="en")
    assert not app.exception
    assert app.title[0].value == "Official papers"
    assert images(app)[0].endswith(f"page 1 of {len(images(app))}")
    assert "Memo: closing line" in told(open_page("papers", view="texts", lang="en"))


def test_a_paragraph_is_worded_shown_in_the_paper_and_taken_back(open_page: OpenPage) -> None:
    app = open_page("papers", view="texts")
    app.button(key="edit_text_memo_closing").click().run()
    assert app.title[0].value == "แก้ข้อความมาตรฐาน"
    app.text_area(key=WORDS).set_value("จึงเรียนมาเพื่อทราบ ของ{agency}")
    app.button(key="save_paper_text").click().run()
    assert toasts(app) == [f"บันทึกข้อความแล้ว (การเปลี่ยนแปลงที่ {newest()})"]
    memo = open_page("papers", paper="memo")
    assert "จึงเรียนมาเพื่อทราบ ของ" in memo.text[0].value
    app.button(key="reset_text_memo_closing").click().run()
    assert own_texts(app_state.database(), agency_id(), newest()) == {}


def test_an_unknown_place_is_named_and_nothing_is_lost(open_page: OpenPage) -> None:
    app = open_page("papers", view="wording", text=CLOSING)
    app.text_area(key=WORDS).set_value("ของ{agencie}")
    app.button(key="save_paper_text").click().run()
    assert "ไม่รู้จักช่อง {agencie} ในบรรทัดที่ 1" in app.error[0].value.replace("\\", "")
    assert app.text_area(key=WORDS).value == "ของ{agencie}"
    assert own_texts(app_state.database(), agency_id(), newest()) == {}


def test_what_was_typed_is_kept_and_gone_on_with(open_page: OpenPage) -> None:
    app = open_page("papers", view="wording", text=CLOSING)
    app.text_area(key=WORDS).set_value("จึงเรียนมา").run()
    app.button(key="cancel_paper_text").click().run()
    assert "มีฉบับร่างที่ยังไม่ได้บันทึก" in told(app)
    (go_on,) = [each for each in app.button if each.label == "ทำต่อ"]
    go_on.click().run()
    assert app.text_area(key=WORDS).value == "จึงเรียนมา"
    lose_session(app)
    app.run()
    assert app.text_area(key=WORDS).value == "จึงเรียนมา"


def test_a_paragraph_that_is_not_there_is_said(open_page: OpenPage) -> None:
    app = open_page("papers", view="wording", text="memo.party")
    assert app.info[0].value == "ไม่มีข้อความมาตรฐานนี้"
    app.button(key="text_back").click().run()
    assert app.title[0].value == "เอกสารราชการ"


def upload(app: AppTest, content: bytes, paper: PaperKind = PaperKind.MEMO) -> AppTest:
    """The page after a file was chosen as the template of a paper."""
    key = f"template_file_{paper}_{newest()}"
    return app.file_uploader(key=key).set_value(("แม่แบบ.docx", content, "")).run()


def test_a_template_is_checked_put_in_place_and_removed(open_page: OpenPage) -> None:
    app = open_page("papers", view="templates", paper="memo")
    assert "`memo.subject` เรื่อง" in told(app)
    upload(app, template("{{ memo.subjet }}").content)
    assert "อาจหมายถึง memo.subject" in app.error[0].value.replace("\\", "")
    assert "use_template" not in [each.key for each in app.button]
    upload(app, template("{{ memo.subject }}").content)
    app.button(key="use_template").click().run()
    assert toasts(app) == [f"ใช้แม่แบบของหน่วยงานแล้ว (การเปลี่ยนแปลงที่ {newest()})"]
    assert set(own_templates(app_state.database(), agency_id(), newest())) == {"memo"}
    assert "Word ใช้แม่แบบของหน่วยงาน: แม่แบบ.docx" in told(open_page("papers", paper="memo"))
    app.button(key="remove_template").click().run()
    assert "แม่แบบมาตรฐานของระบบ" in told(app)


def test_a_template_whose_file_is_gone_or_altered_is_told_and_the_standard_one_named(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page("papers")
    kind, file = PaperKind.MEMO, template("{{ footer }}")
    place = app_state.database(), app_state.evidence_store(), ADMIN, agency_id()
    set_paper_template(*place, kind, file, None)
    for content, said in ((None, "ไม่พบไฟล์แม่แบบ Word"), (b"PK", "ถูกแก้ไขในที่เก็บ")):
        monkeypatch.setattr(type(place[1]), "read", lambda *_, content=content: content)
        app = open_page("papers", paper="memo")
        assert said in app.error[0].value.replace("\\", "")
        names = [each.proto.label for each in app.get("download_button")]
        assert names == ["ดาวน์โหลด PDF", "ดาวน์โหลด Word ด้วยแม่แบบมาตรฐาน"]
        shown_templates = open_page("papers", view="templates", paper="memo")
        assert said in shown_templates.error[0].value.replace("\\", "")
        assert "remove_template" in [each.key for each in shown_templates.button]


def test_a_template_that_no_longer_fits_is_told(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page("papers")
    kind, file = PaperKind.MEMO, template("{{ memo.subject }}")
    place = app_state.database(), app_state.evidence_store(), ADMIN, agency_id()
    set_paper_template(*place, kind, file, None)
    fewer = {"footer": None}
    monkeypatch.setattr(template_check, "template_fields", lambda _: fewer)
    app = open_page("papers", paper="memo")
    assert "memo.subject" in app.error[0].value.replace("\\", "")
    assert "ด้วยแม่แบบมาตรฐาน" in app.get("download_button")[1].proto.label


def test_the_past_is_worded_and_printed_as_it_was(open_page: OpenPage) -> None:
    open_page("papers")
    db, agency = app_state.database(), agency_id()
    before = newest()
    set_paper_text(db, ADMIN, agency, CLOSING, "จึงเรียนมา", None)
    kind, file = PaperKind.MEMO, template("{{ footer }}")
    set_paper_template(db, app_state.evidence_store(), ADMIN, agency, kind, file, None)
    now = open_page("papers", paper="memo")
    assert "จึงเรียนมา\n" in now.text[0].value
    past = open_page("papers", paper="memo", asof=str(before))
    assert "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ" in past.text[0].value
    assert "ใช้แม่แบบของหน่วยงาน" not in told(past)
