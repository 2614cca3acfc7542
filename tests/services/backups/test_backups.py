"""A backup holds everything, says when it does not, and brings it back on either engine."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.db.evidence_store import EvidenceTable
from ita_dash.db.migrate import migrations
from ita_dash.db.whole_content import whole_content
from ita_dash.domain.errors import ItaError, NotAllowed, StoreFailure, UnreadableFile
from ita_dash.queries.accounts import accounts
from ita_dash.queries.changes import newest_change
from ita_dash.queries.sign_in import account_sessions, credential
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.backups.making import make_backup
from ita_dash.services.backups.restoring import NotEmpty, restore
from tests.stored import ADMIN, PROFILE, VIEWER, WORKING_GROUP, fill


def backed_up(db: Database, path: Path) -> Path:
    """A backup of an agency with something in every table."""
    fill(db)
    made = make_backup(db, EvidenceTable(db), ADMIN, path)
    assert made.missing == 0
    return path


def content(db: Database) -> dict[str, list[dict[str, object]]]:
    """Every row of every table, whatever their order."""
    return {name: sorted(rows.to_pylist(), key=str) for name, rows in whole_content(db).items()}


def test_everything_comes_back_on_the_other_engine(
    both: tuple[Database, Database], tmp_path: Path
) -> None:
    for source, target in (both, both[::-1]):
        if content(source)["change"]:
            continue
        file = backed_up(source, tmp_path / f"{source.engine}.zip")
        restore(target, EvidenceTable(target), ADMIN, file)
        assert content(target) == content(source)
        for name in EvidenceTable(source).names():
            assert EvidenceTable(target).read(name) == EvidenceTable(source).read(name)


def test_a_copy_signs_nobody_in(both: tuple[Database, Database], tmp_path: Path) -> None:
    source, target = both
    file = backed_up(source, tmp_path / "backup.zip")
    restore(target, EvidenceTable(target), ADMIN, file)
    (known,) = accounts(target)
    assert credential(target, known.account_id) == credential(source, known.account_id)
    assert account_sessions(source, known.account_id)
    assert account_sessions(target, known.account_id) == []
    restore(source, EvidenceTable(source), ADMIN, file, before=tmp_path / "before.zip")
    assert account_sessions(source, known.account_id) == []


def test_a_full_workspace_is_replaced_only_when_asked_and_backed_up_before(
    db: Database, tmp_path: Path
) -> None:
    file = backed_up(db, tmp_path / "first.zip")
    then = content(db)
    other = create_agency(db, ADMIN, PROFILE).agency_id
    now = content(db)
    with pytest.raises(NotEmpty):
        restore(db, EvidenceTable(db), ADMIN, file)
    assert content(db) == now
    before = tmp_path / "before.zip"
    restore(db, EvidenceTable(db), ADMIN, file, before=before)
    assert content(db) == then
    assert newest_change(db, other) == 0
    restore(db, EvidenceTable(db), ADMIN, before, before=tmp_path / "again.zip")
    assert content(db) == now


def test_a_store_that_was_opened_anew_takes_its_own_backup_back(
    database_url: str, tmp_path: Path
) -> None:
    db = open_database(database_url)
    file = backed_up(db, tmp_path / "backup.zip")
    then = content(db)
    db.close()
    again = open_database(database_url)
    restore(again, EvidenceTable(again), ADMIN, file, before=tmp_path / "before.zip")
    assert content(again) == then
    again.close()


def test_a_restored_file_opens_without_a_word_of_lost_changes(
    duckdb_url: str, tmp_path: Path
) -> None:
    db = open_database(duckdb_url)
    file = backed_up(db, tmp_path / "backup.zip")
    for _ in range(3):
        create_agency(db, ADMIN, PROFILE)
    restore(db, EvidenceTable(db), ADMIN, file, before=tmp_path / "before.zip")
    db.close()
    again = open_database(duckdb_url)
    assert again.notices() == []
    again.close()


def test_a_file_that_was_backed_up_opens_without_a_word_of_lost_changes(
    duckdb_url: str, tmp_path: Path
) -> None:
    db = open_database(duckdb_url)
    backed_up(db, tmp_path / "backup.zip")
    make_backup(db, EvidenceTable(db), ADMIN, tmp_path / "second.zip")
    db.close()
    again = open_database(duckdb_url)
    assert again.notices() == []
    again.close()


def test_only_an_admin_backs_up_and_restores(db: Database, tmp_path: Path) -> None:
    file = backed_up(db, tmp_path / "backup.zip")
    for actor in (VIEWER, WORKING_GROUP):
        with pytest.raises(NotAllowed):
            make_backup(db, EvidenceTable(db), actor, tmp_path / "no.zip")
        with pytest.raises(NotAllowed):
            restore(db, EvidenceTable(db), actor, file, before=tmp_path / "no.zip")
    assert not (tmp_path / "no.zip").exists()


def test_a_place_that_cannot_be_written_is_told_and_leaves_nothing(
    db: Database, tmp_path: Path
) -> None:
    with pytest.raises(StoreFailure):
        make_backup(db, EvidenceTable(db), ADMIN, tmp_path / "nowhere" / "backup.zip")
    assert list(tmp_path.glob("**/*.part")) == []


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, bytes]]:
    """A full workspace and its backup; what a file is does not depend on the engine."""
    folder = tmp_path_factory.mktemp("filled")
    db = open_database(f"duckdb:///{(folder / 'ita.duckdb').as_posix()}")
    yield db, backed_up(db, folder / "backup.zip").read_bytes()
    db.close()


def written(folder: Path, content: bytes) -> Path:
    """A backup of a test's own."""
    (folder / "backup.zip").write_bytes(content)
    return folder / "backup.zip"


def changed(file: Path, change: Callable[[dict[str, bytes]], None], how: int = 0) -> Path:
    """The backup packed again after its members were changed."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(file, "w", how) as archive:
        for name, told in members.items():
            archive.writestr(name, told)
    return file


def _told(members: dict[str, bytes], **changes: object) -> None:
    told = {**json.loads(members["manifest.json"]), **changes}
    members["manifest.json"] = json.dumps(told).encode()


def _altered(members: dict[str, bytes]) -> None:
    name = "tables/measure.parquet"
    members[name] = members[name][:-9] + b"x" + members[name][-8:]


def _renamed(members: dict[str, bytes]) -> None:
    members["../evil"] = members.pop("tables/measure.parquet")


FAULTS: dict[str, Callable[[dict[str, bytes]], None]] = {
    "altered": _altered,
    "missing": lambda members: members.__delitem__("tables/measure.parquet"),
    "another member": lambda members: members.update({"tables/more.parquet": b""}),
    "a path out of it": _renamed,
    "no manifest": lambda members: members.__delitem__("manifest.json"),
    "another program's": lambda members: _told(members, format="other"),
    "a newer format": lambda members: _told(members, version=2),
    "a newer schema": lambda members: _told(members, migration=len(migrations()) + 1),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_backup_with_a_fault_is_refused_before_anything_is_touched(
    filled: tuple[Database, bytes], tmp_path: Path, fault: str
) -> None:
    db, whole = filled
    file = changed(written(tmp_path, whole), FAULTS[fault])
    now = content(db)
    with pytest.raises(UnreadableFile):
        restore(db, EvidenceTable(db), ADMIN, file, before=tmp_path / "before.zip")
    assert content(db) == now
    assert not (tmp_path / "before.zip").exists()


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_a_backup_that_was_cut_short_is_refused(db: Database, tmp_path: Path, share: float) -> None:
    file = backed_up(db, tmp_path / "backup.zip")
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(ItaError):
        restore(db, EvidenceTable(db), ADMIN, file, before=tmp_path / "before.zip")


def test_a_packed_backup_is_refused_so_that_none_can_unfold(
    filled: tuple[Database, bytes], tmp_path: Path
) -> None:
    db, whole = filled
    file = changed(written(tmp_path, whole), lambda _: None, how=zipfile.ZIP_DEFLATED)
    with pytest.raises(UnreadableFile):
        restore(db, EvidenceTable(db), ADMIN, file, before=tmp_path / "before.zip")
