"""One change number holds everything one use case writes, or nothing of it stands."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pandas as pd
import pytest

from ita_dash.db.database import Database, Statement
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.scores import all_score_figures, assessed_agencies, score_figures
from tests.stored import assessed_rows, import_scores, score_rows


def test_numbers_run_from_one_for_each_agency(db: Database) -> None:
    for agency_id in (1, 1, 2, 1):
        with db.change(agency_id, LOCAL_USER, "import_scores", "แฟ้ม.csv"):
            pass
    assert list(changes(db, 1, 1000)["change_no"]) == [3, 2, 1]
    assert newest_change(db, 2) == 1
    assert newest_change(db, 3) == 0


def test_the_state_of_the_store_grows_with_every_change_of_any_agency(db: Database) -> None:
    states = [db.state()]
    for agency_id in (1, 2, 1):
        with db.change(agency_id, LOCAL_USER, "import_scores", "แฟ้ม.csv"):
            pass
        changes(db, agency_id, 1000)
        states.append(db.state())
    assert states == sorted(set(states))


def test_what_was_not_written_leaves_the_state(db: Database) -> None:
    before = db.state()
    with pytest.raises(RuntimeError), db.change(1, LOCAL_USER, "import_scores", "แฟ้ม.csv"):
        raise RuntimeError
    assert db.state() == before


def test_the_log_says_who_when_and_what(db: Database) -> None:
    with db.change(1, LOCAL_USER, "import_scores", "แฟ้ม.csv"):
        pass
    row = changes(db, 1, 1).iloc[0]
    assert (row["actor"], row["action"], row["note"]) == (
        LOCAL_USER.name,
        "import_scores",
        "แฟ้ม.csv",
    )
    now = datetime.now(UTC).replace(tzinfo=None)
    assert timedelta(0) <= now - row["changed_at"].to_pydatetime() < timedelta(minutes=1)


def test_an_interrupted_change_leaves_nothing_and_its_number_is_used_again(db: Database) -> None:
    import_scores(db, 1, score_rows(total=90.0))
    with (
        pytest.raises(ZeroDivisionError),
        db.change(1, LOCAL_USER, "import_scores") as transaction,
    ):
        transaction.append("score", score_rows(total=10.0).assign(value=lambda _: 1 // 0))
    assert newest_change(db, 1) == 1
    assert import_scores(db, 1, score_rows(iit=80.0)) == 2
    assert list(score_figures(db, 1, 1000)["value"]) == [80.0, 90.0]


def test_two_values_of_one_key_in_one_change_are_refused_as_a_whole(db: Database) -> None:
    twice = pd.concat([score_rows(total=90.0), score_rows(total=91.0)])
    with pytest.raises(Exception, match=r"(?i)duplicate|unique"):
        import_scores(db, 1, twice)
    assert newest_change(db, 1) == 0
    assert score_figures(db, 1, 1000).empty


def test_a_transaction_sees_its_own_rows_and_others_do_not_yet(db: Database) -> None:
    with db.change(1, LOCAL_USER, "import_scores") as transaction:
        transaction.append("score", score_rows(total=90.0))
        inside = score_figures(transaction, 1, transaction.change_no)
        outside = score_figures(db, 1, transaction.change_no)
    assert (len(inside), len(outside)) == (1, 0)
    assert len(score_figures(db, 1, transaction.change_no)) == 1


def test_every_kind_of_value_comes_back_as_it_was(db: Database) -> None:
    texts = ["กำปั้น ๑๒", "", 'a "quoted", \\N \\. text', "two\nlines\r\n\ttab", "=1+1", "NULL"]
    rows = pd.DataFrame(
        {
            "measure_id": range(1, 7),
            "fiscal_year": 2567,
            "number": range(1, 7),
            "title": texts,
            "period_text": "",
            "period_start": [date(2023, 10, 1), None] * 3,
            "period_end": None,
            "status": "not_started",
            "progress": pd.Series([0, None, 100] * 2, dtype="Int64"),
            "result": "",
            "outcome": "",
            "is_removed": [False, True] * 3,
        }
    )
    with db.change(1, LOCAL_USER, "import_measures") as transaction:
        transaction.append("measure", rows)
    stored = Statement(
        "stored",
        "select title, period_start, period_end, progress, is_removed, agency_id, change_no "
        "from measure order by measure_id",
    )
    found = db.frame(stored, {})
    assert list(found["title"]) == texts
    assert [None if pd.isna(d) else pd.Timestamp(d).date() for d in found["period_start"]] == list(
        rows["period_start"]
    )
    assert found["period_end"].isna().all()
    assert found["progress"].astype("Int64").equals(rows["progress"].astype("Int64"))
    assert list(found["is_removed"]) == [False, True] * 3
    assert set(found["agency_id"]) == set(found["change_no"]) == {1}


def test_floats_keep_every_bit_and_nan_is_unknown(db: Database) -> None:
    values = [0.1 + 0.2, 1e-300, 100.0, float("nan")]
    rows = score_rows(a=0.0, b=0.0, c=0.0, d=0.0).assign(value=values)
    import_scores(db, 1, rows)
    found = score_figures(db, 1, 1)["value"]
    assert list(found[:3]) == values[:3]
    assert np.isnan(found[3])


def test_nothing_to_append_is_no_error(db: Database) -> None:
    import_scores(db, 1, score_rows())
    assert newest_change(db, 1) == 1


@pytest.mark.parametrize(
    ("table", "column"),
    [("score; drop table score", "value"), ("score", "value) --"), ("ตาราง", "value")],
)
def test_a_name_that_is_no_plain_name_never_reaches_a_statement(
    table: str, column: str, db: Database
) -> None:
    with (
        pytest.raises(ValueError, match="not a plain name"),
        db.change(1, LOCAL_USER, "import_scores") as transaction,
    ):
        transaction.append(table, pd.DataFrame({column: [1]}))
    assert newest_change(db, 1) == 0


def test_an_older_as_of_gives_the_older_figures(db: Database) -> None:
    import_scores(db, 1, score_rows(total=90.0, iit=80.0))
    import_scores(db, 1, score_rows(total=91.0))
    import_scores(db, 1, score_rows(total=None))
    import_scores(db, 1, score_rows(total=92.0))
    states = [
        dict(zip(f["code"], f["value"], strict=True))
        for f in (score_figures(db, 1, as_of) for as_of in range(5))
    ]
    assert states == [
        {},
        {"iit": 80.0, "total": 90.0},
        {"iit": 80.0, "total": 91.0},
        {"iit": 80.0},
        {"iit": 80.0, "total": 92.0},
    ]


def test_figures_are_kept_apart_by_agency_year_and_assessed_agency(
    db: Database, agency: Agency
) -> None:
    own = agency.agency_id
    import_scores(db, own, score_rows(total=90.0))
    import_scores(db, own, score_rows(assessed_id=1, total=60.0))
    import_scores(db, own, score_rows(fiscal_year=2566, total=70.0))
    import_scores(db, own + 1, score_rows(total=10.0))
    assert list(score_figures(db, own, 1000)["value"]) == [70.0, 90.0]
    assert list(score_figures(db, own, 1000, assessed_id=1)["value"]) == [60.0]
    assert list(all_score_figures(db, own, 1000, 2567)["assessed_id"]) == [0, 1]
    assert len(all_score_figures(db, own, 1000)) == 3


def test_the_agency_itself_leads_the_assessed_agencies(db: Database, agency: Agency) -> None:
    with db.change(agency.agency_id, LOCAL_USER, "import_scores") as transaction:
        transaction.append("assessed_agency", assessed_rows(2, "เทศบาลตำบลอื่น"))
    found = assessed_agencies(db, agency.agency_id, 1000)
    assert list(found["assessed_id"]) == [0, 2]
    assert found["name"][0] == agency.name
    assert found["row_kind"][0] == "official"
    with db.change(agency.agency_id, LOCAL_USER, "import_scores") as transaction:
        kind = "internal_pre_assessment"
        transaction.append("assessed_agency", assessed_rows(0, "ชื่อในไฟล์", kind))
    found = assessed_agencies(db, agency.agency_id, 1000)
    assert (found["name"][0], found["row_kind"][0]) == (agency.name, kind)
