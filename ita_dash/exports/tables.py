"""The clean tables that are exported: plain columns in a fixed order, one header row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

import pandas as pd

from ita_dash.domain.improvement.table import coverage_table
from ita_dash.domain.measures.fields import INTERNAL_FIELDS
from ita_dash.domain.measures.open_questions import open_codes
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import EIT_PARTS, INDICATOR_NUMBERS, INSTRUMENTS
from ita_dash.domain.scores.elements import elements_as_told
from ita_dash.domain.scores.year_change import each_year_change
from ita_dash.exports.cells import joined_names, joined_numbers
from ita_dash.exports.contents import Contents
from ita_dash.exports.evidence import evidence_export
from ita_dash.exports.improvement import effects_table, ledger_table
from ita_dash.exports.months import months_export
from ita_dash.exports.review import review_table
from ita_dash.exports.work import work_export
from ita_dash.exports.working_group import group_table
from ita_dash.wording.comparability import change_caveat

_FILE_ROW = ["assessed_id", "fiscal_year", "source"]
_INDICATOR = re.compile(r"indicator_(\d+)(?:_part_(\d+))?")
MEASURE_COLUMNS = {
    "fiscal_year": "fiscal_year",
    "number": "number",
    "title": "title",
    "methods": "methods",
    "steps_done": "steps_done",
    "step_dates": "step_dates",
    "step_notes": "step_notes",
    "divisions": "divisions",
    "period_text": "period",
    "period_start": "period_start",
    "period_end": "period_end",
    "status": "status",
    "progress": "progress",
    "result": "result",
    "outcome": "outcome",
    **{name: name for name in ("output", "output_target", "output_unit", "output_reached")},
    **{name: name for name in ("budget_amount", "budget_source", "weight")},
    "indicators": "indicators",
    "oit_items": "oit_items",
    **{field: field for field in INTERNAL_FIELDS},
}
"""Columns of MEASURE_TABLE and what they are called in a file."""


def scores_table(figures: pd.DataFrame, agencies: pd.DataFrame) -> pd.DataFrame:
    """SCORE_FIGURES as printed and ASSESSED_AGENCIES → one row per agency and year.

    An agency and year has as many rows as its figures have sources and scales, so that the
    file says of every figure what the store says, and imports back unchanged.
    """
    is_instrument = figures["code"].isin([*INSTRUMENTS, *EIT_PARTS])
    scale = figures["scale"].where(is_instrument)
    of_row = scale.groupby([figures[column] for column in _FILE_ROW]).transform("first")
    rows = figures.assign(instrument_scale=scale.fillna(of_row).fillna(""))
    keys = [*_FILE_ROW, "instrument_scale"]
    indicators = _indicator_columns(figures["code"].unique())
    instruments = [*INSTRUMENTS, *(code for code in EIT_PARTS if (figures["code"] == code).any())]
    wide = rows.pivot(index=keys, columns="code", values="value")
    wide = wide.reindex(columns=[*indicators, *instruments, "total"])
    ratings = rows[rows["code"] == "rating"].set_index(keys)["label"]
    wide = wide.assign(rating=ratings).reset_index()
    named = wide.merge(agencies.rename(columns={"name": "agency"}), on="assessed_id", how="left")
    columns = ["fiscal_year", "agency", "agency_type", "province", "district", "agency_size"]
    columns += [
        *indicators,
        *instruments,
        "instrument_scale",
        "total",
        "rating",
        "row_kind",
        "source",
    ]
    return named.sort_values(keys, kind="stable")[columns].reset_index(drop=True)


def indicators_table(
    indicator_scores: pd.DataFrame, score_changes: pd.DataFrame, rulebooks: RuleBooks
) -> pd.DataFrame:
    """INDICATOR_SCORES and SCORE_CHANGES of one agency → a row per year and indicator.

    ``previous`` is the year before; ``change`` is blank where the years cannot be compared, and
    ``comparison`` the Message that says why, or why with care; "" where all is well.
    """
    scores = indicator_scores.assign(code="indicator_" + indicator_scores["indicator"].astype(str))
    changes = score_changes[["assessed_id", "fiscal_year", "code", "previous_score", "change"]]
    joined = scores.merge(changes, on=["assessed_id", "fiscal_year", "code"], how="left")
    columns = ["fiscal_year", "indicator", "name", "instrument", "score", "target", "gap"]
    notes = [change_caveat(each, rulebooks) or "" for each in each_year_change(joined)]
    joined = joined.rename(columns={"previous_score": "previous"})
    return joined.assign(comparison=pd.Series(notes, index=joined.index, dtype=object))[
        [*columns, "previous", "change", "comparison"]
    ]


def questions_table(questions: pd.DataFrame) -> pd.DataFrame:
    """QUESTION_TABLE → a row per question or item of which anything was told; imports back.

    ``stake`` is the most that is still to be had of the total, an estimate.
    """
    told = questions[["elements_met", "elements_total", "elements_marked"]].astype(object)
    elements = [
        elements_as_told(*row) for row in told.where(told.notna(), None).to_numpy().tolist()
    ]
    table = questions.rename(columns={"name": "question_name", "stake_high": "stake"})
    table = table.assign(elements_met=pd.Series(elements, index=table.index, dtype="str"))
    columns = ["fiscal_year", "code", "question_name", "indicator", "score", "part_1", "part_2"]
    return table[[*columns, "elements_met", "remark", "stake", "source"]]


def measures_table(measure_table: pd.DataFrame) -> pd.DataFrame:
    """MEASURE_TABLE → what was recorded of every measure; nothing derived, so it imports back.

    ``to_confirm`` tells what is open: a status that is only assumed, divisions of which none leads.
    """
    table = measure_table[list(MEASURE_COLUMNS)].assign(
        divisions=measure_table["divisions"].map(joined_names).astype("str"),
        indicators=measure_table["indicators"].map(joined_numbers).astype("str"),
        oit_items=measure_table["oit_items"].map(", ".join).astype("str"),
        steps_done=measure_table["steps_done"].map(joined_numbers).astype("str"),
    )
    table = table.rename(columns=MEASURE_COLUMNS)
    is_lead_open = measure_table["lead_division"].isna() & table["divisions"].ne("")
    pairs = zip(measure_table["is_status_assumed"], is_lead_open, strict=True)
    return table.assign(to_confirm=[open_codes(status=status, lead=lead) for status, lead in pairs])


def divisions_table(division_summary: pd.DataFrame) -> pd.DataFrame:
    """DIVISION_SUMMARY → a row per division, counts of measures, mean progress 0–100."""
    names = {"name": "division", "progress": "mean_progress"}
    return division_summary.drop(columns="division_id").rename(columns=names)


TABLES: Mapping[str, Callable[[Contents], pd.DataFrame]] = {
    "scores": lambda contents: scores_table(contents.figures, contents.agencies),
    "indicators": lambda contents: indicators_table(
        contents.indicator_scores, contents.score_changes, contents.rulebooks
    ),
    "questions": lambda contents: questions_table(contents.questions),
    "measures": lambda contents: measures_table(contents.measures),
    "divisions": lambda contents: divisions_table(contents.division_summary),
    "coverage": lambda contents: coverage_table(contents.coverage),
    "effects": lambda contents: effects_table(contents.plans.effects),
    "evidence": lambda contents: evidence_export(contents.plans.evidence),
    "months": lambda contents: months_export(contents.plans.months),
    "ledger": lambda contents: ledger_table(contents.plans.ledger),
    "review": lambda contents: review_table(contents.plans.findings),
    "working-group": lambda contents: group_table(contents.plans.groups),
    "my-work": lambda contents: work_export(contents.plans.work),
}
"""The tables by the names they have in file names and on the command line."""


def _indicator_columns(codes: Iterable[str]) -> list[str]:
    """The ten indicators and any others, each followed by its parts where these are known."""
    known = {f"indicator_{number}" for number in INDICATOR_NUMBERS}
    known |= {code for code in codes if _INDICATOR.fullmatch(code)}
    return sorted(known, key=_number_and_part)


def _number_and_part(code: str) -> tuple[int, int]:
    found = _INDICATOR.fullmatch(code)
    return (int(found[1]), int(found[2] or 0)) if found else (0, 0)
