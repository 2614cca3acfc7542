"""Small files for import tests."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from typing import Any

import openpyxl

from ita_dash.domain.messages import Message
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.problems import Problem
from ita_dash.imports.scores.table import ParsedScores, ScoreOptions, read_scores
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.settings import ROOT

BOOKS = load_rulebooks()
MAX_MB = 5


def case(name: str) -> Upload:
    """A file of tests/data/cases."""
    return Upload(name, (ROOT / "tests" / "data" / "cases" / name).read_bytes())


def csv_upload(rows: Sequence[Any], name: str = "scores.csv") -> Upload:
    """A CSV file of these rows, UTF-8 with its mark."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return Upload(name, text.getvalue().encode("utf-8-sig"))


def xlsx_upload(
    *sheets: Sequence[Any], merged: Sequence[str] = (), name: str = "scores.xlsx"
) -> Upload:
    """An Excel file with these sheets as openpyxl writes it: formulas without results.

    ``merged`` are cell ranges of the last sheet.
    """
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for rows in sheets:
        sheet = workbook.create_sheet()
        for row in rows:
            sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    content = io.BytesIO()
    workbook.save(content)
    return Upload(name, content.getvalue())


def zip_content(members: dict[str, bytes]) -> bytes:
    """A ZIP container of these members."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return content.getvalue()


def parsed(rows: Sequence[Any], **options: Any) -> ParsedScores:
    """The scores of a CSV file of these rows."""
    return read_scores(csv_upload(rows), BOOKS, MAX_MB, ScoreOptions(**options))


def values(scores: ParsedScores) -> dict[tuple[str, int, str], float | str]:
    """Figure by agency label, year and code: its value, or a rating's text."""
    figures = scores.figures
    labels = figures["agency_no"].map(scores.agencies.set_index("agency_no")["label"])
    keys = zip(labels, figures["fiscal_year"], figures["code"], strict=True)
    shown = figures["label"].astype("object").where(figures["label"].notna(), figures["value"])
    return dict(zip(keys, shown, strict=True))


def errors(scores: ParsedScores) -> list[Problem]:
    """The problems that stop the import."""
    return [problem for problem in scores.problems if problem.severity == "error"]


def said(problems: Sequence[Problem], message: Message | str) -> list[Problem]:
    """The problems that say this."""
    text = message.msgid if isinstance(message, Message) else message
    return [problem for problem in problems if text in str(problem.message)]
