"""A role holds in the agency where it was given, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.access.accounts import WORKSPACE, Account, actor_in
from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.errors import InvalidInput, NotAllowed
from ita_dash.queries.accounts import memberships_in, memberships_of
from ita_dash.queries.agencies import Agency
from ita_dash.services.accounts.edits import (
    AccountInput,
    create_account,
    edit_account,
    set_disabled,
)
from ita_dash.services.accounts.roles import give_role, take_role
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.measures.edits import create_measure
from tests.builders import DRAFT
from tests.stored import ADMIN, PROFILE


@pytest.fixture
def somsri(db: Database) -> Account:
    return create_account(db, ADMIN, AccountInput("somsri", "สมศรี ทดสอบ"))


def acting(db: Database, account: Account, agency_id: int) -> Actor | None:
    return actor_in(account, memberships_of(db, account.account_id), agency_id)


def test_an_account_without_a_role_acts_nowhere(
    db: Database, agency: Agency, somsri: Account
) -> None:
    assert acting(db, somsri, agency.agency_id) is None


def test_a_role_is_given_replaced_and_taken(db: Database, agency: Agency, somsri: Account) -> None:
    place = db, ADMIN, agency.agency_id, somsri.account_id
    assert give_role(*place, Role.VIEWER)
    assert give_role(*place, Role.VIEWER) is None
    assert give_role(*place, Role.WORKING_GROUP)
    acts = acting(db, somsri, agency.agency_id)
    assert acts
    assert (acts.name, acts.role) == ("สมศรี ทดสอบ", Role.WORKING_GROUP)
    assert take_role(*place)
    assert take_role(*place) is None
    assert acting(db, somsri, agency.agency_id) is None


def test_an_officer_has_divisions_of_that_agency(
    db: Database, agency: Agency, somsri: Account
) -> None:
    create_measure(db, ADMIN, agency.agency_id, DRAFT)
    place = db, ADMIN, agency.agency_id, somsri.account_id
    for wrong in (frozenset[int](), frozenset({99})):
        with pytest.raises(InvalidInput):
            give_role(*place, Role.OFFICER, wrong)
    with pytest.raises(InvalidInput):
        give_role(*place, Role.VIEWER, frozenset({1}))
    give_role(*place, Role.OFFICER, frozenset({1, 2}))
    acts = acting(db, somsri, agency.agency_id)
    assert acts
    assert acts.division_ids == {1, 2}


def test_a_role_in_one_agency_writes_into_no_other(
    db: Database, agency: Agency, somsri: Account
) -> None:
    other = create_agency(db, ADMIN, replace(PROFILE, name="เทศบาลตำบลอื่น"))
    give_role(db, ADMIN, agency.agency_id, somsri.account_id, Role.ADMIN)
    acts = acting(db, somsri, agency.agency_id)
    assert acts
    assert acting(db, somsri, other.agency_id) is None
    with pytest.raises(NotAllowed):
        create_measure(db, acts, other.agency_id, DRAFT)
    with pytest.raises(NotAllowed):
        give_role(db, acts, WORKSPACE, somsri.account_id, Role.ADMIN)
    assert memberships_in(db, other.agency_id) == []


def test_a_role_in_the_workspace_holds_everywhere(
    db: Database, agency: Agency, somsri: Account
) -> None:
    give_role(db, ADMIN, agency.agency_id, somsri.account_id, Role.VIEWER)
    give_role(db, ADMIN, WORKSPACE, somsri.account_id, Role.ADMIN)
    acts = acting(db, somsri, agency.agency_id)
    assert acts
    assert acts.role is Role.ADMIN
    assert acts.agency_id is None
    create_measure(db, acts, agency.agency_id, DRAFT)


def test_a_disabled_account_acts_nowhere(db: Database, agency: Agency, somsri: Account) -> None:
    give_role(db, ADMIN, agency.agency_id, somsri.account_id, Role.ADMIN)
    disabled = replace(somsri, is_disabled=True)
    assert acting(db, disabled, agency.agency_id) is None


def signed_in(db: Database, account: Account, agency_id: int) -> Actor:
    actor = acting(db, account, agency_id)
    assert actor
    return actor


def test_the_only_admin_stays_admin(db: Database, agency: Agency, somsri: Account) -> None:
    give_role(db, ADMIN, agency.agency_id, somsri.account_id, Role.ADMIN)
    place = db, signed_in(db, somsri, agency.agency_id)
    own = agency.agency_id, somsri.account_id
    for refused in (
        lambda: take_role(*place, *own),
        lambda: give_role(*place, *own, Role.VIEWER),
        lambda: set_disabled(*place, own[1], somsri.change_no, is_disabled=True),
    ):
        with pytest.raises(InvalidInput):
            refused()
    other = create_account(db, ADMIN, AccountInput("somchai", "สมชาย ทดสอบ"))
    give_role(*place, own[0], other.account_id, Role.ADMIN)
    assert take_role(*place, *own)


def test_a_disabled_admin_counts_for_nothing(db: Database, agency: Agency, somsri: Account) -> None:
    own = agency.agency_id
    give_role(db, ADMIN, own, somsri.account_id, Role.ADMIN)
    other = create_account(db, ADMIN, AccountInput("somchai", "สมชาย ทดสอบ"))
    give_role(db, ADMIN, own, other.account_id, Role.ADMIN)
    set_disabled(db, ADMIN, other.account_id, other.change_no, is_disabled=True)
    with pytest.raises(InvalidInput):
        take_role(db, signed_in(db, somsri, own), own, somsri.account_id)


def test_an_agencys_admin_reaches_who_belongs_there_alone(
    db: Database, agency: Agency, somsri: Account
) -> None:
    other = create_agency(db, ADMIN, replace(PROFILE, name="เทศบาลตำบลอื่น")).agency_id
    admin = replace(ADMIN, agency_id=agency.agency_id)
    told = AccountInput("somsri", "สมศรี คนใหม่")
    for places in ((), (other,), (agency.agency_id, other)):
        for place in places:
            give_role(db, ADMIN, place, somsri.account_id, Role.VIEWER)
        with pytest.raises(NotAllowed):
            edit_account(db, admin, somsri.account_id, told, somsri.change_no)
        with pytest.raises(NotAllowed):
            set_disabled(db, admin, somsri.account_id, somsri.change_no, is_disabled=True)
    take_role(db, ADMIN, other, somsri.account_id)
    assert edit_account(db, admin, somsri.account_id, told, somsri.change_no)
