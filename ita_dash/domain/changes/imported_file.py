"""One import that was carried out, taken out of its frame."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from ita_dash.frames.changes import IMPORT_FILES


@dataclass(frozen=True)
class ImportedFile:
    """A row of IMPORT_FILES: a file, and what became of its records."""

    change_no: int
    changed_at: datetime
    actor: str
    kind: str
    file_name: str
    file_size: int
    sha256: str
    rows_read: int
    rows_added: int
    rows_updated: int
    rows_skipped: int
    warnings: int


def each_import(import_files: pd.DataFrame) -> list[ImportedFile]:
    """IMPORT_FILES → its rows, in their order."""
    return IMPORT_FILES.records(import_files, ImportedFile)
