"""The form that plans a year again: proposals side by side, refused one by one, saved."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.queries.changes import newest_change
from ita_dash.queries.form_drafts import form_drafts
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.test_closings import close, served

FIELD = "roll_field_"


def of_year(fiscal_year: int) -> dict[int, MeasureDraft]:
    """The measures of a year by their ids."""
    drafts = measure_drafts(app_state.database(), served(), 1000)
    return {k: each.draft for k, each in drafts.items() if each.draft.fiscal_year == fiscal_year}


def links(app: AppTest) -> list[str]:
    """What the links of a page are called."""
    return [each.proto.label for each in app.get("page_link")]


def kept() -> list[str]:
    """The forms of which drafts are kept."""
    drafts = form_drafts(app_state.database(), served(), app_state.current_person())
    return [draft.key.form for draft in drafts]


def test_texts_stand_side_by_side_and_what_is_taken_is_saved(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569", view="roll")
    assert not app.exception
    first, second, *_ = of_year(2569)
    assert "2570" in shown(app)
    app.checkbox(key=f"{FIELD}text_{first}_period_text").uncheck().run()
    app.checkbox(key=f"{FIELD}measure_{second}").uncheck().run()
    assert kept() == ["roll"]
    app.button(key="save_roll").click().run()
    assert not app.exception
    assert f"การเปลี่ยนแปลงที่ {newest_change(app_state.database(), served())}" in app.toast[0].value
    before, after = of_year(2569), list(of_year(2570).values())
    # One of the sample is cancelled and not proposed.
    assert len(after) == len(before) - 2
    assert after[0].period_text == before[first].period_text
    assert "2570" in after[1].period_text
    assert {each.result for each in after} == {""}
    assert kept() == []


def test_what_is_there_is_asked_about(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2568", view="roll")
    app.button(key="save_roll").click().run()
    assert "จึงยังไม่ได้ยกมาตรการ" in shown(app)
    app.radio(key=f"{FIELD}existing").set_value("skip").run()
    newest = newest_change(app_state.database(), served())
    app.button(key="save_roll").click().run()
    assert not app.exception
    assert newest_change(app_state.database(), served()) == newest
    assert "ไม่มีอะไรเปลี่ยน" in app.toast[0].value


def test_a_draft_is_offered_and_gone_on_with(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569", view="roll")
    first, *_ = of_year(2569)
    app.checkbox(key=f"{FIELD}measure_{first}").uncheck().run()
    app = open_page("measures", fy="2569")
    go_on = next(each for each in app.button if (each.key or "").startswith("go_on_roll_"))
    go_on.click().run()
    assert not app.checkbox(key=f"{FIELD}measure_{first}").value
    app.button(key="drop_draft").click().run()
    assert kept() == []


def test_what_was_refused_stays_so_while_its_measure_is_left_out(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569", view="roll")
    first, *_ = of_year(2569)
    box, text = f"{FIELD}measure_{first}", f"{FIELD}text_{first}_period_text"
    app.checkbox(key=text).uncheck().run()
    app.checkbox(key=box).uncheck().run()
    assert text not in {each.key for each in app.checkbox}
    app.checkbox(key=box).check().run()
    assert not app.checkbox(key=text).value


def test_a_twelve_month_closing_leads_on_to_the_next_year(open_page: OpenPage) -> None:
    open_page("closings")
    close(2568, period=ClosingPeriod.SIX)
    assert "ยกมาตรการไปปี 2569" not in links(open_page("closings", fy="2568"))
    close(2568, period=ClosingPeriod.TWELVE, name="สิ้นปี")
    assert "ยกมาตรการไปปี 2569" in links(open_page("closings", fy="2568"))


def test_an_empty_workspace_and_a_year_without_measures(
    open_empty: OpenPage,
) -> None:
    assert not open_empty("measures", view="roll").exception


def test_a_year_without_measures_says_so(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2562", view="roll")
    assert not app.exception
    assert "ยังไม่มีมาตรการของปีงบประมาณ 2562" in shown(app)


def test_in_english(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569", view="roll", lang="en")
    assert not app.exception
    assert app.button(key="save_roll").label == "Carry 7 measures forward"


def test_a_measure_tells_since_when_it_is_carried_out(open_page: OpenPage) -> None:
    app = open_page("measures", fy="2569", view="roll")
    app.button(key="save_roll").click().run()
    first, *_ = of_year(2570)
    app = open_page("measures", m=str(first))
    assert "ดำเนินการมาตั้งแต่ปี" in shown(app)
