"""``report`` prints the papers of a year; what it prints reads back as the same report."""

from __future__ import annotations

import io
import os
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from ita_dash.db.connect import open_database
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.meetings.meeting import Meeting
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.domain.thai.text import arabic_digits
from ita_dash.exports.papers.printing import standard_template
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.meetings.edits import save_meeting
from tests.cli.conftest import AGENCY, REPORT, Run
from tests.printed import bare, pdf_text, word_lines
from tests.stored import ADMIN

IMPORT = ("--as", "report", "--agency", AGENCY, "--default-status", "completed")
YEAR = ("--fiscal-year", "2567")


@pytest.fixture
def imported(run: Run) -> Run:
    """The command line with the real report imported."""
    result = run("import", REPORT, *IMPORT, "--lead", "first")
    assert result.exit_code == 0, result.stderr
    return run


def recorded() -> list[MeasureDraft]:
    """The measures of the database that the environment names."""
    database = open_database(os.environ["ITA_DATABASE_URL"])
    try:
        agency = workspace_agency(database)
        assert agency is not None
        key = database, agency.agency_id, newest_change(database, agency.agency_id)
        return [each.draft for each in measure_drafts(*key).values()]
    finally:
        database.close()


@pytest.mark.parametrize("paper", ["report", "pack"])
@pytest.mark.parametrize("digits", ["thai", "arabic"])
def test_the_real_report_is_printed_and_reads_back_the_same(
    imported: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paper: str, digits: str
) -> None:
    file = tmp_path / "report.docx"
    made = imported("report", *YEAR, "--paper", paper, "--digits", digits, "-o", file)
    assert made.exit_code == 0, made.stderr
    first = recorded()
    monkeypatch.setenv("ITA_DATABASE_URL", f"duckdb:///{tmp_path / 'again.duckdb'}")
    again = imported("import", file, *IMPORT, "--lead", "first")
    assert again.exit_code == 0, again.stderr
    if digits == "arabic":
        assert recorded() == first
    # A file printed in Thai digits is read in the digits that stand in it.
    assert arabic_digits(str(recorded())) == arabic_digits(str(first))


def test_a_memo_in_word_and_pdf_with_its_blanks_on_stderr(imported: Run, tmp_path: Path) -> None:
    word, pdf = tmp_path / "memo.docx", tmp_path / "memo.pdf"
    made = imported("report", *YEAR, "--paper", "memo", "-o", word)
    assert "เว้นว่างไว้: เลขที่หนังสือ" in made.stderr
    assert imported("report", *YEAR, "--paper", "memo", "--format", "pdf", "-o", pdf).exit_code == 0
    lines = word_lines(word.read_bytes())
    assert lines[0] == "บันทึกข้อความ"
    assert "เรียน นายกองค์การบริหารส่วนตำบลป่าร่อน" in lines
    assert bare("ความเห็นของปลัดองค์การบริหารส่วนตำบล") in pdf_text(pdf.read_bytes())


def test_a_year_without_measures_is_refused(imported: Run) -> None:
    result = imported("report", "--fiscal-year", "2566", "--paper", "memo", "-o", "x.docx")
    assert result.exit_code == 1
    assert "ยังไม่มีมาตรการของปีงบประมาณ 2566" in result.stderr


def test_a_paper_as_of_a_change_does_not_know_what_came_later(
    imported: Run, tmp_path: Path
) -> None:
    then, now = tmp_path / "then.docx", tmp_path / "now.docx"
    assert imported("report", *YEAR, "--paper", "memo", "-o", then).exit_code == 0
    assert imported("office", "set", "--phone", "0 7700 0000").exit_code == 0
    assert imported("report", *YEAR, "--paper", "memo", "-o", now).exit_code == 0
    assert now.read_bytes() != then.read_bytes()
    assert imported("report", *YEAR, "--paper", "memo", "--as-of", "2", "-o", now).exit_code == 0
    assert now.read_bytes() == then.read_bytes()


@pytest.fixture
def held(imported: Run) -> Run:
    """The same with three meetings, of which two were held on one day."""
    database = open_database(os.environ["ITA_DATABASE_URL"])
    try:
        agency = workspace_agency(database)
        assert agency is not None
        days = (date(2023, 11, 10), date(2024, 1, 15), date(2024, 1, 15))
        for number, day in enumerate(days, start=1):
            meeting = Meeting("คณะทำงาน ITA", number, 2567, day, place=f"ห้องที่ {number}")
            save_meeting(database, ADMIN, agency.agency_id, meeting)
    finally:
        database.close()
    return imported


@pytest.mark.parametrize("name", ["10 พฤศจิกายน 2566", "1/2567", "๑/๒๕๖๗"])
def test_the_minutes_of_any_meeting_are_printed(held: Run, tmp_path: Path, name: str) -> None:
    file = tmp_path / "minutes.docx"
    made = held("report", "--paper", "minutes", "--meeting", name, "-o", file)
    assert made.exit_code == 0, made.stderr
    lines = arabic_digits("\n".join(word_lines(file.read_bytes())))
    assert "ครั้งที่ 1/2567" in lines
    assert "วันที่ 10 พฤศจิกายน 2566" in lines
    last = held("report", *YEAR, "--paper", "minutes", "-o", file)
    assert last.exit_code == 0
    assert "ครั้งที่ ๓/๒๕๖๗" in word_lines(file.read_bytes())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("1 มีนาคม 2567", "ไม่พบบันทึกการประชุม"),
        ("9/2567", "1/2567 (10 พ.ย. 2566)"),
        ("15 มกราคม 2567", "โปรดระบุครั้งที่: 3/2567"),
    ],
)
def test_a_meeting_that_is_not_one_is_refused_with_those_that_are_known(
    held: Run, tmp_path: Path, name: str, said: str
) -> None:
    file = tmp_path / "minutes.docx"
    refused = held("report", "--paper", "minutes", "--meeting", name, "-o", file)
    assert refused.exit_code == 1
    assert said in refused.stderr.replace("ครั้งที่ 3/2567", "3/2567")
    assert not file.exists()


def test_a_meeting_of_another_year_or_paper_and_no_year_are_refused(
    held: Run, tmp_path: Path
) -> None:
    out = ("-o", tmp_path / "x.docx")
    asked = ("report", "--fiscal-year", "2566", "--paper", "minutes", "--meeting", "1/2567", *out)
    assert "อยู่ในปีงบประมาณ 2567 ไม่ใช่ 2566" in held(*asked).stderr
    assert held("report", *YEAR, "--paper", "memo", "--meeting", "1/2567", *out).exit_code == 2
    assert held("report", "--paper", "minutes", "--meeting", "ปลายปี", *out).exit_code == 2
    assert held("report", "--paper", "minutes", *out).exit_code == 2


def own(tmp_path: Path, line: str) -> Path:
    """The shipped memo with a line of one's own below."""
    document = Document(io.BytesIO(standard_template(PaperKind.MEMO)))
    document.add_paragraph(line)
    document.save(str(tmp_path / "own.docx"))
    return tmp_path / "own.docx"


def test_an_own_template_is_filled(imported: Run, tmp_path: Path) -> None:
    file, template = tmp_path / "memo.docx", own(tmp_path, "ฝากเรียน {{ memo.addressee }}")
    memo = ("report", *YEAR, "--paper", "memo", "-o", file, "--template")
    assert imported(*memo, template).exit_code == 0
    assert "ฝากเรียน นายกองค์การบริหารส่วนตำบลป่าร่อน" in word_lines(file.read_bytes())


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{{ memo.subjct }}", "ไม่รู้จักช่อง memo.subjct"),
        ("{{ memo.subject }", "เครื่องหมายในแม่แบบไม่ครบคู่"),
        ("{% for one in memo.facts %}{{ one.text }}{% endfor %}", "ไม่รู้จักช่อง one.text"),
        ("{{ 'a' * 999999999 }}", "แม่แบบใช้ได้เฉพาะชื่อช่อง"),
        ("{{ memo.subject.__class__ }}", "ไม่รู้จักช่อง memo.subject.__class__"),
        ("{{ cycler('a') }}", "แม่แบบใช้ได้เฉพาะชื่อช่อง"),
    ],
)
def test_a_template_that_cannot_be_filled_is_refused_with_its_place(
    imported: Run, tmp_path: Path, line: str, why: str
) -> None:
    file = tmp_path / "memo.docx"
    memo = ("report", *YEAR, "--paper", "memo", "-o", file, "--template")
    refused = imported(*memo, own(tmp_path, line))
    assert refused.exit_code == 1
    assert why in refused.stderr
    assert not file.exists()


def test_a_near_field_and_the_place_are_told(imported: Run, tmp_path: Path) -> None:
    memo = ("report", *YEAR, "--paper", "memo", "-o", tmp_path / "memo.docx", "--template")
    told = imported(*memo, own(tmp_path, "ถึง {{ memo.adressee }}")).stderr
    assert "ถึง {{ memo.adressee }}" in told
    assert "อาจหมายถึง memo.addressee" in told


def test_what_is_no_word_file_is_refused(imported: Run, tmp_path: Path) -> None:
    wrong = tmp_path / "own.docx"
    wrong.write_bytes(b"hello")
    memo = ("report", *YEAR, "--paper", "memo", "-o", tmp_path / "memo.docx", "--template", wrong)
    assert "เนื้อหาเป็นข้อความ" in imported(*memo).stderr
