"""A whole year of scores goes out as one change, and comes back by undoing it."""

from __future__ import annotations

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.scores import score_figures
from ita_dash.services.changes.undo import undo_change
from ita_dash.services.scores.years import remove_year, seen_figures
from tests.stored import VIEWER, WORKING_GROUP, import_scores, score_rows


def _remove(db: Database, agency: Agency, fiscal_year: int = 2567) -> int:
    figures = score_figures(db, agency.agency_id, newest_change(db, agency.agency_id))
    seen = seen_figures(figures, fiscal_year)
    return remove_year(
        db, WORKING_GROUP, agency.agency_id, fiscal_year, seen, reason=" ปีผิด  จากไฟล์ "
    )


def test_a_year_goes_out_and_comes_back(db: Database, agency: Agency) -> None:
    import_scores(db, agency.agency_id, score_rows(total=91.15, iit=90.0, rating="ผ่าน"))
    import_scores(db, agency.agency_id, score_rows(fiscal_year=2568, total=92.0))
    stood = score_figures(db, agency.agency_id, 1000)
    number = _remove(db, agency)
    left = score_figures(db, agency.agency_id, number)
    assert left[["fiscal_year", "code"]].to_numpy().tolist() == [[2568, "total"]]
    log = changes(db, agency.agency_id, number).iloc[0]
    assert (log["action"], log["note"]) == ("remove_scores", "2567 ปีผิด จากไฟล์")
    undo_change(db, WORKING_GROUP, agency.agency_id, number)
    back = score_figures(db, agency.agency_id, 1000)
    stamps = ["change_no", "changed_at"]
    assert back.drop(columns=stamps).equals(stood.drop(columns=stamps))


def test_what_somebody_else_changed_meanwhile_is_not_taken_out(
    db: Database, agency: Agency
) -> None:
    import_scores(db, agency.agency_id, score_rows(total=91.15))
    seen = seen_figures(score_figures(db, agency.agency_id, 1000), 2567)
    newest = import_scores(db, agency.agency_id, score_rows(total=92.0))
    with pytest.raises(EditCollision) as collision:
        remove_year(db, WORKING_GROUP, agency.agency_id, 2567, seen)
    assert collision.value.current_change_no == newest
    assert newest_change(db, agency.agency_id) == newest


def test_only_those_who_may_and_only_what_is_there(db: Database, agency: Agency) -> None:
    import_scores(db, agency.agency_id, score_rows(total=91.15))
    with pytest.raises(NotAllowed):
        remove_year(db, VIEWER, agency.agency_id, 2567, ())
    with pytest.raises(InvalidInput):
        _remove(db, agency, 2560)
