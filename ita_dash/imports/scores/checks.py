"""Refuses what cannot be a score: figures out of range, and two values for one figure."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import instrument_of
from ita_dash.imports.problems import Cell
from ita_dash.imports.tables.findings import Findings
from ita_dash.imports.tables.repeats import without_repeats

_KEY = ["agency_no", "fiscal_year", "code"]


def without_repeated_figures(figures: pd.DataFrame, findings: Findings) -> pd.DataFrame:
    """One figure per agency, year and code, see ``without_repeats``."""
    return without_repeats(figures, _KEY, ["value", "label"], _is_same, findings)


def _is_same(seconds: pd.DataFrame) -> pd.Series[bool]:
    is_value = seconds["value"] == seconds["value_first"]
    return is_value | (seconds["label"] == seconds["label_first"])


def check_range(figures: pd.DataFrame, rulebooks: RuleBooks, findings: Findings) -> None:
    """An error for every score below 0, above 100, or above the points it could earn."""
    most = pd.Series(100.0, index=figures.index)
    in_points = figures["scale"] == "points"
    for (fiscal_year, code), group in figures[in_points].groupby(["fiscal_year", "code"]):
        most[group.index] = 100 * _weight(rulebooks, fiscal_year, code)
    is_out = (figures["value"] < 0) | (figures["value"] > most)
    findings.add("error", figures.assign(most=most)[is_out], _out_of_range)


def _weight(rulebooks: RuleBooks, fiscal_year: object, code: object) -> float:
    return rulebooks.of(int(str(fiscal_year))).instrument(instrument_of(str(code))).weight


def _out_of_range(cell: Cell) -> Message:
    return msg("คะแนนต้องอยู่ระหว่าง 0 ถึง {most}", most=f"{cell['most']:g}")
