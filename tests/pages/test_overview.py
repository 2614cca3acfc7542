"""The overview: the answer first, and every reason that stands in the place of an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl
from xml.etree.ElementTree import Element

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.cycle import newest_result_due
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.thai.dates import thai_date
from ita_dash.navigation import PAGES
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.measures.edits import create_measure, remove_measure
from ita_dash.ui.session import app_state
from ita_dash.ui.session.app_state import database
from tests.builders import draft
from tests.pages.conftest import OpenPage, picture, shown
from tests.stored import ADMIN, import_scores, score_rows
from tests.unit.charts.vectors import all_of, taken_apart, texts

THAI = re.compile("[ก-๛]")


def indicators(app: AppTest) -> str:
    """The HTML of the indicators' bars."""
    [bars] = [each.proto.body for each in app.get("html") if "<ol>" in each.proto.body]
    return str(bars)


def trend(app: AppTest) -> Element:
    """The picture of the totals, taken apart."""
    return taken_apart(picture(app))[0]


def links(app: AppTest) -> list[Any]:
    """Every link to a page: its label, page and query_string."""
    return [link.proto for link in app.get("page_link")]


def linked(app: AppTest) -> str:
    """What the links say, a line each."""
    return "\n".join(link.label for link in links(app)).replace("\\", "")


def bars(app: AppTest) -> Sequence[Any]:
    """The bars of progress, from the top."""
    return app.get("progress")


def test_the_total_is_the_first_number_and_says_how_it_was_rated(open_page: OpenPage) -> None:
    app = open_page("overview")
    first = app.metric[0]
    assert (first.label, first.value) == ("คะแนนรวม ปี 2568", "84.74")
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
    assert "แผนปี 2568 ตอบผลปี 2567" in linked(app)
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
    assert "ปี 2563 ไม่มีข้อมูล" in trend(open_page("overview")).get("aria-label", "")


def test_the_trend_marks_the_chosen_year_and_tells_its_signs(open_page: OpenPage) -> None:
    app = open_page("overview", fy="2566")
    assert [texts(part) for part in all_of(trend(app), "chosen")] == [["2566"]]
    [key] = [each.proto.body for each in app.get("html") if "picture-key" in each.proto.body]
    assert "ปีที่เลือก" in key
    app.selectbox(key="fy").set_value("2567").run()
    assert [texts(part) for part in all_of(trend(app), "chosen")] == [["2567"]]
    assert not app.get("plotly_chart")


def test_the_trend_of_an_english_reader_has_no_thai(open_page: OpenPage) -> None:
    drawn = trend(open_page("overview", lang="en"))
    told = [drawn.get("aria-label", ""), *drawn.itertext()]
    assert [text for text in told if THAI.search(text)] == []


def test_the_indicators_of_the_year_stand_as_bars(open_page: OpenPage) -> None:
    app = open_page("overview")
    newest = indicators(app)
    assert "ปี 2568 ▼ ต่ำกว่าเป้าหมาย 85 จำนวน 2 จาก 10 ตัวชี้วัด" in newest
    assert newest.index("การป้องกันการทุจริต") < newest.index("การเปิดเผยข้อมูล")
    app.selectbox(key="fy").set_value("2567").run()
    assert "ปี 2567 " in indicators(app)


def test_what_is_late_stands_by_name_with_the_division_that_leads_it(open_page: OpenPage) -> None:
    app = open_page("overview")
    [first, second] = [link for link in links(app) if link.query_string.startswith("due=overdue")]
    assert "3. ประเมินความเสี่ยงการทุจริตในงานอนุญาตก่อสร้าง" in first.label.replace("\\", "")
    assert "2. ตรวจสอบและเติมข้อมูลสาธารณะ" in second.label.replace("\\", "")
    text = shown(app).replace("\\", "")
    assert "มาตรการที่เกินกำหนด 2 มาตรการ" in text
    assert "**หน่วยตรวจสอบภายใน** · :red[เกินกำหนด 46 วัน · ช้ากว่าแผน 100 จุด]" in text
    assert "**สำนักปลัด** · :red[เกินกำหนด 15 วัน · ช้ากว่าแผน" in text
    assert "เกินกำหนด 2 รายการ นานที่สุด" not in linked(app), "said once"
    app.switch_page("../pages/measures.py")
    app.query_params = dict(parse_qsl(first.query_string))
    app.run()
    assert app.title[0].value == "มาตรการที่ 3 ปีงบประมาณ 2569"


def test_the_late_of_every_year_are_there_and_the_rest_is_a_click_away(
    open_page: OpenPage,
) -> None:
    app, yesterday = open_page("overview"), app_state.today() - timedelta(days=1)
    for number, divisions in enumerate([("กองคลัง",), (), ("กองช่าง",)], start=91):
        late = draft(fiscal_year=2566, number=number, divisions=divisions, period_end=yesterday)
        create_measure(database(), ADMIN, 1, late)
    app.run()
    assert "มาตรการที่เกินกำหนด 5 มาตรการ" in shown(app)
    late_links = [link for link in links(app) if link.query_string.startswith("due=overdue")]
    assert [link.label for link in late_links if "m=" not in link.query_string] == ["ดูทั้งหมด"]
    assert len(late_links) == 1 + 3
    assert "ยังไม่ระบุส่วนราชการ" not in shown(app)
    app.selectbox(key="fy").set_value("2567").run()
    assert "มาตรการที่เกินกำหนด 5 มาตรการ" in shown(app), "whatever the year of the result"


def test_when_nothing_is_late_it_says_so_and_the_rest_stands_open(open_page: OpenPage) -> None:
    app = open_page("overview")
    for number in (2, 3):
        recorded = next(
            each
            for each in measure_drafts(database(), 1, newest_change(database(), 1)).values()
            if (each.draft.fiscal_year, each.draft.number) == (2569, number)
        )
        remove_measure(database(), ADMIN, 1, recorded.measure_id, recorded.change_no)
    app.run()
    assert "ไม่มีมาตรการที่เกินกำหนด" in shown(app)
    assert "คะแนนรวม 84.74 ต่ำกว่าเป้าหมาย" in linked(app)
    [other] = app.expander
    assert "เรื่องอื่นที่ต้องดำเนินการ" in other.label


def test_the_running_plan_stands_beside_the_one_that_answers_the_result(
    open_page: OpenPage,
) -> None:
    running = fiscal_year_of(app_state.today())
    app = open_page("overview")
    text = linked(app)
    assert f"แผนปี {running} กำลังดำเนินการ** · :gray[ยังไม่มีมาตรการ]" in text
    assert "แผนปี 2569 ตอบผลปี 2568" in text
    assert "แล้วเสร็จ 2 จาก 8 มาตรการ · ยกเลิก 1 มาตรการ" in [each.proto.text for each in bars(app)]
    create_measure(database(), ADMIN, 1, draft(fiscal_year=running))
    app.run()
    first, second = bars(app)
    assert "แล้วเสร็จ 0 จาก 1 มาตรการ" in first.proto.text
    assert "แล้วเสร็จ 2 จาก 8 มาตรการ" in second.proto.text
    [link] = [link for link in links(app) if "กำลังดำเนินการ" in link.label]
    assert link.query_string == f"fy={running}"


def test_one_plan_that_is_both_is_said_once(open_page: OpenPage) -> None:
    running = fiscal_year_of(app_state.today())
    app = open_page("overview")
    import_scores(database(), 1, score_rows(fiscal_year=running - 1, total=90.0))
    app.run()
    [named] = [line for line in linked(app).splitlines() if f"แผนปี {running}" in line]
    assert f"แผนปี {running} กำลังดำเนินการ ตอบผลปี {running - 1}" in named


def test_a_result_that_is_missing_stands_beside_the_old_total(open_page: OpenPage) -> None:
    app = open_page("overview")
    missing = newest_result_due(app_state.today())
    told = f"ผลปี {missing} ยังไม่ได้นำเข้า"
    [link] = [link for link in links(app) if told in link.label]
    assert (link.page, link.query_string) == ("imports", "view=scores")
    import_scores(database(), 1, score_rows(fiscal_year=missing, total=90.0))
    assert told not in linked(app.run())


def test_the_data_say_as_of_when_and_which_change_they_are(open_page: OpenPage) -> None:
    app = open_page("overview")
    newest = newest_change(database(), 1)
    assert f"ข้อมูล ณ {thai_date(app_state.today(), short=True)}" in shown(app).replace("\\", "")
    assert f"(การเปลี่ยนแปลงที่ {newest})" in shown(app).replace("\\", "")
    import_scores(database(), 1, score_rows(fiscal_year=2567, total=88.0))
    assert f"(การเปลี่ยนแปลงที่ {newest + 1})" in shown(app.run()).replace("\\", "")


def test_a_division_leads_to_its_measures_in_that_plan(open_page: OpenPage) -> None:
    app = open_page("overview")
    assert "แผนปี 2569 ตามส่วนราชการ" in shown(app)
    rows = [link for link in links(app) if "div=" in link.query_string]
    assert len(rows) == 7
    finance = next(link for link in rows if "กองคลัง" in link.label)
    assert (finance.page, finance.query_string) == ("measures", "fy=2569&div=2")


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
