"""Where files wait that were chosen and not imported yet: one interface, two places."""

from __future__ import annotations

from typing import Protocol

from ita_dash.db.database import Database
from ita_dash.db.upload_folder import UploadFolder, upload_folder_path
from ita_dash.db.upload_table import UploadTable
from ita_dash.settings import Settings

_MOST_FILES = 4
"""So many of the largest have room."""


class Uploads(Protocol):
    """Keeps the bytes of files for a while under their SHA-256; nothing in it is ever served."""

    def keep(self, content: bytes) -> str:
        """Keep a file and give its SHA-256, also where there is no room for it."""
        ...

    def read(self, digest: str) -> bytes | None:
        """The file of this SHA-256; None where it is gone or no longer what it was."""
        ...

    def holds(self, digest: str) -> bool:
        """Whether a file of this SHA-256 is there."""
        ...

    def drop(self, digest: str) -> None:
        """Forget a file."""
        ...

    def sweep(self, coming: int = 0) -> None:
        """Delete what is too old, and what leaves no room for so many bytes."""
        ...


def uploads(database: Database, settings: Settings, agency_id: int) -> Uploads:
    """Beside a DuckDB file; on a server, whose processes share no disk, in the store itself."""
    most = _MOST_FILES * settings.max_upload_mb * 1024**2
    if database.engine == "duckdb":
        return UploadFolder(upload_folder_path(settings.database_url), most)
    return UploadTable(database, agency_id, most)
