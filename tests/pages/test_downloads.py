"""The downloads page: what can be taken away, and what the files say of themselves."""

from __future__ import annotations

from tests.pages.conftest import OpenPage, shown


def test_summary_workbook_and_every_table_are_offered(open_page: OpenPage) -> None:
    app = open_page("downloads")
    assert not app.exception
    assert len(app.get("download_button")) == 8


def test_the_summary_is_of_the_newest_result_until_a_year_is_chosen(open_page: OpenPage) -> None:
    assert "ปีงบประมาณ 2568" in shown(open_page("downloads"))
    assert "ปีงบประมาณ 2566" in shown(open_page("downloads", fy="2566"))


def test_an_older_state_is_said_aloud(open_page: OpenPage) -> None:
    text = shown(open_page("downloads", asof="2"))
    assert "การเปลี่ยนแปลงที่ 2" in text


def test_the_page_to_print_is_offered_for_the_same_choice(open_page: OpenPage) -> None:
    (link,) = (
        each.proto
        for each in open_page("downloads", fy="2567", div="1").get("page_link")
        if "A4" in each.proto.label
    )
    assert link.page == "summary"
    assert "fy=2567" in link.query_string
    assert "div=1" in link.query_string


def test_an_empty_workspace_shows_the_first_steps(open_empty: OpenPage) -> None:
    app = open_empty("downloads")
    assert not app.exception
    assert "ยังไม่มีข้อมูล" in shown(app)


def test_it_reads_in_english(open_page: OpenPage) -> None:
    app = open_page("downloads", lang="en")
    assert app.title[0].value == "Downloads"
