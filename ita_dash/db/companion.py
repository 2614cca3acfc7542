"""The small file beside the database that remembers what the database itself may lose.

A write-ahead log that was cut short opens without a word, and its last changes are gone. How many
changes were confirmed is therefore also kept outside, and compared when the file is opened.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

SUFFIX = ".state.json"


@dataclass(frozen=True)
class Loss:
    """Confirmed changes that were missing at an opening: ``found`` of ``confirmed`` stood.

    ``log`` is the file that then lay beside the database as its write-ahead log, "" for none.
    """

    confirmed: int
    found: int
    log: str


@dataclass(frozen=True)
class Companion:
    """What stands beside a database file.

    ``confirmed`` is the number of changes that were written, None where nobody counted yet;
    ``loss`` stands until a person has read of it; ``read_notices`` are the other notices read.
    """

    confirmed: int | None = None
    loss: Loss | None = None
    read_notices: tuple[str, ...] = ()


def companion_path(database: Path) -> Path:
    """The file beside this database file."""
    return database.with_name(database.name + SUFFIX)


def read_companion(database: Path) -> Companion:
    """What stands beside the database; a file that is missing or damaged tells nothing."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        held = json.loads(companion_path(database).read_text("utf-8"))
        loss = Loss(**held["loss"]) if held["loss"] else None
        return Companion(held["confirmed"], loss, tuple(held["read_notices"]))
    return Companion()


def write_companion(database: Path, companion: Companion) -> None:
    """Keep it, whole or not at all; a disk that is full or closed to writing is no reason to fail.

    The database was written before: a count that stays behind only notices less.
    """
    path = companion_path(database)
    draft = path.with_name(path.name + ".new")
    with suppress(OSError):
        draft.write_text(json.dumps(asdict(companion)), "utf-8")
        draft.replace(path)
