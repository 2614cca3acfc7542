"""Both stores of evidence give back what they were given, once per content, whole or not at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_dash.db.database import Database
from ita_dash.db.evidence_folder import EvidenceFolder
from ita_dash.db.evidence_store import EvidenceStore, EvidenceTable, evidence_store
from ita_dash.domain.errors import StoreFailure
from ita_dash.settings import Settings

SHARED = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(params=["folder", "table"])
def store(request: pytest.FixtureRequest, db: Database, tmp_path: Path) -> EvidenceStore:
    if request.param == "table":
        return EvidenceTable(db)
    return EvidenceFolder(tmp_path / "evidence", is_shared=False)


@SHARED
@given(content=st.binary(max_size=3000))
def test_what_is_kept_is_given_back_and_kept_once(store: EvidenceStore, content: bytes) -> None:
    sha256 = store.keep(content)
    assert sha256 == hashlib.sha256(content).hexdigest()
    names = set(store.names())
    assert store.keep(bytes(content)) == sha256
    assert store.read(sha256) == content
    assert set(store.names()) == names
    assert sha256 in names


def test_what_was_never_kept_is_nothing(store: EvidenceStore) -> None:
    assert store.read("0" * 64) is None
    assert store.read("../../etc/passwd") is None
    assert set(store.names()) == set()


def test_a_file_lies_under_its_sum_and_only_for_its_owner(tmp_path: Path) -> None:
    folder = EvidenceFolder(tmp_path / "evidence", is_shared=False)
    sha256 = folder.keep(b"%PDF")
    place = tmp_path / "evidence" / sha256[:2] / sha256
    assert place.read_bytes() == b"%PDF"
    assert place.stat().st_mode & 0o077 == 0
    assert len(list(place.parent.iterdir())) == 1


def test_an_altered_file_is_put_right_by_the_same_bytes(tmp_path: Path) -> None:
    folder = EvidenceFolder(tmp_path, is_shared=False)
    sha256 = folder.keep(b"%PDF")
    (tmp_path / sha256[:2] / sha256).write_bytes(b"%PDx")
    assert folder.read(sha256) == b"%PDx"
    folder.keep(b"%PDF")
    assert folder.read(sha256) == b"%PDF"


@pytest.mark.parametrize(("is_shared", "left"), [(False, 0), (True, 1)])
def test_halves_are_swept_and_whole_files_stay(tmp_path: Path, is_shared: bool, left: int) -> None:
    """Where others write too, a fresh half may be one of theirs."""
    folder = EvidenceFolder(tmp_path, is_shared=is_shared)
    sha256 = folder.keep(b"whole")
    half = tmp_path / sha256[:2] / "half.part"
    half.write_bytes(b"ha")
    folder.sweep()
    assert int(half.exists()) == left
    assert folder.read(sha256) == b"whole"
    assert set(folder.names()) == {sha256}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "evidence").write_text("a file")
    folder = EvidenceFolder(tmp_path / "evidence", is_shared=False)
    with pytest.raises(StoreFailure, match="เก็บไฟล์หลักฐานที่"):
        folder.keep(b"%PDF")


def test_the_settings_choose_the_place(db: Database, database_url: str, tmp_path: Path) -> None:
    usual = evidence_store(db, Settings(database_url=database_url))
    if db.engine == "duckdb":
        assert usual == EvidenceFolder(tmp_path / "store" / "ita.evidence", is_shared=False)
    else:
        assert usual == EvidenceTable(db)
    named = Settings(database_url=database_url, evidence_dir=tmp_path / "named")
    is_shared = db.engine != "duckdb"
    assert evidence_store(db, named) == EvidenceFolder(tmp_path / "named", is_shared=is_shared)
