"""The scores page: years that stand under a wrong agency are moved, after they were shown."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ita_dash.db.database import Database
from ita_dash.exports.changes.log import ChangeLog
from ita_dash.i18n.translator import translator
from ita_dash.queries.changes import changes
from ita_dash.queries.scores import all_score_figures, assessed_agencies
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import agency, last_change
from tests.pages.sessions import lose_session, toasts
from tests.stored import WORKING_GROUP, assessed_rows, import_scores, score_rows

PEER, MEAN = 9001, 9002


def totals() -> dict[tuple[int, int], float]:
    """Every total by agency and year."""
    found = all_score_figures(app_state.database(), agency().agency_id, last_change())
    found = found[found["code"] == "total"]
    keys = zip(found["assessed_id"].tolist(), found["fiscal_year"].tolist(), strict=True)
    return dict(zip(keys, found["value"].tolist(), strict=True))


def peers(db: Database, agency_id: int) -> None:
    """A neighbour with another total of 2568 and one of 2566, and a mean of a province."""
    with db.change(agency_id, WORKING_GROUP, "import_scores", "x.csv") as transaction:
        transaction.append("assessed_agency", assessed_rows(PEER, "เทศบาลข้างเคียง"))
        transaction.append("assessed_agency", assessed_rows(MEAN, "ระนอง", "province_mean"))
    import_scores(db, agency_id, score_rows(PEER, 2568, total=88.0))


def open_sources(open_page: OpenPage, **query: str) -> AppTest:
    open_page("scores")
    peers(app_state.database(), agency().agency_id)
    return open_page("scores", view="sources", fy="2568", **query)


def choose(app: AppTest, beginning: str, direction: str = "out") -> AppTest:
    box = app.selectbox(key=f"move_other_{direction}")
    option = next(each for each in box.options if each.startswith(beginning))
    return box.set_value(option).run()


def move(app: AppTest) -> str:
    app.button(key="move_scores").click().run()
    assert not app.exception
    return shown(app).replace("\\", "")


def test_a_mean_taken_for_the_own_result_is_moved(open_page: OpenPage) -> None:
    app = choose(open_sources(open_page), "ระนอง")
    before = totals()
    told = shown(app).replace("\\", "")
    assert "ค่าเฉลี่ยระดับจังหวัด" in told
    assert "ปี 2568: 15 รายการ · คะแนนรวม 84.74" in told
    move(app)
    assert toasts(app) == [f"ย้ายคะแนนไปเป็นของ ระนอง แล้ว (การเปลี่ยนแปลงที่ {last_change()})"]
    moved = {(MEAN, 2568) if key == (0, 2568) else key: total for key, total in before.items()}
    assert totals() == moved
    key = app_state.database(), agency().agency_id, last_change()
    (logged,) = ChangeLog(*key, translator("th")).worded(changes(*key).head(1))
    assert (logged.label, logged.place) == ("ย้ายคะแนนไปหน่วยงานอื่น", "scores")
    assert logged.subject == f"2568: {agency().name} → ระนอง"
    assert [str(line) for line in logged.lines] == [
        "คะแนน: 15 รายการ ปี 2568",
        "คะแนนของหน่วยงานอื่น: 15 รายการ",
    ]


def test_a_year_that_both_have_is_asked_and_named(open_page: OpenPage) -> None:
    app = choose(open_sources(open_page), "เทศบาลข้างเคียง")
    told = shown(app).replace("\\", "")
    assert "เทศบาลข้างเคียง มีคะแนนของปีนี้อยู่แล้วและไม่ตรงกัน" in told
    assert "คะแนนรวม: เดิม 88.00 · ที่ย้ายมา 84.74" in told
    before = totals()
    assert "โปรดเลือกว่าจะใช้คะแนนใดของแต่ละปี" in move(app)
    assert totals() == before
    app.radio(key=f"move_counts_0_{PEER}_2568").set_value("standing").run()
    move(app)
    assert totals() == {key: value for key, value in before.items() if key != (0, 2568)}


def test_scores_under_another_name_become_the_own_and_come_back(open_page: OpenPage) -> None:
    app = open_sources(open_page)
    app.radio(key="move_direction").set_value("in").run()
    choose(app, "เทศบาลข้างเคียง", "in")
    app.radio(key=f"move_counts_{PEER}_0_2568").set_value("moved").run()
    before = totals()
    move(app)
    number = last_change()
    assert totals()[0, 2568] == 88.0
    app = open_page("scores", view="sources")
    app.selectbox(key="undo_choice").set_value(number).run()
    app.button(key="confirm_undo").click().run()
    assert totals() == before


def test_an_agency_that_is_not_known_yet(open_page: OpenPage) -> None:
    app = open_sources(open_page)
    box = app.selectbox(key="move_other_out")
    assert box.options[-1] == "หน่วยงานอื่นที่ยังไม่มีในระบบ"
    box.set_value("new").run()
    app.text_input(key="move_name").set_value("เทศบาลใหม่").run()
    move(app)
    known = assessed_agencies(app_state.database(), agency().agency_id, last_change())
    assert known.iloc[-1]["name"] == "เทศบาลใหม่"
    assert (0, 2568) not in totals()


def test_a_session_that_never_showed_the_preview_shows_it_first(open_page: OpenPage) -> None:
    app = choose(open_sources(open_page), "ระนอง")
    before = totals()
    lose_session(app)
    assert "โปรดตรวจรายการข้างบนแล้วกดย้ายอีกครั้ง" in move(app)
    assert totals() == before
    move(app)
    assert (MEAN, 2568) in totals()


def test_an_agency_without_own_scores_can_take_them_from_another(open_empty: OpenPage) -> None:
    open_empty("scores")
    peers(app_state.database(), agency().agency_id)
    app = open_empty("scores")
    choose(app, "เทศบาลข้างเคียง", "in")
    app.multiselect(key=f"move_years_in_{PEER}").set_value([2568]).run()
    move(app)
    assert totals() == {(0, 2568): 88.0}


def test_nothing_to_move_is_not_offered(open_empty: OpenPage) -> None:
    assert not open_empty("scores").radio


def test_in_english(open_page: OpenPage) -> None:
    app = choose(open_sources(open_page, lang="en"), "ระนอง")
    assert "2568: 15 figures · Total score 84.74" in shown(app).replace("\\", "")
