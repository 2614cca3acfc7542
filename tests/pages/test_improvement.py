"""The page of measures and scores: the finding, the grid, and what is left open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

from streamlit.testing.v1 import AppTest

from ita_dash.db.clock import thai_today
from ita_dash.domain.agencies.every_division import EVERY_DIVISION
from ita_dash.domain.improvement.filling import period_text, year_to_fill
from ita_dash.domain.improvement.library import LibraryMeasure, serving
from ita_dash.queries.changes import newest_change
from ita_dash.queries.form_drafts import form_drafts
from ita_dash.queries.library import load_library
from ita_dash.queries.measures import measures
from ita_dash.queries.own_library import OwnEntry, own_entries
from ita_dash.services.improvement.library import edit_library_entry
from ita_dash.ui.measures.editing.state import FIELD
from ita_dash.ui.session.app_state import current_person, database
from tests.pages.conftest import OpenPage, shown
from tests.stored import WORKING_GROUP


def test_the_finding_and_the_three_lists_stand_on_the_page(open_page: OpenPage) -> None:
    app = open_page("improvement")
    assert not app.exception
    assert app.title[0].value == "มาตรการกับคะแนน"
    assert "ตัวชี้วัดที่ต่ำกว่าเป้าหมาย 85" in shown(app)
    heads = " ".join(str(each.value) for each in app.header)
    for words in ("ยังไม่มีมาตรการรองรับ", "มาตรการที่ยังไม่ระบุตัวชี้วัด", "ซึ่งถึงเกณฑ์สูงสุดแล้ว"):
        assert words in heads


def test_a_weak_indicator_leads_to_itself(open_page: OpenPage) -> None:
    links = [link.proto for link in open_page("improvement", fy="2568").get("page_link")]
    nine = next(
        link for link in links if "การเปิดเผยข้อมูล" in link.label and "ind=" in link.query_string
    )
    assert (nine.page, nine.query_string) == ("scores", "fy=2568&ind=9")


def test_a_year_with_a_total_alone_and_an_empty_workspace_say_so(
    open_empty: OpenPage,
) -> None:
    app = open_empty("improvement")
    assert not app.exception
    assert "ยังไม่มีคะแนนของหน่วยงาน" in shown(app)


def test_an_unknown_year_is_told_with_the_way_to_the_newest(open_page: OpenPage) -> None:
    app = open_page("improvement", fy="2563")
    assert "ยังไม่มีคะแนนของปีงบประมาณ 2563" in shown(app)


def test_the_page_reads_in_english(open_page: OpenPage) -> None:
    app = open_page("improvement", lang="en")
    assert not app.exception
    assert "below the target" in shown(app)


def fills(app: AppTest) -> list[Any]:
    """The links that open the form of a new measure."""
    links = [link.proto for link in app.get("page_link")]
    return [link for link in links if "view=new" in link.query_string]


def follow(app: AppTest, link: Any) -> AppTest:
    app.switch_page("../pages/measures.py")
    app.query_params = dict(parse_qsl(link.query_string))
    return app.run()


def test_every_gap_offers_measures_of_the_library(open_page: OpenPage) -> None:
    app = open_page("improvement", fy="2568")
    bare = [str(each.value) for each in app.markdown if "ลดลงจากปีก่อน]" in str(each.value)]
    assert len(bare) == 3
    assert len(fills(app)) >= 9


def test_a_click_opens_the_form_filled_and_saves_nothing(open_page: OpenPage) -> None:
    app = open_page("improvement", fy="2568", view="library", ind="9")
    entry = load_library_of(9)[0]
    form = follow(app, next(link for link in fills(app) if entry.code in link.query_string))
    assert not form.exception
    year = year_to_fill(2568, thai_today())
    assert form.text_area(key=FIELD + "title").value == entry.title
    assert form.text_area(key=FIELD + "methods").value == "\n".join(entry.steps)
    assert form.selectbox(key=FIELD + "fiscal_year").value == year
    assert form.multiselect(key=FIELD + "indicators").value == [9]
    assert form.selectbox(key=FIELD + "lead").value == "สำนักปลัด"
    assert form.multiselect(key=FIELD + "others").value == [EVERY_DIVISION]
    assert "79.83" in str(form.text_area(key=FIELD + "background").value)
    assert form.text_area(key=FIELD + "output").value == entry.output
    assert form.text_input(key=FIELD + "period_text").value == period_text(entry, year)
    table = cached_titles()
    assert entry.title not in table


def test_what_is_typed_into_the_filled_form_is_kept_and_saved(open_page: OpenPage) -> None:
    app = open_page("improvement", fy="2568", view="library", ind="9")
    entry = load_library_of(9)[1]
    form = follow(app, next(link for link in fills(app) if entry.code in link.query_string))
    form.text_area(key=FIELD + "title").set_value("ตรวจข้อ OIT ของเราเอง").run()
    kept = form_drafts(database(), 1, current_person())
    assert "ตรวจข้อ OIT ของเราเอง" in kept[0].typed
    form.button(key="save_measure").click().run()
    assert not form.exception
    assert "ตรวจข้อ OIT ของเราเอง" in cached_titles()
    assert form_drafts(database(), 1, current_person()) == []


def load_library_of(indicator: int) -> list[LibraryMeasure]:
    return serving(load_library(), indicator)


def cached_titles() -> list[str]:
    newest = newest_change(database(), 1)
    return list(measures(database(), 1, newest)["title"])


def test_the_library_shows_every_indicator_and_reads_in_english(open_page: OpenPage) -> None:
    app = open_page("improvement", view="library", lang="en")
    assert not app.exception
    assert len(app.header) == 10
    assert len(fills(app)) == len(load_library())


def test_a_measure_is_kept_in_the_library_taken_out_and_brought_back(open_page: OpenPage) -> None:
    app = open_page("measures", m="1")
    app.button(key="keep_in_library").click().run()
    assert not app.exception
    assert "(การเปลี่ยนแปลงที่" in str(app.toast[0].value)
    own = open_page("improvement", view="library")
    assert [each.label for each in own.expander if "ของหน่วยงาน" in each.label]
    own.button(key="remove_entry_own-1_1").click().run()
    assert "ออกจากคลังมาตรการแล้ว" in str(own.toast[0].value)
    own.button(key="restore_entry_1").click().run()
    assert not own.exception
    assert [each.label for each in own.expander if "ของหน่วยงาน" in each.label]


def test_an_own_entry_is_written_by_hand_and_its_draft_kept(open_page: OpenPage) -> None:
    app = open_page("improvement", view="library", entry="new")
    app.text_area(key="library_field_title").set_value("ตรวจเว็บไซต์ทุกสัปดาห์").run()
    app.button(key="save_entry").click().run()
    assert "ต้องระบุตัวชี้วัด" in str(app.error[0].value)
    assert "ตรวจเว็บไซต์ทุกสัปดาห์" in form_drafts(database(), 1, current_person())[0].typed
    app.multiselect(key="library_field_indicators").set_value([9])
    app.text_area(key="library_field_steps").set_value("เปิดทุกหน้า\nแก้ลิงก์ที่เสีย").run()
    app.button(key="save_entry").click().run()
    assert not app.exception
    assert "บันทึกรายการในคลังมาตรการแล้ว (การเปลี่ยนแปลงที่" in str(app.toast[0].value)
    assert form_drafts(database(), 1, current_person()) == []
    own = own_entries(database(), 1, newest_change(database(), 1))
    assert own[0].measure.steps == ("เปิดทุกหน้า", "แก้ลิงก์ที่เสีย")


def test_a_draft_of_an_entry_is_offered_and_goes_on(open_page: OpenPage) -> None:
    app = open_page("improvement", view="library", entry="new")
    app.text_area(key="library_field_title").set_value("ค้างไว้").run()
    app.button(key="cancel_entry").click().run()
    assert "เก็บฉบับร่าง" in str(app.toast[0].value)
    listed = open_page("improvement", view="library")
    (go_on,) = [each for each in listed.button if str(each.key).startswith("go_on_entry_")]
    go_on.click().run()
    assert listed.text_area(key="library_field_title").value == "ค้างไว้"


def overtaken_form(open_page: OpenPage) -> AppTest:
    """The form of an entry with a title of mine, after somebody else has saved the entry."""
    open_page("measures", m="1").button(key="keep_in_library").click().run()
    form = open_page("improvement", view="library", entry="1")
    form.text_area(key="library_field_title").set_value("ของฉัน").run()
    (other,) = kept_entries()
    changed = replace(other.measure, title="ของเขา", outcome="ผลของเขา")
    edit_library_entry(database(), WORKING_GROUP, 1, 1, changed, other.change_no)
    form.button(key="save_entry").click().run()
    assert not form.exception
    return form


def kept_entries() -> list[OwnEntry]:
    return own_entries(database(), 1, newest_change(database(), 1))


def test_what_another_one_saved_first_is_told_and_nothing_is_overwritten(
    open_page: OpenPage,
) -> None:
    form = overtaken_form(open_page)
    assert "บันทึกรายการนี้ไปก่อนแล้ว" in shown(form)
    assert "ของท่าน ของฉัน" in shown(form).replace("\\", "")
    assert form.button(key="save_entry").disabled
    assert form.text_area(key="library_field_title").value == "ของฉัน"
    assert [each.measure.title for each in kept_entries()] == ["ของเขา"]


def test_a_form_goes_on_from_what_another_one_saved(open_page: OpenPage) -> None:
    form = overtaken_form(open_page)
    form.button(key="rebase_entry").click().run()
    assert form.text_area(key="library_field_title").value == "ของฉัน"
    assert form.text_area(key="library_field_outcome").value == "ผลของเขา"
    form.button(key="save_entry").click().run()
    (entry,) = kept_entries()
    assert (entry.measure.title, entry.measure.outcome) == ("ของฉัน", "ผลของเขา")


def test_both_texts_stand_where_mine_is_kept_as_a_new_entry(open_page: OpenPage) -> None:
    form = overtaken_form(open_page)
    form.button(key="save_new_entry").click().run()
    assert not form.exception
    assert [each.measure.title for each in kept_entries()] == ["ของเขา", "ของฉัน"]


def test_the_library_is_open_to_an_office_that_has_no_score_yet(open_empty: OpenPage) -> None:
    app = open_empty("improvement", view="library", ind="9")
    assert not app.exception
    assert app.selectbox(key="ind").value == "9"
    assert len(app.expander) >= 3
