"""The page on the agency: its description, its divisions, and the user's name."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.exports.contents import table_contents
from ita_dash.queries.agencies import Agency, workspace_agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.divisions import division_register
from ita_dash.services.agencies.agency import edit_agency
from ita_dash.services.agencies.division_handover import open_measures_of
from ita_dash.services.agencies.divisions import rename_division
from ita_dash.ui.agencies import dialogs, divisions
from ita_dash.ui.session import app_state, cached
from tests.pages.conftest import OpenPage, shown

OTHER = Actor("สมชาย", Role.ADMIN)


def text_of(app: AppTest) -> str:
    """What is read on the page, without the marks that make text harmless."""
    return shown(app).replace("\\", "")


def agency() -> Agency:
    found = workspace_agency(app_state.database())
    assert found is not None
    return found


def register() -> list[Division]:
    db, agency_id = app_state.database(), agency().agency_id
    return division_register(db, agency_id, newest_change(db, agency_id))


def named(name: str) -> Division:
    return next(each for each in register() if each.name == name)


def present() -> list[str]:
    return [each.name for each in register() if not each.is_closed]


def open_measures(name: str) -> list[int]:
    db, agency_id = app_state.database(), agency().agency_id
    found = open_measures_of(db, agency_id, newest_change(db, agency_id), named(name))
    return [each.measure_id for each in found]


def last_action() -> str:
    db = app_state.database()
    return str(changes(db, agency().agency_id, 1000)["action"].iloc[0])


def chosen(app: AppTest, kind: str, name: str) -> AppTest:
    """The dialog that the menu of a division opens."""
    app.session_state[dialogs._OPEN] = dialogs.Asked(kind, named(name))
    return app.run()


def done(app: AppTest) -> AppTest:
    app.button(key="dialog_do").click().run()
    assert not app.exception
    return app


def is_open(app: AppTest) -> bool:
    return any(button.key == "dialog_do" for button in app.button)


def test_the_page_tells_of_the_agency_and_of_every_division(open_page: OpenPage) -> None:
    app = open_page("agency")
    assert not app.exception
    text = text_of(app)
    for part in ("องค์การบริหารส่วนตำบลตัวอย่าง", ":gray[จังหวัด] ตัวอย่าง", "2. **กองคลัง**"):
        assert part in text


def test_a_new_name_of_the_agency_stands_on_every_page_and_the_old_one_is_told(
    open_page: OpenPage,
) -> None:
    app = open_page("agency")
    app.button(key="edit_agency").click().run()
    app.text_input(key="agency_name").set_value("เทศบาลตำบลตัวอย่าง").run()
    app.selectbox(key="agency_type").set_value("เทศบาลตำบล").run()
    app.text_input(key="agency_district").set_value("ดอนสัก").run()
    app.selectbox(key="agency_size").set_value("กลาง").run()
    done(app)
    assert not is_open(app)
    assert "ชื่อเดิม: องค์การบริหารส่วนตำบลตัวอย่าง" in text_of(app)
    assert agency().profile == AgencyProfile(
        "เทศบาลตำบลตัวอย่าง", "เทศบาลตำบล", "ตัวอย่าง", "ดอนสัก", "กลาง"
    )
    assert ":gray[ขนาด] กลาง" in text_of(app)
    assert last_action() == "edit_agency"
    app.switch_page("../pages/overview.py").run()
    assert app.title[0].value == "เทศบาลตำบลตัวอย่าง"


def test_what_another_saved_first_is_told_and_what_was_typed_stays(open_page: OpenPage) -> None:
    app = open_page("agency")
    app.button(key="edit_agency").click().run()
    app.text_input(key="agency_name").set_value("อบต.ใหม่").run()
    profile = AgencyProfile("อบต.ของสมชาย", "อบต.", None, None)
    edit_agency(app_state.database(), OTHER, agency().agency_id, profile)
    done(app)
    assert is_open(app)
    assert "สมชาย แก้ไขข้อมูลหน่วยงานเป็น อบต.ของสมชาย ไปก่อนแล้ว" in text_of(app)
    assert agency().name == "อบต.ของสมชาย"
    app.button(key="dialog_renew").click().run()
    assert app.text_input(key="agency_name").value == "อบต.ใหม่"
    done(app)
    assert agency().name == "อบต.ใหม่"


def test_a_division_is_renamed_with_what_it_was_called(open_page: OpenPage) -> None:
    app = chosen(open_page("agency"), divisions.RENAME, "กองคลัง")
    app.text_input(key="division_name").set_value("กองการคลัง").run()
    done(app)
    text = text_of(app)
    assert "2. **กองการคลัง**" in text
    assert "เดิม กองคลัง" in text


def test_two_who_rename_one_division(open_page: OpenPage) -> None:
    app = chosen(open_page("agency"), divisions.RENAME, "กองคลัง")
    app.text_input(key="division_name").set_value("กองการคลัง").run()
    rename_division(
        app_state.database(), OTHER, agency().agency_id, named("กองคลัง"), "กองคลังและพัสดุ"
    )
    done(app)
    assert "สมชาย เปลี่ยนชื่อ กองคลัง เป็น กองคลังและพัสดุ ไปก่อนแล้ว" in text_of(app)
    assert "กองการคลัง" not in present()
    app.button(key="dialog_renew").click().run()
    assert "ชื่อปัจจุบัน: **กองคลังและพัสดุ**" in text_of(app)
    assert app.text_input(key="division_name").value == "กองการคลัง"
    done(app)
    assert "กองการคลัง" in present()


@pytest.fixture
def adding(open_page: OpenPage) -> AppTest:
    app = open_page("agency")
    app.button(key="add_division").click().run()
    return app


def test_official_divisions_of_the_kind_are_offered_and_added_at_once(adding: AppTest) -> None:
    offered = adding.button_group(key="new_official").options
    assert offered == ["กองส่งเสริมการเกษตร"]
    adding.button_group(key="new_official").set_value(["กองส่งเสริมการเกษตร"]).run()
    adding.text_input(key="new_division").set_value("ศูนย์ข้อมูล").run()
    done(adding)
    assert {"กองส่งเสริมการเกษตร", "ศูนย์ข้อมูล"} <= set(present())
    assert last_action() == "add_divisions"


def test_a_near_name_needs_a_word(adding: AppTest) -> None:
    adding.text_input(key="new_division").set_value("สำนักปลัดเทศบาล").run()
    assert "สำนักปลัดเทศบาล ใกล้เคียงกับ สำนักปลัด" in text_of(adding)
    done(adding)
    assert "สำนักปลัดเทศบาล" not in present()
    adding.checkbox(key="near_accepted").check().run()
    done(adding)
    assert "สำนักปลัดเทศบาล" in present()
    assert "สำนักปลัด กับ สำนักปลัดเทศบาล ชื่อใกล้เคียงกัน" in text_of(adding)


def test_a_name_that_is_borne_is_refused_in_words(adding: AppTest) -> None:
    before = present()
    adding.text_input(key="new_division").set_value("กอง คลัง").run()
    done(adding)
    assert "มีส่วนราชการชื่อ กองคลัง อยู่แล้ว" in text_of(adding)
    assert present() == before


def test_divisions_are_put_in_order_as_one_change(open_page: OpenPage) -> None:
    app = open_page("agency")
    before = present()
    app.button(key="order_divisions").click().run()
    app.button(key="move_1_-1").click().run()
    app.button(key="move_0_1").click().run()
    app.button(key="move_2_-1").click().run()
    app.button(key="move_1_-1").click().run()
    done(app)
    assert present() == [before[2], before[0], before[1], *before[3:]]
    assert last_action() == "order_divisions"


def test_closing_names_the_open_measures_and_leaves_them_their_division(
    open_page: OpenPage,
) -> None:
    app = chosen(open_page("agency"), divisions.CLOSE, "กองคลัง")
    assert "มาตรการที่ยังไม่แล้วเสร็จ 2 รายการ" in text_of(app)
    done(app)
    assert "กองคลัง" not in present()
    app.switch_page("../pages/measures.py").run()
    filters = app.selectbox(key="div").options
    assert "กองคลัง (ปิดแล้ว)" in filters
    app.query_params = {"view": "new"}
    app.run()
    assert "กองคลัง" not in app.selectbox(key="measure_field_lead").options
    app.switch_page("../pages/agency.py").run()
    app.button(key=f"division_back_{named('กองคลัง').division_id}").click().run()
    done(app)
    assert "กองคลัง" in present()


def test_open_measures_can_go_over_when_a_division_is_closed(open_page: OpenPage) -> None:
    app = chosen(open_page("agency"), divisions.CLOSE, "กองคลัง")
    app.selectbox(key="close_move_to").set_value(named("กองช่าง").division_id).run()
    assert open_measures("กองคลัง")
    done(app)
    assert not open_measures("กองคลัง")
    assert "กองคลัง" not in present()


def test_merging_shows_what_moves_and_can_be_undone(open_page: OpenPage) -> None:
    app = chosen(open_page("agency"), divisions.MERGE, "กองช่าง")
    assert app.button(key="dialog_do").disabled
    app.selectbox(key="merge_into").set_value(named("สำนักปลัด").division_id).run()
    assert "มาตรการที่จะย้าย 13 รายการ" in text_of(app)
    done(app)
    assert "กองช่าง" not in present()
    assert "รวมกับ สำนักปลัด แล้ว" in text_of(app)
    app.button(key=f"division_back_{named('กองช่าง').division_id}").click().run()
    assert "มาตรการที่จะกลับไป 13 รายการ" in text_of(app)
    done(app)
    assert "กองช่าง" in present()


def test_files_of_an_older_state_bear_the_names_of_then(open_page: OpenPage) -> None:
    open_page("agency")
    db, agency_id = app_state.database(), agency().agency_id
    before = newest_change(db, agency_id)
    edit_agency(db, OTHER, agency_id, AgencyProfile("เทศบาลตำบลใหม่"))
    rename_division(db, OTHER, agency_id, named("สำนักปลัด"), "สำนักปลัดเทศบาล", despite_near=True)

    def told(as_of: int) -> tuple[str, set[str]]:
        """The agency and its leading divisions as a file of that state names them."""
        of_then = cached.snapshot(agency_id, as_of, app_state.today())
        leads = table_contents(of_then, None).measures["lead_division"].dropna()
        return of_then.agencies.name, set(leads)

    name, leads = told(before)
    assert name == "องค์การบริหารส่วนตำบลตัวอย่าง"
    assert "สำนักปลัด" in leads
    name, leads = told(before + 2)
    assert name == "เทศบาลตำบลใหม่"
    assert "สำนักปลัดเทศบาล" in leads
    assert "สำนักปลัด" not in leads


def test_a_dialog_that_is_left_does_nothing(open_page: OpenPage) -> None:
    app = chosen(open_page("agency"), divisions.RENAME, "กองคลัง")
    app.button(key="dialog_cancel").click().run()
    assert not is_open(app)
    assert "กองคลัง" in present()


def test_nothing_changed_is_not_called_saved(open_page: OpenPage) -> None:
    app = chosen(open_page("agency"), divisions.RENAME, "กองคลัง")
    done(app)
    assert [each.value for each in app.toast] == ["ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก"]


def test_saved_is_said_with_the_change_number(open_page: OpenPage) -> None:
    app = chosen(open_page("agency"), divisions.RENAME, "กองคลัง")
    app.text_input(key="division_name").set_value("กองการคลัง").run()
    done(app)
    number = newest_change(app_state.database(), agency().agency_id)
    assert f"การเปลี่ยนแปลงที่ {number}" in app.toast[0].value


def test_an_agency_without_divisions_is_told_how_it_gets_some(open_empty: OpenPage) -> None:
    app = open_empty("agency")
    assert not app.exception
    assert "ยังไม่มีส่วนราชการ" in shown(app)


def test_it_reads_in_english(open_page: OpenPage) -> None:
    app = open_page("agency", lang="en")
    assert app.title[0].value == "Agency"
    app.button(key="add_division").click().run()
    assert app.text_input(key="new_division").label == "Another name"
