"""An address opens one person's calendar until it is renewed or closed, or they may not read."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_dash.db.database import Database, Statement
from ita_dash.domain.access.accounts import Account, actor_in
from ita_dash.domain.access.roles import LOCAL_USER, Actor
from ita_dash.domain.errors import NotAllowed
from ita_dash.queries.accounts import memberships_of
from ita_dash.queries.agencies import Agency
from ita_dash.queries.notices import feed_made_at
from ita_dash.services.accounts.roles import take_role
from ita_dash.services.notices.feeds import (
    feed_reader,
    renew_own_feed,
    revoke_feed_of,
    revoke_own_feed,
)
from ita_dash.services.notices.preferences import own_person
from ita_dash.services.notices.readers import Doors
from tests.stored import ADMIN

OPEN, ONE_PC = Doors(sign_in=True), Doors(sign_in=False)


@pytest.fixture
def reader(db: Database, late: Agency, somsri: Account) -> Actor:
    actor = actor_in(somsri, memberships_of(db, somsri.account_id), late.agency_id)
    assert actor is not None
    return actor


def test_an_address_opens_the_calendar_of_who_made_it(
    db: Database, late: Agency, reader: Actor
) -> None:
    found = feed_reader(db, renew_own_feed(db, reader, late.agency_id), OPEN)
    assert found is not None
    assert (found.agency_id, found.actor, found.language) == (late.agency_id, reader, "th")
    assert feed_made_at(db, late.agency_id, own_person(reader)) is not None


def test_a_new_address_ends_the_old(db: Database, late: Agency, reader: Actor) -> None:
    old = renew_own_feed(db, reader, late.agency_id)
    new = renew_own_feed(db, reader, late.agency_id)
    assert feed_reader(db, old, OPEN) is None
    assert feed_reader(db, new, OPEN) is not None


def test_a_closed_address_opens_nothing(
    db: Database, late: Agency, reader: Actor, somsri: Account
) -> None:
    token = renew_own_feed(db, reader, late.agency_id)
    revoke_own_feed(db, reader, late.agency_id)
    assert feed_reader(db, token, OPEN) is None
    token = renew_own_feed(db, reader, late.agency_id)
    revoke_feed_of(db, ADMIN, late.agency_id, somsri.account_id)
    assert feed_reader(db, token, OPEN) is None


def test_who_lost_the_role_reads_nothing(
    db: Database, late: Agency, reader: Actor, somsri: Account
) -> None:
    token = renew_own_feed(db, reader, late.agency_id)
    take_role(db, ADMIN, late.agency_id, somsri.account_id)
    assert feed_reader(db, token, OPEN) is None


def test_the_user_of_a_pc_has_one_while_nobody_signs_in(db: Database, late: Agency) -> None:
    token = renew_own_feed(db, LOCAL_USER, late.agency_id)
    assert feed_reader(db, token, ONE_PC) is not None
    assert feed_reader(db, token, OPEN) is None


def test_only_a_hash_of_the_address_is_kept(db: Database, late: Agency, reader: Actor) -> None:
    token = renew_own_feed(db, reader, late.agency_id)
    assert len(token) >= 43
    for column in ("person", "secret_hash"):
        statement = Statement("column", f"select {column} from calendar_feed")
        assert all(token.partition("-")[2] not in str(row) for row in db.rows(statement, {}))


def test_another_agency_refuses_the_address(db: Database, late: Agency, reader: Actor) -> None:
    secret = renew_own_feed(db, reader, late.agency_id).partition("-")[2]
    assert feed_reader(db, f"{late.agency_id + 1}-{secret}", OPEN) is None
    with pytest.raises(NotAllowed):
        renew_own_feed(db, reader, late.agency_id + 1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(token=st.text())
def test_no_other_token_opens_anything(db: Database, token: str) -> None:
    assert feed_reader(db, token, OPEN) is None
