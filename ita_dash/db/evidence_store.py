"""Where the bytes of evidence are kept: one interface, in a folder or in the database."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ita_dash.db.database import Database
from ita_dash.db.evidence_folder import EvidenceFolder
from ita_dash.db.statements import STORE
from ita_dash.settings import Settings

_DUCKDB = "duckdb:///"


class EvidenceStore(Protocol):
    """Keeps bytes under their SHA-256 in hexadecimal digits; what is kept is never changed."""

    def keep(self, content: bytes) -> str:
        """Keep the bytes and give their SHA-256; the same bytes are kept once.

        They stand for good when this returns. Raises StoreFailure where they cannot.
        """
        ...

    def read(self, sha256: str) -> bytes | None:
        """What is kept under the name, unchecked; None where nothing is.

        Raises StoreFailure where it is there and cannot be read.
        """
        ...

    def names(self) -> Collection[str]:
        """The name of everything that is kept."""
        ...

    def sweep(self) -> None:
        """Delete what writes that were cut off left behind."""
        ...


@dataclass(frozen=True)
class EvidenceTable:
    """An EvidenceStore in the database itself, for processes that share no disk."""

    database: Database

    def keep(self, content: bytes) -> str:
        """Keep the bytes in a transaction of their own."""
        sha256 = hashlib.sha256(content).hexdigest()
        if self.read(sha256) != content:
            parameters = {"digest": sha256, "content": content}
            self.database.write(STORE["keep_content"], parameters)
        return sha256

    def read(self, sha256: str) -> bytes | None:
        """The bytes, or None."""
        row = self.database.row(STORE["kept_content"], {"digest": sha256})
        return None if row is None else bytes(row[0])

    def names(self) -> Collection[str]:
        """The name of every row."""
        return {str(name) for (name,) in self.database.rows(STORE["kept_names"], {})}

    def sweep(self) -> None:
        """Nothing: a transaction that was cut off leaves nothing."""


def evidence_store(database: Database, settings: Settings) -> EvidenceStore:
    """The store that the settings choose: the folder they name, else one beside a DuckDB file.

    On a PostgreSQL server without a named folder it is a table.
    """
    if settings.evidence_dir is not None:
        return EvidenceFolder(settings.evidence_dir, is_shared=database.engine != "duckdb")
    if database.engine == "duckdb":
        path = Path(settings.database_url.removeprefix(_DUCKDB)).with_suffix(".evidence")
        return EvidenceFolder(path, is_shared=False)
    return EvidenceTable(database)
