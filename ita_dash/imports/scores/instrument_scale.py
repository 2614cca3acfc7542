"""Settles for each instrument score of a file whether it is on 0–100 or in points."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd

from ita_dash.domain.messages import msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import EIT_PARTS, INSTRUMENTS
from ita_dash.domain.scores.figures import figure_matrix, indicator_codes
from ita_dash.domain.scores.scales import instrument_scales
from ita_dash.imports.tables.findings import Findings

Scale = Literal["auto", "percent", "points"]
UNDECIDED = msg("ไม่ทราบว่าคะแนนเครื่องมือนี้เต็ม 100 หรือเป็นคะแนนถ่วงน้ำหนัก โปรดเลือกมาตราคะแนน")
"""The error that a reader settles by telling the scale."""


def scaled(
    figures: pd.DataFrame,
    printed: pd.Series,
    scale: Scale,
    rulebooks: RuleBooks,
    findings: Findings,
) -> pd.DataFrame:
    """The figures with column ``scale``: percent or points for instruments, else percent.

    The parts of the EIT are printed as it is.

    ``printed`` is what the file says of each figure (missing where it says nothing); then
    ``scale`` decides, unless it is ``auto``: then each agency and year is judged by its own
    figures, and where these prove nothing, by the rest of the file if that is of one mind,
    with a warning. An instrument left undecided is an error.
    """
    is_instrument = figures["code"].isin([*INSTRUMENTS, *EIT_PARTS])
    settled = printed.where(is_instrument, "percent")
    if scale != "auto":
        settled = settled.fillna(scale)
    undecided = settled.isna()
    if undecided.any():
        settled = settled.fillna(_detected(figures, rulebooks)[undecided])
        settled = settled.fillna(_scale_of_other_rows(figures, settled, is_instrument, findings))
    findings.add("error", figures[settled.isna()], UNDECIDED)
    return figures.assign(scale=settled.fillna("percent"))


def _detected(figures: pd.DataFrame, rulebooks: RuleBooks) -> pd.Series:
    """The scale that each figure's agency and year proves, missing where nothing is proved."""
    years = {year: rulebooks.of(year) for year in figures["fiscal_year"].unique().tolist()}
    codes = (*INSTRUMENTS, "total", *indicator_codes(years))
    matrix = figure_matrix(figures.assign(assessed_id=figures["agency_no"], scale="percent"), codes)
    wide = pd.DataFrame(matrix.values, columns=list(codes)).assign(fiscal_year=matrix.fiscal_years)
    proved = instrument_scales(wide, rulebooks)
    nothing_scored = (wide[list(INSTRUMENTS)].fillna(0) == 0).all(axis=1)
    proved = proved.mask(proved.isna() & nothing_scored, "percent")
    proved.index = pd.MultiIndex.from_arrays([matrix.assessed_ids, matrix.fiscal_years])
    keys = pd.MultiIndex.from_frame(figures[["agency_no", "fiscal_year"]])
    return pd.Series(proved.reindex(keys).to_numpy(), index=figures.index, dtype="str")


def _scale_of_other_rows(
    figures: pd.DataFrame, settled: pd.Series, is_instrument: pd.Series, findings: Findings
) -> pd.Series:
    """The one scale of all settled instruments, for those that are open; else missing."""
    known = settled[is_instrument & settled.notna() & (figures["value"] > 0)].unique()
    if len(known) != 1:
        return pd.Series(np.nan, index=figures.index, dtype="str")
    findings.add(
        "warning",
        figures[settled.isna()],
        msg("ไม่ทราบมาตราคะแนนของเครื่องมือนี้ จึงใช้มาตราเดียวกับแถวอื่นในไฟล์"),
    )
    return pd.Series(str(known[0]), index=figures.index, dtype="str")
