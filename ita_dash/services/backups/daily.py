"""A copy of everything a day, made by the app itself, and the older ones that are kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from ita_dash.db.database import Database
from ita_dash.db.evidence_store import EvidenceStore
from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.backups.kept import kept_days
from ita_dash.domain.errors import ItaError
from ita_dash.queries.agencies import agency_as_of, workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.services.backups.archive import opened
from ita_dash.services.backups.making import make_backup
from ita_dash.services.backups.manifest import Agency

_NAME = re.compile(r"ita-(\d{4}-\d{2}-\d{2})\.zip")
_APP = Actor("ita_dash", Role.ADMIN)


def daily_copy(
    database: Database, evidence: EvidenceStore, folder: Path, today: date
) -> Path | None:
    """Make the copy of the day, and delete those that ``kept_days`` does not keep.

    None where there is nothing to copy: only the invented sample, a copy of the day, or nothing
    new since the last one. Raises StoreFailure where it cannot be written; older copies stay.
    """
    agency = workspace_agency(database)
    if agency is None or agency.is_sample:
        return None
    copies = dict(daily_copies(folder))
    newest = max(copies, default=None)
    if today in copies or (newest is not None and _holds(copies[newest], database)):
        return None
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"ita-{today.isoformat()}.zip"
    make_backup(database, evidence, _APP, path)
    kept = kept_days([*copies, today])
    for day, old in copies.items():
        if day not in kept:
            old.unlink(missing_ok=True)
    return path


def daily_copies(folder: Path) -> Iterator[tuple[date, Path]]:
    """The daily copies of a folder by their day; other files are not ours to delete."""
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if found := _NAME.fullmatch(path.name):
            with suppress(ValueError):
                yield date.fromisoformat(found[1]), path


def _holds(copy: Path, database: Database) -> bool:
    """Whether a copy is whole and knows every agency up to its newest change."""
    try:
        with opened(copy) as backup:
            told = backup.manifest.agencies
    except ItaError:
        return False
    return bool(told) and all(_is_newest(each, database) for each in told)


def _is_newest(agency: Agency, database: Database) -> bool:
    number = newest_change(database, agency.agency_id)
    known = agency_as_of(database, agency.agency_id, number)
    return known is not None and number == agency.newest_change
