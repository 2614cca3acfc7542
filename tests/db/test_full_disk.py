"""A disk without room: told, nothing half written, and the app goes on when there is room again."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from ita_dash.db.connect import open_database
from ita_dash.queries.changes import newest_change
from tests.db.programs import program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the file size")

# A limit on how large files may grow is a full disk of this process alone.
FILLING = """
import json, resource, signal
import pandas as pd
from pathlib import Path
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.errors import StoreFailure
from ita_dash.queries.changes import newest_change

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path, rows = Path(sys.argv[1]), int(sys.argv[2])
database = open_database(f"duckdb:///{path}")
frame = pd.DataFrame({
    "assessed_id": range(rows), "fiscal_year": 2567, "code": "total", "value": 91.15,
    "label": None, "scale": "percent", "source": [f"{i} คะแนน.csv" for i in range(rows)],
    "is_removed": False,
})

def save(count):
    with database.change(1, LOCAL_USER, "import_scores") as transaction:
        transaction.append("score", frame.head(count))

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

def tried(count):
    try:
        save(count)
    except StoreFailure as error:
        return [str(error.what), str(error.todo)]
    return []

save(10)
size = max(file.stat().st_size for file in path.parent.iterdir())
said = {}
limit(size + 1000)
said["small"] = tried(2000)
said["large"] = tried(rows)
said["read while full"] = newest_change(database, 1)
limit(resource.RLIM_INFINITY)
said["room again"] = tried(10)
said["newest"] = newest_change(database, 1)
database.close()
print(json.dumps(said), flush=True)
"""


@pytest.mark.parametrize("rows", [3_000, 200_000])
def test_nothing_is_half_written_and_the_app_goes_on(tmp_path: Path, rows: int) -> None:
    path = tmp_path / "ข้อมูล ของ เรา" / "ita dash.duckdb"
    with program(FILLING, str(path), str(rows)) as filling:
        output, _ = filling.communicate(timeout=120)
    said = json.loads(output)
    for what in ("small", "large"):
        assert "ดิสก์เต็ม" in said[what][0]
        assert "ไม่ต้องเปิดระบบใหม่" in said[what][1]
    assert said["read while full"] == 1
    assert said["room again"] == []
    assert said["newest"] == 2
    database = open_database(f"duckdb:///{path.as_posix()}")
    assert newest_change(database, 1) == 2
    assert database.notices() == []
    database.close()


CLOSING = """
import resource, signal
import pandas as pd
from pathlib import Path
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.errors import StoreFailure
from ita_dash.db.database import Statement
from ita_dash.queries.changes import newest_change

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
database = open_database(f"duckdb:///{path}")
with database.change(1, LOCAL_USER, "import_scores"):
    pass
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, resource.RLIM_INFINITY))
try:
    database.row(Statement("checkpoint", "checkpoint"), {})
except StoreFailure as error:
    print("told" if "เต็ม" in str(error.what) else error.what, flush=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with database.change(1, LOCAL_USER, "import_scores"):
    pass
print(newest_change(database, 1), flush=True)
database.close()
"""


def test_a_file_that_could_not_be_brought_up_to_date_is_opened_anew(tmp_path: Path) -> None:
    """After a failed checkpoint the engine answers nothing more until it is started again."""
    path = tmp_path / "ita.duckdb"
    with program(CLOSING, str(path)) as closing:
        output, _ = closing.communicate(timeout=120)
    assert output.split() == ["told", "2"]
