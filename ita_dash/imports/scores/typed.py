"""Figures that a person types, read and doubted by the same rules as those of a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.input import score_refused
from ita_dash.domain.thai.text import squeeze
from ita_dash.frames.scores import SCORE_FIGURES
from ita_dash.imports.scores.agreement import check_agreement
from ita_dash.imports.scores.cells import is_missing, read_score
from ita_dash.imports.tables.findings import Findings
from ita_dash.imports.tables.made_table import Table

Value = float | str | None
"""A score on 0–100, the name of a rating, or None where nothing is known."""


@dataclass(frozen=True)
class TypedFigures:
    """What texts say by code, and by code why a text says nothing that could be stored."""

    values: Mapping[str, Value]
    refused: Mapping[str, Message]


def read_typed(texts: Mapping[str, str]) -> TypedFigures:
    """Read the texts of fields by code; a blank, a dash or ไม่มี is None, never 0."""
    values: dict[str, Value] = {}
    refused: dict[str, Message] = {}
    for code, text in texts.items():
        if is_missing(text):
            values[code] = None
        elif code == "rating":
            values[code] = squeeze(text)
        else:
            _read_score(code, text, values, refused)
    return TypedFigures(values, refused)


def typed_changes(texts: Mapping[str, str], before: Mapping[str, str]) -> TypedFigures:
    """Of texts by code those that say another figure than the text ``before`` it did."""
    read, stood = read_typed(texts), read_typed({code: before[code] for code in texts}).values
    differing = {
        code: value
        for code, value in read.values.items()
        if code not in stood or stood[code] != value
    }
    return TypedFigures(differing, read.refused)


def figures_after(
    figures: pd.DataFrame, fiscal_year: int, values: Mapping[str, Value]
) -> pd.DataFrame:
    """SCORE_FIGURES of one agency as they would stand with these figures of a year written."""
    is_replaced = (figures["fiscal_year"] == fiscal_year) & figures["code"].isin(list(values))
    written = [
        {
            "assessed_id": 0,
            "fiscal_year": fiscal_year,
            "code": code,
            "value": None if isinstance(value, str) else value,
            "label": value if isinstance(value, str) else None,
            "scale": "percent",
            "source": "",
            "change_no": 0,
            "changed_at": None,
        }
        for code, value in values.items()
        if value is not None
    ]
    added = SCORE_FIGURES.apply(pd.DataFrame(written, columns=list(SCORE_FIGURES.columns)))
    return pd.concat([figures[~is_replaced], added], ignore_index=True)


def _read_score(
    code: str, text: str, values: dict[str, Value], refused: dict[str, Message]
) -> None:
    try:
        score = read_score(text)
    except ValueError:
        refused[code] = msg("ไม่ใช่ตัวเลข")
        return
    why = score_refused(score)
    if why is None:
        values[code] = score
    else:
        refused[code] = why


def doubts(
    figures: pd.DataFrame, fiscal_year: int, rulebooks: RuleBooks
) -> Mapping[str, Sequence[Message]]:
    """What an import would warn of in SCORE_FIGURES of a year, by code; "" is the year itself.

    ``figures`` are of one agency and may hold other years, which are compared with.
    """
    shown = figures["label"].fillna(figures["value"].astype("str"))
    cells = figures.rename(columns={"assessed_id": "agency_no"}).assign(
        row=figures["fiscal_year"], letter=figures["code"], text=shown
    )
    findings = Findings(Table(pd.DataFrame(), dict.fromkeys(cells["letter"], ""), 0, ()))
    if not cells.empty:
        check_agreement(cells, rulebooks, findings)
    by_code: defaultdict[str, list[Message]] = defaultdict(list)
    for problem in findings.problems:
        if problem.row in (None, fiscal_year):
            by_code[problem.column or ""].append(problem.message)
    return by_code
