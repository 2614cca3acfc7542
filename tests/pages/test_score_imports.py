"""Scores on the imports page: reviewed cell by cell, written as one change or not at all."""

from __future__ import annotations

import pytest

from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.scores.table import read_scores
from ita_dash.queries.changes import newest_change
from ita_dash.queries.imports import import_files
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.scores import all_score_figures, score_figures
from ita_dash.services.imports.scores import confirm_score_import
from ita_dash.ui.imports.job import Asked
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import (
    CITY,
    REAL_SCORES,
    agency,
    confirm,
    counts,
    last_change,
    own_totals,
    told,
    upload,
)


def test_real_scores_are_reviewed_then_written_as_one_change(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports"), "scores_real.csv", REAL_SCORES)
    assert counts(app) == {
        "ใหม่": 268,
        "เหมือนเดิม": 0,
        "ต่างจากเดิม": 0,
        "ข้อผิดพลาด": 0,
        "คำเตือน": 1,
    }
    assert "เก็บไว้เปรียบเทียบเท่านั้น" in shown(app)
    assert last_change() == 1
    app.selectbox[0].set_value(CITY).run()
    assert last_change() == 1
    confirm(app)
    assert last_change() == 2
    assert own_totals()[2564] == 80.52
    assert "เพิ่ม 268 รายการ" in shown(app)
    assert "การเปลี่ยนแปลงที่ 2" in shown(app)
    assert app.dataframe[-1].value["file_name"].tolist() == ["scores_real.csv"]


def test_a_file_that_was_imported_has_nothing_more_to_write(open_empty: OpenPage) -> None:
    app = confirm(upload(open_empty("imports"), "first.csv", "ปีงบประมาณ,คะแนนรวม\n2566,80.10\n"))
    upload(app, "again.csv", "fiscal_year,total\n2566,80.1\n")
    assert counts(app)["เหมือนเดิม"] == 1
    assert app.button(key="import_confirm").disabled
    assert "ไม่มีอะไรต้องบันทึก" in shown(app)
    assert len(import_files(app_state.database(), agency().agency_id, last_change())) == 1


def test_errors_are_listed_by_cell_and_stop_the_whole_file(open_empty: OpenPage) -> None:
    table = "ปีงบประมาณ,คะแนนรวม\n2565,120\n2566,=1+1\n2567,85.5\n"
    app = upload(open_empty("imports"), "wrong.csv", table)
    assert counts(app)["ข้อผิดพลาด"] == 2
    listed = told(app)
    assert "แถว 2 คอลัมน์ B คะแนนรวม" in listed
    assert "120" in listed
    assert "=1+1" in listed.replace("\\", "")
    assert app.button(key="import_confirm").disabled
    assert last_change() == 1


@pytest.mark.parametrize(("choice", "total"), [("skip", 80.10), ("update", 81.50)])
def test_what_exists_already_is_skipped_or_updated(
    open_empty: OpenPage, choice: str, total: float
) -> None:
    app = confirm(upload(open_empty("imports"), "first.csv", "ปีงบประมาณ,คะแนนรวม\n2566,80.10\n"))
    upload(app, "second.csv", "ปีงบประมาณ,คะแนนรวม\n2566,81.50\n2567,90.00\n")
    assert counts(app)["ต่างจากเดิม"] == 1
    assert app.dataframe[0].value[["stored", "file"]].to_numpy().tolist() == [["80.10", "81.50"]]
    assert app.button(key="import_confirm").disabled
    app.radio[0].set_value(choice).run()
    assert last_change() == 2
    confirm(app)
    assert own_totals() == {2566: total, 2567: 90.00}
    assert last_change() == 3
    assert ("ข้าม 1 รายการ" if choice == "skip" else "ปรับปรุง 1 รายการ") in shown(app)


def test_a_second_click_on_confirm_writes_nothing_more(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports"), "own.csv", "ปีงบประมาณ,คะแนนรวม\n2566,80.10\n")
    job = app.session_state["import.scores"]
    token = job.token
    confirm(app)
    # The browser sends a second click before it has seen the first one's answer.
    job.ask(token, Asked("update", ("", 0, 0, 0)))
    upload(app, "more.csv", "ปีงบประมาณ,คะแนนรวม\n2567,90.00\n")
    assert own_totals() == {2566: 80.10}
    assert last_change() == 2


def test_a_confirmation_of_outdated_numbers_is_taken_back(open_empty: OpenPage) -> None:
    content = "ปีงบประมาณ,คะแนนรวม\n2566,80.10\n"
    app = upload(open_empty("imports"), "own.csv", content)
    other = Upload("other.csv", "ปีงบประมาณ,คะแนนรวม\n2566,70.00\n".encode())
    parsed = read_scores(other, load_rulebooks(), 50)
    confirm_score_import(app_state.database(), LOCAL_USER, agency(), parsed)
    confirm(app)
    assert own_totals() == {2566: 70.00}
    assert "ข้อมูลเปลี่ยนไประหว่างที่ท่านตรวจ" in shown(app)
    assert counts(app)["ต่างจากเดิม"] == 1


def test_a_scale_that_the_file_leaves_open_is_asked_for(open_empty: OpenPage) -> None:
    table = "ปีงบประมาณ,IIT,EIT,OIT\n2567,25,26,29.1\n"
    app = upload(open_empty("imports"), "scale.csv", table)
    assert not app.metric
    app.radio[0].set_value("points").run()
    assert counts(app)["ข้อผิดพลาด"] == 0
    confirm(app)
    stored = score_figures(app_state.database(), agency().agency_id, 2)
    assert set(stored["scale"]) == {"points"}


def test_a_year_that_the_file_leaves_out_is_asked_for(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports"), "year.csv", "หน่วยงาน,คะแนนรวม\nอบต.ก,80.1\n")
    assert not app.metric
    app.selectbox[0].set_value(2566).run()
    confirm(app)
    stored = all_score_figures(app_state.database(), agency().agency_id, 2)
    assert stored["fiscal_year"].tolist() == [2566]


def test_real_scores_do_not_mix_with_the_sample(open_page: OpenPage) -> None:
    app = upload(open_page("imports"), "scores_real.csv", REAL_SCORES)
    sample, before = agency(), last_change()
    assert app.button(key="import_confirm").disabled
    assert app.button(key="import_start_workspace").disabled
    app.selectbox[0].set_value(CITY).run()
    app.button(key="import_start_workspace").click().run()
    made = agency()
    assert (made.name, made.agency_type, made.province) == (CITY, "เมืองพัทยา", "ชลบุรี")
    assert newest_change(app_state.database(), sample.agency_id) == before + 1
    confirm(app)
    assert own_totals()[2564] == 80.52
