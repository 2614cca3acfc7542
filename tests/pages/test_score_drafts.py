"""Nothing typed into the form of scores is lost: drafts, lost sessions, ways out of the form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.messages import msg
from ita_dash.domain.scores.input import read_score_input
from ita_dash.queries.form_drafts import FormDraft, form_drafts
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import agency, last_change
from tests.pages.kept_words import RETURNED, go_to, offers, press
from tests.pages.sessions import lose_session, toasts
from tests.pages.test_score_form import FIELD, YEAR, open_form, save, someone_edits, stored, type_in

KEPT = "เก็บฉบับร่างของคะแนนปี 2568 ไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าคะแนน"


def drafts() -> list[FormDraft]:
    """What the store keeps for the user of this PC, newest first."""
    return form_drafts(app_state.database(), agency().agency_id, app_state.current_person())


def words(draft: FormDraft, code: str) -> str:
    read = read_score_input(draft.typed)
    assert read is not None
    return read.figures[code]


def test_what_is_sent_is_kept_and_what_is_taken_back_is_not(open_page: OpenPage) -> None:
    app = open_form(open_page)
    assert drafts() == []
    type_in(app, total="90", source="ประกาศ")
    (draft,) = drafts()
    assert (draft.key.form, draft.key.subject_id) == ("scores", YEAR)
    assert draft.base_change_no == last_change()
    assert words(draft, "total") == "90"
    type_in(app, total="84.74", source="")
    assert drafts() == []


def test_a_draft_is_offered_gone_on_with_and_gone_when_saved(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), total="๙๐", oit="มาก", source="ก", reason="ข")
    app.selectbox(key=f"{FIELD}rating").set_value("ผ่าน").run()
    for app in (open_page("scores"), open_form(open_page)):
        assert "คะแนนรวม, ระดับ, OIT" in shown(app)
    assert app.text_input(key=f"{FIELD}total").value == "84.74"
    press(app, "go_on_")
    held = {name: app.text_input(key=FIELD + name).value for name in ("total", "oit", "reason")}
    assert held == {"total": "๙๐", "oit": "มาก", "reason": "ข"}
    assert app.text_area(key=f"{FIELD}source").value == "ก"
    assert app.selectbox(key=f"{FIELD}rating").value == "ผ่าน"
    assert (offers(app), len(drafts())) == (0, 1)
    save(type_in(app, oit=""))
    assert (stored()["total"], stored()["rating"]) == (90.0, "ผ่าน")
    assert drafts() == []


def test_a_draft_over_older_figures_meets_what_was_saved_meanwhile(open_page: OpenPage) -> None:
    type_in(open_form(open_page), total="90", source="ก")
    someone_edits(total=88.0)
    app = press(open_form(open_page), "go_on_")
    assert "คะแนนรวม: :gray[84.74] → 88.00 · ของท่าน 90" in shown(app).replace("\\", "")
    assert app.button(key="save_scores").disabled
    app.button(key="rebase_scores").click().run()
    assert len(drafts()) == 1
    save(app)
    assert stored()["total"] == 90.0
    assert drafts() == []


def test_two_windows_keep_a_draft_each(open_page: OpenPage) -> None:
    first, second = open_form(open_page), open_form(open_page)
    type_in(first, total="90")
    type_in(second, total="91")
    assert [words(draft, "total") for draft in drafts()] == ["91", "90"]
    assert offers(second.run()) == 1


WAYS_OUT: dict[str, Callable[[AppTest], AppTest]] = {
    "another page": lambda app: go_to(app, "overview"),
    "the scores": lambda app: go_to(app, "scores", fy="2568"),
    "another year": lambda app: app.selectbox(key="fy").set_value("2567").run(),
    "the button": lambda app: app.button(key="cancel_scores").click().run(),
}


@pytest.mark.parametrize("way", WAYS_OUT)
def test_leaving_keeps_what_was_typed_and_says_so(open_page: OpenPage, way: str) -> None:
    app = open_form(open_page)
    app.text_input(key=f"{FIELD}total").set_value("90").run()
    WAYS_OUT[way](app)
    assert toasts(app) == [KEPT]
    assert [words(draft, "total") for draft in drafts()] == ["90"]
    assert toasts(app.run()) == []


@pytest.mark.parametrize("way", WAYS_OUT)
def test_leaving_without_a_word_says_nothing(open_page: OpenPage, way: str) -> None:
    app = WAYS_OUT[way](open_form(open_page))
    assert (toasts(app), drafts()) == ([], [])


def test_another_year_shows_its_own_figures(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), total="90")
    app.selectbox(key="fy").set_value("2567").run()
    assert app.text_input(key=f"{FIELD}total").value == "87.31"
    assert offers(app) == 1


def test_another_language_leaves_nothing(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), total="90")
    app.segmented_control(key="lang").set_value("en").run()
    assert app.text_input(key=f"{FIELD}total").value == "90"
    assert (toasts(app), len(drafts())) == ([], 1)


def test_dropping_says_so(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), total="90")
    app.button(key="drop_draft").click().run()
    assert (drafts(), toasts(app)) == ([], ["ทิ้งฉบับร่างแล้ว"])
    assert open_form(open_page).text_input(key=f"{FIELD}total").value == "84.74"


def test_save_in_a_new_session_saves_what_the_screen_shows(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), total="90", source="ก")
    app.text_input(key=f"{FIELD}oit").set_value("80")
    lose_session(app)
    save(app)
    assert (stored()["total"], stored()["oit"]) == (90.0, 80.0)
    assert toasts(app) == [f"บันทึกคะแนนปี 2568 แล้ว (การเปลี่ยนแปลงที่ {last_change()})"]
    assert drafts() == []


def test_a_session_that_comes_back_says_so_and_goes_on(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), total="90")
    app.text_input(key=f"{FIELD}oit").set_value("80")
    lose_session(app)
    app.run()
    assert toasts(app) == [RETURNED]
    assert offers(app) == 0
    assert toasts(app.run()) == []
    assert (words(drafts()[0], "total"), words(drafts()[0], "oit")) == ("90", "80")


def test_a_lost_session_still_meets_what_was_saved_meanwhile(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), total="90", source="ก")
    lose_session(app)
    number = someone_edits(total=88.0)
    app.button(key="save_scores").click().run()
    assert f"การเปลี่ยนแปลงที่ {number}" in shown(app).replace("\\", "")
    assert stored()["total"] == 88.0
    assert app.text_input(key=f"{FIELD}total").value == "90"


def test_a_token_that_nobody_gave_out_opens_the_form_as_stored(open_page: OpenPage) -> None:
    for token in ("999-x", "0-x", "-1-x", "x", "", "๑๒-x", "9" * 400):
        app = open_form(open_page)
        app.text_input(key=f"{FIELD}total").set_value("1")
        app.text_input(key=f"shown_token_scores_{YEAR}").set_value(token)
        lose_session(app)
        app.run()
        assert app.text_input(key=f"{FIELD}total").value == "84.74"
        assert not app.exception


def test_a_store_that_takes_nothing_leaves_the_form_as_it_is_and_says_so(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*place: object) -> None:
        raise StoreFailure(msg("ดิสก์เต็ม"), msg("โปรดลบไฟล์ที่ไม่ใช้"))

    app = open_form(open_page)
    with monkeypatch.context() as full:
        full.setattr("ita_dash.ui.session.form_drafts.keep_form_draft", refuse)
        type_in(app, total="90")
        assert "ยังเก็บฉบับร่างไม่ได้" in shown(app)
        go_to(app, "overview")
        assert toasts(app) == ["เก็บฉบับร่างไม่ได้ สิ่งที่กรอกล่าสุดไม่ได้เก็บไว้"]
    assert drafts() == []
