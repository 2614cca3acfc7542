"""Takes the measures of a table or a report into the store: first a plan, then one change."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Literal

import pandas as pd

from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.roles import Actor
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measures import next_measure_id
from ita_dash.queries.memos import report_memos
from ita_dash.services.imports.confirm import Confirmation, confirm
from ita_dash.services.imports.measure_preview import (
    MeasureImportPreview,
    PreviewedMeasure,
    preview_import,
)
from ita_dash.services.imports.memos import memo_rows
from ita_dash.services.imports.outcome import (
    ImportOutcome,
    NothingToWrite,
    OnConflict,
    outcome_of,
)
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.writer import write_measures

_STATUSES: tuple[Literal["new", "different", "same"], ...] = ("new", "different", "same")
_ACTIONS = {"measures": "import_measures", "report": "import_report"}


def preview_measure_import(
    db: Reader, agency: Agency | None, parsed: ParsedMeasures
) -> MeasureImportPreview:
    """What an import would do; nothing is written. ``agency`` is None before there are any."""
    as_of = newest_change(db, agency.agency_id) if agency else 0
    return preview_import(db, agency, as_of, parsed)


def confirm_measure_import(
    db: Database,
    actor: Actor,
    agency: Agency,
    parsed: ParsedMeasures,
    on_conflict: OnConflict = "stop",
) -> ImportOutcome:
    """Write the new measures, and with ``update`` also those that differ, as one change.

    An update changes only what the file tells. A report's cells are kept beside its measures, and
    what its memo says of its year.
    Raises NotAllowed below working group, InvalidInput when the file has errors, and with
    ``stop`` when a stored measure differs; then nothing is written.
    """
    confirmation = Confirmation(
        action=_ACTIONS[parsed.kind],
        kind=parsed.kind,
        file=parsed.file,
        rows_read=parsed.rows_read,
        problems=parsed.problems,
        compare=lambda change: preview_import(change, agency, change.change_no, parsed),
        count=partial(_outcome, on_conflict=on_conflict),
        write=partial(_write, parsed=parsed, on_conflict=on_conflict),
    )
    return confirm(db, actor, agency.agency_id, confirmation, on_conflict)


def _outcome(
    preview: MeasureImportPreview, change_no: int | None, on_conflict: OnConflict
) -> ImportOutcome:
    counts = {status: len(preview.with_status(status)) for status in _STATUSES}
    outcome = outcome_of(change_no, on_conflict, preview.problems, **counts)
    respelled = sum(measure.parsed.respelled for measure in _wanted(preview, on_conflict))
    return replace(outcome, respelled=respelled)


def _wanted(preview: MeasureImportPreview, on_conflict: OnConflict) -> list[PreviewedMeasure]:
    """The measures that are to be written."""
    new = preview.with_status("new")
    return new + (preview.with_status("different") if on_conflict == "update" else [])


def _write(
    transaction: Transaction,
    preview: MeasureImportPreview,
    parsed: ParsedMeasures,
    on_conflict: OnConflict,
) -> None:
    wanted = _wanted(preview, on_conflict)
    memo = _memo_rows(transaction, parsed)
    if not (wanted or memo):
        raise NothingToWrite
    next_id = next_measure_id(transaction, transaction.agency_id)
    revisions = []
    for measure in wanted:
        measure_id = measure.measure_id
        if measure_id is None:
            measure_id, next_id = next_id, next_id + 1
        raw = measure.parsed.raw if parsed.kind == "report" else {}
        revisions.append(MeasureRevision(measure_id, measure.draft, raw))
    write_measures(transaction, revisions)
    for table, rows in memo.items():
        transaction.append(table, rows)


def _memo_rows(transaction: Transaction, parsed: ParsedMeasures) -> dict[str, pd.DataFrame]:
    """The rows of the report's memo; none where it has none, or the same stands already."""
    memo, year = parsed.memo, parsed.fiscal_year
    if memo is None or year is None:
        return {}
    standing = report_memos(transaction, transaction.agency_id, transaction.change_no).get(year)
    is_known = standing is not None and standing.memo == memo
    return {} if is_known else memo_rows([(year, memo, False)])
