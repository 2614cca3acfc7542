"""What is wrong with the place of the data stands above every page until it was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from ita_dash.db.companion import Companion, read_companion, write_companion
from tests.pages.conftest import OpenPage, shown


@pytest.mark.parametrize("page", ["overview", "measures", "imports"])
def test_lost_changes_are_told_until_somebody_has_read_it(
    open_page: OpenPage, app_file: Path, page: str
) -> None:
    write_companion(app_file, Companion(confirmed=1_000_000))
    app = open_page(page)
    assert "ไม่อยู่ในฐานข้อมูล" in app.warning[0].value
    assert "1000000" in app.warning[0].value
    app.button(key="read_changes_lost").click().run()
    assert "ไม่อยู่ในฐานข้อมูล" not in shown(app)
    assert read_companion(app_file).loss is None


def test_the_notice_is_in_english_too(open_page: OpenPage, app_file: Path) -> None:
    write_companion(app_file, Companion(confirmed=1_000_000))
    assert "missing from the database" in open_page("overview", lang="en").warning[0].value


def test_a_sound_store_says_nothing(open_page: OpenPage) -> None:
    assert not open_page("measures").warning
