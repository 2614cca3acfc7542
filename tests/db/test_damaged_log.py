"""A write-ahead log that is damaged or cut short: said, kept, and what can be read is recovered."""

from __future__ import annotations

from pathlib import Path

import pytest

from ita_dash.db.companion import companion_path, read_companion
from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.db.notices import CHANGES_LOST, LOG_SET_ASIDE
from ita_dash.db.write_ahead_log import log_path
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.errors import DamagedLog
from ita_dash.queries.changes import newest_change
from tests.db.programs import next_line, program

CHANGES = 8
WRITING = """
import os
import pandas as pd
from ita_dash.domain.access.roles import LOCAL_USER

database = open_database(sys.argv[1])
row = {"assessed_id": 0, "fiscal_year": 2567, "code": "total", "value": 91.15, "label": None,
       "scale": "percent", "source": "คะแนน.csv" * 40, "is_removed": False}
for _ in range(int(sys.argv[2])):
    with database.change(1, LOCAL_USER, "import_scores") as transaction:
        transaction.append("score", pd.DataFrame([row]))
print("written", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def killed(duckdb_url: str) -> Path:
    """A database whose last changes stand in its log alone, as after a power cut."""
    open_database(duckdb_url).close()
    with program(WRITING, duckdb_url, str(CHANGES)) as writing:
        assert next_line(writing) == "written"
        writing.kill()
    path = Path(duckdb_url.removeprefix("duckdb:///"))
    assert log_path(path).stat().st_size > 1000
    return path


def opened(path: Path, *, recover: bool = False) -> Database:
    return open_database(f"duckdb:///{path.as_posix()}", recover=recover)


def codes(database: Database) -> list[str]:
    return [notice.code for notice in database.notices()]


def beside(path: Path, word: str) -> list[Path]:
    return sorted(path.parent.glob(f"*.{word}-*"))


def test_a_whole_log_is_taken_over_without_a_word(killed: Path) -> None:
    database = opened(killed)
    assert newest_change(database, 1) == CHANGES
    assert database.notices() == []
    database.close()
    assert beside(killed, "before") == []
    assert read_companion(killed).confirmed == CHANGES


def test_a_log_cut_short_is_told_and_kept(killed: Path) -> None:
    whole = log_path(killed).read_bytes()
    log_path(killed).write_bytes(whole[: len(whole) // 2])
    database = opened(killed)
    found = newest_change(database, 1)
    assert 0 < found < CHANGES
    assert codes(database) == [CHANGES_LOST]
    told = str(database.notices()[0].what)
    assert f"การเปลี่ยนแปลง {CHANGES - found} รายการ" in told
    (kept,) = beside(killed, "before")
    assert kept.read_bytes() == whole[: len(whole) // 2]
    assert str(kept) in str(database.notices()[0].todo)
    database.close()


def test_a_loss_is_told_at_every_start_until_it_was_read(killed: Path) -> None:
    whole = log_path(killed).read_bytes()
    log_path(killed).write_bytes(whole[: len(whole) // 2])
    opened(killed).close()
    database = opened(killed)
    with database.change(1, LOCAL_USER, "import_scores"):
        pass
    assert codes(database) == [CHANGES_LOST]
    database.dismiss(CHANGES_LOST)
    assert database.notices() == []
    database.close()
    database = opened(killed)
    assert database.notices() == []
    database.close()


def test_a_loss_not_yet_read_keeps_no_copy_of_later_whole_logs(killed: Path) -> None:
    whole = log_path(killed).read_bytes()
    log_path(killed).write_bytes(whole[: len(whole) // 2])
    opened(killed).close()
    with program(WRITING, f"duckdb:///{killed.as_posix()}", "1") as writing:
        assert next_line(writing) == "written"
        writing.kill()
    database = opened(killed)
    assert codes(database) == [CHANGES_LOST]
    assert len(beside(killed, "before")) == 1
    database.close()


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_log_damaged_in_the_middle_is_refused_untouched_and_recovered_on_demand(
    killed: Path, part: float
) -> None:
    damaged = bytearray(log_path(killed).read_bytes())
    damaged[int(len(damaged) * part)] ^= 0xFF
    log_path(killed).write_bytes(damaged)
    database_before = killed.read_bytes()
    with pytest.raises(DamagedLog, match="เสียหาย") as refused:
        opened(killed)
    assert "check --recover" in str(refused.value.todo)
    assert log_path(killed).read_bytes() == damaged
    assert killed.read_bytes() == database_before
    assert beside(killed, "before") == []

    database = opened(killed, recover=True)
    found = newest_change(database, 1)
    assert found == pytest.approx(part * CHANGES, abs=1.5)
    assert codes(database) == [LOG_SET_ASIDE, CHANGES_LOST]
    (kept,) = beside(killed, "damaged")
    assert kept.read_bytes() == damaged
    database.close()
    database = opened(killed)
    assert newest_change(database, 1) == found
    assert codes(database) == [CHANGES_LOST]
    database.close()


def test_a_log_of_another_file_is_ignored_by_the_engine_and_told(killed: Path) -> None:
    log_path(killed).write_bytes(b"\x00nothing of a log" * 300)
    database = opened(killed)
    assert newest_change(database, 1) == 0
    assert codes(database) == [CHANGES_LOST]
    database.close()


def test_without_the_file_beside_it_nothing_is_claimed(killed: Path) -> None:
    companion_path(killed).unlink()
    database = opened(killed)
    assert database.notices() == []
    database.close()


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"confirmed": "x"', '{"loss": 3}'])
def test_a_damaged_file_beside_it_tells_nothing(killed: Path, text: str) -> None:
    companion_path(killed).write_text(text, "utf-8")
    database = opened(killed)
    assert newest_change(database, 1) == CHANGES
    assert database.notices() == []
    database.close()
