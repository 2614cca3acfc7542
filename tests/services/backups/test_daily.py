"""A copy a day where something changed, and old ones go; the sample and other files are let be."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from ita_dash.db.database import Database
from ita_dash.db.evidence_store import EvidenceTable
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.backups.archive import opened
from ita_dash.services.backups.daily import daily_copy
from ita_dash.services.measures.edits import create_measure
from ita_dash.services.sample import load_sample
from tests.builders import DRAFT, draft
from tests.stored import ADMIN, PROFILE

DAY = date(2026, 12, 1)


def copied(db: Database, folder: Path, day: date) -> Path | None:
    return daily_copy(db, EvidenceTable(db), folder, day)


def test_a_copy_a_day_where_something_changed(db: Database, tmp_path: Path) -> None:
    agency_id = create_agency(db, ADMIN, PROFILE).agency_id
    first = copied(db, tmp_path, DAY)
    assert first == tmp_path / "ita-2026-12-01.zip"
    create_measure(db, ADMIN, agency_id, DRAFT)
    assert copied(db, tmp_path, DAY) is None
    second = copied(db, tmp_path, DAY + timedelta(days=1))
    assert second is not None
    with opened(second) as backup:
        assert backup.manifest.members["tables/measure.parquet"].rows == 1
    assert copied(db, tmp_path, DAY + timedelta(days=2)) is None


def test_a_damaged_copy_is_no_copy(db: Database, tmp_path: Path) -> None:
    create_agency(db, ADMIN, PROFILE)
    first = copied(db, tmp_path, DAY)
    assert first is not None
    first.write_bytes(b"half")
    assert copied(db, tmp_path, DAY + timedelta(days=1)) is not None


def test_old_copies_go_and_other_files_stay(db: Database, tmp_path: Path) -> None:
    agency_id = create_agency(db, ADMIN, PROFILE).agency_id
    (tmp_path / "own.zip").write_bytes(b"mine")
    for back in range(10, 0, -1):
        (tmp_path / f"ita-{DAY - timedelta(days=back)}.zip").write_bytes(b"old")
    create_measure(db, ADMIN, agency_id, draft())
    assert copied(db, tmp_path, DAY) is not None
    names = {path.name for path in tmp_path.iterdir()}
    assert {"own.zip", "ita-2026-12-01.zip", "ita-2026-11-25.zip"} <= names
    assert "ita-2026-11-24.zip" not in names


def test_the_invented_sample_is_not_copied(db: Database, tmp_path: Path) -> None:
    load_sample(db, DAY)
    assert copied(db, tmp_path / "backups", DAY) is None
    assert not (tmp_path / "backups").exists()
