"""Which evidence a list shows."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.evidence.validity import PRESSING
from ita_dash.domain.thai.text import squeeze

PRESSING_CODE = "pressing"
"""The choice of everything that somebody has to look at."""


@dataclass(frozen=True)
class EvidenceFilter:
    """What a list shows; "" and None filter nothing.

    ``division`` is the id of a division as text, ``renewal`` one of VALIDITY_LABELS or
    PRESSING_CODE, ``words`` stand in the title, the file's name, the link or the measure.
    """

    fiscal_year: int | None = None
    division: str = ""
    status: str = ""
    renewal: str = ""
    words: str = ""


def filtered(
    table: pd.DataFrame, measure_divisions: pd.DataFrame, wanted: EvidenceFilter
) -> pd.DataFrame:
    """EVIDENCE_TABLE and MEASURE_DIVISIONS → the rows that are wanted."""
    rows = table
    if wanted.fiscal_year is not None:
        rows = rows[rows["fiscal_year"] == wanted.fiscal_year]
    if wanted.division:
        is_own = measure_divisions["division_id"].astype("str") == wanted.division
        rows = rows[rows["measure_id"].isin(measure_divisions.loc[is_own, "measure_id"])]
    if wanted.status:
        rows = rows[rows["status"] == wanted.status]
    if wanted.renewal == PRESSING_CODE:
        rows = rows[rows["validity"].isin(PRESSING)]
    elif wanted.renewal:
        rows = rows[rows["validity"] == wanted.renewal]
    for word in squeeze(wanted.words).casefold().split():
        rows = rows[_searched(rows).str.contains(word, regex=False)]
    return rows


def _searched(rows: pd.DataFrame) -> pd.Series:
    """What is searched of each row, in one spelling."""
    columns = ["title", "file_name", "link", "measure_title"]
    joined = rows[columns].fillna("").agg(" ".join, axis=1)
    return joined.astype("str").map(lambda text: squeeze(text).casefold()).astype("str")
