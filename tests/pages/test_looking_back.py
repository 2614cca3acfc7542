"""Who looks back sees no form; who writes in a closed year is told before."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.navigation import PAGES
from tests.e2e.test_every_page import VIEWS
from tests.pages.conftest import OpenPage, shown
from tests.pages.test_closings import close


@pytest.mark.parametrize("path", [path for path in VIEWS.values() if path != "/plan?view=whatif"])
def test_no_view_of_the_past_holds_a_form(open_page: OpenPage, path: str) -> None:
    address = urlsplit(path)
    (page,) = (key for key, entry in PAGES.items() if entry.url_path == address.path.strip("/"))
    app = open_page(page, **{**dict(parse_qsl(address.query)), "asof": "9"})
    assert not app.exception
    keys = {each.key or "" for each in app.button}
    assert not {
        each for each in keys if each.startswith(("save_", "cancel_", "confirm_", "leave_"))
    }


def test_a_closed_year_is_said_before_it_is_written_in(open_page: OpenPage) -> None:
    said = "รอบ 12 เดือน ปีงบประมาณ 2568 ปิดแล้วในชื่อ “ปิดปี 2568” การแก้ไขนี้จะไม่อยู่ในฉบับที่ปิด"
    open_page("overview")
    close(2568, period=ClosingPeriod.TWELVE, name="ปิดปี 2568")
    for page, query in (
        ("measures", {"m": "6", "view": "edit"}),
        ("evidence", {"m": "6", "view": "new"}),
        ("scores", {"view": "edit", "fy": "2568"}),
    ):
        assert [each.value for each in open_page(page, **query).warning] == [said]
    for page, query in (
        ("measures", {"m": "6"}),
        ("measures", {"m": "13", "view": "edit"}),
        ("measures", {"m": "x", "view": "edit"}),
        ("evidence", {"e": "999", "view": "revise"}),
    ):
        assert said not in shown(open_page(page, **query))
