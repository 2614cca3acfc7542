"""A snapshot is one state of one agency: nothing later reaches it, and no file differs from it."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from ita_dash.db.database import Database
from ita_dash.domain.scores.kinds import OWN_AGENCY
from ita_dash.exports.contents import meeting_contents, table_contents
from ita_dash.queries.changes import newest_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot import Snapshot
from tests.stored import ADMIN, fill, score_rows

TODAY = date(2026, 3, 1)
FRAMES = (
    "score_figures",
    "assessments",
    "indicator_scores",
    "score_changes",
    "score_details",
    "assessed_agencies",
    "divisions",
    "measure_divisions",
    "measure_indicators",
    "measure_steps",
    "measures",
)


@pytest.fixture
def agency_id(db: Database) -> int:
    """An agency with every kind of change behind it."""
    return fill(db)


def snapshot(db: Database, agency_id: int, as_of: int) -> Snapshot:
    """The agency's state at a change number."""
    return Snapshot(db, agency_id, as_of, TODAY, load_rulebooks())


def frames(of: Snapshot) -> dict[str, pd.DataFrame]:
    """Every frame of a snapshot."""
    return {name: getattr(of, name) for name in FRAMES}


def test_a_state_stays_as_it_was_whatever_comes_after(db: Database) -> None:
    agency_id = fill(db)
    numbers = range(1, newest_change(db, agency_id) + 1)
    before = {number: frames(snapshot(db, agency_id, number)) for number in numbers}
    fill_again = newest_change(db, agency_id)
    with db.change(agency_id, ADMIN, "import_scores") as transaction:
        transaction.append("score", score_rows(total=12.5, fiscal_year=2569))
    for number in numbers:
        for name, frame in frames(snapshot(db, agency_id, number)).items():
            pd.testing.assert_frame_equal(frame, before[number][name], obj=f"{name} at {number}")
    newest = snapshot(db, agency_id, fill_again + 1)
    assert 2569 in newest.assessments["fiscal_year"].tolist()


def test_each_frame_is_derived_once(db: Database, agency_id: int) -> None:
    of = snapshot(db, agency_id, newest_change(db, agency_id))
    assert all(getattr(of, name) is getattr(of, name) for name in FRAMES)


def test_a_file_as_of_a_change_holds_what_the_page_as_of_it_shows(
    db: Database, agency_id: int
) -> None:
    for number in range(1, newest_change(db, agency_id) + 1):
        page, file = (snapshot(db, agency_id, number) for _ in range(2))
        whole = table_contents(file, None, all_agencies=True)
        own = whole.figures[whole.figures["assessed_id"] == OWN_AGENCY].reset_index(drop=True)
        pd.testing.assert_frame_equal(own, page.score_figures)
        pd.testing.assert_frame_equal(whole.assessments, page.assessments)
        pd.testing.assert_frame_equal(whole.measures, page.measures)
        for year in page.result_years:
            facts, meeting = page.year_facts(year), meeting_contents(file, year)
            of_year = meeting.assessments[meeting.assessments["fiscal_year"] == year]
            assert (
                [facts.scores.total] == of_year["total"].tolist() if facts.scores else of_year.empty
            )
            assert len(facts.late) == len(meeting.late)


def test_the_rank_for_papers_is_read_once_and_told_where_there_is_one(
    db: Database, agency_id: int
) -> None:
    of = snapshot(db, agency_id, newest_change(db, agency_id))
    found = of.closest_standing(2567)
    assert found is not None
    assert found is of.closest_standing(2567)
    assert (found.total.rank, found.total.count, found.total.better_count) == (1, 2, 0)
    assert meeting_contents(of, 2567).standing is found
    assert of.closest_standing(2566) is None
