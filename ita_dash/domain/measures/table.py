"""Measures with their children joined, and what can be counted from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from ita_dash.domain.agencies.every_division import EVERY_ID, EVERY_LABEL, division_word
from ita_dash.domain.measures.counts import count_flags
from ita_dash.domain.measures.due import days_left, due_bucket
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import rounded
from ita_dash.domain.thai.dates import day_text
from ita_dash.frames.divisions import DIVISION_SUMMARY
from ita_dash.frames.measures import MEASURE_ITEMS, MEASURE_TABLE

NO_ITEMS = MEASURE_ITEMS.empty()


def measure_table(
    measures: pd.DataFrame,
    divisions: pd.DataFrame,
    indicators: pd.DataFrame,
    steps: pd.DataFrame,
    today: date,
    items: pd.DataFrame = NO_ITEMS,
) -> pd.DataFrame:
    """MEASURES and its children → MEASURE_TABLE.

    Rows keep the order of ``measures``. ``progress_shown`` is the recorded progress; else 100
    when completed, 0 when not started, the share of finished steps when at least one is
    finished; else missing: nothing is guessed.
    """
    ids = measures["measure_id"].tolist()
    led = _by_measure(divisions, "position", "name")
    linked = _by_measure(indicators, "indicator")
    served = {key: tuple(own["item"]) for key, own in items.groupby("measure_id")}
    taken = _by_measure(steps, "step_no", "description", "is_done")
    done = [[number for number, _, is_done in taken.get(each, ()) if is_done] for each in ids]
    total = [len(taken.get(each, ())) for each in ids]
    told = ["" if pd.isna(day) else day_text(day) for day in steps["done_on"]]
    marked = steps.assign(done_on=told)
    dates, notes = (_step_lines(marked, column) for column in ("done_on", "note"))
    days = days_left(measures, today)
    table = measures.assign(
        divisions=_tuples(tuple(name for _, name in led.get(each, ())) for each in ids),
        lead_division=pd.array([_lead(led.get(each)) for each in ids], dtype="str"),
        indicators=_tuples(tuple(number for (number,) in linked.get(each, ())) for each in ids),
        oit_items=_tuples(served.get(each, ()) for each in ids),
        methods=["\n".join(f"{n}. {text}" for n, text, _ in taken.get(each, ())) for each in ids],
        steps_done=_tuples(map(tuple, done)),
        steps_total=total,
        step_dates=[dates.get(each, "") for each in ids],
        step_notes=[notes.get(each, "") for each in ids],
        progress_shown=_progress_shown(measures, [len(numbers) for numbers in done], total),
        days_left=days,
        due=due_bucket(measures, days, today),
    )
    return MEASURE_TABLE.apply(table)


def _by_measure(children: pd.DataFrame, *columns: str) -> dict[int, list[tuple[Any, ...]]]:
    """The cells of each measure's children, sorted by the first column, which numbers them."""
    grouped: dict[int, list[tuple[Any, ...]]] = {}
    cells = zip(*(children[column].tolist() for column in columns), strict=True)
    for measure_id, child in zip(children["measure_id"].tolist(), cells, strict=True):
        grouped.setdefault(measure_id, []).append(child)
    return {measure_id: sorted(rows) for measure_id, rows in grouped.items()}


def _step_lines(steps: pd.DataFrame, column: str) -> dict[int, str]:
    """What a text column tells of the steps of each measure, a numbered line each."""
    told = _by_measure(steps[steps[column] != ""], "step_no", column)
    return {key: "\n".join(f"{n}. {text}" for n, text in rows) for key, rows in told.items()}


def _tuples(cells: Iterable[tuple[Any, ...]]) -> np.ndarray[Any, np.dtype[np.object_]]:
    """A column of tuples; pandas would take tuples of one length for a table."""
    listed = list(cells)
    column = np.empty(len(listed), dtype="object")
    column[:] = listed
    return column


def _lead(divisions: list[tuple[Any, ...]] | None) -> str | None:
    """The name of the division in the first place; None where that is open."""
    return divisions[0][1] if divisions and divisions[0][0] == 1 else None


def _progress_shown(measures: pd.DataFrame, done: list[int], total: list[int]) -> pd.Series:
    finished, known = np.array(done, dtype="float64"), np.array(total, dtype="float64")
    share = np.full(len(measures), np.nan)
    np.divide(100 * finished, known, out=share, where=finished > 0)
    status = measures["status"]
    derived = pd.Series(rounded(share, 0), index=measures.index)
    derived = derived.mask(status == MeasureStatus.COMPLETED, 100.0)
    derived = derived.mask(status == MeasureStatus.NOT_STARTED, 0.0)
    return measures["progress"].fillna(derived.astype("Int64"))


NO_DIVISION = msg("ยังไม่ระบุส่วนราชการ")
NO_LEAD = msg("ยังไม่ได้ระบุหน่วยหลัก")
WITHOUT_LEAD: Mapping[int, Message] = {-1: NO_LEAD, 0: NO_DIVISION}
"""The rows of DIVISION_SUMMARY for measures that no division leads, and what they are called."""
_BEHIND: Mapping[int, Message] = {EVERY_ID: EVERY_LABEL, **WITHOUT_LEAD}
"""The rows of DIVISION_SUMMARY that are no division, in their order."""


def next_number(table: pd.DataFrame, fiscal_year: int) -> int:
    """MEASURE_TABLE → the number behind the highest of that fiscal year, 1 for its first."""
    taken = table.loc[table["fiscal_year"] == fiscal_year, "number"]
    return int(taken.max()) + 1 if len(taken) else 1


def division_summary(
    table: pd.DataFrame, measure_divisions: pd.DataFrame, divisions: pd.DataFrame
) -> pd.DataFrame:
    """MEASURE_TABLE, MEASURE_DIVISIONS, DIVISIONS → DIVISION_SUMMARY, one row per division.

    Divisions keep their order, closed ones stand only where they have a measure. What every
    division leads has a row of its own and is supported by each; where nobody leads a measure, a
    row of WITHOUT_LEAD has it: so the ``lead`` of every row add up to the table.
    ``lead`` and ``supporting`` count the table's measures; all other counts are of the measures
    the division leads, as ``measure_counts`` counts. No date of completion is recorded, so
    whether a completed one was finished in time is not claimed. ``progress`` is the mean of
    ``progress_shown`` where known, cancelled measures left out; missing when none is known.
    """
    shares = _shares(table, measure_divisions)
    leads = shares["position"] == 1
    counts = {name: leads & flag for name, flag in count_flags(shares).items()}
    flags = pd.DataFrame({"lead": leads, "supporting": ~leads, **counts})
    is_named = divisions["division_id"].isin(shares["division_id"])
    shown = divisions[is_named | ~divisions["is_closed"]]
    ids, names = shown["division_id"].tolist(), shown["name"].tolist()
    for code, label in _BEHIND.items():
        if (shares["division_id"] == code).any():
            ids, names = [*ids, code], [*names, str(label)]
    by_division = flags.groupby(shares["division_id"]).sum().reindex(ids, fill_value=0)
    active = shares["progress_shown"].where(leads & (shares["status"] != MeasureStatus.CANCELLED))
    progress = active.astype("Float64").groupby(shares["division_id"]).mean().reindex(ids)
    by_division.index.name = "division_id"
    summary = by_division.assign(
        name=names, progress=progress.to_numpy("float64", na_value=np.nan)
    ).reset_index()
    return DIVISION_SUMMARY.apply(summary[list(DIVISION_SUMMARY.columns)])


def taking_part(summary: pd.DataFrame) -> pd.DataFrame:
    """The rows of DIVISION_SUMMARY with at least one measure, led or supported."""
    return summary[(summary["lead"] > 0) | (summary["supporting"] > 0)]


def division_label(name: str) -> Message:
    """A name of DIVISION_SUMMARY to be shown: as it is recorded, or if none, translated."""
    labels = (label for label in _BEHIND.values() if name == str(label))
    return next(labels, Message("{name}", {"name": name}))


def lead_label(lead: object, divisions: Sequence[str]) -> Message:
    """Who leads a row of MEASURE_TABLE, by its ``lead_division`` and ``divisions``."""
    if isinstance(lead, str) and lead:
        return division_word(lead)
    return NO_LEAD if divisions else NO_DIVISION


def _shares(table: pd.DataFrame, measure_divisions: pd.DataFrame) -> pd.DataFrame:
    """Who has a part in which measure; a code of WITHOUT_LEAD leads what nobody leads."""
    known = measure_divisions[["measure_id", "position", "division_id"]]
    led = known.loc[known["position"] == 1, "measure_id"]
    alone = table.loc[~table["measure_id"].isin(led), ["measure_id"]]
    is_named = alone["measure_id"].isin(known["measure_id"])
    codes = is_named.map({True: -1, False: 0}).astype("int64")
    every = pd.concat([known, alone.assign(position=1, division_id=codes)], ignore_index=True)
    return every.merge(table[["measure_id", "status", "due", "progress_shown"]], on="measure_id")
