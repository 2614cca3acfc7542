"""The view of plan against result: what it finds, by filters, in both languages."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ita_dash.domain.fiscal_year import first_day, fiscal_year_of, last_day
from ita_dash.domain.measures.monthly.month import MeasureMonth, later, month_of
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.services.measures.edits import create_measure
from ita_dash.services.measures.months import ToldMonths, set_months
from ita_dash.ui.session import app_state
from tests.builders import draft
from tests.pages.conftest import OpenPage, shown
from tests.pages.measure_form import agency_id
from tests.stored import ADMIN

VIEW = {"view": "months"}


def words(app: AppTest) -> str:
    """What the page says, as it is read."""
    return shown(app).replace("\\", "")


def year() -> int:
    """The fiscal year in which the month before today lies."""
    return fiscal_year_of(later(month_of(app_state.today()), -1))


def measure(number: int, planned: float, reached: float, division: str = "กองคลัง") -> int:
    """A measure of that year with a plan and a result of the month that is over."""
    month = later(month_of(app_state.today()), -1)
    own = draft(
        fiscal_year=year(),
        number=number,
        title=f"มาตรการ {number}",
        divisions=(division,),
        status=MeasureStatus.IN_PROGRESS,
        progress=None,
        period_start=first_day(year()),
        period_end=last_day(year()),
    )
    place = app_state.database(), ADMIN, agency_id()
    saved = create_measure(*place, own)
    told = [MeasureMonth(month, planned, reached, "ประชุม")]
    set_months(*place, {saved.measure_id: ToldMonths(saved.change_no, told)})
    return saved.measure_id


def test_without_measures_the_way_to_the_first_steps(open_empty: OpenPage) -> None:
    app = open_empty("measures", **VIEW)
    assert not app.exception
    assert "มาตรการ" in words(app)


def test_what_the_whole_and_each_measure_are_behind(open_page: OpenPage) -> None:
    measure(91, 40.0, 20.0)
    measure(92, 20.0, 30.0, "กองช่าง")
    app = open_page("measures", fy=str(year()), **VIEW)
    assert not app.exception
    text = words(app)
    assert "(ถึงสิ้นเดือน" in text
    assert "มาตรการที่ช้ากว่าแผน" in text
    table = app.dataframe[0].value
    assert "91. มาตรการ 91" in table["title"].tolist()


def test_one_division_and_one_measure(open_page: OpenPage) -> None:
    first = measure(91, 40.0, 20.0)
    measure(92, 20.0, 30.0, "กองตรวจสอบใหม่")
    app = open_page("measures", fy=str(year()), line=str(first), **VIEW)
    assert "ช้ากว่าแผน 20 จุด: แผน 40% (ถึงสิ้นเดือน" in words(app)
    of_division = app.selectbox(key="div")
    wanted = next(each for each in of_division.options if each == "กองตรวจสอบใหม่")
    of_division.select(wanted).run()
    assert not app.exception
    assert "เร็วกว่าแผน 10 จุด: แผน 20% (ถึงสิ้นเดือน" in words(app)
    assert app.dataframe[0].value["title"].tolist() == ["92. มาตรการ 92"]


def test_in_english(open_page: OpenPage) -> None:
    measure(91, 40.0, 39.0)
    app = open_page("measures", fy=str(year()), lang="en", **VIEW)
    assert "Measures behind plan" in words(app)
    assert not app.exception


def test_every_year_shows_the_newest(open_page: OpenPage) -> None:
    measure(91, 40.0, 20.0)
    app = open_page("measures", fy="all", **VIEW)
    assert not app.exception
    assert "แสดงปีงบประมาณ" in words(app)


def test_who_is_behind_stands_in_the_list_too(open_page: OpenPage) -> None:
    measure(91, 40.0, 20.0)
    measure(92, 20.0, 30.0)
    text = words(open_page("measures", fy=str(year())))
    assert text.count("ช้ากว่าแผน 20 จุด") == 1
    assert "เร็วกว่าแผน" not in text
