"""Draw the benchmark page at the size of the country; print script times and memory.

usage: python bench/benchmark_page.py OWN_NAT.duckdb

Works on a copy of what ``load_data.py`` made, in which every agency gets a kind, a province, a
district and a size, so that there are groups to change between. The first view of a year reads and
scores it; a change of group compares what is known. Both times are of one run of the page's script
in this process, as wall time and as processor time of all threads: on a busy machine the latter
says more.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from ita_dash.db.connect import open_database
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.agencies.kinds import AGENCY_TYPES, AgencyProfile
from ita_dash.domain.agencies.sizes import AGENCY_SIZES
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.scores import assessed_agencies
from ita_dash.services.agencies.agency import edit_agency
from ita_dash.settings import ROOT

GROUPS = ("type", "province", "district", "both", "size", "all")
PROVINCES, DISTRICTS = 76, 12
YEARS = ("2568", "2567", "2566")
MiB = 1024**2


def describe(url: str) -> None:
    """Give every agency a kind and a place by its number."""
    database = open_database(url)
    agency = workspace_agency(database)
    if agency is None:
        raise SystemExit("no agency in the database")
    key = agency.agency_id, newest_change(database, agency.agency_id)
    known = assessed_agencies(database, *key)
    number = known["assessed_id"]
    rows = known.assign(
        agency_type=number.map(lambda n: AGENCY_TYPES[n % 5]),
        province=number.map(lambda n: f"จังหวัดที่ {n % PROVINCES}"),
        district=number.map(lambda n: f"อำเภอที่ {n % DISTRICTS}"),
        agency_size=number.map(lambda n: AGENCY_SIZES[n % 3]),
        is_removed=False,
    )
    with database.change(agency.agency_id, LOCAL_USER, "import_scores") as transaction:
        transaction.append("assessed_agency", rows[rows["assessed_id"] > 0])
    own = AgencyProfile(agency.name, AGENCY_TYPES[0], "จังหวัดที่ 0", "อำเภอที่ 0", AGENCY_SIZES[0])
    edit_agency(database, LOCAL_USER, agency.agency_id, own)
    database.close()


def resident() -> float:
    """The resident size of this process in MiB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MiB


def timed(name: str, run: Callable[[], AppTest]) -> tuple[float, float]:
    """Wall and processor time of a run in milliseconds, printed; a failed page ends the bench."""
    wall, processor = time.perf_counter(), time.process_time()
    app = run()
    taken = (time.perf_counter() - wall) * 1000, (time.process_time() - processor) * 1000
    if app.exception:
        raise SystemExit(str(app.exception))
    print(f"{name:24} {taken[0]:6.0f} ms, processor {taken[1]:6.0f} ms, {resident():5.0f} MiB")
    return taken


def measure() -> None:
    """The first views of three years, then changes of group, with the memory they add."""
    app = AppTest.from_file(ROOT / "ita_dash" / "main.py", default_timeout=120)
    app.switch_page("../pages/benchmark.py")
    timed("first of all, imports too", app.run)
    for year in YEARS[1:]:
        timed(f"first view of {year}", app.selectbox(key="fy").set_value(year).run)
    before, changes = resident(), []
    for group in GROUPS * 4:
        changes.append(timed(group, app.segmented_control(key="grp").set_value(group).run))
    wall, processor = (statistics.median(each) for each in zip(*changes, strict=True))
    print(f"change of group, median {wall:.0f} ms, processor {processor:.0f} ms")
    print(f"memory added by {len(changes)} changes of group: {resident() - before:.1f} MiB")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("database", type=Path)
    source = arguments.parse_args().database
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bench.duckdb"
        shutil.copy(source, file)
        os.environ |= {"ITA_DATABASE_URL": f"duckdb:///{file.as_posix()}", "ITA_SAMPLE": "0"}
        describe(os.environ["ITA_DATABASE_URL"])
        measure()
