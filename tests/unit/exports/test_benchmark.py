"""The rank in the group stands in the summary, on the paper and on a sheet, with its group."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from functools import cache

import openpyxl
import pytest

from ita_dash.domain.peers.closest import ClosestStanding, closest_standing
from ita_dash.exports.benchmark import benchmark_bytes, benchmark_table
from ita_dash.exports.contents import Contents
from ita_dash.exports.papers.content import Items
from ita_dash.exports.papers.meeting import meeting_paper
from ita_dash.exports.summary import summary_table
from ita_dash.exports.workbook.book import workbook_xlsx
from ita_dash.i18n.translator import translator
from tests.unit.domain.peers.known import totals
from tests.unit.exports.exported import BOOKS, PROVENANCE, THAI, contents


@cache
def standing() -> ClosestStanding:
    """Second of three of the own kind."""
    found = closest_standing(totals(84.74, 90.0, 80.0))
    assert found is not None
    return found


def ranked() -> Contents:
    return replace(contents(), standing=standing())


def test_the_summary_tells_the_rank_and_the_group() -> None:
    frame = summary_table(ranked(), PROVENANCE, BOOKS, THAI)
    found = frame[frame["item"] == "อันดับในกลุ่ม"]
    assert found[["value", "note"]].to_numpy().tolist() == [["2 จาก 3", "ประเภทเดียวกัน"]]
    plain = summary_table(contents(), PROVENANCE, BOOKS, THAI)
    assert "อันดับในกลุ่ม" not in plain["item"].tolist(), "no rank is told where there is none"


def test_the_paper_tells_it_in_a_sentence_among_its_findings() -> None:
    paper = meeting_paper(ranked(), PROVENANCE, BOOKS, THAI)
    findings = next(part for part in paper.parts if isinstance(part, Items))
    assert "คะแนนรวม 84.74 อยู่อันดับ 2 จาก 3 (ประเภทเดียวกัน)" in str(findings.items[-1])


def test_the_workbook_has_a_sheet_that_names_the_group() -> None:
    content = workbook_xlsx(ranked(), PROVENANCE, BOOKS, THAI)
    sheet = openpyxl.load_workbook(io.BytesIO(content))["เปรียบเทียบ"]
    cells = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert any("เทียบกับ: ประเภทเดียวกัน" in cell for cell in cells)
    assert "คะแนนรวม" in cells


@pytest.mark.parametrize(
    ("language", "head"),
    [("th", ["คะแนนที่เทียบ", "คะแนนของหน่วยงาน"]), ("en", ["Score compared", "Own score"])],
)
def test_the_file_has_words_for_every_column(language: str, head: list[str]) -> None:
    tr, book = translator("en" if language == "en" else "th"), BOOKS.of(2567)
    content = benchmark_bytes(standing().standings, PROVENANCE, book, tr)
    first, total, *_ = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert first[:2] == head
    assert not set(first) & set(benchmark_table(standing().standings, book, tr).columns)
    assert total[1:4] == ["84.74", "2", "3"]


def test_what_nobody_knows_has_no_row() -> None:
    table = benchmark_table(standing().standings, BOOKS.of(2567), THAI)
    assert table["code"].tolist() == ["total"]
