"""``import`` takes files into the store, and writes nothing that was not asked for."""

from __future__ import annotations

import csv
import io
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from ita_dash.db.connect import open_database
from ita_dash.queries.agencies import has_any_agency, workspace_agency
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.sample import load_sample
from ita_dash.settings import ROOT
from tests.cli.conftest import AGENCY, REPORT, SCORES, Run, agency_in, table


def test_a_first_report_makes_the_agency_it_names_most_often(run: Run, duckdb_url: str) -> None:
    result = run("import", REPORT, "--as", "report")
    assert result.exit_code == 0, result.stderr
    assert "องค์การบริหารส่วนตำบลปาร์อน ถ้าไม่ถูกต้องให้ระบุ --agency" in result.stderr
    agency = agency_in(duckdb_url)
    assert agency is not None
    assert (agency.name, agency.agency_type) == ("องค์การบริหารส่วนตำบลปาร์อน", "อบต.")
    assert not agency.is_sample


def test_the_named_agency_gets_the_measures_of_the_report(run: Run, duckdb_url: str) -> None:
    result = run("import", REPORT, "--as", "report", "--agency", AGENCY)
    assert result.exit_code == 0, result.stderr
    assert "--agency" not in result.stderr
    assert "เพิ่ม 5" in result.stdout
    database = open_database(duckdb_url)
    agency = workspace_agency(database)
    assert agency is not None
    drafts = [m.draft for m in measure_drafts(database, agency.agency_id, 99).values()]
    database.close()
    assert agency.name == AGENCY
    assert [draft.number for draft in drafts] == [1, 2, 3, 4, 5]
    assert {draft.fiscal_year for draft in drafts} == {2567}
    assert {draft.divisions for draft in drafts} == {("สำนักปลัด", "กองคลัง", "กองช่าง")}
    assert {(d.period_start, d.period_end) for d in drafts} == {
        (date(2023, 10, 1), date(2024, 9, 30))
    }


def test_a_trial_tells_the_plan_and_writes_nothing(run: Run, duckdb_url: str) -> None:
    result = run("import", REPORT, "--as", "report", "--dry-run")
    assert result.exit_code == 0
    assert result.stdout.count("มาตรการที่") == 5
    assert "ใหม่ 5" in result.stdout
    assert agency_in(duckdb_url) is None
    assert run("history").exit_code == 1


def test_another_year_can_be_told(run: Run) -> None:
    told = run("import", REPORT, "--as", "report", "--dry-run", "--fiscal-year", "2025").stdout
    assert "มาตรการที่ 1 ปี 2568" in told
    assert run("import", REPORT, "--as", "report", "--fiscal-year", "25").exit_code == 2


@pytest.mark.parametrize(
    ("year", "reason"),
    [("69", "2569"), ("2597", "2567"), ("๒๕๙๗", "2567"), ("3110", "543"), ("abc", "พ.ศ.")],
)
def test_a_year_that_cannot_be_is_a_wrong_use_with_the_likely_reason(
    run: Run, score_file: Path, year: str, reason: str
) -> None:
    for command in (("import", score_file, "--as", "scores"), ("score", score_file)):
        result = run(*command, "--fiscal-year", year)
        assert result.exit_code == 2
        assert reason in result.stderr


def test_a_year_in_the_file_that_cannot_be_stops_the_import(run: Run, tmp_path: Path) -> None:
    file = table(tmp_path / "s.csv", "fiscal_year,total", "2567,84.10", "2597,85.20")
    for command in (("import", file, "--as", "scores", "--agency", AGENCY), ("score", file)):
        result = run(*command)
        assert result.exit_code == 1
        assert "แถว 3 คอลัมน์ A fiscal_year พบ “2597”" in result.stderr
        assert "น่าจะหมายถึง 2567" in result.stderr
    assert run("history").exit_code == 1


def test_measures_without_an_agency_ask_for_one(run: Run, tmp_path: Path) -> None:
    file = table(tmp_path / "m.csv", "fiscal_year,number,title", "2569,1,มาตรการ ก")
    assert run("import", file, "--as", "measures").exit_code == 2
    assert run("import", file, "--as", "measures", "--agency", AGENCY).exit_code == 0
    assert run("import", file, "--as", "measures").exit_code == 0


def test_errors_are_listed_and_leave_no_agency_behind(
    run: Run, duckdb_url: str, tmp_path: Path
) -> None:
    file = table(tmp_path / "s.csv", "fiscal_year,agency,total", f"2567,{AGENCY},abc")
    result = run("import", file, "--as", "scores")
    assert result.exit_code == 1
    assert "แถว 2 คอลัมน์ C total พบ “abc”" in result.stderr
    assert "ข้อมูลที่บันทึกไว้แล้วไม่เปลี่ยนแปลง" in result.stderr
    database = open_database(duckdb_url)
    assert not has_any_agency(database)
    database.close()


def listed_changes(run: Run) -> list[int]:
    """The numbers of the changes that ``history`` lists; what each wrote stands indented below."""
    lines = re.findall(r"^ {0,5}(\d+)  ", run("history").stdout, re.MULTILINE)
    return [int(number) for number in lines]


def test_what_stands_already_stops_is_skipped_or_updated(
    run: Run, score_file: Path, tmp_path: Path
) -> None:
    run("import", score_file, "--as", "scores", "--agency", AGENCY)
    again = table(
        tmp_path / "again.csv",
        "fiscal_year,agency,total",
        f"2567,{AGENCY},85.00",
        f"2568,{AGENCY},86.00",
    )
    stopped = run("import", again, "--as", "scores")
    assert stopped.exit_code == 1
    assert "เดิม 84.1 ในไฟล์ 85.0" in stopped.stderr
    assert run("import", again, "--as", "scores", "--dry-run").exit_code == 1
    skipped = run("import", again, "--as", "scores", "--on-conflict", "skip")
    assert "เพิ่ม 1 ปรับปรุง 0 ข้าม 1" in skipped.stdout
    updated = run("import", again, "--as", "scores", "--on-conflict", "update")
    assert "เพิ่ม 0 ปรับปรุง 1 ข้าม 0" in updated.stdout
    assert "ไม่มีอะไรต้องบันทึก" in run("import", again, "--as", "scores").stdout
    assert listed_changes(run) == [4, 3, 2, 1]


def test_a_finished_report_is_taken_as_finished_when_that_is_said(run: Run) -> None:
    assumed = run("import", REPORT, "--as", "report", "--agency", AGENCY, "--dry-run")
    assert "5 มาตรการไม่มีสถานะ" in assumed.stderr
    assert "--default-status" in assumed.stderr
    result = run(
        *("import", REPORT, "--as", "report", "--agency", AGENCY),
        *("--default-status", "completed"),
    )
    assert result.exit_code == 0, result.stderr
    assert "--default-status" not in result.stderr
    measures = list(
        csv.DictReader(io.StringIO(run("export", "measures", "--headers", "codes").stdout))
    )
    assert [row["status"] for row in measures] == ["completed"] * 5
    assert "เกินกำหนด,ไม่มี" in run("export", "summary").stdout
    again = run("import", REPORT, "--as", "report")
    assert "ไม่มีอะไรต้องบันทึก" in again.stdout


def test_a_status_can_be_told_after_the_first_import(run: Run) -> None:
    run("import", REPORT, "--as", "report", "--agency", AGENCY)
    assert "in_progress" in run("export", "measures", "--headers", "codes").stdout
    again = run("import", REPORT, "--as", "report", "--default-status", "completed")
    assert again.exit_code == 1
    assert "สถานะ" in again.stderr
    told = ("--default-status", "completed", "--on-conflict", "update")
    assert "ปรับปรุง 5" in run("import", REPORT, "--as", "report", *told).stdout
    assert "in_progress" not in run("export", "measures", "--headers", "codes").stdout
    assert "ไม่มีอะไรต้องบันทึก" in run("import", REPORT, "--as", "report", *told).stdout


def test_a_status_for_scores_is_a_wrong_use(run: Run, score_file: Path) -> None:
    result = run("import", score_file, "--as", "scores", "--default-status", "completed")
    assert result.exit_code == 2


def test_what_is_skipped_is_not_called_the_same(run: Run, tmp_path: Path) -> None:
    header = "fiscal_year,agency,total"
    first = table(tmp_path / "a.csv", header, f"2567,{AGENCY},84.10")
    other = table(tmp_path / "b.csv", header, f"2567,{AGENCY},84.20")
    run("import", first, "--as", "scores")
    result = run("import", other, "--as", "scores", "--on-conflict", "skip")
    assert result.exit_code == 0
    assert "ข้าม 1" in result.stdout
    assert "มีอยู่ในระบบแล้ว" not in result.stdout


def test_a_long_cell_does_not_fill_the_screen(run: Run, tmp_path: Path) -> None:
    header = "fiscal_year,number,title,methods,status"
    wrong = table(tmp_path / "w.csv", "fiscal_year,agency,total", f"2567,{AGENCY},{'9' * 9_000}")
    result = run("import", wrong, "--as", "scores")
    assert result.exit_code == 1
    assert len(result.stderr) < 1_000
    first = table(tmp_path / "a.csv", header, "2567,1,ก,ทำ,completed")
    long = table(tmp_path / "b.csv", header, f"2567,1,{'ก' * 9_000},ทำ,completed")
    run("import", first, "--as", "measures", "--agency", AGENCY)
    result = run("import", long, "--as", "measures")
    assert result.exit_code == 1
    assert len(result.stderr) < 1_000


def test_measures_of_another_agency_are_refused(run: Run, score_file: Path) -> None:
    run("import", score_file, "--as", "scores", "--agency", AGENCY)
    result = run("import", REPORT, "--as", "report", "--agency", "อบต.อื่น")
    assert result.exit_code == 1
    assert f"ฐานข้อมูลนี้เป็นของ {AGENCY}" in result.stderr


def test_real_data_take_the_place_of_the_sample(run: Run, duckdb_url: str) -> None:
    database = open_database(duckdb_url)
    load_sample(database, date(2026, 11, 23))
    database.close()
    assert run("import", REPORT, "--as", "report", "--agency", AGENCY).exit_code == 0
    agency = agency_in(duckdb_url)
    assert agency is not None
    assert (agency.name, agency.is_sample) == (AGENCY, False)
    measures = run("export", "measures", "--headers", "codes").stdout
    assert len(re.findall(r"^2567,", measures, re.MULTILINE)) == 5
    assert "2569," not in measures


def test_wrong_uses_are_told_apart_from_problems(run: Run) -> None:
    assert run("import", REPORT).exit_code == 2
    assert run("import", REPORT, "--as", "poem").exit_code == 2
    assert run("import", "nowhere.txt", "--as", "report").exit_code == 2
    assert run("import", REPORT, "--as", "scores").exit_code == 1


def test_an_unusable_setting_is_a_wrong_use(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_MAX_UPLOAD_MB", "many")
    result = run("import", REPORT, "--as", "report")
    assert result.exit_code == 2
    assert "ค่าตั้ง ITA_MAX_UPLOAD_MB ต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป แต่พบ many" in result.stderr


def test_an_agency_that_is_set_but_not_there_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("import", REPORT, "--as", "report", "--agency", AGENCY)
    monkeypatch.setenv("ITA_AGENCY", "อบต.อื่น")
    result = run("history")
    assert result.exit_code == 1
    assert "อบต.อื่น" in result.stderr
    assert "ITA_AGENCY" in result.stderr


def test_while_the_app_holds_the_file_the_command_says_so(duckdb_url: str) -> None:
    database = open_database(duckdb_url)
    # Another process, as DuckDB lets one process open its file twice; in an office's encoding.
    environment = {
        **os.environ,
        "ITA_DATABASE_URL": duckdb_url,
        "PYTHONIOENCODING": "cp1252",
        "PYTHONUTF8": "0",
    }
    command = [sys.executable, "-m", "ita_dash", "import", str(REPORT), "--as", "report"]
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    finally:
        database.close()
    told = done.stderr.decode("utf-8")
    assert done.returncode == 1
    assert "ถูกโปรแกรมอื่นเปิดอยู่" in told
    assert "Traceback" not in told


def test_the_commands_work_alike_on_postgresql(
    run: Run, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ITA_DATABASE_URL", postgres_url)
    assert run("import", REPORT, "--as", "report", "--agency", AGENCY).exit_code == 0
    assert run("import", SCORES, "--as", "scores").exit_code == 0
    assert listed_changes(run) == [3, 2, 1]
    assert run("check").exit_code == 0
    assert (
        len(
            re.findall(
                r"^2567,", run("export", "measures", "--headers", "codes").stdout, re.MULTILINE
            )
        )
        == 5
    )
