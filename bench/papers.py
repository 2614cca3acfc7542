"""How long papers and the bundle for a website take, in a warm process.

usage: python bench/papers.py [MEASURES] [LETTERS]

An office is made up in a database of its own, with five years of results and so many measures
(20) of so many letters each (600). Prints seconds: the first time in the process, then the
median of five.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pandas as pd

from ita_dash.db.connect import open_database
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.exports.papers.assembled import assembled
from ita_dash.exports.papers.printing import printed
from ita_dash.exports.site.content import site_content
from ita_dash.exports.site.files import published_files
from ita_dash.queries.changes import newest_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.measures.edits import create_measure

YEAR = 2568
TODAY = date(2026, 1, 1)
MADE = datetime(2026, 1, 1)  # noqa: DTZ001 - UTC without a zone, as the store gives it
WORDS = "ส่งเสริมคุณธรรมและความโปร่งใสในการปฏิบัติหน้าที่ของบุคลากร "


def office(database_file: Path, measures: int, letters: int) -> Snapshot:
    """The made-up office."""
    database = open_database(f"duckdb:///{database_file.as_posix()}")
    profile = AgencyProfile("องค์การบริหารส่วนตำบลทดสอบ", "อบต.", "จังหวัดทดสอบ", "อำเภอทดสอบ")
    agency_id = create_agency(database, LOCAL_USER, profile).agency_id
    text = (WORDS * (letters // len(WORDS) + 1))[:letters]
    with database.change(agency_id, LOCAL_USER, "import_scores", "bench") as transaction:
        transaction.append("score", _scores())
    for number in range(1, measures + 1):
        create_measure(database, LOCAL_USER, agency_id, _measure(number, text))
    newest = newest_change(database, agency_id)
    return Snapshot(database, agency_id, newest, TODAY, load_rulebooks())


def _scores() -> pd.DataFrame:
    codes = [*(f"indicator_{number}" for number in range(1, 11)), "total"]
    return pd.DataFrame(
        [
            {
                **{"assessed_id": 0, "fiscal_year": year, "code": code, "value": 80.0 + place},
                **{"label": None, "scale": "percent", "source": "bench", "is_removed": False},
            }
            for year in range(YEAR - 5, YEAR)
            for place, code in enumerate(codes)
        ]
    )


def _measure(number: int, text: str) -> MeasureDraft:
    return MeasureDraft(
        fiscal_year=YEAR,
        number=number,
        title=f"มาตรการที่ {number}",
        steps=(Step(text[: len(text) // 2]), Step("รายงานผล")),
        divisions=("สำนักปลัด", "กองคลัง"),
        period_text="",
        period_start=date(2024, 10, 1),
        period_end=date(2025, 9, 30),
        status=MeasureStatus.COMPLETED,
        progress=100,
        result=text,
        outcome=text[: len(text) // 2],
        indicators=(9,),
    )


def _bundle(snapshot: Snapshot) -> dict[str, bytes]:
    content = site_content(snapshot, YEAR, MADE, with_names=False)
    return published_files(snapshot, content, with_names=False)


def measured(name: str, make: Callable[[], object]) -> None:
    """Print how long it takes, the first time and then."""
    times = []
    for _ in range(6):
        began = time.perf_counter()
        make()
        times.append(time.perf_counter() - began)
    sys.stdout.write(f"{name:24} first {times[0]:6.2f}  then {statistics.median(times[1:]):6.2f}\n")


def main() -> None:
    """Make the office, then its papers."""
    measures, letters = (*map(int, sys.argv[1:]), *(20, 600)[len(sys.argv) - 1 :])
    with tempfile.TemporaryDirectory() as folder:
        snapshot = office(Path(folder) / "bench.duckdb", measures, letters)
        pack = PaperKind.PACK
        measured("content of the pack", lambda: assembled(snapshot, YEAR, pack))
        content = assembled(snapshot, YEAR, pack).content
        measured("pack as PDF", lambda: printed(pack, content, "pdf"))
        measured("pack as Word", lambda: printed(pack, content, "docx"))
        measured("bundle of five years", lambda: _bundle(snapshot))


if __name__ == "__main__":
    main()
