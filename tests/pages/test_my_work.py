"""The page of what a division has to update now, on the sample, filtered, in English, with none.

12 to 19 are the measures 1 to 8 of fiscal year 2569 in the sample; 2 and 3 are late.
"""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ita_dash.domain.measures.status import MeasureStatus
from tests.pages.conftest import OpenPage, shown
from tests.pages.measure_form import newest, recorded
from tests.pages.sessions import toasts

FIELD = "several_"


def ticks(app: AppTest) -> list[int]:
    """The measures with a check box, in their order."""
    return [int(box.key.removeprefix(FIELD)) for box in app.checkbox if box.key]


def read(app: AppTest) -> str:
    """What the page says, as a reader sees it."""
    return shown(app).replace("\\", "")


def test_without_measures_the_way_to_the_first_steps(open_empty: OpenPage) -> None:
    app = open_empty("my_work")
    assert not app.exception
    assert "งานของฉัน" in shown(app)


def test_the_late_stand_first_with_for_whom_they_wait(open_page: OpenPage) -> None:
    app = open_page("my_work")
    assert not app.exception
    told = read(app)
    assert ticks(app)[:2] == [14, 13]
    assert "ต้องปรับปรุง 6 มาตรการ: เกินกำหนด 2" in told
    assert "รอใคร: " in told
    assert "รอ สำนักปลัด รายงานความคืบหน้า" in told
    assert "รอ กองคลัง แนบหลักฐาน" in told


def test_one_division_and_its_text(open_page: OpenPage) -> None:
    app = open_page("my_work", division="2")
    assert 0 < len(ticks(app)) < 6
    name = next(o for o in app.selectbox(key="division").options[2:])
    texts = [each.value for each in app.code]
    assert len(texts) == 2
    assert all(text.splitlines()[2] == name for text in texts)
    assert texts[0].startswith("งานที่ต้องปรับปรุง")
    assert texts[1].startswith("To be updated")


def test_a_division_that_is_not_there_shows_all(open_page: OpenPage) -> None:
    assert len(ticks(open_page("my_work", division="999"))) == 6


def test_in_english(open_page: OpenPage) -> None:
    app = open_page("my_work", lang="en")
    assert not app.exception
    assert app.title[0].value == "My work"
    assert "6 measures to be updated" in read(app)
    assert app.code[0].value.startswith("To be updated")


def test_several_are_updated_right_there(open_page: OpenPage) -> None:
    app = open_page("my_work", division="2")
    measure_id = ticks(app)[0]
    app.checkbox(key=f"{FIELD}{measure_id}").check().run()
    app.button(key="change_chosen").click().run()
    assert (app.query_params["view"], app.query_params["division"]) == ("change", "2")
    app.selectbox(key=f"{FIELD}status").set_value("cancelled").run()
    app.button(key="save_several").click().run()
    assert toasts(app) == [f"บันทึก 1 มาตรการแล้ว (การเปลี่ยนแปลงที่ {newest()})"]
    assert recorded(measure_id).draft.status is MeasureStatus.CANCELLED
    assert app.title[0].value == "งานของฉัน"
    assert app.selectbox(key="division").value == "2"
    assert measure_id not in ticks(app)


def test_in_the_past_nothing_can_be_chosen(open_page: OpenPage) -> None:
    app = open_page("my_work", asof=str(newest_of(open_page)))
    assert not app.exception
    assert not ticks(app)
    assert "รอ สำนักปลัด รายงานความคืบหน้า" in read(app)
    assert len(app.code) == 2


def newest_of(open_page: OpenPage) -> int:
    """The newest change of the sample, which an open page loads first."""
    open_page("overview")
    return newest()
