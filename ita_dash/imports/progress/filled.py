"""What a division made of a measure on its form: the printed one with the cells it changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from ita_dash.domain.measures.division_form.cells import (
    filled_texts,
    official_texts,
    step_texts,
)
from ita_dash.domain.measures.draft import MeasureDraft, Step, check_draft
from ita_dash.domain.measures.monthly.month import (
    MeasureMonth,
    filled_with_told,
    month_name,
    month_of,
)
from ita_dash.domain.measures.monthly.progress import newest_actual
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.progress.cells import (
    read_links,
    read_percent,
    read_reached,
    read_status,
    read_tick,
)
from ita_dash.imports.progress.days import read_day
from ita_dash.imports.progress.form_file import FilledRow
from ita_dash.imports.progress.row_reader import Fault, RowReader

Days = Callable[[str], date | Message]
_TEXTS = ("result", "outcome", "obstacles")
_LOCKED = msg("ข้อความนี้ล็อกไว้แต่ถูกแก้ จึงไม่นำเข้าช่องนี้ ถ้าต้องแก้ โปรดแก้ที่หน้ามาตรการ")
_NO_STEP = msg("ไม่มีขั้นตอนนี้ในแบบ หรือซ้ำกับแถวก่อน โปรดลบแถวนี้")


@dataclass(frozen=True)
class FilledMeasure:
    """``draft`` is the printed measure with what was filled in, as far as it can be taken.

    ``links`` are to be added as evidence, of what was done on ``day``, which is told of a month
    of the draft too where there is anything to tell of it. With ``faults`` nothing of the measure
    may be taken; ``locked`` are cells that were not to be changed.
    """

    draft: MeasureDraft
    links: tuple[str, ...]
    day: date | None
    faults: tuple[Fault, ...]
    locked: tuple[Fault, ...]


def filled_measure(
    printed: MeasureDraft, row: FilledRow, steps: Sequence[FilledRow], today: date
) -> FilledMeasure:
    """The row of a measure and those of its steps against the measure as it was printed."""
    reader = RowReader(row, filled_texts(printed))
    days = partial(read_day, fiscal_year=printed.fiscal_year, today=today)
    changes = dict(_changes(printed, reader))
    links = reader.take("links", read_links) if reader.is_changed("links") else ()
    day = reader.take("day", days) if reader.is_changed("day") else None
    marked, faults, locked = _marked(printed.steps, steps, days)
    draft = replace(printed, **changes, steps=marked)
    if day is not None:
        draft = _in_month(printed, draft, day, reader)
    for rule in () if reader.faults else check_draft(draft):
        if rule not in check_draft(printed):
            reader.fault("progress", msg("{rule} โปรดแก้สถานะหรือความคืบหน้า", rule=rule))
    changed_locks = [*_locked(RowReader(row, official_texts(printed))), *locked]
    return FilledMeasure(draft, links or (), day, (*reader.faults, *faults), tuple(changed_locks))


def _in_month(
    printed: MeasureDraft, filled: MeasureDraft, day: date, reader: RowReader
) -> MeasureDraft:
    """The draft with its progress and what was done told of the month of the day."""
    month, newest = month_of(day), newest_actual(printed.months)
    is_newest = newest is None or newest.month <= month
    if not is_newest and filled.progress != printed.progress:
        known = "" if newest is None else month_name(newest.month)
        reader.fault(
            "day", msg("มีผลของเดือน {month} แล้ว วันที่ของความคืบหน้าใหม่ต้องไม่ก่อนเดือนนั้น", month=known)
        )
    actual = float(filled.progress) if is_newest and filled.progress is not None else None
    done = "" if filled.result == printed.result else filled.result
    done = done.removeprefix(printed.result).strip()
    told = MeasureMonth(month, None, actual, done)
    return replace(filled, months=filled_with_told(printed.months, [told]))


def _changes(printed: MeasureDraft, reader: RowReader) -> Iterator[tuple[str, Any]]:
    """The attributes that the row changes; a status that is only assumed may stay untold."""
    if reader.is_changed("status"):
        status = reader.take("status", read_status)
        if status is not None and (status != printed.status or printed.is_status_assumed):
            yield from (("status", status), ("is_status_assumed", False))
    reads: dict[str, Callable[[str], Any]] = {
        "progress": read_percent,
        "output_reached": partial(read_reached, unit=printed.output_unit),
    }
    for key, read in reads.items():
        known = len(reader.faults)
        value = reader.take(key, read) if reader.is_changed(key) else getattr(printed, key)
        if len(reader.faults) == known:
            yield key, value
    yield from ((key, reader.take(key, str) or "") for key in _TEXTS if reader.is_changed(key))


def _locked(reader: RowReader) -> Iterator[Fault]:
    return (Fault(reader.row, key, _LOCKED) for key in reader.changed())


def _marked(
    printed: Sequence[Step], rows: Sequence[FilledRow], days: Days
) -> tuple[tuple[Step, ...], list[Fault], list[Fault]]:
    """The steps as the form marks them, the faults, and locked words that were changed."""
    steps = dict(enumerate(printed))
    faults: list[Fault] = []
    locked: list[Fault] = []
    seen: set[int] = set()
    for row in rows:
        place = _place(row)
        if place in seen or place not in steps:
            faults.append(Fault(row, "step_no", _NO_STEP))
            continue
        seen.add(place)
        reader = RowReader(row, step_texts(printed[place]))
        steps[place] = _step(printed[place], reader, days)
        faults += reader.faults
        locked += _locked(RowReader(row, {"step": printed[place].description}))
    return tuple(steps.values()), faults, locked


def _place(row: FilledRow) -> int:
    number = row.cells["step_no"]
    return int(number) - 1 if number.isascii() and number.isdecimal() else -1


def _step(printed: Step, reader: RowReader, days: Days) -> Step:
    changes: dict[str, Any] = {}
    if reader.is_changed("done"):
        changes["is_done"] = bool(reader.take("done", read_tick))
    if reader.is_changed("done_on"):
        changes["done_on"] = reader.take("done_on", days) if reader.row.cells["done_on"] else None
    if reader.is_changed("note"):
        changes["note"] = reader.take("note", str) or ""
    step = replace(printed, **changes)
    if step.done_on and not step.is_done:
        message = msg("มีวันที่เสร็จแต่ยังไม่ได้เลือก เสร็จแล้ว โปรดเลือก หรือลบวันที่")
        reader.fault("done_on", message)
    return replace(step, done_on=step.done_on if step.is_done else None)
