"""``export my-work`` writes what is to be updated, of all or of one division, as of any state."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import AGENCY, Run, table


@pytest.fixture
def planned(run: Run, tmp_path: Path) -> Run:
    """The command line with a late measure and one long done."""
    plan = table(
        tmp_path / "measures.csv",
        "fiscal_year,number,title,divisions,period_start,period_end,status",
        "2567,1,ตรวจเว็บไซต์,สำนักปลัด,2023-10-01,2024-09-30,in_progress",
        "2567,2,จัดทำคู่มือ,กองช่าง,2023-10-01,2024-09-30,completed",
    )
    done = run("import", plan, "--as", "measures", "--agency", AGENCY)
    assert done.exit_code == 0, done.stderr
    return run


def test_the_text_is_of_the_year_and_of_what_is_late(planned: Run) -> None:
    result = planned("export", "my-work", "--fiscal-year", "2567", "--format", "text")
    assert result.exit_code == 0, result.stderr
    assert "1) ตรวจเว็บไซต์\nมาตรการที่ 1 ปี 2567\n" in result.stdout
    assert "รอ สำนักปลัด รายงานความคืบหน้า" in result.stdout
    assert "รอ กองช่าง แนบหลักฐาน" in result.stdout
    later = planned("export", "my-work", "--fiscal-year", "2569", "--format", "text").stdout
    assert "ตรวจเว็บไซต์" in later
    assert "จัดทำคู่มือ" not in later


def test_one_division_by_its_name(planned: Run) -> None:
    asked = ("export", "my-work", "--fiscal-year", "2567", "--division", "กอง ช่าง")
    told = planned(*asked).stdout
    assert "จัดทำคู่มือ" in told
    assert "ตรวจเว็บไซต์" not in told
    assert "ส่วนราชการภายใน: กองช่าง" in told
    assert planned(*asked, "--format", "text").stdout.splitlines()[2] == "กองช่าง"


def test_a_division_that_is_not_there_names_those_that_are(planned: Run) -> None:
    result = planned("export", "my-work", "--division", "กองดับเพลิง")
    assert result.exit_code == 1
    assert "ไม่พบส่วนราชการชื่อ กองดับเพลิง" in result.stderr
    assert "กองช่าง" in result.stderr


def test_only_this_is_written_as_a_text(planned: Run) -> None:
    assert planned("export", "measures", "--format", "text").exit_code == 2


def test_as_of_a_change_it_is_as_it_was(planned: Run) -> None:
    before = planned("export", "my-work", "--as-of", "1", "--format", "text")
    assert before.exit_code == 0, before.stderr
    assert "ตรวจเว็บไซต์" not in before.stdout
