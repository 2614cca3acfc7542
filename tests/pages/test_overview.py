"""The overview: the answer first, and every reason that stands in the place of an answer."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.navigation import PAGES
from ita_dash.ui.app_state import database
from tests.db.books import import_scores, score_rows
from tests.pages.conftest import OpenPage, shown

THAI = re.compile("[ก-๛]")


def indicators(app: AppTest) -> str:
    """The HTML of the indicators' bars."""
    [bars] = [each.proto.body for each in app.get("html") if "<ol>" in each.proto.body]
    return str(bars)


def test_the_total_is_the_first_number_and_says_how_it_was_rated(open_page: OpenPage) -> None:
    app = open_page("overview")
    first = app.metric[0]
    assert (first.label, first.value) == ("คะแนนรวม", "84.74")
    text = shown(app)
    assert "ต้องปรับปรุง" in text
    assert "ต่ำกว่าเป้าหมาย 85 อยู่ 0\\.26 คะแนน" in text
    assert "เกณฑ์: 70 – 84.99" in text.replace("\\", "")


def test_the_instruments_stand_beside_it_with_their_distance(open_page: OpenPage) -> None:
    app = open_page("overview")
    assert [metric.value for metric in app.metric[1:4]] == ["89.09", "89.81", "77.67"]
    text = shown(app).replace("\\", "")
    for distance in ("สูงกว่าเป้า 4.09", "สูงกว่าเป้า 4.81", "ต่ำกว่าเป้า 7.33"):
        assert distance in text


def test_the_change_is_against_the_year_before(open_page: OpenPage) -> None:
    total = open_page("overview").metric[0]
    assert total.delta == "-2.57"
    assert "2567" in total.proto.delta_description


@pytest.mark.parametrize(
    ("fiscal_year", "reason"),
    [
        ("2564", "ไม่มีคะแนนปี 2563 ให้เทียบ"),
        ("2562", "เทียบกับปี 2561 ไม่ได้"),
        ("2566", "โปรดเทียบด้วยความระมัดระวัง"),
    ],
)
def test_a_reason_stands_where_years_cannot_be_compared(
    open_page: OpenPage, fiscal_year: str, reason: str
) -> None:
    app = open_page("overview", fy=fiscal_year)
    assert reason in shown(app).replace("\\", "")
    assert (app.metric[0].delta == "") == ("ระวัง" not in reason)


def test_a_year_chosen_changes_every_number(open_page: OpenPage) -> None:
    app = open_page("overview")
    app.selectbox(key="fy").set_value("2567").run()
    assert app.metric[0].value == "87.31"
    assert app.query_params["fy"] == "2567"
    assert "มาตรการปี 2568" in shown(app)
    app.selectbox(key="fy").set_value("2568").run()
    assert app.query_params["fy"] == "2568", "who chooses the newest year has chosen it"


def test_a_year_seen_before_is_shown_again_in_every_part(open_page: OpenPage) -> None:
    app = open_page("overview")
    first = shown(app), [metric.value for metric in app.metric]
    app.selectbox(key="fy").set_value("2567").run()
    assert shown(app) != first[0]
    app.selectbox(key="fy").set_value("2568").run()
    assert (shown(app), [metric.value for metric in app.metric]) == first


def test_what_is_written_meanwhile_shows_in_the_next_run(open_page: OpenPage) -> None:
    app = open_page("overview")
    assert app.metric[0].value == "84.74"
    import_scores(database(), 1, score_rows(fiscal_year=2568, total=90.0))
    assert app.run().metric[0].value == "90.00"


def test_the_chart_says_in_words_what_it_shows(open_page: OpenPage) -> None:
    [chart] = open_page("overview").get("plotly_chart")
    assert "ปี 2563 ไม่มีข้อมูล" in chart.proto.alt


def test_the_indicators_of_the_year_stand_as_bars(open_page: OpenPage) -> None:
    app = open_page("overview")
    newest = indicators(app)
    assert "ปี 2568: ▼ ต่ำกว่าเป้าหมาย 85 จำนวน 2 จาก 10 ตัวชี้วัด" in newest
    assert newest.index("การป้องกันการทุจริต") < newest.index("การเปิดเผยข้อมูล")
    app.selectbox(key="fy").set_value("2567").run()
    assert "ปี 2567: " in indicators(app)


def test_attention_leads_to_the_page_that_shows_it(open_page: OpenPage) -> None:
    links = open_page("overview").get("page_link")
    late = next(link.proto for link in links if "เกินกำหนด" in link.proto.label)
    assert late.page == "measures"
    assert late.query_string == "due=overdue"


def test_measures_of_the_next_year_answer_this_years_result(open_page: OpenPage) -> None:
    text = shown(open_page("overview"))
    assert "มาตรการปี 2569" in text


def test_an_own_agency_without_data_is_shown_the_first_steps(open_empty: OpenPage) -> None:
    app = open_empty("overview")
    assert app.title[0].value == "องค์การบริหารส่วนตำบลทดสอบ"
    assert len(app.header) == 3
    assert {link.proto.page for link in app.get("page_link")} == {"imports", ""}
    assert not app.metric


def test_a_database_without_an_agency_asks_for_its_name(open_unmade: OpenPage) -> None:
    app = open_unmade("overview")
    app.button[0].click().run()
    assert app.error, "a name is needed"
    app.text_input(key="agency_name").set_value("องค์การบริหารส่วนตำบลของเรา")
    app.button[0].click().run()
    assert app.title[0].value == "องค์การบริหารส่วนตำบลของเรา"
    assert "องค์การบริหารส่วนตำบลของเรา" in app.toast[0].value


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_that_the_sample_is_invented(open_page: OpenPage, page: str) -> None:
    app = open_page(page)
    assert not app.exception
    assert "ข้อมูลตัวอย่าง (สมมติขึ้นทั้งหมด)" in shown(app).replace("\\", "")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_on_an_empty_workspace(open_empty: OpenPage, page: str) -> None:
    assert not open_empty(page).exception


def test_english_leaves_no_thai_but_the_data(open_page: OpenPage) -> None:
    app = open_page("overview", lang="en")
    labels = [*app.header, *app.caption, *app.metric]
    told = [str(getattr(each, "label", "") or each.value) for each in labels]
    assert [text for text in told if THAI.search(text)] == []
