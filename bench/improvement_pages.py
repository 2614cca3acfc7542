"""Draw what leads from score to measures at the size of the country; print medians and ratios.

usage: python bench/improvement_pages.py OWN_NAT.duckdb [--rounds 20]

Works on a copy as ``benchmark_page.py`` does, to which the sample's measures are added. Coverage
and effects are answered from a snapshot that knows nothing yet, so that every round reads what it
needs; beside the milliseconds of processor time of all threads stands the share of what the
agency's own answer takes. Then the pages are drawn, and a score is tried: once as the rule alone,
once with everything that the fragment around it draws.
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
from unittest.mock import patch

from streamlit.testing.v1 import AppTest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.benchmark_page import describe, timed
from ita_dash.db.clock import thai_today
from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.targets.trial import trial
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.table import read_measures
from ita_dash.queries.agencies import Agency, workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.imports.measures import confirm_measure_import
from ita_dash.settings import ROOT
from ita_dash.ui.plan.trying import page as trying_page
from ita_dash.ui.plan.trying.state import SLIDER
from ita_dash.ui.plan.trying.view import trying_view

RESULT, PLAN = 2567, 2568
SAMPLE = ROOT / "data" / "sample" / "measures.csv"


def agency_of(database: Database) -> Agency:
    """The agency whose books these are."""
    agency = workspace_agency(database)
    if agency is None:
        raise SystemExit("no agency in the database")
    return agency


def add_measures(url: str) -> None:
    """Take the sample's measures into the agency's books."""
    database = open_database(url)
    parsed = read_measures(Upload(SAMPLE.name, SAMPLE.read_bytes()), (), 1)
    confirm_measure_import(database, LOCAL_USER, agency_of(database), parsed)
    database.close()


def processor(act: Callable[[], object], rounds: int) -> float:
    """The median milliseconds of processor time, all threads together."""
    took = []
    for _ in range(rounds):
        begin = time.process_time()
        act()
        took.append((time.process_time() - begin) * 1000)
    return statistics.median(took)


def answers(url: str, rounds: int) -> None:
    """Coverage, and effects without and with other agencies, each from a fresh snapshot."""
    database, rules, today = open_database(url), load_rulebooks(), thai_today()
    agency_id = agency_of(database).agency_id
    key = database, agency_id, newest_change(database, agency_id), today, rules
    own = processor(lambda: Snapshot(*key).improvement.effects(PLAN, with_peers=False), rounds)
    for name, act in {
        "coverage": lambda: Snapshot(*key).improvement.coverage(RESULT),
        "effects, all agencies": lambda: Snapshot(*key).improvement.effects(PLAN),
    }.items():
        took = processor(act, rounds)
        print(f"{name:24} {took:6.1f} ms, {took / own:5.2f} of the own effects ({own:.1f} ms)")
    start = Snapshot(*key).targets.baseline(PLAN)
    tried = {each.number: min(each.score + 1.25, 100.0) for each in start.indicators}
    print(f"{'what-if, the rule':24} {processor(lambda: trial(start, tried), rounds):6.1f} ms")
    database.close()


def pages() -> None:
    """The views of measures and scores, first and again; then the sliders."""
    app = AppTest.from_file(ROOT / "ita_dash" / "main.py", default_timeout=120)
    app.switch_page("../pages/improvement.py")
    timed("coverage, imports too", app.run)
    for view in ("effects", "coverage", "effects"):
        timed(f"view {view}", app.segmented_control(key="view").set_value(view).run)


def tried_scores(rounds: int) -> None:
    """Moves of a slider: the whole run, and of it the fragment that a browser runs alone."""
    took = []

    def watched(fiscal_year: int, scenario_id: int) -> None:
        begin = time.process_time()
        trying_view(fiscal_year, scenario_id)
        took.append((time.process_time() - begin) * 1000)

    app = AppTest.from_file(ROOT / "ita_dash" / "main.py", default_timeout=120)
    app.switch_page("../pages/plan.py")
    app.query_params.update({"view": "whatif", "fy": str(PLAN)})
    with patch.object(trying_page, "trying_view", watched):
        timed("plan, what-if", app.run)
        for move in range(rounds):
            timed(f"move {move + 1}", app.slider(key=f"{SLIDER}9").set_value(60.0 + move % 30).run)
    print(f"{'what-if, the fragment':24} {statistics.median(took[1:]):6.1f} ms of processor time")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("database", type=Path)
    arguments.add_argument("--rounds", type=int, default=20)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bench.duckdb"
        shutil.copy(given.database, file)
        url = f"duckdb:///{file.as_posix()}"
        os.environ |= {"ITA_DATABASE_URL": url, "ITA_SAMPLE": "0"}
        describe(url)
        add_measures(url)
        answers(url, given.rounds)
        pages()
        tried_scores(given.rounds)
