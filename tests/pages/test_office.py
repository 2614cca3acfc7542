"""The office's particulars on the page of the agency: shown, typed, kept, collided, taken back."""

from __future__ import annotations

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.agencies.office import Office
from ita_dash.queries.changes import newest_change
from ita_dash.queries.form_drafts import FormDraft, form_drafts
from ita_dash.queries.office import office_as_of
from ita_dash.services.agencies.office import edit_office
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import agency, last_change
from tests.pages.kept_words import RETURNED, go_to, offers, press
from tests.pages.sessions import lose_session, toasts

FIELD = "office_field_"
OTHER = Actor("สมชาย", Role.ADMIN)


def office() -> Office:
    db, agency_id = app_state.database(), agency().agency_id
    return office_as_of(db, agency_id, newest_change(db, agency_id))


def drafts() -> list[FormDraft]:
    return form_drafts(app_state.database(), agency().agency_id, app_state.current_person())


def open_form(open_page: OpenPage, **query: str) -> AppTest:
    app = open_page("agency", view="office", **query)
    assert not app.exception
    return app


def type_in(app: AppTest, **fields: str) -> AppTest:
    for name, value in fields.items():
        app.text_input(key=FIELD + name).set_value(value).run()
    assert not app.exception
    return app


def value(app: AppTest, name: str) -> str:
    return str(app.text_input(key=FIELD + name).value)


def save(app: AppTest) -> AppTest:
    app.button(key="save_office").click().run()
    assert not app.exception
    return app


def someone_edits(**fields: str) -> None:
    seen = office()
    wanted = replace(seen, **fields)
    edit_office(app_state.database(), OTHER, agency().agency_id, wanted, seen=seen)


def text_of(app: AppTest) -> str:
    return shown(app).replace("\\", "")


def test_what_is_unknown_is_said_and_asked_for(open_empty: OpenPage) -> None:
    app = open_empty("agency")
    text = text_of(app)
    assert "ข้อมูลสำหรับหนังสือราชการ" in text
    assert ":gray[โทรศัพท์] –" in text
    assert "ยังไม่ครบสำหรับลงนามในหนังสือ: หัวหน้าสำนักปลัด, ปลัด, นายก" in text
    app.button(key="edit_office").click().run()
    assert value(app, "full_name") == "องค์การบริหารส่วนตำบลทดสอบ"


def test_the_form_in_english(open_page: OpenPage) -> None:
    app = open_form(open_page, lang="en")
    assert "Particulars for papers" in shown(app)
    assert "Signers of papers" in shown(app)
    assert "ผู้ลงนาม" not in shown(app)


def test_what_is_saved_stands_on_the_page_with_its_number(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), phone="๐ ๗๗๓๗ ๙๙๒๙", clerk="นางสมศรี ทดสอบ")
    app.selectbox(key=FIELD + "clerk_acting").set_value("acting").run()
    type_in(app, clerk_own_position="หัวหน้าสำนักปลัด", clerk_position="ปลัด อบต.")
    before = last_change()
    save(app)
    assert toasts(app) == [f"บันทึกข้อมูลสำหรับหนังสือราชการแล้ว (การเปลี่ยนแปลงที่ {before + 1})"]
    text = text_of(app)
    assert "นางสมศรี ทดสอบ หัวหน้าสำนักปลัด รักษาราชการแทน ปลัด อบต." in text
    assert ":gray[โทรศัพท์] ๐ ๗๗๓๗ ๙๙๒๙" in text
    assert drafts() == []


def test_usual_positions_are_proposed_and_fill_only_what_is_blank(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), head_of_office_position="หัวหน้าฝ่าย")
    proposed = app.text_input(key=FIELD + "clerk_position").placeholder
    assert proposed == "ปลัดองค์การบริหารส่วนตำบล"
    app.button(key="fill").click().run()
    assert value(app, "clerk_position") == "ปลัดองค์การบริหารส่วนตำบล"
    assert value(app, "head_of_office_position") == "หัวหน้าฝ่าย"
    assert office().clerk_position is None


def test_what_cannot_be_is_said_and_what_was_typed_stays(open_page: OpenPage) -> None:
    app = save(type_in(open_form(open_page), website="www.example.go.th"))
    assert "เว็บไซต์ต้องขึ้นต้นด้วย" in text_of(app)
    assert value(app, "website") == "www.example.go.th"
    assert office().website is None


def test_words_are_kept_offered_and_gone_when_saved(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), phone="1")
    assert len(drafts()) == 1
    go_to(app, "scores")
    assert "เก็บฉบับร่างข้อมูลสำหรับหนังสือราชการไว้แล้ว" in toasts(app)[0]
    app = open_page("agency")
    assert offers(app) == 1
    press(app, "go_on_")
    assert value(app, "phone") == "1"
    save(app)
    assert office().phone == "1"
    assert drafts() == []


def test_a_lost_session_loses_no_word(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), phone="1", address="หมู่ 1")
    lose_session(app)
    type_in(app, phone="2")
    assert RETURNED in toasts(app)
    assert (value(app, "phone"), value(app, "address")) == ("2", "หมู่ 1")
    save(app)
    assert (office().phone, office().address) == ("2", "หมู่ 1")


def test_two_who_type_the_same_field_see_both_values(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), phone="2", address="หมู่ 1")
    someone_edits(phone="1", website="https://a.example")
    save(app)
    assert "โทรศัพท์: ที่บันทึกไว้ 1 · ที่กรอก 2" in text_of(app)
    assert office().phone == "1"
    assert value(app, "website") == "https://a.example"
    save(app)
    stands = office()
    assert (stands.phone, stands.address) == ("2", "หมู่ 1")
    assert stands.website == "https://a.example"


def test_two_who_type_different_fields_do_not_meet(open_page: OpenPage) -> None:
    app = type_in(open_form(open_page), phone="2")
    someone_edits(address="หมู่ 9")
    save(app)
    assert (office().phone, office().address) == ("2", "หมู่ 9")


def test_a_change_is_taken_back_on_the_page(open_page: OpenPage) -> None:
    save(type_in(open_form(open_page), phone="2"))
    app = open_page("agency")
    app.selectbox(key="undo_choice").set_value(last_change()).run()
    app.button(key="confirm_undo").click().run()
    assert office().phone is None


def test_a_memo_fills_only_blank_fields_and_shows_the_rest_beside(open_report: OpenPage) -> None:
    someone_edits(phone="1")
    app = open_report("agency")
    text = text_of(app)
    assert "บันทึกข้อความในรายงานปี 2567 บอกข้อมูลของหน่วยงานไว้" in text
    assert "เลขที่หนังสือขึ้นต้นด้วย" in text
    app.button(key="use_memo").click().run()
    assert not app.exception
    assert value(app, "letter_prefix") == "สฎ ๗๕๑๐๑"
    assert value(app, "clerk_position") == "ปลัดองค์การบริหารส่วนตำบล"
    assert value(app, "phone") == "1"
    assert "โทรศัพท์: ในแบบกรอก 1 · ในบันทึกข้อความ ๐ ๗๗๓๗ ๙๙๒๙" in text_of(app)
    assert office().letter_prefix is None
    app.button(key="take_phone").click().run()
    assert value(app, "phone") == "๐ ๗๗๓๗ ๙๙๒๙"
    save(app)
    stands = office()
    assert stands.missing_signers == ()
    assert (stands.letter_prefix, stands.phone) == ("สฎ ๗๕๑๐๑", "๐ ๗๗๓๗ ๙๙๒๙")
    assert "บอกข้อมูลของหน่วยงานไว้" not in text_of(app)


def test_without_a_memo_nothing_is_offered(open_page: OpenPage) -> None:
    app = open_page("agency")
    assert "บอกข้อมูลของหน่วยงานไว้" not in text_of(app)
