"""Files that were chosen and not imported yet, in the store itself: found from every process."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Database
from ita_dash.db.statements import STORE
from ita_dash.db.upload_folder import KEPT_DAYS
from ita_dash.domain.errors import StoreFailure


@dataclass(frozen=True)
class UploadTable:
    """Uploads of one agency, of which it may hold ``most_bytes``.

    A convenience like the folder: what the store cannot take just now is simply not kept.
    """

    database: Database
    agency_id: int
    most_bytes: int

    def keep(self, content: bytes) -> str:
        """Keep a file and give its SHA-256, also where there is no room for it."""
        digest = hashlib.sha256(content).hexdigest()
        with suppress(StoreFailure):
            self.sweep(len(content))
            if len(content) <= self.most_bytes:
                kept = {"size": len(content), "kept_at": utc_now(), "content": content}
                self.database.write(STORE["keep_file"], self._place(digest) | kept)
        return digest

    def read(self, digest: str) -> bytes | None:
        """The file of this SHA-256; None where it is gone or no longer what it was."""
        with suppress(StoreFailure):
            row = self.database.row(STORE["waiting_file"], self._place(digest))
            if row and hashlib.sha256(row[0]).hexdigest() == digest:
                return bytes(row[0])
        return None

    def holds(self, digest: str) -> bool:
        """Whether a file of this SHA-256 is there; nothing is read of it."""
        with suppress(StoreFailure):
            return self.database.row(STORE["is_file_waiting"], self._place(digest)) is not None
        return False

    def drop(self, digest: str) -> None:
        """Forget a file."""
        with suppress(StoreFailure):
            self.database.write(STORE["drop_file"], self._place(digest))

    def sweep(self, coming: int = 0) -> None:
        """Delete what is too old, and of the rest the oldest until so many bytes have room."""
        since = utc_now() - timedelta(days=KEPT_DAYS)
        with suppress(StoreFailure):
            self.database.write(STORE["drop_old_files"], {"since": since})
            room = self.most_bytes - coming
            place = {"agency_id": self.agency_id}
            for digest, size in self.database.rows(STORE["waiting_files"], place):
                room -= size
                if room < 0:
                    self.drop(digest)

    def _place(self, digest: str) -> dict[str, object]:
        return {"agency_id": self.agency_id, "digest": digest}
