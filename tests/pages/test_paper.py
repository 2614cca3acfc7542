"""The margins of a printed page say the same of its data as the page itself."""

from __future__ import annotations

from ita_dash.ui.shell.paper import css_string
from tests.pages.conftest import OpenPage


def test_the_margin_tells_when_the_data_were_changed_not_when_they_are_read(
    open_page: OpenPage,
) -> None:
    app = open_page("overview")
    [shown] = {
        each.value for each in (*app.caption, *app.markdown) if "การเปลี่ยนแปลงที่" in each.value
    }
    [margins] = [each.proto.body for each in app.get("html") if "@page {" in each.proto.body]
    told = shown[shown.index("ข้อมูล ณ") :].replace("\\", "").replace("\u2060", "")
    assert css_string(told) in margins
