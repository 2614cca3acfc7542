"""What an import of questions and items would do: which are new, the same, or differ."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.agencies.names import agency_key
from ita_dash.domain.messages import msg
from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.scores.question_codes import code_order
from ita_dash.frames.questions import SCORE_DETAILS
from ita_dash.imports.problems import Problem, sorted_problems
from ita_dash.imports.questions.table import ParsedQuestions
from ita_dash.queries.agencies import Agency, agency_names
from ita_dash.queries.questions import score_details

DETAIL_FIELDS = (
    *("indicator", "name", "score", "elements_met", "elements_total", "elements_marked", "remark"),
)
"""What is compared, and what a file that does not tell it leaves as it stands."""
DETAIL_KEY = ("fiscal_year", "code", "part")
Record = Mapping[Hashable, Any]


@dataclass(frozen=True)
class QuestionDifference:
    """One field of a question or item that stands otherwise than the file has it."""

    row: int
    fiscal_year: int
    code: str
    part: int
    field: str
    stored: object
    in_file: object


@dataclass(frozen=True)
class QuestionImportPreview:
    """The file against what is stored; nothing is written yet.

    ``details``: the own agency's rows as an update would write them: DETAIL_KEY, DETAIL_FIELDS,
    source, row and status (new, same, different). ``problems``: the file's, and whose it is.
    """

    details: pd.DataFrame
    differences: tuple[QuestionDifference, ...]
    problems: tuple[Problem, ...]

    @property
    def new(self) -> int:
        """How many questions and items are not stored yet."""
        return self._with("new")

    @property
    def same(self) -> int:
        """How many stand as the file has them."""
        return self._with("same")

    @property
    def different(self) -> int:
        """How many stand otherwise."""
        return self._with("different")

    @property
    def fiscal_years(self) -> list[int]:
        """The years the own rows are of, oldest first."""
        return sorted(set(self.details["fiscal_year"].tolist()))

    def _with(self, status: str) -> int:
        return int((self.details["status"] == status).sum())


def preview_questions(
    reader: Reader, agency: Agency | None, as_of: int, parsed: ParsedQuestions, name: str = ""
) -> QuestionImportPreview:
    """Compare a parsed file with what is stored up to ``as_of``.

    ``name`` is what the agency is called where there are no books of it yet. Rows of other
    agencies are left out with a warning; a file about others alone is an error.
    """
    names: Sequence[str] = (name,)
    stored = SCORE_DETAILS.empty()
    if agency is not None:
        names = (agency.name, name, *agency_names(reader, agency.agency_id, as_of))
        stored = score_details(reader, agency.agency_id, as_of)
    own, problems = _own(parsed, names)
    known = {_key(row): row for row in _records(stored)}
    rows, differences = [], []
    for row in _records(own):
        before = known.get(_key(row))
        changed = [*_differences(row, before)] if before is not None else []
        status = "new" if before is None else "different" if changed else "same"
        rows.append({**_merged(row, before), "status": status})
        differences += changed
    columns = ["row", *DETAIL_KEY, *DETAIL_FIELDS, "source", "status"]
    return QuestionImportPreview(
        pd.DataFrame(rows, columns=columns),
        tuple(sorted(differences, key=_place)),
        sorted_problems([*parsed.problems, *problems]),
    )


def _own(parsed: ParsedQuestions, names: Sequence[str]) -> tuple[pd.DataFrame, list[Problem]]:
    """The rows about the own agency, or about none by name; and what is to be said of others."""
    keys = {agency_key(name) for name in names if name}
    is_own = parsed.details["agency"].map(lambda each: each == "" or agency_key(each) in keys)
    if is_own.all():
        return parsed.details, []
    own = parsed.details[is_own.astype(bool)]
    others = ", ".join(name for name in parsed.agencies if agency_key(name) not in keys)[:200]
    if own.empty:
        message = msg("คะแนนในไฟล์เป็นของ {others} ไม่ใช่ {name}", others=others, name=names[0])
        return own, [Problem("error", None, None, None, message)]
    message = msg("ข้าม {n} รายการของหน่วยงานอื่น ({others})", n=int((~is_own).sum()), others=others)
    return own, [Problem("warning", None, None, None, message)]


def _records(frame: pd.DataFrame) -> Sequence[Record]:
    rows = frame.astype(object)
    return rows.where(rows.notna(), None).to_dict("records")


def _key(row: Record) -> tuple[object, ...]:
    return tuple(row[name] for name in DETAIL_KEY)


def _merged(row: Record, before: Record | None) -> dict[Hashable, Any]:
    """The row with what stands where the file does not tell."""
    if before is None:
        return dict(row)
    kept = {name: before[name] for name in DETAIL_FIELDS if row[name] is None}
    if row["elements_met"] not in (None, before["elements_met"]):
        # Which elements were met says nothing of another number of them.
        kept.pop("elements_marked", None)
    return dict(row) | kept


def _differences(row: Record, before: Record) -> Iterator[QuestionDifference]:
    for field in DETAIL_FIELDS:
        in_file, stored = row[field], before[field]
        if in_file is not None and not _is_same(in_file, stored):
            place = row["row"], row["fiscal_year"], row["code"], row["part"]
            yield QuestionDifference(*place, field, stored, in_file)


def _is_same(in_file: object, stored: object) -> bool:
    """A file of two decimals says what is shown of the stored score."""
    if isinstance(in_file, float) and isinstance(stored, float):
        return in_file == stored or half_up_number(stored) == in_file
    return in_file == stored


def _place(each: QuestionDifference) -> tuple[int, tuple[int, int], int]:
    return each.fiscal_year, code_order(each.code), each.part
