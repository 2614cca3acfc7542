"""One piece of evidence as it was told: a link or a file, what it is about, how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ita_dash.domain.messages import Message, msg


class EvidenceStatus(StrEnum):
    """How far a piece of evidence is, from a draft to what the public can see."""

    DRAFT = "draft"
    READY = "ready"
    PUBLISHED = "published"


STATUS_LABELS: Mapping[EvidenceStatus, Message] = {
    EvidenceStatus.DRAFT: msg("ร่าง"),
    EvidenceStatus.READY: msg("พร้อมใช้"),
    EvidenceStatus.PUBLISHED: msg("เผยแพร่แล้ว"),
}


@dataclass(frozen=True)
class StoredFile:
    """A file that is kept: its SHA-256 in hexadecimal digits, name, bytes and media type."""

    sha256: str
    name: str
    size: int
    mime: str

    @property
    def is_image(self) -> bool:
        """Whether a page may show it as a picture."""
        return self.mime.startswith("image/")


@dataclass(frozen=True)
class Evidence:
    """What one revision says; exactly one of ``link`` and ``file`` is there.

    ``step_no`` and ``step_text`` tell the step of the measure as it was when this was saved, None
    for the measure as a whole. ``about`` is the day that the evidence is about, ``fiscal_year``
    the one it stands for, ``revision`` its number from 1 on.
    """

    revision: int
    measure_id: int
    step_no: int | None
    step_text: str | None
    title: str
    link: str | None
    file: StoredFile | None
    about: date
    fiscal_year: int
    status: EvidenceStatus
    renews_yearly: bool
