"""Who may sign in and what each may do, as it stands now."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.db.database import Reader, Row, Statement
from ita_dash.domain.access.accounts import Account, Membership
from ita_dash.domain.access.roles import Role
from ita_dash.queries.statements import statements

_SQL = statements("accounts")


def accounts(db: Reader) -> list[Account]:
    """Every account by its name, the disabled too."""
    return [Account(*row) for row in db.rows(_SQL["accounts"], {})]


def account(db: Reader, account_id: int) -> Account | None:
    """The account as it stands; None where there is none."""
    row = db.row(_SQL["account"], {"account_id": account_id})
    return Account(*row) if row else None


def account_named(db: Reader, name: str) -> Account | None:
    """The account that is signed in to by this name, as it is kept; None where there is none."""
    return next((each for each in accounts(db) if each.name == name), None)


def memberships_of(db: Reader, account_id: int) -> list[Membership]:
    """Where the account has a role, the workspace (0) first."""
    asked = {"account_id": account_id}
    return _memberships(db, _SQL["account_memberships"], _SQL["account_divisions"], asked)


def memberships_in(db: Reader, agency_id: int) -> list[Membership]:
    """Who has a role in the agency itself; those of the whole workspace are under 0."""
    asked = {"agency_id": agency_id}
    return _memberships(db, _SQL["agency_memberships"], _SQL["agency_divisions"], asked)


def next_account_id(db: Reader) -> int:
    """The id that no account has had yet; the first is 1."""
    row = db.row(_SQL["next_account_id"], {})
    return int(row[0]) if row else 1


def _memberships(
    db: Reader, standing: Statement, divisions: Statement, asked: Mapping[str, int]
) -> list[Membership]:
    own: dict[Row, set[int]] = {}
    for agency_id, account_id, change_no, division_id in db.rows(divisions, asked):
        own.setdefault((agency_id, account_id, change_no), set()).add(int(division_id))
    return [
        Membership(
            agency_id,
            account_id,
            Role(role),
            frozenset(own.get((agency_id, account_id, change_no), ())),
            change_no,
        )
        for agency_id, account_id, role, change_no in db.rows(standing, asked)
    ]
