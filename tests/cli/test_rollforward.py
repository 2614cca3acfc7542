"""The next year from the command line: told first, then written, refused in clear words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import AGENCY, Run, table


@pytest.fixture
def filled(run: Run, tmp_path: Path) -> Run:
    """The command line of an agency with three measures of 2567."""
    head = "fiscal_year,number,title,divisions,period,status,result,agency"
    plan = table(
        tmp_path / "measures.csv",
        head,
        f"2567,1,ตรวจข้อ OIT ปี 2567,สำนักปลัด,ต.ค. 66 - ก.ย. 67,completed,ทำแล้ว,{AGENCY}",
        f"2567,2,อบรมบุคลากร,กองคลัง,ต.ค. 66 - ก.ย. 67,in_progress,,{AGENCY}",
        f"2567,3,จัดซื้อ,กองคลัง,ต.ค. 66 - ก.ย. 67,cancelled,,{AGENCY}",
    )
    assert run("import", plan, "--as", "measures", "--agency", AGENCY).exit_code == 0
    return run


def _exported(run: Run) -> str:
    return run("export", "measures", "--fiscal-year", 2568, "--headers", "codes").stdout


def test_a_trial_shows_texts_before_and_after_and_writes_nothing(filled: Run) -> None:
    told = filled("roll-forward", "--from", 2567, "--dry-run")
    assert told.exit_code == 0, told.stderr
    assert "1.title" in told.stdout
    assert "- ตรวจข้อ OIT ปี 2567\n    + ตรวจข้อ OIT ปี 2568" in told.stdout
    assert "+ ต.ค. 67 - ก.ย. 68" in told.stdout
    assert "จัดซื้อ" not in told.stdout
    assert "ยังไม่ได้บันทึก" in told.stdout
    assert "ตรวจข้อ" not in _exported(filled)


def test_it_writes_one_change_and_a_second_time_nothing(filled: Run) -> None:
    done = filled("roll-forward", "--from", 2567, "--keep-text", "1.title")
    assert done.exit_code == 0, done.stderr
    assert "เพิ่ม 2 มาตรการ" in done.stdout
    assert "บันทึกเป็นการเปลี่ยนแปลงที่" in done.stdout
    written = _exported(filled)
    assert "ตรวจข้อ OIT ปี 2567" in written
    assert "ทำแล้ว" not in written
    again = filled("roll-forward", "--from", 2567, "--keep-text", "1.title")
    assert again.exit_code == 0
    assert "ไม่ได้บันทึกอะไร" in again.stdout


def test_numbers_that_are_there_stop_it_unless_told_otherwise(filled: Run) -> None:
    assert filled("roll-forward", "--from", 2567, "--measures", "2").exit_code == 0
    other = filled("roll-forward", "--from", 2567, "--measures", "1,3")
    assert other.exit_code == 0, other.stderr
    assert filled("roll-forward", "--from", 2567, "--keep-text", "1.title").exit_code == 1
    skipped = filled(
        "roll-forward", "--from", 2567, "--keep-text", "1.title", "--on-conflict", "skip"
    )
    assert skipped.exit_code == 0
    assert "ข้าม 1" in skipped.stdout


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("--measures", "9"), 2),
        (("--measures", "x"), 2),
        (("--keep-text", "1.nothing"), 2),
        (("--to", 2567), 1),
        (("--to", 2599), 2),
    ],
    ids=str,
)
def test_what_cannot_be_is_told(filled: Run, arguments: tuple[object, ...], status: int) -> None:
    refused = filled("roll-forward", "--from", 2567, *arguments)
    assert refused.exit_code == status
    assert refused.stderr.strip()


def test_english_has_english_words(filled: Run) -> None:
    told = filled("roll-forward", "--from", 2567, "--dry-run", "--lang", "en")
    assert "Period" in told.stdout or "Measure" in told.stdout
    assert "ยังไม่ได้บันทึก" not in told.stdout
