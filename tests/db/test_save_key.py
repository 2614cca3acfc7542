"""A save that comes twice under its key is written once, on both engines."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.db.save_key import saving_under
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.errors import AlreadySaved, InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change, saved_change
from ita_dash.services.agencies.divisions import add_divisions


def written(db: Database, agency_id: int, key: str) -> int:
    """The change number of a save under that key, now or before."""
    with saving_under(key):
        try:
            with db.change(agency_id, LOCAL_USER, "edit_agency") as transaction:
                return transaction.change_no
        except AlreadySaved as saved:
            return -saved.change_no


def test_the_second_time_has_the_number_of_the_first(db: Database) -> None:
    assert written(db, 1, "a") == 1
    assert written(db, 1, "b") == 2
    assert written(db, 1, "a") == -1
    assert newest_change(db, 1) == 2
    assert saved_change(db, 1, "b") == 2
    assert saved_change(db, 1, "c") is None


def test_a_key_is_of_one_agency(db: Database) -> None:
    assert written(db, 1, "a") == 1
    assert written(db, 2, "a") == 1


def test_a_save_that_failed_may_come_again_under_its_key(db: Database) -> None:
    with (
        saving_under("a"),
        pytest.raises(InvalidInput),
        db.change(1, LOCAL_USER, "edit_agency"),
    ):
        raise InvalidInput(msg("ไม่"), msg("ไม่"))
    assert written(db, 1, "a") == 1


def test_every_change_of_a_save_has_a_key_of_its_own(db: Database) -> None:
    def begun() -> list[bool]:
        with saving_under("a"):
            return [begin(db) for _ in range(2)]

    assert begun() == [True, True]
    assert begun() == [False, False]
    assert newest_change(db, 1) == 2


def begin(db: Database) -> bool:
    """Whether a change of the save that runs was written now."""
    with suppress(AlreadySaved), db.change(1, LOCAL_USER, "edit_agency"):
        return True
    return False


def test_outside_of_a_save_nothing_is_taken_for_the_same(db: Database, agency: Agency) -> None:
    add_divisions(db, LOCAL_USER, agency.agency_id, ["กองคลัง"])
    add_divisions(db, LOCAL_USER, agency.agency_id, ["กองช่าง"])
    assert newest_change(db, agency.agency_id) == 3


def test_two_replicas_that_save_the_same_at_once_write_it_once(postgres_url: str) -> None:
    replicas = [open_database(postgres_url) for _ in range(2)]
    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(lambda n: written(replicas[n % 2], 1, "a"), range(16)))
    assert sorted(map(abs, told)) == [1] * 16
    assert told.count(1) == 1
    assert newest_change(replicas[0], 1) == 1
    for replica in replicas:
        replica.close()
