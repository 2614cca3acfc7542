"""The page of the meeting summary: the paper that the workbook begins with, word for word."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.exports.papers.content import (
    Blanks,
    Figure,
    Figures,
    Heading,
    Items,
    Paper,
    Table,
    Text,
)
from ita_dash.ui.downloads.paper import paper_html
from tests.pages.conftest import OpenPage, shown
from tests.unit.exports.papers.test_meeting import paper

EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;"


class Texts(HTMLParser):
    """The texts and the elements of a page's HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.elements: list[str] = []
        self.feed(html)

    def handle_data(self, data: str) -> None:
        """A text between two tags."""
        self.texts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.elements.append(tag)


def sheet(app: AppTest) -> Texts:
    """The paper on the page."""
    (html,) = (each.proto.body for each in app.get("html") if 'class="paper"' in each.proto.body)
    return Texts(html)


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_page_says_just_what_the_paper_says(language: str) -> None:
    found = paper(language=language)
    texts = [text for text in found.texts() if not text.rstrip(".").isdecimal()]
    page = [text for text in Texts(paper_html(found, language)).texts if not text.isdecimal()]
    assert page == texts


def test_no_text_of_the_data_becomes_an_element() -> None:
    parts = (
        Heading(EVIL),
        Text(EVIL),
        Figures((Figure(EVIL, EVIL, EVIL),)),
        Items((EVIL,)),
        Table((EVIL, '"><b>'), ((EVIL, EVIL),), (12, 12)),
        Blanks(2),
    )
    page = Texts(paper_html(Paper(EVIL, (EVIL,), parts, (EVIL,)), "th"))
    assert not {"script", "img", "b"} & set(page.elements)
    assert set(page.texts) == {EVIL, '"><b>'}


def test_it_is_of_the_newest_result_until_another_year_is_chosen(open_page: OpenPage) -> None:
    app = open_page("summary")
    assert not app.exception
    assert "84.74" in sheet(app).texts
    assert "87.31" in sheet(open_page("summary", fy="2567")).texts


def test_a_division_and_an_older_state_stand_on_the_paper(open_page: OpenPage) -> None:
    app = open_page("summary", div="1", asof="8")
    texts = sheet(app).texts
    assert "เฉพาะ ส่วนราชการภายใน: สำนักปลัด" in texts
    assert any("การเปลี่ยนแปลงที่ 8 เมื่อ" in text for text in texts)


def test_a_year_without_anything_is_said(open_page: OpenPage) -> None:
    assert "ยังไม่มีข้อมูลของปีงบประมาณ 2559" in shown(open_page("summary", fy="2559"))


def test_an_empty_workspace_shows_the_first_steps(open_empty: OpenPage) -> None:
    assert "ยังไม่มีข้อมูล" in shown(open_empty("summary"))


def test_it_reads_in_english(open_page: OpenPage) -> None:
    app = open_page("summary", lang="en")
    assert app.title[0].value == "Meeting summary"
    assert "ITA result and measures: summary for the meeting" in sheet(app).texts


def test_printing_is_asked_for_by_a_script_without_data(open_page: OpenPage) -> None:
    app = open_page("summary")
    scripts = []
    for _ in range(2):
        app.button(key="print_paper").click().run()
        found = [each.proto.body for each in app.get("html") if "window.print" in each.proto.body]
        scripts += found
    assert len(set(scripts)) == 2, "the same script again would not be run"
    assert all(len(script) < 100 for script in scripts)
