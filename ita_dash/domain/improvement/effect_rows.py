"""The rows that tell what came after a year's measures, per indicator and per measure."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from ita_dash.domain.improvement.movement import mean_change, movement
from ita_dash.domain.improvement.peer_group import PeerGroup
from ita_dash.domain.rounding import half_up
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.comparability import apart
from ita_dash.frames.improvement import INDICATOR_EFFECTS, MEASURE_EFFECTS


def indicator_effects(
    years: tuple[int, int],
    scores: pd.DataFrame,
    plan: pd.DataFrame,
    rulebooks: RuleBooks,
    peers: PeerGroup,
) -> pd.DataFrame:
    """INDICATOR_SCORES of the agency and MEASURE_TABLE of the plan → INDICATOR_EFFECTS.

    A row per indicator of the later of both ``years``; no change, neither the own nor that of
    others, where the rule books refuse to compare it.
    """
    book = rulebooks.of(years[1])
    numbers = [indicator.number for indicator in book.indicators]
    before, after = (_scores(scores, year, numbers) for year in years)
    codes = [indicator.code for indicator in book.indicators]
    refused = apart(codes, *years, rulebooks)
    change = half_up(after - before).mask(np.isin(codes, list(refused)))
    named = _measures_by_indicator(plan)
    is_linked = pd.Series([number in named for number in numbers], index=before.index)
    rest = mean_change(change[~is_linked])
    frame = pd.DataFrame(
        {
            "fiscal_year": years[1],
            "indicator": numbers,
            "name": [indicator.name for indicator in book.indicators],
            "is_linked": is_linked.to_numpy(),
            "measures": _cells(named.get(number, ()) for number in numbers),
            "before": before.to_numpy(),
            "after": after.to_numpy(),
            "change": change.to_numpy(),
            "rest_change": rest,
            "difference": half_up((change - rest).where(is_linked)).to_numpy(),
            "peer_change": [
                math.nan if code in refused else peers.changes.get(code, math.nan) for code in codes
            ],
            "peer_count": [peers.counts.get(code, 0) for code in codes],
            "movement": [
                str(movement(value, rest if linked else math.nan)) if linked else ""
                for value, linked in zip(change, is_linked, strict=True)
            ],
        }
    )
    return INDICATOR_EFFECTS.apply(frame)


def _scores(scores: pd.DataFrame, fiscal_year: int, numbers: list[int]) -> pd.Series[float]:
    of_year = scores[scores["fiscal_year"] == fiscal_year].set_index("indicator")["score"]
    return of_year.reindex(numbers).astype("float64")


def _measures_by_indicator(plan: pd.DataFrame) -> dict[int, tuple[int, ...]]:
    """The numbers of the measures that name each indicator."""
    by_indicator: dict[int, list[int]] = {}
    for number, indicators in zip(plan["number"].tolist(), plan["indicators"], strict=True):
        for indicator in indicators:
            by_indicator.setdefault(indicator, []).append(number)
    return {indicator: tuple(sorted(named)) for indicator, named in by_indicator.items()}


def _cells(cells: Iterable[tuple[int, ...]]) -> np.ndarray[Any, np.dtype[np.object_]]:
    """A column of tuples; pandas would take tuples of one length for a table."""
    listed = list(cells)
    column = np.empty(len(listed), dtype="object")
    column[:] = listed
    return column


def measure_effects(plan: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """MEASURE_TABLE of the plan and its INDICATOR_EFFECTS → MEASURE_EFFECTS.

    A row for every measure and indicator it names; one without any for a measure without.
    """
    columns = ["measure_id", "fiscal_year", "number", "title", "status", "progress_shown"]
    each = plan[[*columns, "indicators"]].rename(columns={"indicators": "indicator"})
    each = each.explode("indicator").astype({"indicator": "Int64"})
    facts = rows.drop(columns=["fiscal_year", "is_linked", "measures", "peer_count"])
    joined = each.merge(facts.astype({"indicator": "Int64"}), on="indicator", how="left")
    joined["movement"] = joined["movement"].fillna("")
    return MEASURE_EFFECTS.apply(joined[list(MEASURE_EFFECTS.columns)])
