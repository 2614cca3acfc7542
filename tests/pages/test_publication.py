"""The page of what is published: what is in the bundle, what is held back, what must be mended."""

from __future__ import annotations

from tests.pages.conftest import OpenPage, shown


def test_an_empty_workspace_shows_the_first_steps(open_empty: OpenPage) -> None:
    app = open_empty("publication")
    assert not app.exception
    assert not app.get("download_button")


def test_the_real_report_is_published_with_its_open_errors_named(open_report: OpenPage) -> None:
    app = open_report("publication", fy="2567")
    assert not app.exception
    text = shown(app)
    assert "มาตรการ 5 มาตรการ พร้อมผล" in text
    assert any("ข้อที่ต้องแก้ไข" in each.value for each in app.warning)
    assert app.get("download_button")


def test_the_sample_in_english(open_page: OpenPage) -> None:
    app = open_page("publication", lang="en")
    assert not app.exception
    assert "In the bundle" in shown(app)


def test_another_year_and_one_without_measures(open_page: OpenPage) -> None:
    assert not open_page("publication", fy="2568").exception
    missing = open_page("publication", fy="2560")
    assert not missing.exception
    assert not missing.get("download_button")
