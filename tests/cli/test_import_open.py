"""What a report leaves open is named on stderr with the option that answers it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ita_dash.settings import ROOT
from tests.cli.conftest import Run

REPORT = ROOT / "tests" / "data" / "report_fy2567.txt"
AGENCY = "องค์การบริหารส่วนตำบลป่าร่อน"
IMPORT = ("import", REPORT, "--as", "report", "--agency", AGENCY)
OPTIONS = ("--default-status", "--lead", "--correct-spelling")


def measures(run: Run) -> list[dict[str, str]]:
    exported = run("export", "measures", "--headers", "codes").stdout
    return list(csv.DictReader(io.StringIO(exported)))


def test_without_an_answer_all_stays_open_and_is_named(run: Run) -> None:
    done = run(*IMPORT)
    for option in OPTIONS:
        assert option in done.stderr
    assert "มาตรการที่ 1, 2, 3, 4, 5 ระบุหลายส่วนราชการ" in done.stderr
    assert "ข้อความ 4 แห่งสะกดชื่อหน่วยงานต่างจาก" in done.stderr
    found = measures(run)
    assert {row["to_confirm"] for row in found} == {"status, lead"}
    assert {row["status"] for row in found} == {"in_progress"}
    assert any("ปาร์อน" in row["result"] for row in found)
    summary = run("export", "summary").stdout
    assert "เกินกำหนด,ไม่มี" in summary
    assert "ในจำนวนนี้สถานะยังไม่ได้ยืนยัน,5" in summary


def test_every_option_answers(run: Run) -> None:
    told = ("--default-status", "completed", "--lead", "first", "--correct-spelling")
    done = run(*IMPORT, *told)
    assert not any(option in done.stderr for option in OPTIONS)
    assert "แก้ชื่อหน่วยงานในข้อความ 4 แห่ง" in done.stdout
    found = measures(run)
    assert {(row["status"], row["to_confirm"]) for row in found} == {("completed", "")}
    assert {row["divisions"] for row in found} == {"สำนักปลัด; กองคลัง; กองช่าง"}
    assert not any("ปาร์อน" in row["result"] or "ป่าร้อน" in row["result"] for row in found)


def test_a_later_import_answers_what_the_first_left_open(run: Run) -> None:
    run(*IMPORT)
    told = ("--default-status", "completed", "--lead", "first", "--on-conflict", "update")
    assert "ปรับปรุง 5" in run(*IMPORT, *told).stdout
    assert {row["to_confirm"] for row in measures(run)} == {""}


def test_an_export_with_what_is_open_imports_back_unchanged(run: Run, tmp_path: Path) -> None:
    run(*IMPORT)
    for headers in ("words", "codes"):
        file = tmp_path / f"{headers}.csv"
        run("export", "measures", "--headers", headers, "-o", file)
        again = run("import", file, "--as", "measures", "--agency", AGENCY)
        assert "ไม่มีอะไรต้องบันทึก" in again.stdout, again.stderr


def test_the_answers_are_for_measures_only(run: Run, tmp_path: Path) -> None:
    scores = tmp_path / "scores.csv"
    scores.write_text(f"fiscal_year,agency,total\n2567,{AGENCY},84.10", encoding="utf-8")
    assert run("import", scores, "--as", "scores", "--lead", "first").exit_code == 2
    assert run("import", scores, "--as", "scores", "--correct-spelling").exit_code == 2
