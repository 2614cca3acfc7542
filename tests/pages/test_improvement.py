"""The page of measures and scores: the finding, the grid, and what is left open."""

from __future__ import annotations

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
from ita_dash.ui.measures.form_state import FIELD
from ita_dash.ui.session.app_state import current_person, database
from tests.pages.conftest import OpenPage, shown


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
    assert entry.output in str(form.text_area(key=FIELD + "follow_up").value)
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
