"""Makes an account that can be used at once: its owner, a role, and a password to begin with."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.db.database import Database
from ita_dash.domain.access.accounts import Account
from ita_dash.domain.access.passwords import password_fault
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.services.accounts.edits import AccountInput, create_account, kept_name
from ita_dash.services.accounts.passwords import refuse_password, reset_password, set_password
from ita_dash.services.accounts.roles import give_role, require_divisions


@dataclass(frozen=True)
class NewRole:
    """What the new account may do; divisions are those of an officer."""

    role: Role
    division_ids: frozenset[int] = frozenset()


def invite(
    db: Database,
    actor: Actor,
    agency_id: int,
    told: AccountInput,
    new: NewRole,
    password: str | None = None,
) -> tuple[Account, str]:
    """The account and the password that opens it, told this once.

    The role holds in the agency, or in all of them (WORKSPACE). A password that is not given is
    made up and must be changed at its first use. Everything is checked before anything is written;
    raises as ``create_account``, ``give_role`` and ``set_password``.
    """
    require(actor, Role.ADMIN, agency_id)
    require_divisions(db, agency_id, new.role, new.division_ids)
    fault = None if password is None else password_fault(password, kept_name(told.name))
    if fault is not None:
        raise refuse_password(fault)
    made = create_account(db, actor, told)
    give_role(db, actor, agency_id, made.account_id, new.role, new.division_ids)
    if password is None:
        return made, reset_password(db, actor, made.account_id)
    set_password(db, actor, made.account_id, password)
    return made, password
