"""``publish`` writes the bundle for a website as a folder or a zip, and says what it leaves out."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import AGENCY, REPORT, Run

YEAR = ("--fiscal-year", "2567")


@pytest.fixture
def imported(run: Run) -> Run:
    """The command line with the real report imported."""
    assert run("import", REPORT, "--as", "report", "--agency", AGENCY).exit_code == 0
    return run


def test_a_folder_and_a_zip_hold_the_same(imported: Run, tmp_path: Path) -> None:
    folder, packed = tmp_path / "site", tmp_path / "site.zip"
    for output in (folder, packed):
        made = imported("publish", *YEAR, "-o", output)
        assert made.exit_code == 0, made.stderr
    with zipfile.ZipFile(packed) as archive:
        inside = {name: archive.read(name) for name in archive.namelist()}
    assert inside == {each.name: each.read_bytes() for each in folder.iterdir()}
    assert "มาตรการป้องกันการทุจริต" in inside["measures.html"].decode()


def test_a_foreign_folder_is_refused(imported: Run, tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("mine", "utf-8")
    refused = imported("publish", *YEAR, "-o", tmp_path)
    assert refused.exit_code == 1
    assert "ไฟล์อื่นอยู่" in refused.stderr
    assert [each.name for each in tmp_path.iterdir() if each.suffix != ".duckdb"]


def test_a_year_without_anything_is_refused(imported: Run, tmp_path: Path) -> None:
    refused = imported("publish", "--fiscal-year", "2566", "-o", tmp_path / "site")
    assert refused.exit_code == 1
    assert not (tmp_path / "site").exists()


def test_as_of_a_change_gives_the_same_bytes_later(imported: Run, tmp_path: Path) -> None:
    first, later = tmp_path / "first.zip", tmp_path / "later.zip"
    assert imported("publish", *YEAR, "--as-of", "2", "-o", first).exit_code == 0
    assert imported("office", "set", "--district", "กาญจนดิษฐ์").exit_code == 0
    assert imported("publish", *YEAR, "--as-of", "2", "-o", later).exit_code == 0
    assert first.read_bytes() == later.read_bytes()
