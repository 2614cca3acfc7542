"""The drafts that a form leaves: looked up, offered, gone on with."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ita_dash.domain.measures.input import read_input
from ita_dash.queries.form_drafts import FormDraft, form_drafts
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage
from tests.pages.measure_form import (
    agency_id,
    open_form,
)

KEPT = "เก็บฉบับร่างของมาตรการที่ 2 ไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้ามาตรการ"
RETURNED = "เชื่อมต่อใหม่แล้ว สิ่งที่กรอกยังอยู่ครบ แต่ยังไม่ได้บันทึก"
DROPPED = "ทิ้งฉบับร่างแล้ว"


def drafts() -> list[FormDraft]:
    """What the store keeps for the user of this PC, newest first."""
    return form_drafts(app_state.database(), agency_id(), app_state.current_person())


def words(draft: FormDraft, name: str) -> object:
    """What a draft holds in a field."""
    read = read_input(draft.typed)
    assert read is not None
    return getattr(read, name)


def press(app: AppTest, beginning: str) -> AppTest:
    """Click the first button whose key begins so."""
    button = next(each for each in app.button if str(each.key).startswith(beginning))
    return button.click().run()


def offers(app: AppTest) -> int:
    """How many drafts the page offers to go on with."""
    return sum(str(each.key).startswith("go_on_") for each in app.button)


def go_to(app: AppTest, page: str, **query: str) -> AppTest:
    """Follow a link to a page."""
    app.switch_page(f"../pages/{page}.py")
    app.query_params = dict(query)
    return app.run()


def again(open_page: OpenPage, view: str = "edit") -> AppTest:
    """The form opened once more: another window, a reload, the next day."""
    return open_form(open_page, view)
