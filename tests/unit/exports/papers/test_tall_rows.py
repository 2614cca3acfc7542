"""Rows break over pages where they are taller than one, or leave that of the title empty."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.exports.papers.printing import printed
from tests.printed import bare, pdf_pages

SIGNER = {"name": "(ก)", "positions": ["ข"]}


def content(*results: str) -> dict[str, Any]:
    """A report of measures with these results."""
    row = {"title": "ก", "steps": ["ข"], "divisions": ["กองคลัง"], "period": "ค"}
    told = {"title": "รายงาน", "fiscal_year": "2567", "agency": "ก", "place": "ข"}
    table = {
        "introduction": [""],
        "columns": list("กขคงจฉ"),
        "rows": [{**row, "result": [result], "outcome": [""]} for result in results],
        "reporter": SIGNER,
        "approver": SIGNER,
    }
    return {"title": "รายงาน", "footer": "", "report": {**told, **table}}


@pytest.mark.parametrize(
    ("first", "second", "is_whole"),
    [(200, 200, True), (200, 3000, False), (200, 400, True), (400, 200, False)],
)
def test_a_row_stays_whole_unless_it_is_taller_than_a_page_or_leaves_that_of_the_title_empty(
    first: int, second: int, is_whole: bool
) -> None:
    word = printed(PaperKind.REPORT, content("ก" * first, "ก" * second), "docx")
    at = 1 if first > second else 2
    row = Document(io.BytesIO(word)).tables[0].rows[at]
    assert (row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None) == is_whole


@pytest.mark.parametrize(("lines", "pages"), [(3, [2]), (16, [2, 3]), (40, [2, 3])])
def test_the_first_row_of_a_pdf_begins_on_the_page_of_the_title(
    lines: int, pages: list[int]
) -> None:
    words = "จัดทำและเผยแพร่ประกาศเจตนารมณ์ " * lines
    told = pdf_pages(printed(PaperKind.REPORT, content(words), "pdf"))
    found = [number for number, text in enumerate(told, start=1) if "เจตนารมณ์" in bare(text)]
    assert found[: len(pages)] == pages
