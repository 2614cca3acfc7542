"""A process that is killed loses nothing that was confirmed, and leaves nothing half done."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Statement
from ita_dash.queries.changes import newest_change
from tests.db.programs import next_line, program

ROWS = 20_000
IMPORTING = """
import pandas as pd
from itertools import count
from ita_dash.domain.access.roles import LOCAL_USER

database = open_database(sys.argv[1])
rows = pd.DataFrame({
    "assessed_id": range(int(sys.argv[2])), "fiscal_year": 2567, "code": "total", "value": 91.15,
    "label": None, "scale": "percent", "source": "คะแนน.csv", "is_removed": False,
})
for _ in count():
    with database.change(1, LOCAL_USER, "import_scores") as transaction:
        transaction.append("score", rows)
        if len(sys.argv) > 3 and transaction.change_no == int(sys.argv[3]):
            print("open", flush=True)
            sys.stdin.read()
    print(transaction.change_no, flush=True)
"""
FOUND = Statement(
    "found",
    """select change_no, count(score.code) from change left join score using (agency_id, change_no)
    group by change_no order by change_no""",
)
STRAY = Statement(
    "stray",
    """select count(*) from score
    where change_no not in (select change_no from change) or value <> 91.15""",
)


def whole_changes(url: str) -> int:
    """How many changes stand after reopening; every one must be complete."""
    database = open_database(url)
    found = database.frame(FOUND, {})
    assert list(found.iloc[:, 0]) == list(range(1, len(found) + 1))
    assert (found.iloc[:, 1] == ROWS).all()
    assert database.row(STRAY, {}) == (0,)
    assert newest_change(database, 1) == len(found)
    database.close()
    return len(found)


@pytest.mark.parametrize("seconds", [0.0, 0.05, 0.12])
def test_killed_somewhere_in_a_run_of_imports(seconds: float, database_url: str) -> None:
    open_database(database_url).close()
    with program(IMPORTING, database_url, str(ROWS)) as importing:
        confirmed = [int(next_line(importing)) for _ in range(3)]
        time.sleep(seconds)
        importing.kill()
        assert importing.stdout is not None
        confirmed += [int(line) for line in importing.stdout if line.strip()]
    # The last one may stand although its confirmation was not heard any more.
    assert whole_changes(database_url) - len(confirmed) in {0, 1}


def test_killed_in_the_middle_of_a_change(database_url: str) -> None:
    with program(IMPORTING, database_url, str(ROWS), "3") as importing:
        assert [next_line(importing) for _ in range(3)] == ["1", "2", "open"]
        importing.kill()
    assert whole_changes(database_url) == 2


def test_the_log_file_of_a_killed_process_is_needed_and_used(
    duckdb_url: str, tmp_path: Path
) -> None:
    """Confirmed rows may stand in the write-ahead log alone; opening takes them over."""
    with program(IMPORTING, duckdb_url, "100", "3") as importing:
        assert [next_line(importing) for _ in range(3)] == ["1", "2", "open"]
        importing.kill()
    (log,) = tmp_path.rglob("*.wal")
    assert log.stat().st_size > 0
    database = open_database(duckdb_url)
    assert newest_change(database, 1) == 2
    database.close()
    assert not list(tmp_path.rglob("*.wal"))
