"""A measure of every division is kept as that, and counts for those that come later."""

from __future__ import annotations

from datetime import date

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.agencies.every_division import EVERY_DIVISION
from ita_dash.domain.errors import InvalidInput
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.divisions import division_register
from ita_dash.queries.integrity import rows_without_parent
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.queries.measure_history import measure_history
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.agencies.division_handover import close_division, merge_divisions
from ita_dash.services.agencies.division_split import undo_merge
from ita_dash.services.agencies.divisions import add_divisions, rename_division
from ita_dash.services.measures.edits import create_measure
from tests.builders import draft
from tests.stored import WORKING_GROUP
from tests.stored_measures import Books


def create(db: Database, agency: Agency, *names: str, number: int = 1) -> int:
    content = draft(number=number, divisions=names)
    return create_measure(db, WORKING_GROUP, agency.agency_id, content).measure_id


def counted(db: Database, agency: Agency, measure_id: int) -> set[str]:
    """The names under which the measure counts now."""
    as_of = newest_change(db, agency.agency_id)
    snapshot = Snapshot(db, agency.agency_id, as_of, date(2026, 3, 1), load_rulebooks())
    shares = snapshot.measures.divisions
    return set(shares.loc[shares["measure_id"] == measure_id, "name"])


def test_a_workspace_without_divisions_keeps_it_and_counts_those_that_come(
    db: Database, agency: Agency
) -> None:
    key = db, WORKING_GROUP, agency.agency_id
    measure_id = create(db, agency, "ทุกกอง/ฝ่าย")
    as_of = newest_change(db, agency.agency_id)
    assert division_register(db, agency.agency_id, as_of) == []
    assert measure_drafts(db, agency.agency_id, as_of)[measure_id].draft.lead == EVERY_DIVISION
    assert counted(db, agency, measure_id) == {EVERY_DIVISION}
    add_divisions(*key, ["กองคลัง", "กองช่าง"])
    assert counted(db, agency, measure_id) == {EVERY_DIVISION, "กองคลัง", "กองช่าง"}
    assert not rows_without_parent(db)


def test_divisions_are_renamed_merged_and_closed_beside_it(db: Database, agency: Agency) -> None:
    key = db, WORKING_GROUP, agency.agency_id
    measure_id = create(db, agency, "กองคลัง", EVERY_DIVISION, "กองช่าง")

    def standing() -> tuple[str, ...]:
        as_of = newest_change(db, agency.agency_id)
        return measure_drafts(db, agency.agency_id, as_of)[measure_id].draft.divisions

    def named(name: str) -> Division:
        register = division_register(db, agency.agency_id, newest_change(db, agency.agency_id))
        return next(each for each in register if each.name == name)

    rename_division(*key, named("กองช่าง"), "กองช่างสุขาภิบาล", despite_near=True)
    assert standing() == ("กองคลัง", EVERY_DIVISION, "กองช่างสุขาภิบาล")
    seen, into = named("กองช่างสุขาภิบาล"), named("กองคลัง")
    merge_divisions(*key, seen, into, measures_seen=[measure_id])
    assert standing() == ("กองคลัง", EVERY_DIVISION)
    undo_merge(*key, named("กองช่างสุขาภิบาล"))
    assert standing() == ("กองคลัง", EVERY_DIVISION, "กองช่างสุขาภิบาล")
    close_division(*key, named("กองช่างสุขาภิบาล"), open_seen=[measure_id])
    other = create(db, agency, EVERY_DIVISION, number=2)
    assert counted(db, agency, other) == {EVERY_DIVISION, "กองคลัง"}
    history = measure_history(db, agency.agency_id, newest_change(db, agency.agency_id), measure_id)
    assert all(EVERY_DIVISION in revision.draft.divisions for revision in history)


@pytest.mark.parametrize("name", ["ทุกส่วนราชการ", "ทุกกอง", "All divisions"])
def test_no_division_is_called_so(db: Database, agency: Agency, name: str) -> None:
    with pytest.raises(InvalidInput, match="หมายถึงทุกส่วนราชการ"):
        add_divisions(db, WORKING_GROUP, agency.agency_id, [name])


def test_an_officer_reports_on_a_measure_of_every_division(books: Books) -> None:
    number = books.edit(draft(divisions=(EVERY_DIVISION,)), books.newest)
    assert books.progress(number, books.officer("กองคลัง")) == number + 1
