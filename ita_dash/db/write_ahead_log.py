"""The write-ahead log of a DuckDB file: what is done when it is damaged or was cut short."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from ita_dash.db.clock import utc_now
from ita_dash.db.companion import Loss
from ita_dash.db.notices import CHANGES_LOST, LOG_SET_ASIDE, StoreNotice
from ita_dash.domain.errors import DamagedLog
from ita_dash.domain.messages import msg

_DAMAGED = re.compile(r"replaying WAL|corrupt WAL", re.IGNORECASE)
_POSITION = re.compile(r"byte position (\d+)")


def log_path(database: Path) -> Path:
    """The log that DuckDB keeps beside a database file while it is open, or after a crash."""
    return database.with_name(database.name + ".wal")


def is_damaged_log(error: Exception) -> bool:
    """Whether a file does not open because of its log alone."""
    return bool(_DAMAGED.search(str(error)))


def damaged_log(database: Path) -> DamagedLog:
    """The error that says so, with the way out."""
    return DamagedLog(
        msg("บันทึกการเขียนของฐานข้อมูลเสียหาย จึงเปิดไม่ได้: {path}", path=log_path(database)),
        msg(
            "สั่ง python -m ita_dash check --recover เพื่อเก็บบันทึกที่เสียไว้ใต้ชื่อใหม่ "
            "กู้ส่วนที่ยังอ่านได้ และเปิดฐานข้อมูล หรือกู้จากไฟล์สำรอง"
        ),
        msg("ไฟล์ฐานข้อมูลเองไม่เสียหาย และยังไม่มีอะไรถูกแก้ไข"),
    )


def set_log_aside(database: Path, error: Exception) -> Path:
    """Keep a damaged log under a dated name, leaving its readable beginning in place.

    Gives where the whole log now lies. The engine names the byte at which it stopped reading.
    """
    aside = dated(log_path(database), "damaged")
    shutil.move(log_path(database), aside)
    position = _POSITION.search(str(error))
    if position is not None:
        with aside.open("rb") as whole:
            log_path(database).write_bytes(whole.read(int(position[1])))
    return aside


def copied_log(database: Path) -> Path | None:
    """A copy of the log as it is before the file is opened, which takes it over and removes it.

    None where there is none: the file was closed in good order.
    """
    log = log_path(database)
    with suppress(OSError):
        if log.stat().st_size:
            copy = dated(log, "before")
            shutil.copyfile(log, copy)
            return copy
    return None


def dated(path: Path, word: str) -> Path:
    """A name beside a file that tells when and why it was kept, and is not taken yet."""
    moment = datetime.strftime(utc_now(), "%Y%m%d-%H%M%S")
    number = 0
    while True:
        tail = f"-{number}" if number else ""
        candidate = path.with_name(f"{path.name}.{word}-{moment}{tail}")
        if not candidate.exists():
            return candidate
        number += 1


def lost_notice(loss: Loss) -> StoreNotice:
    """What to know when fewer changes stand than were confirmed."""
    what = msg(
        "การเปลี่ยนแปลง {n} รายการหลังสุดที่เคยบันทึกแล้วไม่อยู่ในฐานข้อมูล (เคยมี {confirmed} เปิดได้ {found})",
        n=loss.confirmed - loss.found,
        confirmed=loss.confirmed,
        found=loss.found,
    )
    todo = msg("โปรดตรวจหน้าการเปลี่ยนแปลง แล้วบันทึกรายการที่หายไปอีกครั้ง หรือกู้จากไฟล์สำรอง")
    if loss.log:
        todo = msg("{todo} บันทึกการเขียนเดิมเก็บไว้ที่ {log}", todo=todo, log=loss.log)
    return StoreNotice(CHANGES_LOST, what, todo)


def set_aside_notice(aside: Path, newest: int) -> StoreNotice:
    """What to know when a damaged log was moved away: ``newest`` changes stand."""
    return StoreNotice(
        LOG_SET_ASIDE,
        msg("เก็บบันทึกการเขียนที่เสียไว้ที่ {path} แล้วเปิดฐานข้อมูลได้", path=aside),
        msg("มีการเปลี่ยนแปลง {n:,} รายการ รายการหลังจากนั้นอาจหายไป โปรดตรวจหน้าการเปลี่ยนแปลง", n=newest),
    )
