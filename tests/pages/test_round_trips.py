"""What a run of a page asks a PostgreSQL server once nothing is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NoReturn

import pytest
import streamlit as st

from ita_dash.db import postgres_failures
from ita_dash.db.connect import open_database
from ita_dash.db.database import Parameters, Statement
from ita_dash.db.postgres_pool import PostgresPool
from ita_dash.db.postgres_session import PostgresSession
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.navigation import PAGES
from ita_dash.queries.agencies import workspace_agency
from ita_dash.services.agencies.divisions import add_divisions
from ita_dash.ui.session import app_state
from tests.pages.conftest import _open, shown
from tests.pages.measure_form import FIELD, MEASURE_ID, newest, recorded, save, type_in
from tests.pages.sessions import toasts

STATE = "store.store_state"
DRAFTS = "form_drafts.form_drafts"
READ_FRESH = {"accounts": {"accounts.accounts"}}
"""What a page reads in every run, as it changes beside the record of changes."""


@pytest.fixture
def on_server(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The sample on a PostgreSQL server, as the app under test opens it."""
    monkeypatch.setenv("ITA_DATABASE_URL", postgres_url)
    monkeypatch.setenv("ITA_SAMPLE", "1")
    monkeypatch.delenv("ITA_AGENCY", raising=False)
    st.cache_resource.clear()
    st.cache_data.clear()
    yield postgres_url
    app_state.database().close()
    st.cache_resource.clear()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each statement is asked from now on."""
    counted: Counter[str] = Counter()
    execute = PostgresSession._execute

    def counting(self: PostgresSession, statement: Statement, parameters: Parameters) -> object:
        counted[statement.name] += 1
        return execute(self, statement, parameters)

    monkeypatch.setattr(PostgresSession, "_execute", counting)
    return counted


def test_a_run_asks_whether_anything_is_new_and_for_drafts(
    on_server: str, asked: Counter[str]
) -> None:
    for page in PAGES:
        app = _open(page).run()
        asked.clear()
        app.run()
        assert asked[STATE] == 1, page
        assert set(asked) <= {STATE, DRAFTS} | READ_FRESH.get(page, set()), page
        assert asked[DRAFTS] <= 1, page


def test_what_another_process_writes_is_seen_in_the_next_run(on_server: str) -> None:
    app = _open("agency")
    assert "กองของอีกเครื่อง" not in shown(app)
    other = open_database(on_server)
    agency = workspace_agency(other)
    assert agency is not None
    add_divisions(other, LOCAL_USER, agency.agency_id, ["กองของอีกเครื่อง"])
    other.close()
    assert "กองของอีกเครื่อง" in shown(app.run())


def test_a_form_stays_with_its_words_while_the_server_is_away(
    on_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = _open("measures", m=str(MEASURE_ID), fy="2569", view="edit").run()
    type_in(app, {"result": "พิมพ์ก่อน"})
    number = newest()
    with monkeypatch.context() as cut:
        cut.setattr(PostgresPool, "session", out_of_reach)
        type_in(app, {"result": "พิมพ์ระหว่างที่ขาด"})
        assert "ติดต่อฐานข้อมูล PostgreSQL ไม่ได้" in app.error[0].value
        told = save(app)
        assert "พิมพ์ระหว่างที่ขาด" in str(app.text_area(key=f"{FIELD}result").value)
        assert "ยังไม่ได้บันทึก" in told
    save(app)
    assert recorded().draft.result == "พิมพ์ระหว่างที่ขาด"
    assert newest() == number + 1
    assert toasts(app) == [f"บันทึกมาตรการที่ 2 แล้ว (การเปลี่ยนแปลงที่ {newest()})"]


def out_of_reach(self: PostgresPool, *, is_tried: bool = False) -> NoReturn:
    """A server that does not answer."""
    raise postgres_failures.out_of_reach(self.address)
