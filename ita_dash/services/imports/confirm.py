"""Confirms an import of whatever kind: compared once more in the transaction, then one change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from ita_dash.db.database import Database, Transaction
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.imports.files.uploads import FileFacts
from ita_dash.imports.problems import Problem
from ita_dash.services.imports.outcome import (
    ImportKind,
    ImportOutcome,
    NothingToWrite,
    OnConflict,
    import_file_row,
    refuse_conflicts,
    refuse_errors,
)


class Preview(Protocol):
    """What an import would do, as far as every kind of it has to say."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong or doubtful in the light of what is stored."""

    @property
    def different(self) -> int:
        """How many stored records differ from the file's."""


Of = TypeVar("Of", bound=Preview)


@dataclass(frozen=True)
class Confirmation(Generic[Of]):
    """One kind of import: what was read, and how it is compared, counted and written.

    ``write`` raises NothingToWrite where the file holds nothing that is not stored.
    """

    action: str
    kind: ImportKind
    file: FileFacts
    rows_read: int
    problems: Sequence[Problem]
    compare: Callable[[Transaction], Of]
    count: Callable[[Of, int | None], ImportOutcome]
    write: Callable[[Transaction, Of], None]


def confirm(
    db: Database,
    actor: Actor,
    agency_id: int,
    confirmation: Confirmation[Of],
    on_conflict: OnConflict,
) -> ImportOutcome:
    """Write what the file adds as one change, or nothing of it.

    Raises NotAllowed below working group, InvalidInput when the file or its comparison has errors,
    and with ``stop`` when a stored record differs.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    refuse_errors(confirmation.problems)
    try:
        with db.change(agency_id, actor, confirmation.action, confirmation.file.name) as change:
            preview = confirmation.compare(change)
            refuse_errors(preview.problems)
            if on_conflict == "stop":
                refuse_conflicts(preview.different)
            outcome = confirmation.count(preview, change.change_no)
            confirmation.write(change, preview)
            file, read = confirmation.file, confirmation.rows_read
            change.append("import_file", import_file_row(confirmation.kind, file, read, outcome))
    except NothingToWrite:
        outcome = confirmation.count(preview, None)
    return outcome
