"""Who may sign in, and which role an account has in which agency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ita_dash.domain.access.roles import Actor, Role, rank

_ACCOUNT = "account "
WORKSPACE = 0
"""The agency number of what concerns every agency: accounts, and roles that hold in all."""


@dataclass(frozen=True)
class Account:
    """Somebody who may sign in; ``full_name`` is what the history says, ``name`` what is typed.

    ``change_no`` is that of the newest revision, in the workspace's own record.
    """

    account_id: int
    name: str
    full_name: str
    email: str | None
    is_disabled: bool
    change_no: int


@dataclass(frozen=True)
class Membership:
    """A role of an account in an agency, or in all of them where ``agency_id`` is WORKSPACE.

    ``division_ids`` are those for which an officer reports; empty for every other role.
    """

    agency_id: int
    account_id: int
    role: Role
    division_ids: frozenset[int]
    change_no: int


def account_person(account_id: int) -> str:
    """What names the owner of an account where the user of a PC may stand as well."""
    return f"{_ACCOUNT}{account_id}"


def account_of(person: str) -> int | None:
    """The account of which ``account_person`` tells; None for the user of a PC."""
    number = person.removeprefix(_ACCOUNT)
    return int(number) if number != person and number.isdecimal() else None


def books_of(actor: Actor) -> int:
    """Where the actor's role holds: the agency's books, or WORKSPACE for all of them."""
    return WORKSPACE if actor.agency_id is None else actor.agency_id


def reaches(actor: Actor, memberships: Iterable[Membership]) -> bool:
    """Whether an admin may rename, disable or let in anew the account of these memberships.

    An agency's admin reaches who belongs there and nowhere else: whoever opens an account can act
    as its owner in every agency.
    """
    return actor.agency_id is None or {each.agency_id for each in memberships} == {actor.agency_id}


def actor_in(account: Account, memberships: Iterable[Membership], agency_id: int) -> Actor | None:
    """The account as it acts in an agency; None where it has no role there, or is disabled.

    Of a role here and one in every agency the higher counts; at the same height the latter, as
    it is bound to no agency.
    """
    own = [
        each
        for each in memberships
        if each.account_id == account.account_id and each.agency_id in (agency_id, WORKSPACE)
    ]
    if account.is_disabled or not own:
        return None
    best = max(own, key=lambda each: (rank(each.role), each.agency_id == WORKSPACE))
    return Actor(
        account.full_name,
        best.role,
        best.division_ids,
        agency_id=None if best.agency_id == WORKSPACE else best.agency_id,
        account_id=account.account_id,
    )
