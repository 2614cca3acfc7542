"""The scores page: every year, what it is made of, and the reason where a difference is refused."""

from __future__ import annotations

import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.ui.session.app_state import database
from tests.pages.conftest import OpenPage, shown
from tests.stored import import_scores, score_rows

VIEWS = ("table", "compare", "indicator", "sources")
THAI = re.compile("[ก-๛]")


def _view(app: AppTest) -> str:
    return str(app.segmented_control(key="view").value)


def _words(app: AppTest) -> str:
    assert not app.exception
    return shown(app).replace("\\", "")


def _cells(app: AppTest) -> dict[str, dict[Any, Any]]:
    """The score table by the names of its rows."""
    frame = app.dataframe[0].value
    return {row["name"].strip(): row for row in frame.to_dict("records")}


def test_the_year_is_told_in_one_line_with_rule_gap_and_agreement(open_page: OpenPage) -> None:
    app = open_page("scores")
    assert (app.metric[0].value, app.metric[0].delta) == ("84.74", "-2.57")
    words = _words(app)
    for told in (
        "▼ ต้องปรับปรุง",
        "เกณฑ์: 70 – 84.99",
        "ต่ำกว่าเป้าหมาย 85 อยู่ 0.26 คะแนน",
        "84.74 / 84.74",
        "ตรงกัน",
    ):
        assert told in words


def test_the_table_has_every_year_also_the_missing_one(open_page: OpenPage) -> None:
    cells = _cells(open_page("scores"))
    total = cells["คะแนนรวม"]
    assert [key for key in total if key.startswith("fy_")] == [
        f"fy_{year}" for year in range(2561, 2569)
    ]
    assert total["fy_2563"] != total["fy_2563"], "unknown is no number"
    assert (total["fy_2568"], total["change"], total["gap"]) == (84.74, -2.57, -0.26)
    assert cells["OIT · 40%"]["gain"] == 2.93
    assert len(cells) == 14


def test_an_instrument_alone_keeps_the_total_and_says_that_it_is_filtered(
    open_page: OpenPage,
) -> None:
    app = open_page("scores", inst="oit")
    assert list(_cells(app)) == [
        "คะแนนรวม",
        "OIT · 40%",
        "9\N{NO-BREAK SPACE}การเปิดเผยข้อมูล",
        "10\N{NO-BREAK SPACE}การป้องกันการทุจริต",
    ]
    assert "เครื่องมือ: OIT" in _words(app)


def test_years_that_do_not_compare_get_a_reason_in_the_place_of_a_difference(
    open_page: OpenPage,
) -> None:
    app = open_page("scores", fy="2562")
    assert app.metric[0].delta == ""
    assert {row["change"] for row in _cells(app).values()} == {"≠"}
    assert "ไม่ทราบมาตรคะแนนของปีงบประมาณ 2561" in _words(app)


def test_every_change_of_the_rules_between_two_years_is_told(open_page: OpenPage) -> None:
    words = _words(open_page("scores", fy="2567", fy2="2561", view="compare"))
    assert "ปี 2561 กับ 2567 เทียบกันไม่ได้" in words
    assert "ไม่ทราบมาตรคะแนนของปีงบประมาณ 2561" in words
    assert "โปรดเทียบด้วยความระมัดระวัง: ปีงบประมาณ 2566" in words


def test_two_years_stand_side_by_side(open_page: OpenPage) -> None:
    app = open_page("scores", fy="2567", fy2="2565", view="compare")
    alt = app.get("plotly_chart")[0].proto.alt
    assert "การใช้งบประมาณ 80.36 → 87.65" in alt
    rows = [[text.replace("\\", "") for text in row] for row in app.table[0].value.to_numpy()]
    assert rows[0] == ["คะแนนรวม", "77.31", "87.31", "▲ +10.00"]
    assert ["9 การเปิดเผยข้อมูล", "74.39", "84.62", "▲ +10.23"] in rows
    assert len(rows) == 14


def test_years_that_do_not_compare_have_no_picture_of_their_difference(
    open_page: OpenPage,
) -> None:
    app = open_page("scores", fy="2562", view="compare")
    assert not app.get("plotly_chart")
    assert list(app.table[0].value.columns) == ["คะแนน", "2561", "2562"]


def test_a_link_that_names_an_indicator_opens_it(open_page: OpenPage) -> None:
    app = open_page("scores", fy="2568", ind="10")
    assert _view(app) == "indicator"
    words = _words(app)
    assert "ตัวชี้วัดที่ 10 การป้องกันการทุจริต" in words
    assert "หากยกถึง 85 คะแนนรวมจะเพิ่ม 1.90" in words
    assert "เพิ่ม 1 คะแนน คะแนนรวมเพิ่ม 0.20" in words
    assert "การจัดข้อเข้าตัวชี้วัด: อนุมานจากเอกสารอื่น" in words


def test_the_indicator_leads_to_its_measures_and_back_up(open_page: OpenPage) -> None:
    app = open_page("scores", ind="9")
    links = [link.proto for link in app.get("page_link") if link.proto.page == "measures"]
    queries = [link.query_string for link in links]
    first = queries.index("ind=9&fy=all")
    assert all("ind=9&fy=all&m=" in query for query in queries[:first])
    assert set(queries[first:]) == {"ind=9&fy=all"}
    app.button(key="path_oit").click().run()
    assert _view(app) == "table"
    assert app.query_params.get("inst") in ("oit", ["oit"])
    assert len(_cells(app)) == 4


def test_questions_are_not_made_up(open_page: OpenPage) -> None:
    words = _words(open_page("scores", fy="2565", ind="1"))
    assert "ไม่มีรายการคำถามที่ยืนยันได้ของปีนี้" in words
    assumed = _words(open_page("scores", fy="2568", ind="1"))
    assert "การจัดข้อเข้าตัวชี้วัด: ยังไม่ได้ตรวจกับเอกสาร" in assumed


def test_items_carry_their_confidence_and_their_code_of_the_year_before(
    open_page: OpenPage,
) -> None:
    app = open_page("scores", fy="2567", ind="9")
    rows = [row for table in app.table for row in table.value.to_dict("records")]
    items = {row["เรื่อง"].split(" ")[0]: row for row in rows}
    assert items["o5"]["ข้อเดิมปี 2566"] == "o7"
    assert items["o5"]["หลักฐานของข้อนี้"] == "ยังไม่ได้ตรวจกับเอกสาร"
    assert items["o1"]["หลักฐานของข้อนี้"] == "ยืนยันจากเอกสารที่เผยแพร่"


def test_every_figure_has_a_source_and_the_change_it_came_with(open_page: OpenPage) -> None:
    app = open_page("scores", fy="2564", view="sources")
    sources = app.dataframe[0].value.set_index("code")
    assert len(sources) == 15
    iit = sources.loc["iit"]
    assert (iit["printed"], iit["scale"], iit["on_100"]) == ("23.85", "ถ่วงน้ำหนัก", 79.5)
    assert iit["source"] == "ข้อมูลสมมติ"
    assert "โหลดข้อมูลตัวอย่าง" in iit["change"] or "นำเข้าคะแนน" in iit["change"]


def test_the_rules_of_the_year_carry_their_confidence(open_page: OpenPage) -> None:
    app = open_page("scores", fy="2568", view="sources")
    bands = app.table[-1].value.set_index("ระดับ")["หลักฐานของเกณฑ์"]
    assert bands["ต้องปรับปรุง"] == "อนุมานจากเอกสารอื่น"
    assert bands["ผ่านดี"] == "ยืนยันจากเอกสารที่เผยแพร่"


def test_totals_alone_are_shown_without_rows_of_nothing(open_city: OpenPage) -> None:
    app = open_city("scores", fy="2564")
    assert list(_cells(app)) == ["คะแนนรวม", "IIT · 30%", "EIT · 30%", "OIT · 40%"]
    words = _words(app)
    assert "ปี 2564 มีเพียงคะแนนรวม" in words
    assert "คำนวณทวนไม่ได้" in words
    assert "คะแนนรวมปี 2564 เปลี่ยนจากปีก่อน +25.33 คะแนน" in words, "a jump is a notice"


def test_a_rating_that_depends_on_unknown_instruments_is_a_floor(open_city: OpenPage) -> None:
    words = _words(open_city("scores", fy="2567"))
    assert "✓ ผ่าน หรือดีกว่า" in words
    assert "จึงบอกได้เพียงระดับนี้หรือดีกว่า" in words


@pytest.mark.parametrize("fiscal_year", ["2561", "2562", "2567"])
def test_every_view_of_a_rough_series_can_be_opened(open_city: OpenPage, fiscal_year: str) -> None:
    app = open_city("scores", fy=fiscal_year)
    for view in VIEWS:
        app.segmented_control(key="view").set_value(view).run()
        assert not app.exception
        assert _view(app) == view


def test_an_address_that_means_nothing_shows_the_newest_year(open_page: OpenPage) -> None:
    app = open_page("scores", fy="1999", fy2="2599", inst="x", view="x")
    assert app.metric[0].value == "84.74"
    assert _view(app) == "table"


def test_without_scores_the_page_leads_to_the_imports(open_empty: OpenPage) -> None:
    app = open_empty("scores")
    assert "ยังไม่มีคะแนนของหน่วยงาน" in _words(app)
    assert [link.proto.page for link in app.get("page_link")] == ["imports"]


@pytest.mark.parametrize("view", VIEWS)
def test_english_leaves_no_thai_in_what_the_page_says(open_page: OpenPage, view: str) -> None:
    app = open_page("scores", lang="en", view=view)
    said = [*app.header, *app.caption, *app.metric, *app.button]
    texts = [str(getattr(each, "label", "") or each.value) for each in said]
    assert [text for text in texts if THAI.search(text)] == []


def test_a_link_to_the_former_view_of_other_agencies_leads_to_their_page(
    open_page: OpenPage,
) -> None:
    app = open_page("scores", view="peers", fy="2567")
    assert [title.value for title in app.title] == ["เปรียบเทียบ"]
    assert app.selectbox(key="fy").value == "2567"
    assert "view" not in app.query_params


@pytest.mark.parametrize("page", ["overview", "scores"])
def test_both_parts_of_the_eit_are_shown(open_page: OpenPage, page: str) -> None:
    app = open_page(page)
    rows = score_rows(fiscal_year=2568, eit_part_1=96.4, eit_part_2=79.6)
    import_scores(database(), 1, rows)
    told = _words(app.run())
    assert "96.40" in told
    assert "79.60" in told
