"""Which measures of a table a reader asked for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.agencies.every_division import EVERY_ID
from ita_dash.domain.measures.fields import INTERNAL_FIELDS
from ita_dash.domain.thai.text import search_key

LATE, UNCONFIRMED = "late", "unconfirmed"
"""Asked for like a status: the measures in a bucket of their due date, whatever their own."""
_DUE_OF_STATUS = {LATE: "overdue", UNCONFIRMED: "unconfirmed"}
NO_DIVISION, NO_LEAD, EVERY = "none", "no_lead", "every"
"""The division of measures for which nobody was named, of which it is open who leads, or that
name every division."""
_SEARCHED = ("title", "methods", "divisions", "period_text", "result", "outcome", *INTERNAL_FIELDS)


@dataclass(frozen=True)
class MeasureFilter:
    """What to keep; an empty field keeps everything.

    ``status`` is a measure's own status, or ``late`` or ``unconfirmed``;
    ``division`` is a division_id as text, ``none``, ``no_lead`` or ``every``; ``due`` is one of
    DUE_LABELS.
    """

    fiscal_year: int | None = None
    status: str = ""
    division: str = ""
    indicator: str = ""
    due: str = ""
    words: str = ""


def filtered(
    table: pd.DataFrame, measure_divisions: pd.DataFrame, wanted: MeasureFilter
) -> pd.DataFrame:
    """MEASURE_TABLE and MEASURE_DIVISIONS → the rows that every part of the filter keeps.

    The newest year comes first, its measures by number.
    """
    keep = pd.Series(True, index=table.index)
    if wanted.fiscal_year is not None:
        keep &= table["fiscal_year"] == wanted.fiscal_year
    if wanted.status:
        keep &= _has_status(table, wanted.status)
    if wanted.division:
        keep &= _has_division(table, measure_divisions, wanted.division)
    if wanted.indicator:
        keep &= _has_indicator(table, wanted.indicator)
    if wanted.due:
        keep &= table["due"] == wanted.due
    rows = with_words(table[keep], wanted.words)
    return rows.sort_values(["fiscal_year", "number"], ascending=[False, True], kind="stable")


def with_words(table: pd.DataFrame, words: str) -> pd.DataFrame:
    """The rows in whose text every word occurs, also inside running Thai text.

    Upper and lower case, spaces, Thai and Arabic digits make no difference.
    """
    wanted = [key for key in map(search_key, words.split()) if key]
    if not wanted or table.empty:
        return table
    names = table["divisions"].map("\n".join)
    texts = table[list(_SEARCHED)].assign(divisions=names).agg("\n".join, axis=1).map(search_key)
    return table[texts.map(lambda text: _has_all(text, wanted)).astype(bool)]


def _has_all(text: str, wanted: Collection[str]) -> bool:
    return all(key in text for key in wanted)


def _has_status(table: pd.DataFrame, status: str) -> pd.Series:
    due = _DUE_OF_STATUS.get(status)
    return table["due"] == due if due else table["status"] == status


def _has_division(table: pd.DataFrame, measure_divisions: pd.DataFrame, division: str) -> pd.Series:
    if division == NO_DIVISION:
        return ~table["measure_id"].isin(measure_divisions["measure_id"])
    if division == NO_LEAD:
        return table["lead_division"].isna() & table["divisions"].map(bool).astype(bool)
    division_id = str(EVERY_ID) if division == EVERY else division
    is_wanted = measure_divisions["division_id"].astype("str") == division_id
    return table["measure_id"].isin(measure_divisions.loc[is_wanted, "measure_id"])


def _has_indicator(table: pd.DataFrame, indicator: str) -> pd.Series:
    return table["indicators"].map(lambda numbers: int(indicator) in numbers).astype(bool)
