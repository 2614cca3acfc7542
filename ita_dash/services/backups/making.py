"""Write a backup of everything that stands, and read it back before it is called one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Database
from ita_dash.db.evidence_store import EvidenceStore
from ita_dash.db.whole_content import newest_migration, whole_content
from ita_dash.domain.access.accounts import WORKSPACE
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.messages import msg
from ita_dash.services.backups.archive import opened, written
from ita_dash.services.backups.manifest import Agency, Manifest

_WITH_FILES = ("evidence_file", "paper_template")
"""The tables that name files which are kept beside them."""


@dataclass(frozen=True)
class MadeBackup:
    """What was written; ``missing`` are pieces of evidence whose file is not there any more."""

    manifest: Manifest
    size: int
    missing: int


def make_backup(
    database: Database, evidence: EvidenceStore, actor: Actor, path: Path
) -> MadeBackup:
    """Everything of the database and its evidence in one file, which is checked afterwards.

    Raises NotAllowed below admin, StoreFailure where the file cannot be written; what stood under
    the name stays then.
    """
    require(actor, Role.ADMIN, WORKSPACE)
    try:
        return _made(database, evidence, path)
    except OSError as error:
        raise StoreFailure(
            msg("เขียนไฟล์สำรอง {path} ไม่ได้: {reason}", path=path, reason=error.strerror or error),
            msg("โปรดตรวจสอบพื้นที่ดิสก์และสิทธิ์เขียน หรือระบุที่เก็บอื่น"),
        ) from error


def _made(database: Database, evidence: EvidenceStore, path: Path) -> MadeBackup:
    tables = whole_content(database)
    missing = 0
    with written(path) as backup:
        for name, rows in tables.items():
            backup.table(name, rows)
        for sha256 in sorted(_files(tables)):
            content = evidence.read(sha256)
            if content is None:
                missing += 1
            else:
                backup.evidence(sha256, content)
        made_at = utc_now().isoformat()
        agencies = tuple(_agencies(tables))
        manifest = Manifest(newest_migration(database), made_at, agencies, backup.members)
        backup.finished(manifest)
    with opened(path) as read:
        return MadeBackup(read.manifest, path.stat().st_size, missing)


def _files(tables: dict[str, pa.Table]) -> set[str]:
    """Every file that any revision of anything names."""
    return {
        sha256
        for table in _WITH_FILES
        for sha256 in tables[table].column("sha256").to_pylist()
        if sha256
    }


def _agencies(tables: dict[str, pa.Table]) -> list[Agency]:
    names = {int(row["agency_id"]): str(row["name"]) for row in _by_change(tables["agency"])}
    newest = {int(row["agency_id"]): int(row["change_no"]) for row in _by_change(tables["change"])}
    return [Agency(key, name, newest.get(key, 0)) for key, name in sorted(names.items())]


def _by_change(rows: pa.Table) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = rows.sort_by("change_no").to_pylist()
    return told
