"""What a backup says of itself, and what must be true of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import Message, msg

FORMAT, VERSION = "ita_dash backup", 1


@dataclass(frozen=True)
class Member:
    """A file inside the backup: its SHA-256, its bytes, and the rows of a table (0 for others)."""

    sha256: str
    size: int
    rows: int = 0


@dataclass(frozen=True)
class Agency:
    """An agency whose books are in the backup, with its newest change number."""

    agency_id: int
    name: str
    newest_change: int


@dataclass(frozen=True)
class Manifest:
    """``members`` by their names; ``made_at`` is UTC, ISO; ``migration`` that of the tables."""

    migration: int
    made_at: str
    agencies: tuple[Agency, ...]
    members: Mapping[str, Member]


def as_json(manifest: Manifest) -> bytes:
    """The manifest as the member manifest.json."""
    told = {"format": FORMAT, "version": VERSION, **asdict(manifest)}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def read_manifest(content: bytes) -> Manifest:
    """The manifest that ``as_json`` wrote; UnreadableFile for anything else."""
    try:
        told = json.loads(content)
        if told["format"] != FORMAT:
            raise ValueError
        if told["version"] > VERSION:
            raise newer_program()
        members = {str(name): Member(**each) for name, each in told["members"].items()}
        agencies = tuple(Agency(**each) for each in told["agencies"])
        return Manifest(int(told["migration"]), str(told["made_at"]), agencies, members)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise unusable(msg("ไฟล์นี้ไม่ใช่ไฟล์สำรองของระบบ")) from error


def newer_program() -> UnreadableFile:
    """The backup comes from a newer program."""
    return UnreadableFile(
        msg("ไฟล์สำรองนี้มาจากโปรแกรมรุ่นใหม่กว่า"),
        msg("โปรดปรับโปรแกรมเป็นรุ่นล่าสุดแล้วคืนข้อมูลอีกครั้ง"),
        NOTHING_TOUCHED,
    )


def unusable(what: Message) -> UnreadableFile:
    """Why a file cannot be restored; nothing was touched."""
    return UnreadableFile(what, msg("โปรดเลือกไฟล์สำรองอื่น"), NOTHING_TOUCHED)


NOTHING_TOUCHED = msg("ข้อมูลในระบบไม่เปลี่ยนแปลง")
