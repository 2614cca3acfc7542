"""``review`` checks a year's measures and report before they are signed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import AGENCY, DATA, REPORT, Run, table

GOLDEN = DATA / "review_fy2567.json"


@pytest.fixture
def imported(run: Run) -> Run:
    """The command line with the real report imported."""
    result = run("import", REPORT, "--as", "report", "--agency", AGENCY)
    assert result.exit_code == 0, result.stderr
    return run


def test_every_fault_of_the_real_report_is_found(imported: Run) -> None:
    result = imported("review", "--fiscal-year", "2567", "--format", "json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert set(told) == {"findings"}
    assert all(
        list(each) == ["rule", "severity", "place", "message", "accepted"]
        for each in told["findings"]
    )
    found = [[each["rule"], each["severity"], *each["place"].values()] for each in told["findings"]]
    assert found == json.loads(GOLDEN.read_text("utf-8"))


def test_text_says_where_and_what_to_do(imported: Run) -> None:
    thai = imported("review", "--fiscal-year", "2567").stdout
    assert "ต้องแก้ไข · มาตรการที่ 1: มาตรการ/แนวทาง · other_agency_kind" in thai
    assert "“เทศบาล”" in thai
    english = imported("review", "--fiscal-year", "2567", "--lang", "en").stdout
    assert "Must be corrected · Measure 1: " in english.replace("\xa0", " ")


def test_strict_ends_with_1_while_errors_are_open(imported: Run) -> None:
    assert imported("review", "--fiscal-year", "2567", "--strict").exit_code == 1


def test_strict_ends_with_0_without_errors(run: Run, tmp_path: Path) -> None:
    plan = table(
        tmp_path / "measures.csv",
        "fiscal_year,number,title,divisions",
        "2567,1,ตรวจเว็บไซต์,สำนักปลัด",
    )
    done = run("import", plan, "--as", "measures", "--agency", AGENCY)
    assert done.exit_code == 0, done.stderr
    result = run("review", "--fiscal-year", "2567", "--strict")
    assert result.exit_code == 1
    assert "no_result" in result.stdout
    plan.write_text(
        "fiscal_year,number,title,divisions,result,outcome\n"
        "2567,1,ตรวจเว็บไซต์,สำนักปลัด,ตรวจแล้ว 12 ครั้ง,ถูกต้องร้อยละ 100\n",
        "utf-8",
    )
    again = run("import", plan, "--as", "measures", "--on-conflict", "update")
    assert again.exit_code == 0, again.stderr
    assert run("review", "--fiscal-year", "2567", "--strict").exit_code == 0


def test_a_year_without_measures_is_refused(imported: Run) -> None:
    result = imported("review", "--fiscal-year", "2566")
    assert result.exit_code == 1
    assert "ยังไม่มีมาตรการของปีงบประมาณ 2566" in result.stderr
