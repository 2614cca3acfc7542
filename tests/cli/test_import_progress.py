"""A division's form goes out and comes back on the command line, whatever it is called then."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import AGENCY, Run, table
from tests.returned_form import Returned

FORM = ("export", "division-form", "--fiscal-year", "2568", "--division", "สำนักปลัด")


@pytest.fixture
def office(run: Run, tmp_path: Path) -> Run:
    """The command line of an agency with two measures of 2568."""
    plan = table(
        tmp_path / "measures.csv",
        "fiscal_year,number,title,divisions,status,progress",
        "2568,1,ตรวจข้อ OIT,สำนักปลัด,in_progress,20",
        "2568,2,อบรมบุคลากร,สำนักปลัด,in_progress,30",
    )
    assert run("import", plan, "--as", "measures", "--agency", AGENCY).exit_code == 0
    return run


def returned(run: Run, tmp_path: Path, *cells: dict[str, object]) -> Path:
    """The form, filled in row by row."""
    file = tmp_path / "form.xlsx"
    assert run(*FORM, "-o", file).exit_code == 0
    form = Returned.of(file.read_bytes())
    for place, row in enumerate(cells):
        form.fill(place, row)
    sent = tmp_path / "สแกน (1).xlsx"
    sent.write_bytes(form.upload().content)
    return sent


def test_a_form_is_shown_taken_and_taken_back(office: Run, tmp_path: Path) -> None:
    sent = returned(office, tmp_path, {"progress": 60, "links": "https://example.go.th/a"})
    trial = office("import", sent, "--as", "progress", "--dry-run")
    assert trial.exit_code == 0, trial.stderr
    assert "แบบรายงานของ สำนักปลัด ปีงบประมาณ 2568" in trial.stdout
    assert "มาตรการที่ 1: ความคืบหน้า “20” → “60”" in trial.stdout
    assert "เพิ่มหลักฐาน https://example.go.th/a" in trial.stdout
    assert "ใหม่ 1 ต่างจากเดิม 0 เหมือนเดิม 1 ยังไม่ได้บันทึก" in trial.stdout
    other = office("import", sent, "--as", "progress", "--agency", "เทศบาลเมืองอื่น")
    assert (other.exit_code, "ไม่ใช่ เทศบาลเมืองอื่น" in other.stderr) == (1, True)
    done = office("import", sent, "--as", "progress", "--agency", AGENCY)
    assert "เพิ่ม 1 ปรับปรุง 1 ข้าม 0 เหมือนเดิม 1" in done.stdout
    assert "60" in office("export", "measures", "--headers", "codes").stdout
    number = done.stdout.split("การเปลี่ยนแปลงที่ ")[1].split(":")[0]
    assert office("undo", number).exit_code == 0
    assert "example.go.th" not in office("evidence", "list", "--fiscal-year", "2568").stdout


def test_a_collision_stops_until_it_is_decided(office: Run, tmp_path: Path) -> None:
    sent = returned(office, tmp_path, {"progress": 60}, {"progress": 40})
    other = table(
        tmp_path / "other.csv", "fiscal_year,number,title,progress", "2568,1,ตรวจข้อ OIT,50"
    )
    assert office("import", other, "--as", "measures", "--on-conflict", "update").exit_code == 0
    stopped = office("import", sent, "--as", "progress")
    assert stopped.exit_code == 1
    assert "ตอนพิมพ์ “อยู่ระหว่างดำเนินการ · 20%”" in stopped.stderr
    assert "ขณะนี้ “อยู่ระหว่างดำเนินการ · 50%”" in stopped.stderr
    skipped = office("import", sent, "--as", "progress", "--on-conflict", "skip")
    assert "ปรับปรุง 1 ข้าม 1" in skipped.stdout


def test_a_fault_is_told_and_the_rest_is_taken(office: Run, tmp_path: Path) -> None:
    sent = returned(office, tmp_path, {"progress": 160}, {"progress": 40})
    done = office("import", sent, "--as", "progress")
    assert done.exit_code == 0
    assert "ความคืบหน้าต้องเป็นจำนวนเต็ม 0 ถึง 100" in done.stderr
    assert "ยังไม่นำเข้า 1 มาตรการ" in done.stderr
    assert "ปรับปรุง 1 ข้าม 1" in done.stdout


@pytest.mark.parametrize("kind", ["scores", "questions", "measures", "report"])
def test_a_form_is_no_other_kind_of_file(kind: str, office: Run, tmp_path: Path) -> None:
    refused = office("import", returned(office, tmp_path), "--as", kind)
    assert refused.exit_code == 1
    assert "แบบรายงานของส่วนราชการ" in refused.stderr


def test_another_file_is_no_form(office: Run, tmp_path: Path) -> None:
    plain = tmp_path / "plain.xlsx"
    assert office("export", "measures", "--format", "xlsx", "-o", plain).exit_code == 0
    refused = office("import", plain, "--as", "progress")
    assert (refused.exit_code, "ไม่ใช่แบบรายงานของส่วนราชการ" in refused.stderr) == (1, True)
    assert office("import", plain, "--as", "progress", "--fiscal-year", "2568").exit_code == 2
    assert office("import", plain, "--as", "progress", "--lead", "first").exit_code == 2


def test_a_form_needs_the_books_it_was_made_from(
    office: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = returned(office, tmp_path)
    monkeypatch.setenv("ITA_DATABASE_URL", f"duckdb:///{tmp_path / 'other.duckdb'}")
    refused = office("import", sent, "--as", "progress")
    assert refused.exit_code == 1
    assert "ยังไม่มีมาตรการ" in refused.stderr
