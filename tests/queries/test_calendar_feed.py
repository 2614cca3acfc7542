"""The calendar that other programs read, made of the sample."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from ita_dash.db.connect import open_database
from ita_dash.db.evidence_store import EvidenceTable
from ita_dash.domain.evidence.input import EvidenceInput
from ita_dash.domain.measures.measure import each_measure
from ita_dash.exports.calendar_feed import FeedContent, calendar_feed
from ita_dash.i18n.translator import translator
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.evidence.edits import add_evidence
from ita_dash.services.sample import load_sample
from tests.stored import ADMIN

TODAY = date(2026, 3, 2)


@pytest.fixture
def snapshot(duckdb_url: str) -> Snapshot:
    db = open_database(duckdb_url)
    load_sample(db, TODAY)
    agency = workspace_agency(db)
    assert agency is not None
    measures = Snapshot(db, agency.agency_id, 10_000, TODAY, load_rulebooks()).measures.table
    newest = max(each_measure(measures), key=lambda each: each.fiscal_year).measure_id
    told = EvidenceInput("คำสั่งแต่งตั้ง", date(2026, 1, 5), "https://example.go.th", renews_yearly=True)
    add_evidence(db, EvidenceTable(db), ADMIN, agency.agency_id, newest, told)
    number = newest_change(db, agency.agency_id)
    return Snapshot(db, agency.agency_id, number, TODAY, load_rulebooks())


def content(snapshot: Snapshot, *own: int) -> FeedContent:
    every = frozenset(snapshot.measures.table["measure_id"].tolist())
    kept = frozenset(own) or every
    return FeedContent(snapshot, "อบต. ตัวอย่าง\r\nX-EVIL:1", kept, "https://ita.example.go.th")


def test_it_reads_back_with_every_due_date(snapshot: Snapshot) -> None:
    read = Calendar.from_ical(calendar_feed(content(snapshot), translator("th")))
    events = list(read.walk("VEVENT"))
    open_measures = snapshot.measures.table["days_left"].notna()
    ids = [str(each["uid"]) for each in events]
    assert len(set(ids)) == len(ids)
    assert sum(uid.startswith("measure-") for uid in ids) == open_measures.sum()
    assert any(uid.startswith("evidence-") for uid in ids)
    assert any(uid.startswith("year-2569-") for uid in ids)
    for each in events:
        first, end = each.decoded("dtstart"), each.decoded("dtend")
        assert type(first) is date
        assert end - first >= timedelta(days=1)
    assert any("ครบกำหนด: มาตรการที่" in str(each["summary"]) for each in events)


def test_lines_are_folded_and_no_text_begins_another(snapshot: Snapshot) -> None:
    text = calendar_feed(content(snapshot), translator("th"))
    lines = text.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not [line for line in lines if b"\n" in line or line.startswith(b"X-EVIL")]
    for line in lines:
        line.decode("utf-8")


def test_the_same_books_give_the_same_bytes(snapshot: Snapshot) -> None:
    first = calendar_feed(content(snapshot), translator("th"))
    assert calendar_feed(content(snapshot), translator("th")) == first


def test_only_the_own_measures_are_in_it(snapshot: Snapshot) -> None:
    table = snapshot.measures.table
    one = int(table.loc[table["days_left"].notna(), "measure_id"].iloc[0])
    text = calendar_feed(content(snapshot, one), translator("en")).decode()
    assert text.count("UID:measure-") == 1
    assert f"UID:measure-{one}-" in text
    assert "Due: measure" in text.replace("\r\n ", "")
