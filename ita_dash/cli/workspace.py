"""The database and the agency that a command works on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from ita_dash.cli.closed_years import state_of, tell_closed_years
from ita_dash.cli.root import Refused, current_translator, say
from ita_dash.domain.messages import msg
from ita_dash.settings import InvalidSetting, Settings, read_settings

if TYPE_CHECKING:
    from ita_dash.db.database import Database
    from ita_dash.db.evidence_store import EvidenceStore
    from ita_dash.domain.access.roles import Actor
    from ita_dash.queries.agencies import Agency


def settings() -> Settings:
    """What the environment sets; a wrong value is a wrong use."""
    try:
        return read_settings()
    except InvalidSetting as error:
        raise click.UsageError(current_translator()(error.what)) from error


@contextmanager
def open_store(*, recover: bool = False) -> Iterator[Database]:
    """The database of ``ITA_DATABASE_URL``, opened, migrated, and closed at the end.

    What a person must know of the place of the data goes to the standard error.
    """
    from ita_dash.db.connect import open_database

    known = settings()
    database = open_database(known.database_url, recover=recover, limits=known.pool)
    try:
        for notice in database.notices():
            say(notice.what, err=True)
            say(notice.todo, err=True)
        written_before = state_of(database, settings().agency)
        yield database
        tell_closed_years(database, settings().agency, written_before)
    finally:
        database.close()


def open_evidence(database: Database) -> EvidenceStore:
    """Where the files of evidence of this database are kept."""
    from ita_dash.db.evidence_store import evidence_store

    return evidence_store(database, settings())


def current_actor(database: Database) -> Actor:
    """The user of this PC, under the name that was given in the app."""
    from ita_dash.services.local_user import local_actor, this_pc

    return local_actor(database, this_pc())


def require_agency(database: Database) -> Agency:
    """The agency whose books the command reads; refused while there is none."""
    from ita_dash.queries.agencies import workspace_agency

    served = settings().agency
    agency = workspace_agency(database, served)
    if agency is not None:
        return agency
    if served and workspace_agency(database):
        message = msg("ไม่พบหน่วยงาน {name} ที่ตั้งไว้ใน ITA_AGENCY ในฐานข้อมูลนี้", name=served)
    else:
        message = msg("ยังไม่มีหน่วยงานในฐานข้อมูลนี้ โปรดนำเข้าคะแนนหรือมาตรการก่อนด้วยคำสั่ง import")
    raise Refused(current_translator()(message))
