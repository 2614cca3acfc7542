"""Takes the scores of a file into the store: first a plan, then one change."""

from __future__ import annotations

from functools import partial

import pandas as pd

from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.roles import Actor
from ita_dash.domain.scores.kinds import OWN_AGENCY
from ita_dash.imports.scores.table import ParsedScores
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.scores import assessed_agencies, score_figures
from ita_dash.services.imports.confirm import Confirmation, confirm
from ita_dash.services.imports.outcome import (
    ImportOutcome,
    NothingToWrite,
    OnConflict,
    outcome_of,
)
from ita_dash.services.imports.score_preview import ScoreImportPreview, preview_import

_SCORE_COLUMNS = ["assessed_id", "fiscal_year", "code", "value", "label", "scale", "source"]
_DESCRIPTION = ["name", "agency_type", "province", "district", "agency_size", "row_kind"]


def preview_score_import(
    db: Reader, agency: Agency | None, parsed: ParsedScores, own_agency: str | None = None
) -> ScoreImportPreview:
    """What an import would do; nothing is written.

    ``agency`` is whose books, None before there are any; ``own_agency`` is its name or label
    in the file where that differs. Raises InvalidInput when the file has no such agency.
    """
    as_of = newest_change(db, agency.agency_id) if agency else 0
    return preview_import(db, agency, as_of, parsed, own_agency)


def confirm_score_import(
    db: Database,
    actor: Actor,
    agency: Agency,
    parsed: ParsedScores,
    own_agency: str | None = None,
    on_conflict: OnConflict = "stop",
) -> ImportOutcome:
    """Write the new figures, and with ``update`` also those that differ, as one change.

    Raises NotAllowed below working group, InvalidInput when the file has errors or no such
    own agency, and with ``stop`` when a stored figure differs; then nothing is written.
    """
    confirmation = Confirmation(
        action="import_scores",
        kind="scores",
        file=parsed.file,
        rows_read=parsed.rows_read,
        problems=parsed.problems,
        compare=lambda change: preview_import(change, agency, change.change_no, parsed, own_agency),
        count=partial(_outcome, on_conflict=on_conflict),
        write=partial(_write, on_conflict=on_conflict),
    )
    return confirm(db, actor, agency.agency_id, confirmation, on_conflict)


def _outcome(
    preview: ScoreImportPreview, change_no: int | None, on_conflict: OnConflict
) -> ImportOutcome:
    counts = {"new": preview.new, "different": preview.different, "same": preview.same}
    return outcome_of(change_no, on_conflict, preview.problems, **counts)


def _write(transaction: Transaction, preview: ScoreImportPreview, on_conflict: OnConflict) -> None:
    wanted = ["new", "different"] if on_conflict == "update" else ["new"]
    figures = preview.figures.loc[preview.figures["status"].isin(wanted), _SCORE_COLUMNS]
    agencies = _descriptions(transaction, preview, on_conflict)
    if figures.empty and agencies.empty:
        raise NothingToWrite
    transaction.append("assessed_agency", agencies.assign(is_removed=False))
    transaction.append("score", figures.assign(is_removed=False))


def _descriptions(
    transaction: Transaction, preview: ScoreImportPreview, on_conflict: OnConflict
) -> pd.DataFrame:
    """Rows of assessed_agency that are new, say more than the stored ones, or replace them.

    The own agency is described elsewhere; its row only says of what kind its scores are.
    """
    known = assessed_agencies(transaction, transaction.agency_id, transaction.change_no)
    in_file = preview.agencies.set_index("assessed_id")[_DESCRIPTION].replace("", None)
    stored = known.set_index("assessed_id").reindex(in_file.index)[_DESCRIPTION]
    first, second = (in_file, stored) if on_conflict == "update" else (stored, in_file)
    described = first.fillna(second).assign(name=stored["name"].fillna(in_file["name"]))
    is_own = described.index == OWN_AGENCY
    kind_counts = on_conflict == "update" or _has_no_scores(transaction)
    described.loc[is_own] = stored.loc[is_own]
    if kind_counts:
        described["row_kind"] = described["row_kind"].mask(is_own, in_file["row_kind"])
    is_same = (described == stored) | (described.isna() & stored.isna())
    return described[~is_same.all(axis=1)].reset_index()


def _has_no_scores(transaction: Transaction) -> bool:
    return score_figures(transaction, transaction.agency_id, transaction.change_no).empty
