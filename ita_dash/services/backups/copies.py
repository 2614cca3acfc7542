"""The daily copies that are there, and what became of the last attempt to make one."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ita_dash.domain.access.accounts import WORKSPACE
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import ItaError, StoreFailure
from ita_dash.domain.messages import msg
from ita_dash.services.backups.archive import MANIFEST
from ita_dash.services.backups.daily import daily_copies
from ita_dash.services.backups.manifest import Agency, read_manifest

_DUCKDB = "duckdb:///"


@dataclass(frozen=True)
class DailyCopy:
    """The copy of a day.

    ``agencies`` are those it holds, as it says itself; None where it cannot be read. ``size`` is
    in bytes.
    """

    day: date
    path: Path
    size: int
    agencies: tuple[Agency, ...] | None


def copy_folder(database_url: str) -> Path | None:
    """Where the daily copies of a DuckDB file lie: beside it; None for a server's database."""
    if not database_url.startswith(_DUCKDB):
        return None
    file = Path(database_url.removeprefix(_DUCKDB))
    return file.with_name(f"{file.stem}.backups")


def listed_copies(actor: Actor, folder: Path) -> list[DailyCopy]:
    """The copies of the folder, the newest first. Raises NotAllowed below admin of all agencies."""
    require(actor, Role.ADMIN, WORKSPACE)
    days = sorted(daily_copies(folder), reverse=True)
    return [DailyCopy(day, path, path.stat().st_size, _agencies(path)) for day, path in days]


def copy_content(actor: Actor, copy: DailyCopy) -> bytes:
    """The bytes of a copy. Raises NotAllowed, and StoreFailure where it is not there any more."""
    require(actor, Role.ADMIN, WORKSPACE)
    try:
        return copy.path.read_bytes()
    except OSError as error:
        raise StoreFailure(
            msg(
                "อ่านสำเนา {path} ไม่ได้: {reason}",
                path=copy.path.name,
                reason=error.strerror or error,
            ),
            msg("โปรดสำรองข้อมูลใหม่"),
        ) from error


def _agencies(path: Path) -> tuple[Agency, ...] | None:
    """What a copy says it holds, without its every byte being checked."""
    try:
        with zipfile.ZipFile(path) as archive:
            return read_manifest(archive.read(MANIFEST)).agencies
    except (zipfile.BadZipFile, OSError, KeyError, ItaError):
        return None
