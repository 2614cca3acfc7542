"""The months of measures are written as one change, stand with their progress, and go back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.db.clock import thai_today
from ita_dash.domain.access.roles import Actor
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.domain.measures.monthly.month import MeasureMonth, later, month_of
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.queries.change_details import written_rows
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.changes.undo import undo_change
from ita_dash.services.measures.edits import create_measure, record_progress
from ita_dash.services.measures.months import ToldMonths, set_months
from ita_dash.services.measures.several import SavedSeveral
from tests.builders import DRAFT, draft
from tests.stored import VIEWER, WORKING_GROUP
from tests.stored_measures import Books

OCTOBER, NOVEMBER, DECEMBER = date(2023, 10, 1), date(2023, 11, 1), date(2023, 12, 1)
TOLD = (
    MeasureMonth(OCTOBER, 8.33, 10.0, "ประชุมคณะทำงาน"),
    MeasureMonth(NOVEMBER, None, 55.5),
    MeasureMonth(DECEMBER, 25.0),
)


def tell(
    books: Books, base: int, *months: MeasureMonth, actor: Actor = WORKING_GROUP
) -> SavedSeveral:
    """Tell months of the one measure."""
    return set_months(
        books.db, actor, books.agency_id, {books.measure_id: ToldMonths(base, months)}
    )


def test_months_of_many_measures_are_one_change_with_their_progress(books: Books) -> None:
    begun = draft(number=2, status=MeasureStatus.NOT_STARTED, progress=0, title="ข้อสอง")
    second = create_measure(books.db, WORKING_GROUP, books.agency_id, begun).measure_id
    told = {
        books.measure_id: ToldMonths(2, TOLD),
        second: ToldMonths(3, [MeasureMonth(OCTOBER, actual_percent=5.0)]),
    }
    saved = set_months(books.db, WORKING_GROUP, books.agency_id, told)
    assert saved == SavedSeveral(4, 2)
    stand = measure_drafts(books.db, books.agency_id, 4)
    assert stand[books.measure_id].draft == replace(DRAFT, months=TOLD, progress=56)
    assert stand[second].draft.status is MeasureStatus.IN_PROGRESS
    assert stand[second].draft.progress == 5
    again = {key: ToldMonths(4, stand[key].draft.months) for key in (books.measure_id, second)}
    assert set_months(books.db, WORKING_GROUP, books.agency_id, again) == SavedSeveral(0, 0)
    assert books.newest == 4


def test_months_that_are_not_named_stay_and_a_blank_one_goes(books: Books) -> None:
    tell(books, 2, *TOLD)
    tell(books, 3, MeasureMonth(NOVEMBER), MeasureMonth(DECEMBER, 30.0))
    assert books.standing().draft.months == (TOLD[0], MeasureMonth(DECEMBER, 30.0))
    assert books.standing().draft.progress == 10


def test_progress_told_after_the_year_is_the_actual_percent_of_its_last_month(books: Books) -> None:
    tell(books, 2, *TOLD)
    books.progress(3)
    assert books.standing().draft.months[-1] == MeasureMonth(date(2024, 9, 1), None, 100.0)
    assert books.standing().draft.progress == 100


def test_a_measure_without_months_gets_none_from_its_progress(books: Books) -> None:
    books.progress(2)
    assert books.standing().draft.months == ()


def test_progress_that_is_taken_out_leaves_what_the_months_tell(books: Books) -> None:
    tell(books, 2, *TOLD)
    record_progress(
        *(books.db, WORKING_GROUP, books.agency_id, books.measure_id, 3),
        status=MeasureStatus.IN_PROGRESS,
        progress=None,
        result="รอผล",
        outcome="",
        steps_done=(),
    )
    assert (books.standing().draft.progress, books.standing().draft.months) == (56, TOLD)


def test_the_log_tells_what_was_told_and_it_is_taken_back(books: Books) -> None:
    number = tell(books, 2, *TOLD).change_no
    (written,) = written_rows(books.db, books.agency_id, number, [number]).measures[number]
    assert written.before == DRAFT
    assert written.after.months == TOLD
    undo_change(books.db, WORKING_GROUP, books.agency_id, number)
    assert books.standing().draft == DRAFT


@pytest.mark.parametrize(
    "months",
    [
        [MeasureMonth(OCTOBER, 101.0)],
        [MeasureMonth(OCTOBER, 50.0), MeasureMonth(NOVEMBER, 40.0)],
        [MeasureMonth(date(2021, 10, 1), 10.0)],
        [MeasureMonth(later(month_of(thai_today()), 1), None, 10.0)],
        [MeasureMonth(OCTOBER, None, float("nan"))],
    ],
    ids=["above 100", "plan that falls", "years away", "not yet begun", "no number"],
)
def test_what_cannot_be_is_refused_whole(books: Books, months: list[MeasureMonth]) -> None:
    with pytest.raises(InvalidInput):
        tell(books, 2, *months)
    assert books.newest == 2


def test_a_completed_measure_is_not_at_less_than_all(books: Books) -> None:
    books.progress(2)
    with pytest.raises(InvalidInput):
        tell(books, 3, MeasureMonth(OCTOBER, None, 80.0))
    assert books.newest == 3


def test_a_newer_revision_is_not_overwritten(books: Books) -> None:
    tell(books, 2, *TOLD)
    for months in ([MeasureMonth(OCTOBER, 5.0)], TOLD):
        with pytest.raises(EditCollision):
            tell(books, 2, *months)
    assert books.standing().draft.months == TOLD


def test_an_officer_reports_and_does_not_plan(books: Books) -> None:
    own, other = books.officer("กองคลัง"), MeasureMonth(OCTOBER, 10.0, 5.0)
    with pytest.raises(NotAllowed):
        tell(books, 2, other, actor=own)
    with pytest.raises(NotAllowed):
        tell(books, 2, TOLD[1], actor=VIEWER)
    assert tell(books, 2, TOLD[1], actor=own).measures == 1
