"""Who is signed in to this session of pages, and in which agency the person acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from ita_dash.domain.access.accounts import WORKSPACE, Account, actor_in
from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.errors import StoreFailure
from ita_dash.ui.session.app_state import database, run_state, settings

if TYPE_CHECKING:
    from ita_dash.queries.agencies import Agency

_ACCOUNT = "signed_in.account"
_NOWHERE = -1
"""The number of no agency's books."""


def follow_sign_in() -> None:
    """Settle who is signed in, once per run, before anything is read.

    The way to the pages is guarded before they run; what another account left in this session of
    pages is forgotten, and a run for which nobody is signed in ends.
    """
    if not settings().sign_in:
        return
    known = _account()
    before = signed_in_account()
    if before is not None and (known is None or known.account_id != before.account_id):
        st.session_state.clear()
    if known is None:
        st.stop()
    st.session_state[_ACCOUNT] = known


def signed_in_account() -> Account | None:
    """The account of this session; None where nobody needs to sign in."""
    account: Account | None = st.session_state.get(_ACCOUNT)
    return account


def own_agencies() -> list[Agency]:
    """The agencies that the session may look at, the oldest first.

    Those in which the account has a role, all without sign-in; of them the one that ITA_AGENCY
    names where it names one.
    """
    account = signed_in_account()
    named = settings().agency
    return _own_agencies(run_state(), named, account.account_id if account else None)


def signed_in_actor() -> Actor | None:
    """The account as it acts in the agency that is shown; None where nobody needs to sign in.

    An account without a role there may do nothing.
    """
    account = signed_in_account()
    if account is None:
        return None
    nobody = Actor(
        account.full_name, Role.VIEWER, agency_id=_NOWHERE, account_id=account.account_id
    )
    return _acting(account) or nobody


def has_role() -> bool:
    """Whether the account that is signed in may act in the agency shown, or in any to come."""
    account = signed_in_account()
    return account is not None and _acting(account) is not None


def _acting(account: Account) -> Actor | None:
    from ita_dash.ui.session.workspace import served_agency

    agency = served_agency()
    agency_id = WORKSPACE if agency is None else agency.agency_id
    return _actor(run_state(), account, agency_id)


def _account() -> Account | None:
    from ita_dash.services.accounts.sessions import signed_in
    from ita_dash.ui.server.sign_in import COOKIE, session_limits

    token = st.context.cookies.get(COOKIE)
    try:
        known = signed_in(database(), token, session_limits(), is_use=False) if token else None
    except StoreFailure:
        # The guard let this run pass; a session goes on with what it holds while the store is away.
        return signed_in_account()
    return known.account if known and not known.must_change else None


@st.cache_data(show_spinner=False, max_entries=256)
def _own_agencies(state: int, named: str | None, account_id: int | None) -> list[Agency]:
    from ita_dash.queries.accounts import memberships_of
    from ita_dash.queries.agencies import standing_agencies, workspace_agency

    db = database()
    served = workspace_agency(db, named) if named else None
    every = standing_agencies(db) if named is None else [served] if served else []
    if account_id is None:
        return every
    own = {each.agency_id for each in memberships_of(db, account_id)}
    return [each for each in every if WORKSPACE in own or each.agency_id in own]


@st.cache_data(show_spinner=False, max_entries=256)
def _actor(state: int, account: Account, agency_id: int) -> Actor | None:
    from ita_dash.queries.accounts import memberships_of

    return actor_in(account, memberships_of(database(), account.account_id), agency_id)
