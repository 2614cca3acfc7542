"""A workspace in which every text is one that a page, a link or a spreadsheet could obey."""

from __future__ import annotations

import csv
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from ita_dash.db.connect import open_database
from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.domain.measures.draft import Step
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.measures.edits import create_measure, edit_measure, remove_measure
from ita_dash.settings import ROOT
from tests.builders import draft
from tests.e2e.server import environment

OUTSIDE = "tracker.example"
HOSTILE = (
    "<img src=x onerror=window.hit=1><script>window.hit=1</script>",
    f"<svg onload=window.hit=1></svg> ![]({'http://' + OUTSIDE}/a.png)",
    f"$x$ :red[x] [a](javascript:window.hit=1) [b](http://{OUTSIDE}/b)",
    f"<style>@import 'http://{OUTSIDE}/c.css';*{{background:url(http://{OUTSIDE}/d.png)}}</style>",
    f'"><iframe src=http://{OUTSIDE}/e></iframe> :material/home: `c` <http://{OUTSIDE}/f>',
)
HEADER = ("fiscal_year", "agency", "province", "district", "indicator_9", "oit", "total", "source")
FILE_NAME = "<img src=x onerror=window.hit=1>.csv"


def text(number: int) -> str:
    """One of the hostile texts, told from the others by its number."""
    return f"=1+{number} {HOSTILE[number % len(HOSTILE)]}"


def fill(database: Path) -> None:
    """Make the workspace: an agency, measures of two years, a removed one, two files of scores."""
    db = open_database(f"duckdb:///{database.as_posix()}")
    actor = Actor(text(0), Role.ADMIN)
    profile = AgencyProfile(f"อบต. {text(0)}", None, text(1), text(2))
    agency_id = create_agency(db, actor, profile).agency_id
    written = [
        draft(
            fiscal_year=2568 + number // len(HOSTILE),
            number=number + 1,
            title=text(number),
            steps=(Step(text(number)), Step(text(number + 1), is_done=True)),
            divisions=(f"กอง {text(number)}", f"สำนัก {text(number + 2)}"),
            period_text=text(number + 3),
            result=text(number + 1),
            outcome=text(number + 4),
        )
        for number in range(2 * len(HOSTILE))
    ]
    saved = [create_measure(db, actor, agency_id, each) for each in written]
    first, last = saved[0], saved[-1]
    other = replace(written[0], result=text(3))
    edit_measure(db, actor, agency_id, first.measure_id, other, first.change_no)
    remove_measure(db, actor, agency_id, last.measure_id, last.change_no)
    db.close()
    _import_scores(database, profile.name)


def _import_scores(database: Path, own: str) -> None:
    names = (own, f"อบต. {text(1)}", f"อบต. {text(3)}")
    rows = [
        [year, name, "ระนอง", text(2)[5:], 80, oit, total, text(4)[5:]]
        for year, oit, total in ((2567, 80, 86), (2568, 75, 84))
        for name in names
    ]
    file = database.parent / FILE_NAME
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(HEADER)
        writer.writerows(rows)
    command = [sys.executable, "-m", "ita_dash", "import", str(file), "--as", "scores"]
    done = subprocess.run(
        [*command, "--agency", own],
        cwd=ROOT,
        env=environment(database, {}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
