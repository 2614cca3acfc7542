"""The divisions page: who carries what, and how far it has come."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage, shown


def _table(app: AppTest, place: int) -> list[str]:
    return [str(cell) for row in app.table[place].value.itertuples(index=False) for cell in row]


def test_every_division_with_a_part_is_counted(open_page: OpenPage) -> None:
    app = open_page("divisions")
    assert not app.exception
    counts = app.table[0].value
    assert len(counts) >= 5
    assert counts["รับผิดชอบหลัก"].astype(int).sum() == len(app.table[1].value)


def test_the_grid_marks_one_lead_for_each_measure(open_page: OpenPage) -> None:
    grid = open_page("divisions", fy="2567").table[1].value
    # The last column says the same in one cell, for a phone.
    leads = grid.iloc[:, :-1].apply(lambda row: sum("หลัก" in str(cell) for cell in row), axis=1)
    assert all(cell.count("หลัก") == 1 for cell in grid.iloc[:, -1])
    assert len(grid)
    assert set(leads) == {1}


def test_one_division_leaves_its_measures_and_says_so(open_page: OpenPage) -> None:
    app = open_page("divisions", fy="2568", div="1")
    assert len(app.table[0].value) == 1
    assert "กำลังกรอง" in shown(app)
    names = app.table[0].value["ส่วนราชการภายใน"]
    grid = app.table[1].value
    assert all("หลัก" in cell or "ร่วม" in cell for cell in grid[names.iloc[0]])


def test_an_empty_workspace_shows_the_first_steps(open_empty: OpenPage) -> None:
    app = open_empty("divisions")
    assert not app.exception
    assert "ยังไม่มีข้อมูล" in shown(app)


def test_it_reads_in_english(open_page: OpenPage) -> None:
    app = open_page("divisions", lang="en")
    assert app.title[0].value == "Divisions"
    assert "Lead" in app.table[0].value.columns
