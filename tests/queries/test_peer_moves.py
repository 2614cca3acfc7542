"""How the other agencies moved: published results of which both years are known, nothing else."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Database
from ita_dash.domain.improvement.peer_group import peer_group
from ita_dash.domain.peers.figures import newest_figures, year_matrix
from ita_dash.domain.peers.moves import MOVED_CODES, peer_moves
from ita_dash.queries.agencies import Agency
from ita_dash.queries.peers import year_figures
from ita_dash.queries.scores import assessed_agencies
from tests.stored import ADMIN, assessed_rows, import_scores, score_rows


def peers(db: Database, agency: Agency, *described: tuple[int, str | None, str]) -> None:
    """Other agencies: id, kind of agency, kind of result."""
    with db.change(agency.agency_id, ADMIN, "import_scores", "") as transaction:
        for assessed_id, agency_type, row_kind in described:
            rows = assessed_rows(assessed_id, f"หน่วยงาน {assessed_id}", row_kind)
            transaction.append("assessed_agency", rows.assign(agency_type=agency_type))


def scored(db: Database, agency: Agency, assessed_id: int, **by_year: float | None) -> None:
    """Indicator 1 of an agency by year: ``y2567=80.0``; None takes it out."""
    for year, score in by_year.items():
        rows = score_rows(assessed_id, int(year[1:]), indicator_1=score)
        import_scores(db, agency.agency_id, rows)


def moves(db: Database, agency: Agency, agency_type: str | None = "อบต.") -> pd.DataFrame:
    key = db, agency.agency_id, 1000
    before, after = (
        year_matrix(newest_figures(year_figures(*key, year, MOVED_CODES)), MOVED_CODES, year)
        for year in (2567, 2568)
    )
    return peer_moves(before, after, assessed_agencies(*key), agency_type)


def test_the_mean_is_of_published_results_with_both_years(db: Database, agency: Agency) -> None:
    peers(
        db,
        agency,
        (1, "อบต.", "official"),
        (2, "จังหวัด", "reported_by_media_or_agency"),
        (3, "อบต.", "internal_pre_assessment"),
        (4, "อบต.", "province_mean"),
        (5, None, "official"),
    )
    for assessed_id, after in ((0, 99.0), (1, 84.0), (2, 86.0), (3, 0.0), (4, 0.0)):
        scored(db, agency, assessed_id, y2567=80.0, y2568=after)
    scored(db, agency, 5, y2568=10.0)
    row = moves(db, agency).to_dict("records")[0]
    assert (row["code"], row["peers"], row["change"]) == ("indicator_1", 2, 5.0)
    assert (row["alike_peers"], row["alike_change"]) == (1, 4.0)


def test_a_corrected_figure_counts_and_one_taken_out_does_not(db: Database, agency: Agency) -> None:
    peers(db, agency, (1, "อบต.", "official"), (2, "อบต.", "official"))
    for assessed_id in (1, 2):
        scored(db, agency, assessed_id, y2567=80.0, y2568=84.0)
    scored(db, agency, 1, y2568=90.0)
    scored(db, agency, 2, y2567=None)
    row = moves(db, agency).to_dict("records")[0]
    assert (row["peers"], row["change"]) == (1, 10.0)


def test_the_group_is_of_the_same_kind_where_any_is_known_else_of_all(
    db: Database, agency: Agency
) -> None:
    peers(db, agency, (1, "อบต.", "official"), (2, "จังหวัด", "official"))
    scored(db, agency, 1, y2567=80.0, y2568=84.0)
    scored(db, agency, 2, y2567=80.0, y2568=90.0)
    alike = peer_group(moves(db, agency), "อบต.")
    assert (alike.agency_type, alike.changes, alike.counts) == (
        "อบต.",
        {"indicator_1": 4.0},
        {"indicator_1": 1},
    )
    every = peer_group(moves(db, agency, "กรม"), "กรม")
    assert (every.agency_type, every.changes) == (None, {"indicator_1": 7.0})
    unknown = peer_group(moves(db, agency, None), None)
    assert unknown.counts == {"indicator_1": 2}


def test_without_others_there_is_no_mean(db: Database, agency: Agency) -> None:
    assert moves(db, agency).empty
    assert peer_group(moves(db, agency), "อบต.").changes == {}
