"""The bytes of evidence in a folder: ``ab/abcdef…``, written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.messages import msg

_SHA256 = re.compile(r"[0-9a-f]{64}")
_HALF = ".part"
_SHARED_HALF_SECONDS = 24 * 60 * 60
"""How old a half file must be before it is nobody's, where other processes write too."""


@dataclass(frozen=True)
class EvidenceFolder:
    """An EvidenceStore on a disk; ``is_shared`` where other processes write into it too."""

    path: Path
    is_shared: bool

    def keep(self, content: bytes) -> str:
        """Write beside, flush to the disk, rename: the file is whole or not there.

        A file that somebody altered is put right by the same bytes.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        try:
            if self._read(sha256) != content:
                self._write(self._place(sha256), content)
        except OSError as error:
            raise StoreFailure(
                msg("เก็บไฟล์หลักฐานที่ {path} ไม่ได้: {reason}", path=self.path, reason=error.strerror),
                msg("โปรดตรวจพื้นที่ดิสก์และสิทธิ์เขียนของโฟลเดอร์ แล้วบันทึกอีกครั้ง"),
            ) from error
        return sha256

    def read(self, sha256: str) -> bytes | None:
        """The bytes of the file, or None."""
        try:
            return self._read(sha256)
        except OSError as error:
            raise StoreFailure(
                msg("อ่านไฟล์หลักฐานที่ {path} ไม่ได้: {reason}", path=self.path, reason=error.strerror),
                msg("โปรดตรวจดิสก์และสิทธิ์อ่านของโฟลเดอร์ แล้วลองอีกครั้ง"),
            ) from error

    def names(self) -> Collection[str]:
        """The name of every whole file."""
        return {path.name for path in self._files() if _SHA256.fullmatch(path.name)}

    def sweep(self) -> None:
        """Delete half files; whole ones stay, also without a row.

        An older copy of the database knows nothing of the files of the newer one, which comes
        back after it.
        """
        newest = time.time() - (_SHARED_HALF_SECONDS if self.is_shared else 0)
        with suppress(OSError):
            for path in list(self._files()):
                if path.suffix == _HALF and path.stat().st_mtime <= newest:
                    path.unlink(missing_ok=True)

    def _place(self, sha256: str) -> Path:
        return self.path / sha256[:2] / sha256

    def _read(self, sha256: str) -> bytes | None:
        if not _SHA256.fullmatch(sha256):
            return None
        try:
            return self._place(sha256).read_bytes()
        except FileNotFoundError:
            return None

    def _write(self, place: Path, content: bytes) -> None:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = place.with_name(f"{uuid4().hex}{_HALF}")
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(place)
            for folder in (place.parent, self.path, self.path.parent):
                _flush_names(folder)
        finally:
            beside.unlink(missing_ok=True)

    def _files(self) -> Iterator[Path]:
        """Every file of ours, halves included."""
        return (path for path in self.path.glob("[0-9a-f][0-9a-f]/*") if path.is_file())


_BINARY = getattr(os, "O_BINARY", 0)


def _flush_names(folder: Path) -> None:
    """Let the new name outlive a power cut; Windows does so by itself and opens no folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
