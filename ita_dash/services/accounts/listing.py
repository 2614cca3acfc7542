"""Whom an admin sees: the accounts of the agency, and how each stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ita_dash.db.database import Reader
from ita_dash.domain.access.accounts import WORKSPACE, Account, Membership, reaches
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.queries.accounts import accounts, memberships_of
from ita_dash.queries.sign_in import account_sessions, credential


@dataclass(frozen=True)
class ListedAccount:
    """An account as the admin of an agency sees it.

    ``here`` is its role in the agency itself, ``everywhere`` the one in all agencies;
    ``seen_at`` is when it was used last on a browser that is still signed in, UTC without a zone;
    ``is_reached`` says whether this admin may rename, reset and suspend it.
    """

    account: Account
    here: Membership | None
    everywhere: Membership | None
    is_new: bool
    seen_at: datetime | None
    is_reached: bool


def listed_accounts(db: Reader, actor: Actor, agency_id: int) -> list[ListedAccount]:
    """The accounts with a role in the agency, by name; all of them for an admin of all agencies.

    Raises NotAllowed below an admin of the agency.
    """
    require(actor, Role.ADMIN, agency_id)
    every = (_listed(db, actor, agency_id, each) for each in accounts(db))
    return [each for each in every if each.here or each.everywhere or actor.agency_id is None]


def _listed(db: Reader, actor: Actor, agency_id: int, account: Account) -> ListedAccount:
    own = memberships_of(db, account.account_id)
    by_place = {each.agency_id: each for each in own}
    opens = credential(db, account.account_id)
    sessions = account_sessions(db, account.account_id)
    return ListedAccount(
        account,
        by_place.get(agency_id),
        by_place.get(WORKSPACE),
        is_new=opens is None or opens.must_change,
        seen_at=sessions[0].seen_at if sessions else None,
        is_reached=reaches(actor, own),
    )
