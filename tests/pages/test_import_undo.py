"""The imports page: what was brought in is taken back after a preview, and brought again."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.services.imports.scores import confirm_score_import
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage
from tests.pages.importing import agency, confirm, last_change, own_totals, told, upload
from tests.unit.imports.made_files import parsed

SCORES = "fiscal_year,total\n2567,84.10\n2568,91.15\n"


def _choose(app: AppTest, change_no: int | None) -> AppTest:
    return app.selectbox(key="undo_choice").set_value(change_no).run()


def _imported(open_empty: OpenPage) -> AppTest:
    return confirm(upload(open_empty("imports"), "scores.csv", SCORES))


def test_there_is_nothing_to_undo_before_the_first_import(open_empty: OpenPage) -> None:
    assert "ยกเลิกการนำเข้า" not in told(open_empty("imports"))


def test_an_import_is_undone_after_its_preview_and_can_be_brought_again(
    open_empty: OpenPage,
) -> None:
    app = _choose(_imported(open_empty), 2)
    assert "จะนำออก 2" in told(app)
    assert "คะแนนปี 2568 ของ" in told(app)
    assert own_totals() == {2567: 84.1, 2568: 91.15}
    app.button(key="confirm_undo").click().run()
    assert own_totals() == {}
    assert "การเปลี่ยนแปลงที่ 3" in app.toast[0].value
    assert app.dataframe[0].value["state"].tolist() == ["ยกเลิกแล้ว (การเปลี่ยนแปลงที่ 3)"]
    assert app.selectbox(key="undo_choice").value is None
    _choose(app, 3).button(key="confirm_undo").click().run()
    assert own_totals() == {2567: 84.1, 2568: 91.15}
    assert not app.exception


def test_a_change_of_mind_writes_nothing(open_empty: OpenPage) -> None:
    app = _choose(_imported(open_empty), 2)
    app.button(key="cancel_undo").click().run()
    assert app.selectbox(key="undo_choice").value is None
    assert last_change() == 2


def test_what_changed_while_somebody_was_looking_is_shown_again(open_empty: OpenPage) -> None:
    app = _choose(_imported(open_empty), 2)
    later = parsed([["fiscal_year", "total"], [2568, 92]])
    confirm_score_import(app_state.database(), LOCAL_USER, agency(), later, on_conflict="update")
    app.button(key="confirm_undo").click().run()
    assert "ระหว่างที่ท่านตรวจ" in app.error[0].value
    assert "คงไว้ตามที่เป็นอยู่ 1" in told(app)
    assert last_change() == 3
    app.button(key="confirm_undo").click().run()
    assert own_totals() == {2568: 92}


def test_in_english(open_empty: OpenPage) -> None:
    confirm(upload(open_empty("imports"), "scores.csv", SCORES))
    app = _choose(open_empty("imports", lang="en"), 2)
    assert "Will be removed" in told(app)
    assert "2 figures" not in told(app)
    assert "1 figure of 2568" in told(app)
