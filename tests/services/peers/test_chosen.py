"""Chosen agencies are kept one by one, and nobody's choice is lost by another's."""

from __future__ import annotations

import pandas as pd
import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import InvalidInput, NotAllowed
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.peers import chosen_peers
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.peers.chosen import choose_peers
from tests.stored import ADMIN, PROFILE, VIEWER, WORKING_GROUP, assessed_rows

MEAN = 9


@pytest.fixture
def agency_id(db: Database) -> int:
    """An agency beside three others and a mean."""
    agency = create_agency(db, ADMIN, PROFILE).agency_id
    rows = [assessed_rows(n, f"เทศบาล {n}") for n in (1, 2, 3)]
    with db.change(agency, ADMIN, "import_scores", "x.csv") as transaction:
        transaction.append(
            "assessed_agency", pd.concat([*rows, assessed_rows(MEAN, "ระนอง", "province_mean")])
        )
    return agency


def chosen(db: Database, agency_id: int) -> tuple[int, ...]:
    return chosen_peers(db, agency_id, newest_change(db, agency_id))


def test_what_is_chosen_stays_until_it_is_taken_out(db: Database, agency_id: int) -> None:
    first = choose_peers(db, WORKING_GROUP, agency_id, added=[1, 2])
    second = choose_peers(db, WORKING_GROUP, agency_id, added=[3], removed=[1])
    assert chosen(db, agency_id) == (2, 3)
    assert first is not None
    assert chosen_peers(db, agency_id, first) == (1, 2), "the older choice can still be shown"
    log = changes(db, agency_id, second or 0).iloc[0]
    assert (log["action"], log["note"]) == ("choose_peers", "+ เทศบาล 3, − เทศบาล 1")


def test_two_people_keep_what_each_chose(db: Database, agency_id: int) -> None:
    choose_peers(db, WORKING_GROUP, agency_id, added=[1])
    choose_peers(db, ADMIN, agency_id, added=[2])
    assert chosen(db, agency_id) == (1, 2)


def test_nothing_is_written_where_nothing_differs(db: Database, agency_id: int) -> None:
    choose_peers(db, WORKING_GROUP, agency_id, added=[1])
    before = newest_change(db, agency_id)
    assert choose_peers(db, WORKING_GROUP, agency_id, added=[1], removed=[3]) is None
    assert newest_change(db, agency_id) == before


@pytest.mark.parametrize("wrong", [0, MEAN, 77])
def test_only_results_of_other_agencies_can_be_chosen(
    db: Database, agency_id: int, wrong: int
) -> None:
    with pytest.raises(InvalidInput):
        choose_peers(db, WORKING_GROUP, agency_id, added=[1, wrong])
    assert chosen(db, agency_id) == ()


def test_a_viewer_may_not_choose(db: Database, agency_id: int) -> None:
    with pytest.raises(NotAllowed):
        choose_peers(db, VIEWER, agency_id, added=[1])
