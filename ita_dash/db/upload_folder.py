"""Files that were chosen and not imported yet, under their SHA-256 in a folder of the store."""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

KEPT_DAYS = 7
"""How long a file waits for its import."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_HALF = ".part"
_DUCKDB = "duckdb:///"


def upload_folder_path(database_url: str) -> Path:
    """The folder beside the database's file."""
    return Path(database_url.removeprefix(_DUCKDB)).with_suffix(".uploads")


class UploadFolder:
    """Keeps the bytes of files for a while; nothing in it is ever served.

    It holds at most ``most_bytes``, the files kept longest give way. It is a convenience: what
    cannot be written or read is simply not kept, and no import depends on it.
    """

    def __init__(self, path: Path, most_bytes: int) -> None:
        self._path = path
        self._most_bytes = most_bytes

    def keep(self, content: bytes) -> str:
        """Keep a file and give its SHA-256, also where there is no room for it."""
        digest = hashlib.sha256(content).hexdigest()
        with suppress(OSError):
            self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.sweep(len(content))
            if len(content) <= self._most_bytes:
                self._write(digest, content)
        return digest

    def read(self, digest: str) -> bytes | None:
        """The file of this SHA-256; None where it is gone or no longer what it was."""
        if not _SHA256.fullmatch(digest):
            return None
        try:
            content = (self._path / digest).read_bytes()
        except OSError:
            return None
        return content if hashlib.sha256(content).hexdigest() == digest else None

    def holds(self, digest: str) -> bool:
        """Whether a file of this SHA-256 is there; nothing is read."""
        return bool(_SHA256.fullmatch(digest)) and (self._path / digest).is_file()

    def drop(self, digest: str) -> None:
        """Forget a file."""
        if _SHA256.fullmatch(digest):
            with suppress(OSError):
                (self._path / digest).unlink()

    def _write(self, digest: str, content: bytes) -> None:
        """Write beside and rename, so that a file is whole or not there; it is new again then."""
        beside = self._path / f"{uuid4().hex}{_HALF}"
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            beside.replace(self._path / digest)
        finally:
            beside.unlink(missing_ok=True)

    def sweep(self, coming: int = 0) -> None:
        """Delete what is too old, and of the rest the oldest until so many bytes have room."""
        oldest_kept = time.time() - KEPT_DAYS * 24 * 60 * 60
        room = self._most_bytes - coming
        with suppress(OSError):
            for age, size, path in sorted(self._files(), reverse=True):
                room -= size
                if age < oldest_kept or room < 0:
                    path.unlink(missing_ok=True)

    def _files(self) -> Iterator[tuple[float, int, Path]]:
        """Moment, size and place of every file of ours, leftovers of a power cut included."""
        for path in self._path.iterdir() if self._path.exists() else ():
            if _SHA256.fullmatch(path.name) or path.suffix == _HALF:
                state = path.stat()
                yield state.st_mtime, state.st_size, path
