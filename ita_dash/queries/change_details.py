"""What changes wrote, each thing beside how it stood before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.fields import recorded_name
from ita_dash.frames.improvement import WRITTEN_LINEAGE
from ita_dash.frames.measures import WRITTEN_MEASURES
from ita_dash.frames.questions import WRITTEN_DETAILS
from ita_dash.frames.scores import WRITTEN_SCORES
from ita_dash.queries.evidence import evidence_changes
from ita_dash.queries.measure_drafts import draft_of, grouped, months_of, shares_of, steps_of
from ita_dash.queries.measures import (
    REVISION_DIVISIONS,
    REVISION_INDICATORS,
    REVISION_ITEMS,
    REVISION_MONTHS,
    REVISION_STEPS,
    with_every_named,
)
from ita_dash.queries.scenario_changes import (
    scenario_changes,
    target_changes,
)
from ita_dash.queries.statements import statements
from ita_dash.queries.written_changes import (
    DetailChange,
    LineageChange,
    MeasureChange,
    ScoreChange,
    WrittenRows,
)

_SQL = statements("change_details")


def written_rows(
    db: Reader, agency_id: int, as_of: int, change_numbers: Sequence[int]
) -> WrittenRows:
    """What these changes wrote; divisions bear the names they have at ``as_of``."""
    key = {"agency_id": agency_id, "as_of": as_of, "changes": list(change_numbers)}
    peers = db.frame(_SQL["written_peer_scores"], key)
    return WrittenRows(
        _by_change(_measure_changes(db, key)),
        _by_change(_score_changes(db, key)),
        _by_change(_detail_changes(db, key)),
        dict(zip(peers["change_no"].tolist(), peers["figures"].tolist(), strict=True)),
        _by_change(_lineage_changes(db, key)),
        _by_change(scenario_changes(db, agency_id, as_of, change_numbers)),
        _by_change(target_changes(db, agency_id, as_of, change_numbers)),
        _by_change(evidence_changes(db, agency_id, as_of, change_numbers)),
    )


def _by_change(records: Iterable[Any]) -> Mapping[int, list[Any]]:
    by_change: defaultdict[int, list[Any]] = defaultdict(list)
    for each in records:
        by_change[each.change_no].append(each)
    return by_change


def _measure_changes(db: Reader, key: Mapping[str, Any]) -> Iterable[MeasureChange]:
    divisions = REVISION_DIVISIONS.apply(db.frame(_SQL["written_divisions"], key))
    divisions = with_every_named(divisions)
    indicators = REVISION_INDICATORS.apply(db.frame(_SQL["written_indicators"], key))
    items = REVISION_ITEMS.apply(db.frame(_SQL["written_items"], key))
    steps = REVISION_STEPS.apply(db.frame(_SQL["written_steps"], key))
    months = REVISION_MONTHS.apply(db.frame(_SQL["written_months"], key))
    children = {
        "divisions": grouped(_revisions(divisions), shares_of(divisions)),
        "indicators": grouped(_revisions(indicators), indicators["indicator"].tolist()),
        "oit_items": grouped(_revisions(items), items["item"]),
        "steps": grouped(_revisions(steps), steps_of(steps)),
        "months": grouped(_revisions(months), months_of(months)),
    }
    measures = WRITTEN_MEASURES.apply(db.frame(_SQL["written_measures"], key))
    rows: Iterable[Any] = measures.itertuples()
    wanted = set(key["changes"])
    for _, revisions in groupby(rows, lambda row: row.measure_id):
        before: MeasureDraft | None = None
        is_new = True
        for row in revisions:
            own = {name: parts[row.measure_id, row.change_no] for name, parts in children.items()}
            after = draft_of(row, own)
            if row.change_no in wanted:
                yield MeasureChange(
                    row.change_no, row.measure_id, before, after, is_new, row.is_removed
                )
            before, is_new = None if row.is_removed else after, False


def _revisions(frame: pd.DataFrame) -> pd.Series[Any]:
    """Which revision each row belongs to."""
    pairs = zip(frame["measure_id"].tolist(), frame["change_no"].tolist(), strict=True)
    return pd.Series(list(pairs), dtype=object)


def _score_changes(db: Reader, key: Mapping[str, Any]) -> Iterable[ScoreChange]:
    written = WRITTEN_SCORES.apply(db.frame(_SQL["written_scores"], key))
    for row in written.to_dict("records"):
        yield ScoreChange(
            row["change_no"],
            row["fiscal_year"],
            row["code"],
            _figure(row["value_before"], row["label_before"], row["was_removed"]),
            _figure(row["value"], row["label"], row["is_removed"]),
        )


def _lineage_changes(db: Reader, key: Mapping[str, Any]) -> Iterable[LineageChange]:
    written = WRITTEN_LINEAGE.apply(db.frame(_SQL["written_lineage"], key))
    for row in written.to_dict("records"):
        is_carried_on = not pd.isna(row["earlier_number"])
        earlier = (row["earlier_year"], row["earlier_number"], row["earlier_title"])
        yield LineageChange(
            row["change_no"],
            row["plan_year"],
            row["measure_id"],
            recorded_name(row["fiscal_year"], row["number"], row["title"]),
            row["decision"],
            recorded_name(*earlier) if is_carried_on else None,
            row["reason"],
            row["is_removed"],
        )


def _detail_changes(db: Reader, key: Mapping[str, Any]) -> Iterable[DetailChange]:
    rows = WRITTEN_DETAILS.apply(db.frame(_SQL["written_details"], key))
    for row in rows.to_dict("records"):
        before = None if row["was_removed"] or pd.isna(row["score_before"]) else row["score_before"]
        after = None if row["is_removed"] or pd.isna(row["score"]) else row["score"]
        place = row["change_no"], row["fiscal_year"], row["code"], row["part"]
        yield DetailChange(*place, before, after)


def _figure(value: float | None, label: str | None, is_removed: bool) -> float | str | None:
    if is_removed:
        return None
    return label if isinstance(label, str) else value
