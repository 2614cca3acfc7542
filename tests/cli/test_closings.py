"""Closing, reopening, and files that come out the same ever after."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import AGENCY, Run, table

EVERY_FILE = (
    *(
        ("export", what, "--format", fmt)
        for what in ("scores", "measures", "summary")
        for fmt in ("csv", "json", "xlsx")
    ),
    ("export", "divisions"),
    ("export", "my-work", "--fiscal-year", "2568"),
    ("export", "my-work", "--fiscal-year", "2568", "--format", "text"),
    ("export", "division-form", "--fiscal-year", "2568"),
    ("export", "division-form", "--fiscal-year", "2568", "--division", "สำนักปลัด"),
    ("export", "ledger"),
    ("export", "effects"),
    ("export", "indicators", "--headers", "codes"),
    ("coverage", "--fiscal-year", "2567"),
    ("plan", "--fiscal-year", "2567", "--max-raise", "30"),
    ("benchmark", "--fiscal-year", "2567"),
)


@pytest.fixture
def filled(run: Run, tmp_path: Path) -> Run:
    """The command line of an agency with scores, a neighbour and measures of 2568."""
    scores = table(
        tmp_path / "scores.csv",
        "fiscal_year,agency,agency_type,"
        + ",".join(f"indicator_{n}" for n in range(1, 11))
        + ",total,row_kind",
        f"2567,{AGENCY},อบต.,{','.join(['80'] * 10)},80.00,official",
        f"2567,เทศบาลตำบลข้างเคียง,เทศบาลตำบล,{','.join(['90'] * 10)},90.00,official",
    )
    plan = table(
        tmp_path / "measures.csv",
        "fiscal_year,number,title,divisions,period_start,period_end,status,indicators",
        "2568,1,ตรวจข้อ OIT,สำนักปลัด,2024-10-01,2025-03-31,in_progress,9",
        "2568,2,อบรมบุคลากร,กองคลัง,2024-10-01,2025-08-31,in_progress,",
    )
    assert run("import", scores, "--as", "scores", "--agency", AGENCY).exit_code == 0
    assert run("import", plan, "--as", "measures").exit_code == 0
    return run


def close(run: Run, **more: str) -> None:
    options = {"period": "six", "name": "รอบแรก", **more}
    given = [part for key, value in options.items() for part in (f"--{key}", value)]
    result = run("close", "--fiscal-year", "2568", *given)
    assert result.exit_code == 0, result.stderr


def write_more(run: Run, tmp_path: Path) -> None:
    """Other scores, and every measure done."""
    scores = table(
        tmp_path / "more.csv",
        f"fiscal_year,agency,{','.join(f'indicator_{n}' for n in range(1, 11))},total,row_kind",
        f"2567,{AGENCY},{','.join(['85'] * 10)},85.00,official",
        f"2566,{AGENCY},{','.join(['70'] * 10)},70.00,official",
    )
    plan = table(
        tmp_path / "done.csv",
        "fiscal_year,number,title,divisions,status,indicators",
        "2568,1,ตรวจข้อ OIT,สำนักปลัด,completed,9",
        "2568,3,มาตรการใหม่,กองช่าง,completed,1",
    )
    for file, kind in ((scores, "scores"), (plan, "measures")):
        result = run("import", file, "--as", kind, "--on-conflict", "update")
        assert result.exit_code == 0, result.stderr


def test_every_file_as_of_a_closing_is_the_same_to_the_byte_later(
    filled: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close(filled)
    state = "--as-of", "รอบแรก"
    before = [filled(*command, *state) for command in EVERY_FILE]
    assert [each.exit_code for each in before] == [0] * len(EVERY_FILE), before
    write_more(filled, tmp_path)
    later = datetime(2031, 2, 3, 4, 5, 6, tzinfo=UTC).replace(tzinfo=None)
    monkeypatch.setattr("ita_dash.db.clock.utc_now", lambda: later)
    for command, earlier in zip(EVERY_FILE, before, strict=True):
        again = filled(*command, *state)
        assert again.stdout_bytes == earlier.stdout_bytes, command
        assert again.stdout_bytes != filled(*command).stdout_bytes, command


def test_lateness_is_judged_by_the_day_of_the_closing(filled: Run) -> None:
    close(filled, day="2025-03-31")
    close(filled, period="twelve", name="รอบสอง", day="30 กันยายน 2568")
    late = []
    for name in ("รอบแรก", "รอบสอง"):
        told = json.loads(filled("export", "divisions", "--format", "json", "--as-of", name).stdout)
        late.append(sum(row["overdue"] for row in told["records"]))
        assert told["provenance"]["closing"].startswith(name)
        assert told["provenance"]["made_at"] == told["provenance"]["data_as_of"]
    assert late == [0, 2]


def test_a_state_is_named_by_number_name_or_period(filled: Run, tmp_path: Path) -> None:
    close(filled)
    write_more(filled, tmp_path)
    year = "--fiscal-year", "2568"
    by_number, by_name, by_period = (
        filled("export", "measures", *year, "--as-of", name).stdout_bytes
        for name in ("4", "รอบ แรก", "six")
    )
    assert by_number == by_name == by_period


def test_a_write_into_a_closed_year_says_so(filled: Run, tmp_path: Path) -> None:
    close(filled)
    plan = table(
        tmp_path / "more.csv", "fiscal_year,number,title", "2568,9,มาตรการใหม่", "2569,1,ปีถัดไป"
    )
    said = filled("import", plan, "--as", "measures").stderr
    assert "รอบ 6 เดือน ปีงบประมาณ 2568 ปิดแล้วในชื่อ “รอบแรก”" in said
    assert "2569 ปิดแล้ว" not in said
    again = filled("import", plan, "--as", "measures").stderr
    assert "ปิดแล้ว" not in again


def test_what_is_not_known_is_refused_in_words(filled: Run) -> None:
    close(filled)
    for name, why, status in (
        ("99", "ไม่พบการเปลี่ยนแปลงที่ 99", 1),
        ("รอบสอง", "ไม่พบรอบที่ปิดชื่อ รอบสอง", 1),
        ("six", "ต้องระบุ --fiscal-year", 2),
        ("0", "ไม่พบการเปลี่ยนแปลงที่ 0", 1),
    ):
        result = filled("export", "measures", "--as-of", name)
        assert result.exit_code == status
        assert why in result.stderr
        assert not result.stdout


def test_closing_and_reopening_are_told_and_listed(filled: Run) -> None:
    assert "ยังไม่เคยปิดรอบ" in filled("closings").stdout
    close(filled, note="ส่งผู้บริหาร")
    assert filled("close", "--fiscal-year", "2568", "--period", "six", "--name", "x").exit_code == 1
    place = "--fiscal-year", "2568", "--period", "six"
    assert "ต้องระบุเหตุผล" in filled("reopen", *place, "--reason", " ").stderr
    assert "การเปลี่ยนแปลงที่ 5" in filled("reopen", *place, "--reason", "แก้ตัวเลข").stdout
    close(filled, name="รอบแรก แก้ไข")
    told = filled("closings").stdout
    assert told.index("รอบแรก แก้ไข  ฉบับที่ 2") < told.index("หมายเหตุ: ส่งผู้บริหาร")
    assert told.count("แก้ตัวเลข") == 2
    assert "ปิดรอบ" in filled("history").stdout
    before = filled("history", "--as-of", "รอบแรก").stdout
    assert filled("history").stdout.endswith(before)
    assert before.split()[0] == "4"
    english = filled("closings", "--lang", "en").stdout
    assert "6-month closing" in english
    assert "อ่านวันที่" in filled("close", *place, "--name", "x", "--day", "วันไหน").stderr
