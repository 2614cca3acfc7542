"""Bring a workspace back from a backup: all of it, or nothing is touched."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa

from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.db.duckdb_database import DuckDBDatabase
from ita_dash.db.evidence_store import EvidenceStore
from ita_dash.db.migrate import MIGRATION_DIR, migrate, migrations
from ita_dash.db.whole_content import is_empty, replace_content, whole_content
from ita_dash.domain.access.accounts import WORKSPACE
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import msg
from ita_dash.services.backups.archive import Backup, opened
from ita_dash.services.backups.making import make_backup
from ita_dash.services.backups.manifest import NOTHING_TOUCHED, Manifest, newer_program, unusable


class NotEmpty(ItaError):
    """The workspace holds data and nobody said that they may be replaced."""


def restore(
    database: Database,
    evidence: EvidenceStore,
    actor: Actor,
    path: Path,
    *,
    before: Path | None = None,
) -> Manifest:
    """Make the workspace what the backup holds, in one transaction.

    ``before`` is where what stands is backed up first, None where only an empty workspace may be
    filled. Raises UnreadableFile for a file that is damaged, foreign or of a newer program,
    NotEmpty where data stand and ``before`` is None, NotAllowed below admin; nothing is touched
    then. Files of evidence that stand stay.
    """
    require(actor, Role.ADMIN, WORKSPACE)
    with opened(path) as backup:
        content = _up_to_date(backup)
        if not is_empty(database):
            if before is None:
                raise _not_empty()
            make_backup(database, evidence, actor, before)
        for sha256, file in backup.evidence():
            evidence.keep(file)
            if evidence.read(sha256) != file:
                raise unusable(msg("เก็บไฟล์หลักฐานจากไฟล์สำรองไม่ได้"))
        replace_content(database, content)
        if isinstance(database, DuckDBDatabase):
            database.count_anew()
        return backup.manifest


def _up_to_date(backup: Backup) -> Mapping[str, pa.Table]:
    """The tables as this program keeps them: an older backup is migrated in a place of its own."""
    newest = len(migrations())
    if backup.manifest.migration > newest:
        raise newer_program()
    tables = backup.tables()
    with tempfile.TemporaryDirectory() as folder:
        url = f"duckdb:///{(Path(folder) / 'backup.duckdb').as_posix()}"
        _fill(Path(folder), backup.manifest.migration, tables)
        database = open_database(url)
        try:
            return whole_content(database)
        finally:
            database.close()


def _fill(folder: Path, migration: int, tables: Mapping[str, pa.Table]) -> None:
    """Write the tables into a database of the schema that they are of."""
    then = folder / "migrations"
    then.mkdir()
    for script in sorted(MIGRATION_DIR.glob("*.sql"))[:migration]:
        shutil.copy(script, then)
    database = DuckDBDatabase(folder / "backup.duckdb")
    try:
        migrate(database, then)
        replace_content(database, tables)
    except (KeyError, pa.ArrowInvalid) as error:
        raise unusable(msg("ไฟล์สำรองมีตารางที่ระบบไม่รู้จัก")) from error
    finally:
        database.close()


def _not_empty() -> NotEmpty:
    return NotEmpty(
        msg("ที่เก็บนี้มีข้อมูลอยู่แล้ว จึงยังไม่ได้คืนข้อมูล"),
        msg("หากต้องการแทนที่ทั้งหมด ให้ระบุ --force ระบบจะสำรองข้อมูลปัจจุบันไว้ก่อน"),
        NOTHING_TOUCHED,
    )
