"""Scores of questions and items on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import AGENCY, Run, agency_in, table

LINES = ("ข้อ,คะแนน,องค์ประกอบที่ครบ", "ข้อ i1,80.50,", "O12,ไม่ผ่าน,2/4")


def test_a_file_of_questions_is_written_as_one_change(
    run: Run, duckdb_url: str, tmp_path: Path
) -> None:
    file = table(tmp_path / "q.csv", *LINES)
    options = ("--as", "questions", "--agency", AGENCY, "--fiscal-year", "2568")
    trial = run("import", file, *options, "--dry-run")
    assert "คะแนนรายข้อปี 2568 2 รายการ" in trial.stdout
    assert agency_in(duckdb_url) is None
    assert "เพิ่ม 2" in run("import", file, *options).stdout
    other = table(tmp_path / "r.csv", "ข้อ,คะแนน", "i1,90")
    refused = run("import", other, "--as", "questions", "--fiscal-year", "2568")
    assert refused.exit_code == 1
    assert "ข้อ i1" in refused.stderr
    assert "80.50" in refused.stderr


def test_a_file_without_a_year_or_an_agency_asks(run: Run, tmp_path: Path) -> None:
    file = table(tmp_path / "q.csv", *LINES)
    nothing = run("import", file, "--as", "questions", "--agency", AGENCY)
    assert nothing.exit_code == 1
    assert "ปีงบประมาณ" in nothing.stderr
    unnamed = run("import", file, "--as", "questions", "--fiscal-year", "2568")
    assert unnamed.exit_code == 2
    assert "--agency" in unnamed.stderr
    english = run("--lang", "en", "import", file, "--as", "questions", "--agency", AGENCY)
    assert "fiscal year" in english.stderr
