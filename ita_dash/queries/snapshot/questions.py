"""The questions and items of which the indicators are made."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.scores.question_table import question_table
from ita_dash.frames.questions import QUESTION_TABLE
from ita_dash.queries import questions as question_queries
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class Questions:
    """Questions and items as they were recorded, and as the rule book lists them."""

    at: Moment

    @property
    @once
    def details(self) -> pd.DataFrame:
        """SCORE_DETAILS of the agency itself, all years: questions and items as recorded."""
        return question_queries.score_details(*self.at.key)

    @once
    def of_year(self, fiscal_year: int) -> pd.DataFrame:
        """QUESTION_TABLE of a year: listed and recorded questions and items with their stakes."""
        book = self.at.rules.of(fiscal_year)
        return question_table(self.details, book, fiscal_year)

    @property
    @once
    def recorded(self) -> pd.DataFrame:
        """QUESTION_TABLE of every year, of it the rows of which anything is recorded."""
        years = sorted(set(self.details["fiscal_year"].tolist()))
        tables = [QUESTION_TABLE.empty(), *map(self.of_year, years)]
        every = pd.concat([table for table in tables if len(table)] or tables[:1])
        return every[every["source"].notna()].reset_index(drop=True)
