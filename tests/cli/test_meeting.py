"""``meeting`` writes what the meeting of a day is shown, in every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import AGENCY, REPORT, Run

IMPORT = ("--as", "report", "--agency", AGENCY, "--default-status", "completed")
BEGINS = {"csv": b"\xef\xbb\xbf", "docx": b"PK", "pdf": b"%PDF", "pptx": b"PK"}


@pytest.mark.parametrize("wanted", BEGINS)
def test_every_format_is_written(run: Run, tmp_path: Path, wanted: str) -> None:
    assert run("import", REPORT, *IMPORT, "--lead", "first").exit_code == 0
    file = tmp_path / f"out.{wanted}"
    result = run("meeting", "--date", "20 มิถุนายน 2569", "--format", wanted, "-o", file)
    assert result.exit_code == 0, result.stderr
    assert file.read_bytes().startswith(BEGINS[wanted])


def test_a_meeting_is_written_as_of_a_change_or_a_closing(run: Run, tmp_path: Path) -> None:
    assert run("import", REPORT, *IMPORT, "--lead", "first").exit_code == 0
    close = ("--fiscal-year", "2567", "--period", "twelve", "--name", "ปิดปี")
    assert run("close", *close).exit_code == 0
    shown = ("meeting", "--date", "20 มิถุนายน 2567")
    as_closed = run(*shown, "--as-of", "twelve").stdout
    assert as_closed == run(*shown, "--as-of", "ปิดปี").stdout
    assert "ปิดปี" in as_closed
    assert run(*shown, "--as-of", "99").exit_code == 1


def test_a_day_that_is_none_is_a_wrong_use(run: Run) -> None:
    assert run("meeting", "--date", "ปลายปี").exit_code == 2
