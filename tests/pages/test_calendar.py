"""The year of the office: the strip on the overview, and its dates with their sources."""

from __future__ import annotations

from tests.pages.conftest import OpenPage, shown


def read(open_page: OpenPage, **query: str) -> str:
    """What the view of the dates says."""
    app = open_page("agency", view="calendar", **query)
    assert not app.exception
    return shown(app).replace("\\", "")


def test_the_overview_has_the_year_with_the_way_to_its_dates(open_page: OpenPage) -> None:
    app = open_page("overview")
    assert not app.exception
    assert "ปฏิทินปีงบประมาณ 25" in shown(app)
    drawn = "".join(each.proto.body for each in app.get("html"))
    assert 'class="year-strip"' in drawn
    assert "ปิดรอบ 6 เดือน" in drawn
    links = [each.proto.query_string for each in app.get("page_link")]
    assert "view=calendar" in links


def test_a_year_to_come_says_that_it_is_estimated(open_page: OpenPage) -> None:
    told = read(open_page)
    assert "ประมาณการจากปีก่อน" in told
    assert "ปิดรอบ 12 เดือน" in told


def test_a_known_year_says_from_where(open_page: OpenPage) -> None:
    told = read(open_page, fy="2565")
    assert "1 มี.ค. 2565 – 30 เม.ย. 2565" in told
    assert "ts-local.com" in told


def test_an_empty_agency_has_a_calendar_too(open_empty: OpenPage) -> None:
    assert "ตอบแบบตรวจ OIT" in read(open_empty)


def test_in_english(open_page: OpenPage) -> None:
    told = read(open_page, lang="en", fy="2565")
    assert "OIT answers and evidence" in told
    assert "Announced" in told
