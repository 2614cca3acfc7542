"""The history of a measure says who did what, when, and what the measure held from then on."""

from __future__ import annotations

from ita_dash.db.database import Database
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.queries.measure_history import measure_history
from ita_dash.services.measures.edits import remove_measure
from tests.builders import DRAFT, draft
from tests.stored import ADMIN, MONTHS, WORKING_GROUP, fill


def test_every_revision_is_told_with_its_content(db: Database) -> None:
    agency_id = fill(db)
    history = measure_history(db, agency_id, 1000, 1)
    assert [(each.action, each.actor) for each in history] == [
        ("import_report", ADMIN.name),
        ("edit_measure", ADMIN.name),
        ("edit_measure", ADMIN.name),
        ("create_measure", ADMIN.name),
    ]
    assert history[0].note == "รายงาน.txt"
    assert [each.draft for each in history] == [
        DRAFT,
        draft(steps=(), oit_items=("o2",), months=MONTHS),
        draft(progress=None, indicators=()),
        DRAFT,
    ]
    times = [each.changed_at for each in history]
    assert times == sorted(times, reverse=True)


def test_the_newest_revision_is_what_stands(db: Database) -> None:
    agency_id = fill(db)
    for measure_id, recorded in measure_drafts(db, agency_id, 1000).items():
        newest = measure_history(db, agency_id, 1000, measure_id)[0]
        assert (newest.change_no, newest.draft) == (recorded.change_no, recorded.draft)


def test_a_removal_is_told_and_an_older_state_does_not_know_it(db: Database) -> None:
    agency_id = fill(db)
    base = measure_history(db, agency_id, 1000, 1)[0].change_no
    remove_measure(db, WORKING_GROUP, agency_id, 1, base)
    newest = measure_history(db, agency_id, 1000, 1)[0]
    assert (newest.action, newest.actor) == ("remove_measure", WORKING_GROUP.name)
    assert measure_history(db, agency_id, base, 1)[0].change_no == base
    assert measure_history(db, agency_id, 1000, 99) == []
