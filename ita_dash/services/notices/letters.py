"""The letters that are due on a day, before anybody begins to send them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ita_dash.db.database import Reader
from ita_dash.domain.access.roles import LOCAL_USER, Actor
from ita_dash.domain.evidence.record import each_listed
from ita_dash.domain.notices.digest import Digest, digest, has_news
from ita_dash.domain.notices.letter import Letter
from ita_dash.domain.notices.preference import NoticePreference, Rhythm
from ita_dash.domain.work.item import each_work
from ita_dash.queries.agencies import Agency, standing_agencies, workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.notices import preferences, told_on
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.notices.readers import Doors, concerned_measures, reader_of


@dataclass(frozen=True)
class Served:
    """What the process serves: which agency alone, by its name, and whether people sign in."""

    agency: str | None
    doors: Doors


def letters(db: Reader, day: date, served: Served) -> Iterator[Letter]:
    """Every letter of the day: to who asked for it, may still read, and has something to read."""
    alone = workspace_agency(db, served.agency) if served.agency else None
    for agency in [alone] if alone else standing_agencies(db):
        if not agency.is_sample:
            yield from _letters_of(db, agency, day, served.doors)


def _letters_of(db: Reader, agency: Agency, day: date, doors: Doors) -> Iterator[Letter]:
    wanted = preferences(db, agency.agency_id)
    asking = {person: told for person, told in wanted.items() if told.rhythm is not Rhythm.OFF}
    if not asking:
        return
    number = newest_change(db, agency.agency_id)
    snapshot = Snapshot(db, agency.agency_id, number, day, load_rulebooks())
    for person, preference in asking.items():
        reader = reader_of(db, person, agency.agency_id, doors)
        told = None if reader is None else digest_for(snapshot, reader)
        if reader and told and _is_due(db, agency.agency_id, person, preference, day, told):
            name = "" if reader.name == LOCAL_USER.name else reader.name
            yield Letter(agency.agency_id, agency.name, person, name, preference, day, told)


def digest_for(snapshot: Snapshot, reader: Actor) -> Digest:
    """What there is to tell this reader."""
    own = concerned_measures(snapshot.measures, reader)
    work = [each for each in each_work(snapshot.work.table()) if each.measure_id in own]
    evidence = each_listed(snapshot.evidence.table)
    return digest(work, [each for each in evidence if each.content.measure_id in own])


def _is_due(
    db: Reader, agency_id: int, person: str, chosen: NoticePreference, day: date, told: Digest
) -> bool:
    if chosen.rhythm is Rhythm.WEEKLY:
        return True
    return has_news(told, day, told_on(db, agency_id, person, day))
