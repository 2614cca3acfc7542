"""What came after a year's measures: scores before and after, beside what moved without one.

Measures of a plan answer the result of the year before and run in their own year; its result
shows what came after. That one thing came after another is no cause, and none is claimed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ita_dash.domain.cycle import analysis_year, newest_result_due
from ita_dash.domain.improvement.effect_rows import indicator_effects, measure_effects
from ita_dash.domain.improvement.movement import mean_change
from ita_dash.domain.improvement.peer_group import NO_PEERS, PeerGroup
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.comparability import apart, every_caveat, may_compare
from ita_dash.domain.rulebook.parts import Fact

TOTAL = "total"


@dataclass(frozen=True)
class TotalMove:
    """The total before and after, points 0–100, beside others' mean changes; NaN is unknown."""

    before: float
    after: float
    change: float
    peers: float
    nation: float


@dataclass(frozen=True)
class YearEffects:
    """What came after the measures of ``fiscal_year``.

    ``indicators`` is INDICATOR_EFFECTS, ``measures`` MEASURE_EFFECTS of that year. ``missing`` says
    why nothing can be compared, None where it can.
    ``rest_change`` is the mean change of the ``rest_count`` indicators without a measure.
    """

    fiscal_year: int
    before_year: int
    indicators: pd.DataFrame
    measures: pd.DataFrame
    total: TotalMove
    peers: PeerGroup
    rest_change: float
    rest_count: int
    missing: Message | None

    @property
    def linked(self) -> pd.DataFrame:
        """The indicators that a measure names and whose change is known."""
        rows = self.indicators
        return rows[rows["is_linked"] & rows["change"].notna()]


def effect_years(measures: pd.DataFrame) -> list[int]:
    """MEASURE_TABLE → the fiscal years that have measures, oldest first."""
    return sorted({int(year) for year in measures["fiscal_year"]})


def year_effects(
    fiscal_year: int,
    *,
    indicators: pd.DataFrame,
    assessments: pd.DataFrame,
    measures: pd.DataFrame,
    rulebooks: RuleBooks,
    today: date,
    peers: PeerGroup = NO_PEERS,
    is_published: bool = True,
) -> YearEffects:
    """INDICATOR_SCORES, ASSESSMENTS of the agency itself, MEASURE_TABLE → what came after.

    The rest are the indicators that no measure of the year names, a cancelled one neither. Scores
    that were not published (``is_published``) stand beside no mean of the country. Where
    the rule books forbid to compare the two years every change is missing.
    """
    years = analysis_year(fiscal_year), fiscal_year
    if _is_nothing_comparable(years, rulebooks):
        peers = NO_PEERS
    plan = measures[measures["fiscal_year"] == fiscal_year]
    rows = indicator_effects(years, indicators, plan, rulebooks, peers)
    alone = rows.loc[~rows["is_linked"], "change"]
    return YearEffects(
        fiscal_year,
        years[0],
        rows,
        measure_effects(plan, rows),
        _total(years, assessments, rulebooks, peers, is_published=is_published),
        peers,
        mean_change(alone),
        int(alone.notna().sum()),
        _missing(years, rows, rulebooks, today),
    )


def _total(
    years: tuple[int, int],
    assessments: pd.DataFrame,
    rulebooks: RuleBooks,
    peers: PeerGroup,
    *,
    is_published: bool,
) -> TotalMove:
    totals = assessments.set_index("fiscal_year")["total"]
    before, after = (float(totals.get(year, math.nan)) for year in years)
    if not may_compare(*years, rulebooks):
        return TotalMove(before, after, math.nan, math.nan, math.nan)
    means = [_known(rulebooks, year) for year in years]
    return TotalMove(
        before,
        after,
        half_up_number(after - before),
        peers.changes.get(TOTAL, math.nan),
        half_up_number(means[1] - means[0]) if is_published else math.nan,
    )


def _known(rulebooks: RuleBooks, fiscal_year: int) -> float:
    """The national mean of a year that has a rule book of its own; NaN where it is not known."""
    mean: Fact | None = None
    if rulebooks.is_known(fiscal_year):
        mean = rulebooks.of(fiscal_year).national.mean
    return mean.value if mean else math.nan


def _missing(
    years: tuple[int, int], rows: pd.DataFrame, rulebooks: RuleBooks, today: date
) -> Message | None:
    before, after = years
    if _is_nothing_comparable(years, rulebooks):
        return every_caveat(before, after, rulebooks)
    if rows["after"].isna().all():
        if newest_result_due(today) < after:
            return msg("รอผลการประเมินปี {year} ซึ่งปกติทราบราวเดือนกรกฎาคมถึงสิงหาคม {year}", year=after)
        return msg("ยังไม่ได้นำเข้าคะแนนรายตัวชี้วัดของปี {year}", year=after)
    if rows["before"].isna().all():
        return msg("ไม่มีคะแนนรายตัวชี้วัดของปี {year} ให้เทียบ", year=before)
    return None


def _is_nothing_comparable(years: tuple[int, int], rulebooks: RuleBooks) -> bool:
    """Whether the rule books refuse to compare every indicator."""
    codes = {indicator.code for indicator in rulebooks.of(years[1]).indicators}
    return apart(codes, *years, rulebooks) == codes


def count_movements(linked: pd.DataFrame) -> tuple[int, int]:
    """Of INDICATOR_EFFECTS how many moved above the rest, and how many below."""
    difference = linked["difference"]
    return int((difference > 0).sum()), int((difference < 0).sum())


def has_no_rest(effects: YearEffects) -> bool:
    """Whether every indicator of known change has a measure, so that nothing is left to compare."""
    return effects.rest_count == 0 and len(effects.linked) > 0
