"""Coverage as a frame, for files and other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from ita_dash.domain.improvement.coverage import Coverage, IndicatorCover, PlanMeasure
from ita_dash.frames.improvement import COVERAGE


def coverage_table(covers: Iterable[Coverage]) -> pd.DataFrame:
    """Coverages → COVERAGE: of each the indicators with their measures, then measures without."""
    rows = [
        row
        for cover in covers
        for row in (
            *_indicator_rows(cover),
            *(_row(cover, None, each) for each in cover.without_indicator),
        )
    ]
    return COVERAGE.apply(pd.DataFrame(rows, columns=list(COVERAGE.columns)))


def _indicator_rows(cover: Coverage) -> Iterator[dict[str, Any]]:
    for each in cover.indicators:
        for measure in each.measures or (None,):
            yield _row(cover, each, measure)


def _row(
    cover: Coverage, each: IndicatorCover | None, measure: PlanMeasure | None
) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(COVERAGE.columns)
    row |= {"fiscal_year": cover.fiscal_year, "plan_year": cover.plan_year}
    row["finding"] = _finding(cover, each, measure)
    if each is not None:
        row |= {
            "indicator": each.indicator.number,
            "name": each.indicator.name,
            "instrument": each.indicator.instrument,
            "standing": each.standing,
            **{name: getattr(each, name) for name in ("score", "target", "gap", "change")},
        }
    if measure is not None:
        row |= {name: getattr(measure, name) for name in ("number", "title", "status")}
    return row


def _finding(
    cover: Coverage, each: IndicatorCover | None, measure: PlanMeasure | None
) -> str | None:
    if each is None:
        return "without_indicator"
    if each.is_weak:
        return "without_measure" if measure is None else "covered"
    return "on_full" if measure in cover.on_full else None
