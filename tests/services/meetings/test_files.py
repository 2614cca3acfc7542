"""What a meeting takes away: table, brief, annex and slides out of the sample's record."""

from __future__ import annotations

import io
import shutil
import time
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from pptx import Presentation
from pptx.oxml.ns import qn

from ita_dash.db.connect import open_database
from ita_dash.domain.meetings.decision import Decision
from ita_dash.domain.meetings.meeting import Meeting
from ita_dash.exports.meetings.facts import MeetingFacts, meeting_facts
from ita_dash.exports.meetings.files import MEETING_FORMATS, annex_file, meeting_file
from ita_dash.exports.provenance import Provenance
from ita_dash.i18n.translator import translator
from ita_dash.queries.changes import newest_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.meetings.decisions import save_decision
from ita_dash.services.meetings.edits import save_meeting
from tests.stored import ADMIN, PROFILE

TR = translator("th")
MOMENT = datetime.fromisoformat("2026-06-20T03:00:00")
ABOUT = Provenance("อบต.ตัวอย่าง", 2568, {}, 12, MOMENT, MOMENT, "นาย ก")
ODD = "ให้ <b>เร่ง</b> #1 $x {{ y }}"


@pytest.fixture(scope="module")
def facts(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MeetingFacts]:
    """The second of two meetings; the first decided something that is not done."""
    file = tmp_path_factory.mktemp("meeting") / "ita.duckdb"
    shutil.copy(sample_file, file)
    db = open_database(f"duckdb:///{file.as_posix()}")
    save_meeting(db, ADMIN, 1, Meeting("คณะทำงาน", 1, 2569, date(2026, 5, 20)))
    save_decision(db, ADMIN, 1, Decision(1, ODD, 2, due_on=date(2026, 6, 1)))
    held = save_meeting(db, ADMIN, 1, Meeting("คณะทำงาน", 2, 2569, date(2026, 6, 20)))
    save_decision(db, ADMIN, 1, Decision(2, "เห็นชอบแผน"))
    snapshot = Snapshot(db, 1, newest_change(db, 1), date(2026, 6, 20), load_rulebooks())
    yield meeting_facts(snapshot, snapshot.meetings.meeting(held.id), snapshot.newest_year)
    db.close()


def test_the_same_state_gives_the_same_bytes(facts: MeetingFacts) -> None:
    first = [meeting_file(facts, wanted, ABOUT, TR) for wanted in MEETING_FORMATS]
    time.sleep(1.1)  # past the next second, which an archive or a document would tell
    assert [meeting_file(facts, wanted, ABOUT, TR) for wanted in MEETING_FORMATS] == first


def test_the_table_is_in_the_order_of_the_meeting(facts: MeetingFacts) -> None:
    text = meeting_file(facts, "csv", ABOUT, TR).decode("utf-8-sig")
    sections = ["มติครั้งก่อน", "คะแนนเทียบเป้าหมาย", "ข้อพิจารณา", "มติที่ประชุม"]
    places = [text.index(f"\n{each}") for each in sections]
    assert places == sorted(places)
    assert ODD in text


def test_the_brief_is_one_page_and_says_what_was_decided(facts: MeetingFacts) -> None:
    pdf = pypdfium2.PdfDocument(meeting_file(facts, "pdf", ABOUT, TR))
    assert len(pdf) == 1
    said = pdf[0].get_textpage().get_text_bounded()
    assert "ข้อพิจารณา" in said
    assert "84.74" in said or "ยังไม่มีคะแนน" in said


def test_word_says_the_same_letter_by_letter(facts: MeetingFacts) -> None:
    document = Document(io.BytesIO(meeting_file(facts, "docx", ABOUT, TR)))
    assert any(ODD in each.text for each in document.paragraphs)
    annex = Document(io.BytesIO(annex_file(facts, ABOUT, TR)))
    cells = [cell.text for table in annex.tables for row in table.rows for cell in row.cells]
    assert ODD in cells
    assert "เห็นชอบแผน" in cells


def test_slides_have_charts_of_their_own_with_words_and_thai_letters(facts: MeetingFacts) -> None:
    deck = Presentation(io.BytesIO(meeting_file(facts, "pptx", ABOUT, TR)))
    charts = [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert charts
    assert all(each._element.nvGraphicFramePr.cNvPr.get("descr") for each in charts)
    runs = [
        run
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    assert any(ODD in run.text for run in runs)
    assert all(run._r.rPr.find(qn("a:cs")) is not None for run in runs)
    assert all(slide.has_notes_slide for slide in deck.slides)


def test_without_a_record_there_is_still_a_meeting(tmp_path: Path) -> None:
    db = open_database(f"duckdb:///{(tmp_path / 'empty.duckdb').as_posix()}")
    agency = create_agency(db, ADMIN, PROFILE)
    snapshot = Snapshot(db, agency.agency_id, 1, date(2026, 6, 20), load_rulebooks())
    empty = meeting_facts(snapshot, None, snapshot.newest_year, date(2026, 7, 1))
    for wanted in MEETING_FORMATS:
        assert meeting_file(empty, wanted, ABOUT, translator("en"))
    db.close()
