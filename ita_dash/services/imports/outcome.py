"""What became of an import, and the rules every import shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.imports.files.uploads import FileFacts
from ita_dash.imports.problems import Problem, count

OnConflict = Literal["stop", "skip", "update"]
ImportKind = Literal["scores", "questions", "measures", "report", "progress"]


@dataclass(frozen=True)
class ImportOutcome:
    """How many records an import added, updated, skipped or found unchanged.

    ``change_no`` is None when there was nothing to write, so nothing was written. ``respelled``
    counts where the agency's name was corrected in texts that were written.
    """

    change_no: int | None
    added: int
    updated: int
    skipped: int
    same: int
    warnings: int
    respelled: int = 0


def outcome_of(
    change_no: int | None,
    on_conflict: OnConflict,
    problems: Sequence[Problem],
    *,
    new: int,
    different: int,
    same: int,
) -> ImportOutcome:
    """What becomes of so many records: those that differ are updated only when that was asked."""
    updates = on_conflict == "update"
    return ImportOutcome(
        change_no,
        added=new,
        updated=different if updates else 0,
        skipped=0 if updates else different,
        same=same,
        warnings=count(problems, "warning"),
    )


class NothingToWrite(Exception):
    """Raised inside a transaction to take it back: the file holds nothing that is not stored."""


def refuse_errors(problems: Sequence[Problem]) -> None:
    """Raise InvalidInput when a finding is an error."""
    errors = count(problems, "error")
    if errors:
        raise InvalidInput(
            msg("ไฟล์มีข้อผิดพลาด {n} รายการ จึงยังไม่ได้นำเข้า", n=errors),
            msg("โปรดแก้ไขตามรายการที่แสดงแล้วนำเข้าใหม่"),
        )


def refuse_conflicts(conflicts: int) -> None:
    """Raise InvalidInput when stored records differ from the file's."""
    if conflicts:
        raise InvalidInput(
            msg("มีข้อมูลเดิม {n} รายการที่ไม่ตรงกับไฟล์ จึงยังไม่ได้นำเข้า", n=conflicts),
            msg("โปรดเลือกข้ามรายการที่มีอยู่ หรือปรับปรุงตามไฟล์ แล้วนำเข้าใหม่"),
        )


def import_file_row(
    kind: ImportKind, file: FileFacts, rows_read: int, outcome: ImportOutcome
) -> pd.DataFrame:
    """The one row of table ``import_file`` that records a file."""
    row = {
        "kind": kind,
        "file_name": file.name,
        "file_size": file.size,
        "sha256": file.sha256,
        "rows_read": rows_read,
        "rows_added": outcome.added,
        "rows_updated": outcome.updated,
        "rows_skipped": outcome.skipped,
        "warnings": outcome.warnings,
    }
    return pd.DataFrame([row])
