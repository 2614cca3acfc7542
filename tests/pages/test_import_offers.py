"""Imports that wait are offered once each, and never push the page's own steps out of sight."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage
from tests.pages.importing import upload
from tests.pages.test_kept_imports import (
    NO_YEAR,
    OWN,
    drafts,
    go_to,
    kept_files,
    open_empty_again,
    press,
    year_question,
)


def offers(app: AppTest) -> int:
    return sum(str(button.key).startswith("go_on_") for button in app.button)


def another_window(app: AppTest, name: str, content: str) -> AppTest:
    return upload(open_empty_again(app), name, content)


def test_a_file_chosen_in_three_windows_waits_once(open_empty: OpenPage, app_file: Path) -> None:
    app = upload(open_empty("imports"), "own.csv", OWN)
    for _ in range(2):
        another_window(app, "own.csv", OWN)
    assert len(drafts()) == 3
    last = open_empty_again(app)
    assert offers(last) == 1
    press(last, "drop_")
    assert (drafts(), kept_files(app_file)) == ([], [])


def test_what_was_answered_is_offered_beside_a_window_that_answered_nothing(
    open_empty: OpenPage,
) -> None:
    app = upload(open_empty("imports"), "year.csv", NO_YEAR)
    app.selectbox(key=year_question(app)).set_value(2566).run()
    again = another_window(app, "year.csv", NO_YEAR)
    assert offers(again) == 1
    again.selectbox(key=year_question(again)).set_value(2566).run()
    assert offers(again.run()) == 0
    assert offers(go_to(again, "imports")) == 0


def test_more_than_two_stand_folded(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports"), "own.csv", OWN)
    for year in (2563, 2564, 2565):
        another_window(app, f"{year}.csv", OWN.replace("2566", str(year)))
    last = open_empty_again(app)
    assert offers(last) == 4
    (folded,) = [each for each in last.expander if "ยังไม่เสร็จอีก" in each.label]
    assert folded.label == "การนำเข้าที่ยังไม่เสร็จอีก 2 รายการ"
    assert [each.key for each in folded.button if str(each.key).startswith("go_on_")]
