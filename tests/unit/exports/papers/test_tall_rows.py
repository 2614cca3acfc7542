"""Only rows of a Word table that are taller than a page may break over pages."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.exports.papers.printing import printed

SIGNER = {"name": "(ก)", "positions": ["ข"]}


def report(result: str) -> bytes:
    """A Word report of one measure."""
    row = {"title": "ก", "steps": ["ข"], "divisions": ["กองคลัง"], "period": "ค"}
    told = {"title": "รายงาน", "fiscal_year": "2567", "agency": "ก", "place": "ข"}
    table = {
        "introduction": [""],
        "columns": list("กขคงจฉ"),
        "rows": [{**row, "result": [result], "outcome": [""]}],
        "reporter": SIGNER,
        "approver": SIGNER,
    }
    content = {"title": "รายงาน", "footer": "", "report": {**told, **table}}
    return printed(PaperKind.REPORT, content, "docx")


@pytest.mark.parametrize(("letters", "is_whole"), [(200, True), (3000, False)])
def test_a_row_stays_whole_unless_it_is_taller_than_a_page(letters: int, is_whole: bool) -> None:
    row = Document(io.BytesIO(report("ก" * letters))).tables[0].rows[1]
    assert (row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None) == is_whole
