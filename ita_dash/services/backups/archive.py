"""The backup as a zip of stored members: a manifest, a Parquet file per table, the evidence."""

from __future__ import annotations

import hashlib
import io
import os
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from ita_dash.domain.messages import msg
from ita_dash.services.backups.manifest import Manifest, Member, as_json, read_manifest, unusable

MANIFEST = "manifest.json"
_NAME = re.compile(r"tables/[a-z_]{1,60}\.parquet|evidence/[0-9a-f]{64}")
_TABLE = re.compile(r"tables/([a-z_]{1,60})\.parquet")
_MOST_MANIFEST = 64 * 1024 * 1024
_DAMAGED = msg("ไฟล์สำรองเสียหายหรือไม่ครบ")


class Writing:
    """A backup that is being written; ``finished`` adds the manifest as its last member."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.members: dict[str, Member] = {}

    def table(self, name: str, rows: pa.Table) -> None:
        """Add the rows of a table."""
        buffer = io.BytesIO()
        pq.write_table(rows, buffer, compression="zstd")
        self._add(f"tables/{name}.parquet", buffer.getvalue(), rows.num_rows)

    def evidence(self, sha256: str, content: bytes) -> None:
        """Add the bytes of a piece of evidence."""
        self._add(f"evidence/{sha256}", content)

    def finished(self, manifest: Manifest) -> None:
        """Add what the backup says of itself."""
        self._archive.writestr(MANIFEST, as_json(manifest))

    def _add(self, name: str, content: bytes, rows: int = 0) -> None:
        self._archive.writestr(name, content)
        digest = hashlib.sha256(content).hexdigest()
        self.members[name] = Member(digest, len(content), rows)


@contextmanager
def written(path: Path) -> Iterator[Writing]:
    """A backup under this name, whole and on the disk when the block ends, or none at all."""
    beside = path.with_name(f".{path.name}.{uuid4().hex}.part")
    try:
        with beside.open("xb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                yield Writing(archive)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


class Backup:
    """A backup that was checked from end to end."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self._archive = archive
        self.manifest = manifest

    def tables(self) -> Mapping[str, pa.Table]:
        """The rows of every table by its name."""
        found = ((_TABLE.fullmatch(name), name) for name in self.manifest.members)
        return {match[1]: self._table(name) for match, name in found if match}

    def evidence(self) -> Iterator[tuple[str, bytes]]:
        """Each piece of evidence under its SHA-256."""
        for name in self.manifest.members:
            if name.startswith("evidence/"):
                yield name.removeprefix("evidence/"), self._archive.read(name)

    def _table(self, name: str) -> pa.Table:
        return pq.read_table(io.BytesIO(self._archive.read(name)))


@contextmanager
def opened(path: Path) -> Iterator[Backup]:
    """A backup whose every member is as it was written; UnreadableFile for any other file."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = _checked(archive)
            yield Backup(archive, manifest)
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise unusable(_DAMAGED) from error


def _checked(archive: zipfile.ZipFile) -> Manifest:
    """Read every byte once: names, sizes, sums and rows as the manifest tells them."""
    infos = {info.filename: info for info in archive.infolist()}
    about = infos.pop(MANIFEST, None)
    if about is None or about.file_size > _MOST_MANIFEST:
        raise unusable(msg("ไฟล์นี้ไม่ใช่ไฟล์สำรองของระบบ"))
    manifest = read_manifest(archive.read(about))
    if set(infos) != set(manifest.members):
        raise unusable(_DAMAGED)
    for name, info in infos.items():
        member = manifest.members[name]
        is_plain = info.compress_type == zipfile.ZIP_STORED and info.file_size == member.size
        if not (_NAME.fullmatch(name) and is_plain and _sum(archive, name) == member.sha256):
            raise unusable(_DAMAGED)
        if name.startswith("tables/"):
            _check_rows(archive.read(name), member)
        elif name != f"evidence/{member.sha256}":
            raise unusable(_DAMAGED)
    return manifest


def _sum(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as member:
        while piece := member.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def _check_rows(content: bytes, member: Member) -> None:
    try:
        told = pq.read_metadata(io.BytesIO(content))
    except (pa.ArrowInvalid, OSError) as error:
        raise unusable(_DAMAGED) from error
    if told.num_rows != member.rows:
        raise unusable(_DAMAGED)
