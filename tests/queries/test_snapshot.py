"""A snapshot is one state of one agency: nothing later reaches it, and no file differs from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pandas as pd
import pytest

from ita_dash.db.database import Database, Parameters, Statement
from ita_dash.domain.scores.kinds import OWN_AGENCY
from ita_dash.exports.contents import meeting_contents, table_contents
from ita_dash.queries.changes import newest_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from tests.stored import ADMIN, fill, score_rows

TODAY = date(2026, 3, 1)
PARTS = (
    *("agencies", "divisions", "scores", "questions", "changes"),
    *("measures", "targets", "peers", "improvement", "review"),
)


@pytest.fixture
def agency_id(db: Database) -> int:
    """An agency with every kind of change behind it."""
    return fill(db)


def snapshot(db: Database, agency_id: int, as_of: int) -> Snapshot:
    """The agency's state at a change number."""
    return Snapshot(db, agency_id, as_of, TODAY, load_rulebooks())


def frames(of: Snapshot) -> dict[str, pd.DataFrame]:
    """Every frame of a snapshot that asks for nothing more."""
    return {name: getattr(part, frame) for name, part, frame in _frames(of)}


def _frames(of: Snapshot) -> Iterator[tuple[str, object, str]]:
    for name in PARTS:
        part = getattr(of, name)
        for frame, known in vars(type(part)).items():
            if isinstance(known, property) and known.fget and _gives_frame(known.fget):
                yield f"{name}.{frame}", part, frame


def _gives_frame(read: Callable[..., Any]) -> bool:
    return bool(read.__annotations__["return"] == "pd.DataFrame")


class Counting:
    """A reader that counts what it is asked."""

    def __init__(self, db: Database) -> None:
        self._db, self.count = db, 0

    def __getattr__(self, name: str) -> Any:
        read = getattr(self._db, name)

        def counted(statement: Statement, parameters: Parameters) -> Any:
            self.count += 1
            return read(statement, parameters)

        return counted


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
    assert 2569 in newest.scores.assessments["fiscal_year"].tolist()


def test_every_part_has_frames_or_answers(db: Database, agency_id: int) -> None:
    of = snapshot(db, agency_id, newest_change(db, agency_id))
    known = frames(of)
    assert len(known) >= 20
    assert {"scores.assessments", "measures.table", "improvement.ledger"} <= set(known)


def test_each_frame_is_read_once(db: Database, agency_id: int) -> None:
    reader: Any = Counting(db)
    of = snapshot(reader, agency_id, newest_change(db, agency_id))
    first, count = frames(of), reader.count
    assert count
    for name, frame in frames(of).items():
        pd.testing.assert_frame_equal(frame, first[name], obj=name)
    assert reader.count == count


def test_what_a_reader_writes_into_a_frame_reaches_nobody_else(
    db: Database, agency_id: int
) -> None:
    of = snapshot(db, agency_id, newest_change(db, agency_id))
    scores = of.scores.assessments
    scores.loc[:, "total"] = 1.0
    scores["note"] = "mine"
    del of.questions.of_year(2568)["source"]
    assert of.scores.assessments["total"].tolist() != scores["total"].tolist()
    assert "note" not in of.scores.assessments
    assert "source" in of.questions.of_year(2568)


def test_a_file_as_of_a_change_holds_what_the_page_as_of_it_shows(
    db: Database, agency_id: int
) -> None:
    for number in range(1, newest_change(db, agency_id) + 1):
        page, file = (snapshot(db, agency_id, number) for _ in range(2))
        whole = table_contents(file, None, all_agencies=True)
        own = whole.figures[whole.figures["assessed_id"] == OWN_AGENCY].reset_index(drop=True)
        pd.testing.assert_frame_equal(own, page.scores.figures)
        pd.testing.assert_frame_equal(whole.assessments, page.scores.assessments)
        pd.testing.assert_frame_equal(whole.measures, page.measures.table)
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
    standing = of.peers.closest_standing(2567)
    assert standing is not None
    assert standing is of.peers.closest_standing(2567)
    total = standing.total
    assert (total.rank, total.count, total.better_count) == (1, 2, 0)
    assert meeting_contents(of, 2567).standing is standing
    assert of.peers.closest_standing(2566) is None
