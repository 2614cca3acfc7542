"""Which column is which field of a score table: by its header, and by what it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ita_dash.domain.messages import Message, msg
from ita_dash.imports.problems import Problem, Severity, quoted
from ita_dash.imports.scores.column_content import (
    holds_agencies,
    holds_areas,
    holds_codes,
    holds_numbers,
)
from ita_dash.imports.scores.headers import ScoreHeadings
from ita_dash.imports.scores.heading import Heading
from ita_dash.imports.tables.made_table import Table

Meant = Mapping[str, Heading | None]
_CONTENT = {
    "code": msg("หัวตารางไม่ได้บอก แต่ค่าในคอลัมน์เป็นชื่อตัวชี้วัดหรือเครื่องมือ จึงอ่านเป็นตัวชี้วัด"),
    "agency": msg("หัวตารางไม่ได้บอก แต่ค่าในคอลัมน์เป็นชื่อหน่วยงาน จึงอ่านเป็นหน่วยงาน"),
    "area": msg("ค่าในคอลัมน์นี้เป็นระดับของพื้นที่ ไม่ใช่ระดับผลการประเมิน"),
}
"""What is said of a column that is taken for a field by what it holds."""
_ORDER = msg("ไม่ได้ใช้คอลัมน์นี้ เพราะอีกคอลัมน์บอกชื่อตัวชี้วัด เลขในคอลัมน์นี้อาจเป็นลำดับ โปรดตรวจ")


def chosen_fields(
    table: Table, meant: Meant, headings: ScoreHeadings
) -> tuple[dict[str, str], dict[str, Problem]]:
    """Field → letter of its column, and by letter what is to say of a column.

    Of several columns for one field the first counts that holds such a thing: a score is a
    number, a code a name before a bare number. What no header tells is taken from a column
    that holds nothing else.
    """
    fields: dict[str, str] = {}
    problems: dict[str, Problem] = {}
    wanted: dict[str, list[str]] = {}
    for letter, heading in meant.items():
        if heading is not None and heading.kind == "field":
            wanted.setdefault(heading.name, []).append(letter)
    for field, letters in wanted.items():
        fields[field] = _fitting(table, field, letters, headings)
    problems |= _other_scores(table, wanted.get("score", []), fields)
    spare = [letter for letter, heading in meant.items() if heading is None]
    spare += [letter for letter in wanted.get("score", []) if letter != fields["score"]]
    for field in _sought(table, fields, meant, headings):
        before = fields.get(field)
        open_columns = [*spare, fields["code"]] if field == "agency" and "code" in fields else spare
        fitting = [each for each in open_columns if _holds(table, field, each, headings)]
        if fitting:
            fields[field] = fitting[0]
            problems[fitting[0]] = about(table, fitting[0], "notice", _CONTENT[field])
            if before:
                problems[before] = about(table, before, "warning", _ORDER)
    if fields.get("agency") == fields.get("code"):
        fields.pop("code", None)
    if "agency" in fields:
        fields.pop("area", None)
    else:
        problems |= _levels(table, meant, fields)
    return fields, problems


def _levels(table: Table, meant: Meant, fields: dict[str, str]) -> dict[str, Problem]:
    """A column ระดับ that tells how far means reach is no rating."""
    ratings = [letter for letter, each in meant.items() if each and each.name == "rating"]
    levels = [letter for letter in ratings if holds_areas(table.frame[letter])]
    if "area" in fields or not levels:
        return {}
    fields["area"] = levels[0]
    return {levels[0]: about(table, levels[0], "notice", _CONTENT["area"])}


def about(table: Table, letter: str, severity: Severity, message: Message) -> Problem:
    """A finding about a whole column, at its header."""
    header = quoted(table.headers[letter])
    return Problem(severity, table.header_row, table.column_label(letter), header, message)


def _fitting(table: Table, field: str, letters: Sequence[str], headings: ScoreHeadings) -> str:
    """The first column that holds what the field is; the first of all where none does."""
    if len(letters) == 1 or field not in ("score", "code", "agency"):
        return letters[0]
    return next((each for each in letters if _holds(table, field, each, headings)), letters[0])


def _sought(
    table: Table, fields: Mapping[str, str], meant: Meant, headings: ScoreHeadings
) -> list[str]:
    """The fields to look for in columns whose headers do not tell; a bare number is no name."""
    kinds = {heading.kind for heading in meant.values() if heading is not None}
    is_long = "score" in fields or "fiscal_year" in kinds
    is_named = "code" in fields and holds_codes(table.frame[fields["code"]], headings)
    missing = [] if "agency" in fields else ["agency"]
    return ["code", *missing] if is_long and not is_named else missing


def _holds(table: Table, field: str, letter: str, headings: ScoreHeadings) -> bool:
    texts = table.frame[letter]
    if field == "score":
        return holds_numbers(texts)
    return holds_codes(texts, headings) if field == "code" else holds_agencies(texts)


def _other_scores(
    table: Table, letters: Sequence[str], fields: Mapping[str, str]
) -> dict[str, Problem]:
    """A second column of numbers that may be the score is doubtful."""
    others = [
        each for each in letters if each != fields["score"] and holds_numbers(table.frame[each])
    ]
    doubt = msg("อาจเป็นคะแนนเช่นกัน แต่ใช้คอลัมน์คะแนนคอลัมน์แรก โปรดตรวจว่าใช้คอลัมน์ที่ถูกต้อง")
    return {letter: about(table, letter, "warning", doubt) for letter in others}
