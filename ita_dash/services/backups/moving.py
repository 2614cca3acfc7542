"""Carry a workspace into a store on the other engine, or on another place of the same."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from ita_dash.db.carried_content import carry_content, holds_only_changes_of
from ita_dash.db.database import Database
from ita_dash.db.duckdb_database import DuckDBDatabase
from ita_dash.db.evidence_store import EvidenceStore
from ita_dash.db.whole_content import is_empty
from ita_dash.domain.access.accounts import WORKSPACE
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import InvalidInput, StoreFailure
from ita_dash.domain.messages import msg
from ita_dash.queries.evidence import kept_files
from ita_dash.services.backups.manifest import NOTHING_TOUCHED
from ita_dash.services.backups.restoring import NotEmpty
from ita_dash.services.sample import ACTOR as SAMPLE_ACTOR


@dataclass(frozen=True)
class Store:
    """A database and where the files of its evidence are kept."""

    database: Database
    evidence: EvidenceStore


@dataclass(frozen=True)
class Moved:
    """What was carried.

    ``rows`` of each table, ``files`` of evidence; ``missing`` are files that the source no longer
    has or that were altered there; ``sample_went`` where the target had the invented sample.
    """

    rows: Mapping[str, int]
    files: int
    missing: int
    sample_went: bool


def move(source: Store, target: Store, actor: Actor) -> Moved:
    """Make an empty target what the source is, history and evidence included.

    The source stays as it is. A target that holds nothing but the invented sample counts as
    empty. The tables are one transaction, compared before it ends; files of evidence are kept
    before, as a file without a row harms nobody. Raises NotAllowed below admin, InvalidInput for
    a source without a change, NotEmpty for a target with data, StoreFailure where the target
    holds something else afterwards.
    """
    require(actor, Role.ADMIN, WORKSPACE)
    if is_empty(source.database):
        raise InvalidInput(msg("ต้นทางยังไม่มีข้อมูลให้ย้าย"), msg("โปรดตรวจค่า ITA_DATABASE_URL"))
    if not holds_only_changes_of(target.database, SAMPLE_ACTOR.name):
        raise _not_empty()
    has_sample = not is_empty(target.database)
    missing, files = 0, kept_files(source.database)
    for file in files:
        missing += not _carried(file.sha256, source.evidence, target.evidence)
    rows = carry_content(source.database, target.database)
    if isinstance(target.database, DuckDBDatabase):
        target.database.count_anew()
    return Moved(rows, len(files) - missing, missing, has_sample)


def _carried(sha256: str, source: EvidenceStore, target: EvidenceStore) -> bool:
    """Keep a file in the target and read it back; False where the source has not got it."""
    content = source.read(sha256)
    if content is None or hashlib.sha256(content).hexdigest() != sha256:
        return False
    target.keep(content)
    if target.read(sha256) != content:
        raise StoreFailure(
            msg("เก็บไฟล์หลักฐานที่ปลายทางไม่ได้ จึงไม่ได้ย้ายข้อมูล"),
            msg("โปรดตรวจพื้นที่ดิสก์และสิทธิ์เขียนของปลายทาง แล้วย้ายอีกครั้ง"),
        )
    return True


def _not_empty() -> NotEmpty:
    return NotEmpty(
        msg("ปลายทางมีข้อมูลอยู่แล้ว จึงยังไม่ได้ย้ายข้อมูล"),
        msg("โปรดระบุฐานข้อมูลปลายทางที่ว่าง"),
        NOTHING_TOUCHED,
    )
