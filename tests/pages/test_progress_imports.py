"""A division's form on the imports page: handed out, shown against what stands, taken in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.services.measures.edits import create_measure, edit_measure
from ita_dash.ui.session import app_state
from tests.builders import draft
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import agency, confirm, counts, last_change, told, upload
from tests.returned_form import Returned, printed
from tests.stored import ADMIN


@pytest.fixture
def page(open_empty: OpenPage) -> AppTest:
    """The page for forms in the books of an agency with two measures."""
    open_empty("imports", view="progress")
    for number in (1, 2):
        create_measure(app_state.database(), ADMIN, agency().agency_id, draft(number=number))
    return open_empty("imports", view="progress")


def form(*rows: dict[str, object]) -> Returned:
    found = Returned.of(printed(app_state.database(), agency(), "สำนักปลัด"))
    for place, cells in enumerate(rows):
        found.fill(place, cells)
    return found


def standing(number: int = 1) -> RecordedMeasure:
    found = measure_drafts(app_state.database(), agency().agency_id, last_change()).values()
    return next(each for each in found if each.draft.number == number)


def send(page: AppTest, returned: Returned) -> AppTest:
    return upload(page, "ตอบกลับ.xlsx", returned.upload().content)


def test_a_form_is_handed_out_here(page: AppTest) -> None:
    labels = [each.proto.label for each in page.get("download_button")]
    assert "แบบรายงานทุกส่วนราชการ (zip)" in labels
    page.selectbox(key="import_form_division").select_index(1).run()
    labels = [each.proto.label for each in page.get("download_button")]
    assert "แบบรายงานของส่วนราชการ (Excel)" in labels


def test_old_and_new_are_shown_then_written(page: AppTest) -> None:
    app = send(page, form({"progress": 60, "links": "https://example.go.th/a"}))
    assert (counts(app)["เปลี่ยน"], counts(app)["เหมือนเดิม"]) == (1, 1)
    assert "https://example.go.th/a" in shown(app)
    before = last_change()
    confirm(app)
    assert last_change() == before + 1
    assert standing().draft.progress == 60
    assert "เพิ่ม 1 รายการ · ปรับปรุง 1 รายการ" in shown(app)


def test_a_collision_is_shown_side_by_side_and_decided(page: AppTest) -> None:
    returned = form({"progress": 70, "outcome": "จากแบบ"})
    own = standing()
    edited = replace(own.draft, progress=55)
    key = app_state.database(), ADMIN, agency().agency_id, own.measure_id
    edit_measure(*key, edited, own.change_no)
    app = send(page, returned)
    assert counts(app)["ชนกัน"] == 1
    (table,) = (each.value for each in app.table if "ตอนพิมพ์" in each.value.columns)
    assert [str(cell).split(" · ")[1] for cell in table.iloc[0, 1:]] == ["40%", "55%", "70%"]
    assert app.button(key="import_confirm").disabled
    app.radio[0].set_value("skip").run()
    confirm(app)
    assert (standing().draft.progress, standing().draft.outcome) == (55, "จากแบบ")


def test_what_cannot_be_taken_is_named_and_the_rest_is(page: AppTest) -> None:
    app = send(page, form({"progress": 150}, {"progress": 80}))
    assert counts(app)["ยังไม่นำเข้า"] == 1
    assert "ความคืบหน้าต้องเป็นจำนวนเต็ม 0 ถึง 100" in told(app)
    confirm(app)
    assert (standing(1).draft.progress, standing(2).draft.progress) == (40, 80)


def test_another_file_and_another_agency_are_refused_in_words(page: AppTest) -> None:
    other = form()
    other.book["ita_dash"]["B4"].value = "เทศบาลเมืองอื่น"
    app = send(page, other)
    assert "แบบนี้เป็นของ เทศบาลเมืองอื่น" in told(app)
    assert app.button(key="import_confirm").disabled


def test_the_sample_takes_no_form_back(open_page: OpenPage) -> None:
    app = open_page("imports", view="progress")
    returned = Returned.of(printed(app_state.database(), agency(), "กองคลัง", 2568))
    assert "ข้อมูลตัวอย่าง" in shown(upload(app, "f.xlsx", returned.upload().content))


def test_it_reads_in_english(open_page: OpenPage) -> None:
    app = open_page("imports", view="progress", lang="en")
    assert not app.exception
    labels = [each.proto.label for each in app.get("download_button")]
    assert "Forms of all divisions (zip)" in labels
