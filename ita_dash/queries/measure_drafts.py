"""The measures that stand as drafts: what a form starts from and an import compares with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.monthly.month import MeasureMonth
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.queries import measures


@dataclass(frozen=True)
class RecordedMeasure:
    """A measure as it stands: the content of its newest revision, and that revision's number."""

    measure_id: int
    change_no: int
    draft: MeasureDraft


def measure_drafts(
    db: Reader, agency_id: int, as_of: int, *, is_removed: bool = False
) -> dict[int, RecordedMeasure]:
    """The measures that stand (or were removed) by measure_id, in order of year and number."""
    read = measures.removed_measures if is_removed else measures.measures
    rows: Iterable[Any] = read(db, agency_id, as_of).itertuples()
    divisions = measures.measure_divisions(db, agency_id, as_of, is_removed=is_removed)
    indicators = measures.measure_indicators(db, agency_id, as_of, is_removed=is_removed)
    items = measures.measure_items(db, agency_id, as_of, is_removed=is_removed)
    steps = measures.measure_steps(db, agency_id, as_of, is_removed=is_removed)
    months = measures.measure_months(db, agency_id, as_of, is_removed=is_removed)
    children = {
        "divisions": grouped(divisions["measure_id"], shares_of(divisions)),
        "indicators": grouped(indicators["measure_id"], indicators["indicator"].tolist()),
        "oit_items": grouped(items["measure_id"], items["item"]),
        "steps": grouped(steps["measure_id"], steps_of(steps)),
        "months": grouped(months["measure_id"], months_of(months)),
    }
    return {
        row.measure_id: RecordedMeasure(
            row.measure_id,
            row.change_no,
            draft_of(row, {name: parts[row.measure_id] for name, parts in children.items()}),
        )
        for row in rows
    }


def grouped(keys: pd.Series, parts: Iterable[Any]) -> Mapping[Any, tuple[Any, ...]]:
    """The parts by their keys, in their order; none for a key without any."""
    groups: defaultdict[Any, tuple[Any, ...]] = defaultdict(tuple)
    for key, part in zip(keys.tolist(), parts, strict=True):
        groups[key] += (part,)
    return groups


def shares_of(frame: pd.DataFrame) -> Iterable[tuple[int, str]]:
    """MEASURE_DIVISIONS, of a measure that stands or of any revision, as positions and names."""
    return zip(frame["position"].tolist(), frame["name"], strict=True)


def steps_of(frame: pd.DataFrame) -> Iterable[Step]:
    """MEASURE_STEPS, of a measure that stands or of any revision, as steps."""
    days = map(_day, frame["done_on"])
    return map(Step, frame["description"], frame["is_done"].tolist(), days, frame["note"])


def months_of(frame: pd.DataFrame) -> Iterable[MeasureMonth]:
    """MEASURE_MONTHS, of a measure that stands or of any revision, as months."""
    percents = (map(_figure, frame[f"{which}_percent"]) for which in ("planned", "actual"))
    return map(MeasureMonth, (day.date() for day in frame["month"]), *percents, frame["done"])


def draft_of(row: Any, children: Mapping[str, tuple[Any, ...]]) -> MeasureDraft:
    """A row of MEASURES with its children as a draft; divisions as ``shares_of`` gives them."""
    shares = children["divisions"]
    return MeasureDraft(
        fiscal_year=row.fiscal_year,
        number=row.number,
        title=row.title,
        period_text=row.period_text,
        period_start=_day(row.period_start),
        period_end=_day(row.period_end),
        status=MeasureStatus(row.status),
        progress=None if pd.isna(row.progress) else int(row.progress),
        result=row.result,
        outcome=row.outcome,
        background=row.background,
        follow_up=row.follow_up,
        obstacles=row.obstacles,
        budget_amount=_figure(row.budget_amount),
        budget_source=row.budget_source,
        output=row.output,
        output_target=_figure(row.output_target),
        output_unit=row.output_unit,
        output_reached=_figure(row.output_reached),
        weight=_figure(row.weight),
        is_status_assumed=bool(row.is_status_assumed),
        is_lead_open=bool(shares) and shares[0][0] > 1,
        divisions=tuple(name for _, name in shares),
        indicators=children["indicators"],
        oit_items=children["oit_items"],
        steps=children["steps"],
        months=children["months"],
    )


def _figure(value: Any) -> float | None:
    return None if pd.isna(value) else float(value)


def _day(value: pd.Timestamp) -> date | None:
    return None if pd.isna(value) else value.date()
