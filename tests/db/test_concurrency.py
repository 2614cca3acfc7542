"""Many readers and writers at once: nobody reads half a change, no edit is lost."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pandas as pd

from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.domain.errors import EditCollision
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.queries.measures import measure_revisions
from ita_dash.queries.scores import all_score_figures
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.measures.edits import create_measure, edit_measure
from tests.builders import DRAFT, draft
from tests.db.programs import go_on, next_line, program
from tests.stored import ADMIN, PROFILE, WORKING_GROUP, import_scores, score_rows

EDITING = """
from ita_dash.domain.errors import EditCollision
from ita_dash.services.measures.edits import edit_measure
from tests.stored import WORKING_GROUP, draft

database = open_database(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
try:
    edited = draft(result=sys.argv[2])
    saved = edit_measure(database, WORKING_GROUP, 1, 1, edited, base_change_no=2)
    print("saved", saved.change_no)
except EditCollision as collision:
    print("collision", collision.current_change_no)
database.close()
"""


def test_eight_threads_read_whole_changes_while_one_writes(db: Database) -> None:
    """At every change number there are as many figures as were written up to it."""
    size = 20
    figures = pd.concat([score_rows(assessed_id=n, total=91.15) for n in range(size)])
    written = Event()

    def read() -> int:
        reads = 0
        while not written.is_set() or reads == 0:
            as_of = newest_change(db, 1)
            assert len(all_score_figures(db, 1, as_of)) == as_of * size
            reads += 1
        return reads

    with ThreadPoolExecutor(9) as pool:
        readers = [pool.submit(read) for _ in range(8)]
        for year in range(2560, 2570):
            import_scores(db, 1, figures.assign(fiscal_year=year))
        written.set()
        assert all(reader.result() > 0 for reader in readers)
    assert len(all_score_figures(db, 1, 1000)) == 10 * size


def test_changes_of_many_threads_get_their_own_numbers(db: Database) -> None:
    def write(thread: int) -> list[int]:
        rows = [score_rows(assessed_id=thread, fiscal_year=2500 + n, total=1.0) for n in range(10)]
        return [import_scores(db, 1, row) for row in rows]

    with ThreadPoolExecutor(6) as pool:
        numbers = [number for own in pool.map(write, range(6)) for number in own]
    assert sorted(numbers) == list(range(1, 61))
    assert len(changes(db, 1, 1000)) == len(all_score_figures(db, 1, 1000)) == 60


def _edited_at_once(edits: list[Callable[[], int]]) -> list[int | EditCollision]:
    """What becomes of edits that start at the same moment."""
    start = Barrier(len(edits))

    def run(edit: Callable[[], int]) -> int | EditCollision:
        start.wait()
        try:
            return edit()
        except EditCollision as collision:
            return collision

    with ThreadPoolExecutor(len(edits)) as pool:
        return list(pool.map(run, edits))


def test_two_editors_of_one_revision_one_is_told(db: Database, agency: Agency) -> None:
    measure_id = create_measure(db, WORKING_GROUP, agency.agency_id, DRAFT).measure_id
    base = newest_change(db, agency.agency_id)

    def edit(result: str) -> Callable[[], int]:
        where = db, WORKING_GROUP, agency.agency_id, measure_id
        return lambda: edit_measure(*where, draft(result=result), base).change_no

    outcomes = _edited_at_once([edit("หนึ่ง"), edit("สอง")])
    (saved,) = [outcome for outcome in outcomes if isinstance(outcome, int)]
    (told,) = [outcome for outcome in outcomes if isinstance(outcome, EditCollision)]
    assert told.current_change_no == saved == base + 1
    winner = ["หนึ่ง", "สอง"][outcomes.index(saved)]
    standing = measure_drafts(db, agency.agency_id, saved)[measure_id]
    assert standing.draft.result == winner
    assert len(measure_revisions(db, agency.agency_id, 1000, measure_id)) == 2
    assert newest_change(db, agency.agency_id) == saved


def test_editors_of_different_measures_do_not_collide(db: Database, agency: Agency) -> None:
    own = agency.agency_id
    made = [create_measure(db, WORKING_GROUP, own, draft(number=n)) for n in (1, 2, 3, 4)]
    ids = [each.measure_id for each in made]
    bases = {m: recorded.change_no for m, recorded in measure_drafts(db, own, 1000).items()}

    def edit(number: int, measure_id: int) -> Callable[[], int]:
        edited = draft(number=number, result="แล้วเสร็จ")
        where = db, WORKING_GROUP, own, measure_id
        return lambda: edit_measure(*where, edited, bases[measure_id]).change_no

    outcomes = _edited_at_once([edit(n, m) for n, m in enumerate(ids, start=1)])
    assert sorted(o for o in outcomes if isinstance(o, int)) == [6, 7, 8, 9]


def test_two_processes_on_one_server_collide_and_one_is_told(postgres_url: str) -> None:
    database = open_database(postgres_url)
    create_agency(database, ADMIN, PROFILE)
    create_measure(database, WORKING_GROUP, 1, DRAFT)
    with (
        program(EDITING, postgres_url, "หนึ่ง") as first,
        program(EDITING, postgres_url, "สอง") as second,
    ):
        assert [next_line(process) for process in (first, second)] == ["ready", "ready"]
        for process in (first, second):
            go_on(process)
        assert sorted(next_line(process) for process in (first, second)) == [
            "collision 3",
            "saved 3",
        ]
    assert len(measure_revisions(database, 1, 1000, 1)) == 2
    database.close()
