"""What the process and the session hold: database, settings, language, who acts, and the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from ita_dash.db.clock import thai_today
from ita_dash.domain.access.accounts import account_person
from ita_dash.domain.access.roles import Actor
from ita_dash.i18n.translator import Translator, translator
from ita_dash.settings import Settings, read_settings
from ita_dash.ui.server.guard import require_local_sockets
from ita_dash.ui.session import past

if TYPE_CHECKING:
    from ita_dash.db.database import Database
    from ita_dash.db.evidence_store import EvidenceStore
    from ita_dash.db.uploads import Uploads

LANGUAGE_KEY = "lang"
_STATE = "app_state.of_run"


@st.cache_resource(show_spinner=False)
def database() -> Database:
    """The one database of this process, opened, migrated and given the sample on a first start.

    Every way to run the app comes through here for its data, so here it is made sure that nobody
    but this computer is served while nobody signs in. Raises DatabaseBusy or
    another ItaError when it cannot be opened.
    """
    if not settings().sign_in:
        require_local_sockets()
    from ita_dash.db.connect import open_database
    from ita_dash.queries.agencies import has_any_agency

    known = settings()
    opened = open_database(known.database_url, limits=known.pool)
    if known.load_sample and not has_any_agency(opened):
        from ita_dash.services.sample import load_first_sample

        load_first_sample(opened, today())
    return opened


def run_state(*, is_new_run: bool = False) -> int:
    """The state of the store as this run found it: a run asks once, as it begins."""
    if is_new_run or _STATE not in st.session_state:
        st.session_state[_STATE] = database().state()
    state: int = st.session_state[_STATE]
    return state


def settings() -> Settings:
    """What the environment sets for this process."""
    return read_settings()


def current_translator() -> Translator:
    """The translator of this session's language."""
    return translator(st.session_state.get(LANGUAGE_KEY, "th"))


def current_actor() -> Actor:
    """Who acts in this session: who signed in, or the one user of this PC."""
    from ita_dash.ui.session.signed_in import signed_in_actor

    actor = signed_in_actor() or _local_actor(run_state())
    return replace(actor, looks_back=True) if past.is_shown() else actor


def current_person() -> str:
    """Whose drafts this session finds: the account's, or those of this PC's user."""
    from ita_dash.services.local_user import this_pc
    from ita_dash.ui.session.signed_in import signed_in_account

    account = signed_in_account()
    return this_pc() if account is None else account_person(account.account_id)


def uploads(agency_id: int) -> Uploads:
    """Where chosen files of an agency wait for their import."""
    from ita_dash.db import uploads

    return uploads.uploads(database(), settings(), agency_id)


def evidence_store() -> EvidenceStore:
    """Where the files of evidence are kept."""
    from ita_dash.db.evidence_store import evidence_store

    return evidence_store(database(), settings())


def wants_name(agency_id: int) -> bool:
    """Whether to ask the user's name: work was done without one, and nobody asked on this PC."""
    return _wants_name(run_state(), agency_id)


@st.cache_data(show_spinner=False, max_entries=2)
def _local_actor(state: int) -> Actor:
    from ita_dash.services.local_user import local_actor, this_pc

    return local_actor(database(), this_pc())


@st.cache_data(show_spinner=False, max_entries=2)
def _wants_name(state: int, agency_id: int) -> bool:
    from ita_dash.queries.local_user import given_name, has_unnamed_work
    from ita_dash.services.local_user import this_pc

    is_asked = given_name(database(), this_pc()) is not None
    return not is_asked and has_unnamed_work(database(), agency_id)


def today() -> date:
    """The day in Thailand, whatever the clock zone of the server is."""
    return thai_today()
