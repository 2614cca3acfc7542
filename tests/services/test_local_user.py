"""The user of a PC has a name that was given, and no right with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.db.database import Database, Statement
from ita_dash.domain.access.roles import LOCAL_USER, Actor, Role
from ita_dash.domain.errors import InvalidInput
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.integrity import table_sizes
from ita_dash.queries.local_user import given_name, has_unnamed_work
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.local_user import MOST_LETTERS, local_actor, name_user, this_pc
from ita_dash.services.measures.edits import create_measure
from tests.builders import DRAFT
from tests.stored import ADMIN, PC, PROFILE


def test_nobody_has_a_name_before_one_was_given(db: Database, agency: Agency) -> None:
    assert given_name(db, PC) is None
    assert local_actor(db, PC) == LOCAL_USER


def test_later_changes_bear_the_name_and_earlier_ones_keep_theirs(
    db: Database, agency: Agency
) -> None:
    create_measure(db, local_actor(db, PC), agency.agency_id, DRAFT)
    name_user(db, local_actor(db, PC), agency.agency_id, "  สมหญิง   ใจดี\n", PC)
    create_measure(db, local_actor(db, PC), agency.agency_id, replace(DRAFT, number=2))
    log = changes(db, agency.agency_id, 1000)
    assert log["actor"].tolist() == ["สมหญิง ใจดี", *[LOCAL_USER.name] * 3]
    assert log["action"].tolist()[1] == "name_user"


def test_a_name_is_of_one_pc(db: Database, agency: Agency) -> None:
    name_user(db, LOCAL_USER, agency.agency_id, "สมหญิง", PC)
    assert local_actor(db, "another").name == LOCAL_USER.name


def test_the_name_goes_along_to_the_next_books(db: Database, agency: Agency) -> None:
    name_user(db, LOCAL_USER, agency.agency_id, "สมหญิง", PC)
    create_agency(db, ADMIN, replace(PROFILE, name="อบต.อื่น"))
    assert local_actor(db, PC).name == "สมหญิง"


def test_a_name_is_no_right(db: Database, agency: Agency) -> None:
    name_user(db, LOCAL_USER, agency.agency_id, "ผู้ดูแลระบบ", PC)
    assert local_actor(db, PC) == Actor("ผู้ดูแลระบบ", Role.ADMIN)
    name_user(db, LOCAL_USER, agency.agency_id, "ผู้ชม", PC)
    assert local_actor(db, PC).role is LOCAL_USER.role


def test_no_name_is_an_answer_too(db: Database, agency: Agency) -> None:
    assert name_user(db, LOCAL_USER, agency.agency_id, " ", PC) == ""
    assert given_name(db, PC) == ""
    assert local_actor(db, PC) == LOCAL_USER


def test_the_same_name_again_writes_nothing(db: Database, agency: Agency) -> None:
    name_user(db, LOCAL_USER, agency.agency_id, "สมหญิง", PC)
    before = newest_change(db, agency.agency_id)
    name_user(db, LOCAL_USER, agency.agency_id, "สมหญิง ", PC)
    assert newest_change(db, agency.agency_id) == before


def test_a_name_that_is_a_page_long_is_refused(db: Database, agency: Agency) -> None:
    with pytest.raises(InvalidInput, match="ยาวเกิน"):
        name_user(db, LOCAL_USER, agency.agency_id, "ก" * (MOST_LETTERS + 1), PC)
    assert given_name(db, PC) is None


def test_work_without_a_name_is_known_but_making_the_agency_is_none(db: Database) -> None:
    made = create_agency(db, LOCAL_USER, PROFILE)
    assert not has_unnamed_work(db, made.agency_id)
    create_measure(db, ADMIN, made.agency_id, DRAFT)
    assert not has_unnamed_work(db, made.agency_id)
    create_measure(db, LOCAL_USER, made.agency_id, replace(DRAFT, number=2))
    assert has_unnamed_work(db, made.agency_id)


def test_a_pc_is_told_by_a_fingerprint_that_names_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def login_of(name: str) -> str:
        this_pc.cache_clear()
        monkeypatch.setattr("getpass.getuser", lambda: name)
        return this_pc()

    first, second = login_of("somying"), login_of("somchai")
    assert first != second
    assert first == login_of("somying")
    assert "somying" not in first
    assert len(first) == 16
    this_pc.cache_clear()


def test_a_login_without_a_name_is_a_pc_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise KeyError("uid not found")

    this_pc.cache_clear()
    monkeypatch.setattr("getpass.getuser", nameless)
    assert this_pc()
    this_pc.cache_clear()


def test_the_check_reads_every_table_of_the_schema(db: Database) -> None:
    found = db.frame(
        Statement(
            "tables",
            "select table_name from information_schema.tables where table_type = 'BASE TABLE' "
            "and table_schema = current_schema() and table_name <> 'migration'",
        ),
        {},
    )
    assert set(found["table_name"]) == set(table_sizes(db))
