"""What was chosen and answered for an import is lost neither with its page nor with its session."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.queries.form_drafts import FormDraft, form_drafts
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import (
    REAL_REPORT,
    REAL_SCORES,
    RIGHT_NAME,
    agency,
    confirm,
    counts,
    last_change,
    own_totals,
    told,
    upload,
)
from tests.pages.sessions import lose_session, toasts

OWN = "ปีงบประมาณ,คะแนนรวม\n2566,80.10\n"
NO_YEAR = "หน่วยงาน,คะแนนรวม\nองค์การบริหารส่วนตำบลทดสอบ,80.1\n"
RETURNED = "เชื่อมต่อใหม่แล้ว สิ่งที่เลือกและตอบไว้ยังอยู่ครบ แต่ยังไม่ได้นำเข้า"
ONCE_MORE = "การเชื่อมต่อขาดไประหว่างนั้น จึงยังไม่ได้นำเข้า โปรดตรวจแล้วกดยืนยันอีกครั้ง"
CHOOSE_AGAIN = "ไม่พบไฟล์ที่เลือกไว้แล้ว โปรดเลือกไฟล์อีกครั้ง ยังไม่มีการนำเข้า"


def drafts() -> list[FormDraft]:
    return form_drafts(app_state.database(), agency().agency_id, app_state.current_person())


def kept_files(app_file: Path) -> list[Path]:
    """The files that wait beside the database of the app under test."""
    folder = app_file.with_suffix(".uploads")
    return list(folder.iterdir()) if folder.exists() else []


def bare(text: str) -> str:
    """A text of the page without what keeps it from being read as markup."""
    return text.replace("\\", "").replace("\N{WORD JOINER}", "")


def copies_in_memory(content: bytes) -> int:
    """How many copies of a file stand in the server's memory beside the test's own."""
    gc.collect()
    held = {
        id(each)
        for owner in gc.get_objects()
        for each in gc.get_referents(owner)
        if type(each) is bytes and each is not content and each == content
    }
    return len(held)


def switch(app: AppTest, kind: str) -> AppTest:
    return app.segmented_control(key="view").set_value(kind).run()


def go_to(app: AppTest, page: str) -> AppTest:
    app.switch_page(f"../pages/{page}.py")
    app.query_params = {}
    return app.run()


def year_question(app: AppTest) -> str:
    """The key of the question for the fiscal year."""
    return next(str(box.key) for box in app.selectbox if str(box.key).startswith("import_year_"))


def press(app: AppTest, beginning: str) -> AppTest:
    return next(each for each in app.button if str(each.key).startswith(beginning)).click().run()


def test_an_import_goes_on_in_a_new_session(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports"), "own.csv", OWN)
    before = counts(app)
    lose_session(app)
    app.run()
    assert toasts(app) == [RETURNED]
    assert (counts(app), last_change()) == (before, 1)
    confirm(app)
    assert own_totals() == {2566: 80.10}
    assert "การเปลี่ยนแปลงที่ 2" in shown(app)


def test_a_confirmation_into_a_lost_session_says_that_nothing_was_imported(
    open_empty: OpenPage,
) -> None:
    app = upload(open_empty("imports"), "own.csv", OWN)
    lose_session(app)
    confirm(app)
    assert [str(each.value) for each in app.warning] == [ONCE_MORE]
    assert last_change() == 1
    confirm(app)
    assert own_totals() == {2566: 80.10}


def test_answers_go_on_in_a_new_session(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports"), "year.csv", NO_YEAR)
    app.selectbox(key=year_question(app)).set_value(2566).run()
    lose_session(app)
    confirm(app)
    assert app.selectbox(key=year_question(app)).value == 2566
    confirm(app)
    assert own_totals() == {2566: 80.1}


def test_where_the_file_is_gone_it_is_asked_for_again(open_empty: OpenPage, app_file: Path) -> None:
    app = upload(open_empty("imports"), "own.csv", OWN)
    for file in kept_files(app_file):
        file.unlink()
    lose_session(app)
    confirm(app)
    assert [str(each.value) for each in app.warning] == [CHOOSE_AGAIN]
    assert (last_change(), drafts()) == (1, [])
    confirm(upload(app, "own.csv", OWN))
    assert own_totals() == {2566: 80.10}


def test_a_chosen_file_waits_on_disk_and_not_in_memory(
    open_empty: OpenPage, app_file: Path
) -> None:
    content = OWN.encode()
    app = upload(open_empty("imports"), "own.csv", content)
    assert [file.read_bytes() for file in kept_files(app_file)] == [content]
    assert copies_in_memory(content) == 0
    app.run()
    assert copies_in_memory(content) == 0
    confirm(app)
    assert own_totals() == {2566: 80.10}
    assert copies_in_memory(content) == 0


def test_a_file_without_room_on_disk_is_imported_all_the_same(
    open_empty: OpenPage, app_file: Path
) -> None:
    app_file.with_suffix(".uploads").write_bytes(b"a file where the folder would be")
    app = upload(open_empty("imports"), "year.csv", NO_YEAR)
    app.selectbox(key=year_question(app)).set_value(2566).run()
    confirm(app)
    assert own_totals() == {2566: 80.1}


def test_a_file_that_gave_way_to_others_is_asked_for_again(
    open_empty: OpenPage, app_file: Path
) -> None:
    app = upload(open_empty("imports"), "year.csv", NO_YEAR)
    for file in kept_files(app_file):
        file.unlink()
    app.selectbox(key=year_question(app)).set_value(2566).run()
    assert "ไม่พบไฟล์ year.csv ที่เลือกไว้แล้ว" in bare(str(app.error[0].value))
    press(app, "import_choose_again")
    app = upload(app, "year.csv", NO_YEAR)
    confirm(app)
    assert own_totals() == {2566: 80.1}


def test_what_is_imported_waits_no_more(open_empty: OpenPage, app_file: Path) -> None:
    app = upload(open_empty("imports"), "own.csv", OWN)
    assert (len(drafts()), len(kept_files(app_file))) == (1, 1)
    confirm(app)
    assert (drafts(), kept_files(app_file)) == ([], [])


def test_another_file_takes_the_place_of_the_first(open_empty: OpenPage, app_file: Path) -> None:
    app = upload(open_empty("imports"), "own.csv", OWN)
    app.button(key="import_choose_again").click().run()
    assert (drafts(), kept_files(app_file)) == ([], [])
    upload(app, "other.csv", OWN.replace("80.10", "81.10"))
    confirm(app)
    assert own_totals() == {2566: 81.10}


def test_other_kinds_and_pages_drop_nothing_that_was_chosen_or_answered(
    open_empty: OpenPage,
) -> None:
    app = upload(open_empty("imports"), "year.csv", NO_YEAR)
    app.selectbox(key=year_question(app)).set_value(2566).run()
    upload(switch(app, "report"), "report.txt", REAL_REPORT)
    switch(app, "scores")
    assert app.selectbox(key=year_question(app)).value == 2566
    assert "year.csv" in bare(shown(app))
    go_to(app, "measures")
    (said,) = toasts(app)
    assert bare(said) == ("เก็บ year.csv, report.txt ไว้แล้ว ยังไม่ได้นำเข้า ทำต่อได้ที่หน้านำเข้า")
    assert toasts(app.run()) == []
    go_to(app, "imports")
    assert app.selectbox(key=year_question(app)).value == 2566
    confirm(app)
    assert own_totals() == {2566: 80.1}
    assert "report.txt" in bare(shown(switch(app, "report")))


def test_a_file_and_a_text_stay_beside_each_other(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", view="report"), "report.txt", REAL_REPORT)
    app.radio(key="import_report_source").set_value("text").run()
    app.text_area[0].set_value("วางไว้ครึ่งหนึ่ง").run()
    app.radio(key="import_report_source").set_value("file").run()
    assert "report.txt" in bare(shown(app))
    app.radio(key="import_report_source").set_value("text").run()
    assert app.text_area[0].value == "วางไว้ครึ่งหนึ่ง"
    app.text_area[0].set_value(REAL_REPORT.decode())
    app.button(key="import_read_text").click().run()
    assert counts(app)["ใหม่"] == 5
    app.button(key="import_choose_again").click().run()
    assert app.text_area[0].value == REAL_REPORT.decode()


def test_text_that_was_not_read_yet_is_found_again(open_empty: OpenPage) -> None:
    app = open_empty("imports", view="report")
    app.radio(key="import_report_source").set_value("text").run()
    app.text_area[0].set_value("วางไว้ครึ่งหนึ่ง").run()
    again = press(open_empty_again(app), "go_on_")
    assert again.text_area[0].value == "วางไว้ครึ่งหนึ่ง"
    assert len(drafts()) == 1
    app.text_area[0].set_value("วางไว้ทั้งหมด")
    lose_session(app)
    app.run()
    assert app.text_area[0].value == "วางไว้ทั้งหมด"


def open_empty_again(app: AppTest) -> AppTest:
    """The page in another window, or after a reload."""
    again = AppTest.from_file(app._script_path, default_timeout=app.default_timeout).run()
    return go_to(again, "imports")


def test_another_window_offers_what_waits_and_drops_it(
    open_empty: OpenPage, app_file: Path
) -> None:
    app = upload(open_empty("imports", view="report"), "report.txt", REAL_REPORT)
    again = open_empty_again(app)
    assert "มีการนำเข้าที่ยังไม่เสร็จ" in shown(again)
    assert "report" in shown(again)
    press(again, "go_on_")
    assert again.session_state["view"] == "report"
    assert counts(again) == counts(app)
    assert len(drafts()) == 1
    third = open_empty_again(app)
    press(third, "drop_")
    assert toasts(third) == ["ทิ้งฉบับร่างแล้ว"]
    assert (drafts(), kept_files(app_file)) == ([], [])
    assert counts(again.run()) == counts(app)


def test_a_draft_goes_with_the_import_into_the_own_workspace(open_page: OpenPage) -> None:
    app = upload(open_page("imports", view="report"), "report.txt", REAL_REPORT)
    (before,) = drafts()
    sample = agency().agency_id
    names = next(box for box in app.selectbox if str(box.key).startswith("import_name_"))
    names.set_value(RIGHT_NAME).run()
    app.button(key="import_start_workspace").click().run()
    assert agency().agency_id != sample
    (after,) = drafts()
    assert after.key == before.key
    assert form_drafts(app_state.database(), sample, app_state.current_person()) == []
    lose_session(app)
    confirm(app)
    confirm(app)
    assert drafts() == []


@pytest.mark.parametrize("typed", ["", "x", "[]", '{"files": 1}', '{"files": {"file": ["a"]}}'])
def test_what_another_version_kept_is_not_offered(
    open_empty: OpenPage, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    app = open_empty("imports")
    monkeypatch.setattr(
        "ita_dash.ui.imports.kept.person_drafts", lambda *place: [_waiting(typed) for _ in place]
    )
    assert "มีการนำเข้าที่ยังไม่เสร็จ" not in shown(app.run())
    assert not app.exception


def _waiting(typed: str) -> FormDraft:
    from ita_dash.db.clock import utc_now
    from ita_dash.queries.form_drafts import DraftKey

    return FormDraft(DraftKey("import_scores", 0, "x"), 0, typed, utc_now())


def test_it_reads_in_english(open_empty: OpenPage) -> None:
    app = upload(open_empty("imports", lang="en"), "scores_real.csv", REAL_SCORES)
    again = open_empty_again(app)
    again.segmented_control(key="lang").set_value("en").run()
    assert "Unfinished import from" in told(again)
