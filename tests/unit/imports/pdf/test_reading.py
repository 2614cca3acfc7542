"""PDF files as a word processor, a browser and a scanner make them; all in them is invented."""

from __future__ import annotations

import io
from datetime import date

import pypdfium2
import pytest

from ita_dash.domain.errors import UnreadableFile
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.pdf.reading import read_pdf
from ita_dash.imports.reports.document import read_report
from ita_dash.imports.scores.table import read_scores
from ita_dash.settings import ROOT
from tests.unit.imports.made_files import BOOKS, MAX_MB, said, values


def pdf(name: str) -> Upload:
    return Upload(name, (ROOT / "tests" / "data" / "pdf" / name).read_bytes())


def empty_pdf(pages: int) -> bytes:
    made = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        made.new_page(100, 100)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def test_a_report_over_two_pages_is_read_with_its_shaped_letters() -> None:
    found = read_report(pdf("report_two_pages.pdf"), (), MAX_MB)
    drafts = [measure.draft for measure in found.drafts]
    assert found.fiscal_year == 2568
    assert [draft.number for draft in drafts] == [1, 2, 3, 4, 5, 6]
    assert drafts[0].title == "มาตรการให้บริการน้ำประปาที่ผู้รับบริการตรวจสอบได้"
    assert drafts[0].divisions == ("สำนักปลัด", "กองคลัง")
    assert [step.description for step in drafts[5].steps] == [
        "จัดทำแนวปฏิบัติ",
        "ประกาศให้ทราบทั่วกัน",
        "รายงานผลต่อผู้บริหาร",
    ]
    period = date(2024, 10, 1), date(2025, 9, 30)
    assert {(draft.period_start, draft.period_end) for draft in drafts} == {period}
    assert {draft.result for draft in drafts} == {drafts[3].result}
    assert drafts[3].result == "ดำเนินการแล้ว ผู้ใช้บริการพึงพอใจ ร้อยละ 92.50"


def test_what_a_pdf_leaves_open_is_told() -> None:
    problems = read_report(pdf("report_two_pages.pdf"), (), MAX_MB).problems
    assert said(problems, "โปรดเทียบกับต้นฉบับก่อนยืนยัน")
    assert "หน้า 2 " in str(said(problems, "ต่อจากแถวสุดท้ายของหน้าก่อน")[0].message)


def test_letters_that_the_file_itself_misplaces_are_told() -> None:
    """The program that made the file wrote "ชีแจง ้เจ้าหน้าที่" for "ชี้แจงเจ้าหน้าที่" into it."""
    problems = read_report(pdf("report_two_pages.pdf"), (), MAX_MB).problems
    assert any("ชีแจง" in (problem.value or "") for problem in problems)


def test_scores_over_seven_pages_are_one_table_with_no_row_torn() -> None:
    found = read_scores(pdf("scores_pages.pdf"), BOOKS, MAX_MB)
    figures = values(found)
    assert len({key[:2] for key in figures}) == 60
    for number in range(1, 61):
        agency, year = f"องค์การบริหารส่วนตำบลตัวอย่างที่ {number}", 2567 + number % 2
        assert figures[agency, year, "iit"] == 80.25 + number % 19
        assert figures[agency, year, "oit"] == 79.75 + number % 20


def test_a_page_printed_by_a_browser_keeps_its_marks() -> None:
    figures = values(read_scores(pdf("printed_page.pdf"), BOOKS, MAX_MB))
    assert figures["เทศบาลตำบลน้ำใสที่ปู่ผู้ใหญ่รู้", 2568, "total"] == 91.1
    assert figures["องค์การบริหารส่วนตำบลทดสอบ", 2568, "oit"] == 85.75


def test_a_table_of_measures_is_read_too() -> None:
    found = read_measures(pdf("report_two_pages.pdf"), (), MAX_MB, fiscal_year=2568)
    assert [measure.draft.number for measure in found.drafts] == [1, 2, 3, 4, 5, 6]
    assert [table.name for table in found.account.taken] == ["#1 p. 1–2"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (pdf("scan.pdf").content, "สแกนเป็นภาพ"),
        (pdf("locked.pdf").content, "รหัสผ่าน"),
        (pdf("report_two_pages.pdf").content[:9_000], "เสียหาย"),
        (b"%PDF-1.7 and nothing else", "เสียหาย"),
        (empty_pdf(201), "มากเกินกว่าจะอ่านได้"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, words: str) -> None:
    with pytest.raises(UnreadableFile, match=words):
        read_pdf("รายงาน.pdf", content)


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ita_dash.imports.pdf.reading.MAX_SECONDS", 0.01)
    with pytest.raises(UnreadableFile, match="ในเวลาที่กำหนด"):
        read_pdf("ช้า.pdf", pdf("scores_pages.pdf").content)


def test_a_page_that_is_a_picture_is_named_beside_those_that_were_read() -> None:
    whole = pypdfium2.PdfDocument(pdf("printed_page.pdf").content)
    whole.new_page(595, 842)
    target = io.BytesIO()
    whole.save(target)
    found = read_scores(Upload("คะแนน.pdf", target.getvalue()), BOOKS, MAX_MB)
    assert "หน้า 2 " in str(said(found.problems, "เป็นภาพที่ไม่มีตัวหนังสือ")[0].message)
    assert len({key[:2] for key in values(found)}) == 2
