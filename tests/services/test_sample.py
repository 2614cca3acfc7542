"""The sample is whole, says that it is invented, and has something late on any day."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pandas as pd
import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.domain.measures.table import measure_table
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.domain.thai.dates import Period, parse_period
from ita_dash.queries import changes, measures, scores
from ita_dash.queries.agencies import Agency, next_agency_id, workspace_agency
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.services import sample
from ita_dash.services.sample import SAMPLE_DAY, load_first_sample, load_sample

DAYS = (SAMPLE_DAY, date(2026, 11, 23), date(2024, 2, 29), date(2031, 9, 30))


def table_of(db: Database, agency: Agency, today: date) -> pd.DataFrame:
    """MEASURE_TABLE as the pages see it on a day."""
    key = db, agency.agency_id, changes.newest_change(db, agency.agency_id)
    return measure_table(
        measures.measures(*key),
        measures.measure_divisions(*key),
        measures.measure_indicators(*key),
        measures.measure_steps(*key),
        today,
    )


def test_two_processes_that_start_at_once_make_one_sample(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_database(database_url)
    second = first if first.engine == "duckdb" else open_database(database_url)
    both_have_looked = threading.Barrier(2, timeout=30)

    def looked(db: Database) -> int:
        number = next_agency_id(db)
        both_have_looked.wait()
        return number

    monkeypatch.setattr(sample, "next_agency_id", looked)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(load_first_sample, (first, second), (SAMPLE_DAY, SAMPLE_DAY)))
    assert next_agency_id(first) == 2
    log = changes.changes(first, 1, changes.newest_change(first, 1))
    assert (log["action"] == "create_agency").sum() == 1
    assert (log["action"] == "import_scores").sum() == 1
    for database in {first, second}:
        database.close()


def test_the_sample_never_comes_back(db: Database, agency: Agency) -> None:
    load_first_sample(db, SAMPLE_DAY)
    assert workspace_agency(db) == agency
    assert next_agency_id(db) == agency.agency_id + 1


def test_every_page_has_something_to_show(db: Database) -> None:
    agency = load_sample(db, SAMPLE_DAY)
    assert workspace_agency(db) == agency
    assert agency.is_sample
    table = table_of(db, agency, SAMPLE_DAY)
    assert table.groupby("fiscal_year").size().between(5, 8).all()
    assert sorted(set(table["fiscal_year"])) == [2567, 2568, 2569]
    assert set(table["status"]) == {"not_started", "in_progress", "completed", "cancelled"}
    assert table["indicators"].map(bool).all()
    assert (table["steps_total"] >= 3).all()
    past = table[table["fiscal_year"] < 2569]
    assert (past["outcome"] != "").all()
    key = db, agency.agency_id, changes.newest_change(db, agency.agency_id)
    shares = measures.measure_divisions(*key)
    assert shares["name"].nunique() >= 5
    assert "กองการศึกษา ศาสนาและวัฒนธรรม" in set(shares["name"])
    log = changes.changes(*key)
    assert log["actor"].unique().tolist() == ["ตัวอย่าง"]
    assert (log["action"] == "record_progress").sum() >= 3


def test_the_scores_tell_a_story_with_its_rough_edges(db: Database) -> None:
    agency = load_sample(db, SAMPLE_DAY)
    newest = changes.newest_change(db, agency.agency_id)
    figures = scores.score_figures(db, agency.agency_id, newest)
    found = assessments(figures, load_rulebooks()).set_index("fiscal_year")
    assert found.index.tolist() == [2561, 2562, 2564, 2565, 2566, 2567, 2568]
    assert found["disagrees"][lambda flags: flags].index.tolist() == [2564]
    rated = found.drop(2561)
    assert (rated["rating"] == rated["published_rating"]).all()
    assert found.loc[2567:2568, "rating"].tolist() == ["ผ่าน", "ต้องปรับปรุง"]
    assert 84 < found["total"][2568] < 85
    indicators = indicator_scores(figures, load_rulebooks())
    assert (indicators.groupby("fiscal_year").size() == 10).all()
    newest_scores = indicators[indicators["fiscal_year"] == 2568].nsmallest(2, "score")
    assert sorted(newest_scores["indicator"]) == [9, 10]


def test_every_figure_says_that_it_is_invented(db: Database) -> None:
    agency = load_sample(db, SAMPLE_DAY)
    newest = changes.newest_change(db, agency.agency_id)
    everyone = scores.all_score_figures(db, agency.agency_id, newest)
    assert everyone["source"].unique().tolist() == ["ข้อมูลสมมติ"]
    names = scores.assessed_agencies(db, agency.agency_id, newest)["name"]
    assert len(names) == 7
    assert names.str.contains("ตัวอย่าง|สมมติ").all()


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_on_any_day_some_measures_are_late_and_some_due_soon(db: Database, today: date) -> None:
    table = table_of(db, load_sample(db, today), today)
    due = table["due"].value_counts()
    assert due["overdue"] == 2
    assert all(due[bucket] == 1 for bucket in ("within_30", "within_90", "later"))
    still_open = table[table["due"] != "closed"]
    assert still_open["fiscal_year"].unique().tolist() == [2569]
    for measure in still_open.to_dict("records"):
        period = Period(measure["period_start"].date(), measure["period_end"].date())
        assert parse_period(measure["period_text"]) == period
