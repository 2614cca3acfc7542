"""Load a harness database (agency, score: agency_id, fy, indicator, score) through the import.

Years before the oldest published result are left out, as the import refuses them.

usage: python bench/load_data.py SOURCE.duckdb TARGET.duckdb [--own "หน่วยงาน 0077"]

The figures go the way a user's file goes: a wide CSV, read, planned and confirmed. Prints the
seconds of each step and the peak memory of this process.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path

import duckdb

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from ita_dash.db.connect import open_database
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.domain.sensible_years import FIRST_RESULT
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.scores.table import read_scores
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.imports.scores import confirm_score_import


def wide_csv(source: Path) -> bytes:
    """The harness's scores as a wide CSV in the import's English headers."""
    columns = ", ".join(
        f"max(score) filter (where indicator = {number}) as indicator_{number}"
        for number in range(1, 11)
    )
    with duckdb.connect(str(source), read_only=True) as connection:
        frame = connection.sql(
            f"select fy as fiscal_year, name as agency, {columns} from score "
            "join agency using (agency_id) where fy >= $oldest "
            "group by agency_id, name, fy order by agency_id, fy",
            params={"oldest": FIRST_RESULT},
        ).df()
    return frame.to_csv(index=False).encode("utf-8-sig")


def peak_gib() -> float:
    """The largest resident size of this process so far, in GiB (Linux: ru_maxrss in KiB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def load(source: Path, target: Path, own: str) -> None:
    """Make a fresh TARGET with ``own`` as the workspace's agency and every score of SOURCE."""
    for stale in (target, target.with_name(target.name + ".wal")):
        stale.unlink(missing_ok=True)
    content = wide_csv(source)
    print(f"file {len(content) / 1e6:.1f} MB, peak before {peak_gib():.2f} GiB", flush=True)
    begun = time.perf_counter()
    database = open_database(f"duckdb:///{target.resolve()}")
    agency = create_agency(database, LOCAL_USER, AgencyProfile(own, None, None, None))
    parsed = read_scores(Upload("scores.csv", content), load_rulebooks(), max_mb=200)
    read = time.perf_counter()
    outcome = confirm_score_import(
        database, LOCAL_USER, agency, parsed, own_agency=own, on_conflict="stop"
    )
    database.close()
    done = time.perf_counter()
    print(
        f"read {read - begun:.1f} s, written {done - read:.1f} s, {outcome.added:,} figures, "
        f"peak {peak_gib():.2f} GiB"
    )


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("source", type=Path)
    arguments.add_argument("target", type=Path)
    arguments.add_argument("--own", default="หน่วยงาน 0077")
    given = arguments.parse_args()
    load(given.source, given.target, given.own)
