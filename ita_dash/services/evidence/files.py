"""The files of evidence as they were kept: handed out whole, or told what became of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ita_dash.db.database import Reader
from ita_dash.db.evidence_store import EvidenceStore
from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.evidence.entry import StoredFile
from ita_dash.domain.messages import msg
from ita_dash.queries.evidence import KeptFile, kept_files

FileFault = Literal["missing", "altered"]
_TODO = msg("โปรดกู้ไฟล์จากไฟล์สำรองของโฟลเดอร์หลักฐาน หรือเพิ่มไฟล์เดิมอีกครั้ง")


@dataclass(frozen=True)
class FaultyFile:
    """A file that some revision names and that is not what it was."""

    file: KeptFile
    fault: FileFault


def file_content(store: EvidenceStore, file: StoredFile) -> bytes:
    """The bytes of the file as they were kept.

    Raises StoreFailure naming it where it is missing or was altered.
    """
    content = store.read(file.sha256)
    fault = file_fault(content, file.sha256)
    if fault == "altered":
        raise StoreFailure(msg("ไฟล์หลักฐาน {name} ถูกแก้ไขในที่เก็บ จึงไม่แสดง", name=file.name), _TODO)
    if content is None:
        raise StoreFailure(msg("ไม่พบไฟล์หลักฐาน {name} ในที่เก็บ", name=file.name), _TODO)
    return content


def file_fault(content: bytes | None, sha256: str) -> FileFault | None:
    """What is wrong with a file that the store gave under its SHA-256; None where it is sound."""
    if content is None:
        return "missing"
    return None if hashlib.sha256(content).hexdigest() == sha256 else "altered"


def faulty_files(db: Reader, store: EvidenceStore) -> Iterator[FaultyFile]:
    """Every file that a revision of any agency names and that is missing or was altered."""
    for file in kept_files(db):
        fault = file_fault(store.read(file.sha256), file.sha256)
        if fault is not None:
            yield FaultyFile(file, fault)


def nameless_files(db: Reader, store: EvidenceStore) -> int:
    """How many kept files no revision names: what a crash left, or an older copy does not know."""
    return len(set(store.names()) - {file.sha256 for file in kept_files(db)})
