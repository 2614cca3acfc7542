"""Scenarios compare in a file, in the words of the reader, and in the workbook of the meeting."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

import pytest

from ita_dash.db.database import Database
from ita_dash.exports.contents import meeting_contents
from ita_dash.exports.papers.content import Text
from ita_dash.exports.papers.meeting import meeting_paper
from ita_dash.exports.provenance import Provenance
from ita_dash.exports.scenarios import scenarios_csv, scenarios_table
from ita_dash.exports.summary import summary_table
from ita_dash.exports.workbook.book import workbook_xlsx
from ita_dash.i18n.translator import translator
from ita_dash.queries.agencies import Agency
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.scenarios.edits import create_scenario
from ita_dash.services.scenarios.targets import set_targets
from tests.builders import scenario
from tests.stored import WORKING_GROUP, import_scores, score_rows
from tests.unit.domain.targets.starting import SAMPLE, ten

TH, EN = translator("th"), translator("en")


@pytest.fixture
def snapshot(db: Database, agency: Agency) -> Snapshot:
    """Books with one whole year, two scenarios of it, the first of which is the targets."""
    import_scores(db, agency.agency_id, score_rows(0, 2568, **ten(SAMPLE)))
    place = db, WORKING_GROUP, agency.agency_id
    first = create_scenario(*place, scenario({9: 95.0}, name="=แผน ก", note="ลอง"))
    create_scenario(*place, scenario(dict.fromkeys(range(1, 11), 80.0), name="แผน ข"))
    set_targets(*place, first.scenario_id, first.change_no, 0)
    return Snapshot(db, agency.agency_id, 1000, date(2026, 10, 1), load_rulebooks())


def provenance() -> Provenance:
    made_at = datetime(2026, 10, 1, 9, 0)  # noqa: DTZ001 - UTC without a zone, as stored
    return Provenance("อบต.ทดสอบ", 2568, {}, 6, made_at, made_at, "คณะทำงาน")


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_scenarios_stand_below_the_known_scores(snapshot: Snapshot) -> None:
    table = scenarios_table(snapshot, 2568)
    assert table["total"].tolist() == [84.74, 89.4, 80.0]
    assert table["difference"].tolist() == [0.0, 4.66, -4.74]
    assert table["targets_of"].tolist() == ["", "2569", ""]
    assert table["indicator_9"].tolist() == [79.83, 95.0, 80.0]
    assert scenarios_table(snapshot, 2567).empty
    assert len(scenarios_table(snapshot, None)) == 3


def test_the_file_speaks_the_readers_language_and_calculates_nothing(snapshot: Snapshot) -> None:
    head, known, first, *_ = rows(scenarios_csv(snapshot, 2568, provenance(), TH))
    assert head[:5] == ["ปีงบประมาณ", "แผนทดลอง", "เป็นเป้าหมายของปี", "คะแนนรวม", "ต่างจากปัจจุบัน"]
    assert known[1] == "คะแนนปัจจุบัน"
    assert first[1] == "'=แผน ก"
    assert first[3:5] == ["89.40", "+4.66"]
    head, known, *_ = rows(scenarios_csv(snapshot, 2568, provenance(), EN))
    assert head[1] == "Scenarios"
    assert known[1] == "Scores now"


def test_the_meeting_is_told_the_plan_that_was_chosen(snapshot: Snapshot) -> None:
    contents = meeting_contents(snapshot, 2568)
    paper = meeting_paper(contents, provenance(), load_rulebooks(), TH)
    lines = [part.text for part in paper.parts if isinstance(part, Text)]
    assert any(
        "เป้าหมายของหน่วยงานปี 2569: 89.40 (จากแผนทดลอง =แผน ก) เพิ่มมากที่สุดที่ ตัวชี้วัดที่ 9 +15.17" in line
        for line in lines
    )
    summary = summary_table(contents, provenance(), load_rulebooks(), TH)
    section = summary[summary["section"] == "เป้าหมายปี 2569"]
    assert section["value"].tolist() == [89.4, 95.0, 88.0, 88.0]
    assert workbook_xlsx(contents, provenance(), load_rulebooks(), TH)[:2] == b"PK"
