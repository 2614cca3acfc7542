"""A text eight times as long takes a reader some eight times the work, whatever letters it repeats.

Patterns are shown to be linear by ``tests/unit/test_patterns.py``; this holds the rest: loops,
joins and the libraries beneath. It compares two lengths by the processor time of this thread, so
it knows no seconds and other processes do not count: work that grows with the square would take
64 times as much, and only more than 32 times, three times in a row, is taken for it.
"""

from __future__ import annotations

import csv
import io
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from html import escape

import docx
import pytest
from docx.oxml.ns import nsmap

from ita_dash.domain.agencies.division_names import recognise_divisions
from ita_dash.domain.agencies.every_division import is_every
from ita_dash.domain.agencies.lead_division import named_lead
from ita_dash.domain.agencies.names import agency_key
from ita_dash.domain.agencies.spellings import agency_spellings, name_in
from ita_dash.domain.errors import ItaError
from ita_dash.domain.measures.step_text import split_steps, title_number
from ita_dash.domain.sensible_years import year_refused
from ita_dash.domain.thai.dates import parse_day, parse_period
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.cells import divisions_of, numbers_of, whole_number_of
from ita_dash.imports.measures.columns import report_field, table_field
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.reports.document import read_report
from ita_dash.imports.reports.document_model import plain_text
from ita_dash.imports.reports.leftovers import blank_places
from ita_dash.imports.reports.respelling import respellings
from ita_dash.imports.scores.cells import read_fiscal_year, read_score
from ita_dash.imports.scores.headers import ScoreHeadings
from ita_dash.imports.scores.table import read_scores
from tests.unit.imports.made_files import BOOKS, zip_content
from tests.unit.imports.reports.real_report import COLUMNS, CONTENT, SPELLINGS

SHORT, LONGER, MOST = 2_000, 8, 32
LEAST = 0.01
"""Seconds below which a long text costs nothing that could be compared."""
RIGHT_NAME = "องค์การบริหารส่วนตำบลป่าร่อน"
KNOWN = ("กองคลัง", "ปลัด", "กองกลาง")

BLANKS = {"blank": " ", "no-break": "\xa0", "wide": "\u2003", "vertical": "\v", "page": "\f"}
LETTERS = {
    **{"digit": "1", "Thai digit": "๑", "letter": "ก", "vowel": "ะ", "mark": "\u0e34"},
    **{"tone": "\u0e48", "marks": "\u0e38\u0e48", "am": "ํา", "Latin": "a\u0301\u0323"},
    **{"zero width": "\u200b", "joiner": "\u200c", "emoji": "😀", "word": "ดำเนินการ"},
}
SIGNS = {
    **{"bullet": "•", "dash": "-", "star": "*", "open": "(", "close": ")", "brackets": "[]"},
    **{"dot": ".", "comma": ",", "semicolon": ";", "slash": "/", "quote": '"', "pipe": "|"},
    **{"apostrophe": "'", "less": "<", "entity": "&#", "colon": ":", "line": "_"},
}
LINES = {
    **{"newline": "\n", "return": "\r", "tab": "\t", "tab and line": "\t\n", "short line": "ก\n"},
    **{"paragraph": "ก\n\n", "cells": "\t\tก\n", "numbered": "(1)\tก\n", "named": "(1) ก\n"},
    **{"piped": "|ก|ก|\n", "signed": "ลงชื่อ\n", "quoted": '"ก"\t', "bullets": "- ก\n"},
}
WORDS = {
    **{"step": "1. ก ", "bullet within": " - ก", "range": "1-9 ", "wide range": "1-999,"},
    **{"year": "ปีงบประมาณ 2567 ", "era": "พ.ศ. ", "date": "1 ต.ค. 2566 ", "ISO": "2023-10-01 "},
    **{"months": "ตุลาคม - ", "quarters": "ไตรมาส 1 - ", "division": "กองคลัง ", "and": "และ "},
    **{"with agency": "กองคลังเทศบาลก", "new division": "กองกขค;", "agency": "อบต.กก "},
    **{"misspelt": "อบต.ปาร์อน "},
    **{"memo": "ที่ วันที่ ", "tag": "<p>", "cell": "<td>", "row": "<tr><td>ก", "table": "<table>"},
    **{"title": "มาตรการที่ 1", "item": "<li>", "comment": "<!--"},
}
Reading = Callable[[], object]
RUNS: Mapping[str, str] = {**BLANKS, **LETTERS, **SIGNS, **LINES, **WORDS}
COSTLY = (
    *("blank", "no-break", "vertical", "digit", "letter", "marks", "word", "dash", "quote", "pipe"),
    *("newline", "tab", "tab and line", "short line", "cells", "numbered", "named", "piped"),
    *("step", "division", "new division", "agency", "table", "row", "months"),
)
"""Runs for readers of whole files, each of which sees a run with every part beneath it."""


def report(name: str, content: bytes) -> Reading:
    return partial(read_report, Upload(name, content), KNOWN, 50, fiscal_year=2567)


def csv_file(head: list[str], row: list[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([head, row])
    return text.getvalue().encode()


def score_table(text: str) -> Iterator[Reading]:
    for head in (["fiscal_year", "agency", "total", text], ["ปี", "รหัส", "คะแนน", "ที่มา"]):
        told = [
            "agency_type",
            "rating",
            "row_kind",
            "province",
            "instrument_scale",
            "iit",
            "source",
        ]
        content = csv_file([*head, *told], [text] * (len(head) + len(told)))
        yield partial(read_scores, Upload("s.csv", content), BOOKS, 50)


def measure_table(text: str) -> Iterator[Reading]:
    told = ["title", "methods", "divisions", "period", "period_start", "status", "result", "number"]
    head = ["fiscal_year", "steps_done", "progress", "indicators", *told, text]
    content = csv_file(head, ["2567", *[text] * (len(head) - 1)])
    yield partial(read_measures, Upload("m.csv", content), KNOWN, 50)


def row_with(text: str) -> list[str]:
    return [f"(1) {text}", *[text] * 5]


def report_cells(text: str) -> Iterator[Reading]:
    lines = ("\t".join(COLUMNS), "\t".join(row_with(text)))
    yield report("r.txt", "\n".join(lines).encode())


def pasted_text(text: str) -> Iterator[Reading]:
    lines = (text, "\t".join(COLUMNS), f"(1) ก\t{text}", text)
    yield report("r.md", "\n".join(lines).encode())


def web_page(text: str) -> Iterator[Reading]:
    for cells in (row_with(escape(text)), row_with(text)):
        rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in (COLUMNS, cells))
        page = "".join(f"<tr>{row}</tr>" for row in rows)
        content = f"<html><p>{text}</p><table>{page}</table>{text}".encode()
        yield report("r.html", content)


@cache
def blank_document() -> Mapping[str, bytes]:
    content = io.BytesIO()
    docx.Document().save(content)
    with zipfile.ZipFile(content) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def paragraphs(text: str) -> str:
    visible = "".join(c for c in text if c.isprintable() or c in "\n\t")
    return "".join(
        f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in visible.split("\n")
    )


def word_report(text: str) -> Iterator[Reading]:
    rows = (
        "".join(f"<w:tc>{paragraphs(cell)}</w:tc>" for cell in row)
        for row in (COLUMNS, row_with(text))
    )
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    body = f"{paragraphs(text)}<w:tbl>{table}</w:tbl>"
    xml = f'<w:document xmlns:w="{nsmap["w"]}"><w:body>{body}</w:body></w:document>'
    members = {**blank_document(), "word/document.xml": xml.encode()}
    yield report("r.docx", zip_content(members))


@cache
def real_report() -> ParsedMeasures:
    return read_report(Upload("r.txt", CONTENT), KNOWN, 5)


def report_that_says(text: str) -> ParsedMeasures:
    """The real report with its first measure alone, whose result is this."""
    parsed = real_report()
    first = parsed.drafts[0]
    draft = replace(first.draft, steps=(), result=f"{SPELLINGS[0][0]}{text}")
    return replace(parsed, drafts=(replace(first, draft=draft),))


PARTS: Mapping[str, Callable[[str], object]] = {
    "steps": split_steps,
    "title": title_number,
    "period": parse_period,
    "day": parse_day,
    "divisions": partial(recognise_divisions, known=KNOWN),
    "divisions of a table": partial(divisions_of, known=KNOWN),
    "list of numbers": numbers_of,
    "number": whole_number_of,
    "score": read_score,
    "fiscal year": read_fiscal_year,
    "refused year": partial(year_refused, years=range(2561, 2570)),
    "agency": agency_key,
    "spellings": agency_spellings,
    "right spelling": lambda text: respellings(report_that_says(text), RIGHT_NAME),
    "lead division": lambda text: named_lead(text, KNOWN),
    "all divisions": is_every,
    "words of a cell": plain_text,
    "blank places": lambda text: list(blank_places(f"บันทึกข้อความ\nที่ {text}\nวันที่ {text}")),
    "column of a table": table_field,
    "column of a report": report_field,
    "heading": lambda text: ScoreHeadings(BOOKS).read(text),
}
READERS: Mapping[str, Callable[[str], Iterator[Reading]]] = {
    "scores": score_table,
    "measures": measure_table,
    "report": report_cells,
    "pasted": pasted_text,
    "page": web_page,
    "word": word_report,
}


def work(make: Callable[[str], Iterable[Reading]], run: str, length: int) -> float:
    """The processor time of reading a text of this length that repeats a run."""
    readings = list(make((run * (length // len(run) + 1))[:length]))
    for cached in (table_field, report_field, name_in):
        cached.cache_clear()
    begun = time.thread_time()
    for reading in readings:
        with suppress(ItaError, ValueError):
            reading()
    return time.thread_time() - begun


def assert_linear(make: Callable[[str], Iterable[Reading]], run: str) -> None:
    tried: list[float] = []
    while len(tried) < 3:
        long = work(make, run, SHORT * LONGER)
        tried.append(long / work(make, run, SHORT) if long > LEAST else 1)
        if tried[-1] < MOST:
            return
    raise AssertionError(f"{run!r}: {LONGER} times the text took {tried} times the work")


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_a_reader_grows_with_its_text(part: str) -> None:
    for run in RUNS.values():
        assert_linear(lambda text: [partial(PARTS[part], text)], run)


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_grows_with_its_text(reader: str) -> None:
    for run in map(RUNS.__getitem__, COSTLY):
        assert_linear(READERS[reader], run)


def test_work_that_grows_faster_is_seen() -> None:
    def cubed(text: str) -> list[Reading]:
        return [lambda: sum(1 for _ in range(len(text) ** 3 // 1_000_000))]

    with pytest.raises(AssertionError, match="times the work"):
        assert_linear(cubed, "ก")
