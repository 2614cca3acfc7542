"""``check`` finds what must never be; a total that disagrees is told but is no fault."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Statement
from ita_dash.db.duckdb_database import DuckDBDatabase
from ita_dash.db.write_ahead_log import log_path
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.services.sample import load_sample
from tests.cli.conftest import Run, table


@pytest.fixture(autouse=True)
def _sample(duckdb_url: str) -> None:
    database = open_database(duckdb_url)
    load_sample(database, date(2026, 6, 15))
    database.close()


def damage(url: str, sql: str) -> None:
    """Do to the store what the program never does."""
    database = open_database(url)
    assert isinstance(database, DuckDBDatabase)
    with database.migration() as session:
        session.run(Statement("damage", sql), {})
    database.close()


def test_a_sound_store_and_a_total_that_disagrees(run: Run) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert "ไม่พบข้อผิดพลาด" in result.stdout
    assert "ปีงบประมาณ 2564: คะแนนรวมที่ประกาศ 71.01 ต่างจากที่คำนวณได้ 70.11" in result.stderr
    assert result.stderr.count("ปีงบประมาณ") == 1
    assert "No faults found" in run("check", "--lang", "en").stdout


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("delete from change where change_no = 2", "หมายเลขการเปลี่ยนแปลงไม่ต่อเนื่อง"),
        ("delete from change where change_no = 2", "ตาราง score: มี"),
        ("delete from measure where number = 3", "ตาราง measure_step: มี"),
        ("delete from division where division_id = 1", "ตาราง measure_division: มี"),
        ("delete from assessed_agency where assessed_id = 1", "ตาราง score: มี"),
    ],
)
def test_what_must_never_be_is_a_fault(run: Run, duckdb_url: str, sql: str, told: str) -> None:
    damage(duckdb_url, sql)
    result = run("check")
    assert result.exit_code == 1
    assert told in result.stderr


def test_a_damaged_block_is_told_in_words(run: Run, duckdb_url: str) -> None:
    path = Path(duckdb_url.removeprefix("duckdb:///"))
    content = bytearray(path.read_bytes())
    content[content.index("หน่วยงานต้นแบบ".encode())] ^= 0xFF
    path.write_bytes(content)
    result = run("check")
    assert result.exit_code == 1
    assert "Traceback" not in result.stderr
    assert "ไฟล์สำรอง" in result.stderr


def test_a_whole_country_of_disagreeing_totals_does_not_fill_the_screen(
    run: Run, tmp_path: Path
) -> None:
    parts = ",90,90,90,80"
    rows = [f"2567,อบต.ที่ {number}{parts}" for number in range(1_000)]
    header = "fiscal_year,agency,iit,eit,oit,total"
    assert (
        run(
            "import",
            table(tmp_path / "s.csv", header, *rows),
            "--as",
            "scores",
            "--agency",
            "อบต.ที่ 1",
        ).exit_code
        == 0
    )
    result = run("check")
    assert result.exit_code == 0
    assert "และอีก 800 รายการ" in result.stderr
    assert len(result.stderr.splitlines()) == 201


def test_a_damaged_log_is_recovered_on_demand(run: Run, duckdb_url: str) -> None:
    """The log of another moment stands beside the file; one wrong byte and nothing opens."""
    path = Path(duckdb_url.removeprefix("duckdb:///"))
    database = open_database(duckdb_url)
    with database.change(1, LOCAL_USER, "edit_agency"):
        pass
    log, held = log_path(path).read_bytes(), path.read_bytes()
    database.close()
    path.write_bytes(held)
    log_path(path).write_bytes(log[:-40] + bytes([log[-40] ^ 0xFF]) + log[-39:])

    refused = run("check")
    assert refused.exit_code == 1
    assert "check --recover" in refused.stderr
    recovered = run("check", "--recover")
    assert recovered.exit_code == 0
    assert "wal.damaged-" in recovered.stderr
    assert "1 รายการหลังสุดที่เคยบันทึกแล้วไม่อยู่ในฐานข้อมูล" in recovered.stderr
    assert "missing from the database" in run("check", "--lang", "en").stderr


def test_a_published_rating_that_the_rules_do_not_give_is_told(run: Run, tmp_path: Path) -> None:
    header = "fiscal_year,agency,iit,eit,oit,instrument_scale,total,rating"
    rows = ["2567,อบต.ก,95,90,80,percent,87.5,ผ่านดี", "2568,อบต.ก,95,90,90,percent,91.5,ผ่าน"]
    run("import", table(tmp_path / "s.csv", header, *rows), "--as", "scores", "--agency", "อบต.ก")
    result = run("check")
    assert result.exit_code == 0
    (line,) = result.stderr.splitlines()
    assert "ปีงบประมาณ 2567: ระดับที่ประกาศ ผ่านดี ต่างจากที่ได้จากเกณฑ์ คือ ผ่าน" in line
    assert "The published rating" in run("--lang", "en", "check").stderr
