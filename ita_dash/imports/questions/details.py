"""From the cells of questions to what is stored of them, with what is wrong or doubtful."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from ita_dash.domain.messages import msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.question_codes import is_item
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.files.limits import MAX_NAME
from ita_dash.imports.problems import Severity
from ita_dash.imports.questions.cells import (
    ReadElements,
    elements_doubt,
    read_elements,
    read_question_score,
)
from ita_dash.imports.questions.layout import QuestionLayout
from ita_dash.imports.questions.listed import (
    Finding,
    Listed,
    Place,
    listed_codes,
    place_of,
    told_indicator,
)
from ita_dash.imports.questions.rows import side_texts
from ita_dash.imports.scores.cells import read_source
from ita_dash.imports.tables.findings import Findings
from ita_dash.imports.tables.made_table import Table
from ita_dash.imports.tables.repeats import without_repeats

DETAILS = (
    *("row", "agency", "fiscal_year", "code", "part", "indicator", "name", "score"),
    *("elements_met", "elements_total", "elements_marked", "remark", "source"),
)
_SIDE = ("elements", "remark", "source", "name", "indicator")
_KEY = ["agency", "fiscal_year", "code", "part"]
_CELL = ("row", "letter", "text", *_KEY)
_TYPES = {
    **{"row": "int64", "agency": "str", "fiscal_year": "int64", "code": "str", "part": "int64"},
    **{"indicator": "Int64", "name": "str", "score": "float64", "elements_met": "Int64"},
    **{"elements_total": "Int64", "elements_marked": "str", "remark": "str", "source": "str"},
}
Record = Mapping[Hashable, Any]


def read_details(
    cells: pd.DataFrame,
    table: Table,
    layout: QuestionLayout,
    rulebooks: RuleBooks,
    findings: Findings,
    file_name: str,
) -> pd.DataFrame:
    """CELLS of ``question_rows`` → DETAILS, a row for each question that something is told of."""
    reader = _Reader(table, layout, rulebooks, file_name)
    rows = [row for cell in cells.to_dict("records") if (row := reader.detail(cell)) is not None]
    reader.tell(findings)
    details = pd.DataFrame(rows, columns=[*DETAILS, "letter", "text"])
    return (
        without_repeats(details, _KEY, ["score"], _is_same, findings)[list(DETAILS)]
        .astype(_TYPES)
        .reset_index(drop=True)
    )


class _Reader:
    """Reads cell by cell, and gathers what is to be said of them by message."""

    def __init__(
        self, table: Table, layout: QuestionLayout, rulebooks: RuleBooks, file_name: str
    ) -> None:
        self._layout, self._rulebooks, self._file_name = layout, rulebooks, file_name
        self._side = dict(side_texts(table, layout, _SIDE))
        self._listed: dict[int, Mapping[str, Listed]] = {}
        self._gathered: dict[tuple[Severity, str], list[dict[str, Any]]] = {}

    def detail(self, cell: Record) -> dict[str, Any] | None:
        """What a cell and its row say; None where they say nothing that can be stored."""
        row, part = cell["row"], cell["part"]
        read = read_question_score(cell["code"], cell["text"])
        if read.note is not None:
            self._add(Finding(read.note.severity, read.note.message), cell)
            if read.note.severity == "error":
                return None
        if part and read.score is None:
            return None
        elements, remark = self._elements(cell), self._text("remark", row)
        if read.score is None and elements.met is None and not remark:
            return None
        place = self._place(cell)
        if place is None:
            return None
        doubt = elements_doubt(read.score, elements.met, elements.total)
        if doubt is not None:
            self._add(Finding("warning", doubt, "elements"), cell)
        source = self._text("source", row)
        return {
            **{name: cell[name] for name in _CELL},
            "indicator": place.indicator,
            "name": place.name,
            "score": read.score,
            "elements_met": elements.met,
            "elements_total": elements.total,
            "elements_marked": elements.marked,
            "remark": remark or None,
            "source": read_source(source) if source else self._file_name,
        }

    def _elements(self, cell: Record) -> ReadElements:
        elements = read_elements(self._text("elements", cell["row"]))
        if not is_item(cell["code"]):
            if elements != ReadElements():
                message = msg("มีเพียงข้อตรวจ OIT ที่มีองค์ประกอบ จึงไม่ได้ใช้ช่องนี้")
                self._add(Finding("warning", message, "elements"), cell)
            return ReadElements()
        if elements.note is not None:
            self._add(Finding(elements.note.severity, elements.note.message, "elements"), cell)
        return elements

    def _place(self, cell: Record) -> Place | None:
        year, code, row = cell["fiscal_year"], cell["code"], cell["row"]
        if cell["part"] and not code.startswith("e"):
            message = msg("มีเพียงข้อคำถาม EIT ที่แบ่งเป็นส่วนที่ 1 และ 2")
            self._add(Finding("error", message), cell)
            return None
        if year == 0:
            # The year is asked for first; what belongs where follows from it.
            return Place()
        if year not in self._listed:
            self._listed[year] = listed_codes(self._rulebooks, year)
        name = squeeze(self._text("name", row) or cell["words"])[:MAX_NAME]
        own, indicator = self._listed[year].get(code), self._indicator(cell)
        place, findings = place_of(year, code, own, indicator, name)
        for finding in findings:
            self._add(finding, cell)
        return place

    def _indicator(self, cell: Record) -> int | None:
        code, text = cell["code"], self._text("indicator", cell["row"])
        try:
            return told_indicator(text, code, cell["fiscal_year"], self._rulebooks)
        except ValueError:
            message = msg("ไม่ใช่ตัวชี้วัดของข้อ {code} จึงไม่ได้ใช้", code=code)
            self._add(Finding("warning", message, "indicator"), cell)
            return None

    def _text(self, field: str, row: int) -> str:
        return self._side[field].get(row, "")

    def _add(self, finding: Finding, cell: Record) -> None:
        place = {"row": cell["row"], "letter": cell["letter"], "text": cell["text"]}
        letter = self._layout.fields.get(finding.field)
        if letter is not None and finding.field != "score":
            place |= {"letter": letter, "text": self._text(finding.field, cell["row"])}
        entries = self._gathered.setdefault((finding.severity, finding.message.msgid), [])
        entry = {**place, "message": finding.message}
        # The columns of a question's parts stand beside one and the same remark.
        if entry not in entries[-3:]:
            entries.append(entry)

    def tell(self, findings: Findings) -> None:
        """Say what was gathered, the cells of the same message together."""
        for (severity, _), cells in self._gathered.items():
            findings.add(severity, pd.DataFrame(cells), lambda cell: cell["message"])


def _is_same(seconds: pd.DataFrame) -> pd.Series[bool]:
    both_missing = seconds["score"].isna() & seconds["score_first"].isna()
    return (seconds["score"] == seconds["score_first"]) | both_missing
