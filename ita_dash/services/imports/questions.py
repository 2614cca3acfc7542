"""Takes the scores of questions and items of a file into the store: a preview, then one change."""

from __future__ import annotations

from functools import partial

import pandas as pd

from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.roles import Actor
from ita_dash.imports.questions.table import ParsedQuestions
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.services.imports.confirm import Confirmation, confirm
from ita_dash.services.imports.outcome import (
    ImportOutcome,
    NothingToWrite,
    OnConflict,
    outcome_of,
)
from ita_dash.services.imports.question_preview import (
    DETAIL_FIELDS,
    DETAIL_KEY,
    QuestionImportPreview,
    preview_questions,
)

DETAIL_COLUMNS = [*DETAIL_KEY, *DETAIL_FIELDS, "source"]
"""Columns of the table score_detail beside its keys of the change."""


def preview_question_import(
    db: Reader, agency: Agency | None, parsed: ParsedQuestions, name: str = ""
) -> QuestionImportPreview:
    """What an import would do; nothing is written.

    ``agency`` is whose books, None before there are any; then ``name`` is what it is called.
    """
    as_of = newest_change(db, agency.agency_id) if agency else 0
    return preview_questions(db, agency, as_of, parsed, name)


def confirm_question_import(
    db: Database,
    actor: Actor,
    agency: Agency,
    parsed: ParsedQuestions,
    on_conflict: OnConflict = "stop",
) -> ImportOutcome:
    """Write what is new, and with ``update`` also what differs, as one change.

    Raises NotAllowed below working group, InvalidInput when the file has errors, and with
    ``stop`` when something stands otherwise; then nothing is written.
    """
    confirmation = Confirmation(
        action="import_questions",
        kind="questions",
        file=parsed.file,
        rows_read=parsed.rows_read,
        problems=parsed.problems,
        compare=lambda change: preview_questions(change, agency, change.change_no, parsed),
        count=partial(_outcome, on_conflict=on_conflict),
        write=partial(_write, on_conflict=on_conflict),
    )
    return confirm(db, actor, agency.agency_id, confirmation, on_conflict)


def _outcome(
    preview: QuestionImportPreview, change_no: int | None, on_conflict: OnConflict
) -> ImportOutcome:
    counts = {"new": preview.new, "different": preview.different, "same": preview.same}
    return outcome_of(change_no, on_conflict, preview.problems, **counts)


def _write(
    transaction: Transaction, preview: QuestionImportPreview, on_conflict: OnConflict
) -> None:
    wanted = ["new", "different"] if on_conflict == "update" else ["new"]
    rows = preview.details.loc[preview.details["status"].isin(wanted), DETAIL_COLUMNS]
    if rows.empty:
        raise NothingToWrite
    transaction.append("score_detail", pd.DataFrame(rows).assign(is_removed=False))
