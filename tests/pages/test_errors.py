"""A page that fails says so in three parts and keeps the details to itself."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage


def failing_page() -> None:
    from ita_dash.ui.elements.errors import show_script_error

    assert show_script_error(KeyError("a path or a name"))


def test_an_unforeseen_error_is_told_in_three_parts() -> None:
    [box] = AppTest.from_function(failing_page).run().error
    assert "ระบบขัดข้อง" in box.value
    assert "ข้อมูลที่บันทึกไว้แล้วไม่เปลี่ยนแปลง" in box.value
    assert "สิ่งที่ควรทำ" in box.value
    assert "a path or a name" not in box.value


def test_a_name_that_is_missing_is_told_in_three_parts(open_unmade: OpenPage) -> None:
    app = open_unmade("overview")
    app.button[0].click().run()
    assert "สิ่งที่ควรทำ" in app.error[0].value
