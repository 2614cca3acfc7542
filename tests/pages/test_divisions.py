"""The divisions page: who carries what, and how far it has come."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

from streamlit.testing.v1 import AppTest

from ita_dash.services.measures.edits import create_measure
from ita_dash.ui.session.app_state import database
from tests.builders import draft
from tests.pages.conftest import OpenPage, shown
from tests.stored import ADMIN

Cells = dict[str, str]
_CELL = re.compile(r"<span[^>]*><small>(.*?)</small> (.*?)</span>")


def rows(app: AppTest, leads_to: str) -> dict[str, Cells]:
    """The rows of a table whose links have this part in their query: name → head → cell."""
    links = [link.proto for link in app.get("page_link") if leads_to in link.proto.query_string]
    cells = [each.proto.body for each in app.get("html") if "<small>" in each.proto.body]
    divisions = [link for link in links if "div=" in link.query_string]
    found = cells[: len(divisions)] if leads_to == "div=" else cells[-len(links) :]
    return {
        link.label.removesuffix(" :gray[›]").replace("\\", ""): dict(_CELL.findall(body))
        for link, body in zip(links, found, strict=True)
    }


def test_every_division_with_a_part_is_counted(open_page: OpenPage) -> None:
    app = open_page("divisions")
    assert not app.exception
    counts = rows(app, "div=")
    assert len(counts) >= 5
    assert sum(int(cells["รับผิดชอบหลัก"]) for cells in counts.values()) == len(rows(app, "m="))
    assert counts["สำนักปลัด"]["ในจำนวนนี้เกินกำหนด"] == "เกินกำหนด 1"


def test_the_grid_marks_one_lead_for_each_measure(open_page: OpenPage) -> None:
    grid = rows(open_page("divisions", fy="2567"), "m=")
    assert len(grid) == 5
    assert {list(cells.values()).count("● หลัก") for cells in grid.values()} == {1}


def test_a_division_leads_to_its_measures_and_a_measure_to_itself(open_page: OpenPage) -> None:
    app = open_page("divisions", fy="2568")
    links = [link.proto for link in app.get("page_link")]
    finance = next(link for link in links if "กองคลัง" in link.label)
    assert (finance.page, finance.query_string) == ("measures", "fy=2568&div=2")
    risk = next(link for link in links if "ความเสี่ยงการทุจริต" in link.label)
    for link, title in ((finance, "มาตรการ"), (risk, "มาตรการที่ 6 ปีงบประมาณ 2568")):
        app.switch_page("../pages/measures.py")
        app.query_params = dict(parse_qsl(link.query_string))
        assert app.run().title[0].value == title


def test_what_nobody_leads_has_a_row_that_leads_there_too(open_page: OpenPage) -> None:
    app = open_page("divisions")
    create_measure(database(), ADMIN, 1, draft(fiscal_year=2569, number=40, divisions=()))
    app.run()
    assert rows(app, "div=")["ยังไม่ระบุส่วนราชการ"]["รับผิดชอบหลัก"] == "1"
    app.switch_page("../pages/measures.py")
    app.query_params = {"fy": "2569", "div": "none"}
    app.run()
    assert [link.label[:2] for link in app.page_link if link.label[:1].isdigit()] == ["40"]


def test_one_division_leaves_its_measures_and_says_so(open_page: OpenPage) -> None:
    app = open_page("divisions", fy="2568", div="1")
    [name] = rows(app, "div=")
    assert "กำลังกรอง" in shown(app)
    grid = rows(app, "m=")
    assert grid
    assert all(cells[name] in ("● หลัก", "○ ร่วม") for cells in grid.values())


def test_an_empty_workspace_shows_the_first_steps(open_empty: OpenPage) -> None:
    app = open_empty("divisions")
    assert not app.exception
    assert "ยังไม่มีข้อมูล" in shown(app)


def test_it_reads_in_english(open_page: OpenPage) -> None:
    app = open_page("divisions", lang="en")
    assert app.title[0].value == "Divisions"
    assert "Lead" in rows(app, "div=")["กองคลัง"]


def test_the_form_of_one_division_or_of_all_is_offered(open_page: OpenPage) -> None:
    def label(app: AppTest) -> list[str]:
        return [each.proto.label for each in app.get("download_button")]

    assert "แบบรายงานทุกส่วนราชการ (zip)" in label(open_page("divisions", fy="2568"))
    assert "แบบรายงานของส่วนราชการ (Excel)" in label(open_page("divisions", fy="2568", div="2"))
