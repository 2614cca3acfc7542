"""The newest figure of every agency counts, and the tables that were overtaken are not named."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from ita_dash.db.database import Database
from ita_dash.domain.peers.figures import figure_codes, newest_figures
from ita_dash.queries.changes import newest_change
from ita_dash.queries.peers import peer_years, year_figures
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.agencies.agency import create_agency
from tests.stored import ADMIN, PROFILE, assessed_rows, import_scores, score_rows

BOOKS = load_rulebooks()


@pytest.fixture
def agency_id(db: Database) -> int:
    """A year in which one of two others was corrected, and one figure was taken out."""
    agency = create_agency(db, ADMIN, PROFILE).agency_id
    with db.change(agency, ADMIN, "import_scores", "x.csv") as transaction:
        rows = [assessed_rows(1, "เทศบาล ก"), assessed_rows(2, "ระนอง", "province_mean")]
        transaction.append("assessed_agency", pd.concat(rows))
    import_scores(db, agency, score_rows(1, total=70.0, iit=80.0, indicator_6_part_1=60.0))
    import_scores(db, agency, score_rows(2, total=75.0).assign(source="ตารางจังหวัด"))
    import_scores(db, agency, score_rows(1, total=71.0, iit=None).assign(source="ฉบับแก้"))
    return agency


def test_of_each_figure_the_newest_stands(db: Database, agency_id: int) -> None:
    as_of = newest_change(db, agency_id)
    assert standing(db, agency_id, as_of) == {
        (1, "indicator_6_part_1"): 60.0,
        (1, "total"): 71.0,
        (2, "total"): 75.0,
    }
    before = standing(db, agency_id, as_of - 1)
    assert before[1, "total"] == 70.0
    assert before[1, "iit"] == 80.0


def standing(db: Database, agency_id: int, as_of: int) -> dict[tuple[int, str], float]:
    """Agency and code → the figure that stands."""
    codes = figure_codes(BOOKS.of(2567))
    found = newest_figures(year_figures(db, agency_id, as_of, 2567, codes))
    columns = (found[each].tolist() for each in ("assessed_id", "code_place", "value"))
    return {(who, codes[place]): value for who, place, value in zip(*columns, strict=True)}


def test_each_table_is_named_with_what_still_stands_of_it(db: Database, agency_id: int) -> None:
    as_of = newest_change(db, agency_id)
    found = Snapshot(db, agency_id, as_of, date(2026, 1, 1), BOOKS).peers.scores(2567).tables
    rows = found[["source", "row_kind", "agencies", "totals", "instruments", "indicators"]]
    assert rows.to_numpy().tolist() == [
        ["ฉบับแก้", "official", 1, 1, 0, 0],
        ["ตารางจังหวัด", "province_mean", 1, 1, 0, 0],
        ["คะแนน.csv", "official", 1, 0, 0, 0],
    ]


def test_a_year_counts_once_another_agency_has_figures(db: Database, agency_id: int) -> None:
    import_scores(db, agency_id, score_rows(0, 2566, total=80.0))
    assert peer_years(db, agency_id, newest_change(db, agency_id)) == [2567]
