"""Every statement of every subject runs on both engines and gives the same rows."""

from __future__ import annotations

import hashlib
import re
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from ita_dash.db.clock import utc_now
from ita_dash.db.connect import open_database
from ita_dash.db.database import Reader, Row, Statement
from ita_dash.db.duckdb_database import DuckDBDatabase
from ita_dash.db.postgres_database import PostgresDatabase
from ita_dash.db.statements import STORE, read_statements
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.frames.contract import DTYPES
from ita_dash.queries import (
    agencies,
    calendar,
    changes,
    closings,
    divisions,
    evidence,
    imports,
    improvement,
    measures,
    papers,
    peers,
    questions,
    review,
    scenarios,
    scores,
    undo,
    working_groups,
)
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.queries.statements import SQL_DIR, statements
from tests.conftest import own_schema
from tests.stored import DRAFT_KEY, PC, PDF, PROFILE, SAVE_KEY, fill

EVERY_STATEMENT = [
    statement
    for path in sorted(SQL_DIR.glob("*.sql"))
    for statement in statements(path.stem).values()
] + list(STORE.values())
KEPT = hashlib.sha256(PDF).hexdigest()
VALUES: dict[str, Any] = {
    "agency_id": 1,
    "as_of": 1000,
    "account_id": 1,
    "assessed_id": 0,
    "fiscal_year": 2567,
    "measure_id": 1,
    "scenario_id": 1,
    "name": PROFILE.name,
    "is_removed": False,
    "change_no": 1000,
    "of_change": 11,
    "changed_at": utc_now(),
    "applied_at": utc_now(),
    "actor": LOCAL_USER.name,
    "pc": PC,
    "changes": list(range(1, 100)),
    "change_nos": list(range(1, 100)),
    "action": "edit_measure",
    "note": "",
    "number": 1000,
    "person": PC,
    "form": DRAFT_KEY.form,
    "subject_id": DRAFT_KEY.subject_id,
    "token": DRAFT_KEY.token,
    "base_change_no": 2,
    "typed": "{}",
    "saved_at": utc_now(),
    "codes": ["total"],
    "evidence_id": 1,
    "link": "https://example.go.th/ita",
    "asked_at": utc_now(),
    "answer": "works",
    "detail": "200",
    "digest": KEPT,
    "content": b"\x00\xff",
    "since": utc_now() - timedelta(days=1),
    "after": 0,
    "password_hash": "$argon2id$",
    "must_change": False,
    "issuer": "https://login.example.go.th",
    "subject": "1",
    "token_hash": "0",
    "new_token_hash": "1",
    "started_at": utc_now(),
    "seen_at": utc_now(),
    "seen_since": utc_now() - timedelta(days=1),
    "started_since": utc_now() - timedelta(days=1),
    "way": "local",
    "attempt_key": KEPT,
    "attempted_at": utc_now(),
    "attempt_id": "1",
    "besides": "",
    "sought_key": SAVE_KEY,
    "save_key": "b0c4",
    "stripe": 0,
    "day": date(2026, 12, 1),
    "period_day": date(2026, 11, 30),
    "claim_token": "1",
    "seen_token": "0",
    "claimed_at": utc_now(),
    "status": "sent",
    "secret_hash": KEPT,
    "made_at": utc_now(),
    "size": 2,
    "kept_at": utc_now(),
}
"""A value for every parameter; a statement with another parameter fails until it has one here."""
NONE_IN_A_SOUND_STORE = {
    "integrity.change_gaps",
    "integrity.rows_without_change",
    "integrity.rows_without_parent",
}
WRITTEN_BY_EACH_ENGINE_IN_ITS_OWN_WAY = {"integrity.table_sizes", "store.store_state"}
IN_NO_ORDER = {"peers.year_figures"}
EVERY_FRAME: dict[str, Callable[[Reader], pd.DataFrame]] = {
    "changes": lambda db: changes.changes(db, 1, 1000),
    "closings": lambda db: closings.closings(db, 1, 1000),
    "change_measures": lambda db: changes.change_measures(db, 1, 1000),
    "assessed_agencies": lambda db: scores.assessed_agencies(db, 1, 1000),
    "score_figures": lambda db: scores.score_figures(db, 1, 1000),
    "all_score_figures": lambda db: scores.all_score_figures(db, 1, 1000),
    "score_details": lambda db: questions.score_details(db, 1, 1000),
    "divisions": lambda db: divisions.divisions(db, 1, 1000),
    "division_revisions": lambda db: divisions.division_revisions(db, 1, 1000),
    "agency_revisions": lambda db: agencies.agency_revisions(db, 1, 1000),
    "import_files": lambda db: imports.import_files(db, 1, 1000),
    "year_figures": lambda db: peers.year_figures(db, 1, 1000, 2567, ["total"]).sort_values(
        ["assessed_id", "change_no"], ignore_index=True
    ),
    "figure_files": lambda db: peers.figure_files(db, 1, range(1000)),
    "undos": lambda db: undo.undos(db, 1, 1000),
    "scenarios": lambda db: scenarios.scenarios(db, 1, 1000),
    "scenario_scores": lambda db: scenarios.scenario_scores(db, 1, 1000),
    "year_targets": lambda db: scenarios.year_targets(db, 1, 1000),
    "indicator_targets": lambda db: scenarios.indicator_targets(db, 1, 1000),
    "measures": lambda db: measures.measures(db, 1, 1000),
    "removed_measures": lambda db: measures.removed_measures(db, 1, 1000),
    "measure_divisions": lambda db: measures.measure_divisions(db, 1, 1000),
    "measure_indicators": lambda db: measures.measure_indicators(db, 1, 1000),
    "measure_items": lambda db: measures.measure_items(db, 1, 1000),
    "measure_steps": lambda db: measures.measure_steps(db, 1, 1000),
    "measure_months": lambda db: measures.measure_months(db, 1, 1000),
    "measure_revisions": lambda db: measures.measure_revisions(db, 1, 1000, 1),
    "revision_divisions": lambda db: measures.revision_divisions(db, 1, 1000, 1),
    "revision_indicators": lambda db: measures.revision_indicators(db, 1, 1000, 1),
    "revision_items": lambda db: measures.revision_items(db, 1, 1000, 1),
    "revision_steps": lambda db: measures.revision_steps(db, 1, 1000, 1),
    "revision_months": lambda db: measures.revision_months(db, 1, 1000, 1),
    "measure_lineage": lambda db: improvement.measure_lineage(db, 1, 1000),
    "working_groups": lambda db: working_groups.working_groups(db, 1, 1000),
    "group_members": lambda db: working_groups.group_members(db, 1, 1000),
    "calendar_entries": lambda db: calendar.calendar_entries(db, 1, 1000),
    "paper_texts": lambda db: papers.paper_texts(db, 1, 1000),
    "paper_templates": lambda db: papers.paper_templates(db, 1, 1000),
    "accepted_findings": lambda db: review.accepted_findings(db, 1, 1000),
    "evidence": lambda db: evidence.evidence(db, 1, 1000),
    "measure_cells": lambda db: measures.measure_cells(db, 1, 1000, 1),
}
Filled = tuple[DuckDBDatabase, PostgresDatabase]


class Undo(Exception):
    """Ends a transaction without a trace."""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, postgres_server: str) -> Iterator[Filled]:
    """The same content in every table of both engines."""
    path = tmp_path_factory.mktemp("filled") / "ita.duckdb"
    with own_schema(postgres_server) as url:
        duck, postgres = open_database(f"duckdb:///{path.as_posix()}"), open_database(url)
        assert isinstance(duck, DuckDBDatabase)
        assert isinstance(postgres, PostgresDatabase)
        assert fill(duck) == fill(postgres) == VALUES["agency_id"]
        yield duck, postgres
        duck.close()
        postgres.close()


def rows_of(db: DuckDBDatabase | PostgresDatabase, statement: Statement) -> list[Row]:
    """The rows of the statement, moments masked, after which nothing of it remains."""
    names = set(re.findall(r"\$([a-z_]+)", statement.sql))
    rows: list[Row] = []
    with suppress(Undo), db.migration() as session:
        rows = session.run(statement, {name: VALUES[name] for name in names})
        raise Undo
    return [tuple("…" if isinstance(v, datetime) else v for v in row) for row in rows]


@pytest.mark.parametrize("statement", EVERY_STATEMENT, ids=lambda statement: statement.name)
def test_every_statement_runs_on_both_engines_alike(statement: Statement, filled: Filled) -> None:
    duck, postgres = (rows_of(db, statement) for db in filled)
    if statement.sql.startswith(("select", "with")):
        assert bool(duck) == (statement.name not in NONE_IN_A_SOUND_STORE)
        assert len(duck) == len(postgres)
        if statement.name in IN_NO_ORDER:
            duck, postgres = sorted(duck), sorted(postgres)
        assert duck == postgres or statement.name in WRITTEN_BY_EACH_ENGINE_IN_ITS_OWN_WAY


@pytest.mark.parametrize("name", EVERY_FRAME)
def test_every_frame_is_the_same_on_both_engines(name: str, filled: Filled) -> None:
    duck, postgres = (EVERY_FRAME[name](db) for db in filled)
    moments = {"changed_at": "time"} if "changed_at" in duck else {}
    assert len(duck)
    pd.testing.assert_frame_equal(duck.drop(columns=moments), postgres.drop(columns=moments))
    for frame in (duck, postgres):
        assert all(frame[column].dtype == DTYPES[kind] for column, kind in moments.items())


def test_every_query_with_a_frame_is_compared() -> None:
    of_agency = (agencies, changes, divisions, imports, undo)
    of_scores = (scores, questions, peers, scenarios)
    queries = (*of_agency, *of_scores, improvement, measures)
    named = {name for module in queries for name in vars(module) if name in statement_names()}
    assert named <= set(EVERY_FRAME) | {
        "newest_change",
        *("saved_change", "written_measure"),
        "newest_detail_change",
        "newest_year_change",
        "change_time",
        *("workspace_agency", "standing_agencies"),
        "next_agency_id",
        "next_measure_id",
        "next_division_id",
        *("peer_years", "chosen_peers"),
        "current_revision",
        *("scenario_revision", "next_scenario_id", "newest_year_target"),
        "touched_lineage",
        *("touched_figures", "touched_details", "touched_agencies", "touched_divisions"),
        "standing_figures",
    }


def statement_names() -> set[str]:
    return {statement.name.partition(".")[2] for statement in EVERY_STATEMENT}


def test_drafts_are_the_same_on_both_engines(filled: Filled) -> None:
    duck, postgres = (measure_drafts(db, 1, 1000) for db in filled)
    assert duck == postgres
    assert list(duck) == [1, 3]


def test_filters_that_are_not_set_leave_everything_in(filled: Filled) -> None:
    for db in filled:
        assert agencies.workspace_agency(db) == agencies.workspace_agency(db, PROFILE.name)
        assert agencies.workspace_agency(db, "หน่วยงานอื่น") is None
        every_year = scores.all_score_figures(db, 1, 1000)
        assert every_year.equals(scores.all_score_figures(db, 1, 1000, 2567))
        assert scores.all_score_figures(db, 1, 1000, 2566).empty


def test_numbers_taken_from_a_frame_can_be_bound(filled: Filled) -> None:
    for db in filled:
        found = changes.changes(db, 1, 1000)
        newest = found["change_no"].iloc[0]
        assert len(changes.changes(db, 1, newest - 1)) == len(found) - 1


def test_lists_can_be_bound(filled: Filled) -> None:
    some = Statement("some", "select measure_id from measure where number = any($numbers)")
    none = Statement("none", "select code from score where code = any($codes)")
    for db in filled:
        assert set(db.frame(some, {"numbers": [2, 3]})["measure_id"]) == {2, 3}
        assert db.row(none, {"codes": []}) is None
        assert db.row(none, {"codes": ["total"]}) == ("total",)


def test_text_that_looks_like_a_parameter_or_a_placeholder_is_text(filled: Filled) -> None:
    """Dollar signs, casts and per cent signs inside statements mean the same on both engines."""
    odd = Statement(
        "odd",
        """select '$agency_id %s 100%' as "a$b", $note::text, cast(7 % 4 as integer)
        -- $nothing at 5% is bound in a comment
        where 'it''s $x' like '%$x' and $agency_id::integer = 1""",
    )
    for db in filled:
        assert db.row(odd, {"note": "%(x)s $y", "agency_id": 1}) == (
            "$agency_id %s 100%",
            "%(x)s $y",
            3,
        )


@pytest.mark.parametrize("text", ["-- name: a\n;\n", "-- name: a\nselect 1\n-- name: a\nselect 2"])
def test_a_nameless_or_doubled_statement_is_refused(text: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.sql"
    broken.write_text(text)
    with pytest.raises(ValueError, match="a is empty or named twice"):
        read_statements(broken)


def test_a_failing_statement_names_itself(filled: Filled) -> None:
    wrong = Statement("measures.wrong", "select nothing from nowhere")
    for db in filled:
        with pytest.raises(Exception, match="nowhere") as failed:
            db.row(wrong, {})
        told = "".join(traceback.format_exception(failed.value))
        assert "in the statement measures.wrong" in told
