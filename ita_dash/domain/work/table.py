"""Which measures are to be updated now, of every year, and what each waits for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from ita_dash.domain.cycle import year_before
from ita_dash.domain.evidence.record import ListedEvidence, each_listed
from ita_dash.domain.evidence.validity import PRESSING
from ita_dash.domain.measures.filters import MeasureFilter, filtered
from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.work.waiting import BUCKET_LABELS, Waiting
from ita_dash.frames.work import WORK

_REPORTED = ("overdue", "within_30", "within_90")
_BUCKETS = list(BUCKET_LABELS)


def work_table(table: pd.DataFrame, evidence: pd.DataFrame, fiscal_year: int) -> pd.DataFrame:
    """MEASURE_TABLE and EVIDENCE_TABLE of every year → WORK, the most urgent bucket first.

    What runs or is late is there whatever its year. A completed measure waits for evidence when
    it is of ``fiscal_year`` or of the year before, whose report is evidence in that year.
    """
    pressing = evidence[evidence["validity"].isin(PRESSING)].sort_values("expires_on")
    renewals: dict[int, list[ListedEvidence]] = {}
    for each in each_listed(pressing):
        renewals.setdefault(each.content.measure_id, []).append(each)
    proven = frozenset(evidence["measure_id"].tolist())
    years = (year_before(fiscal_year), fiscal_year)
    rows = [
        _row(each, [*_waiting(each, each.measure_id in proven, years)], renewals)
        for each in each_measure(table)
    ]
    told = pd.DataFrame(rows, columns=["waiting", "renewals", "renew_by"], index=table.index)
    told["renew_by"] = pd.to_datetime(told["renew_by"])
    whole = pd.concat([table, told], axis=1)
    return WORK.apply(_ordered(whole[whole["waiting"].map(bool).astype(bool)]))


def of_division(work: pd.DataFrame, measure_divisions: pd.DataFrame, division: str) -> pd.DataFrame:
    """WORK and MEASURE_DIVISIONS → the rows of a ``MeasureFilter.division``, in their order."""
    own = filtered(work, measure_divisions, MeasureFilter(division=division))
    return work[work["measure_id"].isin(own["measure_id"])]


def next_due(table: pd.DataFrame) -> Measure | None:
    """MEASURE_TABLE → the measure that falls due first of those that nobody need update yet."""
    later = table[table["due"] == "later"].sort_values(["days_left", "fiscal_year", "number"])
    return next(iter(each_measure(later.head(1))), None)


def _waiting(measure: Measure, is_proven: bool, years: tuple[int, ...]) -> Iterator[Waiting]:
    if measure.due == "unconfirmed":
        yield Waiting.STATUS
    if measure.due in _REPORTED:
        yield Waiting.REPORT
    if measure.lead_division is None and measure.due != "closed":
        yield Waiting.LEAD
    if measure.due == "none":
        yield Waiting.END
    is_told = measure.status is MeasureStatus.COMPLETED and measure.fiscal_year in years
    if is_told and not is_proven:
        yield Waiting.EVIDENCE


def _row(
    measure: Measure, waiting: list[Waiting], renewals: Mapping[int, list[ListedEvidence]]
) -> tuple[object, ...]:
    own = renewals.get(measure.measure_id, [])
    told = tuple(map(str, [*waiting, *([Waiting.RENEWAL] if own else [])]))
    return told, tuple(each.content.title for each in own), own[0].expires_on if own else None


def _ordered(rows: pd.DataFrame) -> pd.DataFrame:
    order = pd.DataFrame(
        {
            "bucket": rows["due"].map(_BUCKETS.index).astype("int64"),
            "left": rows["days_left"].to_numpy("float64", na_value=np.inf),
            "year": -rows["fiscal_year"],
            "number": rows["number"],
        },
        index=rows.index,
    )
    return rows.loc[order.sort_values(list(order.columns), kind="stable").index]
