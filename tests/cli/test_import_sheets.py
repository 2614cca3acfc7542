"""Workbooks on the command line: which sheets are read is chosen by name, the rest is named."""

from __future__ import annotations

import pytest

from ita_dash.settings import ROOT
from tests.cli.conftest import AGENCY, Run

GRID = ROOT / "tests" / "data" / "cases" / "U01_monthly_grid.xlsx"
TRIAL = ("--as", "measures", "--agency", AGENCY, "--dry-run")


def test_sheets_that_are_left_out_are_named_with_the_way_to_read_them(run: Run) -> None:
    result = run("import", str(GRID), *TRIAL)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.count("มาตรการที่") == 4
    for name in ("คุณธรรม", "9 หมวด", "คำแนะนำ", "สรุปรายเดือน"):
        assert f"{name}: ไม่ได้อ่าน" in result.stderr
    assert "--all-sheets" in result.stderr
    assert "AD สรุปผลการดำเนินการ ม.ค." in result.stderr


@pytest.mark.parametrize(
    ("options", "measures"),
    [
        (("--all-sheets",), 8),
        (("--sheet", "9 หมวด"), 2),
        (("--sheet", "9 หมวด", "--sheet", "ITA"), 6),
    ],
)
def test_sheets_are_chosen_by_name(run: Run, options: tuple[str, ...], measures: int) -> None:
    result = run("import", str(GRID), *TRIAL, *options)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.count("มาตรการที่") == measures


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(run: Run) -> None:
    result = run("import", str(GRID), *TRIAL, "--sheet", "ไม่มี")
    assert result.exit_code == 1
    assert "ไม่มีแผ่นงาน ไม่มี" in result.stderr
    assert "ITA, คุณธรรม, 9 หมวด" in result.stderr
    assert run("import", str(GRID), *TRIAL, "--sheet", "ITA", "--all-sheets").exit_code == 2


def test_a_workbook_as_a_report_is_read_by_one_sheet_and_its_months_are_told(run: Run) -> None:
    result = run("import", str(GRID), "--as", "report", "--agency", AGENCY, "--dry-run")
    assert result.stdout.count("มาตรการที่") in (0, 4)
    assert "แผ่นงาน คุณธรรม" in result.stderr
    assert "โปรดนำเข้าเป็นตารางมาตรการ" in result.stderr
