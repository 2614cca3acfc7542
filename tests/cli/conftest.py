"""The command line as a user calls it, on a database of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ita_dash.cli import root
from ita_dash.db.connect import open_database
from ita_dash.queries.agencies import Agency, workspace_agency

Run = Callable[..., Result]
DATA = Path(__file__).parent.parent / "data"
REPORT = DATA / "report_fy2567.txt"
SCORES = DATA / "scores_real.csv"
AGENCY = "องค์การบริหารส่วนตำบลป่าร่อน"


@pytest.fixture
def run(duckdb_url: str, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs ``python -m ita_dash …`` in this process; the database is empty at first."""
    monkeypatch.setenv("ITA_DATABASE_URL", duckdb_url)
    for name in ("ITA_AGENCY", "ITA_MAX_UPLOAD_MB"):
        monkeypatch.delenv(name, raising=False)

    def run_command(*arguments: object) -> Result:
        return CliRunner().invoke(root, [str(argument) for argument in arguments])

    return run_command


def table(path: Path, *lines: str) -> Path:
    """A CSV file of these lines."""
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def agency_in(url: str) -> Agency | None:
    """The agency of the workspace, None in an empty database."""
    database = open_database(url)
    try:
        return workspace_agency(database)
    finally:
        database.close()


@pytest.fixture
def score_file(tmp_path: Path) -> Path:
    """The agency's own score of a year beside a neighbour's."""
    return table(
        tmp_path / "scores.csv",
        "fiscal_year,agency,agency_type,province,total",
        f"2567,{AGENCY},อบต.,สุราษฎร์ธานี,84.10",
        "2567,เทศบาลตำบลข้างเคียง,เทศบาลตำบล,สุราษฎร์ธานี,91.00",
    )
