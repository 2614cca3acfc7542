"""The app is killed in the middle of an import and of a save: what was confirmed is whole.

Two rounds of each in the checks; ``ITA_TEST_ROUNDS=10`` asks for more.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from ita_dash.db.connect import open_database
from ita_dash.db.database import Statement
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.integrity import change_gaps, rows_without_change, rows_without_parent
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.measures.edits import create_measure
from tests.builders import draft
from tests.e2e.lines import restartable
from tests.e2e.looking import visit
from tests.stored import PROFILE

ROUNDS = int(os.environ.get("ITA_TEST_ROUNDS", "2"))
PEERS = 1_500
RESULT = "สรุปผลการดำเนินการตามมาตรการ"
BY_CHANGE = Statement("by_change", "select change_no, count(*) from score group by change_no")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """An agency with one measure, and nothing else."""
    path = tmp_path / "ita.duckdb"
    db = open_database(f"duckdb:///{path.as_posix()}")
    agency_id = create_agency(db, LOCAL_USER, PROFILE).agency_id
    create_measure(db, LOCAL_USER, agency_id, draft())
    db.close()
    return path


def scores(number: int) -> FilePayload:
    """A file of the own agency and many others, other figures in every round."""
    names = [PROFILE.name, *(f"อบต.เพื่อนบ้าน {n}" for n in range(PEERS))]
    rows = "\n".join(f"2567,{name},{50 + number}" for name in names)
    content = f"fiscal_year,agency,total\n{rows}\n".encode()
    return {"name": f"{number}.csv", "mimeType": "text/csv", "buffer": content}


def begin_import(page: Page, url: str, number: int) -> Locator:
    """Confirm an import without waiting; gives where the page says that it is written."""
    visit(page, f"{url}/imports")
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(scores(number))
    update = page.get_by_text("ปรับปรุง", exact=True)
    confirm = page.get_by_role("button", name="ยืนยันนำเข้า")
    enabled = page.locator("button:enabled", has_text="ยืนยันนำเข้า")
    expect(enabled.or_(update).first).to_be_visible(timeout=30_000)
    if update.count():
        update.first.click()
    expect(confirm).to_be_enabled(timeout=30_000)
    confirm.click(no_wait_after=True)
    return page.get_by_test_id("stAlert").filter(has_text="นำเข้าแล้ว")


def begin_save(page: Page, url: str, number: int) -> Locator:
    """Save a measure's progress without waiting; gives where the page says that it is written."""
    visit(page, f"{url}/measures?fy=2567&m=1&view=progress")
    drop = page.get_by_role("button", name="ทิ้งฉบับร่าง")
    if drop.count():
        drop.first.click()
    field = page.get_by_label(RESULT)
    field.fill(f"ผลรอบที่ {number}")
    field.blur()
    page.get_by_role("button", name="บันทึก", exact=True).click(no_wait_after=True)
    return page.get_by_test_id("stToast").filter(has_text="บันทึกมาตรการที่ 1 แล้ว")


def state_of(path: Path) -> tuple[int, list[int]]:
    """How many changes stand, and how many scores each wrote; everything must be whole."""
    db = open_database(f"duckdb:///{path.as_posix()}")
    assert db.notices() == []
    assert [*change_gaps(db), *rows_without_change(db), *rows_without_parent(db)] == []
    newest = newest_change(db, 1)
    log = changes(db, 1, newest)
    imports = set(log.loc[log["action"] == "import_scores", "change_no"])
    written = {int(number): int(rows) for number, rows in db.rows(BY_CHANGE, {})}
    assert set(written) == imports
    db.close()
    return newest, sorted(set(written.values()))


@pytest.mark.parametrize("begin", [begin_import, begin_save])
def test_what_was_confirmed_is_whole_however_often_the_app_is_killed(
    page: Page, database: Path, begin: Callable[[Page, str, int], Locator]
) -> None:
    chance = random.Random(7)
    newest, _ = state_of(database)
    with restartable(database) as server:
        for number in range(ROUNDS):
            told = begin(page, server.url, number)
            page.wait_for_timeout(chance.uniform(0, 900))
            is_confirmed = told.count() > 0
            server.kill()
            stands, sizes = state_of(database)
            assert stands - newest == 1 if is_confirmed else stands - newest in {0, 1}
            # The own agency and its neighbours, or nothing of them.
            assert sizes in ([], [PEERS + 1])
            newest = stands
            server.start()
        visit(page, server.url)
        expect(page.get_by_text("ไม่อยู่ในฐานข้อมูล")).to_have_count(0)
