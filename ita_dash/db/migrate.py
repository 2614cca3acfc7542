"""Brings a database up to this program's schema, one numbered file after the other."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ita_dash.db.clock import utc_now
from ita_dash.db.session import Session
from ita_dash.db.statements import STORE
from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import msg

MIGRATION_DIR = Path(__file__).resolve().parent / "migrations"


@dataclass(frozen=True)
class Migration:
    """One step of the schema: ``0001_initial.sql`` has number 1 and name ``initial``."""

    number: int
    name: str
    sql: str


class Migratable(Protocol):
    """A store that can lock out every other migration."""

    def migration(self) -> AbstractContextManager[Session]:
        """A transaction that no other migration can enter at the same time."""
        ...


def migrations(directory: Path = MIGRATION_DIR) -> tuple[Migration, ...]:
    """The migrations of this program in order.

    Raises ValueError when the numbers do not run 1, 2, 3, ….
    """
    numbered = []
    for expected, path in enumerate(sorted(directory.glob("*.sql")), start=1):
        number, _, name = path.stem.partition("_")
        if int(number) != expected:
            raise ValueError(f"{path.name} stands where migration {expected} belongs")
        numbered.append(Migration(expected, name, path.read_text(encoding="utf-8")))
    return tuple(numbered)


def migrate(database: Migratable, directory: Path = MIGRATION_DIR) -> None:
    """Apply what is missing, each migration in its own transaction.

    Raises ItaError when the database was made by a newer program; nothing is changed then.
    """
    known = migrations(directory)
    while _apply_next(database, known):
        pass


def _apply_next(database: Migratable, known: tuple[Migration, ...]) -> bool:
    """Apply one missing migration; False when the schema is already the newest."""
    with database.migration() as session:
        session.run(STORE["make_migration_table"], {})
        ((newest,),) = session.run(STORE["newest_migration"], {})
        _refuse_newer(newest, len(known))
        if newest == len(known):
            return False
        step = known[newest]
        session.script(step.sql)
        session.run(
            STORE["record_migration"],
            {"number": step.number, "name": step.name, "applied_at": utc_now()},
        )
    return True


def _refuse_newer(newest: int, known: int) -> None:
    if newest > known:
        raise ItaError(
            msg(
                "ฐานข้อมูลนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า (โครงสร้างรุ่น {newest} โปรแกรมนี้รู้จักถึงรุ่น {known})",
                newest=newest,
                known=known,
            ),
            msg("โปรดใช้โปรแกรมรุ่นล่าสุดเปิดฐานข้อมูลนี้"),
        )
