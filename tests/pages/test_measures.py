"""The list of measures: what stands in a row, what the filters keep, and what to do without any."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage, shown


def titles(app: AppTest) -> list[str]:
    """What the rows of the list are called, as a reader sees it."""
    return [link.label.replace("\\", "") for link in app.page_link if link.label[:1].isdigit()]


def numbers(app: AppTest) -> list[int]:
    """The numbers of the measures in the list."""
    return [int(title.split(".")[0]) for title in titles(app)]


def test_the_newest_plan_stands_open_with_all_that_matters(open_page: OpenPage) -> None:
    app = open_page("measures")
    assert app.selectbox(key="fy").value == "2569"
    assert numbers(app) == [1, 2, 3, 4, 5, 6, 7, 8]
    text = shown(app).replace("\\", "")
    for part in ("! เกินกำหนด", "อยู่ระหว่างดำเนินการ", "และอีก 4 ส่วนราชการ", "เกินกำหนด 15 วัน"):
        assert part in text
    assert "ไม่ทราบความคืบหน้า" in text


def test_each_row_leads_to_its_measure_and_back_to_the_same_list(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2568", q="ของขวัญ")
    (row,) = [link for link in app.page_link if link.label[:1].isdigit()]
    assert "ของขวัญ" in row.label
    assert "m=8" in row.proto.query_string
    assert "fy=2568" in row.proto.query_string


def test_the_counts_on_top_are_filters(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569")
    pills = app.pills(key="status")
    assert "ทั้งหมด **8**" in pills.options
    assert "ในจำนวนนี้ ! เกินกำหนด **2**" in pills.options
    pills.set_value("late").run()
    assert numbers(app) == [2, 3]
    assert app.query_params["status"] == "late"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"fy": "2569", "due": "within_30"}, [5]),
        ({"fy": "2569", "ind": "10"}, [1, 3]),
        ({"fy": "2569", "status": "completed"}, [1, 4]),
        ({"fy": "2569", "q": "ข้อมูลสาธารณะ"}, [2]),
        ({"due": "overdue"}, [2, 3]),  # a link without a year looks into every year
        ({"fy": "2569", "status": "no such status", "due": "no such bucket"}, list(range(1, 9))),
    ],
)
def test_a_link_shows_what_it_asks_for(
    open_page: OpenPage, query: dict[str, str], expected: list[int]
) -> None:
    assert numbers(open_page("measures", **query)) == expected


def test_a_filtered_list_says_so_and_can_be_cleared(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2568", q="ของขวัญ")
    assert "กำลังกรอง" in shown(app)
    app.button(key="clear_filters").click().run()
    assert numbers(app) == [1, 2, 3, 4, 5, 6]
    assert "กำลังกรอง" not in shown(app)


def test_a_filter_that_finds_nothing_shows_the_way_out(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569", q="ไม่มีคำนี้แน่นอน")
    assert "ไม่พบมาตรการที่ตรงกับตัวกรอง" in shown(app)
    app.button(key="show_all_measures").click().run()
    assert len(titles(app)) > 8
    assert {"ปีงบประมาณ 2569", "ปีงบประมาณ 2567"} <= {each.value for each in app.header}


def test_an_office_without_measures_is_told_how_to_begin(open_empty: OpenPage) -> None:
    app = open_empty("measures")
    assert "ยังไม่มีมาตรการ" in shown(app)
    assert "view=report" in app.page_link[0].proto.query_string
    app.button(key="new_measure").click().run()
    assert app.title[0].value == "เพิ่มมาตรการใหม่"


def test_the_list_speaks_english(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569", lang="en")
    text = shown(app)
    assert "days overdue" in text
    assert "! Overdue" in text
