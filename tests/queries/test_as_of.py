"""What stood after a change stays as it was, whatever is written later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_dash.db.database import Database
from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.domain.errors import ItaError
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.queries.changes import newest_change
from ita_dash.queries.closings import as_of_change
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.agencies.agency import create_agency, edit_agency
from ita_dash.services.closings.edits import close_period, reopen_period
from ita_dash.services.measures.edits import create_measure, edit_measure, remove_measure
from tests.builders import closing, draft
from tests.queries.test_snapshot import frames, snapshot
from tests.stored import ADMIN, PROFILE, import_scores, score_rows

TODAY = date(2024, 4, 9)
SIX = 2567, ClosingPeriod.SIX
Write = Callable[[Database, int, int], object]


def add_measure(db: Database, agency_id: int, chance: int) -> None:
    numbers = [each.draft.number for each in measure_drafts(db, agency_id, 10**6).values()]
    division = ("กองคลัง", "กองช่าง", "กองใหม่")[chance % 3]
    year, number = 2567 + chance % 2, max(numbers, default=0) + 1
    wanted = draft(fiscal_year=year, number=number, divisions=(division,))
    create_measure(db, ADMIN, agency_id, wanted)


def change_measure(db: Database, agency_id: int, chance: int) -> None:
    for measure_id, recorded in measure_drafts(db, agency_id, 10**6).items():
        status = (MeasureStatus.IN_PROGRESS, MeasureStatus.CANCELLED)[chance % 2]
        wanted = replace(recorded.draft, status=status, result=f"ผลที่ {chance}")
        edit_measure(db, ADMIN, agency_id, measure_id, wanted, recorded.change_no)
        return


def drop_measure(db: Database, agency_id: int, _: int) -> None:
    for measure_id, recorded in measure_drafts(db, agency_id, 10**6).items():
        remove_measure(db, ADMIN, agency_id, measure_id, recorded.change_no)
        return


def score(db: Database, agency_id: int, chance: int) -> None:
    values = {"total": float(chance), f"indicator_{chance % 10 + 1}": float(100 - chance)}
    import_scores(db, agency_id, score_rows(0, 2566 + chance % 2, **values))


def rename(db: Database, agency_id: int, chance: int) -> None:
    edit_agency(db, ADMIN, agency_id, replace(PROFILE, name=f"อบต.ชื่อที่ {chance}"))


def close_or_reopen(db: Database, agency_id: int, _: int) -> None:
    name = f"รอบ {newest_change(db, agency_id)} ก"
    try:
        close_period(db, ADMIN, agency_id, closing(name=name), TODAY)
    except ItaError:
        reopen_period(db, ADMIN, agency_id, SIX, "แก้ไข")


WRITES = st.lists(
    st.tuples(
        st.sampled_from(
            [add_measure, change_measure, drop_measure, score, rename, close_or_reopen]
        ),
        st.integers(0, 100),
    ),
    min_size=1,
    max_size=5,
)


def write(db: Database, agency_id: int, writes: Sequence[tuple[Write, int]]) -> None:
    """Carry them out in their order."""
    for each, chance in writes:
        each(db, agency_id, chance)


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(before=WRITES, after=WRITES)
def test_nothing_later_reaches_a_closing(
    db: Database, before: Sequence[tuple[Write, int]], after: Sequence[tuple[Write, int]]
) -> None:
    agency_id = create_agency(db, ADMIN, PROFILE).agency_id
    add_measure(db, agency_id, 0)
    write(db, agency_id, [each for each in before if each[0] is not close_or_reopen])
    number = close_period(db, ADMIN, agency_id, closing(), TODAY)
    state, then = as_of_change(db, agency_id, number), frames(snapshot(db, agency_id, number))
    write(db, agency_id, [*after, (add_measure, 1)])
    assert as_of_change(db, agency_id, number) == state
    now = frames(snapshot(db, agency_id, number))
    assert now.keys() == then.keys()
    for name, frame in now.items():
        pd.testing.assert_frame_equal(frame, then[name])
    newest = frames(snapshot(db, agency_id, newest_change(db, agency_id)))
    assert len(newest["changes.log"]) > len(then["changes.log"])
