"""``backup`` and ``restore``: a workspace goes into one file and comes out the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import AGENCY, REPORT, Run

YEAR = ("--fiscal-year", "2567")


@pytest.fixture
def imported(run: Run) -> Run:
    """The command line with the real report imported and closed."""
    assert run("import", REPORT, "--as", "report", "--agency", AGENCY).exit_code == 0
    return run


def pack(run: Run, file: Path) -> bytes:
    """The pack of the year as of the import."""
    made = run("report", *YEAR, "--paper", "pack", "--as-of", "2", "-o", file)
    assert made.exit_code == 0, made.stderr
    return file.read_bytes()


def test_a_restored_workspace_prints_the_same_bytes(
    imported: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "backup.zip"
    made = imported("backup", file)
    assert made.exit_code == 0, made.stderr
    assert "ตรวจแล้วว่าครบ" in made.output
    before = pack(imported, tmp_path / "before.docx")
    monkeypatch.setenv("ITA_DATABASE_URL", f"duckdb:///{tmp_path / 'other' / 'ita.duckdb'}")
    again = imported("restore", file)
    assert again.exit_code == 0, again.stderr
    assert f"คืนข้อมูล {AGENCY} ถึงการเปลี่ยนแปลงที่ 2 แล้ว" in again.output
    assert pack(imported, tmp_path / "after.docx") == before


def test_what_stands_is_replaced_only_with_force_and_kept_beside(
    imported: Run, tmp_path: Path
) -> None:
    file = tmp_path / "backup.zip"
    assert imported("backup", file).exit_code == 0
    assert imported("office", "set", "--phone", "0 7700 0000").exit_code == 0
    refused = imported("restore", file)
    assert refused.exit_code == 1
    assert "--force" in refused.stderr
    assert "0 7700 0000" in imported("office", "show").output
    forced = imported("restore", file, "--force")
    assert forced.exit_code == 0, forced.stderr
    assert "0 7700 0000" not in imported("office", "show").output
    [kept] = tmp_path.glob("backup-before-restore-*.zip")
    assert str(kept) in forced.output
    assert imported("restore", kept, "--force").exit_code == 0
    assert "0 7700 0000" in imported("office", "show").output


def test_a_foreign_file_is_refused(imported: Run, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.zip"
    wrong.write_bytes(b"PK\x03\x04hello")
    refused = imported("restore", wrong, "--force")
    assert refused.exit_code == 1
    assert "ข้อมูลในระบบไม่เปลี่ยนแปลง" in refused.stderr
