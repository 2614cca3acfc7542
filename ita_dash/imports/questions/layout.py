"""Which column of a table of questions and items holds what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.scores.question_codes import detail_name
from ita_dash.imports.problems import Problem, quoted
from ita_dash.imports.questions.headers import QuestionHeading, named_code, read_heading
from ita_dash.imports.tables.made_table import Table
from ita_dash.imports.tables.title_year import TITLE_COLUMN
from ita_dash.imports.tables.turned import NOT_USED
from ita_dash.wording.columns import column_label

_SECOND = msg("มีคอลัมน์นี้แล้ว จึงใช้คอลัมน์แรก โปรดตรวจว่าใช้คอลัมน์ที่ถูกต้อง")
_LABELS = {"elements": "elements_met", "name": "question_name"}
_PARTS = {"part_1": 1, "part_2": 2}


@dataclass(frozen=True)
class ValueColumn:
    """A column of scores; ``code`` is "" where the row says of which question.

    ``fiscal_year`` is None where the row says it.
    """

    letter: str
    code: str = ""
    part: int = 0
    fiscal_year: int | None = None


@dataclass(frozen=True)
class QuestionLayout:
    """The columns by their letters: fields by name, and those that hold scores."""

    fields: Mapping[str, str]
    values: tuple[ValueColumn, ...]
    used: Mapping[str, Message]
    problems: tuple[Problem, ...]

    @property
    def is_long(self) -> bool:
        """Whether a row is one question or item."""
        return "code" in self.fields


def question_layout(table: Table) -> QuestionLayout:
    """What the headers say; a column that is not used, or told twice, is a finding."""
    read = {letter: _heading(table, letter) for letter in table.headers}
    fields: dict[str, str] = {}
    problems: list[Problem] = []
    for letter, heading in read.items():
        if heading is None or heading.kind != "field":
            continue
        if heading.name in fields:
            problems.append(_about(table, letter, "warning", _SECOND))
        fields.setdefault(heading.name, letter)
    values = _values(read, fields)
    used = _used(fields, values)
    for letter in table.headers:
        is_reported = any(each.column == table.column_label(letter) for each in problems)
        if letter not in used and not is_reported and table.frame[letter].str.strip().any():
            problems.append(_about(table, letter, "notice", NOT_USED))
    return QuestionLayout(fields, values, used, tuple(problems))


def _heading(table: Table, letter: str) -> QuestionHeading | None:
    if letter == TITLE_COLUMN:
        return QuestionHeading("field", "fiscal_year")
    heading = read_heading(table.headers[letter])
    group = named_code(table.above.get(letter, ""))
    if heading is not None and heading.name in _PARTS and group is not None:
        return QuestionHeading("question", group.code, _PARTS[heading.name])
    return heading


def _values(
    read: Mapping[str, QuestionHeading | None], fields: Mapping[str, str]
) -> tuple[ValueColumn, ...]:
    if "code" not in fields:
        return tuple(
            ValueColumn(letter, heading.name, heading.part)
            for letter, heading in read.items()
            if heading is not None and heading.kind == "question"
        )
    scores = [ValueColumn(fields["score"])] if "score" in fields else []
    parts = [
        ValueColumn(fields[name], part=part) for name, part in _PARTS.items() if name in fields
    ]
    years = [
        ValueColumn(letter, fiscal_year=int(heading.name))
        for letter, heading in read.items()
        if heading is not None and heading.kind == "year"
    ]
    return (*scores, *parts, *(() if scores else years))


def _used(fields: Mapping[str, str], values: tuple[ValueColumn, ...]) -> dict[str, Message]:
    used = {
        letter: column_label(_LABELS.get(name, name))
        for name, letter in fields.items()
        if name not in _PARTS
    }
    for each in values:
        if each.code:
            used[each.letter] = detail_name(each.code, each.part)
        elif each.fiscal_year:
            used[each.letter] = msg("คะแนนปี {year}", year=each.fiscal_year)
        elif each.part:
            used[each.letter] = msg("คะแนนส่วนที่ {part}", part=each.part)
    return used


def _about(table: Table, letter: str, severity: str, message: Message) -> Problem:
    header = quoted(table.headers[letter])
    label = table.column_label(letter)
    return Problem(
        "warning" if severity == "warning" else "notice", table.header_row, label, header, message
    )
