"""What a year's questions and items tell: whose they are, which are open, what they make."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.scores.question_codes import code_order

FULL = 100.0
"""The score of a question or item that has nothing left to gain."""


def of_indicator(table: pd.DataFrame, number: int, book: RuleBook) -> pd.DataFrame:
    """The rows of QUESTION_TABLE that belong to an indicator, or may, as nobody knows whose."""
    letter = book.indicator(number).instrument[0]
    is_open = table["indicator"].isna() & table["code"].str.startswith(letter)
    return table[(table["indicator"] == number).fillna(False) | is_open]


def lowest_first(table: pd.DataFrame) -> pd.DataFrame:
    """QUESTION_TABLE by the points that are still to be had, most first; then the unscored."""
    order = table.assign(
        _stake=table["stake_high"].fillna(-1.0),
        _score=lowest_scores(table).fillna(FULL + 1),
        _code=table["code"].map(code_order),
    )
    keys, rising = ["_stake", "_score", "_code"], [False, True, True]
    return order.sort_values(keys, ascending=rising).drop(columns=keys)


def is_scored(table: pd.DataFrame) -> pd.Series:
    """Of which rows of QUESTION_TABLE a score is known, be it of one part."""
    return lowest_scores(table).notna()


def still_open(table: pd.DataFrame) -> pd.Series:
    """Which of the rows with a score are below 100."""
    return lowest_scores(table) < FULL


def lowest_scores(table: pd.DataFrame) -> pd.Series:
    """The score of each row, the lower of its parts where only these are known; NaN is unknown."""
    return table["score"].fillna(table[["part_1", "part_2"]].min(axis="columns"))


def estimated_indicator(table: pd.DataFrame, book: RuleBook, number: int) -> float | None:
    """The indicator (0–100) as its items make it; None where the year's rules do not say how.

    Nothing is estimated while an item of the list has no score, or one was told besides the list.
    """
    is_known = book.oit_method == "mean_of_sub_indicator_means"
    own = table[(table["indicator"] == number).fillna(False)]
    is_of_year = bool((own["fiscal_year"] == book.fiscal_year).all())
    if not is_known or book.indicator(number).instrument != "oit" or not is_of_year or own.empty:
        return None
    if own["score"].isna().any() or own["sub_indicator"].isna().any():
        return None
    return half_up_number(float(own.groupby("sub_indicator")["score"].mean().mean()))
